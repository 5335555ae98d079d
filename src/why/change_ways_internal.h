/* change_ways_internal.h -- from what was found, region by region, to ways to
 * change. */
#ifndef WHY_CHANGE_WAYS_INTERNAL_H
#define WHY_CHANGE_WAYS_INTERNAL_H

#include "why/change.h"
#include "why/regions_internal.h"

/* In one region, a set of levels and a box of their values. */
struct piece {
    const struct regions *regions;
    uint32_t region;
    const uint32_t *levels;
    uint32_t level_count;
    const struct values *box;
};

struct pieces {
    struct piece *items;
    uint32_t count, room;
};

void change_add_piece(struct pieces *pieces, struct piece piece,
                      struct arena *keep);

/* Sets the items of `changes`, which lie in `keep`. */
void change_ways(const struct engine *engine, const struct answers *answers,
                 const struct pieces *pieces, struct changes *changes,
                 struct arena *keep);

#endif
