/* SPDX-License-Identifier: MIT */
/*
 * region.c -- a region is told as a few large boxes.
 *
 * Each is the first path to yes, widened level by level from the last one up:
 * a level gets all cells with which the box has nothing in common with what
 * lies outside the region.  That is one prime implicant, found greedily; it is
 * taken off the region before the next.
 *
 * Two variables that the pack compares are looked at besides.  A comparison is
 * spelled out value by value (pack/compare.c), so what is left of it is a
 * box for each value.  Where the part of the region in which the two compare
 * somehow is larger than the first box, it is told as that: "given = needed".
 */
#include "verify/run_internal.h"

#include <string.h>

enum {
    REGION_PARTS_MAX = 3,   /* that a region is told by */
    REGION_STEPS = 1 << 16, /* to find them */
    REGION_SHARE = 16,      /* and of the steps left, one in so many */
    RELATION_PAIRS_MAX = 16,
    RELATION_WAYS = 6 /* of two variables */
};

/* Relations under way. */
struct finder {
    struct run *run;
    const struct cond **items;
    uint32_t count, pairs;
};

/* The ways that values of two cells can stand to each other, as bits. */
static int orders_of(const struct finder *finder, const uint32_t *variables,
                     struct range a, struct range b)
{
    const struct pack *pack = finder->run->pack;

    if (variable_has_options(pack, variables[0])) {
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
    finder->items[finder->count++] = cond;
}

static bool is_found(const struct finder *finder, const struct cond *cond)
{
    for (uint32_t i = 0; i < finder->count; i++) {
        uint32_t a = finder->items[i]->variable, b = finder->items[i]->other;
        if ((a == cond->variable && b == cond->other) ||
            (a == cond->other && b == cond->variable))
            return true;
    }
    return false;
}

static void look_into(struct finder *finder, const struct cond *cond)
{
    static const enum comparison comparisons[RELATION_WAYS] = {
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

/*
 * All comparisons of all pairs that conditions of rules compare, as far as
 * their cells tell them apart; the narrow ones first.
 */
static void find_relations(struct run *run)
{
    struct finder finder = {
        .run = run,
        .items = arena_array(run->arena, const struct cond *,
                             (size_t)RELATION_WAYS *RELATION_PAIRS_MAX)};

    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        look_into(&finder, run->pack->rules[i].when);
    run->relations = finder.items;
    run->relation_count = finder.count;
}

/* The first path to yes, as single cells. */
static uint64_t *path_box(struct run *run, node_id node)
{
    const struct box_form *form = run->form;
    uint32_t levels = form->engine->level_count;
    uint32_t *cells = arena_array(run->arena, uint32_t, levels);
    uint64_t *box = box_all(form);

    diagram_one_path(run->scratch, node, DIAGRAM_YES, cells, levels);
    for (uint32_t i = 0; i < levels; i++)
        if (cells[i] != CELL_OPEN)
            box_set(form, box, i, cells[i]);
    return box;
}

static node_id either(void *context, node_id a, node_id b)
{
    (void)context;
    return a == DIAGRAM_YES ? a : b;
}

/* Gives each level all cells with which the box stays out of `others`. */
static void widen(struct run *run, uint64_t *box, node_id others)
{
    const uint64_t *all = box_all(run->form);
    uint32_t levels = run->engine->level_count;
    bool *stays = arena_array(run->arena, bool, levels);

    for (uint32_t level = levels; level-- > 0;) {
        box_take(run->form, box, all, level);
        node_id bad =
            diagram_and(run->scratch, box_node(run->form, box), others);
        stays[level] = true;
        bad = diagram_abstract(run->scratch, bad, stays,
                               (struct diagram_combine){either, NULL}, true);
        stays[level] = false;
        for (uint32_t cell = 0; cell < run->form->cells[level]; cell++)
            if (node_follow(run->scratch, bad, level, cell) == DIAGRAM_YES)
                box_remove(run->form, box, level, cell);
    }
}

/* The part of the region about its first path; with a relation, where that
 * holds. */
static struct region_part part_of(struct run *run, node_id region,
                                  const struct cond *relation)
{
    struct diagram *scratch = run->scratch;
    node_id others = diagram_not(scratch, region), within = DIAGRAM_YES;

    if (relation) {
        within = engine_condition(run->engine, relation, scratch);
        region = diagram_and(scratch, region, within);
        others = diagram_and(scratch, others, within);
    }
    if (region == DIAGRAM_NO || scratch->over)
        return (struct region_part){.node = DIAGRAM_NO};

    uint64_t *box = path_box(run, region);
    widen(run, box, others);
    node_id node = diagram_and(scratch, box_node(run->form, box), within);
    return (struct region_part){box, relation, node};
}

bool region_part(struct run *run, node_id region, struct region_part *part)
{
    struct number most, count;

    if (!run->relations)
        find_relations(run);
    *part = part_of(run, region, NULL);
    if (run->relation_count && !run_count(run, part->node, &most))
        return false;
    for (uint32_t i = 0; i < run->relation_count; i++) {
        struct region_part other = part_of(run, region, run->relations[i]);
        if (other.node == DIAGRAM_NO || run_is_over(run) ||
            !run_count(run, other.node, &count) ||
            number_compare(count, most) <= 0)
            continue;
        *part = other;
        most = count;
    }
    return !run_is_over(run);
}

static const struct cond *list_parts(struct run *run, node_id region,
                                     bool *has_more)
{
    struct cond *parts = arena_array(run->arena, struct cond, REGION_PARTS_MAX);
    struct cond *any = arena_new(run->arena, struct cond);
    uint32_t count = 0;

    while (region != DIAGRAM_NO) {
        struct region_part part;
        if (count == REGION_PARTS_MAX || region == DIAGRAM_EXHAUSTED ||
            !region_part(run, region, &part)) {
            *has_more = count > 0;
            break;
        }
        const struct cond *cond =
            box_as_cond(run->form, part.box, part.relation);
        if (!cond)
            return NULL;
        parts[count++] = *cond;
        region = diagram_minus(run->scratch, region, part.node);
    }
    *any = (struct cond){.op = COND_OR, .kids = parts, .kid_count = count};
    return !count ? NULL : count == 1 ? parts : any;
}

const struct cond *region_cond(struct run *run, node_id region, bool *has_more)
{
    struct budget *budget = &run->budget;
    uint64_t left = budget->left, part = left / REGION_SHARE;

    part = part < REGION_STEPS ? part : REGION_STEPS;
    budget->left = part;
    const struct cond *cond = list_parts(run, region, has_more);
    budget->left += left - part;
    run->scratch->over = false;
    return cond;
}
