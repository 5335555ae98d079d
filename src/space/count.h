/* SPDX-License-Identifier: MIT */
/*
 * count.h -- how many combinations of cells end where.
 *
 * A combination has a cell for every level that is open in the residual; only
 * those count that real dates can reach.  With everything open that is the
 * whole space of answers, as finely as the pack can tell them apart.
 */
#ifndef SPACE_COUNT_H
#define SPACE_COUNT_H

#include "base/number.h"
#include "engine/residual.h"

/*
 * Adds to ends[v] how many combinations end at the terminal of value v in
 * `node`, of the residual's scratch.  `ends` has room for every value that it
 * has and starts as zeros.  Returns false, with no more than a part counted,
 * where the budget does not suffice.  Takes time linear in the pairs of a node
 * below `node` and one of the constraint diagram.
 */
bool count_ends(struct residual *residual, node_id node, struct number *ends);

/* All combinations. */
bool count_all(struct residual *residual, struct number *all);

#endif
