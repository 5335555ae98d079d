/* same.c -- the product of two packs. */
#include "study/same.h"

#include "engine/cases.h"

#include <string.h>

enum { SIDES = 2 };

struct product {
    const struct pack *packs[SIDES];
    bool rules; /* which rule decides counts */
    struct arena *arena;
    struct pack pack; /* both, to cut the cells */
    const struct engine *engine;
    struct space space;
    node_id by_rule[SIDES];         /* terminals: rules, then "no rule" */
    const uint32_t *classes[SIDES]; /* of each rule, what it leads to */
};

static void join_packs(struct product *product)
{
    const struct pack *const *packs = product->packs;
    struct pack *pack = &product->pack;
    struct rule *rules =
        arena_array(product->arena, struct rule,
                    packs[0]->rule_count + packs[1]->rule_count);
    struct advice *advice =
        arena_array(product->arena, struct advice,
                    packs[0]->advice_count + packs[1]->advice_count);

    *pack = *packs[0];
    pack->rule_count = pack->advice_count = 0;
    for (int side = 0; side < SIDES; side++) {
        for (uint32_t i = 0; i < packs[side]->rule_count; i++)
            rules[pack->rule_count++] = packs[side]->rules[i];
        for (uint32_t i = 0; i < packs[side]->advice_count; i++)
            advice[pack->advice_count++] = packs[side]->advice[i];
    }
    pack->rules = rules;
    pack->advice = advice;
}

/* The first rule that holds, as engine_compile() has it. */
static node_id lay_rules(struct product *product, int side)
{
    const struct pack *pack = product->packs[side];
    struct diagram *scratch = &product->space.view.scratch;
    node_id node = node_terminal(pack->rule_count);

    for (uint32_t i = pack->rule_count; i-- > 0 && node != DIAGRAM_OVER;)
        node = diagram_overlay(
            scratch, engine_rule(product->engine, &pack->rules[i], scratch),
            node_terminal(i), node);
    return node;
}

static bool same_outcome(const struct outcome *a, const struct outcome *b)
{
    if (strcmp(a->id, b->id) != 0 || a->date_count != b->date_count)
        return false;
    for (uint32_t i = 0; i < a->date_count; i++)
        if (strcmp(a->dates[i].id, b->dates[i].id) != 0 ||
            a->dates[i].date != b->dates[i].date ||
            a->dates[i].plus_days != b->dates[i].plus_days)
            return false;
    return true;
}

static bool same_rule(const struct product *product, int side_a, uint32_t a,
                      int side_b, uint32_t b)
{
    const struct pack *const *packs = product->packs;
    const struct rule *left = &packs[side_a]->rules[a];
    const struct rule *right = &packs[side_b]->rules[b];

    return (!product->rules || !strcmp(left->id, right->id)) &&
           same_outcome(&packs[side_a]->outcomes[left->outcome],
                        &packs[side_b]->outcomes[right->outcome]);
}

/* The class of a rule of the second side: that of one as good, or its own. */
static uint32_t find_class(const struct product *product, uint32_t rule)
{
    uint32_t count = product->packs[0]->rule_count;

    if (rule < count && same_rule(product, 0, rule, 1, rule))
        return product->classes[0][rule];
    for (uint32_t i = 0; i < count; i++)
        if (same_rule(product, 0, i, 1, rule))
            return product->classes[0][i];
    return count + 1 + rule;
}

static void find_classes(struct product *product)
{
    uint32_t count = product->packs[0]->rule_count;
    uint32_t *first = arena_array(product->arena, uint32_t, count + 1);
    uint32_t *second = arena_array(product->arena, uint32_t,
                                   product->packs[1]->rule_count + 1);

    for (uint32_t i = 0; i <= count; i++)
        first[i] = i;
    product->classes[0] = first;
    product->classes[1] = second;
    for (uint32_t i = 0; i < count && !product->rules; i++)
        for (uint32_t k = 0; k < i && first[i] == i; k++)
            if (same_rule(product, 0, i, 0, k))
                first[i] = first[k];
    for (uint32_t i = 0; i < product->packs[1]->rule_count; i++)
        second[i] = find_class(product, i);
    second[product->packs[1]->rule_count] = count; // no rule, on both sides
}

