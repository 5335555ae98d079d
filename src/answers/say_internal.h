/*
 * say_internal.h -- faults of answers as sentences for whoever gave them.
 *
 * A sentence says what was found, then what to write.  All functions add a
 * fault to the reader's diags, and so return false.
 */
#ifndef ANSWERS_SAY_INTERNAL_H
#define ANSWERS_SAY_INTERNAL_H

#include "answers/read.h"
#include "answers/say_parts.h"

/* An answer as it was given; the text is valid UTF-8. */
struct given {
    uint32_t question;
    enum say_form form;
    const char *text;
    size_t size;
    struct place at;
};

/* A whole sentence; `blanks` may be NULL where it has none. */
bool say_words(const struct reader *reader, enum diag_code code,
               struct place at, enum word word, const char *const *blanks);

/* A whole sentence with one number in it. */
bool say_limit(const struct reader *reader, enum diag_code code,
               struct place at, enum word word, int64_t limit);

/* What was given is no answer to the question, as the code says. */
bool say_answer(const struct reader *reader, enum diag_code code,
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
               enum word word);

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
bool say_json(const struct reader *reader, enum diag_code code,
              struct place at);

#endif
