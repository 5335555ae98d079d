/* SPDX-License-Identifier: MIT */
/* parts.c -- what two packs both have. */
#include "diff/parts_internal.h"

#include "base/names.h"

#include <string.h>

int32_t *parts_match(const struct parts *parts, const struct parts *others,
                     struct arena *arena)
{
    int32_t *match = arena_array(arena, int32_t, parts->count);
    struct names names;

    names_init(&names, others->count, arena);
    for (uint32_t i = 0; i < others->count; i++)
        names_add(&names, part_id(others, i), strlen(part_id(others, i)), i);
    for (uint32_t i = 0; i < parts->count; i++)
        match[i] = (int32_t)names_find(&names, part_id(parts, i),
                                       strlen(part_id(parts, i)));
    return match;
}
