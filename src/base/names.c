/* SPDX-License-Identifier: MIT */
/* names.c -- linear probing; never more than half full. */
#include "base/names.h"

#include <assert.h>

/* Of a text behind which nothing may be read. */
static struct name name_at(const char *text, size_t size)
{
    char room[8] = {0};

    assert(size <= UINT32_MAX);
    if (size >= sizeof room)
        return name_of(text, (uint32_t)size);
    if (!size)
        return (struct name){.text = text, .head = 1}; // no free slot has that
    memcpy(room, text, size);
    struct name name = name_of(room, (uint32_t)size);
    name.text = text;
    return name;
}

void names_init(struct names *names, size_t count, struct arena *arena)
{
    uint32_t bits = 1;

    while ((size_t)1 << bits < 2 * (count + 1))
        bits++;
    names->slots = arena_array(arena, struct name, (size_t)1 << bits);
    names->shift = 64 - bits;
    names->last = (UINT32_C(1) << bits) - 1;
}

int64_t names_add(struct names *names, const char *text, size_t size,
                  uint32_t number)
{
    struct name name = name_at(text, size);
    struct name *slot;

    if (names_seek(names, name, &slot))
        return slot->number;
    name.number = number;
    *slot = name;
    return NAMES_NONE;
}

int64_t names_find(const struct names *names, const char *text, size_t size)
{
    struct name *slot;

    return names->slots && names_seek(names, name_at(text, size), &slot)
               ? (int64_t)slot->number
               : NAMES_NONE;
}
