/*
 * pair.c -- x OP y as an OR over the values of x.
 *
 * For each value of x, the values of y that fit are ranges.  The values of x
 * that fit all of y are put together in one test.
 */
#include "pack/pair_internal.h"

#include "pack/ranges.h"

#include <string.h>

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
    return json_fault(pair->json, DIAG_PAIR_TOO_LARGE,
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
    return json_fault(pair->json, DIAG_PAIRS_TOO_MANY,
                      "the comparisons of two variables come to more than %d "
                      "tests in all",
                      CONDITION_PAIR_TESTS_MAX);
}

bool pair_compare(struct scope *scope, const struct json *json,
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
