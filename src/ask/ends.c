/* SPDX-License-Identifier: MIT */
/* ends.c -- ends of interviews, one by one and joined. */
#include "ask/ends_internal.h"

#include <string.h>

void ends_init(struct ends *ends, struct arena *arena)
{
    *ends = (struct ends){.arena = arena};
    memo_init(&ends->pairs, arena);
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

node_id ends_abstract(struct ends *ends, struct diagram *diagram, node_id node,
                      const bool *stays, bool apart)
{
    return diagram_abstract(diagram, node, stays,
                            (struct diagram_combine){pair_ends, ends}, apart);
}

bool ends_never_know(const struct assignment *known, int32_t date)
{
    if (date == DATE_OF_TODAY)
        return !known->answers->has_today;
    return known->answers->of[date].state == ANSWER_UNKNOWN;
}

void table_init(struct state_table *table, size_t size, struct arena *arena)
{
    *table = (struct state_table){.size = size};
    memo_init(&table->index, arena);
}

void table_keep(struct state_table *table, uint32_t a, uint32_t b,
                const void *item)
{
    if (table->count == table->room) {
        uint32_t room = table->room * 2 + 64;
        table->items = arena_grow(table->index.arena, table->items,
                                  table->room * table->size, room * table->size,
                                  alignof(max_align_t));
        table->room = room;
    }
    memcpy(table->items + table->count * table->size, item, table->size);
    memo_keep(&table->index, a, b, table->count++);
}
