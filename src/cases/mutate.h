/* SPDX-License-Identifier: MIT */
/*
 * mutate.h -- what could go wrong in a pack without its cases noticing.
 *
 * A mutant (mutants_internal.h) is *noticed* if a case that passes on the pack
 * fails on it.  Of the others some decide as the pack does, for everybody on
 * every day it is in force: these are *equivalent*, no case could notice them,
 * and they do not count.  The rest *survive*: somebody is decided otherwise,
 * and is shown.  Which rule decides counts where any case expects a rule.
 */
#ifndef CASES_MUTATE_H
#define CASES_MUTATE_H

#include "base/headway.h"
#include "engine/decide.h"
#include "text/messages.h"

enum fate {
    FATE_NOTICED,
    FATE_SURVIVED,
    FATE_EQUIVALENT,
    FATE_UNPROVED, /* not noticed; too large to tell survivors from equivalent
                    */
    FATE_COUNT
};

struct mutation {
    const char *part, *id; /* see struct mutant */
    struct origin at;
    const char *says;
    enum fate fate;
    uint32_t noticed_by;            /* FATE_NOTICED: a case */
    const struct answers *witness;  /* FATE_SURVIVED: somebody, or NULL */
    const char *const *differences; /* what they are told otherwise */
    uint32_t difference_count;
};

struct mutations {
    const struct mutation *items;
    uint32_t count;
    uint32_t of_fate[FATE_COUNT];
    uint32_t not_examined; /* for want of steps; not among the others */
    uint64_t steps;        /* that were asked for */
};

/*
 * Makes and judges all mutants of the pack that `decider` decides by, as far as
 * the steps go (0 for the default).  What is found lies in `keep`; the others
 * hold nothing of it.
 */
struct mutate_room {
    struct arena *keep, *scratch, *decide, *full, *proof;
    uint64_t steps;
    struct headway *headway; /* says at which mutant it is; or NULL */
    bool learns; /* who shows a survivor is a case for all mutants; the fewest
                    of them stay, and the others' mutants are noticed */
    enum language spoken; /* of what is said of mutants */
};

struct mutations mutate(const struct pack *pack, struct decider *decider,
                        struct mutate_room room);

/* "rule fresh": the part that was changed. */
const char *mutation_part(const struct mutation *mutation, enum language spoken,
                          struct arena *arena);

#endif
