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

enum goal_kind {
    GOAL_RULE,    /* the rule decides */
    GOAL_OUTCOME, /* the outcome is decided */
    GOAL_ADVICE,  /* the advice is given */
    GOAL_OPTION,  /* a choice or boolean has the answer */
    GOAL_SIDE,    /* a variable has the value */
    GOAL_KINDS
};

struct goal {
    enum goal_kind kind;
    uint32_t item; /* rule, outcome, advice, question, variable; today is
                      question_count + fact_count */
    int64_t value; /* OPTION, SIDE */
};

/* A boundary: its sides, as indexes of goals. */
struct boundary {
    uint32_t below, above;
};

/* By kind, in the order of the pack; sides by level and value. */
struct goals {
    const struct goal *items;
    uint32_t count;
    const struct boundary *boundaries;
    uint32_t boundary_count;
};

/* A set of goals has a bit for each. */
enum { GOAL_WORD_BITS = 64 };

static inline bool goal_set_has(const uint64_t *set, uint32_t goal)
{
    return set[goal / GOAL_WORD_BITS] >> goal % GOAL_WORD_BITS & 1;
}

struct goals goals_find(const struct engine *engine, struct arena *arena);

/*
 * Marks in `met` (one of each goal) what the answers and their decision show;
 * leaves the other marks.
 */
void goals_meet(const struct goals *goals, const struct engine *engine,
                const struct answers *answers, const struct decision *decision,
                bool *met);

/* Whether the answers give the variable of an option or side its value. */
bool goals_has_value(const struct engine *engine, const struct answers *answers,
                     const struct goal *goal);

/*
 * The pack, with cells cut so that every side is a cell of its own: behind its
 * rules one that never holds for each side of today, and behind its advice one
 * for each other side, for no outcome.
 */
struct pack *goals_cut_pack(const struct goals *goals, const struct pack *pack,
                            struct arena *arena);

/*
 * Marks the sides of which a boundary lies between two that are not marked in
 * `never`; `real` has one of each goal.
 */
void goals_mark_real(const struct goals *goals, const bool *never, bool *real);

/*
 * Where the goal is met, in the scratch of a space of an engine of
 * goals_cut_pack(); or DIAGRAM_EXHAUSTED.
 */
node_id goals_region(struct space *space, const struct goal *goal);

/* "quarantine", "captured_at=none", "days_since_return=10". */
const char *goal_text(const struct pack *pack, const struct goal *goal,
                      struct arena *arena);

#endif
