/* SPDX-License-Identifier: MIT */
/*
 * hand_wired.c -- the shipped pack's decision wired by hand into C: a
 * yardstick.
 *
 *     cc -O3 -march=native -o hand_wired hand_wired.c
 *     hand_wired <RECORDS >DECISIONS
 *
 * It stands for the least that deciding a record can cost, so it does nothing
 * that a program for everybody has to do: it knows the rules, it trusts that
 * records look as records.py writes them, and it leaves a last line without an
 * end unread.  It is not changed to suit the program that is measured by it.
 */
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 1 << 20, LINE_MAX_SIZE = 4096, WAIT_DAYS = 10 };

/* Values of choices stand for themselves by their first letter. */
struct record {
    const char *id;
    size_t id_size;
    const char *today, *return_date, *appointment_date;
    char on_file, captured, advice, document;
    bool is_child, is_first, has_appointment;
    bool is_bare, is_plain; /* the head; what covers it */
};

struct output {
    size_t size;
    char bytes[BLOCK + LINE_MAX_SIZE];
};

static void flush(struct output *out)
{
    for (size_t from = 0; from < out->size;) {
        ssize_t count =
            write(STDOUT_FILENO, out->bytes + from, out->size - from);

        if (count <= 0)
            _exit(5);
        from += (size_t)count;
    }
    out->size = 0;
}

static inline void put(struct output *out, const char *text, size_t size)
{
    memcpy(out->bytes + out->size, text, size);
    out->size += size;
}

#define PUT(out, literal) put(out, literal, sizeof(literal) - 1)

static inline unsigned digit(const char *text)
{
    return (unsigned)(*text - '0');
}

static inline unsigned two_digits(const char *text)
{
    return 10 * digit(text) + digit(text + 1);
}

static inline unsigned first_of_year(unsigned year)
{
    return 365 * year + year / 4 - year / 100 + year / 400;
}

/*
 * Days since the first of March of the year 0.  A year that begins in March has
 * its leap day last, and 153 days in every five months.
 */
static inline unsigned day_number(const char *date)
{
    unsigned year = 100 * two_digits(date) + two_digits(date + 2);
    unsigned month = two_digits(date + 5);

    year -= month < 3;
    month = month < 3 ? month + 9 : month - 3;
    return first_of_year(year) + (153 * month + 2) / 5 + two_digits(date + 8) -
           1;
}

static inline void put_two_digits(char *text, unsigned number)
{
    text[0] = (char)('0' + number / 10);
    text[1] = (char)('0' + number % 10);
}

static inline void put_date(struct output *out, unsigned day)
{
    unsigned year = day / 365; // at least: leap days make years longer
    char text[] = "0000-00-00";

    while (first_of_year(year) > day)
        year--;
    day -= first_of_year(year);
    unsigned month = (5 * day + 2) / 153;
    day -= (153 * month + 2) / 5;
    year += month >= 10;
    put_two_digits(text, year / 100);
    put_two_digits(text + 2, year % 100);
    put_two_digits(text + 5, month < 10 ? month + 3 : month - 9);
    put_two_digits(text + 8, day + 1);
    put(out, text, sizeof text - 1);
}

#define DECIDED(outcome, rule)                                                 \
    ",\"status\":\"decided\",\"outcome\":\"" outcome "\",\"rule\":\"" rule     \
    "\",\"dates\":{"

static inline void put_not_needed(struct output *out,
                                  const struct record *record)
{
    if (record->is_child)
        PUT(out, DECIDED("not_needed",
                         "child_under_1") "},\"advice\":[\"send_child_photo\","
                                          "\"photographer_by_appointment\"");
    else if (record->on_file == 'y')
        PUT(out,
            DECIDED(
                "not_needed",
                "biometrics_on_file") "},\"advice\":[\"biometrics_reused\"");
    else
        PUT(out,
            DECIDED("not_needed",
                    "captured_earlier") "},\"advice\":[\"already_received\"");
    if (record->has_appointment)
        PUT(out, ",\"cancel_appointment\"");
    PUT(out, "],\"ask\":[]}\n");
}

static inline void put_quarantine(struct output *out,
                                  const struct record *record,
                                  unsigned returned)
{
    PUT(out, DECIDED("needed_after_quarantine",
                     "quarantine") "\"earliest_appointment\":\"");
    put_date(out, returned + WAIT_DAYS + 1);
    PUT(out, "\"},\"advice\":[\"stay_in_quarantine\"");
    if (!record->has_appointment)
        PUT(out, ",\"make_appointment_later\"");
    else if (day_number(record->appointment_date) <= returned + WAIT_DAYS)
        PUT(out, ",\"rebook_appointment\"");
    else
        PUT(out, ",\"keep_later_appointment\"");
}

