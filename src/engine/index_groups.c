/*
 * index_groups.c -- which boxes are filed under which level.
 *
 * Each box goes to the level, of those it limits, that tells the most boxes
 * apart: few levels then have groups, and a record has few tables to look into.
 */
#include "engine/index_builder_internal.h"

enum { GROUP_BOXES_MIN = 8, FIRST_ROOM = 1024 };

uint32_t builder_take(struct builder *builder, struct words *words,
                      uint32_t count)
{
    uint32_t at = words->used;

    if (count > words->room - at) {
        uint32_t room = words->room ? words->room : FIRST_ROOM;
        while (room < at + count)
            room *= 2;
        words->items = arena_resize(
            builder->arena, words->items, words->room * sizeof *words->items,
            room * sizeof *words->items, alignof(uint32_t));
        words->room = room;
    }
    words->used = at + count;
    return at;
}

/* The sides of a box, one after the other. */
struct sides {
    const uint32_t *side;
    uint32_t left;
};

static struct sides sides_of(const struct builder *builder, uint32_t box)
{
    return (struct sides){builder->boxes + box + BOX_WORDS,
                          builder->boxes[box + BOX_SIDES]};
}

static void next_side(struct sides *sides)
{
    sides->side += SIDE_WORDS + sides->side[SIDE_RANGES] * RANGE_WORDS;
    sides->left--;
}

/* What of a range lies in the cells that are left; false if nothing does. */
static bool clip(const struct builder *builder, const uint32_t *side,
                 uint32_t index, uint32_t *low, uint32_t *high)
{
    const uint32_t *range = side + SIDE_WORDS + index * RANGE_WORDS;
    uint32_t level = side[SIDE_LEVEL];

    *low = range[RANGE_LOW];
    *high = *low + range[RANGE_WIDTH];
    if (*low < builder->low[level])
        *low = builder->low[level];
    if (*high > builder->high[level])
        *high = builder->high[level];
    return *low <= *high;
}

/* How many of the cells that are left the side allows. */
static uint32_t count_allowed(const struct builder *builder,
                              const uint32_t *side)
{
    uint32_t allowed = 0, low, high;

    for (uint32_t i = 0; i < side[SIDE_RANGES]; i++)
        if (clip(builder, side, i, &low, &high))
            allowed += high - low + 1;
    return allowed;
}

static uint32_t count_left(const struct builder *builder, uint32_t level)
{
    return builder->high[level] - builder->low[level] + 1;
}

uint32_t builder_share_out(const struct builder *builder, const uint32_t *side)
{
    uint32_t left = count_left(builder, side[SIDE_LEVEL]);
    uint32_t out = left - count_allowed(builder, side);

    return (uint32_t)((uint64_t)out * 256 / left);
}

static bool limits(const struct builder *builder, const uint32_t *side)
{
    return !builder->banned[side[SIDE_LEVEL]] &&
           builder_share_out(builder, side) >= 128;
}

/* Adds up what each level leaves out; `again` keeps what is banned. */
static void score_levels(struct builder *builder, struct slice boxes,
                         bool again)
{
    for (uint32_t i = 0; i < boxes.count; i++) {
        struct sides sides =
            sides_of(builder, builder->stack.items[boxes.first + i]);
        for (; sides.left; next_side(&sides)) {
            uint32_t level = sides.side[SIDE_LEVEL];
            builder->score[level] = 0;
            builder->group_of[level] = BUILDER_NONE;
            builder->banned[level] &= again;
        }
    }
    for (uint32_t i = 0; i < boxes.count; i++) {
        struct sides sides =
            sides_of(builder, builder->stack.items[boxes.first + i]);
        for (; sides.left; next_side(&sides))
            if (limits(builder, sides.side))
                builder->score[sides.side[SIDE_LEVEL]] +=
                    builder_share_out(builder, sides.side);
    }
}

/* The level with the highest score of those that the box limits, or
 * BUILDER_NONE. */
static uint32_t choose_level(const struct builder *builder, uint32_t box)
{
    uint32_t chosen = BUILDER_NONE;

    for (struct sides sides = sides_of(builder, box); sides.left;
         next_side(&sides)) {
        uint32_t level = sides.side[SIDE_LEVEL];
        if (limits(builder, sides.side) &&
            (chosen == BUILDER_NONE ||
             builder->score[level] > builder->score[chosen]))
            chosen = level;
    }
    return chosen;
}

