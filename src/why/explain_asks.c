/* explain_asks.c -- ranges, up from the tests. */
#include "why/explain.h"

#include <string.h>

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
