/* SPDX-License-Identifier: MIT */
/* span.h -- a piece of a text that lies elsewhere. */
#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>

struct span {
    const char *text;
    size_t size;
};

/* Without white space at its ends. */
struct span span_trim(struct span span);

/* Whether it is that word, byte for byte. */
bool span_is(struct span span, const char *word);

/* The whole text, but for a byte order mark in front, which says nothing. */
struct span span_start(const char *text, size_t size);

/* Takes the next line, without its line break, off *rest; false at the end. */
bool span_next_line(struct span *rest, struct span *line);

/* The first word of "word=value", trimmed; without text where there is no '='.
 */
struct span span_before_equals(struct span line);

#endif
