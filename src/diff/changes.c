/* changes.c -- what both packs come to, pair by pair, and what differs. */
#include "diff/product_internal.h"

#include <stdlib.h>

static node_id pair_terminals(void *context, node_id a, node_id b)
{
    struct pairs *pairs = context;
    uint32_t place;

    if (memo_find(&pairs->places, node_value(a), node_value(b), &place))
        return node_terminal(place);
    arena_more(pairs->arena, pairs->items, pairs->count, pairs->room);
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

struct pairs pairs_find(struct product *work, const node_id *nodes)
{
    struct pairs pairs = {.arena = work->arena};

    memo_init(&pairs.places, work->arena);
    pairs.product =
        diagram_combine(&work->residual.scratch,
                        (struct diagram_combine){pair_terminals, &pairs},
                        nodes[SIDE_OLD], nodes[SIDE_NEW]);
    if (pairs.product == DIAGRAM_EXHAUSTED) {
        work->diff->proved = false;
        pairs.count = 0;
    }
    if (pairs.count)
        qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_pairs);
    return pairs;
}

node_id pairs_where(struct product *work, const struct pairs *pairs,
                    const struct pair *pair)
{
    uint32_t place = 0;

    memo_find(&pairs->places, pair->of[SIDE_OLD], pair->of[SIDE_NEW], &place);
    return diagram_where(&work->residual.scratch, pairs->product,
                         node_terminal(place));
}

/* Of changes of what both packs take. */
static enum figure figure_of(enum diff_kind kind)
{
    switch (kind) {
    case DIFF_ANSWERS:
    case DIFF_OUTCOME:
        return FIGURE_OUTCOME;
    case DIFF_DATE:
    case DIFF_ADVICE:
        return FIGURE_GIVEN;
    case DIFF_RULE:
        return FIGURE_RULE;
    }
    return FIGURE_OUTCOME;
}

void changes_add(struct product *work, struct diff_change change)
{
    struct diff *diff = work->diff;
    struct diagram *scratch = &work->residual.scratch;

    change.where = diagram_and(scratch, change.where, work->care[change.part]);
    if (change.where == DIAGRAM_EXHAUSTED)
        diff->proved = false;
    if (change.where == DIAGRAM_EXHAUSTED || change.where == DIAGRAM_NO)
        return;
    if (change.part == PART_BOTH) {
        node_id *any = &work->any[figure_of(change.kind)];
        *any = diagram_or(scratch, *any, change.where);
    }
    if (diff->count == DIFF_CHANGES_MAX) {
        diff->unlisted++;
        return;
    }
    change.same_as = NO_INDEX;
    for (uint32_t i = diff->count; i-- > 0;)
        if (work->changes[i].where == change.where &&
            work->changes[i].part == change.part)
            change.same_as = (int32_t)i;
    work->changes[diff->count++] = change;
}
