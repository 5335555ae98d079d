/* SPDX-License-Identifier: MIT */
/* reach.c -- the constraint diagram, a group of dates at a time. */
#include "engine/engine_internal.h"

static node_id build_levels(struct dates *dates, const struct level_list *group,
                            uint32_t depth, struct diagram *scratch)
{
    if (depth == group->count)
        return DIAGRAM_YES;

    uint32_t at = group->items[depth];
    const struct level *level = &dates->known->engine->levels[at];
    uint32_t base = diagram_push(scratch, at);
    for (uint32_t cell = 0; cell < level->cells->count; cell++) {
        node_id edge = DIAGRAM_EXHAUSTED;
        if (dates_step(dates))
            edge = dates_assume(dates, depth, level, cell)
                       ? build_levels(dates, group, depth + 1, scratch)
                       : DIAGRAM_NO;
        scratch->edges[base + cell] = edge;
    }
    return diagram_pop(scratch, at, base);
}

void reach_cells(const struct assignment *known, uint32_t at, bool *may,
                 struct arena *arena)
{
    const struct level *level = &known->engine->levels[at];
    struct dates dates;
    bool starts =
        dates_init(&dates, known, (struct level_list){&at, 1}, 1, arena) &&
        dates_start(&dates);

    for (uint32_t cell = 0; cell < level->cells->count; cell++)
        may[cell] = !starts || dates_assume(&dates, 0, level, cell);
}

/* Each level by itself: says yes to too much, but to little of that. */
static node_id build_apart(const struct assignment *known,
                           const struct level_list *group,
                           struct diagram *scratch, struct arena *arena)
{
    node_id node = DIAGRAM_YES;

    for (uint32_t i = group->count; i-- > 0;) {
        uint32_t at = group->items[i], base = diagram_push(scratch, at);
        bool *may = arena_array(arena, bool, scratch->cells[at]);
        reach_cells(known, at, may, arena);
        for (uint32_t cell = 0; cell < scratch->cells[at]; cell++)
            scratch->edges[base + cell] = may[cell] ? node : DIAGRAM_NO;
        node = diagram_pop(scratch, at, base);
    }
    return node;
}

static node_id build_group(const struct assignment *known,
                           const struct level_list *group,
                           struct diagram *scratch, struct arena *arena,
                           bool *exact)
{
    struct dates dates;
    node_id node = DIAGRAM_EXHAUSTED;

    if (dates_init(&dates, known, *group, group->count, arena)) {
        // Where no day keeps a question's bounds, nobody can answer it.
        node = dates_start(&dates) ? build_levels(&dates, group, 0, scratch)
                                   : DIAGRAM_YES;
        *exact &= dates.exact;
    }
    if (node != DIAGRAM_EXHAUSTED)
        return node;
    *exact = false;
    return build_apart(known, group, scratch, arena);
}

/* The root of a date's set; today's is behind those of the questions. */
static uint32_t find_root(uint32_t *parents, uint32_t date)
{
    while (parents[date] != date) {
        parents[date] = parents[parents[date]];
        date = parents[date];
    }
    return date;
}

static uint32_t date_index(const struct assignment *known, int32_t date)
{
    return date == DATE_OF_TODAY ? known->engine->pack->question_count
                                 : (uint32_t)date;
}

/* Unites open dates that a fact or a bound ties together. */
static void unite(const struct assignment *known, uint32_t *parents, int32_t a,
                  int32_t b)
{
    if (!assignment_date(known, a, NULL) && !assignment_date(known, b, NULL))
        parents[find_root(parents, date_index(known, a))] =
            find_root(parents, date_index(known, b));
}

static uint32_t *tie_dates(const struct assignment *known, struct arena *arena)
{
    const struct pack *pack = known->engine->pack;
    uint32_t *parents = arena_array(arena, uint32_t, pack->question_count + 1);

    for (uint32_t i = 0; i <= pack->question_count; i++)
        parents[i] = i;
    for (uint32_t i = 0; i < pack->fact_count; i++)
        unite(known, parents, pack->facts[i].from, pack->facts[i].to);
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (question_is_day(&pack->questions[i]) &&
            assignment_is_tied(known, (int32_t)i))
            unite(known, parents, (int32_t)i, DATE_OF_TODAY);
    return parents;
}

