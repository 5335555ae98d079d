/* SPDX-License-Identifier: MIT */
/*
 * decide_open.c -- deciding where something is open.
 *
 * Looks at the residuals of the rules, the outcome and the advice, gathers the
 * endings that can still be reached and the levels that still occur, and turns
 * them into a decision.  What has no diagram is searched.
 */
#include "engine/decider.h"
#include "engine/engine_internal.h"

void decision_set(struct decision *decision, int32_t rule, int32_t outcome)
{
    decision->status = outcome == NO_INDEX ? STATUS_NO_RULE : STATUS_DECIDED;
    decision->outcome = outcome;
    decision->rule = rule;
    decision->possible = &decision->outcome;
    decision->possible_count = 1;
}

/* What can still happen. */
struct found {
    struct decider *decider; /* has room for what a decision lists */
    const struct engine *engine;
    struct residual *residual;
    struct arena *arena;
    bool *outcomes;         /* that are possible; then "no rule" */
    uint32_t outcome_count; /* of these */
    uint32_t rules;         /* how many are possible, "no rule" among them */
    int32_t rule;           /* one of them */
    bool *advice;           /* that is certain */
    uint32_t *hits;         /* endings that have the advice */
    uint32_t endings;
    bool *seen;    /* levels that matter */
    bool *matters; /* questions */
    bool searched; /* an unknown condition may have listed too much */
};

static void find_rule(struct found *found, uint32_t rule)
{
    const struct pack *pack = found->engine->pack;
    bool is_none = rule == pack->rule_count;
    bool *possible = &found->outcomes[is_none ? pack->outcome_count
                                              : pack->rules[rule].outcome];

    found->outcome_count += !*possible;
    *possible = true;
    found->rules++;
    found->rule = is_none ? NO_INDEX : (int32_t)rule;
}

static void see_rule(void *context, node_id node)
{
    if (node_is_terminal(node))
        find_rule(context, node_value(node));
}

static void see_class(void *context, node_id node)
{
    struct found *found = context;

    if (!node_is_terminal(node))
        return;
    const struct ending *ending =
        &found->engine->classes.items[node_value(node)];
    found->endings++;
    for (uint32_t i = 0; i < ending->advice_count; i++)
        found->hits[ending->advice[i]]++;
}

/* Rule by rule, up to the first that certainly holds. */
static void search_first(struct found *found, struct kleene *kleene)
{
    const struct pack *pack = found->engine->pack;
    uint32_t rule = 0;

    for (; rule < pack->rule_count; rule++) {
        enum tri holds = kleene_rule(kleene, &pack->rules[rule]);
        if (holds != TRI_NO)
            find_rule(found, rule);
        if (holds == TRI_YES)
            break;
    }
    if (rule == pack->rule_count)
        find_rule(found, rule);
}

/* All rules: beside one that certainly holds, no other decides; nor does it
 * where another holds too. */
static void search_unique(struct found *found, struct kleene *kleene)
{
    const struct pack *pack = found->engine->pack;
    enum tri *holds = arena_array(found->arena, enum tri, pack->rule_count);
    uint32_t certain = 0, possible = 0;

    for (uint32_t i = 0; i < pack->rule_count; i++) {
        holds[i] = kleene_rule(kleene, &pack->rules[i]);
        certain += holds[i] == TRI_YES;
        possible += holds[i] == TRI_UNKNOWN;
    }
    for (uint32_t i = 0; i < pack->rule_count && certain < 2; i++)
        if (holds[i] == (certain ? TRI_YES : TRI_UNKNOWN))
            find_rule(found, i);
    if (certain != 1 || possible)
        find_rule(found, pack->rule_count);
}

static void search_rules(struct found *found)
{
    uint32_t levels = found->engine->level_count;
    bool *seen = arena_array(found->arena, bool, levels);
    struct kleene kleene;

    kleene_init(&kleene, &found->residual->known, seen, found->arena);
    if (found->engine->overlaps)
        search_unique(found, &kleene);
    else
        search_first(found, &kleene);
    if (found->outcome_count == 1)
        return; // which rule it is makes no difference
    found->searched = true;
    for (uint32_t i = 0; i < levels; i++)
        found->seen[i] |= seen[i];
}

