/* SPDX-License-Identifier: MIT */
/* merge_internal.h -- a merge of two packs under way. */
#ifndef DIFF_MERGE_INTERNAL_H
#define DIFF_MERGE_INTERNAL_H

#include "diff/merge.h"

struct merge {
    struct merged *merged;
    struct arena *arena;
    struct question *questions;
    struct fact *facts;
    uint32_t question_count, fact_count;
    int32_t *own[SIDE_COUNT];        /* see merged.own */
    uint32_t *merged_of[SIDE_COUNT]; /* of each variable of the pack */
    struct cond *bounds[SIDE_COUNT]; /* kids of merged.accepts */
    uint32_t bound_count[SIDE_COUNT];
};

/* Fills the questions, in the order of the new page, and the facts. */
void merge_variables(struct merge *merge);

/* The merged question as one pack has it, or NULL. */
const struct question *merged_own(const struct merged *merged, int side,
                                  uint32_t index);

bool merge_same_bound(struct bound a, struct bound b);

/* What both bounds let through, but for today in one of them; `sign` is 1 for
 * the latest day, else -1. */
struct bound merge_narrower_bound(struct bound a, struct bound b, int sign);

/* The variable of a fact that is the same but for its id; added if new. */
uint32_t merge_fact(struct merge *merge, struct fact fact);

/*
 * Merges two packs without a clash; both must outlive what this returns.  The
 * space also tells apart whether each pair of days is so far apart.
 */
const struct merged *merged_make(const struct pack *old_pack,
                                 const struct pack *new_pack,
                                 struct day_pairs days, struct arena *arena);

/* The merged question that a date counts from, or DATE_OF_TODAY. */
int32_t merged_day(const struct merged *merged, int side,
                   const struct outcome_date *date);

#endif
