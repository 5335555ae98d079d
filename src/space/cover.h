/* SPDX-License-Identifier: MIT */
/*
 * cover.h -- the smallest condition for a set of answers.
 *
 * A set is described as people do: one of some terms, each of which says for
 * some variables in which cells they lie.  Where nobody can be, the description
 * may say anything, which makes it shorter.
 *
 * Two-level minimisation over variables with many values (Rudell &
 * Sangiovanni-Vincentelli, "Multiple-Valued Minimization for PLA Optimization",
 * 1987).  Where the set is small: all its prime implicants, by recursion over
 * the diagram, then fewest terms, and of those fewest variables, by branch and
 * bound.  Else: a path after another, each made as general as it can be.
 */
#ifndef SPACE_COVER_H
#define SPACE_COVER_H

#include "engine/residual.h"

enum { COVER_TERMS_MAX = 64 };

enum cell_in {
    CELL_OUT,
    CELL_IN,
    CELL_NOBODY /* no one who matters has it: in or out, as reads best */
};

struct literal {
    uint32_t level;
    const uint8_t *cells; /* enum cell_in, of each cell of the level */
};

struct term {
    const struct literal *literals; /* in the order of their levels */
    uint32_t count;                 /* none: always */
};

/* No terms: never. */
struct cover {
    const struct term *terms;
    uint32_t count;
    bool smallest; /* proven */
    bool complete; /* false: there is more than the terms say */
};

/*
 * Describes the answers for which `set` says yes, to people who know that
 * `care` does: both no and yes, in the residual's scratch.
 */
struct cover cover_find(struct residual *residual, node_id set, node_id care);

/* Whether all terms say the same of the literal's level. */
bool cover_is_common(const struct cover *cover, const struct engine *engine,
                     const struct literal *literal);

#endif
