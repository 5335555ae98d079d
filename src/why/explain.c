/* explain.c -- the truth of each part of each rule. */
#include "why/explain.h"

#include "engine/decider.h"
#include "why/truth_internal.h"

struct explainer {
    struct truth truth;
    struct arena *keep;
};

static struct explained_cond explain_cond(struct explainer *explainer,
                                          const struct cond *cond)
{
    struct explained_cond *kids =
        arena_array(explainer->keep, struct explained_cond, cond->kid_count);
    struct explained_cond explained = {cond, truth_of(&explainer->truth, cond),
                                       kids};

    for (uint32_t i = 0; i < cond->kid_count; i++)
        kids[i] = explain_cond(explainer, &cond->kids[i]);
    return explained;
}

static struct explained_rule explain_rule(struct explainer *explainer,
                                          const struct rule *rule)
{
    struct explained_rule explained = {
        .in_force = truth_in_force(&explainer->truth, rule),
        .when = explain_cond(explainer, rule->when)};

    explained.holds = explained.in_force < explained.when.holds
                          ? explained.in_force
                          : explained.when.holds;
    return explained;
}

static struct explained_day explain_day(const struct assignment *known,
                                        int32_t date)
{
    struct explained_day day = {.date = date};

    day.known = assignment_date(known, date, &day.day);
    return day;
}

static void explain_facts(const struct explainer *explainer,
                          struct explained_fact *facts)
{
    const struct pack *pack = explainer->truth.engine->pack;
    const struct assignment *known = &explainer->truth.residual.known;

    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &pack->facts[i];
        facts[i] =
            (struct explained_fact){.fact = fact,
                                    .from = explain_day(known, fact->from),
                                    .to = explain_day(known, fact->to)};
        facts[i].known = assignment_fact(known, fact, &facts[i].value);
    }
}

bool explained_needs_all(const struct explained_cond *explained)
{
    if (explained->cond->op == COND_NOT)
        return false;
    for (uint32_t i = 0; i < explained->cond->kid_count; i++)
        if (explained->kids[i].holds == explained->holds)
            return false;
    return true;
}

struct explanation explain_find(const struct judgement *judgement,
                                struct arena *keep)
{
    struct decider *decider = judgement->decider;
    const struct decision *decision = judgement->decision;
    const struct pack *pack = decider->engine->pack;
    struct arena_mark mark = arena_mark(decider->arena);
    struct explained_rule *rules =
        arena_array(keep, struct explained_rule, pack->rule_count);
    struct explained_fact *facts =
        arena_array(keep, struct explained_fact, pack->fact_count);
    struct explainer explainer = {.keep = keep};

    truth_init(&explainer.truth, decider, &judgement->answers);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        rules[i] = explain_rule(&explainer, &pack->rules[i]);
    if (decision->rule != NO_INDEX)
        rules[decision->rule].decides = true;
    explain_facts(&explainer, facts);
    arena_rewind(decider->arena, mark);
    return (struct explanation){rules, facts};
}
