/* SPDX-License-Identifier: MIT */
/* regions.c -- cuts of differences, and a walk that makes zones of them. */
#include "why/regions_internal.h"

#include <stdlib.h>

enum {
    PAIRS_STEP = 64,     /* pairs of points, or of cuts, that are a step */
    HALVES_MAX = 32,     /* of a zone in which whole years differ */
    WIDE_DAYS = 4 * 366, /* over which only the half that is wanted counts */
    YEARS_DIFFER_MAX = 3 /* days by which as many whole years can */
};

/* The points a - b <= most, or not: where something may change. */
struct cut {
    uint32_t a, b;
    int64_t most;
};

struct cutter {
    const struct assignment *known;
    struct arena *arena;
    struct dates dates;
    struct cut *cuts; /* room for REGIONS_CUTS_MAX */
    uint32_t count;
    bool exact;
};

/* Takes steps for so many pairs; false when they are used up. */
static bool take_pairs(const struct cutter *cutter, uint64_t pairs)
{
    struct budget *budget = cutter->known->budget;

    return !budget || budget_take(budget, 1 + pairs / PAIRS_STEP);
}

static void add_cut(struct cutter *cutter, uint32_t a, uint32_t b, int64_t most)
{
    if (a == b || most >= ZONE_FREE)
        return;
    if (cutter->count == REGIONS_CUTS_MAX) {
        cutter->exact = false;
        return;
    }
    cutter->cuts[cutter->count++] = (struct cut){a, b, most};
}

static int compare_cuts(const void *a, const void *b)
{
    const struct cut *left = a, *right = b;

    if (left->a != right->a)
        return left->a < right->a ? -1 : 1;
    if (left->b != right->b)
        return left->b < right->b ? -1 : 1;
    return (left->most > right->most) - (left->most < right->most);
}

static void take_repeats_out(struct cutter *cutter)
{
    uint32_t count = 0;

    qsort(cutter->cuts, cutter->count, sizeof *cutter->cuts, compare_cuts);
    for (uint32_t i = 0; i < cutter->count; i++)
        if (!count ||
            compare_cuts(&cutter->cuts[count - 1], &cutter->cuts[i]) != 0)
            cutter->cuts[count++] = cutter->cuts[i];
    cutter->count = count;
}

static uint32_t point_of(const struct cutter *cutter, int32_t date)
{
    return date == DATE_OF_TODAY ? cutter->dates.today
                                 : cutter->dates.point_of[date];
}

/* Where a - b may end, from where it surely does on. */
static void add_side(struct cutter *cutter, uint32_t a, uint32_t b,
                     const struct zone *sure)
{
    int64_t last = zone_most(&cutter->dates.zones[1], a, b);
    int64_t first = sure ? zone_most(sure, a, b) : last;

    if (last - first > YEARS_DIFFER_MAX)
        first = last;
    for (int64_t most = first; most <= last; most++)
        add_cut(cutter, a, b, most);
}

/* Both sides of every cell that the fact can lie in. */
static void cut_fact(struct cutter *cutter, const struct level *level)
{
    struct dates *dates = &cutter->dates;
    uint32_t from = point_of(cutter, level->fact->from);
    uint32_t to = point_of(cutter, level->fact->to);
    struct zone sure = zone_new(dates->points, cutter->arena);

    for (uint32_t cell = 0; cell < level->cells->count; cell++) {
        if (!dates_assume(dates, 0, level, cell))
            continue;
        bool has_sure = dates->years && dates_sure(dates, 1, &sure);
        add_side(cutter, to, from, has_sure ? &sure : NULL);
        add_side(cutter, from, to, has_sure ? &sure : NULL);
    }
}

static void cut_bounds(struct cutter *cutter)
{
    const struct zone *zone = &cutter->dates.zones[0];

    for (uint32_t point = 1; point < cutter->dates.points; point++) {
        add_cut(cutter, point, 0, zone_most(zone, point, 0));
        add_cut(cutter, 0, point, zone_most(zone, 0, point));
    }
}

/* Takes the point out: what it says of the others by way of itself stays. */
static void take_out(struct cutter *cutter, uint32_t point)
{
    uint32_t count = cutter->count, kept = 0;

    for (uint32_t i = 0; i < count && cutter->exact; i++)
        for (uint32_t j = 0; j < count && cutter->cuts[i].b == point; j++)
            if (cutter->cuts[j].a == point)
                add_cut(cutter, cutter->cuts[i].a, cutter->cuts[j].b,
                        cutter->cuts[i].most + cutter->cuts[j].most);
    cutter->exact &= take_pairs(cutter, (uint64_t)count * count);
    for (uint32_t i = 0; i < cutter->count; i++)
        if (cutter->cuts[i].a != point && cutter->cuts[i].b != point)
            cutter->cuts[kept++] = cutter->cuts[i];
    cutter->count = kept;
    take_repeats_out(cutter);
}

