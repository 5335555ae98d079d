/* SPDX-License-Identifier: MIT */
/* residual.c -- diagrams restricted to what can still happen. */
#include "engine/residual.h"

#include "engine/reach.h"

enum { LEVELS_STEP = 8 }; /* levels that are looked at in a step */

uint32_t level_cell(const struct engine *engine, const struct answers *answers,
                    uint32_t index)
{
    const struct level *level = &engine->levels[index];
    struct assignment known = {.engine = engine, .answers = answers};
    bool is_known = answers->has_today;
    int64_t value = answers->today;

    if (level->kind == LEVEL_QUESTION) {
        is_known = answers->of[level->variable].state == ANSWER_KNOWN;
        value = answers->of[level->variable].value;
    } else if (level->kind == LEVEL_FACT) {
        is_known = assignment_fact(&known, level->fact, &value);
    }
    return is_known ? cells_find(level->cells, value) : CELL_OPEN;
}

/* The dates may take half of the budget. */
static void find_reach(struct residual *residual)
{
    struct budget *budget = residual->known.budget;
    uint64_t half = budget ? budget->left / 2 : 0;

    if (budget)
        budget->left -= half;
    residual->reach = reach_build(&residual->known, &residual->scratch,
                                  residual->arena, &residual->exact);
    if (budget)
        budget->left += half;
}

void residual_open(struct residual *residual, struct assignment known,
                   uint32_t *cells, struct arena *arena)
{
    const struct engine *engine = known.engine;

    for (uint32_t i = 0; i < engine->level_count; i++)
        cells[i] = level_cell(engine, known.answers, i);

    known.cells = cells;
    *residual =
        (struct residual){.known = known, .exact = true, .arena = arena};
    diagram_init(&residual->scratch, engine->diagram.cells,
                 RESIDUAL_WORD_BUDGET, RESIDUAL_STEP_BUDGET, arena);
    residual->scratch.shared = known.budget;
    diagram_steps(&residual->scratch, engine->level_count / LEVELS_STEP);
    memo_init(&residual->kept, arena);
    memo_init(&residual->kept_apart, arena);
    find_reach(residual);
}

node_id residual_of(struct residual *residual, node_id root)
{
    struct diagram_residual how = {&residual->known.engine->diagram,
                                   residual->known.cells, false,
                                   &residual->kept};

    return diagram_residual(&residual->scratch, &how, root, residual->reach);
}

node_id residual_apart(struct residual *residual, node_id root)
{
    struct diagram_residual how = {&residual->known.engine->diagram,
                                   residual->known.cells, true,
                                   &residual->kept_apart};

    return diagram_residual(&residual->scratch, &how, root, residual->reach);
}
