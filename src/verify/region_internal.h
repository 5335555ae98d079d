/* region_internal.h -- a region of answers in parts that can be told. */
#ifndef VERIFY_REGION_INTERNAL_H
#define VERIFY_REGION_INTERNAL_H

#include "verify/run_internal.h"

/* A box of a region, or what of the box compares so. */
struct region_part {
    const uint64_t *box;
    const struct cond *relation; /* of two variables, spelled out; or NULL */
    node_id node;
};

/*
 * A large part of the region: its levels have all cells with which it stays in
 * there.  False where that was too much.
 */
bool region_part(struct run *run, node_id region, struct region_part *part);

/*
 * The region as an OR of such conditions; NULL for everything, or where it was
 * too much.  *has_more is set where a few parts do not say all of it.  It uses
 * up no more than a part of the steps.
 */
const struct cond *region_cond(struct run *run, node_id region, bool *has_more);

#endif