/* The group of the level, a new one if it has none yet. */
static struct group *group_of(struct builder *builder, uint32_t level)
{
    if (builder->group_of[level] == BUILDER_NONE) {
        arena_more(builder->arena, builder->groups, builder->group_count,
                   builder->group_room);
        builder->group_of[level] = builder->group_count;
        builder->groups[builder->group_count++] =
            (struct group){.level = level};
    }
    return &builder->groups[builder->group_of[level]];
}

/* Sorts the boxes by group, on the stack; returns those of none. */
static struct slice sort_boxes(struct builder *builder, struct slice boxes,
                               uint32_t first_group)
{
    uint32_t levels = builder_take(builder, &builder->stack, boxes.count);
    uint32_t at = builder_take(builder, &builder->stack, boxes.count);
    uint32_t *stack = builder->stack.items;

    for (uint32_t i = 0; i < boxes.count; i++) {
        uint32_t level = choose_level(builder, stack[boxes.first + i]);
        stack[levels + i] = level;
        if (level != BUILDER_NONE)
            group_of(builder, level)->boxes.count++;
    }
    uint32_t count = builder->group_count;
    builder->group_count = first_group;
    for (uint32_t i = first_group; i < count; i++) {
        struct group group = builder->groups[i];
        bool few = group.boxes.count < GROUP_BOXES_MIN;
        builder->group_of[group.level] =
            few ? BUILDER_NONE : builder->group_count;
        if (few)
            continue;
        builder->groups[builder->group_count++] =
            (struct group){.level = group.level, .boxes = {at, 0}};
        at += group.boxes.count;
    }
    struct slice rest = {at, 0};
    for (uint32_t i = 0; i < boxes.count; i++) {
        uint32_t level = stack[levels + i];
        uint32_t group =
            level == BUILDER_NONE ? BUILDER_NONE : builder->group_of[level];
        struct slice *to =
            group == BUILDER_NONE ? &rest : &builder->groups[group].boxes;
        stack[to->first + to->count++] = stack[boxes.first + i];
    }
    return rest;
}

static const uint32_t *side_of(const struct builder *builder, uint32_t box,
                               uint32_t level)
{
    struct sides sides = sides_of(builder, box);

    while (sides.side[SIDE_LEVEL] != level)
        next_side(&sides);
    return sides.side;
}

/* Blocks of a group's table, from one to another; none if they cross. */
struct span {
    uint32_t from, to;
};

/* The blocks that a range of the side reaches into, from `first` on. */
static struct span reach(const struct builder *builder, const uint32_t *side,
                         uint32_t index, uint32_t shift, uint32_t first)
{
    uint32_t base = builder->low[side[SIDE_LEVEL]] >> shift, low, high;

    if (!clip(builder, side, index, &low, &high))
        return (struct span){1, 0};
    struct span span = {(low >> shift) - base, (high >> shift) - base};
    if (span.from < first)
        span.from = first;
    return span;
}

void builder_file(struct builder *builder, const struct group *group,
                  uint32_t box, uint32_t ends, bool lists)
{
    const uint32_t *side = side_of(builder, box, group->level);
    uint32_t *stack = builder->stack.items, next = 0;

    for (uint32_t i = 0; i < side[SIDE_RANGES]; i++) {
        struct span span = reach(builder, side, i, group->shift, next);
        for (uint32_t block = span.from; block <= span.to; block++) {
            if (lists)
                stack[stack[ends + block]] = box;
            stack[ends + block]++;
            next = block + 1;
        }
    }
}

/* In how many blocks the boxes of the group are filed, all together. */
static uint64_t count_copies(const struct builder *builder,
                             const struct group *group)
{
    uint64_t copies = 0;

    for (uint32_t i = 0; i < group->boxes.count; i++) {
        uint32_t box = builder->stack.items[group->boxes.first + i];
        const uint32_t *side = side_of(builder, box, group->level);
        uint32_t next = 0;
        for (uint32_t k = 0; k < side[SIDE_RANGES]; k++) {
            struct span span = reach(builder, side, k, group->shift, next);
            if (span.from > span.to)
                continue;
            copies += span.to - span.from + 1;
            next = span.to + 1;
        }
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
        uint64_t copies = count_copies(builder, group);
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
        if (!group->boxes.count || cut_group(builder, group, spare))
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

    score_levels(builder, boxes, false);
    struct slice rest = sort_boxes(builder, boxes, groups);
    while (ban_levels(builder, groups, spare)) {
        builder->stack.used = used;
        builder->group_count = groups;
        score_levels(builder, boxes, true);
        rest = sort_boxes(builder, boxes, groups);
    }
    return rest;
}
