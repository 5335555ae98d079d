/*
 * boundary_effect_internal.h -- where a boundary makes a difference.
 *
 * On a side of a boundary, most people would be decided the same on the other.
 * Those who would not are the ones to test it with.
 */
#ifndef CASES_BOUNDARY_EFFECT_INTERNAL_H
#define CASES_BOUNDARY_EFFECT_INTERNAL_H

#include "cases/targets_internal.h"

/*
 * Of those on the side, who would be decided otherwise, or get other advice, on
 * another side next to it: no and yes in the scratch of a space of an engine of
 * targets_cut_pack(); or DIAGRAM_EXHAUSTED.
 */
node_id boundary_effect_region(struct space *space,
                               const struct case_target *side);

/*
 * As targets_region(); of a side only those for whom it makes a difference,
 * where there are any.
 */
node_id boundary_effect_of_target(struct space *space,
                                  const struct case_target *target);

/* Whether somebody with these answers, and more, may be in the region. */
bool boundary_effect_has(const struct space *space, node_id region,
                         const struct answers *answers);

#endif
