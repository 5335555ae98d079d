/* SPDX-License-Identifier: MIT */
/*
 * fast_reader.c -- members by what came next before, values by type.
 *
 * The bytes of the guessed member are compared with those that are there; only
 * where they differ, the member is looked up.  Two guesses are kept: what came
 * behind a member first, and what came behind its value, as a question is often
 * there because of the answer before it.
 *
 * Invariant, with record.c as the strict twin: for every line, fast_read()
 * either returns NULL, or record_read() and the bounds accept the line with the
 * same id, today and answers.  So it may give up anywhere, and whatever it
 * takes must be checked byte by byte.  tests/unit/test_fast_reader.c holds the
 * two against each other.
 *
 * Nothing is cleared between records: a field or member is filled in only if it
 * has the number of the record at hand, which also shows a member that stands
 * twice.
 */
#include "batch/fast_reader_internal.h"

#include "base/bytes.h"
#include "base/date.h"

/* For what is read most, and far shorter where it is known what is read. */
#define HOT __attribute__((always_inline)) static inline

enum member_type {
    MEMBER_BOOLEAN,
    MEMBER_CHOICE,
    MEMBER_INTEGER,
    MEMBER_DATE,
    MEMBER_ID,
    MEMBER_TODAY
};

/* A member of records, or, with an empty name, the brace before them. */
struct member {
    char head[32];        /* its name with quotes and colon: what fits, */
    const char *text;     /* and all of it */
    uint32_t size, mask;  /* of all of it; which bytes of `head` count */
    struct member *usual; /* what came next when it came first */
    struct member **next; /* behind false and true, or each option; else one */
    uint64_t record;      /* the number of the record that had it last */
    enum member_type type;
    uint32_t question;
    struct form_field *field;
    const struct names *options;
    struct range bounds;
    bool from_today, to_today; /* it is bounded by today, too */
};

enum {
    DIGITS_MAX = 15, /* of an integer */
    MONTHS = 512     /* remembered: 42 years, where they do not collide */
};

struct month {
    uint64_t text;  /* "YYYY-MM-" */
    int32_t before; /* the day before its first */
    uint32_t days;  /* 0 where there is nothing yet */
};

struct fast_reader {
    const struct pack *pack;
    struct form *form;
    const struct keys *keys;
    struct member *members; /* of each key: member_of() */
    struct member **timely; /* those that today bounds */
    uint32_t timely_count;
    struct month months[MONTHS];
    bool spaced; /* there was a space behind each comma and colon */
};

/* They begin with that of KEY_TODAY; that of KEY_NONE is the brace. */
static struct member *member_of(const struct fast_reader *reader, int32_t key)
{
    return &reader->members[key - KEY_TODAY];
}

/* With room for what comes behind each of so many values. */
static struct member *add_member(struct fast_reader *reader, int32_t key,
                                 const char *name, uint32_t values,
                                 struct arena *arena)
{
    struct member *member = member_of(reader, key);

    member->size = (uint32_t)strlen(name) + 3;
    member->text =
        arena_print(arena, "\"%s\":%*s", name, (int)sizeof member->head, "");
    memcpy(member->head, member->text, sizeof member->head);
    member->mask =
        member->size < 32 ? (UINT32_C(1) << member->size) - 1 : UINT32_MAX;
    member->next = arena_array(arena, struct member *, values);
    return member;
}

static void add_question(struct fast_reader *reader, uint32_t index,
                         struct arena *arena)
{
    static const enum member_type types[] = {
        [QUESTION_BOOLEAN] = MEMBER_BOOLEAN,
        [QUESTION_CHOICE] = MEMBER_CHOICE,
        [QUESTION_INTEGER] = MEMBER_INTEGER,
        [QUESTION_DATE] = MEMBER_DATE,
    };
    QUESTION_TYPES_ALL_IN(types);
    const struct question *question = &reader->pack->questions[index];
    const struct answers no_today = {0};
    struct member *member = add_member(reader, (int32_t)index, question->id,
                                       question->option_count + 2, arena);

    member->type = types[question->type];
    member->question = index;
    member->field = form_field(reader->form, index);
    member->options = &reader->keys->options[index];
    member->bounds = answer_bounds(question, &no_today);
    member->from_today = question->not_before.kind == BOUND_TODAY;
    member->to_today = question->not_after.kind == BOUND_TODAY;
    if (member->from_today || member->to_today)
        reader->timely[reader->timely_count++] = member;
}

struct fast_reader *fast_reader_new(struct form *form, const struct keys *keys,
                                    struct arena *arena)
{
    struct fast_reader *reader = arena_new(arena, struct fast_reader);
    const struct pack *pack = engine_pack(form->engine);
    uint32_t count = pack->question_count;

