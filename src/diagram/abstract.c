/* abstract.c -- joining cells, and the ends they lead to. */
#include "diagram/abstract.h"

void ends_init(struct ends *ends, struct arena *arena)
{
    *ends = (struct ends){.arena = arena};
    memo_init(&ends->pairs, arena);
    memo_init(&ends->without, arena);
}

uint32_t ends_add(struct ends *ends, uint32_t needs)
{
    arena_more(ends->arena, ends->needs, ends->count, ends->room);
    ends->needs[ends->count] = needs;
    return ends->count++;
}

/* The end that stands for two. */
static node_id pair_ends(void *context, node_id a, node_id b)
{
    struct ends *ends = context;
    uint32_t pair;

    if (a == b || b == DIAGRAM_UNREACHABLE)
        return a;
    if (a == DIAGRAM_UNREACHABLE)
        return b;
    if (!memo_find(&ends->pairs, a, b, &pair)) {
        pair = ends_add(ends, ends->needs[node_value(a)] |
                                  ends->needs[node_value(b)]);
        memo_add(&ends->pairs, a, b, pair);
    }
    return node_terminal(pair);
}

node_id ends_take_out(struct ends *ends, struct diagram *scratch, node_id node,
                      const bool *stays, bool apart)
{
    struct diagram_combine by = {pair_ends, ends};
    node_id result;

    if (node_is_terminal(node))
        return node;
    if (memo_find(&ends->without, node, 0, &result))
        return result;

    uint32_t level = node_level(scratch, node);
    uint32_t base = diagram_push(scratch, level);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
        node_id edge = ends_take_out(
            ends, scratch, scratch->words[node + 1 + cell], stays, apart);
        scratch->edges[base + cell] = edge;
    }
    if (!stays[level]) {
        node_id joined = scratch->edges[base];
        for (uint32_t cell = 1; cell < scratch->cells[level]; cell++)
            joined = diagram_combine(scratch, by, joined,
                                     scratch->edges[base + cell]);
        for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
            scratch->edges[base + cell] = joined;
    }
    result = apart ? diagram_pop(scratch, level, base)
                   : diagram_pop_care(scratch, level, base);
    if (result != DIAGRAM_EXHAUSTED)
        memo_add(&ends->without, node, 0, result);
    return result;
}
