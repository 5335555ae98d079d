/* SPDX-License-Identifier: MIT */
/* planner.c -- the best question of a state, and what it takes to the end. */
#include "ask/planner_internal.h"

#include <float.h>

/* What lies closer together is the same but for rounding. */
#define NEAR 1e-9

enum {
    TRY_STEPS = 8,  /* of the scratch diagram, for each try */
    STATE_STEPS = 2 /* of these, to look what may be asked */
};

static const struct plan_value worst_of_all = {{DBL_MAX, DBL_MAX}};

static bool is_less(double a, double b)
{
    return a < b - NEAR * (1 + b);
}

static bool is_better(enum plan_goal goal, struct plan_value a,
                      struct plan_value b)
{
    if (is_less(a.of[goal], b.of[goal]))
        return true;
    return !is_less(b.of[goal], a.of[goal]) &&
           is_less(a.of[!goal], b.of[!goal]);
}

/* Lets the scratch diagram take its steps anew, as far as the budget goes. */
static void start_steps(struct planner *planner)
{
    struct diagram *scratch = planner->game.scratch;

    scratch->over = false; // with words used up, it will be again
    scratch->steps_left = (uint64_t)planner->tries * TRY_STEPS;
}

/* Takes a try of the budget; false when it is used up. */
static bool take_try(struct planner *planner)
{
    if (!planner->tries_left ||
        !diagram_steps(planner->game.scratch, STATE_STEPS))
        planner->over = true;
    if (!planner->over)
        planner->tries_left--;
    return !planner->over;
}

/* Whether a question before it, of those tried, would do as well. */
static bool has_like(struct planner *planner, struct game_state state,
                     uint32_t place, uint64_t tried, uint32_t *like)
{
    const double *effort = planner->effort;

    for (uint32_t i = 0; i < place; i++)
        if (tried >> i & 1 && !is_less(effort[i], effort[place]) &&
            !is_less(effort[place], effort[i]) &&
            game_are_alike(&planner->game, state.all, i, place)) {
            *like = i;
            return true;
        }
    return false;
}

/* What the rest of a state takes. */
typedef struct plan_value value_fn(struct planner *planner,
                                   struct game_state state);

/* What asking the question takes in all; stops where it is over the limit. */
static struct plan_value try_question(struct planner *planner,
                                      struct game_state state, uint32_t place,
                                      double limit, value_fn *value_of)
{
    struct game *game = &planner->game;
    double effort = planner->effort[place];
    struct plan_value value = {{effort, effort}};
    uint32_t base = game_push_moves(game, state, place);

    for (uint32_t i = base; i < game->move_count; i++) {
        struct game_move move = game->moves[i];
        struct plan_value after = value_of(planner, move.to);
        double worst = effort + after.of[PLAN_WORST_CASE];
        value.of[PLAN_EXPECTED] += move.share * after.of[PLAN_EXPECTED];
        if (worst > value.of[PLAN_WORST_CASE])
            value.of[PLAN_WORST_CASE] = worst;
        if (is_less(limit, value.of[planner->goal]))
            break; // it can only grow
    }
    game->move_count = base;
    return value;
}

static struct plan_found find_best(struct planner *planner,
                                   struct game_state state, uint64_t places,
                                   value_fn *value_of)
{
    struct plan_found found = {.value = worst_of_all};
    enum plan_goal goal = planner->goal;
    uint64_t tried = 0;

    for (uint32_t i = 0; i < planner->game.ask_count; i++) {
        uint32_t like;
        if (!(places >> i & 1) || !take_try(planner))
            continue;
        if (has_like(planner, state, i, tried, &like)) {
            found.best |= (found.best >> like & 1) << i;
            continue;
        }
        tried |= UINT64_C(1) << i;
        struct plan_value value =
            try_question(planner, state, i, found.value.of[goal], value_of);
        if (is_less(value.of[goal], found.value.of[goal]))
            found.best = 0;
        if (!is_less(found.value.of[goal], value.of[goal]))
            found.best |= UINT64_C(1) << i;
        if (is_better(goal, value, found.value)) {
            found.value = value;
            found.place = i;
        }
    }
    return found;
}

static struct plan_value least_of_all(struct planner *planner,
                                      struct game_state state)
{
    return planner_least(planner, state.all, state.asked).value;
}

struct plan_found planner_least(struct planner *planner, node_id node,
                                uint32_t asked)
{
    struct game *game = &planner->game;
    struct plan_found found = {.best = 0};
    const struct plan_found *known;

    if (game_settled(game, node, asked))
        return found;
    if ((known = table_find(&planner->least, node, asked)))
        return *known;
    if (!take_try(planner))
        return found;

    int needed = game_needed(game, node, asked);
    uint64_t places =
        needed < 0 ? game_open(game, node, asked) : UINT64_C(1) << needed;
    found = find_best(planner, (struct game_state){node, node, asked}, places,
                      least_of_all);
    table_keep(&planner->least, node, asked, &found);
    return found;
}

