/* SPDX-License-Identifier: MIT */
/*
 * targets_internal.h -- what the cases of a pack should show, one by one.
 *
 * A *boundary* is the cut between two neighbouring cells (cells.h) of a fact,
 * an integer question or today: there the outcome of a condition, or a rule's
 * validity, turns.  It has two sides: the last value of the cell below and the
 * first value of the cell above.  For days_since_return <= 10 these are 10 and
 * 11.  A case is on a side if the variable has exactly that value.  A boundary
 * of which nobody can be on one side is none.
 */
#ifndef CASES_TARGETS_INTERNAL_H
#define CASES_TARGETS_INTERNAL_H

#include "space/space.h"

enum target_kind {
    TARGET_RULE,    /* the rule decides */
    TARGET_OUTCOME, /* the outcome is decided */
    TARGET_ADVICE,  /* the advice is given */
    TARGET_OPTION,  /* a choice or boolean has the answer */
    TARGET_SIDE,    /* a variable has the value */
    TARGET_KINDS
};

struct case_target {
    enum target_kind kind;
    uint32_t item; /* rule, outcome, advice, question, variable; today is
                      question_count + fact_count */
    int64_t value; /* OPTION, SIDE */
};

/* A boundary: its sides, as indexes of targets. */
struct boundary {
    uint32_t below, above;
};

/* By kind, in the order of the pack; sides by level and value. */
struct case_targets {
    const struct case_target *items;
    uint32_t count;
    const struct boundary *boundaries;
    uint32_t boundary_count;
};

/* A set of targets has a bit for each. */
enum { TARGET_WORD_BITS = 64 };

static inline bool target_set_has(const uint64_t *set, uint32_t target)
{
    return set[target / TARGET_WORD_BITS] >> target % TARGET_WORD_BITS & 1;
}

static inline void target_set_add(uint64_t *set, uint32_t target)
{
    set[target / TARGET_WORD_BITS] |= UINT64_C(1) << target % TARGET_WORD_BITS;
}

struct case_targets targets_find(const struct engine *engine,
                                 struct arena *arena);

/* Whether the answers and their decision show the target. */
bool target_is_met(const struct case_target *target,
                   const struct engine *engine, const struct answers *answers,
                   const struct decision *decision);

/* Marks in `met` (one of each target) those that they show; leaves the other
 * marks. */
void targets_meet(const struct case_targets *targets,
                  const struct engine *engine, const struct answers *answers,
                  const struct decision *decision, bool *met);

/* Whether the answers give the variable of an option or side its value. */
bool targets_has_value(const struct engine *engine,
                       const struct answers *answers,
                       const struct case_target *target);

/*
 * Marks the sides of which a boundary lies between two that are not marked in
 * `never`; `real` has one of each target.
 */
void targets_mark_real(const struct case_targets *targets, const bool *never,
                       bool *real);

/* The engine's pack compiled with cells in which every side is one of its own:
 * it has more rules and advice behind, which decide nothing. */
const struct engine *targets_cut(const struct case_targets *targets,
                                 const struct engine *engine,
                                 struct arena *arena);

/*
 * Regions: no and yes in the scratch of a space of such an engine; or
 * DIAGRAM_EXHAUSTED.
 *
 * Where the target is met.
 */
node_id targets_region(struct space *space, const struct case_target *target);

/*
 * Of those on the side, who would be decided otherwise, or get other advice, on
 * another side next to it.  Most would not; these are the ones to test it with.
 */
node_id targets_effect(struct space *space, const struct case_target *side);

/* As targets_region(); of a side only those for whom it makes a difference,
 * where there are any. */
node_id targets_best_region(struct space *space,
                            const struct case_target *target);

/* Whether somebody with these answers, and more, may be in the region. */
bool targets_may_be_in(struct space *space, node_id region,
                       const struct answers *answers);

/* "quarantine", "captured_at=none", "days_since_return=10". */
const char *target_text(const struct pack *pack,
                        const struct case_target *target, struct arena *arena);

#endif