    reader->pack = pack;
    reader->form = form;
    reader->keys = keys;
    reader->members =
        arena_array(arena, struct member, count + (uint32_t)-KEY_TODAY);
    reader->timely = arena_array(arena, struct member *, count);
    add_member(reader, KEY_TODAY, "today", 1, arena)->type = MEMBER_TODAY;
    add_member(reader, KEY_ID, "id", 1, arena)->type = MEMBER_ID;
    add_member(reader, KEY_NONE, "", 1, arena)->usual =
        member_of(reader, KEY_ID);
    for (uint32_t i = 0; i < count; i++)
        add_question(reader, i, arena);
    return reader;
}

/* Whether its name stands at `text`, with quotes and colon. */
HOT bool is_at(const struct member *member, const char *text)
{
    if (~bytes32_same(member->head, text) & member->mask)
        return false;
    return member->size <= 32 ||
           !memcmp(member->text + 32, text + 32, member->size - 32);
}

/* The size of the name at `text` before its closing quote, or one too large. */
HOT uint32_t name_size(const char *text)
{
    for (uint32_t start = 0; start <= PACK_ID_MAX; start += 32) {
        uint32_t found = bytes32_find(text + start, '"');
        if (found)
            return start + (uint32_t)__builtin_ctz(found);
    }
    return PACK_ID_MAX + 1;
}

/*
 * The member whose name stands at `at`, which is not what usually comes behind
 * `last`; or NULL.  `next` is what came behind its value.
 */
static struct member *find_member(struct fast_reader *reader,
                                  struct member *last, struct member **next,
                                  const char *at)
{
    if (*next && is_at(*next, at))
        return *next;

    int64_t key =
        names_find_padded(&reader->keys->names, at + 1, name_size(at + 1));
    struct member *found = member_of(reader, (int32_t)key);
    if (key == NAMES_NONE || !is_at(found, at))
        return NULL;
    *next = found;
    if (!last->usual)
        last->usual = *next;
    return *next;
}

/*
 * Values.  Each function returns where the value ends, or NULL if it is not one
 * of the usual form.  They may read FAST_PAD bytes too far, but take none
 * behind the end of a line, as no value holds a newline.
 */

/* Reads the month of "YYYY-MM-" for the first time; false if it is none. */
static bool read_month(struct month *month, const char *text)
{
    char date[DATE_TEXT_SIZE - 1];
    int32_t first;

    memcpy(date, text, 8);
    memcpy(date + 8, "01", 2);
    if (!date_parse(date, sizeof date, &first))
        return false;

    struct civil civil = date_to_civil(first);
    do
        civil.day++;
    while (date_is_civil(civil));
    *month =
        (struct month){bytes8_load(text), first - 1, (uint32_t)civil.day - 1};
    return true;
}

HOT const char *fast_date(struct fast_reader *reader, const char *at,
                          int32_t *day)
{
    uint64_t text = bytes8_load(at + 1);
    struct month *month =
        &reader->months[text * UINT64_C(0x9e3779b97f4a7c15) >> 55];
    uint32_t tens = (uint32_t)(unsigned char)at[9] - '0';
    uint32_t ones = (uint32_t)(unsigned char)at[10] - '0';
    uint32_t of_month = 10 * tens + ones;

    if (month->text != text && !read_month(month, at + 1))
        return NULL;
    *day = month->before + (int32_t)of_month;
    if ((at[0] != '"') | (at[11] != '"') | (tens > 9) | (ones > 9) |
        (of_month - 1 >= month->days))
        return NULL;
    return at + 12;
}

/* Marks bytes that are no digits; the lowest mark is right, others may not. */
static uint64_t not_digits(uint64_t word)
{
    uint64_t above = word ^ BYTES8_ONES * '0'; // digits become 0 to 9

    return (((above & ~BYTES8_HIGHS) + BYTES8_ONES * (0x7f - 9)) | above) &
           BYTES8_HIGHS;
}

/* A whole number, or printable ASCII in quotes. */
static const char *fast_id(const char *at)
{
    bool text = *at == '"';
    const char *start = at + (text || *at == '-'), *end = start;
    uint32_t more;

    do {
        uint64_t word = bytes8_load(end);
        more = bytes8_before(text ? bytes8_not_plain(word) : not_digits(word));
        end += more;
    } while (more == 8);
    if (text)
        return *end == '"' ? end + 1 : NULL;
    if (end == start || (*start == '0' && end - start > 1))
        return NULL;
    return end;
}

HOT const char *read_option(struct fast_reader *reader, struct member *member,
                            const char *at, struct member ***next)
{
    // Where reading goes on must not wait for what is found.
    uint32_t size = name_size(at + 1);
    int64_t option = names_find_padded(member->options, at + 1, size);

    if (option == NAMES_NONE || *at != '"')
        return NULL;
    form_fill(reader->form, member->field, option);
    *next = &member->next[option];
    return at + size + 2;
}

HOT const char *read_boolean(struct fast_reader *reader, struct member *member,
                             const char *at, struct member ***next)
{
    bool yes = !memcmp(at, "true", 4), no = !memcmp(at, "fals", 4);

    form_fill(reader->form, member->field, yes);
    *next = &member->next[yes];
    return yes | (no & (at[4] == 'e')) ? at + 5 - yes : NULL;
}

