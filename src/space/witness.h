/*
 * witness.h -- an applicant who gets to a given end: real answers, real dates.
 *
 * A path of a residual gives cells; here they become answers that can be piped
 * back in.  Dates are taken from the zone of the facts on the path, close to
 * today where they may be.
 */
#ifndef SPACE_WITNESS_H
#define SPACE_WITNESS_H

#include "engine/residual.h"

/*
 * Finds answers that lead from `node`, in the residual's scratch, to
 * `terminal`. Those that the residual knows are kept; of the open ones only
 * those are set that the path, or a fact on it, needs; today is set where it
 * was open and the path needs it.  `answers->of` has room for all questions.
 * Returns false if nobody gets there, or (only where the residual is not exact)
 * no real dates were found.
 */
bool witness_find(struct residual *residual, node_id node, node_id terminal,
                  struct answers *answers);

#endif
