/* SPDX-License-Identifier: MIT */
/* decider.h -- what a decider consists of; for the engine's files only. */
#ifndef ENGINE_DECIDER_H
#define ENGINE_DECIDER_H

#include "engine/decide.h"
#include "engine/residual.h"

/*
 * A decision has a budget, and what explains it has one of its own: that may
 * give up, the decision never waits for it.
 */
enum {
    DECIDE_STEPS = 1 << 22,
    EXPLAIN_OWN_STEPS = 1 << 16, /* of these, where many share a budget */
    EXPLAIN_STEPS = 1 << 23, /* reasons, changes, what is missing and next */
    DECIDER_BYTES = 1 << 26  /* of the decider's arena, for each */
};

struct decider {
    const struct engine *engine;
    struct arena *arena;
    struct arena_mark start;    /* what lies behind it belongs to a decision */
    struct form *form;          /* the answers that are decided */
    uint32_t *cells;            /* one of each level */
    struct decision decision;   /* the one that stands */
    uint64_t decisions;         /* how many decide() has made */
    struct decided_date *dates; /* room for those of any outcome, */
    int32_t *possible;          /* and for all that a decision lists */
    uint32_t *advice, *ask, *open;
    struct budget deciding, explaining; /* from the decision on */
    struct budget *all;                 /* of all decisions together; or NULL */
    struct budget *reasons;             /* of all that explains them; or NULL */
};

/* New steps, to explain the decision that stands. */
void decider_renew_steps(struct decider *decider);

/* What the answers leave, within the steps to explain the decision. */
void decider_residual(struct decider *decider, const struct answers *answers,
                      struct residual *residual);

#endif