/* A difference of two points of the regions, and where its cells begin. */
struct axis {
    uint32_t a, b; /* a - b */
    int64_t *starts;
    uint32_t count;
};

struct walk {
    struct cutter *cutter;
    const struct axis *axes;
    uint32_t axis_count;
    struct regions *regions;
    struct region *items;
    uint32_t room;
    struct certain certain; /* dates: NULL where all zones are */
    struct arena *keep;
};

static void add_region(struct walk *walk, const struct zone *zone, bool known)
{
    struct regions *regions = walk->regions;
    int64_t *days = arena_array(walk->keep, int64_t, zone->points);
    struct zone own = zone_copy(zone, walk->keep);

    if (regions->count == REGIONS_MAX) {
        regions->whole = false;
        return;
    }
    arena_more(walk->keep, walk->items, regions->count, walk->room);
    for (uint32_t i = 1; i < zone->points; i++)
        days[i] = regions->wanted[i - 1];
    zone_pick(zone, days, days);
    walk->items[regions->count++] = (struct region){own, days + 1, known};
    regions->exact &= known;
}

/*
 * Where whole years make a difference inside the zone, halves it, so many times
 * in all.  First comes the half with the day that is wanted; of many years, the
 * other half is not halved any more.
 */
static void add_certain(struct walk *walk, const struct zone *zone,
                        uint32_t *halves)
{
    struct arena *arena = walk->cutter->arena;
    uint32_t point, none = 0;
    int64_t first;

    if (!walk->certain.dates ||
        certain_is(&walk->certain, zone, &point, &first)) {
        add_region(walk, zone, true);
        return;
    }
    if (!*halves) {
        add_region(walk, zone, false);
        return;
    }
    --*halves;
    struct range days = zone_days(zone, point);
    bool is_wide = days.high - days.low > WIDE_DAYS;
    bool before = walk->regions->wanted[point - 1] < first;
    for (int i = 0; i < 2; i++, before = !before) {
        struct arena_mark mark = arena_mark(arena);
        struct zone half = zone_copy(zone, arena);
        if (before ? zone_limit(&half, point, 0, first - 1)
                   : zone_limit(&half, 0, point, -first))
            add_certain(walk, &half, i && is_wide ? &none : halves);
        arena_rewind(arena, mark);
    }
}

/* Assumes a cell of each axis in turn. */
static void walk_axes(struct walk *walk, uint32_t depth,
                      const struct zone *zone)
{
    if (depth == walk->axis_count) {
        uint32_t halves = HALVES_MAX;
        add_certain(walk, zone, &halves);
        return;
    }

    const struct axis *axis = &walk->axes[depth];
    struct arena *arena = walk->cutter->arena;
    for (uint32_t i = 0; i <= axis->count && walk->regions->whole; i++) {
        if (!take_pairs(walk->cutter, (uint64_t)zone->points * zone->points)) {
            walk->regions->whole = false;
            return;
        }
        struct arena_mark mark = arena_mark(arena);
        struct zone next = zone_copy(zone, arena);
        if ((i == axis->count ||
             zone_limit(&next, axis->a, axis->b, axis->starts[i] - 1)) &&
            (!i || zone_limit(&next, axis->b, axis->a, -axis->starts[i - 1])))
            walk_axes(walk, depth + 1, &next);
        arena_rewind(arena, mark);
    }
}

