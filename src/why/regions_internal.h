/* SPDX-License-Identifier: MIT */
/*
 * regions_internal.h -- the days some dates can have, cut where anything can
 * change.
 *
 * To ask what other days would do, the space of all days of some date questions
 * is cut into zones inside which no day matters more than another: every fact
 * stays in its cell, and every combination of cells that the other open dates
 * can reach stays reachable.  So one day of each stands for all of its zone.
 *
 * The cuts are those of the facts' cells, and what follows from them and the
 * bounds when the other open dates are taken out (Fourier and Motzkin; exact
 * for differences of whole days).  Whole years between open dates cut where
 * they may begin to make a difference, and where they surely do; zones in
 * between are halved until nothing changes inside (certain.c).  What
 * is left after many halves, far from the days that are wanted, is not known.
 */
#ifndef WHY_REGIONS_INTERNAL_H
#define WHY_REGIONS_INTERNAL_H

#include "engine/dates.h"

enum {
    REGIONS_CUTS_MAX = 4096, /* while dates are taken out */
    REGIONS_MAX = 1024
};

/* Point i + 1 of the zone is the date i. */
struct region {
    struct zone zone;
    const int64_t *days; /* one in the zone, near to what was wanted */
    bool known;          /* false: other days may lead elsewhere */
};

struct regions {
    const uint32_t *dates; /* questions */
    const int64_t *wanted; /* a day for each */
    uint32_t date_count;
    const struct region *items;
    uint32_t count;
    bool whole; /* all days lie in some region */
    bool exact; /* and all regions are known */
};

/*
 * Cuts the space of the open dates `dates`; no dates make one region.  Only the
 * facts among `levels` count, which must be open.  `wanted` has a day for each
 * date; it and `dates` must live as long as the regions, which lie in `keep`.
 */
struct regions regions_cut(const struct assignment *known,
                           struct level_list levels, const uint32_t *dates,
                           uint32_t date_count, const int64_t *wanted,
                           struct arena *keep, struct arena *scratch);

/*
 * The levels of facts among those marked, in `arena`; of their dates, marks
 * those that the answers leave open.
 */
struct level_list regions_facts(const struct engine *engine,
                                const struct answers *answers,
                                const bool *levels, bool *dates,
                                struct arena *arena);

/* The days of a date, by its point in the zone. */
static inline struct range zone_days(const struct zone *zone, uint32_t point)
{
    return (struct range){-zone_most(zone, 0, point),
                          zone_most(zone, point, 0)};
}

/*
 * Whether a zone of days stands for each of its days.
 *
 * It does if every combination of cells of facts that one of its days can reach
 * is reached by all of them.  Bounds on differences of days have been cut at;
 * whole years between two open dates begin and end on another difference in
 * another year (engine/zone.h).  So each combination that the zone reaches
 * is looked at as it is for certain, whatever the year: that must still allow
 * all days of the zone.
 */
struct certain {
    struct dates *dates;      /* started, with the zones of all depths made, one
                                 more than there are levels */
    struct level_list levels; /* of facts */
    const uint32_t *numbers; /* of each point of the zone, its point in dates */
};

/*
 * False if that is not known; then the zone can be halved where *point has the
 * day *first.
 */
bool certain_is(struct certain *certain, const struct zone *zone,
                uint32_t *point, int64_t *first);

#endif
