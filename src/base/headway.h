/* SPDX-License-Identifier: MIT */
/*
 * headway.h -- how far a piece of work is, for whoever waits for it.
 *
 * The work says where it comes to; another thread may read that at any time.
 * One word holds all of it, so that it is read as it was said.
 */
#ifndef BASE_HEADWAY_H
#define BASE_HEADWAY_H

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

enum headway_in {
    HEADWAY_UNKNOWN,
    HEADWAY_PARTS, /* of the work itself: a proof, a figure */
    HEADWAY_CASES,
    HEADWAY_CHANGES
};

struct headway {
    _Atomic uint64_t now; /* all 0 before the work says anything */
};

/* The one under way, from 1, of so many. */
struct headway_place {
    enum headway_in in;
    uint32_t at, of;
};

enum { HEADWAY_BITS = 30, HEADWAY_MAX = (1 << HEADWAY_BITS) - 1 };

/* Nobody waits where `headway` is NULL. */
static inline void headway_at(struct headway *headway, enum headway_in in,
                              uint32_t at, uint32_t of)
{
    uint64_t now =
        (uint64_t)in << 2 * HEADWAY_BITS | (uint64_t)at << HEADWAY_BITS | of;

    if (headway)
        atomic_store_explicit(&headway->now,
                              of <= HEADWAY_MAX ? now : HEADWAY_UNKNOWN,
                              memory_order_relaxed);
}

static inline struct headway_place headway_read(struct headway *headway)
{
    uint64_t now = atomic_load_explicit(&headway->now, memory_order_relaxed);

    return (struct headway_place){(enum headway_in)(now >> 2 * HEADWAY_BITS),
                                  (uint32_t)(now >> HEADWAY_BITS & HEADWAY_MAX),
                                  (uint32_t)(now & HEADWAY_MAX)};
}

#endif
