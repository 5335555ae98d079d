/*
 * certain_internal.h -- whether a zone of days stands for each of its days.
 *
 * It does if every combination of cells of facts that one of its days can reach
 * is reached by all of them.  Bounds on differences of days have been cut at;
 * whole years between two open dates begin and end on another difference in
 * another year (years_internal.h).  So each combination that the zone reaches
 * is looked at as it is for certain, whatever the year: that must still allow
 * all days of the zone.
 */
#ifndef WHY_CERTAIN_INTERNAL_H
#define WHY_CERTAIN_INTERNAL_H

#include "engine/dates.h"

struct certain {
    struct dates *dates; /* started, with room for a depth more than levels */
    struct level_list levels; /* of facts */
    const uint32_t *numbers; /* of each point of the zone, its point in dates */
};

/*
 * Lays out what is needed; so the arena of `dates` can be rewound to a mark
 * from then on.
 */
struct certain certain_new(struct dates *dates, struct level_list levels,
                           const uint32_t *numbers);

/*
 * False if that is not known; then the zone can be halved where *point has the
 * day *first.
 */
bool certain_is(struct certain *certain, const struct zone *zone,
                uint32_t *point, int64_t *first);

#endif
