/* SPDX-License-Identifier: MIT */
/*
 * plan_steps.c -- a whole plan, laid out step by step, with its figures.
 *
 * Steps that go on alike become one, by hash-consing from the last questions
 * up.  What a step says is written as a list of words, and a list is numbered
 * as a pair of the number of its front and its last word: so two steps say the
 * same exactly when their numbers are.
 */
#include "ask/at_most.h"
#include "ask/planner_internal.h"
#include "engine/decider.h"

struct layout {
    struct planner *planner;
    uint32_t (*choose)(struct planner *planner, struct game_state state);
    struct plan *plan;
    struct arena *arena; /* of the plan */
    struct memo index;   /* (node, dates asked) to its step */
    struct game_state *states;
    struct plan_step *steps; /* not merged yet */
    uint32_t count, states_room, steps_room;
};

/* The outcome that is certain, or PLAN_UNDECIDED. */
static int32_t outcome_of(struct layout *layout, node_id node)
{
    struct game *game = &layout->planner->game;
    uint32_t count = game->engine->pack->outcome_count;
    node_id only = game_info(game, node).only;

    if (only == GAME_MIXED || only == DIAGRAM_UNREACHABLE ||
        node_value(only) > count)
        return PLAN_UNDECIDED;
    return node_value(only) < count ? (int32_t)node_value(only) : NO_INDEX;
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
    arena_more(layout->index.arena, layout->states, layout->count,
               layout->states_room);
    arena_more(layout->index.arena, layout->steps, layout->count,
               layout->steps_room);
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
    const struct engine *engine = game->engine;
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
    layout->plan->cut |= game->scratch->over; // where it leads, too
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

struct merger {
    struct plan_step *steps;
    struct memo lists;  /* (list, word) to the longer list */
    struct memo merged; /* of each step: the one that it is merged into */
    struct memo said;   /* list to the step that says it first */
    struct memo number; /* of each step that stays: its number in the plan */
    uint32_t list_count;
};

static uint32_t add_word(struct merger *merger, uint32_t list, uint32_t word)
{
    uint32_t longer;

    if (!memo_find(&merger->lists, list, word, &longer)) {
        longer = ++merger->list_count;
        memo_add(&merger->lists, list, word, longer);
    }
    return longer;
}

static uint32_t add_cells(struct merger *merger, uint32_t list,
                          const struct plan_move *move)
{
    list = add_word(merger, list, move->cell_count);
    for (uint32_t i = 0; i < move->cell_count; i++) {
        uint64_t low = (uint64_t)move->cells[i].range.low;
        list = add_word(merger, list, move->cells[i].variable);
        list = add_word(merger, list, (uint32_t)low);
        list = add_word(merger, list, (uint32_t)(low >> 32));
    }
    return list;
}

/* The step that says the same as this one, with what follows merged. */
static uint32_t merge(struct merger *merger, uint32_t at)
{
    const struct plan_step *step = &merger->steps[at];
    uint32_t list, first;

    if (at == PLAN_END || memo_find(&merger->merged, at, 0, &at))
        return at;
    list = add_word(merger, 0, step->question);
    for (uint32_t i = 0; i < step->move_count; i++) {
        const struct plan_move *move = &step->moves[i];
        list = add_cells(merger, list, move);
        list = add_word(merger, list, (uint32_t)move->outcome);
        list = add_word(merger, list, merge(merger, move->step));
    }
    if (!memo_find(&merger->said, list, 0, &first)) {
        first = at;
        memo_add(&merger->said, list, 0, first);
    }
    memo_add(&merger->merged, at, 0, first);
    return first;
}

/* The number in the plan of a step that stays; it gets one if it has none. */
static uint32_t number_of_step(struct merger *merger, uint32_t at,
                               uint32_t *order, uint32_t *count)
{
    uint32_t number;

    if (at == PLAN_END || memo_find(&merger->number, at, 0, &number))
        return at == PLAN_END ? at : number;
    memo_add(&merger->number, at, 0, *count);
    order[*count] = at;
    return (*count)++;
}

/*
 * Gives the plan those of its steps that are different: that ask another
 * question, or where some answer leads elsewhere.  The first stays first; the
 * others follow as they first come up.
 */
static void merge_steps(struct layout *layout)
{
    struct plan *plan = layout->plan;
    struct arena *scratch = layout->planner->game.arena;
    struct merger merger = {.steps = layout->steps};
    struct memo *memos[] = {&merger.lists, &merger.merged, &merger.said,
                            &merger.number};
    uint32_t *order = arena_array(scratch, uint32_t, layout->count);
    struct plan_step *kept =
        arena_array(layout->arena, struct plan_step, layout->count);

    for (size_t i = 0; i < COUNT_OF(memos); i++)
        memo_init(memos[i], scratch);
    if (layout->count)
        number_of_step(&merger, merge(&merger, 0), order, &plan->step_count);
    for (uint32_t i = 0; i < plan->step_count; i++) {
        const struct plan_step *step = &layout->steps[order[i]];
        struct plan_move *moves =
            arena_array(layout->arena, struct plan_move, step->move_count);
        for (uint32_t k = 0; k < step->move_count; k++) {
            moves[k] = step->moves[k];
            moves[k].step =
                number_of_step(&merger, merge(&merger, moves[k].step), order,
                               &plan->step_count);
        }
        kept[i] = (struct plan_step){step->question, moves, step->move_count};
    }
    plan->steps = kept;
}

static void lay_steps(struct layout *layout, struct game_state start)
{
    memo_init(&layout->index, layout->planner->game.arena);
    step_of(layout, start);
    for (uint32_t i = 0; i < layout->count; i++)
        lay_step(layout, i);
    merge_steps(layout);
}

/* The least by one goal, of all orders there are; -1 where not known. */
static struct plan_effort find_least(struct planner *planner,
                                     enum plan_goal goal, uint32_t tries,
                                     struct game_state start)
{
    const struct diagram *scratch = planner->game.scratch;
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

const struct plan *plan_make(struct decider *decider,
                             const struct answers *answers,
                             const struct plan_options *options,
                             struct arena *arena)
{
    const struct judgement judgement = judge(decider, answers);
    const struct decision *decision = judgement.decision;
    const struct pack *pack = decider->engine->pack;
    struct arena_mark mark = arena_mark(decider->arena);
    struct plan *plan = arena_new(arena, struct plan);
    struct planner planner;
    struct game_state start;
    struct residual residual;

    decider->explaining = budget_of(PLAN_STEPS, decider->arena, DECIDER_BYTES);
    plan->goal = options->goal;
    for (uint32_t i = 0; i < pack->question_count; i++)
        plan->weighted |=
            pack->questions[i].effort < 1 || pack->questions[i].effort > 1;
    double all = 0; // the effort of all questions that may be asked
    for (uint32_t i = 0; i < decision->ask_count; i++)
        all += pack->questions[decision->ask[i]].effort;
    double page = plan->weighted ? all : at_most_find(&judgement);
    decider_residual(decider, answers, &residual);
    if (planner_init(&planner, &residual, decision, options->goal,
                     options->tries, true, &start)) {
        fill(plan, &planner, options, start, arena);
        plan->exact = residual.exact && !planner.game.loose;
    } else {
        plan->order = PLAN_PAGE;
        plan->page = plan->fewest = plan->least = plan_unknown;
    }
    find_bounds(plan, all, page);
    arena_rewind(decider->arena, mark);
    return plan;
}
