/* decide.c -- from answers to a decision: one walk where all is known, views of
 * the diagrams where something is open. */
#include "engine/decide.h"

#include "base/date.h"
#include "engine/decider.h"
#include "engine/view.h"

struct decider *decider_new(const struct engine *engine, struct arena *arena)
{
    struct decider *decider = arena_new(arena, struct decider);

    decider->engine = engine;
    decider->arena = arena;
    decider->cells = arena_array(arena, uint32_t, engine->level_count);
    decider->start = arena_mark(arena);
    return decider;
}

/* The dates of the outcome, all of which are known. */
static void set_dates(struct decider *decider, const struct answers *answers,
                      struct decision *decision)
{
    const struct known known = {decider->engine, answers, NULL};

    if (decision->outcome == NO_INDEX)
        return;
    const struct outcome *outcome =
        &decider->engine->pack->outcomes[decision->outcome];
    struct decided_date *dates =
        arena_array(decider->arena, struct decided_date, outcome->date_count);
    for (uint32_t i = 0; i < outcome->date_count; i++) {
        int32_t day;
        known_date(&known, outcome->dates[i].date, &day);
        day += outcome->dates[i].plus_days;
        if (DATE_MIN <= day && day <= DATE_MAX)
            dates[decision->date_count++] =
                (struct decided_date){&outcome->dates[i], day};
    }
    decision->dates = dates;
}

void decision_set(struct decision *decision, int32_t rule, int32_t outcome)
{
    decision->status = outcome == NO_INDEX ? STATUS_NO_RULE : STATUS_DECIDED;
    decision->outcome = outcome;
    decision->rule = rule;
    decision->possible = &decision->outcome;
    decision->possible_count = 1;
}

uint32_t decide_endings(const struct engine *engine)
{
    return engine->joint == DIAGRAM_OVER ? 0 : engine->endings.count;
}

void decide_ending(const struct engine *engine, uint32_t index,
                   struct decision *decision)
{
    const struct ending *ending = &engine->endings.items[index];

    *decision = (struct decision){.exact = true,
                                  .advice = ending->advice,
                                  .advice_count = ending->advice_count};
    decision_set(decision, ending->rule, ending->outcome);
}

static bool has_dates(const struct engine *engine,
                      const struct answers *answers, int32_t index)
{
    const struct known known = {engine, answers, NULL};
    int32_t day;

    if (index == NO_INDEX)
        return true;
    const struct outcome *outcome = &engine->pack->outcomes[index];
    for (uint32_t i = 0; i < outcome->date_count; i++)
        if (!known_date(&known, outcome->dates[i].date, &day))
            return false;
    return true;
}

int32_t decide_at_once(const struct engine *engine,
                       const struct answers *answers)
{
    const uint32_t *words = engine->diagram.words;
    node_id node = engine->joint;

    if (node == DIAGRAM_OVER)
        return NO_INDEX;
    while (!node_is_terminal(node)) {
        uint32_t cell = view_cell(engine, answers, words[node]);
        if (cell == CELL_OPEN)
            return NO_INDEX;
        node = words[node + 1 + cell];
    }
    uint32_t ending = node_value(node);
    return has_dates(engine, answers, engine->endings.items[ending].outcome)
               ? (int32_t)ending
               : NO_INDEX;
}

const struct decision *decide(struct decider *decider,
                              const struct answers *answers)
{
    arena_rewind(decider->arena, decider->start);

    struct decision *decision = arena_new(decider->arena, struct decision);
    int32_t ending = decide_at_once(decider->engine, answers);
    decider->last = decision;
    if (ending == NO_INDEX) {
        decide_open(decider, answers, decision);
    } else {
        decide_ending(decider->engine, (uint32_t)ending, decision);
        set_dates(decider, answers, decision);
    }
    return decision;
}
