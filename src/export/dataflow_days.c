/* SPDX-License-Identifier: MIT */
/* dataflow_days.c -- chains of moves from date to date. */
#include "export/dataflow_internal.h"

#include "base/date.h"

enum { YEARS_MAX = 9999, CYCLE = 400 /* years, after which all comes again */ };

/* Moves from one date on, over the facts of a context. */
struct chain {
    struct dataflow *dataflow;
    const struct context **facts; /* of the context */
    uint32_t count;
    uint32_t today; /* the point behind all questions, which are points */
    bool upper;     /* moves latest days, not earliest ones */
    bool *passed;   /* of each point: on the way */
    uint32_t from;  /* the point where it began */
    struct day start;

    // One of these takes what is reached:
    struct day_orders *orders;
    struct day_list *list;
    uint32_t wanted; /* the point that `list` is about */
};

/* How many days so many years are, from each day of the calendar. */
static struct range days_of_years(int32_t years)
{
    // What comes before 29 February, on it, and behind it, is alike.
    const struct civil starts[] = {{0, 1, 1}, {0, 2, 29}, {0, 3, 1}};
    struct range days = {INT64_MAX, INT64_MIN};
    int32_t first = years < 0 ? 1 - years : 1;

    for (int32_t year = first;
         year < first + CYCLE && year <= YEARS_MAX && year + years <= YEARS_MAX;
         year++)
        for (size_t i = 0; i < COUNT_OF(starts); i++) {
            struct civil start = {year, starts[i].month, starts[i].day};
            if (!date_is_civil(start))
                continue;
            int32_t day = date_from_civil(start);
            int64_t count = (int64_t)date_add_years(day, years) - day;
            days.low = count < days.low ? count : days.low;
            days.high = count > days.high ? count : days.high;
        }
    return days;
}

/* Whether what is at least one of these is at most that. */
static enum days_fit compare(struct range at_least, int64_t at_most)
{
    if (at_least.high <= at_most)
        return DAYS_FIT_ALWAYS;
    return at_least.low <= at_most ? DAYS_FIT_SOMETIMES : DAYS_FIT_NEVER;
}

enum days_fit days_fit(struct range years, struct range days)
{
    enum days_fit early = DAYS_FIT_ALWAYS, late = DAYS_FIT_ALWAYS;

    // Not before an anniversary, and not after so many days.
    if (years.low != INT64_MIN && days.high != INT64_MAX)
        early = compare(days_of_years((int32_t)years.low), days.high);
    // Before the next anniversary, and not before so many days.
    if (years.high != INT64_MAX && days.low != INT64_MIN) {
        struct range next = days_of_years((int32_t)years.high + 1);
        late = compare((struct range){1 - next.high, 1 - next.low}, -days.low);
    }
    return early > late ? early : late;
}

/* Whether both dates may be open. */
static bool is_free(const struct fact *fact)
{
    return fact->from != DATE_OF_TODAY && fact->to != DATE_OF_TODAY;
}

static const struct level *level_of(const struct engine *engine, uint32_t fact)
{
    return &engine
                ->levels[engine->level_of[engine->pack->question_count + fact]];
}

/* Whether it ties two such dates together, and a rule looks at it. */
static bool is_tie(const struct engine *engine, uint32_t fact)
{
    return is_free(&engine->pack->facts[fact]) &&
           level_of(engine, fact)->cells->count > 1;
}

struct range days_cell(const struct level *level, uint32_t cell)
{
    struct range range = cells_range(level->cells, cell);

    if (cell == 0)
        range.low = INT64_MIN;
    if (cell == level->cells->count - 1)
        range.high = INT64_MAX;
    return range;
}

/* Whether the facts are of the same two dates, in either order. */
static bool is_parallel(const struct fact *a, const struct fact *b)
{
    return (a->from == b->from && a->to == b->to) ||
           (a->from == b->to && a->to == b->from);
}

/* How cells of years and of days go together, which are parallel. */
static enum days_fit fit_cells(const struct level *years, uint32_t year_cell,
                               const struct level *days, uint32_t day_cell)
{
    struct range span = days_cell(days, day_cell);

    if (years->fact->from != days->fact->from)
        span = (struct range){span.high == INT64_MAX ? INT64_MIN : -span.high,
                              span.low == INT64_MIN ? INT64_MAX : -span.low};
    return days_fit(days_cell(years, year_cell), span);
}

/* Whether it hangs on the dates themselves how the two go together. */
static bool is_unclear(const struct level *years, const struct level *days)
{
    for (uint32_t i = 0; i < years->cells->count; i++)
        for (uint32_t k = 0; k < days->cells->count; k++)
            if (fit_cells(years, i, days, k) == DAYS_FIT_SOMETIMES)
                return true;
    return false;
}

