/* work_internal.h -- a comparison under way; for diff*.c only. */
#ifndef DIFF_WORK_INTERNAL_H
#define DIFF_WORK_INTERNAL_H

#include "diff/diff.h"

enum {
    DIFF_STEPS = 1 << 26,       /* of everything together */
    DIFF_BYTES = 5 << 25,       /* of the arena, with all that is found */
    DIFF_WORD_BUDGET = 1 << 24, /* of all diagrams together */
    DIFF_STEP_BUDGET = 1 << 23, /* of each piece of work */
    DIFF_EDGE_BUDGET = 1 << 28  /* fewer steps where nodes have many edges */
};

struct work {
    struct diff *diff;
    struct diff_change *changes;
    struct arena *arena;
    struct answers nothing;      /* all missing */
    struct view view;            /* everything lies in its scratch */
    node_id in_force;            /* the days to compare on */
    node_id care[PART_COUNT];    /* answers that exist, on those days */
    node_id region;              /* where the packs can differ */
    node_id rules[SIDE_COUNT];   /* there; terminals: rules, then none */
    node_id outcome[SIDE_COUNT]; /* terminals: its outcomes, then none */
    struct budget budget;        /* of all work together */
    uint64_t steps;              /* for each piece of it */
    node_id any[FIGURE_COUNT];   /* whoever a change of that is for */
    struct day_pairs day_pairs;  /* that the merged pack has or needs */
};

/* Lays out the space and compiles both packs' rules. */
void work_init(struct work *work, struct diff *diff, int32_t today,
               struct arena *arena);

/* Gives the next piece of work a budget of its own, as far as there is room. */
void work_refill(struct work *work);

/* All but where both packs surely come to the same: no and yes. */
node_id work_region(struct work *work);

/* Where the node ends at the terminal: no and yes. */
node_id work_where(struct work *work, node_id node, node_id terminal);

/* When a pack gives the advice: no and yes. */
node_id work_advice(struct work *work, int side, uint32_t index);

/* Adds a change if there is somebody for whom it is one. */
void work_add_change(struct work *work, struct diff_change change);

/* Counts the changes, and finds a witness and a condition for each. */
void work_finish(struct work *work);

#endif
