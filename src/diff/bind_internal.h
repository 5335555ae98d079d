/* bind_internal.h -- a merge of two packs under way; for diff_*.c only. */
#ifndef DIFF_BIND_INTERNAL_H
#define DIFF_BIND_INTERNAL_H

#include "diff/merge_internal.h"

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

/* The question as one pack has it, or NULL. */
const struct question *merge_own(const struct merge *merge, int side,
                                 uint32_t index);

bool merge_same_bound(struct bound a, struct bound b);

/* The variable of a fact that is the same but for its id; added if new. */
uint32_t merge_fact(struct merge *merge, struct fact fact);

/*
 * Makes merged.accepts of what each pack does not take of the answers to what
 * both ask; may add facts.
 */
void bind_answers(struct merge *merge);

/* Makes merged.so_apart; may add facts. */
void bind_days(struct merge *merge, struct day_pairs days);

/*
 * Gives the merged pack all rules and advice, the old before the new; what the
 * packs accept and the days apart go with them, so that they are cut too.
 */
void bind_rules(struct merge *merge);

#endif