/* A fact of days between the same dates that cannot be followed, or NULL. */
static const struct fact *find_unclear(const struct engine *engine,
                                       uint32_t years)
{
    const struct pack *pack = engine->pack;

    for (uint32_t i = 0; i < pack->fact_count; i++)
        if (pack->facts[i].kind == FACT_DAYS_BETWEEN && is_tie(engine, i) &&
            is_parallel(&pack->facts[i], &pack->facts[years]) &&
            is_unclear(level_of(engine, years), level_of(engine, i)))
            return &pack->facts[i];
    return NULL;
}

/* The last of the other facts by which the dates of this one hang together,
 * but for days between them. */
static const struct fact *find_other_way(const struct engine *engine,
                                         const struct fact *fact,
                                         struct arena *arena)
{
    const struct pack *pack = engine->pack;
    bool *seen = arena_array(arena, bool, pack->question_count);

    seen[fact->from] = true;
    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *other = &pack->facts[i];
        if (other == fact || !is_tie(engine, i) ||
            (is_parallel(fact, other) && other->kind == FACT_DAYS_BETWEEN) ||
            seen[other->from] == seen[other->to])
            continue;
        seen[other->from] = seen[other->to] = true;
        if (seen[fact->to])
            return other;
        i = UINT32_MAX; // from the start again
    }
    return NULL;
}

bool days_find_cycle(const struct engine *engine, struct days_cycle *cycle,
                     struct arena *arena)
{
    const struct pack *pack = engine->pack;

    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &pack->facts[i];
        if (fact->kind != FACT_YEARS_BETWEEN || !is_tie(engine, i))
            continue;
        *cycle = (struct days_cycle){fact, find_other_way(engine, fact, arena)};
        if (!cycle->last)
            cycle->last = find_unclear(engine, i);
        if (cycle->last)
            return true;
    }
    return false;
}

static uint32_t point_of(const struct chain *chain, int32_t date)
{
    return date == DATE_OF_TODAY ? chain->today : (uint32_t)date;
}

/* The earliest day of the point, or the latest. */
static struct day day_of(const struct chain *chain, uint32_t point, bool late)
{
    uint32_t base = late ? days_latest_of(point) : days_earliest_of(point);

    return (struct day){point == chain->today ? DAYS_TODAY : base, 0};
}

static struct day move_years(struct dataflow *dataflow, struct day day,
                             int32_t years, bool back)
{
    uint32_t first = days_first_years(dataflow->engine->pack);

    for (uint32_t i = 0; i < dataflow->years_count; i++) {
        const struct day_years *made = &dataflow->years[i];
        if (made->day.base == day.base && made->day.plus == day.plus &&
            made->years == years && made->back == back)
            return (struct day){first + i, 0};
    }
    if (dataflow->years_count == DATAFLOW_YEARS_MAX) {
        dataflow->over = true;
        return day;
    }
    arena_more(dataflow->arena, dataflow->years, dataflow->years_count,
               dataflow->years_room);
    dataflow->years[dataflow->years_count] =
        (struct day_years){day, years, back};
    return (struct day){first + dataflow->years_count++, 0};
}

/* Moves the day over the fact; false if its cell has no end on that side. */
static bool move(const struct chain *chain, const struct context *fact,
                 bool forward, struct day *day)
{
    const struct level *level = &chain->dataflow->engine->levels[fact->level];
    struct range cell = days_cell(level, fact->cell);
    bool by_high = forward == chain->upper;
    int64_t end = by_high ? cell.high : cell.low;

    if (end == INT64_MIN || end == INT64_MAX)
        return false;
    if (level->fact->kind == FACT_DAYS_BETWEEN) {
        day->plus += forward ? end : -end;
        return true;
    }
    // Fewer than end + 1 years: before that anniversary.
    *day =
        move_years(chain->dataflow, *day, (int32_t)(end + by_high), !forward);
    if (by_high)
        day->plus += chain->upper ? -1 : 1;
    return true;
}

static void add_order(struct arena *arena, struct day_orders *orders,
                      struct day_order order)
{
    for (uint32_t i = 0; i < orders->count; i++) {
        struct day_order *old = &orders->items[i];
        if (old->early.base != order.early.base ||
            old->late.base != order.late.base)
            continue;
        if (old->early.plus < order.early.plus)
            old->early.plus = order.early.plus;
        return;
    }
    arena_more(arena, orders->items, orders->count, orders->room);
    orders->items[orders->count++] = order;
}

static void add_day(struct arena *arena, struct day_list *list, struct day day)
{
    arena_more(arena, list->items, list->count, list->room);
    list->items[list->count++] = day;
}

