/*
 * split_internal.h -- large tables, by cutting the space into boxes.
 *
 * A box in which no rule holds, or the first of those that can hold does so
 * everywhere, needs no more cutting.  Any other is cut in two at the bound of
 * some rule that divides the rules left best.  Tables that come from a decision
 * tree are cut about as the tree was; so this takes about n log n steps where
 * their diagram would have millions of nodes.
 */
#ifndef VERIFY_SPLIT_INTERNAL_H
#define VERIFY_SPLIT_INTERNAL_H

#include "verify/run_internal.h"

/* What is to be found out about the boxes. */
struct split_visit {
    /* Called for every box that real answers reach: `first` is the first rule
     * that holds, in all of it; NO_INDEX if none does.  False ends the walk. */
    bool (*leaf)(void *context, const uint64_t *box, int32_t first);
    void *context;
    int32_t without; /* a rule that is taken for absent; or NO_INDEX */
    int32_t within;  /* only where this rule holds; or NO_INDEX */
};

/* Walks the box; returns false if a leaf ended it, or the run's turn was over.
 */
bool split_box(struct run *run, const uint64_t *box,
               const struct split_visit *visit);

/* A number less than `below`, drawn from the state *random. */
uint32_t split_draw(uint64_t *random, uint32_t below);

#endif
