/* SPDX-License-Identifier: MIT */
/*
 * explain.c -- what holds in all completions, and which rules tell why.
 *
 * Three-valued first (engine/kleene.h), which is quick; then exactly where that
 * is unknown, by the condition's own diagram: x or not x is yes, whatever x.
 */
#include "why/explain.h"

#include "base/ranges.h"
#include "engine/decider.h"

#include <string.h>

struct explainer {
    const struct engine *engine;
    const struct pack *pack;
    struct residual residual;
    struct kleene kleene;
    struct arena *keep;
    bool *can; /* of each rule: it may be the one that decides */
};

/* What it takes lies in the decider's arena. */
static void init(struct explainer *explainer, const struct judgement *judgement,
                 struct arena *keep)
{
    struct decider *decider = judgement->decider;

    explainer->engine = decider->engine;
    explainer->pack = decider->engine->pack;
    explainer->keep = keep;
    budget_turn(&decider->explaining);
    decider_residual(decider, &judgement->answers, &explainer->residual);
    kleene_init(&explainer->kleene, &explainer->residual.known, NULL,
                decider->arena);
}

/* Unknown also where the diagrams are over their budget. */
static enum tri truth_of(struct explainer *explainer, const struct cond *cond)
{
    struct residual *residual = &explainer->residual;
    const struct diagram_residual known = {.of = &residual->scratch,
                                           .known = residual->known.cells};
    enum tri holds = kleene_condition(&explainer->kleene, cond);

    if (holds != TRI_UNKNOWN)
        return holds;
    node_id node = diagram_residual(
        &residual->scratch, &known,
        engine_condition(explainer->engine, cond, &residual->scratch),
        residual->reach);
    return node == DIAGRAM_YES  ? TRI_YES
           : node == DIAGRAM_NO ? TRI_NO
                                : TRI_UNKNOWN;
}

/* The rule's validity, and that of the pack; today is known. */
static enum tri in_force(const struct explainer *explainer,
                         const struct rule *rule)
{
    const struct answers *answers = explainer->residual.known.answers;

    return answers_in_force(explainer->pack, answers) &&
                   answers->today >= rule->valid.from &&
                   answers->today <= rule->valid.to
               ? TRI_YES
               : TRI_NO;
}

static struct explained_cond explain_cond(struct explainer *explainer,
                                          const struct cond *cond)
{
    struct explained_cond *kids =
        arena_array(explainer->keep, struct explained_cond, cond->kid_count);
    struct explained_cond explained = {cond, truth_of(explainer, cond), kids};

    for (uint32_t i = 0; i < cond->kid_count; i++)
        kids[i] = explain_cond(explainer, &cond->kids[i]);
    return explained;
}

static struct explained_day explain_day(const struct assignment *known,
                                        int32_t date)
{
    struct explained_day day = {.date = date};

    day.known = assignment_date(known, date, &day.day);
    return day;
}

static struct explained_fact explain_fact(const struct assignment *known,
                                          const struct fact *fact)
{
    struct explained_fact explained = {.fact = fact,
                                       .from = explain_day(known, fact->from),
                                       .to = explain_day(known, fact->to)};

    explained.known = assignment_fact(known, fact, &explained.value);
    return explained;
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
    struct explainer explainer;

    init(&explainer, judgement, keep);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        enum tri valid = in_force(&explainer, &pack->rules[i]);
        rules[i] = (struct explained_rule){
            .in_force = valid,
            .when = explain_cond(&explainer, pack->rules[i].when)};
        rules[i].holds =
            valid < rules[i].when.holds ? valid : rules[i].when.holds;
    }
    if (decision->rule != NO_INDEX)
        rules[decision->rule].decides = true;
    for (uint32_t i = 0; i < pack->fact_count; i++)
        facts[i] = explain_fact(&explainer.residual.known, &pack->facts[i]);
    arena_rewind(decider->arena, mark);
    return (struct explanation){rules, facts};
}

struct asking {
    uint32_t variable;
    struct range domain;
    struct arena *arena;
};

/* Values that are asked for; `any`: something is asked at all. */
struct asked {
    struct range *ranges;
    uint32_t count;
    bool any;
};

/* The values of the domain that lie in none of the tidy ranges. */
static struct asked complement(const struct asking *asking, struct asked of)
{
    struct asked left = {arena_array(asking->arena, struct range, of.count + 1),
                         0, true};
    int64_t low = asking->domain.low;
    bool more = true;

    for (uint32_t i = 0; i < of.count && more; i++) {
        if (of.ranges[i].low > low)
            left.ranges[left.count++] =
                (struct range){low, of.ranges[i].low - 1};
        more = of.ranges[i].high < asking->domain.high;
        low = more ? of.ranges[i].high + 1 : low;
    }
    if (more)
        left.ranges[left.count++] = (struct range){low, asking->domain.high};
    return left;
}

static struct asked asked_by_test(const struct asking *asking,
                                  const struct cond *cond, bool negated)
{
    struct asked asked = {
        arena_array(asking->arena, struct range, cond->range_count),
        cond->range_count, true};

    if (cond->variable != asking->variable)
        return (struct asked){NULL, 0, false};
    if (asked.count)
        memcpy(asked.ranges, cond->ranges, asked.count * sizeof *asked.ranges);
    asked.count = ranges_tidy(asked.ranges, asked.count, asking->domain);
    return negated ? complement(asking, asked) : asked;
}

