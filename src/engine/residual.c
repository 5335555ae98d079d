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

/* `apart`: what nobody can reach stays dead, and does not melt away. */
static node_id keep(struct view *view, node_id node, node_id reach, bool apart)
{
    struct memo *memo = apart ? &view->kept_apart : &view->kept;
    struct diagram *scratch = &view->scratch;
    const struct diagram *whole = &view->known.engine->diagram;
    node_id kept;

    if (reach == DIAGRAM_NO)
        return DIAGRAM_UNREACHABLE;
    for (uint32_t cell; !node_is_terminal(node);
         node = whole->words[node + 1 + cell])
        if ((cell = view->known.cells[whole->words[node]]) == CELL_OPEN)
            break;
    if (node_is_terminal(node) && (!apart || reach == DIAGRAM_YES))
        return node;
    if (memo_find(memo, node, reach, &kept))
        return kept;
    if (!diagram_step(scratch))
        return DIAGRAM_EXHAUSTED;

    uint32_t level_node = node_level(whole, node);
    uint32_t level_reach = node_level(scratch, reach);
    uint32_t level = level_node < level_reach ? level_node : level_reach;
    uint32_t base = diagram_push(scratch, level);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
        node_id edge = keep(view, node_follow(whole, node, level, cell),
                            node_follow(scratch, reach, level, cell), apart);
        scratch->edges[base + cell] = edge;
    }
    kept = apart ? diagram_pop(scratch, level, base)
                 : diagram_pop_care(scratch, level, base);
    if (kept != DIAGRAM_EXHAUSTED)
        memo_keep(memo, node, reach, kept);
    return kept;
}

node_id view_of(struct view *view, node_id root)
{
    return root == DIAGRAM_EXHAUSTED ? root
                                     : keep(view, root, view->reach, false);
}

node_id view_apart(struct view *view, node_id root)
{
    if (root == DIAGRAM_EXHAUSTED || view->reach == DIAGRAM_EXHAUSTED)
        return DIAGRAM_EXHAUSTED;
    return keep(view, root, view->reach, true);
}

/* The nodes a walk has been at. */
struct walk {
    struct view *view;
    struct memo seen;
    void (*each)(void *context, node_id node);
    void *context;
};

static void walk_on(struct walk *walk, node_id node)
{
    const struct diagram *scratch = &walk->view->scratch;
    uint32_t seen;

    if (node == DIAGRAM_UNREACHABLE || memo_find(&walk->seen, node, 0, &seen))
        return;
    memo_add(&walk->seen, node, 0, 1);
    walk->each(walk->context, node);
    if (node_is_terminal(node))
        return;
    for (uint32_t cell = 0; cell < scratch->cells[scratch->words[node]]; cell++)
        walk_on(walk, scratch->words[node + 1 + cell]);
}

void view_walk(struct view *view, node_id node,
               void (*each)(void *context, node_id node), void *context)
{
    struct walk walk = {.view = view, .each = each, .context = context};

    memo_init(&walk.seen, view->arena);
    walk_on(&walk, node);
}
