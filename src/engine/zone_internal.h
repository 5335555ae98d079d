/*
 * zone_internal.h -- sets of dates given by bounds on their differences.
 *
 * A zone of n points keeps, for each two of them, the greatest value that their
 * difference can have; point 0 is day 0, so bounds on single dates are
 * differences too.  The matrix is kept closed under shortest paths, which makes
 * the bounds exact and tells at once whether any whole days are left (Dill,
 * "Timing Assumptions and Verification of Finite-State Concurrent Systems",
 * 1989).
 */
#ifndef ENGINE_ZONE_INTERNAL_H
#define ENGINE_ZONE_INTERNAL_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

#define ZONE_FREE (INT64_C(1) << 40) /* no bound; far over any day number */

struct zone {
    uint32_t points;
    int64_t *most; /* most[a * points + b]: of a - b */
};

/* A zone without bounds. */
struct zone zone_new(uint32_t points, struct arena *arena);

struct zone zone_copy(const struct zone *from, struct arena *arena);

/* Makes `zone` what `from` is; both have as many points. */
void zone_set(struct zone *zone, const struct zone *from);

/*
 * Keeps what has a - b <= most.  Returns false if nothing is left; the zone is
 * then of no more use.  Takes points * points steps.
 */
bool zone_limit(struct zone *zone, uint32_t a, uint32_t b, int64_t most);

/* The greatest value of a - b; ZONE_FREE if there is none. */
int64_t zone_most(const struct zone *zone, uint32_t a, uint32_t b);

/* Whether some days lie in both zones. */
bool zone_meets(const struct zone *a, const struct zone *b,
                struct arena *scratch);

/*
 * Picks days in the zone, one of each point in turn as near to its wanted day
 * as those before it allow; days[0] becomes 0.  The zone must not be empty, and
 * `days` may be `wanted`.
 */
void zone_pick(const struct zone *zone, const int64_t *wanted, int64_t *days);

#endif
