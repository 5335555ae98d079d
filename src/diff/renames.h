/* SPDX-License-Identifier: MIT */
/*
 * renames.h -- ids of one pack that may be another id of the other.
 *
 * A guess: packs match parts by id alone.  An id that only the old pack has and
 * one that only the new pack has go together where they come to the same for
 * exactly the same answers, or where nothing else has the same text.
 */
#ifndef DIFF_RENAMES_H
#define DIFF_RENAMES_H

#include "diff/diff.h"

enum rename_kind {
    RENAME_QUESTION,
    RENAME_OPTION,
    RENAME_OUTCOME,
    RENAME_RULE,
    RENAME_ADVICE
};

struct rename {
    enum rename_kind kind;
    const char *from, *to;
    const char *question; /* whose option it is; else NULL */
    bool same_answers;    /* what it is guessed from; false: the text */
};

struct renames {
    const struct rename *items;
    uint32_t count;
};

/* By kind, and there in the order of the old pack. */
struct renames diff_guess_renames(const struct diff *diff, struct arena *arena);

/* Whether a change of rules, outcomes or advice may be nothing but a rename. */
bool diff_is_renamed(const struct diff *diff, const struct renames *renames,
                     const struct diff_change *change);

#endif
