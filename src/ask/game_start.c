/* SPDX-License-Identifier: MIT */
/* game_start.c -- the first state: residuals that keep what is dead, joined. */
#include "ask/game_internal.h"

static node_id with_advice(void *context, node_id end, node_id holds)
{
    struct game *game = context;
    uint32_t joined;

    if (end == DIAGRAM_UNREACHABLE || holds != DIAGRAM_YES)
        return end;
    if (!memo_find(&game->joined, end, game->advice, &joined)) {
        joined = ends_add(&game->ends, game->ends.needs[node_value(end)]);
        memo_add(&game->joined, end, game->advice, joined);
    }
    return node_terminal(joined);
}

/* What is left without the levels that will never be known. */
static node_id take_out(struct game *game, node_id node)
{
    for (uint32_t i = 0; i < game->engine->level_count; i++)
        game->stays[i] = game->place_of[i] || game->fact_of[i];
    return ends_abstract(&game->ends, game->scratch, node, game->stays, true);
}

static uint32_t date_set(const struct game *game, int32_t date)
{
    for (uint32_t i = 0; i < game->date_count; i++)
        if ((int32_t)game->ask[game->dates[i]] == date)
            return UINT32_C(1) << i;
    return 0;
}

/* Lays the open questions out; false if there are too many. */
static bool list_questions(struct game *game, const struct decision *decision)
{
    const struct engine *engine = game->engine;
    const struct pack *pack = engine->pack;

    if (decision->ask_count > GAME_QUESTIONS_MAX)
        return false;
    for (uint32_t i = 0; i < decision->ask_count; i++) {
        uint32_t question = decision->ask[i];
        game->ask[game->ask_count++] = question;
        if (question_is_compared(&pack->questions[question])) {
            game->place_of[engine->level_of[question]] = UINT64_C(1) << i;
            continue;
        }
        if (game->date_count == GAME_DATES_MAX)
            return false;
        game->dates[game->date_count++] = i;
    }
    return true;
}

/* Lays the facts out that will be known; false if there are too many. */
static bool list_facts(struct game *game)
{
    const struct engine *engine = game->engine;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        if (level->kind != LEVEL_FACT ||
            !assignment_is_open(&game->residual->known, i))
            continue;
        uint32_t dates =
            date_set(game, level->fact->from) | date_set(game, level->fact->to);
        if (!dates)
            continue;
        if (ends_never_know(&game->residual->known, level->fact->from) ||
            ends_never_know(&game->residual->known, level->fact->to)) {
            game->loose = true;
            continue;
        }
        if (game->fact_count == GAME_FACTS_MAX)
            return false;
        game->fact_of[i] = UINT64_C(1) << game->fact_count;
        game->facts[game->fact_count++] =
            (struct game_fact){i, dates, level->cells->count};
    }
    return true;
}

static void list_ends(struct game *game)
{
    const struct pack *pack = game->engine->pack;

    for (uint32_t i = 0; i <= pack->outcome_count; i++)
        ends_add(&game->ends, 0);
    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        const struct outcome *outcome = &pack->outcomes[i];
        uint32_t set = 0;
        for (uint32_t k = 0; k < outcome->date_count; k++)
            set |= date_set(game, outcome->dates[k].date);
        ends_add(&game->ends, set);
    }
    ends_add(&game->ends, 0);
}

static void start_memory(struct game *game)
{
    const struct engine *engine = game->engine;
    struct memo *memos[] = {&game->joined, &game->fixed, &game->apart,
                            &game->tells};
    uint32_t levels = engine->level_count;

    ends_init(&game->ends, game->arena);
    for (size_t i = 0; i < COUNT_OF(memos); i++)
        memo_init(memos[i], game->arena);
    table_init(&game->infos, sizeof(struct game_info), game->arena);
    table_init(&game->counts, sizeof(double), game->arena);
    game->stays = arena_array(game->arena, bool, levels);
    game->first = arena_array(game->arena, uint32_t, levels);
    game->place_of = arena_array(game->arena, uint64_t, levels);
    game->fact_of = arena_array(game->arena, uint64_t, levels);
    for (uint32_t i = 1; i < levels; i++)
        game->first[i] = game->first[i - 1] + engine->diagram.cells[i - 1];
}

/* The outcome, its dates and all advice that is not certain. */
static node_id join_all(struct game *game, node_id outcome)
{
    const struct engine *engine = game->engine;
    struct diagram *scratch = game->scratch;
    struct diagram_combine add = {with_advice, game};
    uint32_t outcomes = engine->pack->outcome_count;
    node_id *with_dates = arena_array(game->arena, node_id, outcomes + 1);

    for (uint32_t i = 0; i <= outcomes; i++)
        with_dates[i] = node_terminal(outcomes + 1 + i);
    node_id node = diagram_map(scratch, outcome, with_dates);
    for (uint32_t i = 0; i < engine->pack->advice_count; i++) {
        node_id holds = residual_apart(game->residual, engine->advice[i]);
        if (node == DIAGRAM_EXHAUSTED || holds == DIAGRAM_EXHAUSTED)
            return DIAGRAM_EXHAUSTED;
        if (game_info(game, holds).only != GAME_MIXED)
            continue;
        game->advice = i;
        node = diagram_combine(scratch, add, node, holds);
    }
    return node;
}

bool game_init(struct game *game, struct residual *residual,
               const struct decision *decision, bool all,
               struct game_state *start)
{
    *game = (struct game){.residual = residual,
                          .engine = residual->known.engine,
                          .scratch = &residual->scratch,
                          .arena = residual->arena};
    start_memory(game);
    if (!list_questions(game, decision) || !list_facts(game))
        return false;
    list_ends(game);

    node_id outcome = residual_apart(residual, game->engine->outcome);
    if (outcome == DIAGRAM_EXHAUSTED)
        return false;
    *start = (struct game_state){.outcome = take_out(game, outcome)};
    start->all = all ? take_out(game, join_all(game, outcome)) : start->outcome;
    return start->outcome != DIAGRAM_EXHAUSTED &&
           start->all != DIAGRAM_EXHAUSTED;
}
