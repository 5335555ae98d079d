/* SPDX-License-Identifier: MIT */
/*
 * smallest_internal.h -- the fewest answers that make something certain.
 *
 * On a diagram of no and yes, every level is either left as it is, which costs
 * nothing, or answered, which costs a step.  A level that is left keeps its own
 * cell; one without a cell must do whatever it turns out to be, so what counts
 * is the conjunction of all that is below it.  The least cost of each node
 * follows from those below it (dynamic programming); a path alone would not do,
 * for an answer that every path asks for may be needless.
 */
#ifndef WHY_SMALLEST_INTERNAL_H
#define WHY_SMALLEST_INTERNAL_H

#include "engine/residual.h"

#define COST_ADD    UINT32_C(1)         /* of one answer more */
#define COST_CHANGE (UINT32_C(1) << 16) /* of another answer; goes first */
#define COST_NONE   UINT32_MAX          /* it cannot be made certain */

enum {
    SMALLEST_SETS_MAX = 500,
    SMALLEST_BOXES_MAX = 200 /* of one set */
};

struct role {
    uint32_t own;  /* the cell it keeps when left, or CELL_OPEN */
    uint32_t step; /* what it costs to answer it; 0: it cannot be */
    uint32_t only; /* the only cell it may be answered with, or CELL_OPEN */
};

struct smallest {
    const struct engine *engine;
    struct diagram *diagram;
    const struct role *roles; /* one of each level */
    struct arena *arena;
    struct memo costs, all, families, links, rests;
    struct set_list *lists; /* by number, of the families */
    uint32_t list_count, list_room;
    struct link *chain; /* links of sets, by number from 1 */
    uint32_t chain_count, chain_room;
    bool over; /* something did not fit: there may be less, or more */
};

/* A set of levels is a chain of links, from the first level on; 0 is empty. */
struct link {
    uint32_t level, next;
};

struct set_list {
    uint32_t *items;
    uint32_t count;
};

/* A box: any of the values of each level of a set will do. */
struct box_list {
    const struct values **items; /* each: one of each level, in order */
    uint32_t count;
};

void smallest_init(struct smallest *smallest, const struct engine *engine,
                   struct diagram *diagram, const struct role *roles,
                   struct arena *arena);

/* Yes where the residual's node ends at the terminal, and where nobody can be.
 */
node_id smallest_goal(struct diagram *diagram, node_id node, node_id terminal);

/* The least cost of making `node` certain. */
uint32_t smallest_cost(struct smallest *smallest, node_id node);

/* All sets of answered levels of that cost. */
struct set_list smallest_sets(struct smallest *smallest, node_id node);

/* The levels of a set, rising, in `keep`. */
const uint32_t *smallest_levels(const struct smallest *smallest, uint32_t set,
                                uint32_t *count, struct arena *keep);

/*
 * With which values the levels of a smallest set make `node` certain: boxes
 * that do not overlap, in `keep`.
 */
struct box_list smallest_boxes(struct smallest *smallest, node_id node,
                               uint32_t set, struct arena *keep);

#endif
