/* plan_steps.c -- a whole plan, laid out step by step, with its figures. */
#include "ask/at_most.h"
#include "ask/plan_merge_internal.h"
#include "ask/planner_internal.h"
#include "engine/decider.h"

struct layout {
    struct planner *planner;
    uint32_t (*choose)(struct planner *planner, struct game_state state);
    struct plan *plan;
    struct arena *arena; /* of the plan */
    struct memo index;   /* (node, dates asked) to its step */
    struct game_state *states;
    struct plan_step *steps;
    uint32_t count, room;
};

/* The outcome that is certain, or PLAN_UNDECIDED. */
static int32_t outcome_of(struct layout *layout, node_id node)
{
    struct game *game = &layout->planner->game;
    uint32_t count = game->residual->known.engine->pack->outcome_count;
    node_id only = game_info(game, node).only;

    if (only == GAME_MIXED || only == DIAGRAM_UNREACHABLE ||
        node_value(only) > count)
        return PLAN_UNDECIDED;
    return node_value(only) < count ? (int32_t)node_value(only) : NO_INDEX;
}

static void grow(struct layout *layout)
{
    uint32_t old = layout->room, room = old * 2 + 64;

    layout->states = arena_resize(
        layout->index.arena, layout->states, old * sizeof *layout->states,
        room * sizeof *layout->states, alignof(struct game_state));
    layout->steps =
        arena_resize(layout->arena, layout->steps, old * sizeof *layout->steps,
                     room * sizeof *layout->steps, alignof(struct plan_step));
    layout->room = room;
}

/* The step of the state; it gets one if it has none. */
static uint32_t step_of(struct layout *layout, struct game_state state)
{
    uint32_t step;

    if (game_settled(&layout->planner->game, state.all, state.asked))
        return PLAN_END;
    if (memo_find(&layout->index, state.all, state.asked, &step))
        return step;
    if (layout->count == PLAN_STEPS_MAX) {
        layout->plan->cut = true;
        return PLAN_END;
    }
    if (layout->count == layout->room)
        grow(layout);
    layout->states[layout->count] = state;
    memo_add(&layout->index, state.all, state.asked, layout->count);
    return layout->count++;
}

static struct plan_cell cell_of(const struct engine *engine, uint32_t level,
                                uint32_t cell)
{
    return (struct plan_cell){engine->levels[level].variable,
                              cells_range(engine->levels[level].cells, cell)};
}

/* What an answer shows: its own cell, or those of the facts that it tells. */
static void lay_cells(struct layout *layout, uint32_t question, uint64_t told,
                      uint32_t cell, struct plan_move *move)
{
    const struct game *game = &layout->planner->game;
    const struct engine *engine = game->residual->known.engine;
    struct plan_cell *cells =
        arena_array(layout->arena, struct plan_cell, game->fact_count + 1);

    if (question_is_compared(&engine->pack->questions[question])) {
        cells[0] = cell_of(engine, engine->level_of[question], cell);
        move->cell_count = 1;
    }
    for (uint32_t i = game->fact_count; i-- > 0;) { // the last counts least
        struct game_fact fact = game->facts[i];
        if (!(told >> i & 1))
            continue;
        cells[move->cell_count++] =
            cell_of(engine, fact.level, cell % fact.cells);
        cell /= fact.cells;
    }
    move->cells = cells;
}

static void lay_step(struct layout *layout, uint32_t at)
{
    struct game *game = &layout->planner->game;
    struct game_state state = layout->states[at];
    uint32_t place = layout->choose(layout->planner, state);
    uint64_t told = game_date(game, place) ? game_told(game, state, place) : 0;
    uint32_t base = game_push_moves(game, state, place);
    uint32_t count = game->move_count - base;
    struct plan_move *moves =
        arena_array(layout->arena, struct plan_move, count);

    bool decided = outcome_of(layout, state.outcome) != PLAN_UNDECIDED;
    layout->plan->cut |= game->residual->scratch.over; // where it leads, too
    for (uint32_t i = 0; i < count; i++) {
        struct game_move move = game->moves[base + i];
        moves[i] = (struct plan_move){
            .step = step_of(layout, move.to),
            .outcome =
                decided ? PLAN_UNDECIDED : outcome_of(layout, move.to.outcome)};
        lay_cells(layout, game->ask[place], told, move.cell, &moves[i]);
    }
    game->move_count = base;
    layout->steps[at] = (struct plan_step){game->ask[place], moves, count};
}

static void lay_steps(struct layout *layout, struct game_state start)
{
    memo_init(&layout->index, layout->planner->game.arena);
    step_of(layout, start);
    for (uint32_t i = 0; i < layout->count; i++)
        lay_step(layout, i);
    plan_merge(layout->plan, layout->steps, layout->count, layout->index.arena,
               layout->arena);
}

