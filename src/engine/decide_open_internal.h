/* decide_open_internal.h -- deciding where something is open. */
#ifndef ENGINE_DECIDE_OPEN_INTERNAL_H
#define ENGINE_DECIDE_OPEN_INTERNAL_H

#include "engine/decide.h"

/* Sets what an ending says: decided, or no rule where `outcome` is NO_INDEX. */
void decision_set(struct decision *decision, int32_t rule, int32_t outcome);

/* Decides where answers are open, or diagrams do not fit. */
void decide_open(struct decider *decider, const struct answers *answers,
                 struct decision *decision);

#endif
