/* SPDX-License-Identifier: MIT */
/*
 * boxes.c -- conditions spelled out, alternative after alternative.
 *
 * Negations go down to the tests.  What is spelled out so can be exponential;
 * all of it has a budget of steps, each of which looks at one pair of boxes.
 */
#include "edit/boxes_internal.h"

#include <string.h>

enum {
    STEPS_MAX = 1000000,
    MEET_STEPS = 16 /* as it takes memory, too */
};

static const struct box everything = {NULL, 0};

/* ---- Values of one variable ---- */

static struct values values_meet(struct values a, struct values b,
                                 struct arena *arena)
{
    struct range *ranges = arena_array(arena, struct range, a.count + b.count);
    uint32_t count = 0;

    for (uint32_t i = 0, j = 0; i < a.count && j < b.count;) {
        struct range both = range_meet(a.ranges[i], b.ranges[j]);
        if (both.low <= both.high)
            ranges[count++] = both;
        if (a.ranges[i].high < b.ranges[j].high)
            i++;
        else
            j++;
    }
    return (struct values){ranges, count};
}

static struct values values_join(struct values a, struct values b,
                                 struct range domain, struct arena *arena)
{
    struct range *ranges = arena_array(arena, struct range, a.count + b.count);

    memcpy(ranges, a.ranges, a.count * sizeof *ranges);
    memcpy(ranges + a.count, b.ranges, b.count * sizeof *ranges);
    return (struct values){ranges,
                           ranges_tidy(ranges, a.count + b.count, domain)};
}

static struct values values_outside(struct values in, struct range domain,
                                    struct arena *arena)
{
    struct range *ranges = arena_array(arena, struct range, in.count + 1);
    uint32_t count = 0;
    int64_t low = domain.low;

    for (uint32_t i = 0; i < in.count; i++) {
        if (in.ranges[i].low > low)
            ranges[count++] = (struct range){low, in.ranges[i].low - 1};
        low = in.ranges[i].high + 1;
    }
    if (!in.count || in.ranges[in.count - 1].high < domain.high)
        ranges[count++] = (struct range){low, domain.high};
    return (struct values){ranges, count};
}

static bool values_within(struct values a, struct values b)
{
    uint32_t j = 0;

    for (uint32_t i = 0; i < a.count; i++) {
        while (j < b.count && b.ranges[j].high < a.ranges[i].low)
            j++;
        if (j == b.count || b.ranges[j].low > a.ranges[i].low ||
            b.ranges[j].high < a.ranges[i].high)
            return false;
    }
    return true;
}

/* ---- Boxes ---- */

static bool step(struct boxes *boxes, uint32_t steps)
{
    boxes->steps += steps;
    return boxes->steps < STEPS_MAX;
}

/* What the box says of the variable, or NULL. */
static const struct side *find_side(const struct box *box, uint32_t variable)
{
    for (uint32_t i = 0; i < box->count; i++)
        if (box->sides[i].variable == variable)
            return &box->sides[i];
    return NULL;
}

static bool box_within(const struct box *a, const struct box *b)
{
    for (uint32_t i = 0; i < b->count; i++) {
        const struct side *side = find_side(a, b->sides[i].variable);
        if (!side || !values_within(side->in, b->sides[i].in))
            return false;
    }
    return true;
}

/* What lies in both; false if nothing does. */
static bool box_meet(const struct box *a, const struct box *b,
                     struct arena *arena, struct box *both)
{
    struct side *sides = arena_array(arena, struct side, a->count + b->count);
    uint32_t count = 0, i = 0, j = 0;

    while (i < a->count || j < b->count)
        if (j == b->count ||
            (i < a->count && a->sides[i].variable < b->sides[j].variable))
            sides[count++] = a->sides[i++];
        else if (i == a->count || b->sides[j].variable < a->sides[i].variable)
            sides[count++] = b->sides[j++];
        else {
            struct values in =
                values_meet(a->sides[i++].in, b->sides[j++].in, arena);
            if (!in.count)
                return false;
            sides[count++] = (struct side){b->sides[j - 1].variable, in};
        }
    *both = (struct box){sides, count};
    return true;
}

