/* compare.c -- see compare_internal.h. */
#include "pack/compare_internal.h"

#include "pack/ranges_internal.h"
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
        a->json, FAULT_NOT_ORDERED,
        a->type == OPERAND_STRING
            ? "name the options: {\"in\": [{\"var\": ...}, [...]]}"
            : "use the question itself, or '!' of it",
        "only integers and facts are less or more than others");
}

/*
 * ---- Two variables ----
 *
 * x OP y is an OR over the values of x.  For each, the values of y that fit are
 * ranges.  The values of x that fit all of y are put together in one test.
 */

struct pair {
    struct scope *scope;
    const struct json *json;
    enum comparison comparison;
    uint32_t x, y;
    struct range x_domain, y_domain;
};

/* The option of y with the same id as option `x`, or -1. */
static int64_t same_option(const struct pair *pair, int64_t x)
{
    const struct question *question = &pair->scope->pack->questions[pair->x];
    const char *id = question->options[x].id;

    if (!id)
        return -1;
    return names_find(&pair->scope->options[pair->y].names, id, strlen(id));
}

/* The values of y that fit a value of x; returns how many ranges. */
static uint32_t partners(const struct pair *pair, int64_t x,
                         struct range ranges[3])
{
    int64_t value = variable_has_options(pair->scope->pack, pair->x)
                        ? same_option(pair, x)
                        : x;

    return ranges_tidy(
        ranges, ranges_solve(ranges_mirror(pair->comparison), value, ranges),
        pair->y_domain);
}

static int64_t size_of(struct range domain)
{
    return domain.high - domain.low + 1;
}

/* Room for the values of x that fit all of y, and how many fit some of it. */
struct fits {
    struct range all[PACK_PAIR_VALUES_MAX];
    uint32_t all_count, some_count;
};

static struct fits find_fits(const struct pair *pair)
{
    struct fits fits = {.some_count = 0};
    struct range ranges[3];

    for (int64_t x = pair->x_domain.low; x <= pair->x_domain.high; x++) {
        uint32_t count = partners(pair, x, ranges);
        if (ranges_are_whole(ranges, count, pair->y_domain))
            fits.all[fits.all_count++] = (struct range){x, x};
        else
            fits.some_count += count > 0;
    }
    fits.all_count = ranges_tidy(fits.all, fits.all_count, pair->x_domain);
    return fits;
}

/* x is this value, and y fits it. */
static void set_alternative(const struct pair *pair, int64_t x,
                            const struct range *ranges, uint32_t count,
                            struct cond *cond)
{
    struct range value = {x, x};

    if (size_of(pair->x_domain) == 1) { // then it says nothing about x
        ranges_set(pair->scope, pair->json, pair->y, ranges, count, cond);
        return;
    }
    struct cond *kids = arena_array(pair->scope->arena, struct cond, 2);
    ranges_set(pair->scope, pair->json, pair->x, &value, 1, &kids[0]);
    ranges_set(pair->scope, pair->json, pair->y, ranges, count, &kids[1]);
    *cond = (struct cond){.op = COND_AND,
                          .at = json_origin(pair->json),
                          .kids = kids,
                          .kid_count = 2};
}

static void spell_out(const struct pair *pair, const struct fits *fits,
                      struct cond *cond)
{
    uint32_t count = fits->some_count + (fits->all_count > 0), used = 0;
    struct cond *kids = arena_array(pair->scope->arena, struct cond, count);
    struct range ranges[3];

    if (fits->all_count)
        ranges_set(pair->scope, pair->json, pair->x, fits->all, fits->all_count,
                   &kids[used++]);
    for (int64_t x = pair->x_domain.low; x <= pair->x_domain.high; x++) {
        uint32_t parts = partners(pair, x, ranges);
        if (parts && !ranges_are_whole(ranges, parts, pair->y_domain))
            set_alternative(pair, x, ranges, parts, &kids[used++]);
    }
    *cond = (struct cond){.op = COND_OR,
                          .at = json_origin(pair->json),
                          .kids = kids,
                          .kid_count = count,
                          .variable = pair->x,
                          .written = pair->comparison,
                          .other = pair->y};
}

static bool check_size(const struct pair *pair, uint32_t variable,
                       struct range domain)
{
    if (size_of(domain) <= PACK_PAIR_VALUES_MAX)
        return true;
    return json_fault(pair->json, FAULT_PAIR_TOO_LARGE,
                      "two variables are only compared if each has at most %d "
                      "values, but '%s' has %lld",
                      PACK_PAIR_VALUES_MAX,
                      pack_variable_id(pair->scope->pack, variable),
                      (long long)size_of(domain));
}

static bool check_budget(const struct pair *pair, const struct fits *fits)
{
    size_t *tests = &pair->scope->pair_tests;

    *tests += 2 * (size_t)fits->some_count + 1;
    if (*tests <= CONDITION_PAIR_TESTS_MAX)
        return true;
    return json_fault(pair->json, FAULT_PAIRS_TOO_MANY,
                      "the comparisons of two variables come to more than %d "
                      "tests in all",
                      CONDITION_PAIR_TESTS_MAX);
}

static bool compare_pair(struct scope *scope, const struct json *json,
                         enum comparison comparison, uint32_t x, uint32_t y,
                         struct cond *cond)
{
    if (x == y)
        return ranges_constant(scope, json, comparison & COMPARE_SAME, NULL,
                               cond);

    struct pair pair = {.scope = scope,
                        .json = json,
                        .comparison = comparison,
                        .x = x,
                        .y = y,
                        .x_domain = pack_domain(scope->pack, x),
                        .y_domain = pack_domain(scope->pack, y)};
    if (!check_size(&pair, x, pair.x_domain) ||
        !check_size(&pair, y, pair.y_domain))
        return false;

    struct fits fits = find_fits(&pair);
    if (!fits.all_count && !fits.some_count)
        return ranges_constant(scope, json, false, NULL, cond);
    if (ranges_are_whole(fits.all, fits.all_count, pair.x_domain))
        return ranges_constant(scope, json, true, NULL, cond);
    if (!check_budget(&pair, &fits))
        return false;
    spell_out(&pair, &fits, cond);
    return true;
}

/* ---- A variable and literals ---- */

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
        return compare_pair(scope, json, comparison, a->variable, b->variable,
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
    json_fault_hint(json, FAULT_ALWAYS_TRUE, hint,
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
            json_fault(list, FAULT_LIST_REPEATS,
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
        json_fault(list, FAULT_EMPTY_IN,
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
