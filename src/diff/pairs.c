/* pairs.c -- the product of two diagrams. */
#include "diff/pairs_internal.h"

#include <stdlib.h>

static node_id pair_terminals(void *context, node_id a, node_id b)
{
    struct pairs *pairs = context;
    uint32_t place;

    if (memo_find(&pairs->places, node_value(a), node_value(b), &place))
        return node_terminal(place);
    if (pairs->count == pairs->room) {
        uint32_t room = pairs->room ? 2 * pairs->room : 16;
        pairs->items = arena_resize(
            pairs->arena, pairs->items, pairs->room * sizeof *pairs->items,
            room * sizeof *pairs->items, alignof(struct pair));
        pairs->room = room;
    }
    place = pairs->count++;
    pairs->items[place] = (struct pair){{node_value(a), node_value(b)}};
    memo_add(&pairs->places, node_value(a), node_value(b), place);
    return node_terminal(place);
}

static int compare_pairs(const void *a, const void *b)
{
    const struct pair *left = a, *right = b;

    for (int side = 0; side < SIDE_COUNT; side++)
        if (left->of[side] != right->of[side])
            return left->of[side] < right->of[side] ? -1 : 1;
    return 0;
}

struct pairs pairs_find(struct work *work, const node_id *nodes)
{
    struct pairs pairs = {.arena = work->arena};

    memo_init(&pairs.places, work->arena);
    pairs.product = diagram_combine(
        &work->view.scratch, (struct diagram_combine){pair_terminals, &pairs},
        nodes[SIDE_OLD], nodes[SIDE_NEW]);
    if (pairs.product == DIAGRAM_EXHAUSTED) {
        work->diff->proved = false;
        pairs.count = 0;
    }
    if (pairs.count)
        qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_pairs);
    return pairs;
}

node_id pairs_where(struct work *work, const struct pairs *pairs,
                    const struct pair *pair)
{
    uint32_t place = 0;

    memo_find(&pairs->places, pair->of[SIDE_OLD], pair->of[SIDE_NEW], &place);
    return work_where(work, pairs->product, node_terminal(place));
}
