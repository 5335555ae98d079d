/* input.c -- looking at the bytes before they are read. */
#include "answers/read_internal.h"

#include "base/alike.h"
#include "base/utf8.h"
#include "json/scan.h"

#include <string.h>

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
        return say_words(reader, FAULT_ANSWER_EMPTY, at, MSG_NO_ANSWERS, NULL);
    if (size > READ_ANSWERS_MAX)
        return say_limit(reader, FAULT_ANSWER_TOO_LONG, at,
                         MSG_ANSWERS_TOO_LONG, READ_ANSWERS_MAX);
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
        return say_words(reader, FAULT_ANSWER_CONTROL,
                         place_in(reader, text, size, nul),
                         MSG_CONTROL_CHARACTER, NULL);
    if (valid < size)
        return say_words(reader, FAULT_ANSWER_UTF8,
                         place_in(reader, text, size, text + valid),
                         MSG_NOT_UTF8, NULL);
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
    return say_words(reader, FAULT_ANSWER_CONTROL, at,
                     word.text < end ? MSG_HIDDEN_AFTER : MSG_HIDDEN_FIRST,
                     &shown);
}

bool read_plain(const struct reader *reader, struct span span, struct place at,
                struct span *plain)
{
    if (span.size > READ_LINE_MAX)
        return say_limit(reader, FAULT_ANSWER_LINE_TOO_LONG, at,
                         MSG_LINE_TOO_LONG, READ_LINE_MAX);
    if (utf8_valid(span.text, span.size) < span.size)
        return say_words(reader, FAULT_ANSWER_UTF8, at, MSG_NOT_UTF8, NULL);

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
