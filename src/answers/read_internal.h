/* SPDX-License-Identifier: MIT */
/*
 * read_internal.h -- what the readers of answers share, and how faults become
 * sentences for whoever gave the answers.
 *
 * A sentence says what was found, then what to write.  All functions that begin
 * with say_ and return a bool add a fault to the reader's faults, and so return
 * false.
 */
#ifndef ANSWERS_READ_INTERNAL_H
#define ANSWERS_READ_INTERNAL_H

#include "answers/read.h"
#include "answers/typed_option_internal.h"
#include "base/span.h"

/* An answer as it was given; the text is valid UTF-8. */
struct given {
    uint32_t question;
    enum say_form form;
    struct span text;
    struct place at;
};

/* The text, which is valid UTF-8, in plain characters (base/alike.h), trimmed.
 */
struct span read_in_plain(const struct reader *reader, struct span text);

/*
 * The same of one answer, which may be anything.  Adds a fault where it is too
 * long, not UTF-8, or holds what cannot be seen.
 */
bool read_plain(const struct reader *reader, struct span text, struct place at,
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

/* Whether an answer keeps the bounds of its question; one that is not known
 * does. */
bool read_keeps_bounds(const struct reader *reader, const struct given *given,
                       const struct answer *answer);

/* As read_typed(), without a word about what is no answer. */
bool read_quietly(const struct reader *reader, uint32_t question,
                  struct span text);

/* JSON if `{` comes first, pairs if `#` or a known `id=` does, or any `id=`
 * where unknown ones are passed over; else lines. */
enum read_form read_form(const struct pack *pack, const char *text, size_t size,
                         bool passes_extra);

/* One JSON object {"id": value}, neither empty nor too long. */
bool read_json(struct reader *reader, struct span input);

/* Keeps the place of an answer for read_check(). */
void read_remember(struct reader *reader, uint32_t question, struct place at);

/* `at` with the question's id. */
struct place read_place(const struct reader *reader, struct place at,
                        uint32_t question);

/* A whole sentence; `blanks` may be NULL where it has none. */
bool say_words(const struct reader *reader, enum fault_code code,
               struct place at, enum message which, const char *const *blanks);

/* A whole sentence with one number in it. */
bool say_limit(const struct reader *reader, enum fault_code code,
               struct place at, enum message which, int64_t limit);

/* What was given is no answer to the question, as the code says. */
bool say_answer(const struct reader *reader, enum fault_code code,
                const struct given *given);

/* The same, found in the words of a message, whose blank is what was given. */
bool say_given(const struct reader *reader, enum fault_code code,
               const struct given *given, enum message which);

/* The weekday that was given is not that of the day: both are told. */
bool say_weekday(const struct reader *reader, const struct given *given,
                 int32_t day);

/* The answer is `value`, which is out of the question's bounds. */
bool say_bounds(const struct reader *reader, const struct given *given,
                int64_t value, enum answer_fault fault);

/* The question has an answer already. */
bool say_twice(const struct reader *reader, uint32_t question, struct place at);

/* No question has the id. */
bool say_no_question(const struct reader *reader, struct span id,
                     struct place at);

/* What was given for today is no date. */
bool say_bad_today(const struct reader *reader, struct span text,
                   struct place at);

/* There is no '=' in the text. */
bool say_no_equals(const struct reader *reader, struct span text,
                   struct place at);

/* The JSON is no object. */
bool say_no_object(const struct reader *reader, struct place at);

/* The text is not JSON: a code J... */
bool say_json(const struct reader *reader, enum fault_code code,
              struct place at);

/* What the sentences are made of: say_parts.c. */

/* message_fill() in the reader's language; with one blank only. */
const char *say_fill(const struct reader *reader, enum message which,
                     const char *const *blanks);
const char *say_fill_one(const struct reader *reader, enum message which,
                         const char *blank);

const char *say_number(const struct reader *reader, int64_t value);

/*
 * What somebody wrote, fit to be shown: without control characters and cut
 * when long.  The text must be valid UTF-8; an empty one may be NULL.
 */
const char *say_quote(const struct reader *reader, struct span text);

/* The id of an option, or a question, that the text most likely misspells; or
 * NULL. */
const char *say_near_option(const struct reader *reader,
                            const struct question *question, struct span text);
const char *say_near_question(const struct reader *reader, struct span text);

/* That something is no answer to the question. */
enum message say_no_answer(const struct question *question, enum say_form form);

/* The ids of the questions, cut when long. */
const char *say_questions(const struct reader *reader);

/*
 * The id of the first question and an answer to it, as in a pair or in JSON;
 * those of a record's id where the pack has no question.
 */
void say_example(const struct reader *reader, bool json, const char *pair[2]);

#endif
