/* relation.c -- see relation_internal.h. */
#include "verify/relation_internal.h"

#include "space/condition_text.h"

#include <string.h>

enum { RELATION_PAIRS_MAX = 16 };

/* Relations under way. */
struct finder {
    struct verify_run *run;
    struct relation *items;
    uint32_t count, pairs;
};

static bool is_choice(const struct pack *pack, uint32_t variable)
{
    return variable < pack->question_count &&
           pack->questions[variable].type == QUESTION_CHOICE;
}

/* The ways that values of two cells can stand to each other, as bits. */
static int orders_of(const struct finder *finder, const uint32_t *variables,
                     struct range a, struct range b)
{
    const struct pack *pack = finder->run->pack;

    if (is_choice(pack, variables[0])) {
        const char *id = pack->questions[variables[0]].options[a.low].id;
        const char *other = pack->questions[variables[1]].options[b.low].id;
        return strcmp(id, other) ? COMPARE_UNEQUAL : COMPARE_SAME;
    }
    return (a.low < b.high ? COMPARE_LESS : 0) |
           (a.low <= b.high && b.low <= a.high ? COMPARE_SAME : 0) |
           (a.high > b.low ? COMPARE_MORE : 0);
}

static struct cond test_of(uint32_t variable, const struct range *ranges,
                           uint32_t count)
{
    return (struct cond){.op = COND_TEST,
                         .variable = variable,
                         .ranges = ranges,
                         .range_count = count};
}

/* Whether the cell of x alone says which cells of y compare so; these go to
 * `kid`, as an AND. */
static bool compare_cell(const struct finder *finder, const uint32_t *variables,
                         uint32_t cell, int comparison, struct cond *kid)
{
    const struct engine *engine = finder->run->engine;
    struct arena *arena = finder->run->arena;
    const struct cells *x =
        engine->levels[engine->level_of[variables[0]]].cells;
    const struct cells *y =
        engine->levels[engine->level_of[variables[1]]].cells;
    struct range *of_x = arena_new(arena, struct range);
    struct range *of_y = arena_array(arena, struct range, y->count);
    struct cond *kids = arena_array(arena, struct cond, 2);
    uint32_t count = 0;

    *of_x = cells_range(x, cell);
    for (uint32_t i = 0; i < y->count; i++) {
        struct range range = cells_range(y, i);
        int orders = orders_of(finder, variables, *of_x, range);
        if ((orders & comparison) == orders)
            of_y[count++] = range;
        else if (orders & comparison)
            return false;
    }
    kids[0] = test_of(variables[0], of_x, 1);
    kids[1] = test_of(variables[1], of_y, count);
    *kid = (struct cond){.op = count ? COND_AND : COND_FALSE,
                         .kids = kids,
                         .kid_count = count ? 2 : 0};
    return true;
}

static void add_relation(struct finder *finder, const uint32_t *variables,
                         enum comparison comparison)
{
    const struct engine *engine = finder->run->engine;
    uint32_t cells =
        engine->levels[engine->level_of[variables[0]]].cells->count;
    struct cond *kids = arena_array(finder->run->arena, struct cond, cells);
    struct cond *cond = arena_new(finder->run->arena, struct cond);

    for (uint32_t i = 0; i < cells; i++)
        if (!compare_cell(finder, variables, i, (int)comparison, &kids[i]))
            return;
    *cond = (struct cond){.op = COND_OR,
                          .kids = kids,
                          .kid_count = cells,
                          .variable = variables[0],
                          .written = comparison,
                          .other = variables[1]};
    finder->items[finder->count++] =
        (struct relation){variables[0], variables[1], comparison, cond};
}

static bool is_found(const struct finder *finder, const struct cond *cond)
{
    for (uint32_t i = 0; i < finder->count; i++)
        if ((finder->items[i].x == cond->variable &&
             finder->items[i].y == cond->other) ||
            (finder->items[i].x == cond->other &&
             finder->items[i].y == cond->variable))
            return true;
    return false;
}

static void look_into(struct finder *finder, const struct cond *cond)
{
    static const enum comparison comparisons[] = {
        COMPARE_SAME,    COMPARE_LESS,     COMPARE_MORE,
        COMPARE_AT_MOST, COMPARE_AT_LEAST, COMPARE_UNEQUAL};
    const uint32_t variables[] = {cond->variable, cond->other};

    if (cond->op == COND_OR && cond->written) {
        if (finder->pairs == RELATION_PAIRS_MAX || is_found(finder, cond))
            return;
        finder->pairs++;
        for (size_t i = 0; i < COUNT_OF(comparisons); i++)
            add_relation(finder, variables, comparisons[i]);
        return;
    }
    for (uint32_t i = 0; i < cond->kid_count; i++)
        look_into(finder, &cond->kids[i]);
}

struct relations relations_find(struct verify_run *run)
{
    struct finder finder = {.run = run,
                            .items = arena_array(run->arena, struct relation,
                                                 6 * RELATION_PAIRS_MAX)};

    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        look_into(&finder, run->pack->rules[i].when);
    return (struct relations){finder.items, finder.count};
}

const char *relation_text(const struct verify_run *run,
                          const struct relation *relation)
{
    return cond_text(run->pack, relation->cond, run->arena);
}