/*
 * Whether two boxes are alike but for one variable, of which both say
 * something; they are then one, without it where that is any value.
 */
static bool box_join(const struct boxes *boxes, const struct box *a,
                     const struct box *b, struct box *joined)
{
    uint32_t differs = UINT32_MAX, count = 0;

    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        if (a->sides[i].variable != b->sides[i].variable)
            return false;
        if (values_within(a->sides[i].in, b->sides[i].in) &&
            values_within(b->sides[i].in, a->sides[i].in))
            continue;
        if (differs != UINT32_MAX)
            return false;
        differs = i;
    }
    struct side *sides = arena_array(boxes->arena, struct side, a->count);
    for (uint32_t i = 0; i < a->count; i++) {
        struct range domain = pack_domain(boxes->pack, a->sides[i].variable);
        sides[count] = a->sides[i];
        if (i == differs)
            sides[count].in = values_join(a->sides[i].in, b->sides[i].in,
                                          domain, boxes->arena);
        count += !ranges_are_whole(sides[count].in.ranges,
                                   sides[count].in.count, domain);
    }
    *joined = (struct box){sides, count};
    return true;
}

static void take_out(struct boxes *boxes, uint32_t at)
{
    boxes->count--;
    memmove(&boxes->items[at], &boxes->items[at + 1],
            (boxes->count - at) * sizeof *boxes->items);
}

static bool put_in(struct boxes *boxes, uint32_t at, const struct box *box)
{
    if (boxes->count == BOXES_MAX)
        return false;
    arena_more(boxes->arena, boxes->items, boxes->count, boxes->room);
    memmove(&boxes->items[at + 1], &boxes->items[at],
            (boxes->count - at) * sizeof *boxes->items);
    boxes->items[at] = *box;
    boxes->count++;
    return true;
}

/* Adds a box: what it holds goes, and what can be one with it becomes one, in
 * the place of the first of them. */
static bool add_box(struct boxes *boxes, struct box box)
{
    uint32_t place = UINT32_MAX;

    for (uint32_t i = 0; i < boxes->count;) {
        const struct box *old = &boxes->items[i];
        if (!step(boxes, 1))
            return false;
        if (box_within(&box, old))
            return true;
        bool holds = box_within(old, &box);
        if (!holds && !box_join(boxes, old, &box, &box)) {
            i++;
            continue;
        }
        place = i < place ? i : place;
        take_out(boxes, i);
        i = holds ? i : 0;
    }
    return put_in(boxes, place < boxes->count ? place : boxes->count, &box);
}

bool boxes_add(struct boxes *boxes, const struct side *sides, uint32_t count)
{
    struct side *kept = arena_array(boxes->arena, struct side, count);
    struct box box = {kept, 0};

    for (uint32_t i = 0; i < count; i++) {
        struct range domain = pack_domain(boxes->pack, sides[i].variable);
        if (!sides[i].in.count)
            return true;
        if (!ranges_are_whole(sides[i].in.ranges, sides[i].in.count, domain))
            kept[box.count++] = sides[i];
    }
    return add_box(boxes, box);
}

/* ---- Conditions ---- */

static bool spell(struct boxes *boxes, const struct cond *cond, bool negate);

/* Each box so far, met with each of the kid's. */
static bool meet_with(struct boxes *boxes, const struct cond *kid, bool negate)
{
    struct boxes all = {.pack = boxes->pack,
                        .arena = boxes->arena,
                        .steps = boxes->steps},
                 more = all;
    bool fine = spell(&more, kid, negate);

    all.steps = more.steps;
    for (uint32_t i = 0; fine && i < boxes->count; i++)
        for (uint32_t j = 0; fine && j < more.count; j++) {
            struct box both;
            fine = step(&all, MEET_STEPS);
            if (box_meet(&boxes->items[i], &more.items[j], boxes->arena, &both))
                fine = fine && add_box(&all, both);
        }
    *boxes = all;
    return fine;
}

