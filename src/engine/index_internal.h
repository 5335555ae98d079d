/* SPDX-License-Identifier: MIT */
/*
 * index_internal.h -- the first rule that holds, where diagrams would not fit.
 *
 * A rule is some boxes: for some levels, the cells that each may be in.  It
 * holds where all sides of one of its boxes do (its condition in disjunctive
 * normal form, with its validity as one side more).  Where that would take more
 * boxes than allowed, parts of the condition are left out and the boxes are not
 * exact: they then hold wherever the rule does, and elsewhere too.
 *
 * The index is a tree over the boxes of all rules.  At a node each box is filed
 * under one level that it limits, in every block of cells that it may be
 * in; a record looks into its own block of each such level only, and so meets
 * the few boxes that agree with it on the way.  Boxes that no level tells
 * apart, and small nodes, are lists in the order of the rules.  Whatever cannot
 * come before the best match so far is passed over.  (Cut trees of packet
 * classifiers, as HiCuts by Gupta & McKeown 1999, but a box that leaves a level
 * open is filed elsewhere instead of in every block.)
 *
 * Exact for complete answers.  Memory is linear in the boxes, of which a rule
 * has at most INDEX_BOXES_MAX.
 */
#ifndef ENGINE_INDEX_INTERNAL_H
#define ENGINE_INDEX_INTERNAL_H

#include "engine/engine.h"

#include <assert.h>

enum {
    INDEX_BOXES_MAX = 16,          /* of one rule */
    INDEX_ALL_BOXES_MAX = 4 << 20, /* of all rules; else one for each */
    INDEX_COPIES_MAX = 4,          /* of a box in the tree, on average */
    INDEX_LEAF_BOXES = 8,          /* so few are a list */
    INDEX_DEPTH_MAX = 64
};

struct index {
    const struct engine *engine;
    const uint32_t *words;  /* the nodes of the tree; 0 is none */
    const uint32_t *boxes;  /* one behind the other, in the order of rules */
    const uint32_t *levels; /* those that a box or a condition limits */
    const uint8_t *shifts;  /* of each level: its steps in entries */
    uint32_t root, level_count;
};

/*
 * A node: how many entries and groups it has, the entries, the groups, and the
 * groups' tables of child nodes.  Small, as most of a look is spent on waiting
 * for nodes.  An entry is a box and, in one word, one side of it: a level, and
 * the first and the number of further cells there, in steps of 2^shift.  A
 * group is its level and, in the lowest bits, the shift to its blocks; and
 * where the child of block 0 would be in its table, which begins at the first
 * block that can be reached (so that may lie in front of all words, and wraps
 * around).
 */
enum { NODE_ENTRIES, NODE_GROUPS, NODE_WORDS };
enum { ENTRY_BOX, ENTRY_SIDE, ENTRY_WORDS };
enum { GROUP_LEVEL, GROUP_TABLE, GROUP_WORDS };
enum { GROUP_SHIFT_BITS = 5 };
enum { ENTRY_CELL_BITS = 10, ENTRY_CELLS = 1 << ENTRY_CELL_BITS };

static_assert(PACK_QUESTIONS_MAX + PACK_FACTS_MAX <
                  1 << (32 - 2 * ENTRY_CELL_BITS),
              "an entry's side has room for every level");

static inline uint32_t entry_side(uint32_t level, uint32_t low, uint32_t width)
{
    return level << 2 * ENTRY_CELL_BITS | low << ENTRY_CELL_BITS | width;
}

/*
 * A box: its rule, whether it is exact, the words of its sides, and these, by
 * level; a side: its level and ranges, which rise and do not touch; a range:
 * its first cell, and how many follow.
 */
enum { BOX_RULE, BOX_EXACT, BOX_SIZE, BOX_WORDS };
enum { SIDE_LEVEL, SIDE_RANGES, SIDE_WORDS };
enum { RANGE_LOW, RANGE_WIDTH, RANGE_WORDS };

static inline const uint32_t *box_end(const uint32_t *box)
{
    return box + BOX_WORDS + box[BOX_SIZE];
}

static inline const uint32_t *side_end(const uint32_t *side)
{
    return side + SIDE_WORDS + side[SIDE_RANGES] * RANGE_WORDS;
}

/* The index lies in `arena` and points into the engine's pack and levels. */
const struct index *index_build(const struct engine *engine,
                                struct arena *arena);

/*
 * The first rule that holds, or the pack's rule count.  The cells of the
 * index's levels must be known.
 */
uint32_t index_find(const struct index *index, const uint32_t *cells);

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
    uint32_t table;         /* where block 0 would be, in the tree */
    struct slice boxes;
};

/*
 * An index under way.  What lies on a path of the tree narrows the cells a
 * record can still be in: `low` and `high` of each level.  A box limits a level
 * if it leaves out at least half of these.
 */
struct builder {
    const struct index *index;
    const uint32_t *boxes;
    struct arena *arena;
    struct words tree, stack;
    uint32_t *low, *high; /* of each level: the cells it may be in */
    uint64_t *score;      /* of each level: how much it tells apart */
    uint32_t *counts;     /* of each level: the boxes that go to it */
    uint32_t *group_of;   /* of each level, or BUILDER_NONE */
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
 * Files a box of the group in each block that it reaches into: in `lists`, at
 * the block's of `ends`, which then moves on.  Without `lists` that only
 * counts; without `ends`, not even that.  Returns how many blocks there are.
 */
uint32_t builder_file(const struct builder *builder, const struct group *group,
                      uint32_t box, uint32_t *ends, uint32_t *lists);

/* Files so many boxes in a tree: sets `words` and `root`. */
void index_file(struct index *index, uint32_t count, struct arena *arena);

#endif