static struct asked either(const struct asking *asking, struct asked a,
                           struct asked b)
{
    struct asked both = {
        arena_array(asking->arena, struct range, a.count + b.count),
        a.count + b.count, true};

    if (!a.any || !b.any)
        return a.any ? a : b;
    for (uint32_t i = 0; i < both.count; i++)
        both.ranges[i] = i < a.count ? a.ranges[i] : b.ranges[i - a.count];
    both.count = ranges_tidy(both.ranges, both.count, asking->domain);
    return both;
}

/* By De Morgan. */
static struct asked together(const struct asking *asking, struct asked a,
                             struct asked b)
{
    if (!a.any || !b.any)
        return a.any ? a : b;
    return complement(
        asking, either(asking, complement(asking, a), complement(asking, b)));
}

static struct asked asks(const struct asking *asking,
                         const struct explained_cond *explained, bool negated,
                         bool all)
{
    const struct cond *cond = explained->cond;
    bool negates = cond->op == COND_NOT;
    bool is_and = (cond->op == COND_AND) != negated;
    struct asked asked = {NULL, 0, false};

    if (cond->op == COND_TEST)
        return asked_by_test(asking, cond, negated);
    if (cond->written) // two variables compared, spelled out
        return asked;
    all |= explained_needs_all(explained);
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const struct explained_cond *kid = &explained->kids[i];
        if (!all && !negates && kid->holds != explained->holds)
            continue;
        struct asked part = asks(asking, kid, negated != negates, all);
        asked = is_and ? together(asking, asked, part)
                       : either(asking, asked, part);
    }
    return asked;
}

struct values explain_asks(const struct pack *pack,
                           const struct explained_cond *explained,
                           uint32_t variable, struct arena *arena)
{
    struct asking asking = {variable, pack_domain(pack, variable), arena};
    struct asked asked = asks(&asking, explained, false, false);

    return (struct values){asked.ranges, asked.count};
}

/*
 * The first rule of the outcome that holds in all completions.  A catch-all is
 * none: it says "otherwise", and one before it may hold.  Where diagrams of all
 * rules do not fit, those of single ones are not tried.
 */
static int32_t find_certain(struct explainer *explainer, uint32_t outcome)
{
    bool exact = explainer->engine->outcome != DIAGRAM_EXHAUSTED;

    for (uint32_t i = 0; i < explainer->pack->rule_count; i++) {
        const struct rule *rule = &explainer->pack->rules[i];
        if (rule->outcome != outcome || rule->when->op == COND_TRUE ||
            in_force(explainer, rule) == TRI_NO)
            continue;
        enum tri holds = exact && !explainer->residual.scratch.over
                             ? truth_of(explainer, rule->when)
                             : kleene_rule(&explainer->kleene, rule);
        if (holds == TRI_YES)
            return (int32_t)i;
    }
    return NO_INDEX;
}

static void see_rule(void *context, node_id node)
{
    struct explainer *explainer = context;

    if (node_is_terminal(node) &&
        node_value(node) < explainer->pack->rule_count)
        explainer->can[node_value(node)] = true;
}

/* Up to the first that certainly holds. */
static void search_rules(struct explainer *explainer)
{
    enum tri holds = TRI_NO;

    for (uint32_t i = 0; i < explainer->pack->rule_count && holds != TRI_YES;
         i++) {
        holds = kleene_rule(&explainer->kleene, &explainer->pack->rules[i]);
        explainer->can[i] = holds != TRI_NO;
    }
}

/* The one that tells why, or all that may decide. */
static void mark_reasons(struct explainer *explainer, uint32_t outcome)
{
    struct residual *residual = &explainer->residual;
    int32_t certain = find_certain(explainer, outcome);

    explainer->can =
        arena_array(residual->arena, bool, explainer->pack->rule_count);
    if (certain != NO_INDEX) {
        explainer->can[certain] = true;
        return;
    }
    node_id node = residual_of(residual, explainer->engine->rules);
    if (node == DIAGRAM_EXHAUSTED)
        search_rules(explainer);
    else
        diagram_visit(&residual->scratch, node,
                      (struct diagram_visit){see_rule, explainer});
}

struct reasons reasons_find(const struct judgement *judgement,
                            struct arena *keep)
{
    struct decider *decider = judgement->decider;
    const struct decision *decision = judgement->decision;
    struct arena_mark mark = arena_mark(decider->arena);
    uint32_t count = decider->engine->pack->rule_count;
    struct reasons reasons = {NULL, 0};
    struct explainer explainer;

    if (decision->status != STATUS_DECIDED)
        return reasons;
    if (decision->rule != NO_INDEX) {
        uint32_t *rule = arena_new(keep, uint32_t);
        *rule = (uint32_t)decision->rule;
        return (struct reasons){rule, 1};
    }
    uint32_t *rules = arena_array(keep, uint32_t, count);
    init(&explainer, judgement, keep);
    mark_reasons(&explainer, (uint32_t)decision->outcome);
    for (uint32_t i = 0; i < count; i++)
        if (explainer.can[i])
            rules[reasons.count++] = i;
    reasons.rules = rules;
    arena_rewind(decider->arena, mark);
    return reasons;
}
