/* SPDX-License-Identifier: MIT */
/* change_internal.h -- finding the changes; from what was found, region by
 * region, to ways to change. */
#ifndef WHY_CHANGE_INTERNAL_H
#define WHY_CHANGE_INTERNAL_H

#include "why/change.h"
#include "why/regions_internal.h"

/* Of which outcomes, and which answers may be other ones: of all that are not
 * decided, any; of those still possible, only answers still open. */
enum change_mode { CHANGE_ANY, CHANGE_OPEN };

/* Finds the changes.  Today must be known. */
struct what_if change_find(const struct judgement *judgement,
                           enum change_mode mode, struct arena *keep);

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

/* Sets the items of `changes`, which lie in `keep`. */
void change_ways(const struct engine *engine, const struct answers *answers,
                 const struct pieces *pieces, struct changes *changes,
                 struct arena *keep);

#endif
