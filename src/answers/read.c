/* SPDX-License-Identifier: MIT */
/*
 * read.c -- whole inputs: which form each has, its lines, and the bounds, which
 * are looked at last.
 *
 * Lines of answers are an interview whose answers are all there already.
 */
#include "answers/keys_internal.h"
#include "answers/read_internal.h"
#include "answers/typed_date_internal.h"
#include "base/utf8.h"
#include "json/scan.h"

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
    if (typed_date_parse(pair->value, &day) != TYPED_DATE_READ)
        return say_bad_today(reader, pair->value, pair->value_at);
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
        .text = pair->value,
        .at = read_place(reader, pair->value_at, question),
    };

    if (answer->state != ANSWER_MISSING)
        return say_twice(reader, question,
                         read_place(reader, pair->at, question));
    if (!given.text.size)
        return say_given(reader, FAULT_ANSWER_BLANK, &given, MSG_EMPTY_PAIR);
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
        return say_no_equals(reader, plain, at);
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
        return say_no_question(reader, pair.id, pair.at);
    default:
        return read_answer(reader, (uint32_t)key, &pair);
    }
}

/* The word in "word=value", where no question has that id; else empty. */
static struct span unknown_id(const struct pack *pack, struct span line)
{
    struct span id = span_before_equals(line);

    if (!id.size || memchr(id.text, ' ', id.size) ||
        memchr(id.text, '\t', id.size) ||
        pack_find_question(pack, id.text, id.size) >= 0)
        return (struct span){line.text, 0};
    return id;
}

/* An answer; but what is none, and looks like "id=value", was meant as that. */
static bool read_words(const struct reader *reader, uint32_t question,
                       struct span line, struct place at)
{
    struct span id = unknown_id(reader->pack, line);

    if (!id.size)
        return read_typed(reader, question, line.text, line.size, at);
    return read_quietly(reader, question, line) ||
           say_no_question(reader, id, at);
}

static bool read_line(const struct reader *reader, struct decider *decider,
                      struct span line, struct place at)
{
    const struct decision *decision = decide(decider, reader->answers);
    bool blank = !read_in_plain(reader, line).size;

    if (decision->status == STATUS_NOT_IN_FORCE)
        return true; // the line answers nothing, as nothing is asked
    if (!decision->ask_count)
        return say_words(reader,
                         blank ? FAULT_ANSWER_BLANK : FAULT_ANSWER_TOO_MANY, at,
                         blank ? MSG_EMPTY_LINE : MSG_TOO_MANY_LINES, NULL);

    uint32_t question = decision->ask[0];
    if (!blank)
        return read_words(reader, question, line, at);

    struct given given = {
        .question = question,
        .form = SAY_TYPED,
        .at = read_place(reader, at, question),
    };
    return say_given(reader, FAULT_ANSWER_BLANK, &given, MSG_EMPTY_LINE);
}

/*
 * Without the blank lines behind the last answer, which answer nothing.  A text
 * of blank lines only keeps them: each is there instead of an answer.
 */
static struct span without_blank_end(struct span text)
{
    struct span trimmed = span_trim(text);

    if (trimmed.size)
        text.size = (size_t)(trimmed.text + trimmed.size - text.text);
    return text;
}

static struct place place_in(const struct reader *reader, struct span input,
                             const char *at)
{
    struct scan scan;

    scan_init(&scan, input.text, input.size);
    struct place place = scan_place(&scan, at);
    place.file = reader->file;
    return place;
}

/* Whether an input is fit to be cut into lines: UTF-8 without a NUL. */
static bool is_text(const struct reader *reader, struct span input)
{
    size_t valid = utf8_valid(input.text, input.size);
    const char *nul = memchr(input.text, '\0', valid);

    if (nul)
        return say_words(reader, FAULT_ANSWER_CONTROL,
                         place_in(reader, input, nul), MSG_CONTROL_CHARACTER,
                         NULL);
    return valid == input.size ||
           say_words(reader, FAULT_ANSWER_UTF8,
                     place_in(reader, input, input.text + valid), MSG_NOT_UTF8,
                     NULL);
}

