/* minimise_internal.h -- of all answers somebody could give, those that a case
 * needs. */
#ifndef CASES_MINIMISE_INTERNAL_H
#define CASES_MINIMISE_INTERNAL_H

#include "cases/targets_internal.h"

/*
 * Interviews that were played, as a tree: those that begin alike are decided
 * once.
 */
struct needed {
    const struct goals *goals;
    const struct engine *engine;
    struct decider *decider;
    struct arena *arena;
    struct played *days; /* the first questions, of each today */
};

/* `decider` is one of `engine`. */
void needed_init(struct needed *needed, const struct goals *goals,
                 const struct engine *engine, struct decider *decider,
                 struct arena *arena);

/*
 * Of complete answers keeps those that an interview in page order asks for, and
 * of the others only what the rule that decides, or one of the goals in the set
 * `made_for`, cannot do without.
 */
struct answers needed_answers(struct needed *needed, const struct answers *all,
                              const uint64_t *made_for);

#endif
