/* dates.c -- from facts in cells to bounds on differences of dates. */
#include "engine/dates.h"

#include "base/date.h"

/* A date as a point and what is added to it: a known one is on point 0. */
struct end {
    uint32_t point;
    int64_t plus;
    bool known;
};

bool known_date(const struct known *known, int32_t date, int32_t *day)
{
    const struct answers *answers = known->answers;

    if (date == DATE_OF_TODAY) {
        *day = answers->today;
        return answers->has_today;
    }
    *day = (int32_t)answers->of[date].value;
    return answers->of[date].state == ANSWER_KNOWN;
}

bool known_fact(const struct known *known, const struct fact *fact,
                int64_t *value)
{
    int32_t from, to;

    if (!known_date(known, fact->from, &from) ||
        !known_date(known, fact->to, &to))
        return false;
    *value = fact->kind == FACT_DAYS_BETWEEN ? to - from
                                             : date_years_between(from, to);
    return true;
}

static struct end find_end(const struct dates *dates, int32_t date)
{
    int32_t day;

    if (known_date(dates->known, date, &day))
        return (struct end){0, day, true};
    return (struct end){
        date == DATE_OF_TODAY ? dates->today : dates->point_of[date], 0, false};
}

/*
 * The latest day from which `years` later is on or before `to`; one before
 * DATE_MIN if there is none.
 */
static int64_t latest_from(int64_t to, int64_t years)
{
    int64_t year = date_to_civil((int32_t)to).year - years;

    if (year <= 0)
        return DATE_MIN - 1;
    if (year >= 9999)
        return DATE_MAX;

    int64_t from = date_add_years((int32_t)to, (int32_t)-years) + 1;

    // At most three days off, around 29 February.
    while (date_add_years((int32_t)from, (int32_t)years) > to)
        from--;
    return from;
}

/* The fewest and most days that `years` whole years can have. */
static struct range days_of_years(int64_t years)
{
    struct range days = {INT64_MAX, INT64_MIN};

    // The calendar repeats after 400 years; leap days decide the rest.
    for (int32_t year = 2000; year < 2400; year++) {
        const struct civil starts[] = {
            {year, 1, 1}, {year, 3, 1}, {year, 2, 29}};
        for (size_t i = 0; i < COUNT_OF(starts); i++) {
            if (!date_is_civil(starts[i]))
                continue;
            int32_t from = date_from_civil(starts[i]);
            int64_t span = date_add_years(from, (int32_t)years) - from;
            days.low = span < days.low ? span : days.low;
            days.high = span > days.high ? span : days.high;
        }
    }
    return days;
}

/* Years beyond this either way hold for all dates or none. */
enum { YEARS_FREE = 9999 };

/* Limits to - from to low..high days. */
static bool limit_days(struct zone *zone, struct end from, struct end to,
                       struct range days)
{
    int64_t shift = from.plus - to.plus;

    if (days.high < ZONE_FREE &&
        !zone_limit(zone, to.point, from.point, days.high + shift))
        return false;
    return days.low <= -ZONE_FREE ||
           zone_limit(zone, from.point, to.point, -(days.low + shift));
}

static bool limit_years(struct dates *dates, struct zone *zone, struct end from,
                        struct end to, struct range years)
{
    struct range days = {-ZONE_FREE, ZONE_FREE};
    bool has_low = years.low > -YEARS_FREE, has_high = years.high < YEARS_FREE;

    if (from.known) { // to lies from one anniversary to the next
        struct end zero = {0, 0, true};
        if (has_low)
            days.low = date_add_years((int32_t)from.plus, (int32_t)years.low);
        if (has_high)
            days.high =
                date_add_years((int32_t)from.plus, (int32_t)years.high + 1) - 1;
        return limit_days(zone, zero, to, days);
    }
    if (to.known) {
        struct end zero = {0, 0, true};
        if (has_low)
            days.high = latest_from(to.plus, years.low);
        if (has_high)
            days.low = latest_from(to.plus, years.high + 1) + 1;
        return limit_days(zone, zero, from, days);
    }
    dates->exact = false;
    if (has_low)
        days.low = days_of_years(years.low).low;
    if (has_high)
        days.high = days_of_years(years.high + 1).high - 1;
    return limit_days(zone, from, to, days);
}

