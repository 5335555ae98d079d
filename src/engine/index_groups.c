/* SPDX-License-Identifier: MIT */
/*
 * index_groups.c -- which boxes are filed under which level.
 *
 * Each box goes to the level, of those it limits, that tells the most boxes
 * apart: few levels then have groups, and a record has few tables to look into.
 */
#include "engine/index_internal.h"

enum { GROUP_BOXES_MIN = 8 };

uint32_t builder_take(struct builder *builder, struct words *words,
                      uint32_t count)
{
    uint32_t at = words->used;

    arena_room(builder->arena, words->items, at, count, words->room);
    words->used = at + count;
    return at;
}

/* What of a range lies in the cells that are left; false if nothing does. */
static bool clip(const struct builder *builder, uint32_t level,
                 const uint32_t *range, uint32_t *low, uint32_t *high)
{
    *low = range[RANGE_LOW];
    *high = *low + range[RANGE_WIDTH];
    if (*low < builder->low[level])
        *low = builder->low[level];
    if (*high > builder->high[level])
        *high = builder->high[level];
    return *low <= *high;
}

uint32_t builder_share_out(const struct builder *builder, const uint32_t *side)
{
    uint32_t level = side[SIDE_LEVEL], low, high;
    uint32_t left = builder->high[level] - builder->low[level] + 1, out = left;

    for (const uint32_t *range = side + SIDE_WORDS; range < side_end(side);
         range += RANGE_WORDS)
        if (clip(builder, level, range, &low, &high))
            out -= high - low + 1;
    return (uint32_t)((uint64_t)out * 256 / left);
}

/* What the side leaves out, if it limits its level; else 0. */
static uint32_t limits(const struct builder *builder, const uint32_t *side)
{
    uint32_t out = builder->banned[side[SIDE_LEVEL]]
                       ? 0
                       : builder_share_out(builder, side);

    return out >= 128 ? out : 0;
}

/* Adds up what each level leaves out; `again` keeps what is banned. */
static void score_levels(struct builder *builder, struct slice boxes,
                         bool again)
{
    for (uint32_t i = 0; i < builder->index->engine->level_count; i++) {
        builder->score[i] = builder->counts[i] = 0;
        builder->group_of[i] = BUILDER_NONE;
        builder->banned[i] &= again;
    }
    for (uint32_t i = 0; i < boxes.count; i++) {
        const uint32_t *box =
            builder->boxes + builder->stack.items[boxes.first + i];
        for (const uint32_t *side = box + BOX_WORDS; side < box_end(box);
             side = side_end(side))
            builder->score[side[SIDE_LEVEL]] += limits(builder, side);
    }
}

/* The level with the highest score of those that the box limits, or
 * BUILDER_NONE. */
static uint32_t choose_level(const struct builder *builder, uint32_t box)
{
    uint32_t chosen = BUILDER_NONE;
    const uint32_t *words = builder->boxes + box;

    for (const uint32_t *side = words + BOX_WORDS; side < box_end(words);
         side = side_end(side)) {
        uint32_t level = side[SIDE_LEVEL];
        if (limits(builder, side) &&
            (chosen == BUILDER_NONE ||
             builder->score[level] > builder->score[chosen]))
            chosen = level;
    }
    return chosen;
}

/* The slice of the level's group, a new one at *at if it has none yet. */
static struct slice *slice_of(struct builder *builder, uint32_t level,
                              uint32_t *at)
{
    if (builder->group_of[level] == BUILDER_NONE) {
        arena_more(builder->arena, builder->groups, builder->group_count,
                   builder->group_room);
        builder->group_of[level] = builder->group_count;
        builder->groups[builder->group_count++] =
            (struct group){.level = level, .boxes = {*at, 0}};
        *at += builder->counts[level];
    }
    return &builder->groups[builder->group_of[level]].boxes;
}

/* Sorts the boxes by group, on the stack; returns those of none. */
static struct slice sort_boxes(struct builder *builder, struct slice boxes)
{
    uint32_t levels = builder_take(builder, &builder->stack, 3 * boxes.count);
    uint32_t *stack = builder->stack.items, at = levels + boxes.count;
    struct slice rest = {at + boxes.count, 0};

    for (uint32_t i = 0; i < boxes.count; i++) {
        uint32_t level = choose_level(builder, stack[boxes.first + i]);
        stack[levels + i] = level;
        if (level != BUILDER_NONE)
            builder->counts[level]++;
    }
    for (uint32_t i = 0; i < boxes.count; i++) {
        uint32_t level = stack[levels + i];
        bool few =
            level == BUILDER_NONE || builder->counts[level] < GROUP_BOXES_MIN;
        struct slice *to = few ? &rest : slice_of(builder, level, &at);
        stack[to->first + to->count++] = stack[boxes.first + i];
    }
    return rest;
}

uint32_t builder_file(const struct builder *builder, const struct group *group,
                      uint32_t box, uint32_t *ends, uint32_t *lists)
{
    const uint32_t *side = builder->boxes + box + BOX_WORDS;
    uint32_t base = builder->low[group->level] >> group->shift;
    uint32_t copies = 0, next = 0, low, high;

    while (side[SIDE_LEVEL] != group->level)
        side = side_end(side);
    for (const uint32_t *range = side + SIDE_WORDS; range < side_end(side);
         range += RANGE_WORDS) {
        if (!clip(builder, group->level, range, &low, &high))
            continue;
        uint32_t from = (low >> group->shift) - base;
        uint32_t behind = (high >> group->shift) - base + 1;
        from = from < next ? next : from;
        for (uint32_t block = from; ends && block < behind; block++) {
            if (lists)
                lists[ends[block]] = box;
            ends[block]++;
        }
        copies += behind - from;
        next = behind;
    }
    return copies;
}

/* Cuts the group's level; false if that takes too many copies or blocks. */
static bool cut_group(struct builder *builder, struct group *group,
                      double spare)
{
    uint32_t low = builder->low[group->level];
    uint32_t high = builder->high[group->level];
    uint32_t count = group->boxes.count;

    for (group->shift = 0;; group->shift++) {
        group->blocks = (high >> group->shift) - (low >> group->shift) + 1;
        if (group->blocks < 2)
            return false;
        if (group->blocks > 2 * (uint64_t)count)
            continue;
        uint64_t copies = 0;
        for (uint32_t i = 0; i < count; i++)
            copies += builder_file(builder, group,
                                   builder->stack.items[group->boxes.first + i],
                                   NULL, NULL);
        if ((double)copies > spare * count)
            continue;
        group->copies = (uint32_t)copies;
        return true;
    }
}

/* Bans the levels whose groups cannot be cut; true if there was one. */
static bool ban_levels(struct builder *builder, uint32_t first_group,
                       double spare)
{
    bool any = false;

    for (uint32_t i = first_group; i < builder->group_count; i++) {
        struct group *group = &builder->groups[i];
        if (cut_group(builder, group, spare))
            continue;
        builder->banned[group->level] = true;
        any = true;
    }
    return any;
}

struct slice builder_group(struct builder *builder, struct slice boxes,
                           double spare)
{
    uint32_t used = builder->stack.used, groups = builder->group_count;
    struct slice rest;
    bool again = false;

    do {
        builder->stack.used = used;
        builder->group_count = groups;
        score_levels(builder, boxes, again);
        rest = sort_boxes(builder, boxes);
        again = ban_levels(builder, groups, spare);
    } while (again);
    return rest;
}
