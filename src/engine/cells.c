/* SPDX-License-Identifier: MIT */
/* cells.c -- cutting domains at the constants of the pack. */
#include "engine/engine_internal.h"

#include <stdlib.h>
#include <string.h>

/* The first values of cells found so far, with repeats. */
struct cuts {
    int64_t *at;
    uint32_t count, room;
};

static void add_cut(struct cuts *cuts, int64_t at, struct arena *arena)
{
    arena_more(arena, cuts->at, cuts->count, cuts->room);
    cuts->at[cuts->count++] = at;
}

static void add_range(struct cuts *cuts, struct range range,
                      struct range domain, struct arena *arena)
{
    if (range.low > domain.low)
        add_cut(cuts, range.low, arena);
    if (range.high < domain.high)
        add_cut(cuts, range.high + 1, arena);
}

static void add_condition(const struct pack *pack, const struct cond *cond,
                          struct cuts *cuts, struct arena *arena)
{
    for (uint32_t i = 0; i < cond->kid_count; i++)
        add_condition(pack, &cond->kids[i], cuts, arena);
    for (uint32_t i = 0; i < cond->range_count; i++)
        add_range(&cuts[cond->variable], cond->ranges[i],
                  pack_domain(pack, cond->variable), arena);
}

static int compare_values(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

/* Sorts the cuts and takes repeats out. */
static struct cells make_cells(struct cuts *cuts, struct range domain,
                               struct arena *arena)
{
    add_cut(cuts, domain.low, arena);
    qsort(cuts->at, cuts->count, sizeof *cuts->at, compare_values);

    uint32_t count = 1;
    for (uint32_t i = 1; i < cuts->count; i++)
        if (cuts->at[i] != cuts->at[count - 1])
            cuts->at[count++] = cuts->at[i];

    struct cells cells = {count, cuts->at, domain.high, true};
    for (uint32_t i = 1; i < count; i++)
        cells.single &= cells.low[i] - 1 == cells.low[i - 1];
    return cells;
}

const struct cells *cells_cut(const struct pack *pack, struct arena *arena)
{
    uint32_t count = pack->question_count + pack->fact_count;
    struct cuts *cuts = arena_array(arena, struct cuts, count + 1);
    struct cells *cells = arena_array(arena, struct cells, count + 1);
    struct range days = {DATE_MIN, DATE_MAX};
    struct range in_force = {pack->valid.from, pack->valid.to};

    add_range(&cuts[count], in_force, days, arena);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        const struct rule *rule = &pack->rules[i];
        struct range valid = {rule->valid.from, rule->valid.to};
        add_condition(pack, rule->when, cuts, arena);
        add_range(&cuts[count], valid, days, arena);
    }
    for (uint32_t i = 0; i < pack->advice_count; i++)
        add_condition(pack, pack->advice[i].when, cuts, arena);
    for (uint32_t i = 0; i < count; i++) {
        struct range domain = pack_domain(pack, i);
        // Booleans and choices have a cell for each value, tested or not.
        if (i < pack->question_count &&
            !question_is_ordered(&pack->questions[i]))
            for (int64_t at = domain.low + 1; at <= domain.high; at++)
                add_cut(&cuts[i], at, arena);
        cells[i] = make_cells(&cuts[i], domain, arena);
    }
    cells[count] = make_cells(&cuts[count], days, arena);
    return cells;
}

uint32_t cells_find(const struct cells *cells, int64_t value)
{
    uint32_t low = 0, high = cells->count;

    if (cells->count > 1 && cells->single &&
        value < cells->low[0] + (int64_t)cells->count)
        return (uint32_t)(value - cells->low[0]);
    while (high - low > 1) { // cells[low].low <= value < cells[high].low
        uint32_t middle = low + (high - low) / 2;
        if (cells->low[middle] <= value)
            low = middle;
        else
            high = middle;
    }
    return low;
}

struct range cells_range(const struct cells *cells, uint32_t cell)
{
    return (struct range){cells->low[cell], cell + 1 < cells->count
                                                ? cells->low[cell + 1] - 1
                                                : cells->high};
}
