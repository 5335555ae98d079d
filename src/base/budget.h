/* SPDX-License-Identifier: MIT */
/*
 * budget.h -- the steps and the memory that all tries of a piece of work share.
 *
 * A step stands for about 100 ns, whatever it is taken for.  Memory is what the
 * arena that all tries use may hold.  Who takes steps looks whether there are
 * some; when there are none left, or too much memory is held, what was found
 * until then stands, and is said to be not all.
 */
#ifndef BASE_BUDGET_H
#define BASE_BUDGET_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct budget {
    uint64_t left;             /* for the work whose turn it is */
    uint64_t kept;             /* for those behind it */
    uint64_t asked;            /* all that were asked for, given or not */
    const struct arena *arena; /* that may hold so many bytes; NULL: any */
    size_t bytes;
};

static inline struct budget budget_of(uint64_t steps, const struct arena *arena,
                                      size_t bytes)
{
    return (struct budget){.left = steps, .arena = arena, .bytes = bytes};
}

/* Takes steps; false when they do not suffice, and none are left then.  A
 * budget of NULL has no end. */
static inline bool budget_take(struct budget *budget, uint64_t steps)
{
    if (!budget)
        return true;
    bool suffices =
        budget->left >= steps &&
        (!budget->arena || arena_size(budget->arena) <= budget->bytes);

    budget->asked += steps;
    budget->left = suffices ? budget->left - steps : 0;
    return suffices;
}

/*
 * The next work's turn: it may use half of what is left.  So those that come
 * first may use most, and none leaves nothing to those behind it.
 */
static inline void budget_turn(struct budget *budget)
{
    uint64_t all = budget->left + budget->kept;

    budget->kept = all / 2;
    budget->left = all - budget->kept;
}

/* The last work's turn: it may use all that is left. */
static inline void budget_rest(struct budget *budget)
{
    budget->left += budget->kept;
    budget->kept = 0;
}

#endif
