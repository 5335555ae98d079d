/* SPDX-License-Identifier: MIT */
/* certain.c -- a walk over the combinations that a zone reaches. */
#include "why/regions_internal.h"

#include "base/date.h"

/* Whether the days that are certain after all levels are those of the zone. */
static bool covers(struct certain *certain, const struct zone *zone)
{
    struct dates *dates = certain->dates;
    struct arena_mark mark = arena_mark(dates->arena);
    struct zone sure = zone_new(dates->points, dates->arena);
    bool all = dates_sure(dates, certain->levels.count + 1, &sure);

    for (uint32_t a = 0; a < zone->points && all; a++)
        for (uint32_t b = 0; b < zone->points && all; b++)
            all = zone_most(&sure, certain->numbers[a], certain->numbers[b]) >=
                  zone_most(zone, a, b);
    arena_rewind(dates->arena, mark);
    return all;
}

static bool are_covered(struct certain *certain, const struct zone *zone,
                        uint32_t index)
{
    struct dates *dates = certain->dates;

    if (index == certain->levels.count)
        return covers(certain, zone);

    uint32_t at = certain->levels.items[index];
    const struct level *level = &dates->known->engine->levels[at];
    for (uint32_t cell = 0; cell < level->cells->count; cell++) {
        if (!dates_step(dates))
            return false;
        if (dates_assume(dates, index + 1, level, cell) &&
            !are_covered(certain, zone, index + 1))
            return false;
    }
    return true;
}

static bool is_one_day(const struct zone *zone)
{
    for (uint32_t i = 1; i < zone->points; i++)
        if (zone_most(zone, i, 0) + zone_most(zone, 0, i) > 0)
            return false;
    return true;
}

static int32_t march_years(struct range days)
{
    return date_march_year((int32_t)days.high) -
           date_march_year((int32_t)days.low) + 1;
}

/* Whether whole years begin with the date of the point. */
static bool begins_years(const struct certain *certain, uint32_t point)
{
    const struct dates *dates = certain->dates;

    for (uint32_t i = 0; i < certain->levels.count; i++) {
        const struct fact *fact =
            dates->known->engine->levels[certain->levels.items[i]].fact;
        if (fact->kind == FACT_YEARS_BETWEEN && fact->from != DATE_OF_TODAY &&
            dates->point_of[fact->from] == certain->numbers[point])
            return true;
    }
    return false;
}

/*
 * Where to halve a zone of more than one day: at a 1 March where years begin
 * with a date of several, else in the middle of that with most days.
 */
static void find_middle(const struct certain *certain, const struct zone *zone,
                        uint32_t *point, int64_t *first)
{
    int64_t most = 0;

    for (uint32_t i = 1; i < zone->points; i++) {
        struct range days = zone_days(zone, i);
        if (days.high - days.low > most) {
            most = days.high - days.low;
            *point = i;
            *first = days.low + (most + 1) / 2;
        }
    }
    most = 1;
    for (uint32_t i = 1; i < zone->points; i++) {
        struct range days = zone_days(zone, i);
        if (march_years(days) > most && begins_years(certain, i)) {
            most = march_years(days);
            *point = i;
            *first = date_march_first(date_march_year((int32_t)days.low) +
                                      (int32_t)most / 2);
        }
    }
}

bool certain_is(struct certain *certain, const struct zone *zone,
                uint32_t *point, int64_t *first)
{
    struct dates *dates = certain->dates;
    bool some = true;

    if (is_one_day(zone))
        return true;
    find_middle(certain, zone, point, first);
    struct zone *start = dates_copy(dates, 0);
    for (uint32_t a = 0; a < zone->points; a++)
        for (uint32_t b = 0; b < zone->points; b++)
            some =
                some && zone_limit(start, certain->numbers[a],
                                   certain->numbers[b], zone_most(zone, a, b));
    return !some || are_covered(certain, zone, 0);
}
