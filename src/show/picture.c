/* SPDX-License-Identifier: MIT */
/* picture.c -- boxes first, then what leads from one to another. */
#include "show/picture_internal.h"

#include "show/graph.h"

/* A picture under way. */
struct drawing {
    struct picture *picture;
    struct residual *residual;
    node_id *nodes; /* all that were met */
    uint32_t node_count, node_room;
    struct memo boxes;  /* (node, or level or end; whether it ends) to boxes */
    struct memo arrows; /* (from, to) to arrows; of one box where it is whole */
    bool **alive;       /* of each level, whether somebody has the cell */
    bool over;
};

/* What the node's box is told by: itself, or what all like it share. */
static uint32_t key_of(const struct drawing *drawing, node_id node)
{
    if (node_is_terminal(node))
        return node_value(node);
    return drawing->picture->coarse
               ? node_level(&drawing->residual->scratch, node)
               : node;
}

static uint32_t box_of(const struct drawing *drawing, node_id node)
{
    uint32_t box = 0;

    memo_find(&drawing->boxes, key_of(drawing, node), node_is_terminal(node),
              &box);
    return box;
}

static void meet(void *context, node_id node)
{
    struct drawing *drawing = context;
    struct picture *picture = drawing->picture;
    struct arena *arena = drawing->residual->arena;
    bool is_end = node_is_terminal(node);
    uint32_t key = key_of(drawing, node), box;

    drawing->over |= !picture->coarse && picture->box_count >= GRAPH_BOXES_MAX;
    if (drawing->over)
        return;
    arena_more(arena, drawing->nodes, drawing->node_count, drawing->node_room);
    drawing->nodes[drawing->node_count++] = node;
    if (memo_find(&drawing->boxes, key, is_end, &box))
        return;
    arena_more(arena, picture->boxes, picture->box_count, picture->box_room);
    memo_add(&drawing->boxes, key, is_end, picture->box_count);
    picture->boxes[picture->box_count++] = (struct picture_box){
        is_end,
        is_end ? node_value(node)
               : node_level(&drawing->residual->scratch, node),
        key};
}

/* The arrow from one box to another; a new one has no answers yet. */
static struct arrow *arrow_of(struct drawing *drawing, uint32_t level,
                              uint32_t from, uint32_t to)
{
    struct picture *picture = drawing->picture;
    struct arena *arena = drawing->residual->arena;
    uint32_t index;

    if (memo_find(&drawing->arrows, from, to, &index))
        return &picture->arrows[index];
    arena_more(arena, picture->arrows, picture->arrow_count,
               picture->arrow_room);
    memo_add(&drawing->arrows, from, to, picture->arrow_count);
    struct arrow *arrow = &picture->arrows[picture->arrow_count++];
    *arrow = (struct arrow){
        from,
        to,
        {level,
         arena_array(arena, uint8_t, drawing->residual->scratch.cells[level])}};
    return arrow;
}

static void lead_on(struct drawing *drawing, node_id node)
{
    const struct diagram *scratch = &drawing->residual->scratch;
    uint32_t level = node_level(scratch, node);
    uint32_t from = box_of(drawing, node);

    for (uint32_t i = 0; i < scratch->cells[level]; i++) {
        node_id to = node_follow(scratch, node, level, i);
        if (to == DIAGRAM_UNREACHABLE)
            continue;
        struct arrow *arrow =
            arrow_of(drawing, level, from, box_of(drawing, to));
        ((uint8_t *)arrow->literal.cells)[i] = CELL_IN;
        drawing->alive[from][i] = true;
    }
}

/* What nobody has may stand in any arrow of the box, as reads best. */
static void mark_nobody(struct drawing *drawing)
{
    struct picture *picture = drawing->picture;

    for (uint32_t i = 0; i < picture->arrow_count; i++) {
        struct arrow *arrow = &picture->arrows[i];
        uint32_t count = drawing->residual->scratch.cells[arrow->literal.level];
        for (uint32_t k = 0; k < count; k++)
            if (!drawing->alive[arrow->from][k])
                ((uint8_t *)arrow->literal.cells)[k] = CELL_NOBODY;
    }
}

bool picture_make(struct picture *picture, struct residual *residual,
                  node_id node, bool coarse)
{
    struct drawing drawing = {.picture = picture, .residual = residual};

    *picture = (struct picture){.coarse = coarse};
    memo_init(&drawing.boxes, residual->arena);
    memo_init(&drawing.arrows, residual->arena);
    diagram_visit(&residual->scratch, node,
                  (struct diagram_visit){meet, &drawing});
    if (drawing.over)
        return false;
    drawing.alive = arena_array(residual->arena, bool *, picture->box_count);
    for (uint32_t i = 0; i < picture->box_count; i++)
        if (!picture->boxes[i].is_end)
            drawing.alive[i] =
                arena_array(residual->arena, bool,
                            residual->scratch.cells[picture->boxes[i].index]);
    for (uint32_t i = 0; i < drawing.node_count; i++)
        if (!node_is_terminal(drawing.nodes[i]))
            lead_on(&drawing, drawing.nodes[i]);
    mark_nobody(&drawing);
    return true;
}
