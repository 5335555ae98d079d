/* table.c -- an array that grows, and a memo of the places in it. */
#include "ask/table_internal.h"

#include <string.h>

void table_init(struct table *table, size_t size, struct arena *arena)
{
    *table = (struct table){.size = size};
    memo_init(&table->index, arena);
}

void table_keep(struct table *table, uint32_t a, uint32_t b, const void *item)
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