static void take(struct chain *chain, uint32_t point, struct day day)
{
    if (chain->list) {
        if (point == chain->wanted)
            add_day(chain->dataflow->arena, chain->list, day);
        return;
    }
    struct day late = day_of(chain, point, true);
    if (day.base == chain->start.base && point == chain->from) {
        chain->orders->never |= day.plus > 0; // behind itself
        return;
    }
    add_order(chain->dataflow->arena, chain->orders,
              (struct day_order){day, late});
}

/* Moves on from a point; `last` is the fact it came by. */
static void move_on(struct chain *chain, uint32_t point, struct day day,
                    const struct context *last)
{
    struct dataflow *dataflow = chain->dataflow;

    for (uint32_t i = 0; i < chain->count && !dataflow->over; i++) {
        const struct context *context = chain->facts[i];
        const struct fact *fact = dataflow->engine->levels[context->level].fact;
        uint32_t from = point_of(chain, fact->from);
        uint32_t to = point_of(chain, fact->to);
        uint32_t next = point == from ? to : from;
        struct day moved = day;
        bool back = next == chain->from;
        if (context == last || (point != from && point != to) ||
            (chain->passed[next] && !back) ||
            !move(chain, context, point == from, &moved))
            continue;
        if (!dataflow->moves_left--) {
            dataflow->over = true;
            return;
        }
        take(chain, next, moved);
        if (back || next == chain->today)
            continue; // from there it goes on by itself
        chain->passed[next] = true;
        move_on(chain, next, moved, context);
        chain->passed[next] = false;
    }
}

static void begin(struct chain *chain, uint32_t point)
{
    chain->from = point;
    chain->start = day_of(chain, point, chain->upper);
    chain->passed[point] = true;
    move_on(chain, point, chain->start, NULL);
    chain->passed[point] = false;
}

/* Moves on from all points but one. */
static void begin_all(struct chain *chain, uint32_t but)
{
    for (uint32_t i = 0; i <= chain->today; i++)
        if (i != but)
            begin(chain, i);
}

static struct chain chain_over(struct dataflow *dataflow, uint32_t context)
{
    const struct context *contexts = dataflow->contexts;
    struct arena *arena = dataflow->arena;
    struct chain chain = {.dataflow = dataflow};

    chain.today = dataflow->engine->pack->question_count;
    chain.passed = arena_array(arena, bool, chain.today + 1);
    for (uint32_t at = context; at; at = contexts[at].before)
        chain.count++;
    chain.facts = arena_array(arena, const struct context *, chain.count);
    for (uint32_t at = context, i = chain.count; at; at = contexts[at].before)
        chain.facts[--i] = &contexts[at];
    return chain;
}

/* Whether two cells of the context never go together. */
static bool has_misfit(const struct chain *chain)
{
    const struct level *levels = chain->dataflow->engine->levels;

    for (uint32_t i = 0; i < chain->count; i++)
        for (uint32_t k = 0; k < chain->count; k++) {
            const struct context *years = chain->facts[i];
            const struct context *days = chain->facts[k];
            const struct level *a = &levels[years->level];
            const struct level *b = &levels[days->level];
            if (a->fact->kind == FACT_YEARS_BETWEEN &&
                b->fact->kind == FACT_DAYS_BETWEEN && is_free(a->fact) &&
                is_parallel(a->fact, b->fact) &&
                fit_cells(a, years->cell, b, days->cell) == DAYS_FIT_NEVER)
                return true;
        }
    return false;
}

static void find_orders(struct dataflow *dataflow, uint32_t context)
{
    struct chain chain = chain_over(dataflow, context);

    chain.orders = &dataflow->contexts[context].orders;
    chain.orders->never = has_misfit(&chain);
    begin_all(&chain, UINT32_MAX);
}

/* The day itself, and what moves to it; the context must be possible. */
static struct day_list find_range(struct dataflow *dataflow, uint32_t context,
                                  int32_t date, bool is_latest)
{
    struct chain chain = chain_over(dataflow, context);
    struct day_list list = {0};

    chain.list = &list;
    chain.wanted = (uint32_t)date;
    chain.upper = is_latest;
    add_day(dataflow->arena, &list, day_of(&chain, chain.wanted, is_latest));
    begin_all(&chain, chain.wanted);
    return list;
}

void dataflow_find_days(struct dataflow *dataflow)
{
    dataflow->moves_left = DATAFLOW_MOVES_MAX;
    for (uint32_t i = 1; i < dataflow->context_count; i++)
        if (dataflow->contexts[i].is_gate)
            find_orders(dataflow, i);
    for (uint32_t i = 0; i < dataflow->date_count; i++) {
        const struct dataflow_dates *dates = &dataflow->dates[i];
        for (uint32_t k = 0; k < dates->end_count; k++) {
            struct dated_end *end = &dates->ends[k];
            end->early = find_range(dataflow, end->context, dates->date, false);
            end->late = find_range(dataflow, end->context, dates->date, true);
        }
    }
}
