/* SPDX-License-Identifier: MIT */
/* decide.c -- from answers to a decision: one walk, or a look into the index,
 * where all is known; residuals of the diagrams where something is open. */
#include "engine/decider.h"
#include "engine/engine_internal.h"
#include "engine/index_internal.h"

enum { LOOKS_STEP = 8 }; /* levels or rules that are looked at in a step */

struct decider *decider_new(const struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct decider *decider = arena_new(arena, struct decider);
    uint32_t dates = 0;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        if (pack->outcomes[i].date_count > dates)
            dates = pack->outcomes[i].date_count;
    decider->engine = engine;
    decider->arena = arena;
    decider->form = form_new(engine, arena);
    decider->cells = arena_array(arena, uint32_t, engine->level_count);
    decider->dates = arena_array(arena, struct decided_date, dates);
    decider->possible = arena_array(arena, int32_t, pack->outcome_count + 1);
    decider->advice = arena_array(arena, uint32_t, pack->advice_count);
    decider->ask = arena_array(arena, uint32_t, pack->question_count);
    decider->open = arena_array(arena, uint32_t, pack->question_count);
    decider->start = arena_mark(arena);
    return decider;
}

void decider_residual(struct decider *decider, const struct answers *answers,
                      struct residual *residual)
{
    residual_open(residual,
                  (struct assignment){.engine = decider->engine,
                                      .answers = answers,
                                      .budget = &decider->explaining},
                  decider->cells, decider->arena);
}

/* The dates of the outcome, all of which are known. */
static void set_dates(struct decider *decider, const struct form *form)
{
    struct decision *decision = &decider->decision;

    if (decision->outcome == NO_INDEX)
        return;
    const struct outcome *outcome =
        &decider->engine->pack->outcomes[decision->outcome];
    for (uint32_t i = 0; i < outcome->date_count; i++) {
        int32_t day;
        form_date(form, outcome->dates[i].date, &day);
        if (date_move(&day, outcome->dates[i].plus_days))
            decider->dates[decision->date_count++] =
                (struct decided_date){&outcome->dates[i], day};
    }
    decision->dates = decider->dates;
}

uint32_t decide_endings(const struct engine *engine)
{
    return engine->joint == DIAGRAM_EXHAUSTED ? 0 : engine->endings.count;
}

void decide_ending(const struct engine *engine, uint32_t index,
                   struct decision *decision)
{
    const struct ending *ending = &engine->endings.items[index];

    // Member by member: to clear it all first takes longer than to decide.
    decision->exact = true;
    decision->dates = NULL;
    decision->date_count = 0;
    decision->advice = ending->advice;
    decision->advice_count = ending->advice_count;
    decision->ask = decision->open = NULL;
    decision->ask_count = decision->open_count = decision->overlap_count = 0;
    decision->status = ending->status;
    decision->outcome = ending->outcome;
    decision->rule = ending->rule;
    decision->possible = &decision->outcome;
    decision->possible_count = ending->status != STATUS_NOT_IN_FORCE;
}

/* The decision at the first rule that the index finds; false where something
 * is open. */
static bool look_up(struct decider *decider, struct form *form)
{
    const struct engine *engine = decider->engine;
    const struct pack *pack = engine->pack;
    const struct index *index = engine->index;
    struct decision *decision = &decider->decision;
    uint32_t *cells = decider->cells;

    if (!index)
        return false;
    for (uint32_t i = 0; i < index->level_count; i++) {
        uint32_t level = index->levels[i];
        cells[level] = form_cell(form, level);
        if (cells[level] == CELL_OPEN)
            return false;
    }
    uint32_t rule = index_find(index, cells), none = pack->rule_count;
    for (uint32_t i = rule + 1; engine->overlaps && i < none; i++)
        if (kleene_rule_at(engine, &pack->rules[i], cells)) {
            rule = none; // two hold
            break;
        }
    int32_t outcome =
        rule == none ? NO_INDEX : (int32_t)pack->rules[rule].outcome;
    if (!form_has_dates(form, outcome))
        return false;
    *decision = (struct decision){.exact = true, .advice = decider->advice};
    decision_set(decision, outcome == NO_INDEX ? NO_INDEX : (int32_t)rule,
                 outcome);
    for (uint32_t i = 0; i < pack->advice_count && outcome != NO_INDEX; i++)
        if (pack->advice[i].for_outcome[outcome] &&
            kleene_condition_at(engine, pack->advice[i].when, cells))
            decider->advice[decision->advice_count++] = i;
    return true;
}

