/* SPDX-License-Identifier: MIT */
/*
 * dates.h -- the open dates of some answers, and what facts say of them.
 *
 * The open dates are the points of zones (zone.h): each date has its
 * bounds, and to assume that a fact lies in a cell limits the difference of two
 * dates. A walk over facts keeps a zone for each assumption it has made, by
 * depth.
 *
 * Whole years are not a difference of days.  Where one end of a years_between
 * is known its cells are exact all the same.  Those of two open dates are kept
 * beside the zones, which they only narrow; whether real dates are left is then
 * searched for (zone.h).
 */
#ifndef ENGINE_DATES_H
#define ENGINE_DATES_H

#include "base/date.h"
#include "engine/answers.h"
#include "engine/engine.h"
#include "engine/zone.h"

enum {
    DATES_POINTS_MAX = 32,      /* open dates that hang together */
    DATES_STEP_BUDGET = 100000, /* assumptions of one walk */
    DATES_YEAR_BUDGET = 1 << 22 /* parts of years_find() in one walk */
};

/* What is known of some answers: a cell for each level, or CELL_OPEN. */
struct assignment {
    const struct engine *engine;
    const struct answers *answers;
    const uint32_t *cells;
    struct budget *budget; /* for whatever is worked out of it; or NULL */
};

/* Some levels, rising. */
struct level_list {
    uint32_t *items;
    uint32_t count;
};

struct dates {
    const struct assignment *known;
    struct arena *arena;
    uint32_t *point_of;       /* of each date question; 0 where it is none */
    uint32_t today;           /* its point, or 0 */
    uint32_t points;          /* with point 0 */
    struct zone *zones;       /* one for each fact or today assumed on a path */
    struct year_limit *years; /* assumed on a path; NULL: no level has any */
    uint32_t *year_counts;    /* of these, by depth; 0 if there are none */
    uint32_t steps_left, year_steps_left;
    bool exact; /* false: some zones may have no real dates */
};

/* The answer to a date question or today, if it is known; `day` may be NULL. */
bool assignment_date(const struct assignment *known, int32_t date,
                     int32_t *day);

/* The value of a fact with these dates. */
static inline int64_t fact_between(const struct fact *fact, int32_t from,
                                   int32_t to)
{
    return fact->kind == FACT_DAYS_BETWEEN ? to - from
                                           : date_years_between(from, to);
}

/* The value that a fact has, if both its dates are known. */
bool assignment_fact(const struct assignment *known, const struct fact *fact,
                     int64_t *value);

/* Whether it is the level of a fact or of today, and open. */
bool assignment_is_open(const struct assignment *known, uint32_t level);

/*
 * Lays out points for the dates of `levels`, all of facts or today, and zones
 * for `depth_max` assumptions.  Returns false if there are too many points.
 */
bool dates_init(struct dates *dates, const struct assignment *known,
                struct level_list levels, uint32_t depth_max,
                struct arena *arena);

/* Gives the date a point unless it has one or is known; false if too many. */
bool dates_add(struct dates *dates, int32_t date);

/*
 * Makes the zone of depth 0: what the dates can be by their bounds.  Returns
 * false if that is nothing.
 */
bool dates_start(struct dates *dates);

/*
 * Makes the zone of depth + 1 that of `depth`, for the caller to limit, and
 * returns it.
 */
struct zone *dates_copy(struct dates *dates, uint32_t depth);

/*
 * Makes the zone of depth + 1: that of `depth` with the level's value in the
 * cell.  Returns false if no dates are left.
 */
bool dates_assume(struct dates *dates, uint32_t depth,
                  const struct level *level, uint32_t cell);

/*
 * Real days for the points, as they are after `depth` assumptions, and near to
 * the wanted day.  Returns NULL if none were found, which happens only where
 * `exact` is false.
 */
const int64_t *dates_find(struct dates *dates, uint32_t depth, int64_t wanted);

/*
 * Sets `zone` to days for the points that are real for certain after `depth`
 * assumptions; not always to all.  Returns false if there are none.
 */
bool dates_sure(const struct dates *dates, uint32_t depth, struct zone *zone);

/*
 * Whether the walk may go on: it may make so many assumptions, and each takes
 * steps of the budget of what is known.
 */
bool dates_step(struct dates *dates);

#endif