static inline void put_needed(struct output *out, const struct record *record)
{
    if (record->on_file == 'u')
        PUT(out, DECIDED("needed", "possibly_on_file") "},\"advice\":[");
    else
        PUT(out, DECIDED("needed", "no_biometrics") "},\"advice\":[");
    if (record->has_appointment)
        PUT(out, "\"keep_appointment\"");
    else
        PUT(out, "\"make_appointment\"");
}

static inline void put_what_to_bring(struct output *out,
                                     const struct record *record)
{
    if (record->on_file == 'u' || record->has_appointment)
        PUT(out, ",\"ind_checks_first\"");
    PUT(out, ",\"passport\",\"appointment_code\"");
    if (record->document == 'v' || record->document == 'e')
        PUT(out, ",\"residence_document\"");
    else if (record->document != 'n')
        PUT(out, ",\"police_report\"");
    if (record->is_plain)
        PUT(out, ",\"head_covering_allowed\"");
    else if (!record->is_bare)
        PUT(out, ",\"head_covering_refused\"");
    PUT(out, ",\"photo_and_signature\",\"fingerprints_checked\","
             "\"find_location\",\"cancel_by_link\"],\"ask\":[]}\n");
}

static inline void decide(struct output *out, const struct record *record)
{
    PUT(out, "{\"id\":");
    put(out, record->id, record->id_size);
    if (record->is_child || record->on_file == 'y' ||
        (record->is_first && record->captured != 'n')) {
        put_not_needed(out, record);
        return;
    }
    unsigned returned =
        record->advice == 'n' ? 0 : day_number(record->return_date);
    if (record->advice != 'n' &&
        day_number(record->today) <= returned + WAIT_DAYS)
        put_quarantine(out, record, returned);
    else
        put_needed(out, record);
    put_what_to_bring(out, record);
}

/* Where the quote is that ends a name or a text. */
static inline const char *quote_behind(const char *text)
{
    return memchr(text, '"', 64);
}

/* Where a number, true or false ends. */
static inline const char *bare_end(const char *value)
{
    while (*value != ',' && *value != '}')
        value++;
    return value;
}

/* Keeps the value; no two names have the same length and the same beginning. */
static inline void keep(struct record *record, const char *name,
                        size_t name_size, const char *value, size_t size)
{
    switch (name_size) {
    case sizeof "id" - 1:
        record->id = value;
        record->id_size = size;
        return;
    case sizeof "today" - 1:
        record->today = value;
        return;
    case sizeof "captured_at" - 1: // or return_date
        if (*name == 'c')
            record->captured = *value;
        else
            record->return_date = value;
        return;
    case sizeof "child_under_1" - 1: // or travel_advice, head_covering
        if (*name == 'c') {
            record->is_child = *value == 't';
        } else if (*name == 't') {
            record->advice = *value;
        } else {
            record->is_bare = *value == 'n';
            record->is_plain = *value == 'p' && value[1] == 'l';
        }
        return;
    case sizeof "has_appointment" - 1:
        record->has_appointment = *value == 't';
        return;
    case sizeof "appointment_date" - 1:
        record->appointment_date = value;
        return;
    case sizeof "first_application" - 1:
        record->is_first = *value == 't';
        return;
    default: // ind_has_biometrics, residence_document
        if (*name == 'i')
            record->on_file = *value;
        else
            record->document = *value;
    }
}

/* Reads the member whose name's quote it is given; returns what is behind it.
 */
static inline const char *read_member(const char *at, struct record *record)
{
    const char *name = at + 1, *name_end = quote_behind(name);
    const char *value = name_end + 2, *end;
    size_t name_size = (size_t)(name_end - name);

    if (*value == '"') {
        end = quote_behind(++value);
        keep(record, name, name_size, value, (size_t)(end - value));
        return end + 1;
    }
    end = bare_end(value + 1);
    keep(record, name, name_size, value, (size_t)(end - value));
    return end;
}

/* Returns where the next line begins. */
static inline const char *read_record(const char *line, struct record *record)
{
    do
        line = read_member(line + 1, record);
    while (*line == ',');
    return line + 2;
}

static const char *last_line_end(const char *begin, const char *end)
{
    while (end > begin && end[-1] != '\n')
        end--;
    return end;
}

int main(void)
{
    static struct output out;
    static char in[2 * BLOCK];
    struct record record = {0};
    size_t size = 0;

    for (;;) {
        ssize_t count = read(STDIN_FILENO, in + size, BLOCK);
        const char *line = in;

        if (count <= 0)
            break;
        const char *end = last_line_end(in, in + size + (size_t)count);
        size = (size_t)(in + size + (size_t)count - end);
        while (line < end) {
            line = read_record(line, &record);
            decide(&out, &record);
            if (out.size > BLOCK)
                flush(&out);
        }
        memmove(in, end, size);
    }
    flush(&out);
    return 0;
}
