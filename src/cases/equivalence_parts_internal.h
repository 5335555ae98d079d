/* equivalence_parts_internal.h -- a comparison with mutants under way; for
 * equivalence*.c only. */
#ifndef CASES_EQUIVALENCE_PARTS_INTERNAL_H
#define CASES_EQUIVALENCE_PARTS_INTERNAL_H

#include "cases/equivalence_internal.h"
#include "engine/engine.h"

/*
 * Who is decided otherwise: where both of two diagrams say yes.  Laid together
 * they may be much larger, while somebody in both is soon found.
 */
struct both {
    const struct diagram *in;
    node_id a, b;
};

/* Of rules that must not hold together, where others than this one do. */
struct beside {
    node_id any_before, two_before, any_behind, two_behind;
};

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
    struct beside *beside; /* the others of each rule; or NULL */
    node_id other; /* see find_other(); DIAGRAM_EXHAUSTED until it is known */
    uint32_t other_of;
    uint32_t base;            /* words of the pack's own diagrams */
    uint32_t used, view_used; /* words that stay when a mutant ends */
    struct budget budget;     /* of all mutants together */

    // The mutant under way:
    const struct mutant *mutant;
    struct both both;
    node_id region; /* some who are decided otherwise, in the view's scratch */
};

/* The pack with more rules, for the cells of all mutants. */
const struct pack *equivalence_cut(const struct pack *pack,
                                   struct arena *arena);

/* What the mutant's rules from its first other one on decide. */
node_id equivalence_chain(struct equivalence *proof);

#endif
