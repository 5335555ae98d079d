/* needed.h -- of all answers somebody could give, those that a case needs. */
#ifndef STUDY_NEEDED_H
#define STUDY_NEEDED_H

#include "study/goals.h"

/*
 * Of complete answers keeps those that an interview in page order asks for, and
 * of the others only what the rule that decides, or one of the goals in the set
 * `made_for`, cannot do without.  `decider` is one of `engine`.
 */
struct answers needed_answers(const struct goals *goals,
                              const struct engine *engine,
                              struct decider *decider,
                              const struct answers *all,
                              const uint64_t *made_for, struct arena *arena);

#endif
