/* regions.c -- cuts of differences, and a walk that makes zones of them. */
#include "study/regions.h"

#include <stdlib.h>

/* The points a - b <= most, or not: where something may change. */
struct cut {
    uint32_t a, b;
    int64_t most;
};

struct cutter {
    const struct known *known;
    struct arena *arena;
    struct dates dates;
    struct cut *cuts; /* room for REGIONS_CUTS_MAX */
    uint32_t count;
    bool exact;
};

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

/* Both sides of every cell that the fact can lie in. */
static void cut_fact(struct cutter *cutter, const struct level *level)
{
    uint32_t from = point_of(cutter, level->fact->from);
    uint32_t to = point_of(cutter, level->fact->to);

    for (uint32_t cell = 0; cell < level->cells->count; cell++) {
        if (!dates_assume(&cutter->dates, 0, level, cell))
            continue;
        const struct zone *zone = &cutter->dates.zones[1];
        add_cut(cutter, to, from, zone_most(zone, to, from));
        add_cut(cutter, from, to, zone_most(zone, from, to));
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

    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < count && cutter->cuts[i].b == point; j++)
            if (cutter->cuts[j].a == point)
                add_cut(cutter, cutter->cuts[i].a, cutter->cuts[j].b,
                        cutter->cuts[i].most + cutter->cuts[j].most);
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
    const struct cutter *cutter;
    const struct axis *axes;
    uint32_t axis_count;
    struct regions *regions;
    struct region *items;
    uint32_t room;
    struct arena *keep;
};

static struct zone copy_zone(const struct zone *from, struct arena *arena)
{
    struct zone zone = zone_new(from->points, arena);

    zone_set(&zone, from);
    return zone;
}

bool zone_meets(const struct zone *a, const struct zone *b,
                struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    struct zone both = copy_zone(a, scratch);
    bool meets = true;

    for (uint32_t i = 0; i < a->points && meets; i++)
        for (uint32_t j = 0; j < a->points && meets; j++)
            meets = i == j || zone_limit(&both, i, j, zone_most(b, i, j));
    arena_rewind(scratch, mark);
    return meets;
}

/* A day for each date, as near to what is wanted as the zone allows. */
static const int64_t *pick_days(const struct zone *zone, const int64_t *wanted,
                                struct arena *keep)
{
    struct zone left = copy_zone(zone, keep);
    int64_t *days = arena_array(keep, int64_t, zone->points);

    for (uint32_t point = 1; point < zone->points; point++) {
        int64_t low = -zone_most(&left, 0, point);
        int64_t high = zone_most(&left, point, 0);
        int64_t day = wanted[point - 1];
        day = day < low ? low : day > high ? high : day;
        days[point - 1] = day;
        zone_limit(&left, point, 0, day);
        zone_limit(&left, 0, point, -day);
    }
    return days;
}

static void add_region(struct walk *walk, const struct zone *zone)
{
    struct regions *regions = walk->regions;

    if (regions->count == REGIONS_MAX) {
        regions->exact = false;
        return;
    }
    if (regions->count == walk->room) {
        uint32_t room = walk->room * 2 + 4;
        walk->items = arena_resize(
            walk->keep, walk->items, walk->room * sizeof *walk->items,
            room * sizeof *walk->items, alignof(struct region));
        walk->room = room;
    }
    walk->items[regions->count++] =
        (struct region){copy_zone(zone, walk->keep),
                        pick_days(zone, walk->regions->wanted, walk->keep)};
}

/* Assumes a cell of each axis in turn. */
static void walk_axes(struct walk *walk, uint32_t depth,
                      const struct zone *zone)
{
    if (depth == walk->axis_count) {
        add_region(walk, zone);
        return;
    }

    const struct axis *axis = &walk->axes[depth];
    struct arena *arena = walk->cutter->arena;
    for (uint32_t i = 0; i <= axis->count && walk->regions->exact; i++) {
        struct arena_mark mark = arena_mark(arena);
        struct zone next = copy_zone(zone, arena);
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
static void walk_regions(struct walk *walk, const struct zone *space)
{
    const struct cutter *cutter = walk->cutter;
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
    walk_axes(walk, 0, space);
}

/* The days that the bounds of the dates allow; false if there are none. */
static bool make_space(const struct known *known, const struct regions *regions,
                       struct zone *space, struct arena *arena)
{
    *space = zone_new(regions->date_count + 1, arena);
    for (uint32_t i = 0; i < regions->date_count; i++) {
        struct range days = answer_date_bounds(
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

    if (!dates_init(dates, cutter->known, levels, 1, cutter->arena))
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
    cutter->exact &= !dates->years;
    return true;
}

/* Each region becomes the one day that stands for it. */
static void narrow(const struct regions *regions, struct region *items)
{
    for (uint32_t i = 0; i < regions->count; i++)
        for (uint32_t point = 1; point <= regions->date_count; point++) {
            zone_limit(&items[i].zone, point, 0, items[i].days[point - 1]);
            zone_limit(&items[i].zone, 0, point, -items[i].days[point - 1]);
        }
}

struct regions regions_cut(const struct known *known, struct level_list levels,
                           const uint32_t *dates, uint32_t date_count,
                           const int64_t *wanted, struct arena *keep,
                           struct arena *scratch)
{
    struct regions regions = {
        .dates = dates,
        .wanted = wanted,
        .date_count = date_count,
        .exact = true,
    };
    struct arena_mark mark = arena_mark(scratch);
    struct cutter cutter = {.known = known, .arena = scratch, .exact = true};
    struct walk walk = {.cutter = &cutter, .regions = &regions, .keep = keep};
    struct zone space;

    if (!make_space(known, &regions, &space, scratch)) {
        arena_rewind(scratch, mark);
        return regions; // nobody can answer all of these
    }
    if (!date_count)
        add_region(&walk, &space);
    else if (find_cuts(&cutter, levels, &regions))
        walk_regions(&walk, &space);
    else
        cutter.exact = false;
    regions.exact &= cutter.exact;
    if (!regions.exact)
        narrow(&regions, walk.items);
    regions.items = walk.items;
    arena_rewind(scratch, mark);
    return regions;
}
