/* SPDX-License-Identifier: MIT */
/* product_internal.h -- the product of two packs, while it is compared. */
#ifndef DIFF_PRODUCT_INTERNAL_H
#define DIFF_PRODUCT_INTERNAL_H

#include "diff/diff.h"
#include "diff/merge_internal.h"

enum {
    DIFF_STEPS = 1 << 26,       /* of everything together */
    DIFF_BYTES = 5 << 25,       /* of the arena, with all that is found */
    DIFF_WORD_BUDGET = 1 << 24, /* of all diagrams together */
    DIFF_STEP_BUDGET = 1 << 23, /* of each piece of work */
    DIFF_EDGE_BUDGET = 1 << 28  /* fewer steps where nodes have many edges */
};

/* In that order; as long as dates need more facts, from the start again. */
enum stage {
    STAGE_PACKS, /* both packs' rules as diagrams */
    STAGE_ANSWERS,
    STAGE_OUTCOMES,
    STAGE_DATES,
    STAGE_RULES,
    STAGE_ADVICE,
    STAGE_COUNTS,
    STAGE_WITNESSES,
    STAGE_CONDITIONS, /* for whom each is, change by change */
    STAGE_COUNT
};

struct product {
    struct diff *diff;
    struct diff_change *changes;
    struct arena *arena;
    struct answers nothing;      /* all missing */
    struct residual residual;    /* everything lies in its scratch */
    node_id in_force;            /* the days to compare on */
    node_id care[PART_COUNT];    /* answers that exist, on those days */
    node_id region;              /* where the packs can differ */
    node_id rules[SIDE_COUNT];   /* there; terminals: rules, then none */
    node_id outcome[SIDE_COUNT]; /* terminals: its outcomes, then none */
    struct budget budget;        /* of all work together */
    struct headway *headway;     /* or NULL */
    uint64_t steps;              /* for each piece of it */
    node_id any[FIGURE_COUNT];   /* whoever a change of that is for */
    struct day_pairs day_pairs;  /* that the merged pack has or needs */
};

static inline void product_at(const struct product *work, enum stage stage)
{
    headway_at(work->headway, HEADWAY_PARTS, stage + 1, STAGE_COUNT);
}

/* Lays out the space and compiles both packs' rules. */
void compile_packs(struct product *work, struct diff *diff, int32_t today,
                   struct arena *arena);

/* Gives the next piece of work a budget of its own, as far as there is room. */
void compile_refill(struct product *work);

/* When a pack gives the advice: no and yes. */
node_id compile_advice(struct product *work, int side, uint32_t index);

/* Counts the changes, and finds a witness and a condition for each. */
void describe_changes(struct product *work);

#endif
