/*
 * equivalence_parts_internal.h -- whether a mutant decides as its pack does,
 * and who shows it.
 *
 * The rules of the pack are laid over each other once: where no rule before
 * each one holds, and what each one and the later ones decide.  A mutant has a
 * few other rules next to each other, so where it decides otherwise takes a few
 * operations.  The cells are cut at all constants of the pack and at what these
 * become in mutants, so that all share one space.  So "the same" is proved, and
 * where it is not there is somebody to show it.
 */
#ifndef CASES_EQUIVALENCE_INTERNAL_H
#define CASES_EQUIVALENCE_INTERNAL_H

#include "cases/mutants_internal.h"
#include "space/space.h"

enum sameness {
    SAME_PROVED,
    SAME_NOT,     /* somebody is decided otherwise */
    SAME_UNPROVED /* too large to tell */
};

/* A pack to compare mutants with, and the one that is compared. */
struct same;

/* `rules`: which rule decides counts.  `decider` is of the pack.  All mutants
 * together may take `steps`.  What lies in `find` is soon forgotten. */
struct same *same_new(const struct pack *pack, struct decider *decider,
                      bool rules, uint64_t steps, struct arena *arena,
                      struct arena *find);

/* Takes steps; false when they are used up. */
bool same_spend(struct same *same, uint64_t steps);

/* All steps that were asked for. */
uint64_t same_steps(const struct same *same);

/*
 * Compares decisions about everybody on every day that the pack is in force:
 * the outcome and its dates, the set of advice and, if `rules`, which rule
 * decides.  What the other functions say is of this mutant, until same_end().
 */
enum sameness same_start(struct same *same, const struct mutant *mutant);

/* Whether some completion of the answers may be decided otherwise. */
bool same_touches(struct same *same, const struct answers *answers);

/*
 * A decider of the mutant, in `arena`, which must be of it alone.  The `quick`
 * one takes nothing to make, but is not exact where something is open.  Nor is
 * the other where the pack is large.
 */
struct decider *same_decider(struct same *same, bool quick,
                             struct arena *arena);

/*
 * Finds answers (room for all questions) of somebody who is decided otherwise,
 * with nothing left to ask; `decider` is a full one of the mutant.  False if
 * nobody was found, for whole years between dates.  Where it is not exact,
 * there may be more answers than needed.
 */
bool same_find(struct same *same, struct decider *decider,
               struct answers *answers, struct arena *scratch);

/* What the mutant's decider says otherwise of these answers, as case_run() says
 * it. */
struct case_result same_differences(struct same *same, struct decider *decider,
                                    const struct answers *answers,
                                    enum words_language words,
                                    struct arena *arena);

void same_end(struct same *same);

#endif
