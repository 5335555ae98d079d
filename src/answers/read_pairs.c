/* read_pairs.c -- lines of "id=value". */
#include "answers/keys.h"
#include "answers/read_internal.h"
#include "answers/typed_date_internal.h"

#include <string.h>

/* "id=value" taken apart; `at` is the place of the id. */
struct pair {
    struct span id, value;
    struct place at, value_at;
};

static struct place move(struct place at, size_t bytes)
{
    if (at.column)
        at.column += (uint32_t)bytes;
    return at;
}

/* Splits at the first '='; false if there is none. */
static bool split(struct span text, struct place at, struct pair *pair)
{
    const char *equals = memchr(text.text, '=', text.size);

    if (!equals)
        return false;
    size_t before = (size_t)(equals - text.text);
    pair->id = span_trim((struct span){text.text, before});
    pair->value = span_trim((struct span){equals + 1, text.size - before - 1});
    pair->at = move(at, (size_t)(pair->id.text - text.text));
    pair->value_at = move(at, (size_t)(pair->value.text - text.text));
    return true;
}

static bool read_id(struct reader *reader, const struct pair *pair)
{
    if (reader->id_read)
        return say_words(reader, FAULT_ANSWER_TWICE, pair->at, MSG_ID_TWICE,
                         NULL);
    reader->id_read = true;
    if (pair->value.size)
        reader->id =
            arena_copy(reader->arena, pair->value.text, pair->value.size);
    return true;
}

static bool read_today(struct reader *reader, const struct pair *pair)
{
    int32_t day;

    if (reader->today_read)
        return say_words(reader, FAULT_ANSWER_TWICE, pair->at, MSG_TODAY_TWICE,
                         NULL);
    reader->today_read = true;
    if (typed_date_parse(pair->value.text, pair->value.size, &day) !=
        TYPED_DATE_READ)
        return say_bad_today(reader, pair->value.text, pair->value.size,
                             pair->value_at);
    reader->answers->has_today = true;
    reader->answers->today = day;
    return true;
}

static bool read_answer(struct reader *reader, uint32_t question,
                        const struct pair *pair)
{
    struct answer *answer = &reader->answers->of[question];
    struct given given = {
        .question = question,
        .form = SAY_PAIR,
        .text = pair->value.text,
        .size = pair->value.size,
        .at = read_place(reader, pair->value_at, question),
    };

    if (answer->state != ANSWER_MISSING)
        return say_twice(reader, question,
                         read_place(reader, pair->at, question));
    if (!given.size)
        return say_blank(reader, &given, MSG_EMPTY_PAIR);
    if (!read_value(reader, &given, answer))
        return false;
    read_remember(reader, question, given.at);
    return true;
}

bool read_pair(struct reader *reader, const char *text, size_t size,
               struct place at)
{
    struct span span = {text, size}, plain;
    struct pair pair;

    if (!read_plain(reader, span, at, &plain))
        return false;
    if (!split(span, at, &pair))
        return say_no_equals(reader, plain.text, plain.size, at);
    if (!read_plain(reader, pair.id, at, &pair.id))
        return false;

    int32_t key = key_of(reader->pack, pair.id.text, pair.id.size);
    if (key == KEY_NONE && reader->passes_extra)
        return true;
    if (!read_plain(reader, pair.value, at, &pair.value))
        return false;
    switch (key) {
    case KEY_ID:
        return read_id(reader, &pair);
    case KEY_TODAY:
        return read_today(reader, &pair);
    case KEY_NONE:
        return say_no_question(reader, pair.id.text, pair.id.size, pair.at);
    default:
        return read_answer(reader, (uint32_t)key, &pair);
    }
}

bool read_pairs(struct reader *reader, const char *text, size_t size)
{
    struct place at = {.file = reader->file, .line = 1, .column = 1};
    struct span rest = span_start(text, size), line;
    bool fine = true;

    if (!read_is_input(reader, rest))
        return false;
    for (; span_next_line(&rest, &line); at.line++) {
        struct span trimmed = span_trim(line);

        if (trimmed.size && trimmed.text[0] != '#')
            fine &= read_pair(reader, line.text, line.size, at);
    }
    return fine;
}
