/* SPDX-License-Identifier: MIT */
/* span.c -- cutting spans; nothing is copied. */
#include "base/span.h"

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

bool span_is(struct span span, const char *word)
{
    return span.size == strlen(word) && !memcmp(span.text, word, span.size);
}

struct span span_start(const char *text, size_t size)
{
    size_t mark = strlen(BYTE_ORDER_MARK);

    if (size < mark || memcmp(text, BYTE_ORDER_MARK, mark) != 0)
        return (struct span){text, size};
    return (struct span){text + mark, size - mark};
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

struct span span_before_equals(struct span line)
{
    const char *equals = memchr(line.text, '=', line.size);

    if (!equals)
        return (struct span){NULL, 0};
    return span_trim((struct span){line.text, (size_t)(equals - line.text)});
}
