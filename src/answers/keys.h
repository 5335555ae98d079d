/* SPDX-License-Identifier: MIT */
/*
 * keys.h -- from the names in a record to numbers.
 *
 * Besides the ids of questions, a record, a pair and a column of CSV may be
 * called `id` and `today`: these names are known here, and nowhere else.
 */
#ifndef ANSWERS_KEYS_H
#define ANSWERS_KEYS_H

#include "base/names.h"
#include "pack/model.h"

/* What a name stands for: a question's index, or one of these. */
enum { KEY_NONE = NAMES_NONE, KEY_ID = -2, KEY_TODAY = -3 };

/* All names, for who looks up many: never changes, so threads may share it. */
struct keys {
    struct names names;          /* numbers as above, as 32 bits */
    const struct names *options; /* of each question: from ids to indexes;
                                    empty where it is no choice */
};

/* Lies in `arena`; the pack must outlive it. */
const struct keys *keys_new(const struct pack *pack, struct arena *arena);

#endif
