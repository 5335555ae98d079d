/* plan_internal.h -- how many questions the order of plan_next() asks. */
#ifndef ASK_PLAN_INTERNAL_H
#define ASK_PLAN_INTERNAL_H

#include "ask/plan.h"

/*
 * The most questions that an interview in the order of plan_next() can still
 * ask; never too low.
 */
uint32_t plan_at_most(const struct judgement *judgement, enum plan_goal goal,
                      uint32_t tries);

#endif
