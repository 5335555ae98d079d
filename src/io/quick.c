/*
 * quick.c -- names by their first and last eight bytes, values by type.
 *
 * The line is copied first, so that whole words may be read behind its end, and
 * bytes that cannot be part of the usual form end the reading wherever they
 * stand: a name or value is only taken when all of it is what it must be.
 */
#include "io/quick.h"

#include "base/date.h"

#include <string.h>

enum {
    QUICK_LINE_MAX = 8192,        /* longer ones are left to record.h */
    QUICK_PAD = PACK_ID_MAX + 32, /* what may be read behind the end */
    QUICK_DIGITS_MAX = 15         /* of an integer; more are left to record.h */
};

/* What stands behind a name: a question or option, or one of these. */
enum { NAME_NONE = -1, NAME_ID = -2, NAME_TODAY = -3 };

struct name {
    const char *text; /* NULL in an empty slot */
    uint32_t size;
    int32_t number;
    uint64_t mark; /* of its size and of bytes at both ends */
};

struct names {
    struct name *slots;
    uint32_t shift; /* from a mark's product to a slot */
    uint32_t last;  /* the number of slots less one */
};

struct member {
    enum question_type type;
    struct names options;
    uint64_t seen; /* the number of the record that had it last */
};

struct quick {
    struct names members;
    struct member *questions;
    uint64_t record; /* its number, from 1 */
    uint32_t *given;
    uint32_t given_count;
    char line[QUICK_LINE_MAX + QUICK_PAD];
};

static uint64_t load(const char *bytes)
{
    uint64_t word;

    memcpy(&word, bytes, sizeof word);
    return word;
}

/*
 * Eight bytes must be readable at `text`, however short the name is; those
 * behind it do not count.  (Where the first byte is the highest, short names
 * are not found, and record.h reads them.)
 */
static uint64_t mark_of(const char *text, uint32_t size)
{
    if (size >= 8)
        return (load(text) ^ load(text + size - 8) << 1) + size;
    return (load(text) & ((UINT64_C(1) << 8 * size) - 1)) + size;
}

static uint32_t first_slot(const struct names *names, uint64_t mark)
{
    return (uint32_t)(mark * UINT64_C(0x9e3779b97f4a7c15) >> names->shift);
}

static void names_init(struct names *names, uint32_t count, struct arena *arena)
{
    uint32_t bits = 2;

    while (UINT32_C(1) << bits < 4 * count)
        bits++;
    names->shift = 64 - bits;
    names->last = (UINT32_C(1) << bits) - 1;
    names->slots = arena_array(arena, struct name, names->last + 1);
}

static void names_add(struct names *names, const char *text, int32_t number)
{
    char padded[PACK_ID_MAX + 8] = {0};
    uint32_t size = (uint32_t)strlen(text);

    memcpy(padded, text, size);
    uint64_t mark = mark_of(padded, size);
    uint32_t at = first_slot(names, mark);

    while (names->slots[at].text)
        at = (at + 1) & names->last;
    names->slots[at] = (struct name){text, size, number, mark};
}

static int32_t names_find(const struct names *names, const char *text,
                          uint32_t size)
{
    uint64_t mark = mark_of(text, size);

    for (uint32_t at = first_slot(names, mark); names->slots[at].text;
         at = (at + 1) & names->last) {
        const struct name *name = &names->slots[at];
        if (name->mark == mark && name->size == size &&
            !memcmp(name->text, text, size))
            return name->number;
    }
    return NAME_NONE;
}

struct quick *quick_new(const struct pack *pack, struct arena *arena)
{
    struct quick *quick = arena_new(arena, struct quick);

    names_init(&quick->members, pack->question_count + 2, arena);
    names_add(&quick->members, "id", NAME_ID);
    names_add(&quick->members, "today", NAME_TODAY);
    quick->questions = arena_array(arena, struct member, pack->question_count);
    quick->given = arena_array(arena, uint32_t, pack->question_count);
    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct question *question = &pack->questions[i];
        struct member *member = &quick->questions[i];
        names_add(&quick->members, question->id, (int32_t)i);
        member->type = question->type;
        names_init(&member->options, question->option_count, arena);
        for (uint32_t k = 0; k < question->option_count; k++)
            names_add(&member->options, question->options[k].id, (int32_t)k);
    }
    return quick;
}

/* Bytes up to the next quote; at most PACK_ID_MAX, else too many. */
static uint32_t name_size(const char *at)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;

    for (uint32_t size = 0; size <= PACK_ID_MAX; size += 8) {
        uint64_t word = load(at + size) ^ ones * '"';
        uint64_t quotes = (word - ones) & ~word & high;
        // The lowest bit is that of the first quote, where bytes rise.
        if (quotes) {
            size += (uint32_t)__builtin_ctzll(quotes) / 8;
            return at[size] == '"' ? size : PACK_ID_MAX + 1;
        }
    }
    return PACK_ID_MAX + 1;
}

