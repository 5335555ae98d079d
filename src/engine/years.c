/* years.c -- halving the years that dates lie in; see years_internal.h. */
#include "engine/years_internal.h"

#include "base/date.h"

enum {
    ROUND = 400,         /* years after which leap years come again */
    ROUND_DAYS = 146097, /* of these */
    LIMIT_STEPS = 64,    /* that it takes to keep a limit */
    DIRECT_ZONES = 64    /* looked at before dates are moved together */
};

static uint64_t bit(uint32_t point)
{
    return UINT64_C(1) << point;
}

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

/* What looking at a zone takes. */
static uint32_t cost_of(const struct zone *zone, struct year_limits limits)
{
    return zone->points * zone->points + LIMIT_STEPS * limits.count;
}

static enum years_found look(struct search *search, struct zone *zone)
{
    uint32_t cost = cost_of(zone, search->limits);

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

/* Whether the zone says more of a - b than the days of a and b do. */
static bool are_tied(const struct zone *zone, uint32_t a, uint32_t b)
{
    return zone_most(zone, a, b) <
           zone_most(zone, a, 0) + zone_most(zone, 0, b);
}

/*
 * The points that can move to earlier days together: those that limits are
 * about, and whatever else must then move with them.
 */
static uint64_t find_movers(const struct zone *zone, struct year_limits limits)
{
    uint64_t movers = 0;
    bool more = true;

    for (uint32_t i = 0; i < limits.count; i++)
        movers |= bit(limits.items[i].from) | bit(limits.items[i].to);
    while (more) {
        more = false;
        for (uint32_t i = 1; i < zone->points; i++)
            for (uint32_t k = 1; k < zone->points && !(movers & bit(i)); k++)
                if (movers & bit(k) && are_tied(zone, i, k)) {
                    movers |= bit(i);
                    more = true;
                }
    }
    return movers;
}

/* Moves days that were found to later ones, by whole rounds, towards what is
 * wanted of the last of them. */
static void move_near(const struct search *search, const struct zone *zone,
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
static enum years_found look_at_rounds(struct search *search, struct zone *zone)
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
        if (!keep_sure(zone, &limits.items[i]))
            return false;
    return true;
}

enum years_found years_find(struct zone *zone, struct year_limits limits,
                            const int64_t *wanted, int64_t *days,
                            uint32_t *steps, struct arena *scratch)
{
    uint32_t direct = DIRECT_ZONES * cost_of(zone, limits);
    struct search search = {limits, wanted, days, &direct, scratch};

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
