/*
 * equivalence_lay.c -- the rules of a pack laid over each other, in a space
 * that fits all its mutants.
 *
 * A mutant moves a constant or a day by one; so each is cut at, and beside it.
 */
#include "cases/equivalence_internal.h"

#include "base/date.h"

#include <assert.h>

enum {
    EQUIVALENCE_WORDS = 1 << 23, /* of the diagrams */
    EQUIVALENCE_BYTES = 1 << 22, /* of the arena of these, */
    EQUIVALENCE_STEP_BYTES = 3   /* and more for each step there may be */
};

/* Adds rules, none of which is laid, for the cuts that they make. */
struct cutter {
    struct pack *pack;
    struct arena *arena;
    struct rule *rules;
    uint32_t room;
};

static void add_rule(struct cutter *cutter, struct rule rule)
{
    arena_more(cutter->arena, cutter->rules, cutter->pack->rule_count,
               cutter->room);
    cutter->rules[cutter->pack->rule_count++] = rule;
    cutter->pack->rules = cutter->rules;
}

static const struct cond never = {.op = COND_FALSE};
static const struct rule no_rule = {
    .id = "", .valid = {DATE_MIN, DATE_MAX}, .when = &never};

/* A rule that never holds, with a range for each cut. */
static void cut_test(struct cutter *cutter, const struct cond *test)
{
    struct range domain = pack_domain(cutter->pack, test->variable);
    struct range *ranges =
        arena_array(cutter->arena, struct range, 6 * test->range_count);
    struct cond *cut = arena_new(cutter->arena, struct cond);
    struct rule rule = no_rule;
    uint32_t count = 0;

    for (uint32_t i = 0; i < test->range_count; i++)
        for (int64_t by = -1; by <= 1; by++) {
            const struct range *range = &test->ranges[i];
            const int64_t cuts[] = {range->low + by, range->high + 1 + by};
            const bool is_end[] = {range->low == domain.low,
                                   range->high == domain.high};
            for (size_t k = 0; k < COUNT_OF(cuts); k++)
                if (!is_end[k] && domain.low < cuts[k] &&
                    cuts[k] <= domain.high)
                    ranges[count++] = (struct range){cuts[k], domain.high};
        }
    assert(count > 0); // a test never has the whole domain
    *cut = *test;
    cut->ranges = ranges;
    cut->range_count = count;
    rule.when = cut;
    add_rule(cutter, rule);
}

static void cut_condition(struct cutter *cutter, const struct cond *cond)
{
    for (uint32_t i = 0; i < cond->kid_count; i++)
        cut_condition(cutter, &cond->kids[i]);
    if (cond->op == COND_TEST)
        cut_test(cutter, cond);
}

/* A copy of the rule's days, a day more or less at either end; an end of the
 * calendar stays. */
static void cut_days(struct cutter *cutter, const struct rule *rule)
{
    const struct validity *valid = &rule->valid;

    for (int32_t by = -1; by <= 1; by += 2) {
        struct rule days = no_rule;
        days.valid = *valid;
        if (valid->from > DATE_MIN)
            date_move(&days.valid.from, by);
        if (valid->to < DATE_MAX)
            date_move(&days.valid.to, by);
        add_rule(cutter, days);
    }
}

/* The pack with more rules, for the cells of all mutants. */
static const struct pack *cut_pack(const struct pack *pack, struct arena *arena)
{
    struct pack *cut = arena_new(arena, struct pack);
    struct cutter cutter = {.pack = cut, .arena = arena};

    *cut = *pack;
    cut->rule_count = 0;
    for (uint32_t i = 0; i < pack->rule_count; i++)
        add_rule(&cutter, pack->rules[i]);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        cut_condition(&cutter, pack->rules[i].when);
        cut_days(&cutter, &pack->rules[i]);
    }
    for (uint32_t i = 0; i < pack->advice_count; i++)
        cut_condition(&cutter, pack->advice[i].when);
    return cut;
}