static int compare_days(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

/* The cuts between two points, given by their numbers in the cutter. */
static struct axis make_axis(const struct cutter *cutter, uint32_t a,
                             uint32_t b)
{
    struct axis axis = {.starts =
                            arena_array(cutter->arena, int64_t, cutter->count)};
    uint32_t count = 0;

    for (uint32_t i = 0; i < cutter->count; i++) {
        const struct cut *cut = &cutter->cuts[i];
        if (cut->a == a && cut->b == b)
            axis.starts[count++] = cut->most + 1;
        else if (cut->a == b && cut->b == a)
            axis.starts[count++] = -cut->most;
    }
    qsort(axis.starts, count, sizeof *axis.starts, compare_days);
    for (uint32_t i = 0; i < count; i++)
        if (!axis.count || axis.starts[i] != axis.starts[axis.count - 1])
            axis.starts[axis.count++] = axis.starts[i];
    return axis;
}

/* All that the cuts say of the dates of the regions, two by two. */
static void walk_regions(struct walk *walk, struct level_list levels,
                         const struct zone *space)
{
    struct cutter *cutter = walk->cutter;
    const struct regions *regions = walk->regions;
    uint32_t points = regions->date_count + 1;
    uint32_t *numbers = arena_array(cutter->arena, uint32_t, points);
    struct axis *axes =
        arena_array(cutter->arena, struct axis, (size_t)points * points);

    for (uint32_t i = 1; i < points; i++)
        numbers[i] = cutter->dates.point_of[regions->dates[i - 1]];
    for (uint32_t b = 0; b < points; b++)
        for (uint32_t a = b + 1; a < points; a++) {
            struct axis axis = make_axis(cutter, numbers[a], numbers[b]);
            axis.a = a;
            axis.b = b;
            axes[walk->axis_count++] = axis;
        }
    walk->axes = axes;
    if (cutter->dates.years) { // its arena is rewound from here on
        for (uint32_t depth = 0; depth <= levels.count; depth++)
            dates_copy(&cutter->dates, depth);
        walk->certain = (struct certain){&cutter->dates, levels, numbers};
    }
    walk_axes(walk, 0, space);
}

/* The days that the bounds of the dates allow; false if there are none. */
static bool make_space(const struct assignment *known,
                       const struct regions *regions, struct zone *space,
                       struct arena *arena)
{
    *space = zone_new(regions->date_count + 1, arena);
    for (uint32_t i = 0; i < regions->date_count; i++) {
        struct range days = answer_bounds(
            &known->engine->pack->questions[regions->dates[i]], known->answers);
        if (!zone_limit(space, i + 1, 0, days.high) ||
            !zone_limit(space, 0, i + 1, -days.low))
            return false;
    }
    return true;
}

/* Finds the cuts; false if there are too many dates, or one has no day. */
static bool find_cuts(struct cutter *cutter, struct level_list levels,
                      const struct regions *regions)
{
    struct dates *dates = &cutter->dates;

    if (!dates_init(dates, cutter->known, levels, levels.count + 1,
                    cutter->arena))
        return false;
    for (uint32_t i = 0; i < regions->date_count; i++)
        if (!dates_add(dates, (int32_t)regions->dates[i]))
            return false;
    if (!dates_start(dates))
        return false;
    cutter->cuts = arena_array(cutter->arena, struct cut, REGIONS_CUTS_MAX);
    for (uint32_t i = 0; i < levels.count; i++)
        cut_fact(cutter, &cutter->known->engine->levels[levels.items[i]]);
    cut_bounds(cutter);
    take_repeats_out(cutter);
    for (uint32_t point = 1; point < dates->points; point++) {
        bool stays = false;
        for (uint32_t i = 0; i < regions->date_count; i++)
            stays |= dates->point_of[regions->dates[i]] == point;
        if (!stays)
            take_out(cutter, point);
    }
    return true;
}

static int compare_regions(const void *a, const void *b)
{
    return compare_days(((const struct region *)a)->days,
                        ((const struct region *)b)->days);
}

struct regions regions_cut(const struct assignment *known,
                           struct level_list levels, const uint32_t *dates,
                           uint32_t date_count, const int64_t *wanted,
                           struct arena *keep, struct arena *scratch)
{
    struct regions regions = {
        .dates = dates,
        .wanted = wanted,
        .date_count = date_count,
        .whole = true,
        .exact = true,
    };
    struct arena_mark mark = arena_mark(scratch);
    struct cutter cutter = {.known = known, .arena = scratch, .exact = true};
    struct walk walk = {.cutter = &cutter, .regions = &regions, .keep = keep};
    struct zone space;

    regions.exact = regions.whole = take_pairs(&cutter, REGIONS_CUTS_MAX);
    if (!regions.whole || !make_space(known, &regions, &space, scratch)) {
        arena_rewind(scratch, mark);
        return regions; // nobody can answer all of these
    }
    if (!date_count)
        add_region(&walk, &space, true);
    else if (find_cuts(&cutter, levels, &regions))
        walk_regions(&walk, levels, &space);
    else
        cutter.exact = false;
    if (date_count == 1 && regions.count)
        qsort(walk.items, regions.count, sizeof *walk.items, compare_regions);
    // Where cuts are missing, each region is but the one day of each date.
    for (uint32_t i = 0; i < regions.count && !cutter.exact; i++)
        for (uint32_t k = 0; k < date_count; k++) {
            int64_t day = walk.items[i].days[k];
            zone_limit(&walk.items[i].zone, k + 1, 0, day);
            zone_limit(&walk.items[i].zone, 0, k + 1, -day);
        }
    regions.whole &= cutter.exact;
    regions.exact &= regions.whole;
    regions.items = walk.items;
    arena_rewind(scratch, mark);
    return regions;
}

struct level_list regions_facts(const struct engine *engine,
                                const struct answers *answers,
                                const bool *levels, bool *dates,
                                struct arena *arena)
{
    struct level_list facts = {
        arena_array(arena, uint32_t, engine->level_count), 0};

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct fact *fact = engine->levels[i].fact;
        if (!levels[i] || !fact)
            continue;
        const int32_t ends[] = {fact->from, fact->to};
        facts.items[facts.count++] = i;
        for (size_t k = 0; k < COUNT_OF(ends); k++)
            if (ends[k] != DATE_OF_TODAY &&
                answers->of[ends[k]].state != ANSWER_KNOWN)
                dates[ends[k]] = true;
    }
    return facts;
}
