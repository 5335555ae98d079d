/* SPDX-License-Identifier: MIT */
/* plan.c -- the question to ask next, and whole plans. */
#include "ask/planner_internal.h"

#include "engine/decider.h"

/* The place of the best question by what the outcome alone tells; -1 if several
 * are as good for it, or it is certain. */
static int best_for_outcome(struct planner *planner, struct game_state start)
{
    struct plan_found found;

    if (game_settled(&planner->game, start.outcome, 0))
        return -1;
    found = planner_least(planner, start.outcome, 0);
    if (planner->over || planner->game.scratch->over)
        return (int)planner_look_ahead(planner, start);
    return found.best & (found.best - 1) ? -1 : (int)found.place;
}

static uint32_t find_next(const struct judgement *judgement,
                          enum plan_goal goal, uint32_t tries)
{
    const struct decision *decision = judgement->decision;
    struct planner planner;
    struct game_state start;
    struct residual residual;

    if (decision->ask_count == 1)
        return 0;
    decider_residual(judgement->decider, &judgement->answers, &residual);
    if (!planner_init(&planner, &residual, decision, goal, tries, false,
                      &start))
        return 0;
    int best = best_for_outcome(&planner, start);
    if (best >= 0)
        return (uint32_t)best;
    if (!planner_init(&planner, &residual, decision, goal, tries, true,
                      &start) ||
        game_settled(&planner.game, start.all, 0))
        return 0;
    return planner_choose(&planner, start);
}

int32_t plan_next(const struct judgement *judgement, enum plan_goal goal,
                  uint32_t tries)
{
    const struct decision *decision = judgement->decision;
    struct arena *arena = judgement->decider->arena;
    struct arena_mark mark = arena_mark(arena);

    if (!decision->ask_count)
        return NO_INDEX;
    uint32_t place = find_next(judgement, goal, tries);
    arena_rewind(arena, mark);
    return (int32_t)decision->ask[place];
}

/*
 * The most that an interview asks which plans anew after each answer.  It keeps
 * to the plan where an answer tells exactly what the plan reckoned with.  A
 * known date tells more of a fact with another than its cells do: then any
 * order may come of it.
 */
static uint32_t find_most(const struct judgement *judgement,
                          enum plan_goal goal, uint32_t tries)
{
    const struct decision *decision = judgement->decision;
    uint32_t most = decision->ask_count;
    struct planner planner;
    struct game_state start;
    struct residual residual;

    decider_residual(judgement->decider, &judgement->answers, &residual);
    if (!planner_init(&planner, &residual, decision, goal, tries, true,
                      &start) ||
        planner.game.loose || !residual.exact ||
        game_settled(&planner.game, start.all, 0))
        return most;
    planner_choose(&planner, start);
    if (planner.over)
        return most;
    if (game_has_pairs(&planner.game, start.all)) {
        planner_restart(&planner, goal, tries);
        return planner_longest(&planner, start, tries, &most)
                   ? most
                   : decision->ask_count;
    }
    struct plan_figures figures =
        planner_figures(&planner, start, true, tries, planner_choose);
    double worst = figures.of[PLAN_WORST_CASE].all;
    return worst < 0 || planner.over ? most : (uint32_t)(worst + 0.5);
}

uint32_t plan_at_most(const struct judgement *judgement, enum plan_goal goal,
                      uint32_t tries)
{
    struct arena *arena = judgement->decider->arena;
    struct arena_mark mark = arena_mark(arena);
    uint32_t asks = judgement->decision->ask_count;

    if (asks < 2)
        return asks;
    uint32_t most = find_most(judgement, goal, tries);
    arena_rewind(arena, mark);
    return most < asks ? most : asks;
}
