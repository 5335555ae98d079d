/* years.c -- halving the years that dates lie in; see years.h. */
#include "engine/years.h"

#include "base/date.h"

enum {
    ROUND = 400,         /* years after which leap years come again */
    ROUND_DAYS = 146097, /* of these */
    DIRECT_ZONES = 64    /* looked at before dates are moved together */
};

/* Years that begin on 1 March, from `first` to `last`. */
struct march_years {
    int32_t first, last;
};

/* Days to the first of a year, counted from the same one for all years. */
static int64_t days_before(int64_t year)
{
    int64_t rounds = 50 * ROUND; // so that what is divided is not below 0

    year += rounds;
    return year * 365 + year / 4 - year / 100 + year / ROUND;
}

/* The days that `years` can be, from days in any of the years. */
static struct range days_of(struct march_years begin, int64_t years)
{
    struct range days = {INT64_MAX, INT64_MIN};

    for (int32_t year = begin.first;
         year <= begin.last && year < begin.first + ROUND; year++) {
        int64_t span = days_before(year + years) - days_before(year);
        days.low = span < days.low ? span : days.low;
        days.high = span > days.high ? span : days.high;
    }
    return days;
}

/* A search for days that keep some limits. */
struct search {
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

static bool has_least(const struct year_limit *limit)
{
    return limit->years.low > -YEARS_FREE;
}

static bool has_most(const struct year_limit *limit)
{
    return limit->years.high < YEARS_FREE;
}

/* Keeps to - from >= days, or <= days. */
static bool keep_least(struct zone *zone, const struct year_limit *limit,
                       int64_t days)
{
    return zone_limit(zone, limit->from, limit->to, -days);
}

static bool keep_most(struct zone *zone, const struct year_limit *limit,
                      int64_t days)
{
    return zone_limit(zone, limit->to, limit->from, days);
}

/* Takes out what breaks the limit, whatever years the days lie in. */
static bool narrow(struct zone *zone, const struct year_limit *limit)
{
    struct march_years begin = years_of(zone, limit->from);

    return (!has_least(limit) ||
            keep_least(zone, limit, days_of(begin, limit->years.low).low)) &&
           (!has_most(limit) ||
            keep_most(zone, limit,
                      days_of(begin, limit->years.high + 1).high - 1));
}

/* Keeps what keeps the limit, whatever years the days lie in. */
static bool keep_sure(struct zone *zone, const struct year_limit *limit)
{
    struct march_years begin = years_of(zone, limit->from);

    return (!has_least(limit) ||
            keep_least(zone, limit, days_of(begin, limit->years.low).high)) &&
           (!has_most(limit) ||
            keep_most(zone, limit,
                      days_of(begin, limit->years.high + 1).low - 1));
}

static bool is_kept(const struct year_limit *limit, const int64_t *days)
{
    int32_t years = date_years_between((int32_t)days[limit->from],
                                       (int32_t)days[limit->to]);

    return limit->years.low <= years && years <= limit->years.high;
}

static enum years_found look(struct search *search, struct zone *zone);

/* The dates with the point before the first day, or on it and after it. */
static enum years_found look_at_side(struct search *search,
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
static enum years_found look_at_halves(struct search *search,
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

static enum years_found look(struct search *search, struct zone *zone)
{
    uint32_t cost = zone->points * zone->points;

    if (*search->steps < cost)
        return YEARS_OVER;
    *search->steps -= cost;
    for (uint32_t i = 0; i < search->limits.count; i++)
        if (!narrow(zone, &search->limits.items[i]))
            return YEARS_NONE;
    zone_pick(zone, search->wanted, search->days);
    for (uint32_t i = 0; i < search->limits.count; i++)
        if (!is_kept(&search->limits.items[i], search->days))
            return look_at_halves(search, zone, search->limits.items[i].from);
    return YEARS_SOME;
}

/* Moves all days together, by whole rounds, near to what is wanted. */
static void move_near(const struct search *search, const struct zone *zone)
{
    int64_t back = INT64_MAX, ahead = INT64_MAX;
    int64_t off = search->wanted[1] - search->days[1];

    for (uint32_t i = 1; i < zone->points; i++) {
        int64_t from_low = search->days[i] + zone_most(zone, 0, i);
        int64_t to_high = zone_most(zone, i, 0) - search->days[i];
        back = from_low < back ? from_low : back;
        ahead = to_high < ahead ? to_high : ahead;
    }
    off = off < -back ? -back : off > ahead ? ahead : off;
    for (uint32_t i = 1; i < zone->points; i++)
        search->days[i] += off / ROUND_DAYS * ROUND_DAYS;
}

/* Each point in turn in its last round, unless one has no more than that. */
static enum years_found look_at_last(struct search *search, struct zone *zone)
{
    for (uint32_t i = 1; i < zone->points; i++)
        if (zone_most(zone, i, 0) + zone_most(zone, 0, i) < ROUND_DAYS)
            return look(search, zone);
    for (uint32_t i = 1; i < zone->points; i++) {
        int64_t first = zone_most(zone, i, 0) - ROUND_DAYS + 1;
        enum years_found found = look_at_side(search, zone, i, first, false);
        if (found == YEARS_SOME)
            move_near(search, zone);
        if (found != YEARS_NONE)
            return found;
    }
    return YEARS_NONE;
}

bool years_keep_sure(struct zone *zone, struct year_limits limits)
{
    for (uint32_t i = 0; i < limits.count; i++)
        if (!keep_sure(zone, &limits.items[i]))
            return false;
    return true;
}

enum years_found years_find(struct zone *zone, struct year_limits limits,
                            const int64_t *wanted, int64_t *days,
                            uint32_t *steps, struct arena *scratch)
{
    uint32_t direct = DIRECT_ZONES * zone->points * zone->points;
    struct search search = {limits, wanted, days, &direct, scratch};

    if (direct > *steps)
        direct = *steps;
    *steps -= direct;
    enum years_found found = look(&search, zone);
    *steps += direct;
    search.steps = steps;
    return found == YEARS_OVER ? look_at_last(&search, zone) : found;
}
