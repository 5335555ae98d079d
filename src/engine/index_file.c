/* index_file.c -- boxes filed in a tree, from the root down. */
#include "engine/index_builder_internal.h"

static uint32_t take_node(struct builder *builder, uint32_t words)
{
    return builder_take(builder, &builder->tree, words);
}

/* An entry has the side of its box that leaves out most, to turn most records
 * away; all cells of level 0 where the box has none. */
static void write_entry(struct builder *builder, uint32_t at, uint32_t box)
{
    const uint32_t *side = builder->boxes + box + BOX_WORDS;
    uint32_t *entry = builder->tree.items + at, most = 0;

    entry[ENTRY_BOX] = box;
    entry[ENTRY_SIDE] = entry_side(0, 0, ENTRY_CELLS - 1);
    for (uint32_t i = 0; i < builder->boxes[box + BOX_SIDES]; i++) {
        uint32_t level = side[SIDE_LEVEL];
        uint32_t shift = builder->index->shifts[level];
        uint32_t out = builder_share_out(builder, side);
        const uint32_t *first = side + SIDE_WORDS;
        const uint32_t *end = first + side[SIDE_RANGES] * RANGE_WORDS;
        uint32_t low = first[RANGE_LOW] >> shift;
        uint32_t high =
            (end - RANGE_WORDS)[RANGE_LOW] + (end - RANGE_WORDS)[RANGE_WIDTH];
        if (out > most) {
            most = out;
            entry[ENTRY_SIDE] = entry_side(level, low, (high >> shift) - low);
        }
        side = end;
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
    uint32_t at = take_node(builder, table + tables);
    uint32_t *node = builder->tree.items + at;

    node[NODE_GROUPS] = count;
    node[NODE_ENTRIES] = rest.count;
    for (uint32_t i = 0; i < count; i++) {
        const struct group *group = &builder->groups[groups + i];
        uint32_t *words = node + groups_at + i * GROUP_WORDS;
        words[GROUP_LEVEL] = group->level << GROUP_SHIFT_BITS | group->shift;
        words[GROUP_TABLE] =
            at + table - (builder->low[group->level] >> group->shift);
        table += group->blocks;
    }
    for (uint32_t i = 0; i < rest.count; i++)
        write_entry(builder, at + NODE_WORDS + i * ENTRY_WORDS,
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
    uint32_t at = ends + group->blocks;
    uint32_t *stack = builder->stack.items;

    for (uint32_t block = 0; block < group->blocks; block++)
        stack[ends + block] = 0;
    for (int lists = 0; lists < 2; lists++) {
        for (uint32_t i = 0; i < group->boxes.count; i++)
            builder_file(builder, group, stack[group->boxes.first + i], ends,
                         lists);
        for (uint32_t block = 0; block < group->blocks && !lists; block++) {
            uint32_t count = stack[ends + block];
            stack[ends + block] = at;
            at += count;
        }
    }
    return ends;
}

/* Makes the child nodes of a group, and fills its table with them. */
static void build_children(struct builder *builder, struct group group,
                           uint32_t table, double spare)
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
            builder->tree.items[table + number] = child;
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
        const uint32_t *words = builder->tree.items + node + NODE_WORDS +
                                rest.count * ENTRY_WORDS + i * GROUP_WORDS;
        build_children(builder, group, words[GROUP_TABLE],
                       spare * group.boxes.count / group.copies);
    }
    builder->depth--;
    builder->group_count = groups;
    builder->stack.used = used;
    return node;
}

void index_file(struct index *index, const uint32_t *boxes, uint32_t count,
                struct arena *arena)
{
    uint32_t levels = index->engine->level_count;
    struct builder builder = {
        .index = index,
        .boxes = index->boxes,
        .arena = arena,
        .low = arena_array(arena, uint32_t, levels),
        .high = arena_array(arena, uint32_t, levels),
        .score = arena_array(arena, uint64_t, levels),
        .group_of = arena_array(arena, uint32_t, levels),
        .banned = arena_array(arena, bool, levels),
    };

    for (uint32_t i = 0; i < levels; i++)
        builder.high[i] = index->engine->levels[i].cells->count - 1;
    take_node(&builder, NODE_WORDS); // node 0, where nothing is
    if (count) {
        uint32_t at = builder_take(&builder, &builder.stack, count);
        for (uint32_t i = 0; i < count; i++)
            builder.stack.items[at + i] = boxes[i];
        index->root =
            build_node(&builder, (struct slice){at, count}, INDEX_COPIES_MAX);
    }
    index->words = builder.tree.items;
}