/* Keeps the dates whose fact (or today) lies in the cell. */
static bool limit_cell(struct dates *dates, struct zone *zone,
                       const struct level *level, uint32_t cell)
{
    struct range range = cells_range(level->cells, cell);
    struct end zero = {0, 0, true};

    if (level->kind == LEVEL_TODAY)
        return limit_days(zone, zero, find_end(dates, DATE_OF_TODAY), range);

    struct end from = find_end(dates, level->fact->from);
    struct end to = find_end(dates, level->fact->to);
    return level->fact->kind == FACT_DAYS_BETWEEN
               ? limit_days(zone, from, to, range)
               : limit_years(dates, zone, from, to, range);
}

bool dates_limit(struct dates *dates, struct zone *zone, int32_t date,
                 uint32_t point)
{
    const struct question *question =
        &dates->known->engine->pack->questions[date];
    struct end zero = {0, 0, true}, self = {point, 0, false};
    struct range days = answer_date_bounds(question, dates->known->answers);

    if (!limit_days(zone, zero, self, days))
        return false;
    if (!dates->today)
        return true;
    return (question->not_after.kind != BOUND_TODAY ||
            zone_limit(zone, point, dates->today, 0)) &&
           (question->not_before.kind != BOUND_TODAY ||
            zone_limit(zone, dates->today, point, 0));
}

bool dates_start(struct dates *dates)
{
    struct zone *zone = &dates->zones[0];
    uint32_t count = dates->known->engine->pack->question_count;
    struct end zero = {0, 0, true}, today = {dates->today, 0, false};

    *zone = zone_new(dates->points, dates->arena);
    if (dates->today &&
        !limit_days(zone, zero, today, (struct range){DATE_MIN, DATE_MAX}))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (dates->point_of[i] &&
            !dates_limit(dates, zone, (int32_t)i, dates->point_of[i]))
            return false;
    return true;
}

/*
 * The zone after one more assumption, on top of that of `depth`; NULL if no
 * dates are left.
 */
static struct zone *next_zone(struct dates *dates, uint32_t depth)
{
    struct zone *next = &dates->zones[depth + 1];

    if (!next->most)
        *next = zone_new(dates->points, dates->arena);
    zone_set(next, &dates->zones[depth]);
    return next;
}

bool dates_assume(struct dates *dates, uint32_t depth,
                  const struct level *level, uint32_t cell)
{
    return limit_cell(dates, next_zone(dates, depth), level, cell);
}

bool dates_step(struct dates *dates)
{
    if (!dates->steps_left)
        return false;
    dates->steps_left--;
    return true;
}

bool known_is_open(const struct known *known, uint32_t level)
{
    return known->cells[level] == CELL_OPEN &&
           known->engine->levels[level].kind != LEVEL_QUESTION;
}

bool dates_add(struct dates *dates, int32_t date)
{
    uint32_t *point =
        date == DATE_OF_TODAY ? &dates->today : &dates->point_of[date];
    int32_t day;

    if (*point || known_date(dates->known, date, &day))
        return true;
    if (dates->points == DATES_POINTS_MAX)
        return false;
    *point = dates->points++;
    return true;
}

bool known_is_tied(const struct known *known, int32_t date)
{
    const struct question *question = &known->engine->pack->questions[date];

    return !known->answers->has_today &&
           (question->not_after.kind == BOUND_TODAY ||
            question->not_before.kind == BOUND_TODAY);
}

static bool add_level_points(struct dates *dates, const struct level *level)
{
    if (level->kind == LEVEL_TODAY)
        return dates_add(dates, DATE_OF_TODAY);

    const int32_t ends[] = {level->fact->from, level->fact->to};
    bool ok = true;
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        ok &= dates_add(dates, ends[i]);
        if (ends[i] != DATE_OF_TODAY && known_is_tied(dates->known, ends[i]))
            ok &= dates_add(dates, DATE_OF_TODAY);
    }
    return ok;
}

bool dates_init(struct dates *dates, const struct known *known,
                struct level_list levels, uint32_t depth_max,
                struct arena *arena)
{
    *dates = (struct dates){.known = known,
                            .arena = arena,
                            .points = 1,
                            .steps_left = DATES_STEP_BUDGET,
                            .exact = true};
    dates->point_of =
        arena_array(arena, uint32_t, known->engine->pack->question_count);
    dates->zones = arena_array(arena, struct zone, depth_max + 2);
    for (uint32_t i = 0; i < levels.count; i++)
        if (!add_level_points(dates, &known->engine->levels[levels.items[i]]))
            return false;
    return true;
}
