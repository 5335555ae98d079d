/* SPDX-License-Identifier: MIT */
/* dates.c -- from facts in cells to bounds on differences of dates. */
#include "engine/engine_internal.h"

/* A date as a point and what is added to it: a known one is on point 0. */
struct end {
    uint32_t point;
    int64_t plus;
};

static const struct end zero = {0, 0};

bool assignment_date(const struct assignment *known, int32_t date, int32_t *day)
{
    const struct answers *answers = known->answers;
    bool is_today = date == DATE_OF_TODAY;

    if (day)
        *day = is_today ? answers->today : (int32_t)answers->of[date].value;
    return is_today ? answers->has_today
                    : answers->of[date].state == ANSWER_KNOWN;
}

bool assignment_fact(const struct assignment *known, const struct fact *fact,
                     int64_t *value)
{
    int32_t from, to;

    if (!assignment_date(known, fact->from, &from) ||
        !assignment_date(known, fact->to, &to))
        return false;
    *value = fact_between(fact, from, to);
    return true;
}

static struct end find_end(const struct dates *dates, int32_t date)
{
    int32_t day;

    if (assignment_date(dates->known, date, &day))
        return (struct end){0, day};
    return (struct end){
        date == DATE_OF_TODAY ? dates->today : dates->point_of[date], 0};
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
    if (year > 9999)
        return DATE_MAX;

    int32_t from = date_add_years((int32_t)to, (int32_t)-years);

    // A day off where one of the years has a 29 February.
    date_move(&from, 1);
    while (date_add_years(from, (int32_t)years) > to)
        from--;
    return from;
}

/* Limits to - from to low..high days. */
static bool limit_days(struct zone *zone, struct end from, struct end to,
                       struct range days)
{
    int64_t shift = from.plus - to.plus;

    return zone_limit(zone, to.point, from.point, days.high + shift) &&
           zone_limit(zone, from.point, to.point, -(days.low + shift));
}

/* One end is known.  Where years have no bound, the days lie far outside. */
static bool limit_years(struct zone *zone, struct end from, struct end to,
                        struct range years)
{
    int32_t low = (int32_t)years.low, high = (int32_t)years.high;
    int32_t first = (int32_t)from.plus;

    if (from.point)
        return limit_days(zone, zero, from,
                          (struct range){latest_from(to.plus, high + 1) + 1,
                                         latest_from(to.plus, low)});
    // From one anniversary to the next.
    return limit_days(zone, zero, to,
                      (struct range){date_add_years(first, low),
                                     date_add_years(first, high + 1) - 1});
}

/* The level's values in the cell; the first and last cell end nowhere. */
static struct range years_of_cell(const struct level *level, uint32_t cell)
{
    struct range years = cells_range(level->cells, cell);

    if (!cell)
        years.low = -YEARS_FREE;
    if (cell + 1 == level->cells->count)
        years.high = YEARS_FREE;
    return years;
}

bool assignment_ties(const struct assignment *known, const struct fact *fact)
{
    return !assignment_date(known, fact->from, NULL) &&
           !assignment_date(known, fact->to, NULL);
}

/* Whether it is a fact of whole years between two open dates. */
static bool is_open_years(const struct assignment *known,
                          const struct level *level)
{
    return level->fact && level->fact->kind == FACT_YEARS_BETWEEN &&
           assignment_ties(known, level->fact);
}

/* Keeps the dates whose fact (or today) lies in the cell. */
static bool limit_cell(struct dates *dates, struct zone *zone,
                       const struct level *level, uint32_t cell)
{
    struct range range = cells_range(level->cells, cell);

    if (level->kind == LEVEL_TODAY)
        return limit_days(zone, zero, find_end(dates, DATE_OF_TODAY), range);

    struct end from = find_end(dates, level->fact->from);
    struct end to = find_end(dates, level->fact->to);
    return level->fact->kind == FACT_DAYS_BETWEEN
               ? limit_days(zone, from, to, range)
               : limit_years(zone, from, to, years_of_cell(level, cell));
}

bool dates_limit(struct dates *dates, struct zone *zone, int32_t date,
                 uint32_t point)
{
    const struct question *question =
        &dates->known->engine->pack->questions[date];
    uint32_t today = dates->today;

    return limit_days(zone, zero, (struct end){point, 0},
                      answer_bounds(question, dates->known->answers)) &&
           (!today || question->not_after.kind != BOUND_TODAY ||
            zone_limit(zone, point, today, 0)) &&
           (!today || question->not_before.kind != BOUND_TODAY ||
            zone_limit(zone, today, point, 0));
}

