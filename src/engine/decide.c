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

/* The outcome's dates; false if one is not known. */
static bool find_dates(const struct engine *engine,
                       const struct answers *answers, int32_t index,
                       struct decision *decision, struct arena *arena)
{
    const struct known known = {engine, answers, NULL};

    if (index == NO_INDEX || !engine->pack->outcomes[index].date_count)
        return true;

    const struct outcome *outcome = &engine->pack->outcomes[index];
    struct decided_date *dates =
        arena_array(arena, struct decided_date, outcome->date_count);
    for (uint32_t i = 0; i < outcome->date_count; i++) {
        int32_t day;
        if (!known_date(&known, outcome->dates[i].date, &day))
            return false;
        day += outcome->dates[i].plus_days;
        if (DATE_MIN <= day && day <= DATE_MAX)
            dates[decision->date_count++] =
                (struct decided_date){&outcome->dates[i], day};
    }
    decision->dates = dates;
    return true;
}

void decision_set(struct decision *decision, int32_t rule, int32_t outcome)
{
    decision->status = outcome == NO_INDEX ? STATUS_NO_RULE : STATUS_DECIDED;
    decision->outcome = outcome;
    decision->rule = rule;
    decision->possible = &decision->outcome;
    decision->possible_count = 1;
}

/*
 * Walks the joint diagram.  False if something on the way is open, or the
 * diagram does not fit.
 */
static bool decide_at_once(struct decider *decider,
                           const struct answers *answers,
                           struct decision *decision)
{
    const struct engine *engine = decider->engine;
    const uint32_t *words = engine->diagram.words;
    node_id node = engine->joint;

    if (node == DIAGRAM_OVER)
        return false;
    while (!node_is_terminal(node)) {
        uint32_t cell = view_cell(engine, answers, words[node]);
        if (cell == CELL_OPEN)
            return false;
        node = words[node + 1 + cell];
    }

    const struct ending *ending = &engine->endings.items[node_value(node)];
    if (!find_dates(engine, answers, ending->outcome, decision, decider->arena))
        return false;
    decision_set(decision, ending->rule, ending->outcome);
    decision->advice = ending->advice;
    decision->advice_count = ending->advice_count;
    return true;
}

const struct decision *decide(struct decider *decider,
                              const struct answers *answers)
{
    arena_rewind(decider->arena, decider->start);

    struct decision *decision = arena_new(decider->arena, struct decision);
    decision->exact = true;
    decider->last = decision;
    if (!decide_at_once(decider, answers, decision))
        decide_open(decider, answers, decision);
    return decision;
}
