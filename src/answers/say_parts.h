/* say_parts.h -- what the sentences of say_internal.h are made of; all in the
 * arena. */
#ifndef ANSWERS_SAY_PARTS_H
#define ANSWERS_SAY_PARTS_H

#include "answers/read.h"

enum { SAY_OPTIONS_MANY = 15 }; /* more are a long list, to be narrowed */

/*
 * How an answer is given, and so how it is to be written; in JSON, as a string
 * or not.
 */
enum say_form { SAY_TYPED, SAY_PAIR, SAY_JSON, SAY_JSON_BARE };

/* words_fill() in the reader's language; with one blank only. */
const char *say_fill(const struct reader *reader, enum word word,
                     const char *const *blanks);
const char *say_fill_one(const struct reader *reader, enum word word,
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

/* "Type yes or no.": what to write for the question. */
const char *say_how(const struct reader *reader, uint32_t question,
                    enum say_form form);

/* That something is no answer to the question. */
enum word say_no_answer(const struct question *question, enum say_form form);

/* The ids of the questions, cut when long. */
const char *say_questions(const struct reader *reader);

/*
 * The id of the first question and an answer to it, as in a pair or in JSON;
 * those of a record's id where the pack has no question.
 */
void say_example(const struct reader *reader, bool json, const char *pair[2]);

#endif
