/* SPDX-License-Identifier: MIT */
/*
 * generate.h -- the fewest cases that show a whole pack.
 *
 * Every rule that can decide decides a case, every advice that can be given is
 * given in one, and on either side of every boundary (targets_internal.h) there
 * is one, if anybody can be there.
 *
 * One diagram tells of everybody which of these they show: its terminals are
 * sets of targets.  Those that can be reached are all the applicants there are,
 * as far as this goes; the fewest that show everything are a minimum set cover
 * (base/set_cover.h), and a witness each makes them people.
 */
#ifndef CASES_GENERATE_H
#define CASES_GENERATE_H

#include "engine/decide.h"

struct mutate_room;

struct generated_case {
    const char *name;
    struct answers answers;
};

struct generated {
    const struct generated_case *items;
    uint32_t count;
    bool smallest;         /* proved: fewer will not do */
    uint32_t for_mutants;  /* of the cases, the last so many */
    uint32_t not_noticed;  /* mutants that may still survive */
    uint32_t equivalent;   /* mutants that nobody can notice */
    uint32_t not_examined; /* rules, advice and sides, for want of steps */
    uint64_t steps;        /* that were asked for */
    bool beside;   /* the pack's own cases: they show what those do not */
    bool complete; /* false: somebody may be lacking, for all that is known */
};

/*
 * Makes cases for the pack that `decider` decides by; it is one of `engine`.
 * `steps` bounds all of it; 0 for the default.  Where they do not suffice for
 * the fewest, cases are made target by target, as far as they go.
 */
struct generated generate_cases(const struct engine *engine,
                                struct decider *decider, uint64_t steps,
                                struct arena *arena);

/* As generate_cases(), for what the pack's own cases do not show. */
struct generated generate_lacking(const struct engine *engine,
                                  struct decider *decider, uint64_t steps,
                                  struct arena *arena);

/*
 * Adds cases to those that were made for the pack, until they, and the pack's
 * own that pass where they stand beside these, notice all its mutants
 * (mutants_internal.h) that are not equivalent, as far as the room's steps go.
 * Of the people who show a mutant, the fewest become cases.  All lie in the
 * room's `keep`; no two have one name.
 */
void generate_more(struct generated *generated, const struct pack *pack,
                   struct decider *decider, struct mutate_room room);

#endif