/* Where the hit policy is unique, and two hold, none decides. */
static void lay_unique(struct equivalence *proof, const node_id *holds)
{
    struct diagram *diagram = &proof->engine->diagram;
    uint32_t count = proof->pack->rule_count;
    node_id any = DIAGRAM_NO, two = DIAGRAM_NO;

    proof->beside = arena_array(proof->arena, struct beside, count);
    for (uint32_t i = 0; i < count && !diagram->over; i++) {
        proof->beside[i].any_before = any;
        proof->beside[i].two_before = two;
        two = diagram_or(diagram, two, diagram_and(diagram, holds[i], any));
        any = diagram_or(diagram, any, holds[i]);
    }
    proof->decided =
        diagram_overlay(diagram, two, node_terminal(count), proof->later[0]);
    any = two = DIAGRAM_NO;
    for (uint32_t i = count; i-- > 0 && !diagram->over;) {
        proof->beside[i].any_behind = any;
        proof->beside[i].two_behind = two;
        two = diagram_or(diagram, two, diagram_and(diagram, holds[i], any));
        any = diagram_or(diagram, any, holds[i]);
    }
}

static void lay_rules(struct equivalence *proof)
{
    const struct pack *pack = proof->pack;
    struct diagram *diagram = &proof->engine->diagram;
    uint32_t count = pack->rule_count;
    node_id *holds = arena_array(proof->arena, node_id, count);

    proof->free[0] = DIAGRAM_YES;
    for (uint32_t i = 0; i < count && !diagram->over; i++) {
        holds[i] = engine_rule(proof->engine, &pack->rules[i], diagram);
        proof->free[i + 1] = diagram_minus(diagram, proof->free[i], holds[i]);
    }
    proof->later[count] = node_terminal(count);
    for (uint32_t i = count; i-- > 0 && !diagram->over;)
        proof->later[i] = diagram_overlay(diagram, holds[i], node_terminal(i),
                                          proof->later[i + 1]);
    proof->decided = proof->later[0];
    if (pack->hit_policy == HIT_UNIQUE)
        lay_unique(proof, holds);
    if (diagram->over) // then nothing is proved
        proof->decided = DIAGRAM_EXHAUSTED;
}

struct equivalence *equivalence_new(const struct pack *pack,
                                    struct decider *decider, bool rules,
                                    uint64_t steps, struct arena *arena,
                                    struct arena *find)
{
    struct equivalence *proof = arena_new(arena, struct equivalence);

    *proof = (struct equivalence){
        .pack = pack,
        .decider = decider,
        .rules = rules,
        .arena = arena,
        .find = find,
        .engine = engine_lay_out(cut_pack(pack, arena), arena),
        .later = arena_array(arena, node_id, pack->rule_count + 1),
        .free = arena_array(arena, node_id, pack->rule_count + 1),
        .other = DIAGRAM_EXHAUSTED,
        .budget = budget_of(
            steps, arena,
            (size_t)(EQUIVALENCE_BYTES + steps * EQUIVALENCE_STEP_BYTES))};
    struct diagram *diagram = &proof->engine->diagram;
    diagram->word_budget = EQUIVALENCE_WORDS;
    diagram->steps_left = steps / 2;
    proof->engine->joint = proof->engine->class_joint = DIAGRAM_EXHAUSTED;
    diagram->shared = &proof->budget;
    decider_share(decider, &proof->budget);
    space_init(&proof->space, proof->engine, pack, &proof->budget, arena);
    lay_rules(proof);
    if (diagram->over)
        diagram_forget(diagram, 0);
    proof->base = proof->used = diagram->used;
    proof->residual_used = proof->space.residual.scratch.used;
    return proof;
}

node_id equivalence_chain(struct equivalence *proof)
{
    const struct mutant *mutant = proof->mutant;
    struct diagram *diagram = &proof->engine->diagram;
    node_id chain = proof->later[mutant->to];

    for (uint32_t i = mutant->to; i-- > mutant->from;)
        chain = diagram_overlay(
            diagram,
            engine_rule(proof->engine, &mutant->pack.rules[i], diagram),
            node_terminal(i), chain);
    return chain;
}
