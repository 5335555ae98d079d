/* SPDX-License-Identifier: MIT */
/*
 * picture_internal.h -- a diagram of outcomes as boxes and arrows.
 *
 * Whole, each node is a box: the same question stands there as often as it is
 * asked after other answers.  Coarse, each level is one, and an arrow stands
 * for all that lead from one box to another: so it is as small as the pack, and
 * an answer may have several arrows.
 */
#ifndef SHOW_PICTURE_INTERNAL_H
#define SHOW_PICTURE_INTERNAL_H

#include "space/cover.h"

struct picture_box {
    bool is_end;
    uint32_t index; /* of the level, or the outcome */
    uint32_t name;  /* a number of its own, among those that end or do not */
};

struct arrow {
    uint32_t from, to; /* boxes */
    struct literal literal;
};

struct picture {
    struct picture_box *boxes;
    struct arrow *arrows;
    uint32_t box_count, box_room, arrow_count, arrow_room;
    bool coarse;
};

/*
 * The picture of what is left from `node` on, in the residual's scratch.
 * Returns false where it would have more than GRAPH_BOXES_MAX boxes.
 */
bool picture_make(struct picture *picture, struct residual *residual,
                  node_id node, bool coarse);

#endif
