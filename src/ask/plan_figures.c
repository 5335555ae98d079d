/* SPDX-License-Identifier: MIT */
/* plan_figures.c -- what an order asks, by playing all interviews at once. */
#include "ask/planner_internal.h"

struct figuring {
    struct planner *planner;
    uint32_t (*choose)(struct planner *planner, struct game_state state);
    bool count;
    struct state_table
        known; /* of a state: its struct plan_figures, or the longest */
    uint32_t states_left;
    bool over;
};

const struct plan_figures plan_unknown = {{{-1, -1}, {-1, -1}}};

static bool take_state(struct figuring *figuring)
{
    if (!figuring->states_left ||
        !diagram_step(figuring->planner->game.scratch))
        figuring->over = true;
    if (!figuring->over)
        figuring->states_left--;
    return !figuring->over;
}

static void add_move(struct plan_figures *figures, double share,
                     const struct plan_figures *after)
{
    struct plan_effort *expected = &figures->of[PLAN_EXPECTED];
    struct plan_effort *worst = &figures->of[PLAN_WORST_CASE];
    const struct plan_effort *most = &after->of[PLAN_WORST_CASE];

    expected->decision += share * after->of[PLAN_EXPECTED].decision;
    expected->all += share * after->of[PLAN_EXPECTED].all;
    if (most->decision > worst->decision)
        worst->decision = most->decision;
    if (most->all > worst->all)
        worst->all = most->all;
}

static struct plan_figures figure(struct figuring *figuring,
                                  struct game_state state)
{
    struct planner *planner = figuring->planner;
    struct game *game = &planner->game;
    struct plan_figures figures = {{{0, 0}, {0, 0}}};
    const struct plan_figures *known;

    if (game_settled(game, state.all, state.asked))
        return figures;
    if ((known = table_find(&figuring->known, state.all, state.asked)))
        return *known;
    if (!take_state(figuring))
        return figures;

    uint32_t place = figuring->choose(planner, state);
    uint32_t base = game_push_moves(game, state, place);
    for (uint32_t i = base; i < game->move_count; i++) {
        struct game_move move = game->moves[i];
        struct plan_figures after = figure(figuring, move.to);
        add_move(&figures, move.share, &after);
    }
    game->move_count = base;

    bool decided = game_decided(game, state);
    double effort = figuring->count ? 1 : planner->effort[place];
    for (size_t i = 0; i < COUNT_OF(figures.of); i++) {
        figures.of[i].decision += decided ? 0 : effort;
        figures.of[i].all += effort;
    }
    table_keep(&figuring->known, state.all, state.asked, &figures);
    return figures;
}

struct plan_figures planner_figures(struct planner *planner,
                                    struct game_state start, bool count,
                                    uint32_t tries,
                                    uint32_t (*choose)(struct planner *planner,
                                                       struct game_state state))
{
    struct figuring figuring = {.planner = planner,
                                .choose = choose,
                                .count = count,
                                .states_left = tries};

    table_init(&figuring.known, sizeof(struct plan_figures),
               planner->game.arena);
    struct plan_figures figures = figure(&figuring, start);
    return figuring.over ? plan_unknown : figures;
}

static uint32_t size_of(uint64_t set)
{
    uint32_t size = 0;

    for (; set; set &= set - 1)
        size++;
    return size;
}

static uint32_t longest(struct figuring *figuring, struct game_state state)
{
    struct game *game = &figuring->planner->game;
    const uint32_t *known;
    uint32_t most = 0;

    if (game_settled(game, state.all, state.asked))
        return 0;
    if ((known = table_find(&figuring->known, state.all, state.asked)))
        return *known;
    if (!take_state(figuring))
        return 0;

    uint64_t places = game_open(game, state.all, state.asked);
    for (uint32_t i = 0; i < game->ask_count && most < size_of(places); i++) {
        if (!game_may_ask(game, state.all, state.asked, i))
            continue;
        uint32_t base = game_push_moves(game, state, i);
        for (uint32_t k = base; k < game->move_count; k++) {
            uint32_t here = 1 + longest(figuring, game->moves[k].to);
            most = here > most ? here : most;
        }
        game->move_count = base;
    }
    table_keep(&figuring->known, state.all, state.asked, &most);
    return most;
}

bool planner_longest(struct planner *planner, struct game_state start,
                     uint32_t tries, uint32_t *most)
{
    struct figuring figuring = {.planner = planner, .states_left = tries};

    table_init(&figuring.known, sizeof *most, planner->game.arena);
    *most = longest(&figuring, start);
    return !figuring.over;
}
