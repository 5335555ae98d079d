/* game_start.c -- the first state: residuals that keep what is dead, joined. */
#include "ask/game_internal.h"

static node_id with_advice(void *context, node_id end, node_id holds)
{
    struct rest *rest = context;
    uint32_t joined;

    if (end == DIAGRAM_UNREACHABLE || holds != DIAGRAM_YES)
        return end;
    if (!memo_find(&rest->joined, end, rest->advice, &joined)) {
        joined = ends_add(&rest->ends, rest->ends.needs[node_value(end)]);
        memo_add(&rest->joined, end, rest->advice, joined);
    }
    return node_terminal(joined);
}

/* What is left without the levels that will never be known. */
static node_id take_out(struct rest *rest, node_id node)
{
    uint32_t levels = rest->residual->known.engine->level_count;
    bool *stays = arena_array(rest->arena, bool, levels);

    for (uint32_t i = 0; i < levels; i++)
        stays[i] = rest->place_of[i] || rest->fact_of[i];
    return ends_abstract(&rest->ends, &rest->residual->scratch, node, stays,
                         true);
}

/* Somebody said "don't know" to the date, or nobody knows what day it is. */
static bool stays_open(const struct rest *rest, int32_t date)
{
    const struct assignment *known = &rest->residual->known;

    if (date == DATE_OF_TODAY)
        return !known->answers->has_today;
    return known->answers->of[date].state == ANSWER_UNKNOWN;
}

static uint32_t date_set(const struct rest *rest, int32_t date)
{
    for (uint32_t i = 0; i < rest->date_count; i++)
        if ((int32_t)rest->ask[rest->dates[i]] == date)
            return UINT32_C(1) << i;
    return 0;
}

/* Lays the open questions out; false if there are too many. */
static bool list_questions(struct rest *rest, const struct decision *decision)
{
    const struct engine *engine = rest->residual->known.engine;
    const struct pack *pack = engine->pack;

    if (decision->ask_count > REST_QUESTIONS_MAX)
        return false;
    for (uint32_t i = 0; i < decision->ask_count; i++) {
        uint32_t question = decision->ask[i];
        rest->ask[rest->ask_count++] = question;
        if (question_is_compared(&pack->questions[question])) {
            rest->place_of[engine->level_of[question]] = UINT64_C(1) << i;
            continue;
        }
        if (rest->date_count == REST_DATES_MAX)
            return false;
        rest->dates[rest->date_count++] = i;
    }
    return true;
}

/* Lays the facts out that will be known; false if there are too many. */
static bool list_facts(struct rest *rest)
{
    const struct engine *engine = rest->residual->known.engine;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        if (level->kind != LEVEL_FACT ||
            !assignment_is_open(&rest->residual->known, i))
            continue;
        uint32_t dates =
            date_set(rest, level->fact->from) | date_set(rest, level->fact->to);
        if (!dates)
            continue;
        if (stays_open(rest, level->fact->from) ||
            stays_open(rest, level->fact->to)) {
            rest->loose = true;
            continue;
        }
        if (rest->fact_count == REST_FACTS_MAX)
            return false;
        rest->fact_of[i] = UINT64_C(1) << rest->fact_count;
        rest->facts[rest->fact_count++] =
            (struct rest_fact){i, dates, level->cells->count};
    }
    return true;
}

static void list_ends(struct rest *rest)
{
    const struct pack *pack = rest->residual->known.engine->pack;

    for (uint32_t i = 0; i <= pack->outcome_count; i++)
        ends_add(&rest->ends, 0);
    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        const struct outcome *outcome = &pack->outcomes[i];
        uint32_t set = 0;
        for (uint32_t k = 0; k < outcome->date_count; k++)
            set |= date_set(rest, outcome->dates[k].date);
        ends_add(&rest->ends, set);
    }
    ends_add(&rest->ends, 0);
}

static void start_memory(struct rest *rest)
{
    const struct engine *engine = rest->residual->known.engine;
    struct memo *memos[] = {&rest->joined, &rest->info_of, &rest->fixed,
                            &rest->apart, &rest->count_of};
    uint32_t levels = engine->level_count;

    ends_init(&rest->ends, rest->arena);
    for (size_t i = 0; i < COUNT_OF(memos); i++)
        memo_init(memos[i], rest->arena);
    for (size_t i = 0; i < REST_DATES_MAX; i++)
        memo_init(&rest->twins[i], rest->arena);
    rest->first = arena_array(rest->arena, uint32_t, levels);
    rest->place_of = arena_array(rest->arena, uint64_t, levels);
    rest->fact_of = arena_array(rest->arena, uint64_t, levels);
    for (uint32_t i = 1; i < levels; i++)
        rest->first[i] = rest->first[i - 1] + engine->diagram.cells[i - 1];
}

/* The outcome, its dates and all advice that is not certain. */
static node_id join_all(struct rest *rest, node_id outcome)
{
    const struct engine *engine = rest->residual->known.engine;
    struct diagram *scratch = &rest->residual->scratch;
    struct diagram_combine add = {with_advice, rest};
    uint32_t outcomes = engine->pack->outcome_count;
    node_id *with_dates = arena_array(rest->arena, node_id, outcomes + 1);

    for (uint32_t i = 0; i <= outcomes; i++)
        with_dates[i] = node_terminal(outcomes + 1 + i);
    node_id node = diagram_map(scratch, outcome, with_dates);
    for (uint32_t i = 0; i < engine->pack->advice_count; i++) {
        node_id holds = residual_apart(rest->residual, engine->advice[i]);
        if (node == DIAGRAM_EXHAUSTED || holds == DIAGRAM_EXHAUSTED)
            return DIAGRAM_EXHAUSTED;
        if (rest_info(rest, holds).only != REST_MIXED)
            continue;
        rest->advice = i;
        node = diagram_combine(scratch, add, node, holds);
    }
    return node;
}

bool rest_init(struct rest *rest, struct residual *residual,
               const struct decision *decision, bool all,
               struct rest_state *start)
{
    *rest = (struct rest){.residual = residual, .arena = residual->arena};
    start_memory(rest);
    if (!list_questions(rest, decision) || !list_facts(rest))
        return false;
    list_ends(rest);

    node_id outcome = residual_apart(residual, residual->known.engine->outcome);
    if (outcome == DIAGRAM_EXHAUSTED)
        return false;
    *start = (struct rest_state){.outcome = take_out(rest, outcome)};
    start->all = all ? take_out(rest, join_all(rest, outcome)) : start->outcome;
    return start->outcome != DIAGRAM_EXHAUSTED &&
           start->all != DIAGRAM_EXHAUSTED;
}
