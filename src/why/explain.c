/*
 * explain.c -- what holds in all completions, and which rules tell why.
 *
 * Three-valued first (engine/kleene.h), which is quick; then exactly where that
 * is unknown, by the condition's own diagram: x or not x is yes, whatever x.
 */
#include "why/explain.h"

#include "engine/decider.h"

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

static struct explained_rule explain_rule(struct explainer *explainer,
                                          const struct rule *rule)
{
    struct explained_rule explained = {.in_force = in_force(explainer, rule),
                                       .when =
                                           explain_cond(explainer, rule->when)};

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
    for (uint32_t i = 0; i < pack->rule_count; i++)
        rules[i] = explain_rule(&explainer, &pack->rules[i]);
    if (decision->rule != NO_INDEX)
        rules[decision->rule].decides = true;
    for (uint32_t i = 0; i < pack->fact_count; i++)
        facts[i] = explain_fact(&explainer.residual.known, &pack->facts[i]);
    arena_rewind(decider->arena, mark);
    return (struct explanation){rules, facts};
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