/* A date of the level that is open; the level is. */
static int32_t open_date(const struct assignment *known,
                         const struct level *level)
{
    if (level->kind == LEVEL_TODAY)
        return DATE_OF_TODAY;
    return assignment_date(known, level->fact->from, NULL) ? level->fact->to
                                                           : level->fact->from;
}

node_id reach_build(const struct assignment *known, struct diagram *scratch,
                    struct arena *arena, bool *exact)
{
    const struct engine *engine = known->engine;
    node_id node = DIAGRAM_YES;
    uint32_t *parents = NULL;
    uint32_t dates = engine->pack->question_count + 1;
    struct level_list *groups = NULL; // by the root of their dates

    for (uint32_t i = 0; i < engine->level_count; i++) {
        if (!assignment_is_open(known, i))
            continue;
        if (!groups) {
            parents = tie_dates(known, arena);
            groups = arena_array(arena, struct level_list, dates);
        }
        int32_t date = open_date(known, &engine->levels[i]);
        struct level_list *group =
            &groups[find_root(parents, date_index(known, date))];
        if (!group->items)
            group->items = arena_array(arena, uint32_t, engine->level_count);
        group->items[group->count++] = i;
    }
    for (uint32_t i = 0; groups && i < dates; i++)
        if (groups[i].count)
            node = diagram_and(
                scratch, node,
                build_group(known, &groups[i], scratch, arena, exact));
    return node;
}

/* Two walks at once: in the second, `date` is another point. */
struct twins {
    struct dates dates;
    const struct diagram *diagram;
    int32_t date;
    uint32_t point, twin; /* of `date`, in the first walk and the second */
    struct memo asks;     /* node to whether a fact of the date is below it */
};

static bool is_of_date(const struct twins *twins, const struct level *level)
{
    return level->kind == LEVEL_FACT &&
           (level->fact->from == twins->date || level->fact->to == twins->date);
}

/* Whether a fact of the date occurs at the node or below it. */
static bool asks_date(struct twins *twins, node_id node)
{
    const struct diagram *diagram = twins->diagram;
    uint32_t asks;

    if (node_is_terminal(node))
        return false;
    if (memo_find(&twins->asks, node, 0, &asks))
        return asks;

    uint32_t at = node_level(diagram, node);
    asks = is_of_date(twins, &twins->dates.known->engine->levels[at]);
    for (uint32_t cell = 0; cell < diagram->cells[at] && !asks; cell++)
        asks = asks_date(twins, node_follow(diagram, node, at, cell));
    memo_add(&twins->asks, node, 0, asks);
    return asks;
}

static bool twins_differ(struct twins *twins, node_id a, node_id b,
                         uint32_t depth);

/* The same cell in both walks; of a fact of the date, it may be another one in
 * the second. */
static bool differ_at(struct twins *twins, uint32_t at, node_id a, node_id b,
                      uint32_t depth)
{
    struct dates *dates = &twins->dates;
    const struct level *level = &dates->known->engine->levels[at];
    uint32_t known = dates->known->cells[at], count = level->cells->count;
    bool is_dated = assignment_is_open(dates->known, at);
    bool moves = is_of_date(twins, level);

    for (uint32_t first = 0; first < count; first++) {
        dates->point_of[twins->date] = twins->point;
        if ((known != CELL_OPEN && first != known) ||
            (is_dated && !dates_assume(dates, depth, level, first)))
            continue;
        dates->point_of[twins->date] = twins->twin;
        uint32_t end = moves ? count : first + 1;
        for (uint32_t second = moves ? 0 : first; second < end; second++)
            if ((!moves || dates_assume(dates, depth + 1, level, second)) &&
                twins_differ(twins, node_follow(twins->diagram, a, at, first),
                             node_follow(twins->diagram, b, at, second),
                             depth + is_dated + moves))
                return true;
    }
    return false;
}

