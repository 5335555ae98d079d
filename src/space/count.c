/* SPDX-License-Identifier: MIT */
/*
 * count.c -- model counting, from the root down.
 *
 * Every pair of a node and a constraint node gets the number of ways that lead
 * to it.  Pairs are handled so that all ways into one are known before it is
 * left: in reverse order of leaving a depth-first walk.
 */
#include "space/count.h"

enum { COUNT_CELLS = 8 }; /* of a pair, that cost a step more */

struct pair {
    node_id node, reach;
};

/* A pair that was left, with the ways to it over the levels above its own. */
struct tally {
    struct pair pair;
    struct number ways;
};

struct counter {
    struct residual *residual;
    struct diagram *scratch; /* of the residual */
    struct memo numbers;     /* (node, reach) to its number in `tallies` */
    struct tally *tallies;
    uint32_t count, room;
    struct number *ends;
};

/* The first open level that the pair asks for; behind all at an end. */
static uint32_t pair_level(const struct counter *counter, struct pair pair)
{
    uint32_t a = node_level(counter->scratch, pair.node);
    uint32_t b = node_level(counter->scratch, pair.reach);
    uint32_t count = counter->residual->known.engine->level_count;
    uint32_t level = a < b ? a : b;

    return level < count ? level : count;
}

/* The pair that a cell leads to; nobody is where `reach` is DIAGRAM_NO. */
static struct pair pair_follow(const struct counter *counter, struct pair pair,
                               uint32_t level, uint32_t cell)
{
    return (struct pair){
        node_follow(counter->scratch, pair.node, level, cell),
        node_follow(counter->scratch, pair.reach, level, cell)};
}

/* Visits what is below, then takes a place behind it; an end takes none. */
static void visit(struct counter *counter, struct pair pair)
{
    struct diagram *scratch = counter->scratch;
    uint32_t seen;

    if (pair.reach == DIAGRAM_NO ||
        (node_is_terminal(pair.node) && node_is_terminal(pair.reach)) ||
        memo_find(&counter->numbers, pair.node, pair.reach, &seen) ||
        !diagram_step(scratch))
        return;
    uint32_t level = pair_level(counter, pair);
    diagram_steps(scratch, scratch->cells[level] / COUNT_CELLS);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        visit(counter, pair_follow(counter, pair, level, cell));
    arena_more(counter->residual->arena, counter->tallies, counter->count,
               counter->room);
    memo_add(&counter->numbers, pair.node, pair.reach, counter->count);
    counter->tallies[counter->count++] = (struct tally){pair, number_of(0)};
}

/* Adds ways to the pair that come from a level, through all that are open
 * between it and the pair's own. */
static void add_ways(struct counter *counter, struct pair pair,
                     struct number ways, uint32_t from)
{
    uint32_t at = 0, to = pair_level(counter, pair);
    struct number *sum =
        memo_find(&counter->numbers, pair.node, pair.reach, &at)
            ? &counter->tallies[at].ways
            : &counter->ends[node_value(pair.node)];

    for (uint32_t level = from; level < to; level++)
        if (counter->residual->known.cells[level] == CELL_OPEN)
            ways = number_times(ways, counter->scratch->cells[level]);
    *sum = number_add(*sum, ways);
}

static void leave(struct counter *counter, const struct tally *tally)
{
    uint32_t level = pair_level(counter, tally->pair);

    for (uint32_t cell = 0; cell < counter->scratch->cells[level]; cell++) {
        struct pair next = pair_follow(counter, tally->pair, level, cell);
        if (next.reach != DIAGRAM_NO)
            add_ways(counter, next, tally->ways, level + 1);
    }
}

bool count_ends(struct residual *residual, node_id node, struct number *ends)
{
    struct counter counter = {
        .residual = residual, .scratch = &residual->scratch, .ends = ends};
    struct pair all = {node, residual->reach};

    if (node == DIAGRAM_EXHAUSTED || all.reach == DIAGRAM_EXHAUSTED)
        return false;
    if (all.reach == DIAGRAM_NO) // nobody at all
        return true;
    memo_init(&counter.numbers, residual->arena);
    visit(&counter, all);
    if (residual->scratch.over)
        return false;
    add_ways(&counter, all, number_of(1), 0);
    for (uint32_t i = counter.count; i-- > 0;)
        leave(&counter, &counter.tallies[i]);
    return true;
}

bool count_all(struct residual *residual, struct number *all)
{
    *all = number_of(0);
    return count_ends(residual, node_terminal(0), all);
}
