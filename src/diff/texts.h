/* SPDX-License-Identifier: MIT */
/*
 * texts.h -- what differs between two packs besides their decisions.
 *
 * Texts, sources, versions, exit statuses, bounds, weights, the order of things
 * and what only one pack has: whatever a reader of both would see.  Conditions
 * are left to diff.h, which says what they do.
 */
#ifndef DIFF_TEXTS_H
#define DIFF_TEXTS_H

#include "base/arena.h"
#include "pack/model.h"

struct text_change {
    const char *path;      /* "/questions/travel_advice/ask": with ids */
    const char *language;  /* NULL where it has none */
    const char *from, *to; /* NULL where that pack lacks it */
};

struct text_changes {
    const struct text_change *items;
    uint32_t count;
};

/* In the order of the format. */
struct text_changes diff_texts(const struct pack *old_pack,
                               const struct pack *new_pack,
                               struct arena *arena);

#endif
