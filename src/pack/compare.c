/* SPDX-License-Identifier: MIT */
/*
 * compare.c -- a comparison of a variable and literals is a test of ranges; one
 * of two variables is spelled out value by value.
 */
#include "pack/rewrite_internal.h"

#include <stdlib.h>
#include <string.h>

/* ---- What a claim becomes ---- */

/* Always true or false: warns, perhaps with a hint, and returns true. */
static bool set_constant(const struct claim *claim, bool value,
                         const char *hint)
{
    const struct json *json = claim->json;
    const char *part =
        claim->part ? json_print(json, "the part '%s' of this", claim->part)
                    : "this";

    claim->cond->op = value ? COND_TRUE : COND_FALSE;
    claim->cond->at = json_origin(json);
    json_fault_hint(json, value ? FAULT_ALWAYS_TRUE : FAULT_ALWAYS_FALSE, hint,
                    "%s is always %s", part, value ? "true" : "false");
    return true;
}

/* Makes `cond` the test that a variable lies in one of the tidy ranges. */
static void set_test(const struct claim *claim, uint32_t variable,
                     const struct range *ranges, uint32_t count,
                     struct cond *cond)
{
    struct range *copy = arena_array(claim->scope->arena, struct range, count);

    memcpy(copy, ranges, count * sizeof(*copy));
    *cond = (struct cond){.op = COND_TEST,
                          .at = json_origin(claim->json),
                          .variable = variable,
                          .ranges = copy,
                          .range_count = count};
}

/* The same of any ranges, or a constant where it comes down to that. */
static bool set_ranges(const struct claim *claim, enum comparison written,
                       uint32_t variable, struct range *ranges, uint32_t count)
{
    const struct pack *pack = claim->scope->pack;
    struct range domain = pack_domain(pack, variable);
    const char *hint = NULL;

    count = ranges_tidy(ranges, count, domain);
    if (count && !ranges_are_whole(ranges, count, domain)) {
        set_test(claim, variable, ranges, count, claim->cond);
        claim->cond->written = written;
        return true;
    }
    if (variable_is_counted(pack, variable))
        hint = json_print(claim->json, "'%s' lies between %lld and %lld",
                          pack_variable_id(pack, variable),
                          (long long)domain.low, (long long)domain.high);
    return set_constant(claim, count, hint);
}

/* ---- Types ---- */

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

static bool check_types(const struct claim *claim, const struct operand *a,
                        const struct operand *b)
{
    if (!operand_match(claim->scope, a, b))
        return false;
    if (claim->comparison == COMPARE_SAME ||
        claim->comparison == COMPARE_UNEQUAL || a->type == OPERAND_INTEGER)
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
    const struct claim *claim;
    uint32_t x, y;
    struct range x_domain, y_domain;
};

/* The option of y with the same id as option `x`, or -1. */
static int64_t same_option(const struct pair *pair, int64_t x)
{
    const struct scope *scope = pair->claim->scope;
    const char *id = scope->pack->questions[pair->x].options[x].id;

    return id ? names_find(&scope->options[pair->y].names, id, strlen(id)) : -1;
}

/* The values of y that fit a value of x; returns how many ranges. */
static uint32_t partners(const struct pair *pair, int64_t x,
                         struct range ranges[3])
{
    int64_t value = variable_has_options(pair->claim->scope->pack, pair->x)
                        ? same_option(pair, x)
                        : x;
    uint32_t count =
        ranges_solve(ranges_mirror(pair->claim->comparison), value, ranges);

    return ranges_tidy(ranges, count, pair->y_domain);
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
        set_test(pair->claim, pair->y, ranges, count, cond);
        return;
    }
    struct cond *kids = arena_array(pair->claim->scope->arena, struct cond, 2);
    set_test(pair->claim, pair->x, &value, 1, &kids[0]);
    set_test(pair->claim, pair->y, ranges, count, &kids[1]);
    *cond = (struct cond){.op = COND_AND,
                          .at = json_origin(pair->claim->json),
                          .kids = kids,
                          .kid_count = 2};
}

