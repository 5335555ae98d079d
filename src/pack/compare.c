/* compare.c -- see compare_internal.h. */
#include "pack/compare_internal.h"

#include "pack/pair_internal.h"
#include "pack/ranges.h"
#include "pack/rewrite_internal.h"

#include <stdlib.h>
#include <string.h>

/* Whether two literals of one type compare so. */
static bool holds(enum comparison comparison, const struct operand *a,
                  const struct operand *b)
{
    int order = a->type == OPERAND_STRING
                    ? strcmp(a->text, b->text)
                    : (a->value > b->value) - (a->value < b->value);

    return comparison & (order < 0   ? COMPARE_LESS
                         : order > 0 ? COMPARE_MORE
                                     : COMPARE_SAME);
}

static bool is_ordering(enum comparison comparison)
{
    return comparison != COMPARE_SAME && comparison != COMPARE_UNEQUAL;
}

static bool check_types(const struct scope *scope, enum comparison comparison,
                        const struct operand *a, const struct operand *b)
{
    if (!operand_match(scope, a, b))
        return false;
    if (!is_ordering(comparison) || a->type == OPERAND_INTEGER)
        return true;
    return json_fault_hint(
        a->json, DIAG_NOT_ORDERED,
        a->type == OPERAND_STRING
            ? "name the options: {\"in\": [{\"var\": ...}, [...]]}"
            : "use the question itself, or '!' of it",
        "only integers and facts are less or more than others");
}

static bool compare_with(struct scope *scope, const struct json *json,
                         enum comparison comparison, uint32_t variable,
                         const struct operand *literal, struct cond *cond)
{
    struct range ranges[3];
    int64_t value;

    if (!operand_value(scope, literal, variable, &value))
        return false;
    if (!ranges_test(scope, json, variable, ranges,
                     ranges_solve(comparison, value, ranges), cond))
        return false;
    cond->written = comparison;
    return true;
}

/* Of two literals, one may be meant as a variable. */
static const char *literal_hint(const struct scope *scope,
                                const struct operand *a,
                                const struct operand *b)
{
    const char *hint = rewrite_literal(scope, a);

    if (!hint && b)
        hint = rewrite_literal(scope, b);
    return hint ? json_print(a->json,
                             "a bare string is a literal: %s for the "
                             "question or fact",
                             hint)
                : NULL;
}

bool compare_two(struct scope *scope, const struct json *json,
                 enum comparison comparison, const struct operand *a,
                 const struct operand *b, struct cond *cond)
{
    if (!check_types(scope, comparison, a, b))
        return false;
    if (a->is_variable && b->is_variable)
        return pair_compare(scope, json, comparison, a->variable, b->variable,
                            cond);
    if (a->is_variable)
        return compare_with(scope, json, comparison, a->variable, b, cond);
    if (b->is_variable)
        return compare_with(scope, json, ranges_mirror(comparison), b->variable,
                            a, cond);
    return ranges_constant(scope, json, holds(comparison, a, b),
                           literal_hint(scope, a, b), cond);
}

/* A variable between two literals: one range. */
static bool compare_between(struct scope *scope, const struct json *json,
                            enum comparison comparison,
                            const struct operand operands[3], struct cond *cond)
{
    int open = !(comparison & COMPARE_SAME);

    struct json list = json_first(json);

    if (operands[0].value > operands[2].value)
        return ranges_constant(scope, json, false,
                               rewrite_between(scope, &list, list.key), cond);
    struct range range = {operands[0].value + open, operands[2].value - open};

    if (!ranges_test(scope, json, operands[1].variable, &range, 1, cond))
        return false;
    cond->written = comparison;
    return true;
}

/* Two operands of three that are compared. */
static bool compare_part(struct scope *scope, const struct json *json,
                         enum comparison comparison,
                         const struct operand operands[2], struct cond *cond)
{
    const char *sides[2];

    for (int i = 0; i < 2; i++)
        sides[i] = operands[i].is_variable
                       ? pack_variable_id(scope->pack, operands[i].variable)
                       : json_source(operands[i].json);
    scope->part = json_print(json, "%s %s %s", sides[0],
                             comparison & COMPARE_SAME ? "<=" : "<", sides[1]);
    bool ok =
        compare_two(scope, json, comparison, operands, operands + 1, cond);
    scope->part = NULL;
    return ok;
}

