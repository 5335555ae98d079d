/* reach.c -- the constraint diagram, a group of dates at a time. */
#include "engine/reach.h"

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

/* Each level by itself: says yes to too much, but to little of that. */
static node_id build_apart(const struct assignment *known,
                           const struct level_list *group,
                           struct diagram *scratch, struct arena *arena)
{
    node_id node = DIAGRAM_YES;

    for (uint32_t i = group->count; i-- > 0;) {
        uint32_t at = group->items[i];
        const struct level *level = &known->engine->levels[at];
        struct dates dates;
        if (!dates_init(&dates, known, (struct level_list){&at, 1}, 1, arena) ||
            !dates_start(&dates))
            continue;
        uint32_t base = diagram_push(scratch, at);
        for (uint32_t cell = 0; cell < level->cells->count; cell++)
            scratch->edges[base + cell] =
                dates_assume(&dates, 0, level, cell) ? node : DIAGRAM_NO;
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
    int32_t day;

    if (!assignment_date(known, a, &day) && !assignment_date(known, b, &day))
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
static uint32_t open_date(const struct assignment *known,
                          const struct level *level)
{
    int32_t day;

    if (level->kind == LEVEL_TODAY ||
        assignment_date(known, level->fact->from, &day))
        return date_index(known, level->kind == LEVEL_TODAY ? DATE_OF_TODAY
                                                            : level->fact->to);
    return date_index(known, level->fact->from);
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
        struct level_list *group =
            &groups[find_root(parents, open_date(known, &engine->levels[i]))];
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