static struct plan_found least_of_both(struct planner *planner,
                                       struct game_state state);

static struct plan_value value_of_both(struct planner *planner,
                                       struct game_state state)
{
    return least_of_both(planner, state).value;
}

/* The outcome with the least, and of what does so the whole with the least. */
static struct plan_found least_of_both(struct planner *planner,
                                       struct game_state state)
{
    struct game *game = &planner->game;
    const struct plan_found *known;

    if (game_decided(game, state))
        return planner_least(planner, state.all, state.asked);
    if ((known = table_find(&planner->both, state.all, state.asked)))
        return *known;

    struct plan_found found =
        planner_least(planner, state.outcome,
                      state.asked & game_telling(game, state.outcome));
    if (!take_try(planner))
        return found;
    found = find_best(planner, state, found.best, value_of_both);
    table_keep(&planner->both, state.all, state.asked, &found);
    return found;
}

/* The function whose turn it is: that of the outcome comes first. */
static node_id in_turn(struct game *game, struct game_state state)
{
    return game_decided(game, state) ? state.all : state.outcome;
}

/* The effort of the questions that may still be needed. */
static double effort_left(struct planner *planner, struct game_state state)
{
    struct game *game = &planner->game;
    uint64_t places = game_open(game, in_turn(game, state), state.asked);
    double effort = 0;

    for (uint32_t i = 0; i < game->ask_count; i++)
        if (places >> i & 1)
            effort += planner->effort[i];
    return effort;
}

/* What asking the question takes and leaves, one answer ahead. */
static double effort_after(struct planner *planner, struct game_state state,
                           uint32_t place)
{
    struct game *game = &planner->game;
    bool decided = game_decided(game, state);
    uint32_t base = game_push_moves(game, state, place);
    double expected = 0, most = 0;

    for (uint32_t i = base; i < game->move_count; i++) {
        struct game_move move = game->moves[i];
        bool decides = !decided && game_decided(game, move.to);
        double left = decides ? 0 : effort_left(planner, move.to);
        expected += move.share * left;
        most = left > most ? left : most;
    }
    game->move_count = base;
    return planner->effort[place] +
           (planner->goal == PLAN_EXPECTED ? expected : most);
}

uint32_t planner_look_ahead(struct planner *planner, struct game_state state)
{
    struct game *game = &planner->game;
    node_id node = in_turn(game, state);
    double least = DBL_MAX;
    uint32_t best = game->ask_count;

    start_steps(planner);
    for (uint32_t i = 0; i < game->ask_count; i++) {
        if (!game_may_ask(game, node, state.asked, i))
            continue;
        double left = effort_after(planner, state, i);
        if (best < game->ask_count && game->scratch->over)
            break; // what is left could not be worked out
        if (is_less(left, least)) {
            least = left;
            best = i;
        }
    }
    return best;
}

uint32_t planner_first(struct planner *planner, struct game_state state)
{
    for (uint32_t i = 0; i < planner->game.ask_count; i++)
        if (game_may_ask(&planner->game, state.all, state.asked, i))
            return i;
    return 0; // there is always one that matters
}

uint32_t planner_choose(struct planner *planner, struct game_state state)
{
    struct plan_found found = least_of_both(planner, state);

    planner->over |= planner->game.scratch->over;
    return planner->over ? planner_look_ahead(planner, state) : found.place;
}

void planner_turn(struct planner *planner)
{
    budget_turn(planner->game.residual->known.budget);
    start_steps(planner);
}

void planner_restart(struct planner *planner, enum plan_goal goal,
                     uint32_t tries)
{
    planner->goal = goal;
    planner->over = false;
    planner->tries = planner->tries_left = tries;
    planner_turn(planner);
    table_init(&planner->least, sizeof(struct plan_found), planner->game.arena);
    table_init(&planner->both, sizeof(struct plan_found), planner->game.arena);
}

bool planner_init(struct planner *planner, struct residual *residual,
                  const struct decision *decision, enum plan_goal goal,
                  uint32_t tries, bool all, struct game_state *start)
{
    const struct pack *pack = residual->known.engine->pack;

    if (!game_init(&planner->game, residual, decision, all, start))
        return false;
    for (uint32_t i = 0; i < planner->game.ask_count; i++)
        planner->effort[i] = pack->questions[planner->game.ask[i]].effort;
    planner_restart(planner, goal, tries);
    return true;
}
