/* SPDX-License-Identifier: MIT */
/*
 * set_cover.h -- the fewest sets that cover everything (minimum set cover).
 *
 * Exact by branch and bound where that takes no more steps than it may; else
 * what was found so far, first of all greedily.
 */
#ifndef BASE_SET_COVER_H
#define BASE_SET_COVER_H

#include "base/arena.h"

#include <stdint.h>

enum {
    SET_COVER_STEPS = 200000,      /* of the search, by default */
    SET_COVER_DOMINATED_MAX = 4000 /* sets that are compared two by two */
};

/* Sets of elements as bits, `words` words each. */
struct set_family {
    const uint64_t *const *items;
    uint32_t count, words;
};

struct set_cover {
    const uint32_t *sets; /* rising */
    uint32_t count;
    bool smallest; /* proved */
};

/*
 * Picks sets that cover what all of them cover together; of several smallest
 * choices always the same.
 */
struct set_cover set_cover_find(const struct set_family *sets, uint64_t steps,
                                struct arena *arena);

#endif
