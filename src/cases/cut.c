/* SPDX-License-Identifier: MIT */
/*
 * cut.c -- a pack with more cells than its own constants make.
 *
 * What is added for the cuts decides nothing: advice for no outcome, and rules
 * that never hold.
 */
#include "cases/cut_internal.h"

/* Advice with a range for each place to cut the level's values at. */
static struct advice cut_level(const struct cut *cut, const struct level *level)
{
    struct range domain = pack_domain(&cut->pack, level->variable);
    const struct cells *cells = level->cells;
    struct range *ranges =
        arena_array(cut->arena, struct range, 3 * (size_t)cells->count);
    struct cond *test = arena_new(cut->arena, struct cond);

    *test = (struct cond){
        .op = COND_TEST, .variable = level->variable, .ranges = ranges};
    for (uint32_t cell = 1; cell < cells->count; cell++)
        for (int64_t by = -1; by <= 1; by++) {
            int64_t at = cells->low[cell] + by;
            if (domain.low < at && at <= domain.high)
                ranges[test->range_count++] = (struct range){at, domain.high};
        }
    return (struct advice){
        .id = "",
        .for_outcome = arena_array(cut->arena, bool, cut->pack.outcome_count),
        .when = test};
}

struct cut *cut_values(const struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct cut *cut = arena_new(arena, struct cut);
    struct advice *advice = arena_array(
        arena, struct advice, pack->advice_count + engine->level_count);

    *cut =
        (struct cut){.pack = *pack,
                     .rules = arena_array(arena, struct rule, pack->rule_count),
                     .room = pack->rule_count,
                     .arena = arena};
    cut->pack.rules = cut->rules;
    cut->pack.advice = advice;
    for (uint32_t i = 0; i < pack->rule_count; i++)
        cut->rules[i] = pack->rules[i];
    for (uint32_t i = 0; i < pack->advice_count; i++)
        advice[i] = pack->advice[i];
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (engine->levels[i].kind != LEVEL_TODAY &&
            variable_is_counted(pack, engine->levels[i].variable))
            advice[cut->pack.advice_count++] =
                cut_level(cut, &engine->levels[i]);
    return cut;
}

void cut_days(struct cut *cut, struct validity days)
{
    static const struct cond never = {.op = COND_FALSE};

    arena_more(cut->arena, cut->rules, cut->pack.rule_count, cut->room);
    cut->rules[cut->pack.rule_count++] =
        (struct rule){.id = "", .valid = days, .when = &never};
    cut->pack.rules = cut->rules;
}
