/*
 * equivalence_cut.c -- cells that fit a pack and all its mutants.
 *
 * A mutant moves a constant or a day by one; so each is cut at, and beside it.
 */
#include "cases/equivalence_parts_internal.h"

#include "base/date.h"

#include <assert.h>

/* Adds rules, none of which is laid, for the cuts that they make. */
struct cutter {
    struct pack *pack;
    struct arena *arena;
    struct rule *rules;
    uint32_t room;
};

static void add_rule(struct cutter *cutter, struct rule rule)
{
    uint32_t count = cutter->pack->rule_count;

    if (count == cutter->room) {
        cutter->room = count * 2 + 16;
        cutter->rules =
            arena_resize(cutter->arena, cutter->rules, count * sizeof rule,
                         cutter->room * sizeof rule, alignof(struct rule));
    }
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

const struct pack *equivalence_cut(const struct pack *pack, struct arena *arena)
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
