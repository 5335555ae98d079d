/* SPDX-License-Identifier: MIT */
/* zone.c -- difference bound matrices, and halving the years that dates lie in;
 * zone.h has the ideas. */
#include "engine/engine_internal.h"

#include <assert.h>
#include <string.h>

enum {
    ROUND = 400,         /* years after which leap years come again */
    ROUND_DAYS = 146097, /* of these */
    LIMIT_STEPS = 64,    /* that it takes to keep a limit */
    DIRECT_ZONES = 64    /* looked at before dates are moved together */
};

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

static uint64_t bit(uint32_t point)
{
    return UINT64_C(1) << point;
}

/* Years that begin on 1 March, from `first` to `last`. */
struct march_years {
    int32_t first, last;
};

/* The days that `years` can be, from days in any of the years. */
static struct range days_of(struct march_years begin, int32_t years)
{
    struct range days = {INT64_MAX, INT64_MIN};

    if (years <= -YEARS_FREE || years > YEARS_FREE) {
        int64_t no_bound = years < 0 ? -ZONE_FREE : ZONE_FREE;
        return (struct range){no_bound, no_bound};
    }
    for (int32_t year = begin.first;
         year <= begin.last && year < begin.first + ROUND; year++) {
        int64_t span = date_march_first(year + years) - date_march_first(year);
        days.low = span < days.low ? span : days.low;
        days.high = span > days.high ? span : days.high;
    }
    return days;
}

/* A search for days that keep some limits. */
struct year_search {
    struct year_limits limits;
    const int64_t *wanted;
    int64_t *days;
    uint32_t *steps;
    struct arena *scratch;
};

static struct march_years years_of(const struct zone *zone, uint32_t point)
{
    return (struct march_years){
        date_march_year((int32_t)-zone_most(zone, 0, point)),
        date_march_year((int32_t)zone_most(zone, point, 0))};
}

/*
 * Takes out days that break the limit in whatever years they lie; if `sure`,
 * also those that break it in some of the years that the zone allows.
 */
static bool narrow(struct zone *zone, const struct year_limit *limit, bool sure)
{
    struct march_years begin = years_of(zone, limit->from);
    struct range least = days_of(begin, (int32_t)limit->years.low);
    struct range most = days_of(begin, (int32_t)limit->years.high + 1);

    return zone_limit(zone, limit->from, limit->to,
                      -(sure ? least.high : least.low)) &&
           zone_limit(zone, limit->to, limit->from,
                      (sure ? most.low : most.high) - 1);
}

static bool is_kept(const struct year_limit *limit, const int64_t *days)
{
    int32_t years = date_years_between((int32_t)days[limit->from],
                                       (int32_t)days[limit->to]);

    return limit->years.low <= years && years <= limit->years.high;
}

static enum years_found look(struct year_search *search, struct zone *zone);

/* The dates with the point before the first day, or on it and after it. */
static enum years_found look_at_side(struct year_search *search,
                                     const struct zone *zone, uint32_t point,
                                     int64_t first, bool before)
{
    struct arena_mark mark = arena_mark(search->scratch);
    struct zone side = zone_copy(zone, search->scratch);
    enum years_found found = YEARS_NONE;

    if (before ? zone_limit(&side, point, 0, first - 1)
               : zone_limit(&side, 0, point, -first))
        found = look(search, &side);
    arena_rewind(search->scratch, mark);
    return found;
}

/* Both halves of the years of the point, first the one with the day picked. */
static enum years_found look_at_halves(struct year_search *search,
                                       const struct zone *zone, uint32_t point)
{
    struct march_years years = years_of(zone, point);
    int64_t middle =
        date_march_first(years.first + (years.last - years.first) / 2 + 1);
    bool before = search->days[point] < middle;
    enum years_found found = look_at_side(search, zone, point, middle, before);

    return found == YEARS_NONE
               ? look_at_side(search, zone, point, middle, !before)
               : found;
}

/* What looking at a zone takes. */
static uint32_t cost_of(const struct zone *zone, struct year_limits limits)
{
    return zone->points * zone->points + LIMIT_STEPS * limits.count;
}

