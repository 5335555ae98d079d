/* dates.c -- from facts in cells to bounds on differences of dates. */
#include "engine/dates_internal.h"

#include "base/date.h"

/* A date as a point and what is added to it: a known one is on point 0. */
struct end {
    uint32_t point;
    int64_t plus;
    bool known;
};

bool assignment_date(const struct assignment *known, int32_t date, int32_t *day)
{
    const struct answers *answers = known->answers;

    if (date == DATE_OF_TODAY) {
        *day = answers->today;
        return answers->has_today;
    }
    *day = (int32_t)answers->of[date].value;
    return answers->of[date].state == ANSWER_KNOWN;
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

    if (days.high < ZONE_FREE &&
        !zone_limit(zone, to.point, from.point, days.high + shift))
        return false;
    return days.low <= -ZONE_FREE ||
           zone_limit(zone, from.point, to.point, -(days.low + shift));
}

/* One end is known. */
static bool limit_years(struct zone *zone, struct end from, struct end to,
                        struct range years)
{
    struct end zero = {0, 0, true};
    struct range days = {-ZONE_FREE, ZONE_FREE};
    bool has_low = years.low > -YEARS_FREE, has_high = years.high < YEARS_FREE;

    if (from.known) { // to lies from one anniversary to the next
        if (has_low)
            days.low = date_add_years((int32_t)from.plus, (int32_t)years.low);
        if (has_high)
            days.high =
                date_add_years((int32_t)from.plus, (int32_t)years.high + 1) - 1;
        return limit_days(zone, zero, to, days);
    }
    if (has_low)
        days.high = latest_from(to.plus, years.low);
    if (has_high)
        days.low = latest_from(to.plus, years.high + 1) + 1;
    return limit_days(zone, zero, from, days);
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

/* Whether it is a fact of whole years between two open dates. */
static bool is_open_years(const struct assignment *known,
                          const struct level *level)
{
    int32_t day;

    return level->fact && level->fact->kind == FACT_YEARS_BETWEEN &&
           !assignment_date(known, level->fact->from, &day) &&
           !assignment_date(known, level->fact->to, &day);
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
               : limit_years(zone, from, to, years_of_cell(level, cell));
}

bool dates_limit(struct dates *dates, struct zone *zone, int32_t date,
                 uint32_t point)
{
    const struct question *question =
        &dates->known->engine->pack->questions[date];
    struct end zero = {0, 0, true}, self = {point, 0, false};
    struct range days = answer_bounds(question, dates->known->answers);

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

struct zone *dates_copy(struct dates *dates, uint32_t depth)
{
    struct zone *next = &dates->zones[depth + 1];

    if (!next->most)
        *next = zone_new(dates->points, dates->arena);
    zone_set(next, &dates->zones[depth]);
    if (dates->years)
        dates->year_counts[depth + 1] = dates->year_counts[depth];
    return next;
}

static struct year_limits year_limits(const struct dates *dates, uint32_t depth)
{
    return (struct year_limits){dates->years,
                                dates->years ? dates->year_counts[depth] : 0};
}

enum {
    LIMIT_POINTS = 64, /* pairs of points in a step */
    YEAR_PARTS = 4     /* of years_find() in a step */
};

static void spend(const struct dates *dates, uint64_t steps)
{
    if (dates->known->budget)
        budget_take(dates->known->budget, steps);
}

/* What years_find() may take. */
static uint32_t year_parts(const struct dates *dates)
{
    const struct budget *budget = dates->known->budget;

    return budget && budget->left < dates->year_steps_left / YEAR_PARTS
               ? (uint32_t)budget->left * YEAR_PARTS
               : dates->year_steps_left;
}

/* Whether days for the points keep the years of `depth`, and which. */
static enum years_found find_days(struct dates *dates, uint32_t depth,
                                  struct zone *zone, int64_t wanted,
                                  int64_t *days)
{
    int64_t all[DATES_POINTS_MAX];
    uint32_t parts = year_parts(dates), left = parts;

    for (uint32_t i = 0; i < dates->points; i++)
        all[i] = wanted;
    enum years_found found = years_find(zone, year_limits(dates, depth), all,
                                        days, &left, dates->arena);
    dates->year_steps_left -= parts - left;
    spend(dates, (parts - left) / YEAR_PARTS);
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

/* Whether real dates are left in the zone of depth + 1, as far as is seen. */
static bool keep_years(struct dates *dates, uint32_t depth,
                       const struct level *level, uint32_t cell)
{
    uint32_t *counts = dates->year_counts;
    int64_t days[DATES_POINTS_MAX];

    if (is_open_years(dates->known, level) &&
        !add_limit(dates, depth + 1, level, cell))
        return false;
    return !counts[depth + 1] ||
           find_days(dates, depth + 1, &dates->zones[depth + 1],
                     dates->known->answers->today, days) != YEARS_NONE;
}

bool dates_assume(struct dates *dates, uint32_t depth,
                  const struct level *level, uint32_t cell)
{
    struct zone *next = dates_copy(dates, depth);

    spend(dates, 1 + dates->points * dates->points / LIMIT_POINTS);
    if (!dates->years)
        return limit_cell(dates, next, level, cell);
    return (is_open_years(dates->known, level) ||
            limit_cell(dates, next, level, cell)) &&
           keep_years(dates, depth, level, cell);
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

    if (!dates->years || !dates->year_counts[depth])
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
    int32_t day;

    if (*point || assignment_date(dates->known, date, &day))
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
    if (level->kind == LEVEL_TODAY)
        return true;

    const int32_t ends[] = {level->fact->from, level->fact->to};
    for (size_t i = 0; i < COUNT_OF(ends); i++)
        if (ends[i] == DATE_OF_TODAY || assignment_is_tied(known, ends[i]))
            return true;
    return false;
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
    for (uint32_t i = 0; i < levels.count && !dates->years; i++)
        if (is_open_years(known, &known->engine->levels[levels.items[i]])) {
            dates->years = arena_array(arena, struct year_limit, depth_max + 1);
            dates->year_counts = arena_array(arena, uint32_t, depth_max + 2);
        }
    return add_points(dates, levels);
}
