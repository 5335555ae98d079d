/* SPDX-License-Identifier: MIT */
/*
 * ends_internal.h -- ends of interviews, and what was worked out on the way.
 *
 * Each end, a terminal, has a set of dates that it needs.  Where a level is
 * abstracted, its ends become one, which needs those of all.
 */
#ifndef ASK_ENDS_INTERNAL_H
#define ASK_ENDS_INTERNAL_H

#include "engine/dates.h"

struct ends {
    struct arena *arena;
    uint32_t *needs; /* of each end, by the terminal's value */
    uint32_t count, room;
    struct memo pairs; /* two ends to the one that stands for both */
};

void ends_init(struct ends *ends, struct arena *arena);

/* Adds the next end; returns its value. */
uint32_t ends_add(struct ends *ends, uint32_t needs);

/* diagram_abstract() of a node all of whose ends have been added. */
node_id ends_abstract(struct ends *ends, struct diagram *diagram, node_id node,
                      const bool *stays, bool apart);

/* Somebody said "don't know" to the date, or nobody knows what day it is. */
bool ends_never_know(const struct assignment *known, int32_t date);

/*
 * What was worked out for a node and the dates asked: items of one size, found
 * by two words.  Where there are millions, they may be forgotten (memo_keep()):
 * it is for what can be worked out again.
 */
struct state_table {
    struct memo index; /* of each item, its place */
    size_t size;       /* of an item */
    char *items;
    uint32_t count, room;
};

void table_init(struct state_table *table, size_t size, struct arena *arena);

/* The item, until the next one is kept; NULL if there is none. */
static inline const void *table_find(const struct state_table *table,
                                     uint32_t a, uint32_t b)
{
    uint32_t at;

    return memo_find(&table->index, a, b, &at) ? table->items + at * table->size
                                               : NULL;
}

void table_keep(struct state_table *table, uint32_t a, uint32_t b,
                const void *item);

#endif
