/* region_internal.h -- a region of verify in parts that can be said. */
#ifndef VERIFY_REGION_INTERNAL_H
#define VERIFY_REGION_INTERNAL_H

#include "verify/relation_internal.h"

/* A box of a region, or what of the box compares so. */
struct region_part {
    const uint64_t *box;
    const struct relation *relation; /* or NULL */
    node_id node;
};

/*
 * A large part of the region: its levels have all cells with which it stays in
 * there.  False where that was too much.
 */
bool region_part(struct verify_run *run, node_id region,
                 struct region_part *part);

/* "a is true, n <= 4"; "given = needed"; "" for everything. */
const char *region_part_text(struct verify_run *run,
                             const struct region_part *part);

/*
 * The region in words, part by part: "a is true, n <= 4; or n is 18".  What a
 * few parts do not say is "or more".  "" for everything, or where it was too
 * much; that uses up no more than a part of the steps.
 */
const char *region_text(struct verify_run *run, node_id region);

#endif