static node_id compare_rules(void *context, node_id a, node_id b)
{
    const struct product *product = context;

    return product->classes[0][node_value(a)] ==
                   product->classes[1][node_value(b)]
               ? DIAGRAM_NO
               : DIAGRAM_YES;
}

static node_id is_otherwise(void *context, node_id a, node_id b)
{
    (void)context;
    return a == b ? DIAGRAM_NO : DIAGRAM_YES;
}

struct side_advice {
    const struct pack *pack;
    const struct advice *advice;
};

static node_id is_for_rule(void *context, node_id a, node_id b)
{
    const struct side_advice *side = context;
    uint32_t rule = node_value(a);

    (void)b;
    return rule < side->pack->rule_count &&
                   side->advice->for_outcome[side->pack->rules[rule].outcome]
               ? DIAGRAM_YES
               : DIAGRAM_NO;
}

/* When the advice is given; never where the side has none of that id. */
static node_id lay_advice(struct product *product, int side, const char *id)
{
    struct diagram *scratch = &product->space.view.scratch;
    const struct pack *pack = product->packs[side];
    uint32_t i = 0;

    while (i < pack->advice_count && strcmp(pack->advice[i].id, id) != 0)
        i++;
    if (i == pack->advice_count)
        return DIAGRAM_NO;
    struct side_advice context = {pack, &pack->advice[i]};
    node_id is_for =
        diagram_map(scratch, (struct diagram_combine){is_for_rule, &context},
                    product->by_rule[side]);
    return diagram_and(
        scratch, is_for,
        engine_condition(product->engine, context.advice->when, scratch));
}

/* Whether the advice is the very same piece of both. */
static bool is_untouched(const struct product *product, uint32_t index)
{
    const struct pack *const *packs = product->packs;
    const struct advice *a = &packs[0]->advice[index];
    const struct advice *b = &packs[1]->advice[index];

    return index < packs[1]->advice_count && a->when == b->when &&
           a->for_outcome == b->for_outcome && a->id == b->id;
}

static node_id advice_differs(struct product *product, const char *id)
{
    return diagram_combine(&product->space.view.scratch,
                           (struct diagram_combine){is_otherwise, NULL},
                           lay_advice(product, 0, id),
                           lay_advice(product, 1, id));
}

static node_id all_advice_differs(struct product *product, node_id differs)
{
    const struct pack *const *packs = product->packs;
    struct diagram *scratch = &product->space.view.scratch;
    bool rules_same = product->by_rule[0] == product->by_rule[1] &&
                      packs[0]->rules == packs[1]->rules;

    for (uint32_t i = 0; i < packs[0]->advice_count; i++)
        if (!rules_same || !is_untouched(product, i))
            differs =
                diagram_or(scratch, differs,
                           advice_differs(product, packs[0]->advice[i].id));
    for (uint32_t i = 0; i < packs[1]->advice_count; i++)
        if (i >= packs[0]->advice_count ||
            strcmp(packs[0]->advice[i].id, packs[1]->advice[i].id) != 0)
            differs =
                diagram_or(scratch, differs,
                           advice_differs(product, packs[1]->advice[i].id));
    return differs;
}

/* Where, of all that can be reached, the packs decide differently. */
static node_id find_region(struct product *product)
{
    struct diagram *scratch = &product->space.view.scratch;

    for (int side = 0; side < SIDES; side++)
        product->by_rule[side] = lay_rules(product, side);
    find_classes(product);
    node_id differs = diagram_combine(
        scratch, (struct diagram_combine){compare_rules, product},
        product->by_rule[0], product->by_rule[1]);
    differs = all_advice_differs(product, differs);
    return diagram_and(scratch, differs, product->space.view.reach);
}