/* The least by one goal, of all orders there are; -1 where not known. */
static struct plan_effort find_least(struct planner *planner,
                                     enum plan_goal goal, uint32_t tries,
                                     struct game_state start)
{
    const struct diagram *scratch = &planner->game.residual->scratch;
    const node_id nodes[] = {start.outcome, start.all};
    double least[] = {-1, -1};

    for (size_t i = 0; i < COUNT_OF(nodes); i++) {
        planner_restart(planner, goal, tries);
        struct plan_found found = planner_least(planner, nodes[i], 0);
        if (!planner->over && !scratch->over)
            least[i] = found.value.of[goal];
    }
    return (struct plan_effort){least[0], least[1]};
}

/* The order, its steps, its figures, those in page order, and the least. */
enum { PARTS = 6 };

static void fill(struct plan *plan, struct planner *planner,
                 const struct plan_options *options, struct game_state start,
                 struct arena *arena)
{
    uint32_t (*choose)(struct planner * planner, struct game_state state) =
        planner_choose;
    struct layout layout = {.planner = planner, .plan = plan, .arena = arena};
    uint32_t tries = options->tries, part = 0;

    headway_at(options->headway, HEADWAY_PARTS, ++part, PARTS);
    planner_choose(planner, start);
    plan->order = PLAN_FEWEST;
    if (planner->over) {
        plan->order = PLAN_GREEDY;
        choose = planner_look_ahead;
    }
    layout.choose = choose;
    headway_at(options->headway, HEADWAY_PARTS, ++part, PARTS);
    planner_turn(planner);
    lay_steps(&layout, start);
    headway_at(options->headway, HEADWAY_PARTS, ++part, PARTS);
    planner_turn(planner);
    plan->fewest = planner_figures(planner, start, false, tries, choose);
    headway_at(options->headway, HEADWAY_PARTS, ++part, PARTS);
    planner_restart(planner, plan->goal, tries);
    plan->page = planner_figures(planner, start, false, tries, planner_first);
    for (enum plan_goal goal = PLAN_EXPECTED; goal <= PLAN_WORST_CASE; goal++) {
        headway_at(options->headway, HEADWAY_PARTS, ++part, PARTS);
        plan->least.of[goal] = find_least(planner, goal, tries, start);
    }
}

static const struct plan_figures unknown = {{{-1, -1}, {-1, -1}}};

/* The effort of all questions that may be asked. */
static double sum_efforts(const struct pack *pack,
                          const struct decision *decision)
{
    double sum = 0;

    for (uint32_t i = 0; i < decision->ask_count; i++)
        sum += pack->questions[decision->ask[i]].effort;
    return sum;
}

static double less_of(double bound, double figure)
{
    return figure >= 0 && figure < bound ? figure : bound;
}

/* What some order takes, the least cannot be more than. */
static void find_bounds(struct plan *plan, double all, double page)
{
    plan->bounds.fewest = all;
    plan->bounds.page = page;
    for (size_t i = 0; i < COUNT_OF(plan->least.of); i++) {
        const struct plan_effort *of[] = {&plan->page.of[i],
                                          &plan->fewest.of[i]};
        struct plan_effort *bound = &plan->bounds.least.of[i];
        *bound = (struct plan_effort){page, page};
        for (size_t k = 0; k < COUNT_OF(of); k++) {
            bound->decision = less_of(bound->decision, of[k]->decision);
            bound->all = less_of(bound->all, of[k]->all);
        }
    }
}

static bool is_weighted(const struct pack *pack)
{
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (pack->questions[i].effort < 1 || pack->questions[i].effort > 1)
            return true;
    return false;
}

const struct plan *plan_make(struct decider *decider,
                             const struct answers *answers,
                             const struct plan_options *options,
                             struct arena *arena)
{
    const struct judgement judgement = judge(decider, answers);
    const struct decision *decision = judgement.decision;
    struct arena_mark mark = arena_mark(decider->arena);
    struct plan *plan = arena_new(arena, struct plan);
    struct planner planner;
    struct game_state start;
    struct residual residual;

    decider->explaining = budget_of(PLAN_STEPS, decider->arena, DECIDER_BYTES);
    plan->goal = options->goal;
    plan->weighted = is_weighted(decider->engine->pack);
    double all = sum_efforts(decider->engine->pack, decision), page = all;
    if (!plan->weighted)
        page = at_most_find(&judgement);
    decider_residual(decider, answers, &residual);
    if (planner_init(&planner, &residual, decision, options->goal,
                     options->tries, true, &start)) {
        fill(plan, &planner, options, start, arena);
        plan->exact = residual.exact && !planner.game.loose;
    } else {
        plan->order = PLAN_PAGE;
        plan->page = plan->fewest = plan->least = unknown;
    }
    find_bounds(plan, all, page);
    arena_rewind(decider->arena, mark);
    return plan;
}