static void look_at_rules(struct found *found)
{
    node_id node = residual_of(found->residual, found->engine->rules);

    if (node == DIAGRAM_EXHAUSTED)
        search_rules(found);
    else
        diagram_visit(&found->residual->scratch, node,
                      (struct diagram_visit){see_rule, found});
}

static void search_advice(struct found *found, uint32_t index)
{
    const struct advice *advice = &found->engine->pack->advice[index];
    uint32_t count = found->engine->pack->outcome_count;
    bool for_all = !found->outcomes[count], for_none = true;
    struct kleene kleene;

    for (uint32_t i = 0; i < count; i++) {
        for_all &= !found->outcomes[i] || advice->for_outcome[i];
        for_none &= !found->outcomes[i] || !advice->for_outcome[i];
    }
    if (for_none)
        return;
    kleene_init(&kleene, &found->residual->known, found->seen, found->arena);
    enum tri holds = kleene_condition(&kleene, advice->when);
    found->advice[index] = for_all && holds == TRI_YES;
    found->searched |= holds == TRI_UNKNOWN;
}

static void look_at_advice(struct found *found, uint32_t index)
{
    node_id node = residual_of(found->residual, found->engine->advice[index]);

    if (node == DIAGRAM_EXHAUSTED) {
        search_advice(found, index);
        return;
    }
    found->advice[index] = node == DIAGRAM_YES;
    diagram_support(&found->residual->scratch, node, found->seen);
}

static void look_at_classes(struct found *found)
{
    node_id node = residual_of(found->residual, found->engine->class_joint);

    if (node == DIAGRAM_EXHAUSTED) { // outcome and advice one by one
        node = residual_of(found->residual, found->engine->outcome);
        if (node != DIAGRAM_EXHAUSTED)
            diagram_support(&found->residual->scratch, node, found->seen);
        for (uint32_t i = 0; i < found->engine->pack->advice_count; i++)
            look_at_advice(found, i);
        return;
    }
    diagram_support(&found->residual->scratch, node, found->seen);
    diagram_visit(&found->residual->scratch, node,
                  (struct diagram_visit){see_class, found});
    for (uint32_t i = 0; i < found->engine->pack->advice_count; i++)
        found->advice[i] = found->hits[i] == found->endings;
}

static bool date_matters(struct found *found, int32_t date)
{
    const struct assignment *known = &found->residual->known;
    const struct engine *engine = found->engine;
    bool *exact = &found->residual->exact;

    if (found->searched || engine->outcome == DIAGRAM_EXHAUSTED)
        return true;
    if (engine->class_joint != DIAGRAM_EXHAUSTED)
        return reach_date_matters(known, engine->class_joint, date,
                                  found->arena, exact);
    bool matters =
        reach_date_matters(known, engine->outcome, date, found->arena, exact);
    for (uint32_t i = 0; i < engine->pack->advice_count && !matters; i++)
        matters = engine->advice[i] == DIAGRAM_EXHAUSTED ||
                  reach_date_matters(known, engine->advice[i], date,
                                     found->arena, exact);
    return matters;
}

static void see_date(struct found *found, int32_t date)
{
    if (date != DATE_OF_TODAY &&
        !assignment_date(&found->residual->known, date, NULL))
        found->matters[date] = true;
}

/* From levels to questions: those of facts are the dates under them.  Where
 * facts tie dates together, only a closer look tells which of them matter. */
static void find_questions(struct found *found)
{
    const struct engine *engine = found->engine;
    bool tied = false, facts = false;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        if (!found->seen[i] || level->kind == LEVEL_TODAY)
            continue;
        if (level->kind == LEVEL_QUESTION) {
            found->matters[level->variable] = true;
            continue;
        }
        facts = true;
        tied |= assignment_ties(&found->residual->known, level->fact);
        see_date(found, level->fact->from);
        see_date(found, level->fact->to);
    }
    found->residual->exact |= !facts;
    for (uint32_t i = 0; i < engine->pack->question_count && tied; i++)
        if (found->matters[i] && question_is_day(&engine->pack->questions[i]))
            found->matters[i] = date_matters(found, (int32_t)i);
}

