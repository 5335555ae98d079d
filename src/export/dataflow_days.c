/* dataflow_days.c -- chains of moves from date to date. */
#include "export/dataflow_days_internal.h"

#include "export/days_fit_internal.h"

/* Moves from one date on, over the facts of a context. */
struct chain {
    struct days *days;
    const struct context *const *facts; /* of the context */
    uint32_t count;
    bool upper;    /* moves latest days, not earliest ones */
    bool *passed;  /* of each point: on the way */
    uint32_t from; /* the point where it began */
    struct day start;

    // One of these takes what is reached:
    struct day_orders *orders;
    struct day_list *list;
    uint32_t wanted; /* the point that `list` is about */
};

void days_init(struct days *days, const struct dataflow *dataflow,
               struct arena *arena)
{
    *days = (struct days){
        .dataflow = dataflow, .moves_left = DAYS_MOVES_MAX, .arena = arena};
}

/* Whether both dates may be open. */
static bool is_free(const struct fact *fact)
{
    return fact->from != DATE_OF_TODAY && fact->to != DATE_OF_TODAY;
}

/* Whether it ties two such dates together, and a rule looks at it. */
static bool is_tie(const struct engine *engine, uint32_t index)
{
    const struct pack *pack = engine->pack;
    const struct fact *fact = &pack->facts[index];
    uint32_t level = engine->level_of[pack->question_count + index];

    return is_free(fact) && engine->levels[level].cells->count > 1;
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

static const struct level *level_of(const struct engine *engine, uint32_t fact)
{
    return &engine
                ->levels[engine->level_of[engine->pack->question_count + fact]];
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

/* Points are questions, and today behind them. */
static uint32_t point_of(const struct chain *chain, int32_t date)
{
    return date == DATE_OF_TODAY
               ? chain->days->dataflow->engine->pack->question_count
               : (uint32_t)date;
}

static bool is_today(const struct chain *chain, uint32_t point)
{
    return point == chain->days->dataflow->engine->pack->question_count;
}

/* The earliest day of the point, or the latest. */
static struct day day_of(const struct chain *chain, uint32_t point, bool late)
{
    if (is_today(chain, point))
        return (struct day){DAYS_TODAY, 0};
    return (struct day){late ? days_latest_of(point) : days_earliest_of(point),
                        0};
}

static struct day move_years(struct days *days, struct day day, int32_t years,
                             bool back)
{
    uint32_t first = days_first_years(days->dataflow->engine->pack);

    for (uint32_t i = 0; i < days->years_count; i++) {
        const struct day_years *made = &days->years[i];
        if (made->day.base == day.base && made->day.plus == day.plus &&
            made->years == years && made->back == back)
            return (struct day){first + i, 0};
    }
    if (days->years_count == DAYS_YEARS_MAX) {
        days->over = true;
        return day;
    }
    arena_more(days->arena, days->years, days->years_count, days->years_room);
    days->years[days->years_count] = (struct day_years){day, years, back};
    return (struct day){first + days->years_count++, 0};
}

/* Moves the day over the fact; false if its cell has no end on that side. */
static bool move(const struct chain *chain, const struct context *fact,
                 bool forward, struct day *day)
{
    const struct level *level =
        &chain->days->dataflow->engine->levels[fact->level];
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
    *day = move_years(chain->days, *day, (int32_t)(end + by_high), !forward);
    if (by_high)
        day->plus += chain->upper ? -1 : 1;
    return true;
}

static void add_order(struct days *days, struct day_orders *orders,
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
    arena_more(days->arena, orders->items, orders->count, orders->room);
    orders->items[orders->count++] = order;
}

static void add_day(struct days *days, struct day_list *list, struct day day)
{
    arena_more(days->arena, list->items, list->count, list->room);
    list->items[list->count++] = day;
}

static void take(struct chain *chain, uint32_t point, struct day day)
{
    if (chain->list) {
        if (point == chain->wanted)
            add_day(chain->days, chain->list, day);
        return;
    }
    struct day late = day_of(chain, point, true);
    if (day.base == chain->start.base && point == chain->from) {
        chain->orders->never |= day.plus > 0; // behind itself
        return;
    }
    add_order(chain->days, chain->orders, (struct day_order){day, late});
}

/* Moves on from a point; `last` is the fact it came by. */
static void move_on(struct chain *chain, uint32_t point, struct day day,
                    const struct context *last)
{
    for (uint32_t i = 0; i < chain->count && !chain->days->over; i++) {
        const struct context *context = chain->facts[i];
        const struct fact *fact =
            chain->days->dataflow->engine->levels[context->level].fact;
        uint32_t from = point_of(chain, fact->from);
        uint32_t to = point_of(chain, fact->to);
        uint32_t next = point == from ? to : from;
        struct day moved = day;
        bool back = next == chain->from;
        if (context == last || (point != from && point != to) ||
            (chain->passed[next] && !back) ||
            !move(chain, context, point == from, &moved))
            continue;
        if (!chain->days->moves_left--) {
            chain->days->over = true;
            return;
        }
        take(chain, next, moved);
        if (back || is_today(chain, next))
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

static struct chain chain_over(struct days *days, uint32_t context)
{
    const struct context *contexts = days->dataflow->contexts;
    uint32_t points = days->dataflow->engine->pack->question_count + 1;
    uint32_t count = 0;

    for (uint32_t at = context; at; at = contexts[at].before)
        count++;
    const struct context **facts =
        arena_array(days->arena, const struct context *, count);
    for (uint32_t at = context, i = count; at; at = contexts[at].before)
        facts[--i] = &contexts[at];
    return (struct chain){.days = days,
                          .facts = facts,
                          .count = count,
                          .passed = arena_array(days->arena, bool, points)};
}

/* Whether a fact of the context is about the point. */
static bool has_point(const struct chain *chain, uint32_t point)
{
    for (uint32_t i = 0; i < chain->count; i++) {
        const struct fact *fact =
            chain->days->dataflow->engine->levels[chain->facts[i]->level].fact;
        if (point_of(chain, fact->from) == point ||
            point_of(chain, fact->to) == point)
            return true;
    }
    return false;
}

/* Whether two cells of the context never go together. */
static bool has_misfit(const struct chain *chain)
{
    const struct level *levels = chain->days->dataflow->engine->levels;

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

struct day_orders days_possible(struct days *days, uint32_t context)
{
    uint32_t questions = days->dataflow->engine->pack->question_count;
    struct chain chain = chain_over(days, context);
    struct day_orders orders = {.never = has_misfit(&chain)};

    chain.orders = &orders;
    for (uint32_t i = 0; i <= questions; i++)
        if (has_point(&chain, i))
            begin(&chain, i);
    return orders;
}

struct day_list days_range(struct days *days, uint32_t context, int32_t date,
                           bool is_latest)
{
    uint32_t questions = days->dataflow->engine->pack->question_count;
    struct chain chain = chain_over(days, context);
    struct day_list list = {0};

    chain.list = &list;
    chain.wanted = (uint32_t)date;
    chain.upper = is_latest;
    add_day(days, &list, day_of(&chain, chain.wanted, is_latest));
    for (uint32_t i = 0; i <= questions; i++)
        if (i != chain.wanted && has_point(&chain, i))
            begin(&chain, i);
    return list;
}
