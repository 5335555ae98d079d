/* SPDX-License-Identifier: MIT */
/* change_ways.c -- sets in page order; regions joined where they can be. */
#include "why/change_internal.h"

#include <stdlib.h>
#include <string.h>

enum { JOIN_MAX = 64 }; /* regions of several dates that are joined */

/* The pieces of one set, and of one box of it. */
struct heap {
    const struct engine *engine;
    const struct answers *answers;
    struct arena *keep;
    const struct pieces *pieces;
    bool *used; /* pieces */
};

static bool same_set(const struct piece *a, const struct piece *b)
{
    return a->regions == b->regions && a->level_count == b->level_count &&
           !memcmp(a->levels, b->levels, a->level_count * sizeof *a->levels);
}

static bool same_box(const struct piece *a, const struct piece *b)
{
    for (uint32_t i = 0; i < a->level_count; i++) {
        const struct values *left = &a->box[i], *right = &b->box[i];
        if (left->count != right->count ||
            memcmp(left->ranges, right->ranges,
                   left->count * sizeof *left->ranges) != 0)
            return false;
    }
    return true;
}

/* A zone in which a box does, with the region whose days are an example. */
struct area {
    struct zone zone;
    uint32_t example;
};

/* The regions in which a box does, joined. */
struct land {
    const struct heap *heap;
    const struct regions *regions;
    bool *good; /* regions */
    struct area *areas;
    uint32_t count;
};

static uint64_t distance(const struct regions *regions, uint32_t region)
{
    uint64_t sum = 0;

    for (uint32_t i = 0; i < regions->date_count; i++) {
        int64_t off = regions->items[region].days[i] - regions->wanted[i];
        sum += (uint64_t)(off < 0 ? -off : off);
    }
    return sum;
}

static void take_nearer(struct land *land, struct area *area, uint32_t region)
{
    if (distance(land->regions, region) <
        distance(land->regions, area->example))
        area->example = region;
}

/* Regions of one date come in order: those side by side are joined. */
static void join_days(struct land *land)
{
    const struct regions *regions = land->regions;
    struct area *last = NULL;

    for (uint32_t i = 0; i < regions->count; i++) {
        const struct zone *zone = &regions->items[i].zone;
        if (!land->good[i]) {
            last = NULL;
        } else if (last &&
                   zone_most(&last->zone, 1, 0) + 1 == -zone_most(zone, 0, 1)) {
            last->zone.most[2] = zone->most[2]; // of the date, from day 0
            take_nearer(land, last, i);
        } else {
            last = &land->areas[land->count++];
            *last = (struct area){zone_copy(zone, land->heap->keep), i};
        }
    }
}

/* Makes `into` the smallest zone with both in it, unless a region in which the
 * box does not do lies in there too. */
static bool join_zones(const struct land *land, struct zone *into,
                       const struct zone *with)
{
    const struct regions *regions = land->regions;
    struct zone both = zone_new(into->points, land->heap->keep);

    for (uint32_t i = 0; i < into->points * into->points; i++)
        both.most[i] =
            into->most[i] > with->most[i] ? into->most[i] : with->most[i];
    for (uint32_t i = 0; i < regions->count; i++)
        if (!land->good[i] &&
            zone_meets(&both, &regions->items[i].zone, land->heap->keep))
            return false;
    zone_set(into, &both);
    return true;
}

/* Regions of several dates: each grows as far as it can. */
static void join_regions(struct land *land)
{
    const struct regions *regions = land->regions;
    bool *done = arena_array(land->heap->keep, bool, regions->count);
    bool joins = regions->whole && regions->count <= JOIN_MAX;

    for (uint32_t i = 0; i < regions->count; i++) {
        if (!land->good[i] || done[i])
            continue;
        struct area *area = &land->areas[land->count++];
        *area = (struct area){
            zone_copy(&regions->items[i].zone, land->heap->keep), i};
        for (uint32_t j = 0; j < regions->count && joins; j++)
            if (j != i && land->good[j] &&
                join_zones(land, &area->zone, &regions->items[j].zone)) {
                done[j] = true;
                take_nearer(land, area, j);
            }
    }
}

