/*
 * boxes_internal.h -- a rule as boxes: for some levels, the cells that each may
 * be in.
 *
 * A rule holds where all sides of one of its boxes do (its condition in
 * disjunctive normal form, with its validity as one side more).  Where that
 * would take more boxes than allowed, parts of the condition are left out and
 * the boxes say so: they then hold wherever the rule does, and elsewhere too.
 */
#ifndef ENGINE_BOXES_INTERNAL_H
#define ENGINE_BOXES_INTERNAL_H

#include "engine/engine.h"

struct cell_range {
    uint32_t low, high; /* inclusive */
};

/* The level is in one of the ranges, which are sorted and do not touch. */
struct side {
    uint32_t level;
    const struct cell_range *ranges; /* at least one; never all cells */
    uint32_t range_count;
};

struct box {
    const struct side *sides; /* by level, rising */
    uint32_t side_count;
    bool exact; /* false: the rule may not hold in all of it */
};

struct boxes {
    struct box *items; /* none where the rule never holds */
    uint32_t count;
};

/* The boxes of a rule, at most `limit` (at least 1); all in `arena`. */
struct boxes boxes_of_rule(const struct engine *engine, const struct rule *rule,
                           uint32_t limit, struct arena *arena);

#endif