static void spell_out(const struct pair *pair, const struct fits *fits)
{
    const struct claim *claim = pair->claim;
    uint32_t count = fits->some_count + (fits->all_count > 0), used = 0;
    struct cond *kids = arena_array(claim->scope->arena, struct cond, count);
    struct range ranges[3];

    if (fits->all_count)
        set_test(claim, pair->x, fits->all, fits->all_count, &kids[used++]);
    for (int64_t x = pair->x_domain.low; x <= pair->x_domain.high; x++) {
        uint32_t parts = partners(pair, x, ranges);
        if (parts && !ranges_are_whole(ranges, parts, pair->y_domain))
            set_alternative(pair, x, ranges, parts, &kids[used++]);
    }
    *claim->cond = (struct cond){.op = COND_OR,
                                 .at = json_origin(claim->json),
                                 .kids = kids,
                                 .kid_count = count,
                                 .variable = pair->x,
                                 .written = claim->comparison,
                                 .other = pair->y};
}

static bool check_size(const struct claim *claim, uint32_t variable,
                       struct range domain)
{
    if (size_of(domain) <= PACK_PAIR_VALUES_MAX)
        return true;
    return json_fault(claim->json, FAULT_PAIR_TOO_LARGE,
                      "two variables are only compared if each has at most %d "
                      "values, but '%s' has %lld",
                      PACK_PAIR_VALUES_MAX,
                      pack_variable_id(claim->scope->pack, variable),
                      (long long)size_of(domain));
}

static bool check_budget(const struct claim *claim, const struct fits *fits)
{
    size_t *tests = &claim->scope->pair_tests;

    *tests += 2 * (size_t)fits->some_count + 1;
    if (*tests <= CONDITION_PAIR_TESTS_MAX)
        return true;
    return json_fault(claim->json, FAULT_PAIRS_TOO_MANY,
                      "the comparisons of two variables come to more than %d "
                      "tests in all",
                      CONDITION_PAIR_TESTS_MAX);
}

static bool compare_pair(const struct claim *claim, uint32_t x, uint32_t y)
{
    if (x == y)
        return set_constant(claim, claim->comparison & COMPARE_SAME, NULL);

    struct pair pair = {.claim = claim,
                        .x = x,
                        .y = y,
                        .x_domain = pack_domain(claim->scope->pack, x),
                        .y_domain = pack_domain(claim->scope->pack, y)};
    if (!check_size(claim, x, pair.x_domain) ||
        !check_size(claim, y, pair.y_domain))
        return false;

    struct fits fits = find_fits(&pair);
    if (!fits.all_count && !fits.some_count)
        return set_constant(claim, false, NULL);
    if (ranges_are_whole(fits.all, fits.all_count, pair.x_domain))
        return set_constant(claim, true, NULL);
    if (!check_budget(claim, &fits))
        return false;
    spell_out(&pair, &fits);
    return true;
}

/* ---- A variable and literals ---- */

static bool compare_with(const struct claim *claim, enum comparison comparison,
                         uint32_t variable, const struct operand *literal)
{
    struct range ranges[3];
    int64_t value;

    if (!operand_value(claim->scope, literal, variable, &value))
        return false;
    return set_ranges(claim, comparison, variable, ranges,
                      ranges_solve(comparison, value, ranges));
}

/* Of literals, one may be meant as a variable. */
static const char *literal_hint(const struct scope *scope,
                                const struct operand *literals, size_t count)
{
    const char *hint = NULL;

    for (size_t i = 0; !hint && i < count; i++)
        hint = rewrite_literal(scope, &literals[i]);
    return hint ? json_print(literals->json,
                             "a bare string is a literal: %s for the "
                             "question or fact",
                             hint)
                : NULL;
}

bool compare_two(const struct claim *claim, const struct operand operands[2])
{
    const struct operand *a = &operands[0], *b = &operands[1];

    if (!check_types(claim, a, b))
        return false;
    if (a->is_variable && b->is_variable)
        return compare_pair(claim, a->variable, b->variable);
    if (a->is_variable)
        return compare_with(claim, claim->comparison, a->variable, b);
    if (b->is_variable)
        return compare_with(claim, ranges_mirror(claim->comparison),
                            b->variable, a);
    return set_constant(claim, holds(claim->comparison, a, b),
                        literal_hint(claim->scope, operands, 2));
}

/* A variable between two literals: one range. */
static bool compare_between(const struct claim *claim,
                            const struct operand operands[3])
{
    int open = !(claim->comparison & COMPARE_SAME);
    struct range range = {operands[0].value + open, operands[2].value - open};
    struct json list = json_first(claim->json);

    if (operands[0].value > operands[2].value)
        return set_constant(claim, false,
                            rewrite_between(claim->scope, &list, list.key));
    return set_ranges(claim, claim->comparison, operands[1].variable, &range,
                      1);
}

