/* SPDX-License-Identifier: MIT */
/* words_internal.h -- texts where they stand; columns of the table. */
#ifndef EDIT_WORDS_INTERNAL_H
#define EDIT_WORDS_INTERNAL_H

#include "edit/words.h"

#define WORDS_PATH  "path"
#define WORDS_STATE "state"

/* What a translator writes as a state: old, but right. */
#define WORDS_RIGHT "right"

/* The value of that name in an object of JSON; false if there is none. */
bool words_member(struct span object, const char *key,
                  struct scan_token *value);

/* A text in a language; NULL where it has none. */
const char *words_in(const struct word_table *words, struct span object,
                     const char *language);

/* The mark of what the text in the target was made from; "" for none. */
const char *words_mark(const struct word_table *words, struct span object);

enum words_state words_state(const struct word_table *words,
                             const struct words_text *text);

/* "", "missing" or "stale": how the table names it. */
const char *words_state_name(enum words_state state);

#endif
