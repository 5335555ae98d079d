/* SPDX-License-Identifier: MIT */
/*
 * zone.h -- sets of dates given by bounds on their differences, in days and in
 * whole years.
 *
 * A zone of n points keeps, for each two of them, the greatest value that their
 * difference can have; point 0 is day 0, so bounds on single dates are
 * differences too.  The matrix is kept closed under shortest paths, which makes
 * the bounds exact and tells at once whether any whole days are left (Dill,
 * "Timing Assumptions and Verification of Finite-State Concurrent Systems",
 * 1989).
 *
 * Whole years are not a difference of days, but nearly.  In a year that begins
 * on 1 March all days, 29 February too, move by as many days when they move to
 * the same place in a later such year, as date_add_years() does.  With y the
 * year that `from` lies in, and first(y) its 1 March,
 *
 *     low <= years_between(from, to) <= high
 *
 * therefore says the same as two bounds on a difference,
 *
 *     first(y + low) - first(y) <= to - from < first(y + high + 1) - first(y)
 *
 * and where `from` can lie in several years, the least of the left and the
 * greatest of the right bound it still.  That leads to branch and bound: a zone
 * is narrowed by these bounds.  If nothing is left, nobody is there.  If days
 * picked from what is left keep all limits, they are the answer.  Else `from`
 * of a limit they break can lie in more than one year, for in one the bounds
 * are exact; its years are halved, and both halves searched.
 *
 * Leap years come round after 400 years.  So dates can move together by as many
 * years, and it is enough to search those of which one lies in the first 400
 * years that it can lie in.
 */
#ifndef ENGINE_ZONE_H
#define ENGINE_ZONE_H

#include "base/arena.h"
#include "pack/model.h"

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

/* Years beyond this either way hold for all dates or none. */
enum { YEARS_FREE = 9999 };

/* The whole years from one point of a zone to another. */
struct year_limit {
    uint32_t from, to;
    struct range years; /* from -YEARS_FREE, no bound, to YEARS_FREE, none */
};

#endif