/* The days an outcome's date may still be. */
static struct range date_range(struct found *found, uint32_t outcome,
                               int32_t date)
{
    const struct assignment *known = &found->residual->known;
    int32_t day;

    if (assignment_date(known, date, &day))
        return (struct range){day, day};
    if (found->engine->outcome == DIAGRAM_EXHAUSTED)
        return (struct range){DATE_MIN, DATE_MAX};
    return reach_date_range(known, found->engine->outcome,
                            node_terminal(outcome), date, found->arena);
}

/* Marks open dates that a possible outcome shows; keeps those of the outcome
 * that is decided. */
static void find_dates(struct found *found, uint32_t index,
                       struct decision *decision)
{
    const struct outcome *outcome = &found->engine->pack->outcomes[index];
    struct decided_date *dates = found->decider->dates;

    for (uint32_t i = 0; i < outcome->date_count; i++) {
        const struct outcome_date *date = &outcome->dates[i];
        struct range days = date_range(found, index, date->date);
        if (days.low < days.high && date->date != DATE_OF_TODAY)
            found->matters[date->date] = true;
        if (days.low != days.high || decision->status != STATUS_DECIDED)
            continue; // of several days, or of none where no date was found
        int64_t day = days.low + date->plus_days;
        if (date_is_day(day))
            dates[decision->date_count++] =
                (struct decided_date){date, (int32_t)day};
    }
    if (decision->status == STATUS_DECIDED)
        decision->dates = dates;
}

static void set_outcome(const struct found *found, struct decision *decision)
{
    uint32_t count = found->engine->pack->outcome_count;
    int32_t *possible = found->decider->possible;

    for (uint32_t i = 0; i <= count; i++)
        if (found->outcomes[i])
            possible[decision->possible_count++] =
                i < count ? (int32_t)i : NO_INDEX;
    if (decision->possible_count == 1) {
        decision_set(decision, found->rules == 1 ? found->rule : NO_INDEX,
                     possible[0]);
        return;
    }
    decision->status = STATUS_UNDETERMINED;
    decision->outcome = NO_INDEX;
    decision->rule = NO_INDEX;
    decision->possible = possible;
}

static void set_advice(const struct found *found, struct decision *decision)
{
    uint32_t *advice = found->decider->advice;

    for (uint32_t i = 0; i < found->engine->pack->advice_count; i++)
        if (found->advice[i])
            advice[decision->advice_count++] = i;
    decision->advice = advice;
}

static void set_questions(const struct found *found, struct decision *decision)
{
    const struct answers *answers = found->residual->known.answers;
    struct decider *decider = found->decider;

    for (uint32_t i = 0; i < found->engine->pack->question_count; i++) {
        if (found->matters[i] && answers->of[i].state == ANSWER_MISSING)
            decider->ask[decision->ask_count++] = i;
        if (found->matters[i] && answers->of[i].state == ANSWER_UNKNOWN)
            decider->open[decision->open_count++] = i;
    }
    decision->ask = decider->ask;
    decision->open = decider->open;
}

void decide_open(struct decider *decider, const struct answers *answers,
                 struct decision *decision)
{
    struct arena *arena = decider->arena;
    const struct engine *engine = decider->engine;
    const struct pack *pack = engine->pack;
    struct residual residual;
    struct found found = {
        .decider = decider,
        .engine = engine,
        .residual = &residual,
        .arena = arena,
        .outcomes = arena_array(arena, bool, pack->outcome_count + 1),
        .advice = arena_array(arena, bool, pack->advice_count),
        .hits = arena_array(arena, uint32_t, pack->advice_count),
        .seen = arena_array(arena, bool, engine->level_count),
        .matters = arena_array(arena, bool, pack->question_count),
    };

    residual_open(&residual,
                  (struct assignment){.engine = engine,
                                      .answers = answers,
                                      .budget = &decider->deciding},
                  decider->cells, arena);
    look_at_rules(&found);
    look_at_classes(&found);
    set_outcome(&found, decision);
    set_advice(&found, decision);
    find_questions(&found);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        if (found.outcomes[i])
            find_dates(&found, i, decision);
    set_questions(&found, decision);
    decision->exact = (residual.exact && !found.searched) ||
                      (decision->status != STATUS_UNDETERMINED &&
                       !decision->ask_count && !decision->open_count);
    arena_rewind(arena, decider->start);
}
