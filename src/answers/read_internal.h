/* read_internal.h -- what the readers of answers share. */
#ifndef ANSWERS_READ_INTERNAL_H
#define ANSWERS_READ_INTERNAL_H

#include "answers/say_internal.h"
#include "answers/typed_option_internal.h"
#include "base/span.h"

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

/* A question as this person reads it. */
static inline struct typed_choice read_choice(const struct reader *reader,
                                              uint32_t question)
{
    return (struct typed_choice){&reader->pack->questions[question],
                                 reader->language,
                                 reader->pack->language_count};
}

/* What was typed, as a value of its question; bounds are not checked. */
bool read_value(const struct reader *reader, const struct given *given,
                struct answer *answer);

/* JSON if `{` comes first, pairs if `#` or a known `id=` does, or any `id=`
 * where unknown ones are passed over; else lines. */
enum read_form read_form(const struct pack *pack, const char *text, size_t size,
                         bool passes_extra);

/* One JSON object {"id": value}. */
bool read_json(struct reader *reader, const char *text, size_t size);

/* Lines of pairs, blank lines and # comments among them. */
bool read_pairs(struct reader *reader, const char *text, size_t size);

/*
 * One answer a line, in the order that an interview in page order asks.  Stops
 * at the first fault: what the later lines answer depends on it.  What cannot
 * be read and looks like "id=value" is said to name no question.
 */
bool read_lines(struct reader *reader, struct decider *decider,
                const char *text, size_t size);

/* Keeps the place of an answer for read_check(). */
void read_remember(struct reader *reader, uint32_t question, struct place at);

/* `at` with the question's id. */
struct place read_place(const struct reader *reader, struct place at,
                        uint32_t question);

#endif
