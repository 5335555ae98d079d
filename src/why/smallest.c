/* SPDX-License-Identifier: MIT */
/* smallest.c -- least costs, the sets that have them, and their values. */
#include "why/smallest_internal.h"

#include <string.h>

enum { LOOKS_STEP = 16 }; /* cells and sets that a step looks at */

/* Takes a step, and one more for each few looks. */
static bool take_steps(struct smallest *smallest, uint64_t looks)
{
    smallest->over |= !diagram_steps(smallest->diagram, 1 + looks / LOOKS_STEP);
    return !smallest->over;
}

void smallest_init(struct smallest *smallest, const struct engine *engine,
                   struct diagram *diagram, const struct role *roles,
                   struct arena *arena)
{
    *smallest = (struct smallest){.engine = engine,
                                  .diagram = diagram,
                                  .roles = roles,
                                  .arena = arena,
                                  .chain_count = 1}; // 0 is the empty set
    memo_init(&smallest->costs, arena);
    memo_init(&smallest->all, arena);
    memo_init(&smallest->families, arena);
    memo_init(&smallest->links, arena);
    memo_init(&smallest->rests, arena);
}

node_id smallest_goal(struct diagram *diagram, node_id node, node_id terminal)
{
    // Where nobody is, nothing goes wrong.
    return diagram_where(diagram, diagram_fill(diagram, node, terminal),
                         terminal);
}

/* What holds in all cells of the node's level. */
static node_id in_all_cells(struct smallest *smallest, node_id node)
{
    struct diagram *diagram = smallest->diagram;
    uint32_t level = node_level(diagram, node);
    node_id all;

    if (memo_find(&smallest->all, node, 0, &all))
        return all;
    all = node_follow(diagram, node, level, 0);
    for (uint32_t cell = 1; cell < diagram->cells[level]; cell++)
        all =
            diagram_and(diagram, all, node_follow(diagram, node, level, cell));
    memo_add(&smallest->all, node, 0, all);
    return all;
}

/* Where the node leads when its level is left as it is. */
static node_id leave(struct smallest *smallest, node_id node)
{
    uint32_t level = node_level(smallest->diagram, node);
    uint32_t own = smallest->roles[level].own;

    return own == CELL_OPEN ? in_all_cells(smallest, node)
                            : node_follow(smallest->diagram, node, level, own);
}

static bool may_answer(const struct role *role, uint32_t cell)
{
    return role->step && cell != role->own &&
           (role->only == CELL_OPEN || role->only == cell);
}

static uint32_t add_cost(uint32_t step, uint32_t cost)
{
    return cost == COST_NONE ? cost : step + cost;
}

uint32_t smallest_cost(struct smallest *smallest, node_id node)
{
    const struct diagram *diagram = smallest->diagram;
    uint32_t least;

    smallest->over |= node == DIAGRAM_EXHAUSTED;
    if (node_is_terminal(node))
        return node == DIAGRAM_YES ? 0 : COST_NONE;
    if (memo_find(&smallest->costs, node, 0, &least))
        return least;

    uint32_t level = node_level(diagram, node);
    const struct role *role = &smallest->roles[level];
    if (!take_steps(smallest, diagram->cells[level]))
        return COST_NONE;
    least = smallest_cost(smallest, leave(smallest, node));
    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
        if (!may_answer(role, cell) || least <= role->step)
            continue;
        uint32_t cost = add_cost(
            role->step,
            smallest_cost(smallest, node_follow(diagram, node, level, cell)));
        least = cost < least ? cost : least;
    }
    memo_add(&smallest->costs, node, 0, least);
    return least;
}

/* The set with the level in front; the same one for the same set. */
static uint32_t link_level(struct smallest *smallest, uint32_t level,
                           uint32_t next)
{
    uint32_t number;

    if (memo_find(&smallest->links, level, next, &number))
        return number;
    arena_more(smallest->arena, smallest->chain, smallest->chain_count,
               smallest->chain_room);
    number = smallest->chain_count++;
    smallest->chain[number] = (struct link){level, next};
    memo_add(&smallest->links, level, next, number);
    return number;
}

/* A list under way; it has room for all that there may be. */
static void add_set(struct smallest *smallest, struct set_list *list,
                    uint32_t set)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i] == set)
            return;
    if (list->count == SMALLEST_SETS_MAX) {
        smallest->over = true;
        return;
    }
    if (!take_steps(smallest, list->count))
        return;
    if (!(list->count & (list->count - 1))) // full at 0, 1, 2, 4, 8, ...
        list->items = arena_resize(
            smallest->arena, list->items, list->count * sizeof *list->items,
            (list->count ? list->count * 2 : 1) * sizeof *list->items,
            alignof(uint32_t));
    list->items[list->count++] = set;
}

static void add_answered(struct smallest *smallest, struct set_list *list,
                         node_id node, uint32_t cost)
{
    const struct diagram *diagram = smallest->diagram;
    uint32_t level = node_level(diagram, node);
    const struct role *role = &smallest->roles[level];

    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
        if (!may_answer(role, cell))
            continue;
        node_id next = node_follow(diagram, node, level, cell);
        if (add_cost(role->step, smallest_cost(smallest, next)) != cost)
            continue;
        struct set_list rest = smallest_sets(smallest, next);
        for (uint32_t i = 0; i < rest.count; i++)
            add_set(smallest, list, link_level(smallest, level, rest.items[i]));
    }
}

struct set_list smallest_sets(struct smallest *smallest, node_id node)
{
    uint32_t cost = smallest_cost(smallest, node), number;
    struct set_list list = {0};

