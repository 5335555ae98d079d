/* read_internal.h -- what the readers of answers share. */
#ifndef ANSWERS_READ_INTERNAL_H
#define ANSWERS_READ_INTERNAL_H

#include "answers/say_internal.h"

struct span {
    const char *text;
    size_t size;
};

/* Without white space at its ends. */
struct span span_trim(struct span span);

/* The whole text, but for a byte order mark in front, which says nothing. */
struct span span_start(const char *text, size_t size);

/* Takes the next line, without its line break, off *rest; false at the end. */
bool span_next_line(struct span *rest, struct span *line);

/*
 * Whether a whole input is fit to be cut into lines: neither empty nor too
 * long, UTF-8 without a NUL.  If not, adds a fault.
 */
bool read_is_input(const struct reader *reader, struct span input);

/* The first two of these: for JSON, of which the scanner checks the rest. */
bool read_is_sized(const struct reader *reader, size_t size);

/*
 * The text of one answer in plain characters (base/alike.h), trimmed.  Adds a
 * fault where it is too long, not UTF-8, or holds what cannot be seen.
 */
bool read_plain(const struct reader *reader, struct span span, struct place at,
                struct span *plain);

/* What was typed, as a value of its question; bounds are not checked. */
bool read_value(const struct reader *reader, const struct given *given,
                struct answer *answer);

/* Keeps the place of an answer for read_check(). */
void read_remember(struct reader *reader, uint32_t question, struct place at);

/* `at` with the question's id. */
struct place read_place(const struct reader *reader, struct place at,
                        uint32_t question);

#endif