static bool spell_test(struct boxes *boxes, const struct cond *cond,
                       bool negate)
{
    struct side *side = arena_new(boxes->arena, struct side);

    *side = (struct side){cond->variable, {cond->ranges, cond->range_count}};
    if (negate)
        side->in = values_outside(
            side->in, pack_domain(boxes->pack, cond->variable), boxes->arena);
    return add_box(boxes, (struct box){side, 1});
}

static bool spell_all(struct boxes *boxes, const struct cond *cond, bool negate)
{
    struct boxes all = {
        .pack = boxes->pack, .arena = boxes->arena, .steps = boxes->steps};
    bool fine = add_box(&all, everything);

    for (uint32_t i = 0; fine && i < cond->kid_count; i++)
        fine = meet_with(&all, &cond->kids[i], negate);
    boxes->steps = all.steps;
    for (uint32_t i = 0; fine && i < all.count; i++)
        fine = add_box(boxes, all.items[i]);
    return fine;
}

/* Adds the boxes of the condition, or of its opposite. */
static bool spell(struct boxes *boxes, const struct cond *cond, bool negate)
{
    bool fine = true;

    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        return (cond->op == COND_TRUE) == negate || add_box(boxes, everything);
    case COND_NOT:
        return spell(boxes, cond->kids, !negate);
    case COND_TEST:
        return spell_test(boxes, cond, negate);
    case COND_AND:
    case COND_OR:
        if ((cond->op == COND_AND) != negate)
            return spell_all(boxes, cond, negate);
        for (uint32_t i = 0; fine && i < cond->kid_count; i++)
            fine = spell(boxes, &cond->kids[i], negate);
        return fine;
    }
    return false;
}

bool boxes_of(const struct pack *pack, const struct cond *cond,
              struct arena *arena, struct boxes *boxes)
{
    *boxes = (struct boxes){.pack = pack, .arena = arena};
    return spell(boxes, cond, false);
}

/* ---- The same ---- */

static bool is_covered(struct box box, const struct boxes *by, uint32_t from,
                       struct boxes *work);

/* The same of what lies in the box and not within the side. */
static bool is_covered_beside(const struct box *box, const struct side *side,
                              const struct boxes *by, uint32_t from,
                              struct boxes *work)
{
    struct arena_mark mark = arena_mark(work->arena);
    struct side beside = {side->variable,
                          values_outside(side->in,
                                         pack_domain(by->pack, side->variable),
                                         work->arena)};
    struct box rest;
    bool covered =
        !box_meet(box, &(struct box){&beside, 1}, work->arena, &rest) ||
        is_covered(rest, by, from, work);

    arena_rewind(work->arena, mark);
    return covered;
}

/* Whether all of the box lies in boxes from the `from`th on. */
static bool is_covered(struct box box, const struct boxes *by, uint32_t from,
                       struct boxes *work)
{
    for (; from < by->count; from++) {
        const struct box *other = &by->items[from];
        struct box both;
        if (!step(work, MEET_STEPS))
            return false;
        if (!box_meet(&box, other, work->arena, &both))
            continue;
        for (uint32_t i = 0; i < other->count; i++) {
            if (!is_covered_beside(&box, &other->sides[i], by, from + 1, work))
                return false;
            box_meet(&box, &(struct box){&other->sides[i], 1}, work->arena,
                     &box);
        }
        return true;
    }
    return false;
}

/* Whether one of the boxes holds all of it, as is usual. */
static bool is_within_one(const struct box *box, const struct boxes *by)
{
    for (uint32_t i = 0; i < by->count; i++)
        if (box_within(box, &by->items[i]))
            return true;
    return false;
}

static bool all_covered(const struct boxes *a, const struct boxes *by)
{
    struct boxes work = {.pack = a->pack, .arena = a->arena};
    bool covered = true;

    for (uint32_t i = 0; covered && i < a->count; i++) {
        struct arena_mark mark = arena_mark(a->arena);
        covered = is_within_one(&a->items[i], by) ||
                  is_covered(a->items[i], by, 0, &work);
        arena_rewind(a->arena, mark);
    }
    return covered;
}

bool boxes_same(const struct boxes *a, const struct boxes *b)
{
    return all_covered(a, b) && all_covered(b, a);
}