/* How far the dates must be apart; false if their own days say it all. */
static bool find_gap(const struct zone *zone, uint32_t i, uint32_t j,
                     struct range *days)
{
    *days = (struct range){-zone_most(zone, i, j), zone_most(zone, j, i)};
    if (days->high >= zone_most(zone, j, 0) + zone_most(zone, 0, i))
        days->high = ZONE_FREE;
    if (days->low <= -zone_most(zone, 0, j) - zone_most(zone, i, 0))
        days->low = -ZONE_FREE;
    return days->low > -ZONE_FREE || days->high < ZONE_FREE;
}

/* Whether each date has days to choose from, whatever the others are. */
static bool is_plain(const struct zone *zone)
{
    struct range days;

    for (uint32_t i = 1; i < zone->points; i++) {
        if (zone_most(zone, i, 0) + zone_most(zone, 0, i) == 0)
            return false;
        for (uint32_t j = i + 1; j < zone->points; j++)
            if (find_gap(zone, i, j, &days))
                return false;
    }
    return true;
}

/* What is plain comes first, then what is nearest to what is wanted. */
static bool comes_first(const struct land *land, const struct area *a,
                        const struct area *b)
{
    bool plain = is_plain(&a->zone);

    if (plain != is_plain(&b->zone))
        return plain;
    return distance(land->regions, a->example) <
           distance(land->regions, b->example);
}

static void sort_areas(struct land *land)
{
    for (uint32_t i = 1; i < land->count; i++)
        for (uint32_t k = i; k > 0; k--) {
            struct area area = land->areas[k];
            if (!comes_first(land, &area, &land->areas[k - 1]))
                break;
            land->areas[k] = land->areas[k - 1];
            land->areas[k - 1] = area;
        }
}

static struct land make_land(const struct heap *heap, const struct piece *piece)
{
    const struct regions *regions = piece->regions;
    struct land land = {.heap = heap, .regions = regions};

    land.good = arena_array(heap->keep, bool, regions->count);
    land.areas = arena_array(heap->keep, struct area, regions->count);
    for (uint32_t i = 0; i < heap->pieces->count; i++) {
        const struct piece *other = &heap->pieces->items[i];
        if (heap->used[i] || !same_set(piece, other) || !same_box(piece, other))
            continue;
        heap->used[i] = true;
        land.good[other->region] = true;
    }
    if (regions->date_count == 1) {
        join_days(&land);
    } else {
        join_regions(&land);
        sort_areas(&land);
    }
    return land;
}

/* The one of the values that is nearest to what is wanted. */
static void clamp_to(const struct values *values, int64_t wanted,
                     int64_t *value)
{
    uint64_t best = UINT64_MAX;

    for (uint32_t i = 0; i < values->count; i++) {
        struct range range = values->ranges[i];
        int64_t near = wanted < range.low    ? range.low
                       : wanted > range.high ? range.high
                                             : wanted;
        uint64_t off = near < wanted ? (uint64_t)(wanted - near)
                                     : (uint64_t)(near - wanted);
        if (off < best) {
            best = off;
            *value = near;
        }
    }
}

static struct new_answer plain_answer(const struct heap *heap,
                                      const struct piece *piece, uint32_t index)
{
    uint32_t question = heap->engine->levels[piece->levels[index]].variable;
    const struct answer *given = &heap->answers->of[question];
    struct new_answer answer = {.question = question,
                                .added = given->state != ANSWER_KNOWN,
                                .to = piece->box[index]};

    clamp_to(&answer.to, answer.added ? 0 : given->value, &answer.example);
    return answer;
}