static enum years_found look(struct year_search *search, struct zone *zone)
{
    uint32_t cost = cost_of(zone, search->limits);

    if (*search->steps < cost)
        return YEARS_OVER;
    *search->steps -= cost;
    for (uint32_t i = 0; i < search->limits.count; i++)
        if (!narrow(zone, &search->limits.items[i], false))
            return YEARS_NONE;
    zone_pick(zone, search->wanted, search->days);
    for (uint32_t i = 0; i < search->limits.count; i++)
        if (!is_kept(&search->limits.items[i], search->days))
            return look_at_halves(search, zone, search->limits.items[i].from);
    return YEARS_SOME;
}

/*
 * The points that can move to earlier days together: those that limits are
 * about, and whatever else must then move with them, as the zone says more of
 * their difference than the days of both do.
 */
static uint64_t find_movers(const struct zone *zone, struct year_limits limits)
{
    uint64_t movers = 0, before;

    for (uint32_t i = 0; i < limits.count; i++)
        movers |= bit(limits.items[i].from) | bit(limits.items[i].to);
    do {
        before = movers;
        for (uint32_t i = 1; i < zone->points; i++)
            for (uint32_t k = 1; k < zone->points && !(movers & bit(i)); k++)
                if (movers & bit(k) &&
                    zone_most(zone, i, k) <
                        zone_most(zone, i, 0) + zone_most(zone, 0, k))
                    movers |= bit(i);
    } while (movers != before);
    return movers;
}

/* Moves days that were found to later ones, by whole rounds, towards what is
 * wanted of the last of them. */
static void move_near(const struct year_search *search, const struct zone *zone,
                      uint64_t movers)
{
    int64_t ahead = INT64_MAX;

    for (uint32_t i = 1; i < zone->points; i++)
        for (uint32_t k = 0; k < zone->points && movers & bit(i); k++) {
            int64_t most = search->days[k] + zone_most(zone, i, k);
            if (!k && search->wanted[i] < most)
                most = search->wanted[i];
            if (!(movers & bit(k)) && most - search->days[i] < ahead)
                ahead = most - search->days[i];
        }
    for (uint32_t i = 1; i < zone->points && ahead > 0; i++)
        if (movers & bit(i))
            search->days[i] += ahead / ROUND_DAYS * ROUND_DAYS;
}

/* Each mover in turn is the first that lies in its first round. */
static enum years_found look_at_rounds(struct year_search *search,
                                       struct zone *zone)
{
    uint64_t movers = find_movers(zone, search->limits);
    struct zone left = zone_copy(zone, search->scratch);

    for (uint32_t i = 1; i < zone->points; i++) {
        int64_t first = ROUND_DAYS - zone_most(zone, 0, i);
        if (!(movers & bit(i)))
            continue;
        enum years_found found = look_at_side(search, &left, i, first, true);
        if (found == YEARS_SOME)
            move_near(search, zone, movers);
        if (found != YEARS_NONE)
            return found;
        if (!zone_limit(&left, 0, i, -first))
            break;
    }
    return YEARS_NONE;
}

bool years_keep_sure(struct zone *zone, struct year_limits limits)
{
    for (uint32_t i = 0; i < limits.count; i++)
        if (!narrow(zone, &limits.items[i], true))
            return false;
    return true;
}

enum years_found years_find(struct zone *zone, struct year_limits limits,
                            const int64_t *wanted, int64_t *days,
                            uint32_t *steps, struct arena *scratch)
{
    uint32_t direct = DIRECT_ZONES * cost_of(zone, limits);
    struct year_search search = {limits, wanted, days, &direct, scratch};

    if (direct > *steps)
        direct = *steps;
    *steps -= direct;
    enum years_found found = look(&search, zone);
    *steps += direct;
    search.steps = steps;
    if (found == YEARS_OVER) {
        struct arena_mark mark = arena_mark(scratch);
        found = look_at_rounds(&search, zone);
        arena_rewind(scratch, mark);
    }
    return found;
}
