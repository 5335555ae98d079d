/*
 * index_builder_internal.h -- an index under way; for index_*.c only.
 *
 * What lies on a path of the tree narrows the cells a record can still be in:
 * `low` and `high` of each level.  A box limits a level if it leaves out at
 * least half of these.
 */
#ifndef ENGINE_INDEX_BUILDER_INTERNAL_H
#define ENGINE_INDEX_BUILDER_INTERNAL_H

#include "engine/index_internal.h"

/* A growing array of words; arrays move, so offsets stay. */
struct words {
    uint32_t *items;
    uint32_t used, room;
};

/* Some words of the builder's stack. */
struct slice {
    uint32_t first, count;
};

/* The boxes of a node that are filed under one level. */
struct group {
    uint32_t level;
    uint32_t shift, blocks; /* of 2^shift cells each */
    uint32_t copies;        /* of boxes, in all blocks */
    struct slice boxes;
};

struct builder {
    const struct index *index;
    const uint32_t *boxes;
    struct arena *arena;
    struct words tree, stack;
    uint32_t *low, *high; /* of each level: the cells it may be in */
    uint64_t *score;      /* of each level: how much it tells apart */
    uint32_t *group_of;   /* of each level, or NONE */
    bool *banned;         /* levels that a cut would copy too much */
    struct group *groups; /* a stack: those of the nodes under way */
    uint32_t group_count, group_room;
    uint32_t depth;
};

#define BUILDER_NONE UINT32_MAX

/* Takes words off the end; returns where they begin. */
uint32_t builder_take(struct builder *builder, struct words *words,
                      uint32_t count);

/* A side's share of the cells left that it leaves out, in 256ths. */
uint32_t builder_share_out(const struct builder *builder, const uint32_t *side);

/*
 * Chooses groups for the boxes, which end up on the stack sorted by group, and
 * how their levels are cut: into at most two blocks a box, with at most `spare`
 * copies of each.  Returns the boxes of no group.
 */
struct slice builder_group(struct builder *builder, struct slice boxes,
                           double spare);

/*
 * Files a box of the group in each block that it reaches into.  Where `ends`
 * is, the stack has where each block's list ends so far; without `lists` these
 * only count.
 */
void builder_file(struct builder *builder, const struct group *group,
                  uint32_t box, uint32_t ends, bool lists);

#endif
