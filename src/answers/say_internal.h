/*
 * say_internal.h -- faults of answers as sentences for whoever gave them.
 *
 * A sentence says what was found, then what to write.  All functions add a
 * fault to the reader's faults, and so return false.
 */
#ifndef ANSWERS_SAY_INTERNAL_H
#define ANSWERS_SAY_INTERNAL_H

#include "answers/say.h"

/* An answer as it was given; the text is valid UTF-8. */
struct given {
    uint32_t question;
    enum say_form form;
    const char *text;
    size_t size;
    struct place at;
};

/* A whole sentence; `blanks` may be NULL where it has none. */
bool say_words(const struct reader *reader, enum fault_code code,
               struct place at, enum message which, const char *const *blanks);

/* A whole sentence with one number in it. */
bool say_limit(const struct reader *reader, enum fault_code code,
               struct place at, enum message which, int64_t limit);

/* What was given is no answer to the question, as the code says. */
bool say_answer(const struct reader *reader, enum fault_code code,
                const struct given *given);

/* The weekday that was given is not that of the day: both are told. */
bool say_weekday(const struct reader *reader, const struct given *given,
                 int32_t day);

/* What was given is what more than one option is called. */
bool say_shared(const struct reader *reader, const struct given *given);

/* What was given are two answers or more. */
bool say_several(const struct reader *reader, const struct given *given);

/* Nothing was given: `word` says so. */
bool say_blank(const struct reader *reader, const struct given *given,
               enum message which);

/* The answer is `value`, which is out of the question's bounds. */
bool say_bounds(const struct reader *reader, const struct given *given,
                int64_t value, enum answer_fault fault);

/* The question has an answer already. */
bool say_twice(const struct reader *reader, uint32_t question, struct place at);

/* No question has the id. */
bool say_no_question(const struct reader *reader, const char *id, size_t size,
                     struct place at);

/* What was given for today is no date. */
bool say_bad_today(const struct reader *reader, const char *text, size_t size,
                   struct place at);

/* There is no '=' in the text. */
bool say_no_equals(const struct reader *reader, const char *text, size_t size,
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
 * when long.  The text must be valid UTF-8.
 */
const char *say_quote(const struct reader *reader, const char *text,
                      size_t size);

/* The id of an option that the text most likely misspells, or NULL. */
const char *say_near_id(const struct reader *reader,
                        const struct question *question, const char *text,
                        size_t size);

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