static bool twins_differ(struct twins *twins, node_id a, node_id b,
                         uint32_t depth)
{
    if (a == b && !asks_date(twins, a))
        return false;
    if (node_is_terminal(a) && node_is_terminal(b))
        return true;
    if (!dates_step(&twins->dates)) {
        twins->dates.exact = false;
        return true;
    }

    uint32_t level_a = node_level(twins->diagram, a);
    uint32_t level_b = node_level(twins->diagram, b);
    return differ_at(twins, level_a < level_b ? level_a : level_b, a, b, depth);
}

/* All open levels of facts and today. */
static struct level_list open_levels(const struct assignment *known,
                                     struct arena *arena)
{
    uint32_t count = known->engine->level_count;
    struct level_list open = {arena_array(arena, uint32_t, count), 0};

    for (uint32_t i = 0; i < count; i++)
        if (assignment_is_open(known, i))
            open.items[open.count++] = i;
    return open;
}

bool reach_date_matters(const struct assignment *known, node_id root,
                        int32_t date, struct arena *arena, bool *exact)
{
    struct twins twins = {.diagram = &known->engine->diagram, .date = date};
    struct dates *dates = &twins.dates;
    struct level_list open = open_levels(known, arena);

    if (!dates_init(dates, known, open, 2 * open.count, arena) ||
        dates->points == DATES_POINTS_MAX) {
        *exact = false;
        return true;
    }
    twins.point = dates->point_of[date];
    if (!twins.point) // it is in no open fact
        return false;
    twins.twin = dates->points++;
    if (!dates_start(dates) ||
        !dates_limit(dates, &dates->zones[0], date, twins.twin))
        return false;

    memo_init(&twins.asks, arena);
    bool differ = twins_differ(&twins, root, root, 0);
    *exact &= dates->exact;
    return differ;
}

/* The days that a date has been seen to have so far. */
struct seen_days {
    struct dates dates;
    const struct diagram *diagram;
    node_id terminal;
    uint32_t point;
    struct range days;
};

static void see_days(struct seen_days *seen, node_id node, uint32_t depth)
{
    struct dates *dates = &seen->dates;

    if (node == seen->terminal) {
        struct range days = dates_range(dates, depth, seen->point);
        seen->days.low = days.low < seen->days.low ? days.low : seen->days.low;
        seen->days.high =
            days.high > seen->days.high ? days.high : seen->days.high;
    }
    if (node_is_terminal(node) || seen->days.low < seen->days.high)
        return;
    if (!dates_step(dates)) {
        seen->days = (struct range){DATE_MIN, DATE_MAX};
        return;
    }

    uint32_t at = node_level(seen->diagram, node);
    const struct level *level = &dates->known->engine->levels[at];
    uint32_t known_cell = dates->known->cells[at];
    bool is_dated = assignment_is_open(dates->known, at);
    for (uint32_t cell = 0; cell < level->cells->count; cell++)
        if ((known_cell == CELL_OPEN || cell == known_cell) &&
            (!is_dated || dates_assume(dates, depth, level, cell)))
            see_days(seen, node_follow(seen->diagram, node, at, cell),
                     depth + is_dated);
}

struct range reach_date_range(const struct assignment *known, node_id root,
                              node_id terminal, int32_t date,
                              struct arena *arena)
{
    struct seen_days seen = {.diagram = &known->engine->diagram,
                             .terminal = terminal,
                             .days = {INT64_MAX, INT64_MIN}};
    struct level_list open = open_levels(known, arena);

    if (!dates_init(&seen.dates, known, open, open.count, arena) ||
        !dates_add(&seen.dates, date) || !dates_start(&seen.dates))
        return (struct range){DATE_MIN, DATE_MAX};
    seen.point =
        date == DATE_OF_TODAY ? seen.dates.today : seen.dates.point_of[date];
    see_days(&seen, root, 0);
    return seen.days;
}
