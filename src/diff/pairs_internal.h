/* pairs_internal.h -- what both packs come to, pair by pair; for diff*.c only.
 */
#ifndef DIFF_PAIRS_INTERNAL_H
#define DIFF_PAIRS_INTERNAL_H

#include "diff/work_internal.h"

/* A terminal of each pack's diagram. */
struct pair {
    uint32_t of[SIDE_COUNT];
};

struct pairs {
    struct arena *arena;
    struct memo places; /* of each pair, in the order they were met */
    struct pair *items; /* in order */
    uint32_t count, room;
    node_id product; /* terminals: places */
};

/* The pairs that two diagrams come to; none where that is too much. */
struct pairs pairs_find(struct work *work, const node_id *nodes);

/* Where both come to the pair: no and yes. */
node_id pairs_where(struct work *work, const struct pairs *pairs,
                    const struct pair *pair);

#endif
