/* reasons.c -- a rule that is certain, else what a residual still ends in. */
#include "why/reasons.h"

#include "engine/decider.h"
#include "why/truth_internal.h"

struct finder {
    const struct pack *pack;
    struct truth truth;
    bool *can; /* of each rule: it may be the one that decides */
};

/*
 * The first rule of the outcome that holds in all completions.  A catch-all is
 * none: it says "otherwise", and one before it may hold.  Where diagrams of all
 * rules do not fit, those of single ones are not tried.
 */
static int32_t find_certain(struct finder *finder, uint32_t outcome)
{
    bool exact = finder->truth.engine->outcome != DIAGRAM_EXHAUSTED;

    for (uint32_t i = 0; i < finder->pack->rule_count; i++) {
        const struct rule *rule = &finder->pack->rules[i];
        if (rule->outcome != outcome || rule->when->op == COND_TRUE)
            continue;
        enum tri holds = exact && !finder->truth.residual.scratch.over
                             ? truth_of_rule(&finder->truth, rule)
                             : kleene_rule(&finder->truth.kleene, rule);
        if (holds == TRI_YES)
            return (int32_t)i;
    }
    return NO_INDEX;
}

static void see_rule(void *context, node_id node)
{
    struct finder *finder = context;

    if (node_is_terminal(node) && node_value(node) < finder->pack->rule_count)
        finder->can[node_value(node)] = true;
}

/* Up to the first that certainly holds. */
static void search_rules(struct finder *finder)
{
    enum tri holds = TRI_NO;

    for (uint32_t i = 0; i < finder->pack->rule_count && holds != TRI_YES;
         i++) {
        holds = kleene_rule(&finder->truth.kleene, &finder->pack->rules[i]);
        finder->can[i] = holds != TRI_NO;
    }
}

static struct reasons find_possible(struct finder *finder, struct arena *keep)
{
    struct residual *residual = &finder->truth.residual;
    uint32_t *rules = arena_array(keep, uint32_t, finder->pack->rule_count);
    struct reasons reasons = {.rules = rules};
    node_id node = residual_of(residual, finder->truth.engine->rules);

    finder->can = arena_array(residual->arena, bool, finder->pack->rule_count);
    if (node == DIAGRAM_EXHAUSTED)
        search_rules(finder);
    else
        diagram_visit(&residual->scratch, node,
                      (struct diagram_visit){see_rule, finder});
    for (uint32_t i = 0; i < finder->pack->rule_count; i++)
        if (finder->can[i])
            rules[reasons.count++] = i;
    return reasons;
}

static struct reasons one_reason(uint32_t rule, struct arena *keep)
{
    uint32_t *rules = arena_array(keep, uint32_t, 1);

    *rules = rule;
    return (struct reasons){rules, 1};
}

struct reasons reasons_find(const struct judgement *judgement,
                            struct arena *keep)
{
    struct decider *decider = judgement->decider;
    const struct decision *decision = judgement->decision;
    struct arena_mark mark = arena_mark(decider->arena);
    struct finder finder = {.pack = decider->engine->pack};

    if (decision->status != STATUS_DECIDED)
        return (struct reasons){NULL, 0};
    if (decision->rule != NO_INDEX)
        return one_reason((uint32_t)decision->rule, keep);
    truth_init(&finder.truth, decider, &judgement->answers);
    int32_t certain = find_certain(&finder, (uint32_t)decision->outcome);
    struct reasons reasons = certain != NO_INDEX
                                 ? one_reason((uint32_t)certain, keep)
                                 : find_possible(&finder, keep);
    arena_rewind(decider->arena, mark);
    return reasons;
}