/* A date of the area; where there is but one date, of all areas. */
static struct new_answer date_answer(const struct land *land, uint32_t area,
                                     uint32_t index)
{
    const struct heap *heap = land->heap;
    uint32_t question = land->regions->dates[index];
    bool alone = land->regions->date_count == 1;
    uint32_t count = alone ? land->count : 1;
    struct range *ranges = arena_array(heap->keep, struct range, count);
    struct new_answer answer = {.question = question,
                                .added = heap->answers->of[question].state !=
                                         ANSWER_KNOWN,
                                .to = {ranges, count}};

    for (uint32_t i = 0; i < count; i++)
        ranges[i] = zone_days(&land->areas[alone ? i : area].zone, index + 1);
    if (alone)
        clamp_to(&answer.to, land->regions->wanted[0], &answer.example);
    else
        answer.example =
            land->regions->items[land->areas[area].example].days[index];
    return answer;
}

static void add_gaps(const struct land *land, uint32_t area, struct way *way)
{
    const struct regions *regions = land->regions;
    const struct zone *zone = &land->areas[area].zone;
    uint32_t count = regions->date_count;
    struct date_gap *gaps =
        arena_array(land->heap->keep, struct date_gap, (size_t)count * count);

    for (uint32_t i = 1; i <= count; i++)
        for (uint32_t j = i + 1; j <= count; j++) {
            struct range days;
            if (find_gap(zone, i, j, &days))
                gaps[way->gap_count++] = (struct date_gap){
                    regions->dates[i - 1], regions->dates[j - 1], days};
        }
    way->gaps = gaps;
}

/* The answers in page order: levels and dates each are already. */
static struct way make_way(const struct land *land, const struct piece *piece,
                           uint32_t area)
{
    uint32_t dates = land->regions->date_count, level = 0, date = 0;
    struct new_answer *answers = arena_array(
        land->heap->keep, struct new_answer, piece->level_count + dates);
    struct way way = {.answers = answers};

    while (level < piece->level_count || date < dates) {
        const struct level *levels = land->heap->engine->levels;
        if (date == dates || (level < piece->level_count &&
                              levels[piece->levels[level]].variable <
                                  land->regions->dates[date])) {
            answers[level + date] = plain_answer(land->heap, piece, level);
            level++;
        } else {
            answers[level + date] = date_answer(land, area, date);
            date++;
        }
    }
    if (dates > 1)
        add_gaps(land, area, &way);
    return way;
}

/* All ways of the set that the piece belongs to. */
static struct change make_change(struct heap *heap, const struct piece *piece)
{
    struct change change = {.answer_count = piece->level_count +
                                            piece->regions->date_count};
    struct way *ways = NULL;
    uint32_t room = 0;

    for (uint32_t i = 0; i < heap->pieces->count; i++) {
        const struct piece *box = &heap->pieces->items[i];
        if (heap->used[i] || !same_set(piece, box))
            continue;
        struct land land = make_land(heap, box);
        uint32_t areas = land.regions->date_count == 1 ? 1 : land.count;
        ways = arena_resize(heap->keep, ways, room * sizeof *ways,
                            (room + areas) * sizeof *ways, alignof(struct way));
        room += areas;
        for (uint32_t k = 0; k < areas; k++)
            ways[change.way_count++] = make_way(&land, box, k);
    }
    change.ways = ways;
    return change;
}

static int compare_changes(const void *a, const void *b)
{
    const struct change *left = a, *right = b;

    for (uint32_t i = 0; i < left->answer_count && i < right->answer_count;
         i++) {
        uint32_t x = left->ways[0].answers[i].question;
        uint32_t y = right->ways[0].answers[i].question;
        if (x != y)
            return x < y ? -1 : 1;
    }
    return 0;
}

void change_ways(const struct engine *engine, const struct answers *answers,
                 const struct pieces *pieces, struct changes *changes,
                 struct arena *keep)
{
    struct heap heap = {engine, answers, keep, pieces,
                        arena_array(keep, bool, pieces->count)};
    struct change *items = arena_array(keep, struct change, pieces->count);

    for (uint32_t i = 0; i < pieces->count; i++)
        if (!heap.used[i])
            items[changes->count++] = make_change(&heap, &pieces->items[i]);
    qsort(items, changes->count, sizeof *items, compare_changes);
    changes->items = items;
}
