/* read.c -- looking at the bytes first, and at the bounds last. */
#include "answers/read.h"

#include "answers/read_internal.h"
#include "base/alike.h"
#include "base/utf8.h"
#include "json/scan.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

struct span span_trim(struct span span)
{
    while (span.size && is_space(span.text[0])) {
        span.text++;
        span.size--;
    }
    while (span.size && is_space(span.text[span.size - 1]))
        span.size--;
    return span;
}

bool span_next_line(struct span *rest, struct span *line)
{
    if (!rest->size)
        return false;

    const char *end = memchr(rest->text, '\n', rest->size);
    *line = *rest;
    if (end)
        line->size = (size_t)(end - rest->text);
    size_t taken = line->size + (end != NULL);
    rest->text += taken;
    rest->size -= taken;
    return true;
}

struct span span_start(const char *text, size_t size)
{
    size_t mark = strlen(BYTE_ORDER_MARK);

    if (size < mark || memcmp(text, BYTE_ORDER_MARK, mark) != 0)
        return (struct span){text, size};
    return (struct span){text + mark, size - mark};
}

struct place read_place(const struct reader *reader, struct place at,
                        uint32_t question)
{
    at.question = reader->pack->questions[question].id;
    return at;
}

static struct place place_in(const struct reader *reader, const char *text,
                             size_t size, const char *at)
{
    struct scan scan;

    scan_init(&scan, text, size);
    struct place place = scan_place(&scan, at);
    place.file = reader->file;
    return place;
}

bool read_is_sized(const struct reader *reader, size_t size)
{
    struct place at = {.file = reader->file};

    if (!size)
        return say_words(reader, DIAG_ANSWER_EMPTY, at, WORD_NO_ANSWERS, NULL);
    if (size > READ_ANSWERS_MAX)
        return say_limit(reader, DIAG_ANSWER_TOO_LONG, at,
                         WORD_ANSWERS_TOO_LONG, READ_ANSWERS_MAX);
    return true;
}

bool read_is_input(const struct reader *reader, struct span input)
{
    const char *text = input.text;
    size_t size = input.size;

    if (!read_is_sized(reader, size))
        return false;

    size_t valid = utf8_valid(text, size);
    const char *nul = memchr(text, '\0', valid);
    if (nul)
        return say_words(reader, DIAG_ANSWER_CONTROL,
                         place_in(reader, text, size, nul),
                         WORD_CONTROL_CHARACTER, NULL);
    if (valid < size)
        return say_words(reader, DIAG_ANSWER_UTF8,
                         place_in(reader, text, size, text + valid),
                         WORD_NOT_UTF8, NULL);
    return true;
}

/* What cannot be seen is named by the last word before it. */
static bool say_hidden(const struct reader *reader, struct span before,
                       struct place at)
{
    struct span word = span_trim(before);
    const char *end = word.text + word.size;

    word.text = end;
    while (word.text > before.text && word.text[-1] != ' ')
        word.text--;

    const char *shown = say_quote(reader, word.text, (size_t)(end - word.text));
    return say_words(reader, DIAG_ANSWER_CONTROL, at,
                     word.text < end ? WORD_HIDDEN_AFTER : WORD_HIDDEN_FIRST,
                     &shown);
}

bool read_plain(const struct reader *reader, struct span span, struct place at,
                struct span *plain)
{
    if (span.size > READ_LINE_MAX)
        return say_limit(reader, DIAG_ANSWER_LINE_TOO_LONG, at,
                         WORD_LINE_TOO_LONG, READ_LINE_MAX);
    if (utf8_valid(span.text, span.size) < span.size)
        return say_words(reader, DIAG_ANSWER_UTF8, at, WORD_NOT_UTF8, NULL);

    *plain = span_trim(span);
    if (!alike_is_plain(plain->text, plain->size)) {
        char *text = arena_alloc(reader->arena, plain->size, 1);

        plain->size = alike_plain(plain->text, plain->size, text);
        plain->text = text;
        *plain = span_trim(*plain);
    }
    const char *end = plain->text + plain->size;
    for (const char *next = plain->text; next < end;) {
        struct span before = {plain->text, (size_t)(next - plain->text)};

        if (alike_is_hidden(utf8_next(&next, end)))
            return say_hidden(reader, before, at);
    }
    return true;
}

void read_remember(struct reader *reader, uint32_t question, struct place at)
{
    if (!reader->places)
        reader->places = arena_array(reader->arena, struct place,
                                     reader->pack->question_count);
    reader->places[question] = at;
}

bool read_check(struct reader *reader)
{
    const struct pack *pack = reader->pack;
    bool fine = true;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct answer *answer = &reader->answers->of[i];
        struct given given = {.question = i, .form = SAY_PAIR};

        if (answer->state != ANSWER_KNOWN)
            continue;
        enum answer_fault fault =
            answer_check(&pack->questions[i], answer->value, reader->answers);
        if (fault == ANSWER_FINE)
            continue;
        given.at = reader->places ? reader->places[i]
                                  : (struct place){.file = reader->file};
        given.at = read_place(reader, given.at, i);
        fine = say_bounds(reader, &given, answer->value, fault);
    }
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

/* Whether `id=` begins the text, of a question or what may stand beside it; or
 * any id at all. */
static bool is_pair(const struct pack *pack, struct span text, bool any_id)
{
    struct span line;

    if (!span_next_line(&text, &line))
        return false;
    const char *equals = memchr(line.text, '=', line.size);
    if (!equals)
        return false;

    struct span id =
        span_trim((struct span){line.text, (size_t)(equals - line.text)});
    return pack_find_question(pack, id.text, id.size) >= 0 ||
           (any_id && looks_like_id(id)) ||
           (id.size == 2 && !memcmp(id.text, "id", 2)) ||
           (id.size == 5 && !memcmp(id.text, "today", 5));
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
    bool number = first == '-' || (first >= '0' && first <= '9');
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
