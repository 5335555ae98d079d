/*
 * table_internal.h -- what was worked out for a node and the dates asked.
 *
 * Items of one size, found by two words.  Where there are millions, they may be
 * forgotten (memo_keep()): it is for what can be worked out again.
 */
#ifndef ASK_TABLE_INTERNAL_H
#define ASK_TABLE_INTERNAL_H

#include "diagram/diagram.h"

struct table {
    struct memo index; /* of each item, its place */
    size_t size;       /* of an item */
    char *items;
    uint32_t count, room;
};

void table_init(struct table *table, size_t size, struct arena *arena);

/* The item, until the next one is kept; NULL if there is none. */
static inline const void *table_find(const struct table *table, uint32_t a,
                                     uint32_t b)
{
    uint32_t at;

    return memo_find(&table->index, a, b, &at) ? table->items + at * table->size
                                               : NULL;
}

void table_keep(struct table *table, uint32_t a, uint32_t b, const void *item);

#endif
