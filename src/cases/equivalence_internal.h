/* SPDX-License-Identifier: MIT */
/*
 * equivalence_internal.h -- whether a mutant decides as its pack does, and who
 * shows it.
 *
 * The rules of the pack are laid over each other once: where no rule before
 * each one holds, and what each one and the later ones decide.  A mutant has a
 * few other rules next to each other, so where it decides otherwise takes a few
 * operations.  The cells are cut at all constants of the pack and at what these
 * become in mutants, so that all share one space.  So equivalence is proved,
 * and where it does not hold there is somebody to show it.
 */
#ifndef CASES_EQUIVALENCE_INTERNAL_H
#define CASES_EQUIVALENCE_INTERNAL_H

#include "cases/cases.h"
#include "cases/mutants_internal.h"
#include "engine/engine.h"
#include "space/space.h"

enum equivalent {
    EQUIVALENT_PROVED,
    EQUIVALENT_NOT,     /* somebody is decided otherwise */
    EQUIVALENT_UNPROVED /* too large to tell */
};

/*
 * Who is decided otherwise: where both of two diagrams say yes.  Laid together
 * they may be much larger, while somebody in both is soon found.
 */
struct both {
    const struct diagram *in;
    node_id a, b;
};

/* Where any of some rules holds, and where two of them do. */
struct holding {
    node_id any, two;
};

/* A pack to compare mutants with, and the one that is compared. */
struct equivalence {
    const struct pack *pack;
    struct decider *decider;
    bool rules;                 /* which rule decides counts */
    struct arena *arena, *find; /* `find` for walks, soon forgotten */
    struct engine *engine; /* what a mutant adds to it is forgotten again */
    struct space space;
    node_id decided; /* the rule that decides; OVER where that does not fit */
    node_id *later;  /* the first rule that holds, from this one on */
    node_id *free;   /* where no rule before this one holds */
    struct holding *before, *behind; /* of rules that must not hold together:
                                        the others of each; else NULL */
    node_id other; /* see find_other(); DIAGRAM_EXHAUSTED until it is known */
    uint32_t other_of;
    uint32_t base;                /* words of the pack's own diagrams */
    uint32_t used, residual_used; /* words that stay when a mutant ends */
    struct budget budget;         /* of all mutants together */

    // The mutant under way:
    const struct mutant *mutant;
    struct both both;
    node_id
        region; /* some who are decided otherwise, in the residual's scratch */
};

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

/* What the mutant's rules from its first other one on decide. */
node_id equivalence_chain(struct equivalence *proof);

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
                                           enum language spoken,
                                           struct arena *arena);

void equivalence_end(struct equivalence *proof);

#endif
