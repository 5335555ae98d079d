/*
 * equivalence_parts_internal.h -- whether a mutant decides as its pack does,
 * and who shows it.
 *
 * The rules of the pack are laid over each other once: where no rule before
 * each one holds, and what each one and the later ones decide.  A mutant has a
 * few other rules next to each other, so where it decides otherwise takes a few
 * operations.  The cells are cut at all constants of the pack and at what these
 * become in mutants, so that all share one space.  So equivalence is proved,
 * and where it is not there is somebody to show it.
 */
#ifndef CASES_EQUIVALENCE_INTERNAL_H
#define CASES_EQUIVALENCE_INTERNAL_H

#include "cases/mutants_internal.h"
#include "space/space.h"

enum equivalent {
    EQUIVALENT_PROVED,
    EQUIVALENT_NOT,     /* somebody is decided otherwise */
    EQUIVALENT_UNPROVED /* too large to tell */
};

/* A pack to compare mutants with, and the one that is compared. */
struct equivalence;

/* `rules`: which rule decides counts.  `decider` is of the pack.  All mutants
 * together may take `steps`.  What lies in `find` is soon forgotten. */
struct equivalence *equivalence_new(const struct pack *pack,
                                    struct decider *decider, bool rules,
                                    uint64_t steps, struct arena *arena,
                                    struct arena *find);

/* Takes steps; false when they are used up. */
bool equivalence_spend(struct equivalence *proof, uint64_t steps);

/* All steps that were asked for. */
uint64_t equivalence_steps(const struct equivalence *proof);

/*
 * Compares decisions about everybody on every day that the pack is in force:
 * the outcome and its dates, the set of advice and, if `rules`, which rule
 * decides.  What the other functions say is of this mutant, until
 * equivalence_end().
 */
enum equivalent equivalence_start(struct equivalence *proof,
                                  const struct mutant *mutant);

/* Whether some completion of the answers may be decided otherwise. */
bool equivalence_touches(struct equivalence *proof,
                         const struct answers *answers);

/*
 * A decider of the mutant, in `arena`, which must be of it alone.  The `quick`
 * one takes nothing to make, but is not exact where something is open.  Nor is
 * the other where the pack is large.
 */
struct decider *equivalence_decider(struct equivalence *proof, bool quick,
                                    struct arena *arena);

/*
 * Finds answers (room for all questions) of somebody who is decided otherwise,
 * with nothing left to ask; `decider` is a full one of the mutant.  False if
 * nobody was found, for whole years between dates.  Where it is not exact,
 * there may be more answers than needed.
 */
bool equivalence_find_witness(struct equivalence *proof,
                              struct decider *decider, struct answers *answers,
                              struct arena *scratch);

/* What the mutant's decider says otherwise of these answers, as case_run() says
 * it. */
struct case_result equivalence_differences(struct equivalence *proof,
                                           struct decider *decider,
                                           const struct answers *answers,
                                           enum words_language words,
                                           struct arena *arena);

void equivalence_end(struct equivalence *proof);

#endif