/* Two operands of three that are compared. */
static bool compare_part(const struct claim *claim,
                         const struct operand operands[2], struct cond *cond)
{
    struct claim part = *claim;
    const char *sides[2];

    for (int i = 0; i < 2; i++)
        sides[i] =
            operands[i].is_variable
                ? pack_variable_id(claim->scope->pack, operands[i].variable)
                : json_source(operands[i].json);
    part.part =
        json_print(claim->json, "%s %s %s", sides[0],
                   claim->comparison & COMPARE_SAME ? "<=" : "<", sides[1]);
    part.cond = cond;
    return compare_two(&part, operands);
}

/* A variable beside two literals, which decide nothing or everything. */
static bool compare_beside(const struct claim *claim,
                           const struct operand operands[3])
{
    bool first = operands[0].is_variable;
    const struct operand *literals = operands + first;
    const struct json list = json_first(claim->json);
    const char *hint = rewrite_thousands(claim->scope, &list);

    if (!hint)
        hint = rewrite_between(claim->scope, &list, list.key);
    if (!holds(claim->comparison, literals, literals + 1))
        return set_constant(claim, false, hint);
    json_fault_hint(claim->json, FAULT_ALWAYS_TRUE, hint,
                    "the part '%lld %s %lld' of this is always true",
                    (long long)literals[0].value, list.key,
                    (long long)literals[1].value);
    return compare_two(claim, operands + !first);
}

bool compare_three(const struct claim *claim, const struct operand operands[3])
{
    const struct operand *a = operands, *b = a + 1, *c = a + 2;

    if (!check_types(claim, a, b) || !check_types(claim, b, c))
        return false;
    if (!a->is_variable && !c->is_variable) {
        if (b->is_variable)
            return compare_between(claim, operands);
        return set_constant(claim,
                            holds(claim->comparison, a, b) &&
                                holds(claim->comparison, b, c),
                            NULL);
    }
    if (!b->is_variable && a->is_variable != c->is_variable)
        return compare_beside(claim, operands);
    struct cond *kids = arena_array(claim->scope->arena, struct cond, 2);
    *claim->cond = (struct cond){.op = COND_AND,
                                 .at = json_origin(claim->json),
                                 .kids = kids,
                                 .kid_count = 2};
    bool ok = compare_part(claim, a, &kids[0]);
    ok &= compare_part(claim, b, &kids[1]);
    for (int i = 0; ok && i < 2; i++)
        if (kids[i].op == COND_TRUE) // the other part says it all
            *claim->cond = kids[!i];
    return ok;
}

/* ---- Lists ---- */

/*
 * Reads the literals of a list: for a variable, as ranges of one value; for a
 * literal, *found says whether it is one of them.
 */
static bool read_list(const struct scope *scope, const struct operand *needle,
                      const struct json *list, struct range *values,
                      bool *found)
{
    bool all = true;

    for (struct json item = json_first(list); item.value; json_step(&item)) {
        struct operand literal;
        int64_t value = 0;
        bool ok = operand_read_literal(&item, &literal) &&
                  operand_match(scope, needle, &literal);
        if (ok && needle->is_variable)
            ok = operand_value(scope, &literal, needle->variable, &value);
        else if (ok)
            *found |= holds(COMPARE_SAME, needle, &literal);
        values[item.index] = (struct range){value, value};
        all &= ok;
    }
    return all;
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

bool compare_in(const struct claim *claim, const struct operand *operand,
                const struct json *list)
{
    const struct json *json = claim->json;
    uint32_t count = json_count(list);
    bool found = false;

    if (!count) {
        *claim->cond = (struct cond){.op = COND_FALSE, .at = json_origin(json)};
        json_fault(list, FAULT_EMPTY_IN,
                   "nothing is in an empty list, so this is always false");
        return true;
    }
    struct range *values =
        arena_array(json->document->scratch, struct range, count);
    if (!read_list(claim->scope, operand, list, values, &found))
        return false;
    if (!operand->is_variable)
        return set_constant(claim, found,
                            literal_hint(claim->scope, operand, 1));
    warn_repeated(list, values, count);
    return set_ranges(claim, COMPARE_NONE, operand->variable, values, count);
}
