/* plan_merge_internal.h -- steps of a plan that go on alike become one. */
#ifndef ASK_PLAN_MERGE_INTERNAL_H
#define ASK_PLAN_MERGE_INTERNAL_H

#include "ask/plan.h"

/*
 * Gives the plan those of its `count` steps that are different: that ask
 * another question, or where some answer leads elsewhere.  The first stays
 * first; the others follow as they first come up.
 */
void plan_merge(struct plan *plan, struct plan_step *steps, uint32_t count,
                struct arena *scratch, struct arena *arena);

#endif
