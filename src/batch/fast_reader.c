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

#include "base/date.h"
#include "batch/fast_value_internal.h"

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

struct value {
    struct spelling spelling; /* first, as it is found by it */
    struct member *next;
    int64_t number;
};

struct member {
    struct spelling spelling; /* first, as it is found by it */
    struct member *usual;     /* what came next when it came first */
    struct member *next[2];   /* behind false and true; else only the first */
    uint64_t record;          /* the number of the record that had it last */
    enum member_type type;
    uint32_t question;
    struct form_field *field;
    struct range bounds;
    bool from_today, to_today; /* it is bounded by today, too */
    struct spellings options;
};

struct fast_reader {
    const struct pack *pack;
    struct form *form;
    struct spellings members;
    struct member start;    /* stands for the opening brace */
    struct member **of;     /* each question */
    struct member **timely; /* those that today bounds */
    uint32_t timely_count;
    struct months months;
    bool spaced; /* there was a space behind each comma and colon */
};

static void add_options(struct member *member, const struct question *question,
                        struct arena *arena)
{
    spellings_init(&member->options, question->option_count, arena);
    for (uint32_t i = 0; i < question->option_count; i++) {
        struct value *value = arena_new(arena, struct value);
        value->number = i;
        spellings_add(&member->options, &value->spelling,
                      question->options[i].id, "", arena);
    }
}

static struct member *add_member(struct fast_reader *reader,
                                 enum member_type type, const char *name,
                                 struct arena *arena)
{
    struct member *member = arena_new(arena, struct member);

    member->type = type;
    spellings_add(&reader->members, &member->spelling, name, ":", arena);
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
    struct member *member =
        add_member(reader, types[question->type], question->id, arena);

    member->question = index;
    member->field = form_field(reader->form, index);
    member->bounds = answer_bounds(question, &no_today);
    member->from_today = question->not_before.kind == BOUND_TODAY;
    member->to_today = question->not_after.kind == BOUND_TODAY;
    if (member->from_today || member->to_today)
        reader->timely[reader->timely_count++] = member;
    add_options(member, question, arena);
    reader->of[index] = member;
}

struct fast_reader *fast_reader_new(struct form *form, const struct pack *pack,
                                    struct arena *arena)
{
    struct fast_reader *reader = arena_new(arena, struct fast_reader);
    uint32_t count = pack->question_count;

    reader->pack = pack;
    reader->form = form;
    reader->of = arena_array(arena, struct member *, count);
    reader->timely = arena_array(arena, struct member *, count);
    spellings_init(&reader->members, count + 2, arena);
    reader->start.usual = add_member(reader, MEMBER_ID, "id", arena);
    add_member(reader, MEMBER_TODAY, "today", arena);
    for (uint32_t i = 0; i < count; i++)
        add_question(reader, i, arena);
    return reader;
}

/*
 * The member whose name stands at `at`, which is not what usually comes behind
 * `last`; or NULL.  `next` is what came behind its value.
 */
static struct member *find_member(struct fast_reader *reader,
                                  struct member *last, struct member **next,
                                  const char *at)
{
    if (*next && spelling_is_at(&(*next)->spelling, at))
        return *next;

    struct spelling *found =
        spellings_find(&reader->members, at, spelling_size(at));
    if (!found)
        return NULL;
    *next = (struct member *)found;
    if (!last->usual)
        last->usual = *next;
    return *next;
}

HOT const char *read_option(struct fast_reader *reader, struct member *member,
                            const char *at, struct member ***next)
{
    // Where reading goes on must not wait for what is found.
    uint32_t size = spelling_size(at);
    struct spelling *found = spellings_find(&member->options, at, size);

    if (!found)
        return NULL;
    struct value *value = (struct value *)found;
    form_fill(reader->form, member->field, value->number);
    *next = &value->next;
    return at + size;
}

HOT const char *read_boolean(struct fast_reader *reader, struct member *member,
                             const char *at, struct member ***next)
{
    bool value;

    at = fast_boolean(at, &value);
    form_fill(reader->form, member->field, value);
    *next = &member->next[value];
    return at;
}

static bool is_within(struct range range, int64_t value)
{
    return (range.low <= value) & (value <= range.high);
}

static const char *read_integer(struct fast_reader *reader,
                                struct member *member, const char *at)
{
    int64_t value;

    at = fast_integer(at, &value);
    if (!at || !is_within(member->bounds, value))
        return NULL;
    form_fill_integer(reader->form, member->question, value);
    return at;
}

HOT const char *read_date(struct fast_reader *reader, struct member *member,
                          const char *at)
{
    int32_t day;

    at = fast_date(&reader->months, at, &day);
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
        return fast_date(&reader->months, at, &reader->form->today);
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
    struct member *last = &reader->start, **next = &last->next[0];

    for (;;) {
        struct member *member = last->usual;
        if ((!member || !spelling_is_at(&member->spelling, at)) &&
            !(member = find_member(reader, last, next, at)))
            return NULL;
        at += member->spelling.size + gap;
        if ((gap && at[-1] != ' ') || member->record == record)
            return NULL;
        member->record = record;
        next = &member->next[0];
        const char *end = read_value(reader, member, at, id, &next);
        if (!end && !(end = read_null(reader, member, at)))
            return NULL;
        if (*end != ',' || (gap && end[1] != ' '))
            return *end == '}' ? end + 1 : NULL;
        at = end + 1 + gap;
        last = member;
    }
}

static const char *read_tight(struct fast_reader *reader, const char *line,
                              struct id_text *id)
{
    return read_members(reader, line + 1, id, 0);
}

static const char *read_spaced(struct fast_reader *reader, const char *line,
                               struct id_text *id)
{
    return read_members(reader, line + 1, id, 1);
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
    return reader->spaced ? read_spaced(reader, line, id)
                          : read_tight(reader, line, id);
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
        if (reader->of[i]->record != reader->form->record)
            answers->of[i] = (struct answer){0};
        else if (field->record == reader->form->record)
            answers->of[i] = (struct answer){ANSWER_KNOWN, field->value};
        else
            answers->of[i] = (struct answer){.state = ANSWER_UNKNOWN};
    }
    answers->has_today = true;
    answers->today = reader->form->today;
}