/* Nothing is decided on a day that is not the pack's own. */
static bool is_closed(struct decider *decider, const struct form *form)
{
    if (!form->has_today || pack_in_force(decider->engine->pack, form->today))
        return false;
    decider->decision = (struct decision){.status = STATUS_NOT_IN_FORCE,
                                          .exact = true,
                                          .outcome = NO_INDEX,
                                          .rule = NO_INDEX};
    return true;
}

/* Where rules overlap that must not, says which. */
static void find_overlap(struct decider *decider, const struct answers *answers)
{
    const struct engine *engine = decider->engine;
    const struct pack *pack = engine->pack;
    struct decision *decision = &decider->decision;
    const struct assignment known = {
        .engine = engine, .answers = answers, .cells = decider->cells};
    struct kleene kleene;

    if (!engine->overlaps || decision->status != STATUS_NO_RULE)
        return;
    for (uint32_t i = 0; i < engine->level_count; i++)
        decider->cells[i] = form_cell(decider->form, i);
    uint32_t *rules = arena_array(decider->arena, uint32_t, pack->rule_count);
    kleene_init(&kleene, &known, NULL, decider->arena);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (kleene_rule(&kleene, &pack->rules[i]) == TRI_YES)
            rules[decision->overlap_count++] = i;
    decision->overlap = rules;
}

const struct decision *decide_form(struct decider *decider, struct form *form)
{
    int32_t ending = form_ending(form);

    if (ending != NO_INDEX)
        decide_ending(decider->engine, (uint32_t)ending, &decider->decision);
    else if (!is_closed(decider, form) && !look_up(decider, form))
        return NULL;
    set_dates(decider, form);
    return &decider->decision;
}

void decider_share(struct decider *decider, struct budget *all)
{
    decider->all = all;
}

/* Settles what was explained before. */
void decider_renew_steps(struct decider *decider)
{
    uint64_t asked = decider->explaining.asked, steps = EXPLAIN_STEPS;

    if (decider->reasons) {
        if (asked > EXPLAIN_OWN_STEPS)
            budget_take(decider->reasons, asked - EXPLAIN_OWN_STEPS);
        if (decider->reasons->left / 2 + EXPLAIN_OWN_STEPS < steps)
            steps = decider->reasons->left / 2 + EXPLAIN_OWN_STEPS;
    }
    decider->explaining = budget_of(steps, decider->arena, DECIDER_BYTES);
}

void decider_share_reasons(struct decider *decider, struct budget *all)
{
    decider_renew_steps(decider);
    decider->reasons = all;
    decider_renew_steps(decider);
}

/* Gives the decision its steps, and takes those that it takes anyway. */
static void start_budgets(struct decider *decider)
{
    const struct engine *engine = decider->engine;
    uint64_t steps = DECIDE_STEPS;

    if (decider->all) {
        budget_take(decider->all,
                    1 + (engine->level_count +
                         (engine->index ? engine->pack->rule_count : 0)) /
                            LOOKS_STEP);
        if (decider->all->left < steps)
            steps = decider->all->left;
    }
    decider->deciding = budget_of(steps, decider->arena, DECIDER_BYTES);
    decider_renew_steps(decider);
}

const struct decision *decide(struct decider *decider,
                              const struct answers *answers)
{
    decider->decisions++;
    arena_rewind(decider->arena, decider->start);
    start_budgets(decider);
    form_load(decider->form, answers);
    if (!decide_form(decider, decider->form)) {
        decider->decision = (struct decision){0};
        decide_open(decider, answers, &decider->decision);
        if (decider->all)
            budget_take(decider->all, decider->deciding.asked);
    }
    find_overlap(decider, answers);
    return &decider->decision;
}

struct judgement judge(struct decider *decider, const struct answers *answers)
{
    return (struct judgement){decider, *answers, decide(decider, answers)};
}
