/* decider.h -- what a decider consists of; for the engine's files only. */
#ifndef ENGINE_DECIDER_H
#define ENGINE_DECIDER_H

#include "engine/decide.h"
#include "engine/view.h"

struct decider {
    const struct engine *engine;
    struct arena *arena;
    struct arena_mark start; /* what lies behind it belongs to a decision */
    uint32_t *cells;         /* one of each level */
    struct decision decision;
    const struct decision *last; /* that one; NULL until the first */
    struct decided_date *dates;  /* room for those of any outcome, */
    uint32_t *advice;            /* and for all advice */
};

/* Sets what an ending says: decided, or no rule where `outcome` is NO_INDEX. */
void decision_set(struct decision *decision, int32_t rule, int32_t outcome);

/* Decides where answers are open, or diagrams do not fit. */
void decide_open(struct decider *decider, const struct answers *answers,
                 struct decision *decision);

#endif
