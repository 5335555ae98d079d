/* SPDX-License-Identifier: MIT */
/*
 * typed_option_internal.h -- the options that a text names, or comes near.
 *
 * Texts are in plain characters.  "mvv" and "the police" are words of one
 * option alone, "Ukrain" is a part of one, "poilce" a slip.  None of this is an
 * answer: somebody can be asked whether it is meant.  Words that turn a meaning
 * round ("not", "geen") make it none even for that.
 */
#ifndef ANSWERS_TYPED_OPTION_INTERNAL_H
#define ANSWERS_TYPED_OPTION_INTERNAL_H

#include "answers/typed_option.h"
#include "base/span.h"

enum { OPTION_NONE = -1, OPTION_SEVERAL = -2 };

/*
 * The option with that label, OPTION_SEVERAL where two of one language have
 * it, or OPTION_NONE.
 */
int32_t option_by_label(const struct typed_choice *choice, struct span text);

/*
 * The option whose label is a yes and this: "red" for "Yes, red".  "No, in
 * Utrecht" beside "Yes, in Utrecht" would leave open what "in Utrecht" is.
 */
int32_t option_by_rest(const struct typed_choice *choice, struct span text);

enum { TYPED_NEAR_MAX = 15 };

struct typed_near {
    uint32_t of[TYPED_NEAR_MAX]; /* in the order of the list */
    uint32_t count;
    uint32_t more; /* that come as near, and were left out */
    bool fits;     /* all that was typed fits each of them */
};

/* What the text comes near, where it is no option. */
struct typed_near typed_near(const struct typed_choice *choice,
                             struct span text, struct arena *scratch);

/* Whether the text names two options or more, as "2 en 4" does. */
bool typed_names_several(const struct typed_choice *choice, struct span text);

#endif
