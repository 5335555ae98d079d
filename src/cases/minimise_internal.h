/* minimise_internal.h -- of all answers somebody could give, those that a case
 * needs. */
#ifndef CASES_MINIMISE_INTERNAL_H
#define CASES_MINIMISE_INTERNAL_H

#include "cases/targets_internal.h"

/*
 * Interviews that were played, as a tree: those that begin alike are decided
 * once.
 */
struct minimiser {
    const struct case_targets *targets;
    const struct engine *engine;
    struct decider *decider;
    struct arena *arena;
    struct played *days; /* the first questions, of each today */
};

/* `decider` is one of `engine`. */
void minimiser_init(struct minimiser *minimiser,
                    const struct case_targets *targets,
                    const struct engine *engine, struct decider *decider,
                    struct arena *arena);

/*
 * Of complete answers keeps those that an interview in page order asks for, and
 * of the others only what the rule that decides, or one of the targets in the
 * set `made_for`, cannot do without.
 */
struct answers minimise_answers(struct minimiser *minimiser,
                                const struct answers *all,
                                const uint64_t *made_for);

#endif
