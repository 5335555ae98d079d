/*
 * rule_sets_internal.h -- which rules can hold in a cell, as bits.
 *
 * With a row of bits for each cell of each level, the rules that can hold in a
 * small box come from a few words, not from a look at each.
 */
#ifndef VERIFY_RULE_SETS_INTERNAL_H
#define VERIFY_RULE_SETS_INTERNAL_H

#include "verify/run_internal.h"

struct rule_sets {
    uint32_t words;        /* of a row; 0 where the rows would not fit */
    uint64_t *bits;        /* the cells' rows, level by level */
    uint32_t *first;       /* the first row of each level */
    uint64_t *found, *any; /* rows under way */
    uint64_t *real;        /* rules that are not empty */
    const uint64_t *all;   /* the whole space, as a box */
};

void rule_sets_init(struct rule_sets *sets, const struct run *run);

/*
 * The rules whose bound the box does not stand apart from, as a row that lives
 * until the next call; NULL where the rows would not fit.  Takes steps of the
 * budget, but is right where they run out, too.
 */
const uint64_t *rule_sets_find(struct run *run, const uint64_t *box);

#endif