static bool read_word(const char **at, const char *word, size_t size)
{
    if (memcmp(*at, word, size) != 0)
        return false;
    *at += size;
    return true;
}

static bool read_boolean(const char **at, int64_t *value)
{
    *value = **at == 't';
    return *value ? read_word(at, "true", 4) : read_word(at, "false", 5);
}

static bool read_option(const char **at, const struct names *options,
                        int64_t *value)
{
    uint32_t size;

    if (**at != '"' || (size = name_size(*at + 1)) > PACK_ID_MAX)
        return false;
    *value = names_find(options, *at + 1, size);
    *at += size + 2;
    return *value != NAME_NONE;
}

static bool read_date(const char **at, int64_t *value)
{
    int32_t day;

    if (**at != '"' || (*at)[11] != '"' || !date_parse(*at + 1, 10, &day))
        return false;
    *value = day;
    *at += 12;
    return true;
}

static bool read_integer(const char **at, int64_t *value)
{
    const char *digits = *at + (**at == '-');
    const char *end = digits;

    *value = 0;
    for (; *end >= '0' && *end <= '9' && end - digits <= QUICK_DIGITS_MAX;
         end++)
        *value = *value * 10 + (*end - '0');
    if (end == digits || end - digits > QUICK_DIGITS_MAX ||
        (*digits == '0' && end - digits > 1))
        return false;
    if (**at == '-')
        *value = -*value;
    *at = end;
    return true;
}

/* A whole number, or printable ASCII in quotes. */
static bool read_id(const char **at, struct quick_record *record)
{
    const char *start = *at;
    int64_t value;

    if (record->id)
        return false;
    if (*start == '"') {
        const char *end = start + 1;
        while (*end >= ' ' && *end < 0x7f && *end != '"' && *end != '\\')
            end++;
        if (*end != '"')
            return false;
        *at = end + 1;
    } else if (!read_integer(at, &value)) {
        return false;
    }
    record->id = start;
    record->id_size = (size_t)(*at - start);
    return true;
}

static bool read_today(const char **at, struct answers *answers,
                       struct quick_record *record)
{
    int64_t day;

    if (record->today_read || !read_date(at, &day))
        return false;
    record->today_read = true;
    answers->has_today = true;
    answers->today = (int32_t)day;
    return true;
}

static bool read_answer(struct quick *quick, const char **at, uint32_t question,
                        struct answers *answers)
{
    struct member *member = &quick->questions[question];
    int64_t *value = &answers->of[question].value;
    bool ok = false;

    if (member->seen == quick->record)
        return false;
    member->seen = quick->record;
    quick->given[quick->given_count++] = question;
    switch (member->type) {
    case QUESTION_BOOLEAN:
        ok = read_boolean(at, value);
        break;
    case QUESTION_CHOICE:
        ok = read_option(at, &member->options, value);
        break;
    case QUESTION_INTEGER:
        ok = read_integer(at, value);
        break;
    case QUESTION_DATE:
        ok = read_date(at, value);
        break;
    }
    answers->of[question].state = ANSWER_KNOWN;
    return ok;
}

static bool read_member(struct quick *quick, const char **at,
                        struct answers *answers, struct quick_record *record)
{
    uint32_t size;

    if (**at != '"' || (size = name_size(*at + 1)) > PACK_ID_MAX ||
        (*at)[size + 2] != ':')
        return false;

    int32_t number = names_find(&quick->members, *at + 1, size);
    *at += size + 3;
    switch (number) {
    case NAME_NONE:
        return false;
    case NAME_ID:
        return read_id(at, record);
    case NAME_TODAY:
        return read_today(at, answers, record);
    default:
        return read_answer(quick, at, (uint32_t)number, answers);
    }
}

bool quick_read(struct quick *quick, const char *line, size_t size,
                struct answers *answers, struct quick_record *record)
{
    const char *at = quick->line, *end = at + size;

    *record = (struct quick_record){0};
    quick->record++;
    quick->given_count = 0;
    if (size < 2 || size > QUICK_LINE_MAX)
        return false;
    memcpy(quick->line, line, size);
    memset(quick->line + size, 0, QUICK_PAD); // no byte of a record before
    if (*at++ != '{')
        return false;
    do
        if (!read_member(quick, &at, answers, record))
            return false;
    while (at < end && *at++ == ',');
    return at == end && at[-1] == '}';
}

const uint32_t *quick_questions(const struct quick *quick, uint32_t *count)
{
    *count = quick->given_count;
    return quick->given;
}
