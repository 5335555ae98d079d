/* SPDX-License-Identifier: MIT */
/* parts_internal.h -- parts of one kind: rules, options, whatever has an id. */
#ifndef DIFF_PARTS_INTERNAL_H
#define DIFF_PARTS_INTERNAL_H

#include "base/arena.h"

/* Each of them begins with its id. */
struct parts {
    const void *items;
    uint32_t count;
    size_t size; /* of each */
};

#define PARTS(of, name, singular)                                              \
    ((struct parts){(of)->name, (of)->singular##_count, sizeof *(of)->name})

static inline const void *part_at(const struct parts *parts, uint32_t index)
{
    return (const char *)parts->items + parts->size * index;
}

static inline const char *part_id(const struct parts *parts, uint32_t index)
{
    return *(const char *const *)part_at(parts, index);
}

/* Of each of these parts, the other one of the same id, or NO_INDEX. */
int32_t *parts_match(const struct parts *parts, const struct parts *others,
                     struct arena *arena);

#endif
