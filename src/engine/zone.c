/* zone.c -- difference bound matrices. */
#include "engine/zone_internal.h"

#include <assert.h>
#include <string.h>

struct zone zone_new(uint32_t points, struct arena *arena)
{
    struct zone zone = {points,
                        arena_array(arena, int64_t, (size_t)points * points)};

    for (uint32_t a = 0; a < points; a++)
        for (uint32_t b = 0; b < points; b++)
            zone.most[a * points + b] = a == b ? 0 : ZONE_FREE;
    return zone;
}

void zone_set(struct zone *zone, const struct zone *from)
{
    assert(zone->points == from->points);
    memcpy(zone->most, from->most,
           sizeof *from->most * from->points * from->points);
}

struct zone zone_copy(const struct zone *from, struct arena *arena)
{
    struct zone zone = zone_new(from->points, arena);

    zone_set(&zone, from);
    return zone;
}

int64_t zone_most(const struct zone *zone, uint32_t a, uint32_t b)
{
    return zone->most[a * zone->points + b];
}

bool zone_limit(struct zone *zone, uint32_t a, uint32_t b, int64_t most)
{
    uint32_t points = zone->points;

    if (most >= zone_most(zone, a, b))
        return true;
    if (most + zone_most(zone, b, a) < 0)
        return false;
    // Every difference may have become smaller by way of a - b.
    for (uint32_t i = 0; i < points; i++) {
        int64_t to_a = zone_most(zone, i, a);
        if (to_a >= ZONE_FREE)
            continue;
        for (uint32_t j = 0; j < points; j++) {
            int64_t from_b = zone_most(zone, b, j);
            if (from_b < ZONE_FREE &&
                to_a + most + from_b < zone->most[i * points + j])
                zone->most[i * points + j] = to_a + most + from_b;
        }
    }
    return true;
}

bool zone_meets(const struct zone *a, const struct zone *b,
                struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    struct zone both = zone_copy(a, scratch);
    bool meets = true;

    for (uint32_t i = 0; i < a->points && meets; i++)
        for (uint32_t j = 0; j < a->points && meets; j++)
            meets = i == j || zone_limit(&both, i, j, zone_most(b, i, j));
    arena_rewind(scratch, mark);
    return meets;
}

void zone_pick(const struct zone *zone, const int64_t *wanted, int64_t *days)
{
    days[0] = 0;
    for (uint32_t i = 1; i < zone->points; i++) {
        int64_t day = wanted[i], low = -ZONE_FREE, high = ZONE_FREE;

        // In a closed zone, what the points so far allow can be completed.
        for (uint32_t k = 0; k < i; k++) {
            int64_t from = days[k] - zone_most(zone, k, i);
            int64_t to = days[k] + zone_most(zone, i, k);
            low = from > low ? from : low;
            high = to < high ? to : high;
        }
        days[i] = day < low ? low : day > high ? high : day;
    }
}
