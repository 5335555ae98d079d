/* SPDX-License-Identifier: MIT */
/* index_file.c -- boxes filed in a tree, from the root down. */
#include "engine/index_internal.h"

/* An entry has the side of its box that leaves out most, to turn most records
 * away; all cells of level 0 where the box has none. */
static void write_entry(const struct builder *builder, uint32_t *entry,
                        uint32_t box)
{
    const uint32_t *words = builder->boxes + box, *next;
    uint32_t most = 0;

    entry[ENTRY_BOX] = box;
    entry[ENTRY_SIDE] = entry_side(0, 0, ENTRY_CELLS - 1);
    for (const uint32_t *side = words + BOX_WORDS; side < box_end(words);
         side = next) {
        uint32_t level = side[SIDE_LEVEL];
        uint32_t shift = builder->index->shifts[level];
        uint32_t out = builder_share_out(builder, side);
        next = side_end(side);
        if (out <= most)
            continue;
        const uint32_t *last = next - RANGE_WORDS;
        uint32_t low = side[SIDE_WORDS + RANGE_LOW] >> shift;
        uint32_t high = (last[RANGE_LOW] + last[RANGE_WIDTH]) >> shift;
        entry[ENTRY_SIDE] = entry_side(level, low, high - low);
        most = out;
    }
}

/* A node with its groups from `groups` on; their tables are still empty. */
static uint32_t write_node(struct builder *builder, uint32_t groups,
                           struct slice rest)
{
    uint32_t count = builder->group_count - groups, tables = 0;

    for (uint32_t i = 0; i < count; i++)
        tables += builder->groups[groups + i].blocks;
    uint32_t groups_at = NODE_WORDS + rest.count * ENTRY_WORDS;
    uint32_t table = groups_at + count * GROUP_WORDS;
    uint32_t at = builder_take(builder, &builder->tree, table + tables);
    uint32_t *node = builder->tree.items + at;

    node[NODE_GROUPS] = count;
    node[NODE_ENTRIES] = rest.count;
    for (uint32_t i = 0; i < count; i++) {
        struct group *group = &builder->groups[groups + i];
        uint32_t *words = node + groups_at + i * GROUP_WORDS;
        group->table =
            at + table - (builder->low[group->level] >> group->shift);
        words[GROUP_LEVEL] = group->level << GROUP_SHIFT_BITS | group->shift;
        words[GROUP_TABLE] = group->table;
        table += group->blocks;
    }
    for (uint32_t i = 0; i < rest.count; i++)
        write_entry(builder, node + NODE_WORDS + i * ENTRY_WORDS,
                    builder->stack.items[rest.first + i]);
    return at;
}

static uint32_t build_node(struct builder *builder, struct slice boxes,
                           double spare);

/* Sorts the boxes of a group by block; returns where each block's ends. */
static uint32_t sort_by_block(struct builder *builder,
                              const struct group *group)
{
    uint32_t ends =
        builder_take(builder, &builder->stack, group->blocks + group->copies);
    uint32_t *stack = builder->stack.items, at = ends + group->blocks;
    const uint32_t *boxes = stack + group->boxes.first;

    for (uint32_t block = 0; block < group->blocks; block++)
        stack[ends + block] = 0;
    for (uint32_t i = 0; i < group->boxes.count; i++)
        builder_file(builder, group, boxes[i], stack + ends, NULL);
    for (uint32_t block = 0; block < group->blocks; block++) {
        uint32_t count = stack[ends + block];
        stack[ends + block] = at;
        at += count;
    }
    for (uint32_t i = 0; i < group->boxes.count; i++)
        builder_file(builder, group, boxes[i], stack + ends, stack);
    return ends;
}

/* Makes the child nodes of a group, and fills its table with them. */
static void build_children(struct builder *builder, struct group group,
                           double spare)
{
    uint32_t used = builder->stack.used;
    uint32_t low = builder->low[group.level];
    uint32_t high = builder->high[group.level];
    uint32_t ends = sort_by_block(builder, &group);
    uint32_t start = ends + group.blocks;

    for (uint32_t block = 0; block < group.blocks; block++) {
        uint32_t end = builder->stack.items[ends + block];
        uint32_t number = (low >> group.shift) + block;
        uint32_t first = number << group.shift;
        uint32_t last = first + (UINT32_C(1) << group.shift) - 1;
        if (end > start) {
            builder->low[group.level] = first > low ? first : low;
            builder->high[group.level] = last < high ? last : high;
            uint32_t child =
                build_node(builder, (struct slice){start, end - start}, spare);
            builder->tree.items[group.table + number] = child;
        }
        start = end;
    }
    builder->low[group.level] = low;
    builder->high[group.level] = high;
    builder->stack.used = used;
}

static uint32_t build_node(struct builder *builder, struct slice boxes,
                           double spare)
{
    uint32_t used = builder->stack.used, groups = builder->group_count;
    struct slice rest = boxes;

    if (boxes.count > INDEX_LEAF_BOXES && builder->depth < INDEX_DEPTH_MAX)
        rest = builder_group(builder, boxes, spare);

    uint32_t node = write_node(builder, groups, rest);
    uint32_t count = builder->group_count - groups;
    builder->depth++;
    for (uint32_t i = 0; i < count; i++) {
        struct group group = builder->groups[groups + i];
        build_children(builder, group,
                       spare * group.boxes.count / group.copies);
    }
    builder->depth--;
    builder->group_count = groups;
    builder->stack.used = used;
    return node;
}

void index_file(struct index *index, uint32_t count, struct arena *arena)
{
    uint32_t levels = index->engine->level_count;
    const uint32_t *box = index->boxes;
    struct builder builder = {
        .index = index,
        .boxes = index->boxes,
        .arena = arena,
        .low = arena_array(arena, uint32_t, levels),
        .high = arena_array(arena, uint32_t, levels),
        .score = arena_array(arena, uint64_t, levels),
        .counts = arena_array(arena, uint32_t, levels),
        .group_of = arena_array(arena, uint32_t, levels),
        .banned = arena_array(arena, bool, levels),
    };

    for (uint32_t i = 0; i < levels; i++)
        builder.high[i] = index->engine->levels[i].cells->count - 1;
    builder_take(&builder, &builder.tree,
                 NODE_WORDS); // node 0, where nothing is
    if (count) {
        uint32_t at = builder_take(&builder, &builder.stack, count);
        for (uint32_t i = 0; i < count; i++) {
            builder.stack.items[at + i] = (uint32_t)(box - index->boxes);
            box = box_end(box);
        }
        index->root =
            build_node(&builder, (struct slice){at, count}, INDEX_COPIES_MAX);
    }
    index->words = builder.tree.items;
}
