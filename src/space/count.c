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
    struct number ways; /* to it, over the levels above its own */
};

struct counter {
    struct residual *residual;
    struct memo numbers; /* (node, reach) to its place in `pairs` */
    struct pair *pairs;
    uint32_t count, room;
    struct number *ends;
    bool over;
};

static bool is_end(node_id node, node_id reach)
{
    return node_is_terminal(node) && node_is_terminal(reach);
}

/* The first open level that the pair asks for; behind all at an end. */
static uint32_t pair_level(const struct counter *counter, node_id node,
                           node_id reach)
{
    uint32_t a = node_level(&counter->residual->scratch, node);
    uint32_t b = node_level(&counter->residual->scratch, reach);
    uint32_t count = counter->residual->known.engine->level_count;
    uint32_t level = a < b ? a : b;

    return level < count ? level : count;
}

/* The pair that a cell leads to; false where nobody can be. */
static bool next_pair(const struct counter *counter, node_id node,
                      node_id reach, uint32_t level, uint32_t cell,
                      node_id *next, node_id *next_reach)
{
    *next_reach = node_follow(&counter->residual->scratch, reach, level, cell);
    *next = node_follow(&counter->residual->scratch, node, level, cell);
    return *next_reach != DIAGRAM_NO;
}

/* Visits what is below, then takes a place behind it. */
static void visit(struct counter *counter, node_id node, node_id reach)
{
    uint32_t seen;

    if (counter->over || memo_find(&counter->numbers, node, reach, &seen))
        return;
    if (!diagram_step(&counter->residual->scratch)) {
        counter->over = true;
        return;
    }
    memo_add(&counter->numbers, node, reach, UINT32_MAX);
    if (!is_end(node, reach)) {
        uint32_t level = pair_level(counter, node, reach);
        struct diagram *scratch = &counter->residual->scratch;
        diagram_steps(scratch, scratch->cells[level] / COUNT_CELLS);
        for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
            node_id next, next_reach;
            if (next_pair(counter, node, reach, level, cell, &next,
                          &next_reach))
                visit(counter, next, next_reach);
        }
    }
    arena_more(counter->residual->arena, counter->pairs, counter->count,
               counter->room);
    memo_add(&counter->numbers, node, reach, counter->count);
    counter->pairs[counter->count++] = (struct pair){node, reach, number_of(0)};
}

/* Ways through the open levels from `from` up to, not with, `to`. */
static struct number times_free(const struct counter *counter,
                                struct number ways, uint32_t from, uint32_t to)
{
    for (uint32_t level = from; level < to; level++)
        if (counter->residual->known.cells[level] == CELL_OPEN)
            ways = number_times(ways, counter->residual->scratch.cells[level]);
    return ways;
}

static void add_ways(struct counter *counter, node_id node, node_id reach,
                     struct number ways)
{
    uint32_t at = 0;

    memo_find(&counter->numbers, node, reach, &at);
    counter->pairs[at].ways = number_add(counter->pairs[at].ways, ways);
}

static void leave(struct counter *counter, const struct pair *pair)
{
    uint32_t level = pair_level(counter, pair->node, pair->reach);

    if (is_end(pair->node, pair->reach)) {
        uint32_t value = node_value(pair->node);
        counter->ends[value] = number_add(counter->ends[value], pair->ways);
        return;
    }
    for (uint32_t cell = 0; cell < counter->residual->scratch.cells[level];
         cell++) {
        node_id next, reach;
        if (!next_pair(counter, pair->node, pair->reach, level, cell, &next,
                       &reach))
            continue;
        uint32_t below = pair_level(counter, next, reach);
        add_ways(counter, next, reach,
                 times_free(counter, pair->ways, level + 1, below));
    }
}

bool count_ends(struct residual *residual, node_id node, struct number *ends)
{
    struct counter counter = {.residual = residual, .ends = ends};

    if (node == DIAGRAM_EXHAUSTED || residual->reach == DIAGRAM_EXHAUSTED)
        return false;
    if (residual->reach == DIAGRAM_NO) // nobody at all
        return true;
    memo_init(&counter.numbers, residual->arena);
    visit(&counter, node, residual->reach);
    if (counter.over)
        return false;
    add_ways(&counter, node, residual->reach,
             times_free(&counter, number_of(1), 0,
                        pair_level(&counter, node, residual->reach)));
    for (uint32_t i = counter.count; i-- > 0;)
        leave(&counter, &counter.pairs[i]);
    return true;
}

bool count_all(struct residual *residual, struct number *all)
{
    struct number ends[1] = {number_of(0)};
    bool ok = count_ends(residual, node_terminal(0), ends);

    *all = ends[0];
    return ok;
}