    if (cost == COST_NONE)
        return list;
    if (node_is_terminal(node)) {
        add_set(smallest, &list, 0);
        return list;
    }
    if (memo_find(&smallest->families, node, 0, &number))
        return smallest->lists[number];

    node_id left = leave(smallest, node);
    if (smallest_cost(smallest, left) == cost) {
        struct set_list rest = smallest_sets(smallest, left);
        for (uint32_t i = 0; i < rest.count; i++)
            add_set(smallest, &list, rest.items[i]);
    }
    add_answered(smallest, &list, node, cost);
    memo_add(&smallest->families, node, 0, smallest->list_count);
    arena_more(smallest->arena, smallest->lists, smallest->list_count,
               smallest->list_room);
    smallest->lists[smallest->list_count++] = list;
    return list;
}

const uint32_t *smallest_levels(const struct smallest *smallest, uint32_t set,
                                uint32_t *count, struct arena *keep)
{
    uint32_t *levels, size = 0;

    for (uint32_t link = set; link; link = smallest->chain[link].next)
        size++;
    levels = arena_array(keep, uint32_t, size);
    *count = size;
    size = 0;
    for (uint32_t link = set; link; link = smallest->chain[link].next)
        levels[size++] = smallest->chain[link].level;
    return levels;
}

/* What is left of the node when only the levels of the set are answered. */
static node_id answer_set(struct smallest *smallest, node_id node, uint32_t set)
{
    struct diagram *diagram = smallest->diagram;
    node_id rest;

    if (node_is_terminal(node))
        return node;
    if (memo_find(&smallest->rests, node, set, &rest))
        return rest;

    uint32_t level = node_level(diagram, node), next = set;
    while (next && smallest->chain[next].level < level)
        next = smallest->chain[next].next;
    if (!next || smallest->chain[next].level > level) {
        rest = answer_set(smallest, leave(smallest, node), next);
    } else {
        uint32_t base = diagram_push(diagram, level);
        for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
            node_id edge = DIAGRAM_NO;
            if (may_answer(&smallest->roles[level], cell))
                edge = answer_set(smallest,
                                  node_follow(diagram, node, level, cell),
                                  smallest->chain[next].next);
            diagram->edges[base + cell] = edge;
        }
        rest = diagram_pop(diagram, level, base);
    }
    memo_add(&smallest->rests, node, set, rest);
    return rest;
}

/* Boxes under way: the values of the levels so far. */
struct boxer {
    struct smallest *smallest;
    struct arena *keep;
    struct values *path;
    uint32_t size; /* of the set */
    struct box_list boxes;
};

static void add_box(struct boxer *boxer)
{
    struct box_list *boxes = &boxer->boxes;
    struct values *box;

    if (boxes->count == SMALLEST_BOXES_MAX) {
        boxer->smallest->over = true;
        return;
    }
    box = arena_array(boxer->keep, struct values, boxer->size);
    for (uint32_t i = 0; i < boxer->size; i++)
        box[i] = boxer->path[i];
    boxes->items[boxes->count++] = box;
}

/* The values of the cells in which the node leads to `next`. */
static struct values values_to(struct boxer *boxer, node_id node,
                               uint32_t level, node_id next)
{
    const struct smallest *smallest = boxer->smallest;
    const struct cells *cells = smallest->engine->levels[level].cells;
    struct range *ranges = arena_array(boxer->keep, struct range, cells->count);
    uint32_t count = 0;

    for (uint32_t cell = 0; cell < cells->count; cell++) {
        struct range range = cells_range(cells, cell);
        if (!may_answer(&smallest->roles[level], cell) ||
            node_follow(smallest->diagram, node, level, cell) != next)
            continue;
        if (count && ranges[count - 1].high + 1 == range.low)
            ranges[count - 1].high = range.high;
        else
            ranges[count++] = range;
    }
    return (struct values){ranges, count};
}

/* One way for each node that the answers lead to: so a product is one box. */
static void find_boxes(struct boxer *boxer, node_id node, uint32_t set,
                       uint32_t depth)
{
    const struct smallest *smallest = boxer->smallest;

    if (node == DIAGRAM_NO || node == DIAGRAM_EXHAUSTED)
        return;
    if (!set) {
        add_box(boxer);
        return;
    }

    const struct link link = smallest->chain[set];
    uint32_t cells = smallest->engine->levels[link.level].cells->count;
    for (uint32_t cell = 0; cell < cells; cell++) {
        if (!take_steps(boxer->smallest, cells))
            return;
        bool seen = !may_answer(&smallest->roles[link.level], cell);
        node_id next = node_follow(smallest->diagram, node, link.level, cell);
        for (uint32_t i = 0; i < cell && !seen; i++)
            seen = may_answer(&smallest->roles[link.level], i) &&
                   node_follow(smallest->diagram, node, link.level, i) == next;
        if (seen || next == DIAGRAM_NO)
            continue;
        boxer->path[depth] = values_to(boxer, node, link.level, next);
        find_boxes(boxer, next, link.next, depth + 1);
    }
}

struct box_list smallest_boxes(struct smallest *smallest, node_id node,
                               uint32_t set, struct arena *keep)
{
    struct boxer boxer = {.smallest = smallest, .keep = keep};
    node_id rest = answer_set(smallest, node, set);

    for (uint32_t link = set; link; link = smallest->chain[link].next)
        boxer.size++;
    boxer.path = arena_array(smallest->arena, struct values, boxer.size);
    boxer.boxes.items =
        arena_array(keep, const struct values *, SMALLEST_BOXES_MAX);
    smallest->over |= rest == DIAGRAM_EXHAUSTED;
    find_boxes(&boxer, rest, set, 0);
    return boxer.boxes;
}
