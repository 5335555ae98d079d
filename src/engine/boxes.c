/* boxes.c -- conditions multiplied out. */
#include "engine/boxes_internal.h"

#include <stdlib.h>

struct maker {
    const struct engine *engine;
    uint32_t limit;
    struct arena *arena;
};

static struct boxes one_box(struct maker *maker, struct box box)
{
    struct box *only = arena_new(maker->arena, struct box);

    *only = box;
    return (struct boxes){only, 1};
}

static struct boxes everywhere(struct maker *maker, bool exact)
{
    return one_box(maker, (struct box){.exact = exact});
}

/* The cells in none of the ranges; there is room for one range more. */
static uint32_t invert(const struct cell_range *ranges, uint32_t count,
                       uint32_t cells, struct cell_range *inverse)
{
    uint32_t next = 0, inverted = 0;

    for (uint32_t i = 0; i < count; i++) {
        if (ranges[i].low > next)
            inverse[inverted++] = (struct cell_range){next, ranges[i].low - 1};
        next = ranges[i].high + 1;
    }
    if (next < cells)
        inverse[inverted++] = (struct cell_range){next, cells - 1};
    return inverted;
}

/* A test never holds in all cells, nor in none. */
static struct boxes box_of_test(struct maker *maker, uint32_t level,
                                const struct range *ranges, uint32_t count,
                                bool negated)
{
    const struct cells *cells = maker->engine->levels[level].cells;
    struct side *side = arena_new(maker->arena, struct side);
    struct cell_range *in = arena_array(maker->arena, struct cell_range, count);

    for (uint32_t i = 0; i < count; i++)
        in[i] = (struct cell_range){cells_find(cells, ranges[i].low),
                                    cells_find(cells, ranges[i].high)};
    *side = (struct side){level, in, count};
    if (negated) {
        struct cell_range *out =
            arena_array(maker->arena, struct cell_range, count + 1);
        side->range_count = invert(in, count, cells->count, out);
        side->ranges = out;
    }
    return one_box(maker, (struct box){side, 1, true});
}

/* The cells in both; false if there are none. */
static bool meet_sides(struct maker *maker, const struct side *a,
                       const struct side *b, struct side *both)
{
    struct cell_range *ranges = arena_array(maker->arena, struct cell_range,
                                            a->range_count + b->range_count);
    uint32_t count = 0;

    for (uint32_t i = 0, j = 0; i < a->range_count && j < b->range_count;) {
        struct cell_range left = a->ranges[i], right = b->ranges[j];
        uint32_t low = left.low > right.low ? left.low : right.low;
        uint32_t high = left.high < right.high ? left.high : right.high;
        if (low <= high)
            ranges[count++] = (struct cell_range){low, high};
        if (left.high < right.high)
            i++;
        else
            j++;
    }
    *both = (struct side){a->level, ranges, count};
    return count > 0;
}

/* What is in both boxes; false if that is nothing. */
static bool meet(struct maker *maker, const struct box *a, const struct box *b,
                 struct box *both)
{
    struct side *sides =
        arena_array(maker->arena, struct side, a->side_count + b->side_count);
    uint32_t count = 0, i = 0, j = 0;

    while (i < a->side_count || j < b->side_count) {
        const struct side *left = i < a->side_count ? &a->sides[i] : NULL;
        const struct side *right = j < b->side_count ? &b->sides[j] : NULL;
        if (!right || (left && left->level < right->level)) {
            sides[count++] = *left;
            i++;
        } else if (!left || right->level < left->level) {
            sides[count++] = *right;
            j++;
        } else {
            if (!meet_sides(maker, left, right, &sides[count++]))
                return false;
            i++;
            j++;
        }
    }
    *both = (struct box){sides, count, a->exact && b->exact};
    return true;
}

/* Too many to multiply out: keeps one of the factors. */
static struct boxes leave_out(struct boxes a, struct boxes b)
{
    struct boxes kept = a.count < b.count ? a : b;

    for (uint32_t i = 0; i < kept.count; i++)
        kept.items[i].exact = false;
    return kept;
}

static struct boxes multiply(struct maker *maker, struct boxes a,
                             struct boxes b)
{
    if ((uint64_t)a.count * b.count > maker->limit)
        return leave_out(a, b);

    struct boxes product = {
        arena_array(maker->arena, struct box, a.count * b.count), 0};
    for (uint32_t i = 0; i < a.count; i++)
        for (uint32_t j = 0; j < b.count; j++)
            product.count += meet(maker, &a.items[i], &b.items[j],
                                  &product.items[product.count]);
    return product;
}

static struct boxes add(struct maker *maker, struct boxes a, struct boxes b)
{
    if (a.count + b.count > maker->limit)
        return everywhere(maker, false);

    struct boxes sum = {
        arena_array(maker->arena, struct box, a.count + b.count), 0};
    for (uint32_t i = 0; i < a.count; i++)
        sum.items[sum.count++] = a.items[i];
    for (uint32_t i = 0; i < b.count; i++)
        sum.items[sum.count++] = b.items[i];
    return sum;
}

static struct boxes boxes_of(struct maker *maker, const struct cond *cond,
                             bool negated);

/* By halves, so that long lists are not copied over and over. */
static struct boxes boxes_of_kids(struct maker *maker, const struct cond *kids,
                                  uint32_t count, bool negated, bool all)
{
    if (count == 1)
        return boxes_of(maker, kids, negated);

    uint32_t half = count / 2;
    struct boxes a = boxes_of_kids(maker, kids, half, negated, all);
    struct boxes b =
        boxes_of_kids(maker, kids + half, count - half, negated, all);
    return all ? multiply(maker, a, b) : add(maker, a, b);
}

static struct boxes boxes_of(struct maker *maker, const struct cond *cond,
                             bool negated)
{
    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        if ((cond->op == COND_TRUE) == negated)
            return (struct boxes){NULL, 0};
        return everywhere(maker, true);
    case COND_AND:
    case COND_OR:
        return boxes_of_kids(maker, cond->kids, cond->kid_count, negated,
                             (cond->op == COND_AND) != negated);
    case COND_NOT:
        return boxes_of(maker, &cond->kids[0], !negated);
    case COND_TEST:
        return box_of_test(maker, maker->engine->level_of[cond->variable],
                           cond->ranges, cond->range_count, negated);
    }
    abort();
}

struct boxes boxes_of_rule(const struct engine *engine, const struct rule *rule,
                           uint32_t limit, struct arena *arena)
{
    struct maker maker = {engine, limit, arena};
    const struct cells *today = engine->levels[0].cells;
    struct range valid = {rule->valid.from, rule->valid.to};
    struct boxes when = boxes_of(&maker, rule->when, false);

    if (valid.low <= today->low[0] && valid.high >= today->high)
        return when;
    return multiply(&maker, when, box_of_test(&maker, 0, &valid, 1, false));
}