static int32_t find_rule(const struct pack *pack, const char *id)
{
    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (!strcmp(pack->rules[i].id, id))
            return (int32_t)i;
    return NO_INDEX;
}

struct case_result same_differences(const struct same_side sides[2], bool rules,
                                    const struct answers *answers,
                                    struct arena *arena)
{
    const struct decision *decision = decide(sides[0].decider, answers);
    int32_t *advice = arena_array(arena, int32_t, decision->advice_count);
    struct expected_date *dates =
        arena_array(arena, struct expected_date, decision->date_count);

    for (uint32_t i = 0; i < decision->advice_count; i++)
        advice[i] = (int32_t)decision->advice[i];
    for (uint32_t i = 0; i < decision->date_count; i++)
        dates[i] = (struct expected_date){decision->dates[i].date->id,
                                          decision->dates[i].day};
    struct test_case test = {
        .has_today = answers->has_today,
        .today = answers->today,
        .answers = answers->of,
        .expect = {.has_status = true,
                   .has_outcome = true,
                   .has_rule = rules,
                   .has_dates = true,
                   .status = decision->status,
                   .outcome = decision->outcome,
                   .rule =
                       decision->rule == NO_INDEX
                           ? NO_INDEX
                           : find_rule(sides[1].pack,
                                       sides[0].pack->rules[decision->rule].id),
                   .dates = dates,
                   .date_count = decision->date_count,
                   .advice = {advice, decision->advice_count, true}}};
    return case_run(sides[1].decider, sides[1].pack, &test, arena);
}

static bool shows(const struct same_side sides[2], bool rules,
                  const struct answers *answers, struct arena *arena)
{
    return same_differences(sides, rules, answers, arena).count > 0;
}

static bool asks_nothing(const struct same_side sides[2],
                         const struct answers *answers)
{
    return !decide(sides[0].decider, answers)->ask_count &&
           !decide(sides[1].decider, answers)->ask_count;
}

/* Takes back, from the last on, what the difference does not need. */
static void prune(const struct product *product,
                  const struct same_side sides[2], struct answers *answers)
{
    for (uint32_t i = product->packs[0]->question_count; i-- > 0;) {
        struct answer kept = answers->of[i];
        answers->of[i] = (struct answer){ANSWER_MISSING, 0};
        if (!asks_nothing(sides, answers) ||
            !shows(sides, product->rules, answers, product->arena))
            answers->of[i] = kept;
    }
}

/* Somebody of the region, completed until the difference is seen. */
static bool find_somebody(struct product *product, node_id region,
                          const struct same_side sides[2],
                          struct answers *answers)
{
    struct space *space = &product->space;

    if (!space_find(space, region, answers))
        return false;
    for (int side = 0; side < SIDES; side++)
        space_answer_asked(space, sides[side].decider, answers);
    if (!shows(sides, product->rules, answers, product->arena))
        space_answer_all(space, answers); // the rule may depend on more
    if (!shows(sides, product->rules, answers, product->arena))
        return false;
    prune(product, sides, answers);
    return true;
}

enum sameness same_compare(const struct same_side sides[2], bool rules,
                           struct answers *answers, struct arena *arena)
{
    struct product product = {.packs = {sides[0].pack, sides[1].pack},
                              .rules = rules,
                              .arena = arena};

    join_packs(&product);
    product.engine = engine_lay_out(&product.pack, arena);
    space_init(&product.space, product.engine, sides[0].pack, arena);
    node_id region = find_region(&product);
    if (region == DIAGRAM_NO)
        return SAME_PROVED;
    if (region == DIAGRAM_OVER ||
        !find_somebody(&product, region, sides, answers))
        return SAME_UNPROVED;
    return SAME_NOT;
}
