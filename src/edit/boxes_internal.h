/* SPDX-License-Identifier: MIT */
/*
 * boxes_internal.h -- a condition as alternatives, each of which is a row of a
 * table.
 *
 * A box says of some variables in which values they lie; all of it holds
 * together.  A condition holds where one of its boxes does.  No box of a
 * condition lies in another, and no two could be one: so the boxes of a
 * condition that was made of boxes are those again, in their order.
 */
#ifndef EDIT_BOXES_INTERNAL_H
#define EDIT_BOXES_INTERNAL_H

#include "pack/model.h"

enum {
    BOXES_MAX = 1000,    /* of one condition */
    BOXES_ROOM = 1 << 16 /* bytes in which those of most conditions lie */
};

struct side {
    uint32_t variable;
    struct values in; /* at least one of the domain, and not all */
};

struct box {
    const struct side *sides; /* their variables rise */
    uint32_t count;
};

struct boxes {
    const struct pack *pack;
    struct arena *arena;
    struct box *items;
    uint32_t count, room;
    uint64_t steps; /* taken, of those there are for one condition */
};

/* The boxes of a condition; none where it never holds.  False where that would
 * be more than BOXES_MAX on the way, or too much work. */
bool boxes_of(const struct pack *pack, const struct cond *cond,
              struct arena *arena, struct boxes *boxes);

/* Adds one, whose sides may be whole or empty, to boxes of a pack and an arena;
 * false as boxes_of(). */
bool boxes_add(struct boxes *boxes, const struct side *sides, uint32_t count);

/* Whether both hold for the same values; false also where that is too much
 * work to tell. */
bool boxes_same(const struct boxes *a, const struct boxes *b);

#endif
