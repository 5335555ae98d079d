/* dates_internal.h -- bounds of dates, and what is left of one. */
#ifndef ENGINE_DATES_INTERNAL_H
#define ENGINE_DATES_INTERNAL_H

#include "engine/dates.h"

/* Whether a bound ties the date question to today, which is open. */
bool assignment_is_tied(const struct assignment *known, int32_t date);

/* Keeps in `zone` what the bounds of the date allow its point to be. */
bool dates_limit(struct dates *dates, struct zone *zone, int32_t date,
                 uint32_t point);

/*
 * The day that the point has after `depth` assumptions; or, where it can have
 * others or that is not known, a range of more than one day.
 */
struct range dates_range(struct dates *dates, uint32_t depth, uint32_t point);

#endif