static bool is_comment(struct span line)
{
    line = span_trim(line);
    return !line.size || line.text[0] == '#';
}

/*
 * Pairs; or one answer a line, which stops at the first fault, as what the
 * later lines answer depends on it.
 */
static bool read_lines(struct reader *reader, struct decider *decider,
                       enum read_form form, struct span input)
{
    struct place at = {.file = reader->file, .line = 1, .column = 1};
    struct span line;
    bool fine = true;

    if (!is_text(reader, input))
        return false;
    for (; span_next_line(&input, &line); at.line++)
        if (form == READ_LINES && !read_line(reader, decider, line, at))
            return false;
        else if (form == READ_PAIRS && !is_comment(line))
            fine &= read_pair(reader, line.text, line.size, at);
    return fine;
}

/* Whether the text is written as ids are. */
static bool looks_like_id(struct span text)
{
    static const char first[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "abcdefghijklmnopqrstuvwxyz_";
    static const char more[] = "0123456789.-";

    for (size_t i = 0; i < text.size; i++)
        if (!memchr(first, text.text[i], strlen(first)) &&
            (!i || !memchr(more, text.text[i], strlen(more))))
            return false;
    return text.size > 0;
}

/* Whether the text begins with a key and '=', or with any id where that is
 * passed over. */
static bool is_pair(const struct pack *pack, struct span text, bool any_id)
{
    struct span line;

    if (!span_next_line(&text, &line))
        return false;
    struct span id = span_before_equals(line);
    return id.text && (key_of(pack, id.text, id.size) != KEY_NONE ||
                       (any_id && looks_like_id(id)));
}

/*
 * Whether the text begins as a JSON list, which is no record but is to be
 * called one; "[1] Utrecht" is what an option may be called.
 */
static bool is_list(struct span text)
{
    struct span behind = span_trim((struct span){text.text + 1, text.size - 1});
    struct span line;

    if (text.text[0] != '[' || !behind.size || !span_next_line(&text, &line))
        return false;
    line = span_trim(line);
    char first = behind.text[0], last = line.text[line.size - 1];
    bool number = first == '-' || byte_is_digit(first);
    return first == '{' || first == '[' || first == ']' || first == '"' ||
           (number && (last == ']' || last == ','));
}

enum read_form read_form(const struct pack *pack, const char *text, size_t size,
                         bool passes_extra)
{
    struct span first = span_trim(span_start(text, size));

    if (first.size && (first.text[0] == '{' || is_list(first)))
        return READ_JSON;
    if (first.size &&
        (first.text[0] == '#' || is_pair(pack, first, passes_extra)))
        return READ_PAIRS;
    return READ_LINES;
}

static bool is_sized(const struct reader *reader, struct span input)
{
    struct place at = {.file = reader->file};

    if (!input.size)
        return say_words(reader, FAULT_ANSWER_EMPTY, at, MSG_NO_ANSWERS, NULL);
    return input.size <= READ_ANSWERS_MAX ||
           say_limit(reader, FAULT_ANSWER_TOO_LONG, at, MSG_ANSWERS_TOO_LONG,
                     READ_ANSWERS_MAX);
}

bool read_input(struct reader *reader, struct decider *decider,
                enum read_form form, const char *text, size_t size)
{
    struct span input = span_start(text, size);

    if (form == READ_AUTO)
        form = read_form(reader->pack, text, size, reader->passes_extra);
    if (form == READ_LINES) {
        reader->lines = true;
        input = without_blank_end(input);
    }
    if (!is_sized(reader, input))
        return false;
    return form == READ_JSON ? read_json(reader, input)
                             : read_lines(reader, decider, form, input);
}

bool read_check(struct reader *reader)
{
    bool fine = true;

    for (uint32_t i = 0; i < reader->pack->question_count; i++) {
        struct given given = {
            .question = i, .form = SAY_PAIR, .at.file = reader->file};

        if (reader->places)
            given.at = reader->places[i];
        given.at = read_place(reader, given.at, i);
        fine &= read_keeps_bounds(reader, &given, &reader->answers->of[i]);
    }
    return fine;
}