static bool is_within(struct range range, int64_t value)
{
    return (range.low <= value) & (value <= range.high);
}

static const char *read_integer(struct fast_reader *reader,
                                struct member *member, const char *at)
{
    const char *digits = at + (*at == '-'), *end = digits;
    int64_t value = 0;

    for (; byte_is_digit(*end) && end - digits <= DIGITS_MAX; end++)
        value = value * 10 + (*end - '0');
    if (*at == '-')
        value = -value;
    if (end == digits || end - digits > DIGITS_MAX ||
        (*digits == '0' && end - digits > 1) ||
        !is_within(member->bounds, value))
        return NULL;
    form_fill_value(reader->form, member->question, value);
    return end;
}

HOT const char *read_date(struct fast_reader *reader, struct member *member,
                          const char *at)
{
    int32_t day;

    at = fast_date(reader, at, &day);
    if (!at || !is_within(member->bounds, day))
        return NULL;
    form_fill(reader->form, member->field, day);
    return at;
}

/* "Don't know". */
static const char *read_null(struct fast_reader *reader,
                             const struct member *member, const char *at)
{
    if (!member->field || memcmp(at, "null", 4) != 0)
        return NULL;
    struct answer answer =
        answer_dont_know(&reader->pack->questions[member->question]);
    member->field->record = 0; // whatever was put there
    if (answer.state == ANSWER_KNOWN)
        form_fill(reader->form, member->field, answer.value);
    return at + 4;
}

HOT const char *read_value(struct fast_reader *reader, struct member *member,
                           const char *at, struct id_text *id,
                           struct member ***next)
{
    switch (member->type) {
    case MEMBER_BOOLEAN:
        return read_boolean(reader, member, at, next);
    case MEMBER_CHOICE:
        return read_option(reader, member, at, next);
    case MEMBER_INTEGER:
        return read_integer(reader, member, at);
    case MEMBER_DATE:
        return read_date(reader, member, at);
    case MEMBER_ID:
        id->bytes = at;
        at = fast_id(at);
        id->size = (size_t)(at - id->bytes);
        return at;
    case MEMBER_TODAY:
        return fast_date(reader, at, &reader->form->today);
    }
    return NULL;
}

/*
 * All members, from behind the opening brace to behind the closing one; `gap`
 * is the number of spaces behind commas and colons, 0 or 1.
 */
HOT const char *read_members(struct fast_reader *reader, const char *at,
                             struct id_text *id, uint32_t gap)
{
    const uint64_t record = reader->form->record;
    struct member *last = member_of(reader, KEY_NONE), **next = last->next;

    for (;;) {
        struct member *member = last->usual;
        if ((!member || !is_at(member, at)) &&
            !(member = find_member(reader, last, next, at)))
            return NULL;
        at += member->size + gap;
        if ((gap && at[-1] != ' ') || member->record == record)
            return NULL;
        member->record = record;
        next = member->next;
        const char *end = read_value(reader, member, at, id, &next);
        if (!end && !(end = read_null(reader, member, at)))
            return NULL;
        if (*end != ',' || (gap && end[1] != ' '))
            return *end == '}' ? end + 1 : NULL;
        at = end + 1 + gap;
        last = member;
    }
}

/* Only now, as today may come last. */
static bool keeps_today(const struct fast_reader *reader)
{
    const int64_t today = reader->form->today;

    for (uint32_t i = 0; i < reader->timely_count; i++) {
        const struct member *member = reader->timely[i];
        const struct form_field *field = member->field;
        if (field->record == reader->form->record &&
            ((member->from_today && field->value < today) ||
             (member->to_today && field->value > today)))
            return false;
    }
    return true;
}

static const char *read_line(struct fast_reader *reader, const char *line,
                             int32_t today, struct id_text *id)
{
    form_begin(reader->form, today);
    *id = (struct id_text){0};
    if (*line != '{')
        return NULL;
    return reader->spaced ? read_members(reader, line + 1, id, 1)
                          : read_members(reader, line + 1, id, 0);
}

const char *fast_read(struct fast_reader *reader, const char *line,
                      int32_t today, struct id_text *id)
{
    const char *end = read_line(reader, line, today, id);

    if (!end) { // lines of the other spacing come seldom, or all the time
        reader->spaced = !reader->spaced;
        end = read_line(reader, line, today, id);
        reader->spaced ^= !end;
    }
    return end && keeps_today(reader) ? end : NULL;
}

void fast_answers(const struct fast_reader *reader, struct answers *answers)
{
    for (uint32_t i = 0; i < reader->pack->question_count; i++) {
        const struct form_field *field = form_field(reader->form, i);
        if (member_of(reader, (int32_t)i)->record != reader->form->record)
            answers->of[i] = (struct answer){0};
        else if (field->record == reader->form->record)
            answers->of[i] = (struct answer){ANSWER_KNOWN, field->value};
        else
            answers->of[i] = (struct answer){.state = ANSWER_UNKNOWN};
    }
    answers->has_today = true;
    answers->today = reader->form->today;
}
