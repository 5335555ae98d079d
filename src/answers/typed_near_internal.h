/*
 * typed_near_internal.h -- the options that a reply comes near, where it is
 * none.
 *
 * "mvv" and "the police" are words of one option alone, "Ukrain" is a part of
 * one, "poilce" a slip.  None of this is an answer: somebody can be asked
 * whether it is meant.  Words that turn a meaning round ("not", "geen") make it
 * none even for that.
 */
#ifndef ANSWERS_TYPED_NEAR_INTERNAL_H
#define ANSWERS_TYPED_NEAR_INTERNAL_H

#include "answers/typed_option_internal.h"

enum { TYPED_NEAR_MAX = 15 };

struct typed_near {
    uint32_t of[TYPED_NEAR_MAX]; /* in the order of the list */
    uint32_t count;
    uint32_t more; /* that come as near, and were left out */
    bool fits;     /* all that was typed fits each of them */
};

/* The text is in plain characters. */
struct typed_near typed_near(const struct typed_choice *choice,
                             const char *text, size_t size,
                             struct arena *scratch);

/* Whether the text names two options or more, as "2 en 4" does. */
bool typed_names_several(const struct typed_choice *choice, const char *text,
                         size_t size);

#endif