/* A variable beside two literals, which decide nothing or everything. */
static bool compare_beside(struct scope *scope, const struct json *json,
                           enum comparison comparison,
                           const struct operand operands[3], struct cond *cond)
{
    bool first = operands[0].is_variable;
    const struct operand *literals = operands + first;
    const struct json list = json_first(json);
    const char *hint = rewrite_thousands(scope, &list);

    if (!hint)
        hint = rewrite_between(scope, &list, list.key);
    if (!holds(comparison, literals, literals + 1))
        return ranges_constant(scope, json, false, hint, cond);
    json_fault_hint(json, DIAG_ALWAYS_TRUE, hint,
                    "the part '%lld %s %lld' of this is always true",
                    (long long)literals[0].value, list.key,
                    (long long)literals[1].value);
    return compare_two(scope, json, comparison, operands + !first,
                       operands + !first + 1, cond);
}

bool compare_three(struct scope *scope, const struct json *json,
                   enum comparison comparison, const struct operand operands[3],
                   struct cond *cond)
{
    const struct operand *a = operands, *b = a + 1, *c = a + 2;

    if (!check_types(scope, comparison, a, b) ||
        !check_types(scope, comparison, b, c))
        return false;
    if (!a->is_variable && !c->is_variable) {
        if (b->is_variable)
            return compare_between(scope, json, comparison, operands, cond);
        return ranges_constant(
            scope, json, holds(comparison, a, b) && holds(comparison, b, c),
            NULL, cond);
    }
    if (!b->is_variable && a->is_variable != c->is_variable)
        return compare_beside(scope, json, comparison, operands, cond);
    struct cond *kids = arena_array(scope->arena, struct cond, 2);
    *cond = (struct cond){
        .op = COND_AND, .at = json_origin(json), .kids = kids, .kid_count = 2};
    bool ok = compare_part(scope, json, comparison, a, &kids[0]);
    ok &= compare_part(scope, json, comparison, b, &kids[1]);
    for (int i = 0; ok && i < 2; i++)
        if (kids[i].op == COND_TRUE) // the other part says it all
            *cond = kids[!i];
    return ok;
}

static bool literal_in(const struct scope *scope, const struct json *json,
                       const struct operand *needle, const struct json *list,
                       struct cond *cond)
{
    bool ok = true, found = false;

    for (struct json item = json_first(list); item.value; json_step(&item)) {
        struct operand literal;
        if (operand_read_literal(&item, &literal) &&
            operand_match(scope, needle, &literal))
            found |= holds(COMPARE_SAME, needle, &literal);
        else
            ok = false;
    }
    return ok && ranges_constant(scope, json, found,
                                 literal_hint(scope, needle, NULL), cond);
}

/* The values of a list, each a range of its own. */
static bool read_values(const struct scope *scope, const struct operand *needle,
                        const struct json *list, struct range *values)
{
    bool ok = true;

    for (struct json item = json_first(list); item.value; json_step(&item)) {
        struct operand literal;
        int64_t value = 0;
        ok &= operand_read_literal(&item, &literal) &&
              operand_match(scope, needle, &literal) &&
              operand_value(scope, &literal, needle->variable, &value);
        values[item.index] = (struct range){value, value};
    }
    return ok;
}

/* Warns where a value stands more than once; leaves them sorted. */
static void warn_repeated(const struct json *list, struct range *values,
                          uint32_t count)
{
    qsort(values, count, sizeof(*values), ranges_compare);
    for (uint32_t i = 1; i < count; i++)
        if (values[i].low == values[i - 1].low) {
            json_fault(list, DIAG_LIST_REPEATS,
                       "a value stands more than once in this list");
            return;
        }
}

bool compare_in(struct scope *scope, const struct json *json,
                const struct operand *operand, const struct json *list,
                struct cond *cond)
{
    struct arena *scratch = json->document->scratch;
    uint32_t count = json_count(list);

    if (!count) {
        *cond = (struct cond){.op = COND_FALSE, .at = json_origin(json)};
        json_fault(list, DIAG_EMPTY_IN,
                   "nothing is in an empty list, so this is always false");
        return true;
    }
    if (!operand->is_variable)
        return literal_in(scope, json, operand, list, cond);

    // Not taken back: a warning may let the document's path grow behind them.
    struct range *values = arena_array(scratch, struct range, count);
    bool ok = read_values(scope, operand, list, values);
    if (ok) {
        warn_repeated(list, values, count);
        ok = ranges_test(scope, json, operand->variable, values, count, cond);
    }
    return ok;
}
