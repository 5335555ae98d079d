/* ranges.c -- see ranges.h. */
#include "pack/ranges_internal.h"

#include <stdlib.h>
#include <string.h>

bool ranges_constant(const struct scope *scope, const struct json *json,
                     bool value, const char *hint, struct cond *cond)
{
    cond->op = value ? COND_TRUE : COND_FALSE;
    cond->at = json_origin(json);
    const char *part =
        scope->part ? json_print(json, "the part '%s' of this", scope->part)
                    : "this";
    json_fault_hint(json, value ? FAULT_ALWAYS_TRUE : FAULT_ALWAYS_FALSE, hint,
                    "%s is always %s", part, value ? "true" : "false");
    return true;
}

int ranges_compare(const void *a, const void *b)
{
    int64_t low = ((const struct range *)a)->low;
    int64_t other = ((const struct range *)b)->low;

    return (low > other) - (low < other);
}

uint32_t ranges_tidy(struct range *ranges, uint32_t count, struct range domain)
{
    uint32_t kept = 0;

    qsort(ranges, count, sizeof(*ranges), ranges_compare);
    for (uint32_t i = 0; i < count; i++) {
        struct range range = ranges[i];

        if (range.low < domain.low)
            range.low = domain.low;
        if (range.high > domain.high)
            range.high = domain.high;
        if (range.low > range.high)
            continue;
        if (kept && range.low <= ranges[kept - 1].high + 1) {
            if (range.high > ranges[kept - 1].high)
                ranges[kept - 1].high = range.high;
        } else {
            ranges[kept++] = range;
        }
    }
    return kept;
}

bool ranges_are_whole(const struct range *ranges, uint32_t count,
                      struct range domain)
{
    return count == 1 && ranges->low == domain.low &&
           ranges->high == domain.high;
}

void ranges_set(struct scope *scope, const struct json *json, uint32_t variable,
                const struct range *ranges, uint32_t count, struct cond *cond)
{
    struct range *copy = arena_array(scope->arena, struct range, count);

    memcpy(copy, ranges, count * sizeof(*copy));
    *cond = (struct cond){.op = COND_TEST,
                          .at = json_origin(json),
                          .variable = variable,
                          .ranges = copy,
                          .range_count = count};
}

/* "'age' lies between 0 and 120"; NULL where values are not numbers. */
static const char *hint_domain(const struct scope *scope,
                               const struct json *json, uint32_t variable,
                               struct range domain)
{
    const struct pack *pack = scope->pack;

    if (!variable_is_counted(pack, variable))
        return NULL;
    return json_print(json, "'%s' lies between %lld and %lld",
                      pack_variable_id(pack, variable), (long long)domain.low,
                      (long long)domain.high);
}

bool ranges_test(struct scope *scope, const struct json *json,
                 uint32_t variable, struct range *ranges, uint32_t count,
                 struct cond *cond)
{
    struct range domain = pack_domain(scope->pack, variable);

    count = ranges_tidy(ranges, count, domain);
    if (!count || ranges_are_whole(ranges, count, domain))
        return ranges_constant(scope, json, count,
                               hint_domain(scope, json, variable, domain),
                               cond);
    ranges_set(scope, json, variable, ranges, count, cond);
    return true;
}

uint32_t ranges_solve(enum comparison comparison, int64_t value,
                      struct range ranges[3])
{
    uint32_t count = 0;

    if (comparison & COMPARE_LESS)
        ranges[count++] = (struct range){INT64_MIN, value - 1};
    if (comparison & COMPARE_SAME)
        ranges[count++] = (struct range){value, value};
    if (comparison & COMPARE_MORE)
        ranges[count++] = (struct range){value + 1, INT64_MAX};
    return count;
}

enum comparison ranges_mirror(enum comparison comparison)
{
    enum comparison same = comparison & COMPARE_SAME;

    return same | (comparison & COMPARE_LESS ? COMPARE_MORE : 0) |
           (comparison & COMPARE_MORE ? COMPARE_LESS : 0);
}
