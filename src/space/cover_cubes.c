/* SPDX-License-Identifier: MIT */
/* cover_cubes.c -- classes of cells, and cubes over them. */
#include "space/cover_cubes_internal.h"

#include <string.h>

/* Splits the classes of the node's level by its edges. */
static void split_node(void *context, node_id node)
{
    struct frame *frame = context;
    const struct diagram *scratch = &frame->residual->scratch;

    if (node_is_terminal(node))
        return;
    uint32_t level = node_level(scratch, node), cells = scratch->cells[level];
    const node_id *edges = scratch->words + node + 1;
    uint32_t *class_of = frame->class_of[level], count = 0;
    uint32_t *split = arena_array(frame->arena, uint32_t, cells);
    uint32_t *first = arena_array(frame->arena, uint32_t, cells);

    for (uint32_t i = 0; i < cells; i++) {
        uint32_t k = 0; // a class so far, that its first cell stands for
        while (k < count && ((class_of && class_of[first[k]] != class_of[i]) ||
                             edges[first[k]] != edges[i]))
            k++;
        if (k == count)
            first[count++] = i;
        split[i] = k;
    }
    frame->class_of[level] = split;
    frame->class_count[level] = count;
}

static void lay_out(struct frame *frame, uint32_t levels)
{
    uint32_t classes = 0;

    for (uint32_t i = 0; i < levels; i++) {
        if (!frame->class_of[i])
            continue;
        frame->levels[frame->level_count] = i;
        frame->start[frame->level_count++] = classes;
        classes += frame->class_count[i];
    }
    frame->start[frame->level_count] = classes;
    frame->first_cell = arena_array(frame->arena, uint32_t, classes);
    for (uint32_t i = 0; i < frame->level_count; i++)
        for (uint32_t cell = frame->residual->scratch.cells[frame->levels[i]];
             cell-- > 0;)
            frame->first_cell[frame_class(frame, i, cell)] = cell;
}

void frame_init(struct frame *frame, struct residual *residual, node_id set,
                node_id limit)
{
    struct arena *arena = residual->arena;
    uint32_t levels = residual->known.engine->level_count;

    *frame =
        (struct frame){.residual = residual,
                       .arena = arena,
                       .set = set,
                       .limit = limit,
                       .levels = arena_array(arena, uint32_t, levels),
                       .start = arena_array(arena, uint32_t, levels + 1),
                       .class_of = arena_array(arena, uint32_t *, levels),
                       .class_count = arena_array(arena, uint32_t, levels)};
    diagram_visit(&residual->scratch, set,
                  (struct diagram_visit){split_node, frame});
    diagram_visit(&residual->scratch, limit,
                  (struct diagram_visit){split_node, frame});
    lay_out(frame, levels);
}

uint32_t frame_level(const struct frame *frame, node_id node)
{
    uint32_t level = 0;

    while (frame->levels[level] != node_level(&frame->residual->scratch, node))
        level++;
    return level;
}

uint32_t frame_class(const struct frame *frame, uint32_t level, uint32_t cell)
{
    return frame->start[level] + frame->class_of[frame->levels[level]][cell];
}

uint32_t frame_classes(const struct frame *frame, uint32_t level)
{
    return frame->start[level + 1] - frame->start[level];
}

node_id frame_follow(const struct frame *frame, node_id node, uint32_t level,
                     uint32_t item)
{
    return node_follow(&frame->residual->scratch, node, frame->levels[level],
                       frame->first_cell[frame->start[level] + item]);
}

struct cube cube_new(const struct frame *frame)
{
    uint32_t size = frame->start[frame->level_count];
    struct cube cube = {arena_array(frame->arena, uint8_t, size)};

    memset(cube.in, 1, size);
    return cube;
}

struct cube cube_copy(const struct frame *frame, struct cube cube)
{
    struct cube copy = cube_new(frame);

    memcpy(copy.in, cube.in, frame->start[frame->level_count]);
    return copy;
}

bool cube_is_full(const struct frame *frame, struct cube cube, uint32_t level)
{
    return !memchr(cube.in + frame->start[level], 0,
                   frame_classes(frame, level));
}

uint32_t cube_literals(const struct frame *frame, struct cube cube)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < frame->level_count; i++)
        count += !cube_is_full(frame, cube, i);
    return count;
}

bool frame_step(struct frame *frame, uint64_t looks)
{
    struct budget *budget = frame->residual->known.budget;

    if (budget && !budget_take(budget, 1 + looks / LOOKS_STEP))
        frame->steps_left = 0;
    if (!frame->steps_left)
        return false;
    frame->steps_left--;
    return true;
}

/* A question about one cube; the memo knows nodes that are all yes. */
struct inside {
    struct frame *frame;
    struct cube cube;
    struct memo yes;
};

static bool walk_inside(struct inside *inside, node_id node)
{
    struct frame *frame = inside->frame;
    uint32_t seen;

    if (node_is_terminal(node))
        return node == DIAGRAM_YES;
    if (memo_find(&inside->yes, node, 0, &seen))
        return true;
    if (!frame_step(frame, frame->level_count))
        return false;

    uint32_t level = frame_level(frame, node);
    for (uint32_t i = 0; i < frame_classes(frame, level); i++)
        if (inside->cube.in[frame->start[level] + i] &&
            !walk_inside(inside, frame_follow(frame, node, level, i)))
            return false;
    memo_add(&inside->yes, node, 0, 1);
    return true;
}

bool cube_inside(struct frame *frame, struct cube cube, node_id node)
{
    struct arena_mark mark = arena_mark(frame->arena);
    struct inside inside = {.frame = frame, .cube = cube};

    memo_init(&inside.yes, frame->arena);
    bool result = walk_inside(&inside, node);
    arena_rewind(frame->arena, mark);
    return result;
}

node_id cube_node(const struct frame *frame, struct cube cube)
{
    struct diagram *scratch = &frame->residual->scratch;
    node_id node = DIAGRAM_YES;

    for (uint32_t i = frame->level_count; i-- > 0;) {
        uint32_t level = frame->levels[i];
        uint32_t base = diagram_push(scratch, level);
        for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
            scratch->edges[base + cell] =
                cube.in[frame_class(frame, i, cell)] ? node : DIAGRAM_NO;
        node = diagram_pop(scratch, level, base);
    }
    return node;
}

void cubes_add(const struct frame *frame, struct cube_list *list,
               struct cube cube)
{
    arena_more(frame->arena, list->items, list->count, list->room);
    list->items[list->count++] = cube;
}
