/* residual.c -- diagrams restricted to what can still happen. */
#include "engine/residual.h"

#include "engine/reach.h"

enum { LEVELS_STEP = 8 }; /* levels that are looked at in a step */

uint32_t view_cell(const struct engine *engine, const struct answers *answers,
                   uint32_t at)
{
    const struct level *level = &engine->levels[at];
    struct known known = {.engine = engine, .answers = answers};
    int64_t value;

    switch (level->kind) {
    case LEVEL_TODAY:
        if (!answers->has_today)
            return CELL_OPEN;
        return cells_find(level->cells, answers->today);
    case LEVEL_QUESTION:
        if (answers->of[level->variable].state != ANSWER_KNOWN)
            return CELL_OPEN;
        return cells_find(level->cells, answers->of[level->variable].value);
    case LEVEL_FACT:
        if (!known_fact(&known, level->fact, &value))
            return CELL_OPEN;
        return cells_find(level->cells, value);
    }
    return CELL_OPEN;
}

/* The dates may take half of the budget. */
static void find_reach(struct view *view)
{
    struct budget *budget = view->known.budget;
    uint64_t half = budget ? budget->left / 2 : 0;

    if (budget)
        budget->left -= half;
    view->reach =
        reach_build(&view->known, &view->scratch, view->arena, &view->exact);
    if (budget)
        budget->left += half;
}

void view_open(struct view *view, struct known known, uint32_t *cells,
               struct arena *arena)
{
    const struct engine *engine = known.engine;

    for (uint32_t i = 0; i < engine->level_count; i++)
        cells[i] = view_cell(engine, known.answers, i);

    known.cells = cells;
    *view = (struct view){.known = known, .exact = true, .arena = arena};
    diagram_init(&view->scratch, engine->diagram.cells, VIEW_WORD_BUDGET,
                 VIEW_STEP_BUDGET, arena);
    view->scratch.shared = known.budget;
    diagram_steps(&view->scratch, engine->level_count / LEVELS_STEP);
    memo_init(&view->kept, arena);
    memo_init(&view->kept_apart, arena);
    find_reach(view);
}

void view_init(struct view *view, const struct engine *engine,
               const struct answers *answers, uint32_t *cells,
               struct arena *arena)
{
    view_open(view, (struct known){.engine = engine, .answers = answers}, cells,
              arena);
}

node_id view_of(struct view *view, node_id root)
{
    struct diagram_residual residual = {&view->known.engine->diagram,
                                        view->known.cells, false, &view->kept};

    return diagram_residual(&view->scratch, &residual, root, view->reach);
}

node_id view_apart(struct view *view, node_id root)
{
    struct diagram_residual residual = {&view->known.engine->diagram,
                                        view->known.cells, true,
                                        &view->kept_apart};

    return diagram_residual(&view->scratch, &residual, root, view->reach);
}
