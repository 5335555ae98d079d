/* ranges.c -- see ranges_internal.h. */
#include "pack/ranges_internal.h"

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