bool dates_start(struct dates *dates)
{
    struct zone *zone = &dates->zones[0];
    uint32_t count = dates->known->engine->pack->question_count;
    struct range days = {DATE_MIN, DATE_MAX};

    *zone = zone_new(dates->points, dates->arena);
    if (dates->today &&
        !limit_days(zone, zero, (struct end){dates->today, 0}, days))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (dates->point_of[i] &&
            !dates_limit(dates, zone, (int32_t)i, dates->point_of[i]))
            return false;
    return true;
}

struct zone *dates_copy(struct dates *dates, uint32_t depth)
{
    struct zone *next = &dates->zones[depth + 1];

    if (!next->most)
        *next = zone_new(dates->points, dates->arena);
    zone_set(next, &dates->zones[depth]);
    dates->year_counts[depth + 1] = dates->year_counts[depth];
    return next;
}

static struct year_limits year_limits(const struct dates *dates, uint32_t depth)
{
    return (struct year_limits){dates->years, dates->year_counts[depth]};
}

enum {
    LIMIT_POINTS = 64, /* pairs of points in a step */
    YEAR_PARTS = 4     /* of years_find() in a step */
};

/* Whether days for the points keep the years of `depth`, and which. */
static enum years_found find_days(struct dates *dates, uint32_t depth,
                                  struct zone *zone, int64_t wanted,
                                  int64_t *days)
{
    struct budget *budget = dates->known->budget;
    int64_t all[DATES_POINTS_MAX];
    uint32_t parts = dates->year_steps_left;

    if (budget && budget->left < parts / YEAR_PARTS)
        parts = (uint32_t)budget->left * YEAR_PARTS;
    for (uint32_t i = 0; i < dates->points; i++)
        all[i] = wanted;
    uint32_t left = parts;
    enum years_found found = years_find(zone, year_limits(dates, depth), all,
                                        days, &left, dates->arena);
    dates->year_steps_left -= parts - left;
    budget_take(budget, (parts - left) / YEAR_PARTS);
    dates->exact &= found != YEARS_OVER;
    return found;
}

/*
 * Adds the limit of the cell.  Returns false where another limit of the same
 * two dates leaves it no years: years_find() would have to look at all years of
 * the calendar to see that.
 */
static bool add_limit(struct dates *dates, uint32_t depth,
                      const struct level *level, uint32_t cell)
{
    struct year_limit limit = {find_end(dates, level->fact->from).point,
                               find_end(dates, level->fact->to).point,
                               years_of_cell(level, cell)};
    uint32_t *count = &dates->year_counts[depth];

    for (uint32_t i = 0; i < *count; i++) {
        const struct year_limit *other = &dates->years[i];

        if (other->from == limit.from && other->to == limit.to &&
            (other->years.high < limit.years.low ||
             limit.years.high < other->years.low))
            return false;
    }
    dates->years[(*count)++] = limit;
    return true;
}

bool dates_assume(struct dates *dates, uint32_t depth,
                  const struct level *level, uint32_t cell)
{
    struct zone *next = dates_copy(dates, depth);
    int64_t days[DATES_POINTS_MAX];

    budget_take(dates->known->budget,
                1 + dates->points * dates->points / LIMIT_POINTS);
    if (dates->years && is_open_years(dates->known, level)
            ? !add_limit(dates, depth + 1, level, cell)
            : !limit_cell(dates, next, level, cell))
        return false;
    return !dates->year_counts[depth + 1] ||
           find_days(dates, depth + 1, next, dates->known->answers->today,
                     days) != YEARS_NONE;
}

const int64_t *dates_find(struct dates *dates, uint32_t depth, int64_t wanted)
{
    int64_t *days = arena_array(dates->arena, int64_t, dates->points);
    struct zone zone = zone_copy(&dates->zones[depth], dates->arena);

    if (dates->today) { // the other dates are to be near to that day
        if (find_days(dates, depth, &zone, wanted, days) != YEARS_SOME)
            return NULL;
        wanted = days[dates->today];
        zone_limit(&zone, dates->today, 0, wanted);
        zone_limit(&zone, 0, dates->today, -wanted);
    }
    return find_days(dates, depth, &zone, wanted, days) == YEARS_SOME ? days
                                                                      : NULL;
}

bool dates_sure(const struct dates *dates, uint32_t depth, struct zone *zone)
{
    zone_set(zone, &dates->zones[depth]);
    return years_keep_sure(zone, year_limits(dates, depth));
}

