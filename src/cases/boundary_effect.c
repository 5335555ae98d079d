/* boundary_effect.c -- a diagram in one cell of a level beside that in the
 * next. */
#include "cases/boundary_effect_internal.h"

/* Adds where the diagram differs between the two cells. */
static node_id add_effect(struct space *space, node_id region, node_id root,
                          uint32_t level, uint32_t cell, uint32_t next)
{
    struct diagram *scratch = &space->residual.scratch;
    const struct diagram *whole = &space->residual.known.engine->diagram;
    node_id here = diagram_cofactor(scratch, whole, root, level, cell);
    node_id there = diagram_cofactor(scratch, whole, root, level, next);

    return diagram_or(scratch, region, diagram_xor(scratch, here, there));
}

node_id boundary_effect_region(struct space *space,
                               const struct case_target *side)
{
    const struct engine *engine = space->residual.known.engine;
    uint32_t level = engine->level_of[side->item];
    const struct cells *cells = engine->levels[level].cells;
    uint32_t cell = cells_find(cells, side->value);
    node_id region = DIAGRAM_NO;

    for (uint32_t next = cell ? cell - 1 : 1;
         next <= cell + 1 && next < cells->count; next += 2) {
        region = add_effect(space, region, engine->rules, level, cell, next);
        for (uint32_t i = 0; i < space->pack->advice_count; i++)
            region =
                add_effect(space, region, engine->advice[i], level, cell, next);
    }
    return diagram_and(&space->residual.scratch, region,
                       targets_region(space, side));
}

node_id boundary_effect_of_target(struct space *space,
                                  const struct case_target *target)
{
    node_id effect = target->kind == TARGET_SIDE
                         ? boundary_effect_region(space, target)
                         : DIAGRAM_NO;

    return effect == DIAGRAM_NO || effect == DIAGRAM_EXHAUSTED
               ? targets_region(space, target)
               : effect;
}

/* A walk of a region, as far as answers allow. */
struct look {
    const struct space *space;
    const struct answers *answers;
    struct memo dead_ends;
};

static bool look(struct look *at, node_id node)
{
    const struct diagram *scratch = &at->space->residual.scratch;
    uint32_t seen, level = node_level(scratch, node);

    if (node_is_terminal(node))
        return node == DIAGRAM_YES;
    if (memo_find(&at->dead_ends, node, 0, &seen))
        return false;
    uint32_t known =
        level_cell(at->space->residual.known.engine, at->answers, level);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        if ((known == CELL_OPEN || known == cell) &&
            look(at, node_follow(scratch, node, level, cell)))
            return true;
    memo_add(&at->dead_ends, node, 0, 1);
    return false;
}

bool boundary_effect_has(const struct space *space, node_id region,
                         const struct answers *answers)
{
    struct arena_mark mark = arena_mark(space->residual.arena);
    struct look at = {.space = space, .answers = answers};

    memo_init(&at.dead_ends, space->residual.arena);
    bool has = look(&at, region);
    arena_rewind(space->residual.arena, mark);
    return has;
}
