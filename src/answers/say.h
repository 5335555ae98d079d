/* say.h -- how a question is answered, in words; all in the reader's arena. */
#ifndef ANSWERS_SAY_H
#define ANSWERS_SAY_H

#include "answers/read.h"

enum { SAY_OPTIONS_MANY = 15 }; /* more are a long list, to be narrowed */

/*
 * How an answer is given, and so how it is to be written; in JSON, as a string
 * or not.
 */
enum say_form { SAY_TYPED, SAY_PAIR, SAY_JSON, SAY_JSON_BARE };

/* "Type yes or no.": what to write for the question. */
const char *say_how(const struct reader *reader, uint32_t question,
                    enum say_form form);

#endif