/* Takes a day `among` some to `days` if the point can have one; or all of
 * them, if that takes too long to tell. */
static void widen(struct dates *dates, uint32_t depth, uint32_t point,
                  struct range among, struct range *days)
{
    struct zone zone = zone_copy(&dates->zones[depth], dates->arena);
    int64_t other[DATES_POINTS_MAX];

    if (!zone_limit(&zone, point, 0, among.high) ||
        !zone_limit(&zone, 0, point, -among.low))
        return;
    switch (find_days(dates, depth, &zone, days->low, other)) {
    case YEARS_NONE:
        return;
    case YEARS_SOME:
        among = (struct range){other[point], other[point]};
        break;
    case YEARS_OVER:
        break;
    }
    days->low = among.low < days->low ? among.low : days->low;
    days->high = among.high > days->high ? among.high : days->high;
}

struct range dates_range(struct dates *dates, uint32_t depth, uint32_t point)
{
    const struct zone *zone = &dates->zones[depth];
    struct range all = {-zone_most(zone, 0, point), zone_most(zone, point, 0)};
    struct arena_mark mark = arena_mark(dates->arena);

    if (!dates->year_counts[depth])
        return all;
    const int64_t *found = dates_find(dates, depth, all.high);
    if (found) {
        int64_t day = found[point];
        struct range days = {day, day};
        widen(dates, depth, point, (struct range){all.low, day - 1}, &days);
        widen(dates, depth, point, (struct range){day + 1, all.high}, &days);
        all = days;
    }
    arena_rewind(dates->arena, mark);
    return all;
}

bool dates_step(struct dates *dates)
{
    const struct budget *budget = dates->known->budget;

    if (!dates->steps_left || (budget && !budget->left))
        return false;
    dates->steps_left--;
    return true;
}

bool assignment_is_open(const struct assignment *known, uint32_t level)
{
    return known->cells[level] == CELL_OPEN &&
           known->engine->levels[level].kind != LEVEL_QUESTION;
}

bool dates_add(struct dates *dates, int32_t date)
{
    uint32_t *point =
        date == DATE_OF_TODAY ? &dates->today : &dates->point_of[date];

    if (*point || assignment_date(dates->known, date, NULL))
        return true;
    if (dates->points == DATES_POINTS_MAX)
        return false;
    *point = dates->points++;
    return true;
}

bool assignment_is_tied(const struct assignment *known, int32_t date)
{
    const struct question *question = &known->engine->pack->questions[date];

    return !known->answers->has_today &&
           (question->not_after.kind == BOUND_TODAY ||
            question->not_before.kind == BOUND_TODAY);
}

/* Whether the level's dates, or their bounds, depend on today. */
static bool needs_today(const struct assignment *known,
                        const struct level *level)
{
    const struct fact *fact = level->fact;

    return !fact || fact->from == DATE_OF_TODAY || fact->to == DATE_OF_TODAY ||
           assignment_is_tied(known, fact->from) ||
           assignment_is_tied(known, fact->to);
}

/* Today becomes the first point, for it is the first to be picked. */
static bool add_points(struct dates *dates, struct level_list levels)
{
    const struct assignment *known = dates->known;
    bool ok = true;

    for (uint32_t i = 0; i < levels.count; i++)
        if (needs_today(known, &known->engine->levels[levels.items[i]]))
            ok &= dates_add(dates, DATE_OF_TODAY);
    for (uint32_t i = 0; i < levels.count; i++) {
        const struct fact *fact = known->engine->levels[levels.items[i]].fact;
        if (fact)
            ok = dates_add(dates, fact->from) && dates_add(dates, fact->to) &&
                 ok;
    }
    return ok;
}

bool dates_init(struct dates *dates, const struct assignment *known,
                struct level_list levels, uint32_t depth_max,
                struct arena *arena)
{
    *dates = (struct dates){.known = known,
                            .arena = arena,
                            .points = 1,
                            .steps_left = DATES_STEP_BUDGET,
                            .year_steps_left = DATES_YEAR_BUDGET,
                            .exact = true};
    dates->point_of =
        arena_array(arena, uint32_t, known->engine->pack->question_count);
    dates->zones = arena_array(arena, struct zone, depth_max + 2);
    dates->year_counts = arena_array(arena, uint32_t, depth_max + 2);
    for (uint32_t i = 0; i < levels.count && !dates->years; i++)
        if (is_open_years(known, &known->engine->levels[levels.items[i]]))
            dates->years = arena_array(arena, struct year_limit, depth_max + 1);
    return add_points(dates, levels);
}
