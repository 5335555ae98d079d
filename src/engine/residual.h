/* SPDX-License-Identifier: MIT */
/*
 * residual.h -- the engine's diagrams as some answers leave them.
 *
 * A residual keeps of a diagram what the answers and the calendar still allow:
 * known levels are gone, and where nobody can be it says whatever makes it
 * smallest.  So it is one terminal exactly when all completions end there, and
 * a question that is not about dates occurs in it exactly when its answer can
 * still matter.
 */
#ifndef ENGINE_RESIDUAL_H
#define ENGINE_RESIDUAL_H

#include "engine/dates.h"

enum {
    RESIDUAL_WORD_BUDGET = 1 << 22, /* of all residuals of some answers */
    RESIDUAL_STEP_BUDGET = 1 << 20
};

struct residual {
    struct assignment known;
    struct diagram scratch; /* what is left, with levels as in the engine */
    struct memo kept;       /* (engine's node, constraint node) to scratch */
    struct memo kept_apart; /* the same for residual_apart() */
    node_id reach;          /* the constraint diagram, in scratch */
    bool exact;             /* false: it keeps too much */
    struct arena *arena;
};

/* The cell that the answers put the level of that index in, or CELL_OPEN. */
uint32_t level_cell(const struct engine *engine, const struct answers *answers,
                    uint32_t index);

/* `cells` has room for one of each level; known.cells is ignored. */
void residual_open(struct residual *residual, struct assignment known,
                   uint32_t *cells, struct arena *arena);

/* What is left of the engine's diagram, in scratch; or DIAGRAM_EXHAUSTED. */
node_id residual_of(struct residual *residual, node_id root);

/*
 * As residual_of(), but what nobody can reach stays an end of its own,
 * DIAGRAM_UNREACHABLE, wherever it can be told apart.
 */
node_id residual_apart(struct residual *residual, node_id root);

#endif
