/* diff.c -- the product of two packs' diagrams, and what differs in it. */
#include "study/diff.h"

#include "engine/reach.h"
#include "study/count.h"
#include "study/diff_work.h"

#include <stdlib.h>
#include <string.h>

/* Pairs of what both packs come to; terminals of a product are their places. */
struct pair {
    uint32_t of[SIDE_COUNT];
};

struct pairs {
    struct arena *arena;
    struct memo places;
    struct pair *items;
    uint32_t count, room;
};

static node_id pair_terminals(void *context, node_id a, node_id b)
{
    struct pairs *pairs = context;
    uint32_t place;

    if (memo_find(&pairs->places, node_value(a), node_value(b), &place))
        return node_terminal(place);
    if (pairs->count == pairs->room) {
        uint32_t room = pairs->room ? 2 * pairs->room : 16;
        pairs->items = arena_resize(
            pairs->arena, pairs->items, pairs->room * sizeof *pairs->items,
            room * sizeof *pairs->items, alignof(struct pair));
        pairs->room = room;
    }
    place = pairs->count++;
    pairs->items[place] = (struct pair){{node_value(a), node_value(b)}};
    memo_add(&pairs->places, node_value(a), node_value(b), place);
    return node_terminal(place);
}

/* Counts the changes people meet, of one kind. */
static void add_change(struct work *work, struct diff_change change)
{
    struct diff *diff = work->diff;
    struct diagram *scratch = &work->view.scratch;

    change.where = diagram_and(scratch, change.where, work->care[change.part]);
    if (change.where == DIAGRAM_OVER)
        diff->proved = false;
    if (change.where == DIAGRAM_OVER || change.where == DIAGRAM_NO)
        return;
    if (change.part == PART_BOTH)
        work->any = diagram_or(scratch, work->any, change.where);
    if (diff->count == DIFF_CHANGES_MAX) {
        diff->unlisted++;
        return;
    }
    change.same_as = NO_INDEX;
    for (uint32_t i = diff->count; i-- > 0;)
        if (work->changes[i].where == change.where &&
            work->changes[i].part == change.part)
            change.same_as = (int32_t)i;
    work->changes[diff->count++] = change;
}

static int compare_pairs(const void *a, const void *b)
{
    const struct pair *left = a, *right = b;

    for (int side = 0; side < SIDE_COUNT; side++)
        if (left->of[side] != right->of[side])
            return left->of[side] < right->of[side] ? -1 : 1;
    return 0;
}

static bool same_id(const char *a, const char *b)
{
    return a && b ? !strcmp(a, b) : a == b;
}

static const char *outcome_id(const struct pack *pack, uint32_t outcome)
{
    return outcome < pack->outcome_count ? pack->outcomes[outcome].id : NULL;
}

static const char *rule_id(const struct pack *pack, uint32_t rule)
{
    return rule < pack->rule_count ? pack->rules[rule].id : NULL;
}

static int32_t index_or_none(uint32_t index, uint32_t count)
{
    return index < count ? (int32_t)index : NO_INDEX;
}

/* The pairs that somebody meets, in order. */
static struct pairs find_pairs(struct work *work, const node_id *nodes,
                               node_id *product)
{
    struct pairs pairs = {.arena = work->arena};

    memo_init(&pairs.places, work->arena);
    *product = diagram_combine(&work->view.scratch,
                               (struct diagram_combine){pair_terminals, &pairs},
                               nodes[SIDE_OLD], nodes[SIDE_NEW]);
    if (*product == DIAGRAM_OVER) {
        work->diff->proved = false;
        pairs.count = 0;
    }
    if (pairs.count)
        qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_pairs);
    return pairs;
}

/* Where a pair of terminals is; the memo knows the places before sorting. */
static node_id where_pair(struct work *work, const struct pairs *pairs,
                          const struct pair *pair, node_id product)
{
    uint32_t place = 0;

    memo_find(&pairs->places, pair->of[SIDE_OLD], pair->of[SIDE_NEW], &place);
    return work_where(work, product, node_terminal(place));
}

/* A question's id, or that of today. */
static const char *date_id(const struct pack *pack, int32_t date)
{
    return date == DATE_OF_TODAY ? "today" : pack->questions[date].id;
}

static bool same_date(const struct pack *a_pack, const struct outcome_date *a,
                      const struct pack *b_pack, const struct outcome_date *b)
{
    return a->plus_days == b->plus_days &&
           same_id(date_id(a_pack, a->date), date_id(b_pack, b->date));
}

static int32_t find_date(const struct outcome *outcome, const char *id)
{
    for (uint32_t i = 0; i < outcome->date_count; i++)
        if (same_id(outcome->dates[i].id, id))
            return (int32_t)i;
    return NO_INDEX;
}

/* The dates of an outcome that both packs come to. */
static void compare_dates(struct work *work, struct diff_change change)
{
    const struct pack *const *packs = work->diff->merged->packs;
    const struct outcome *a = &packs[SIDE_OLD]->outcomes[change.of[SIDE_OLD]];
    const struct outcome *b = &packs[SIDE_NEW]->outcomes[change.of[SIDE_NEW]];

    change.kind = DIFF_DATE;
    for (uint32_t i = 0; i < a->date_count; i++) {
        int32_t other = find_date(b, a->dates[i].id);
        change.date[SIDE_OLD] = (int32_t)i;
        change.date[SIDE_NEW] = other;
        if (other == NO_INDEX || !same_date(packs[SIDE_OLD], &a->dates[i],
                                            packs[SIDE_NEW], &b->dates[other]))
            add_change(work, change);
    }
    for (uint32_t i = 0; i < b->date_count; i++) {
        change.date[SIDE_OLD] = NO_INDEX;
        change.date[SIDE_NEW] = (int32_t)i;
        if (find_date(a, b->dates[i].id) == NO_INDEX)
            add_change(work, change);
    }
}

static void compare_outcomes(struct work *work, bool dates)
{
    const struct pack *const *packs = work->diff->merged->packs;
    node_id product;
    struct pairs pairs = find_pairs(work, work->outcome, &product);

    for (uint32_t i = 0; i < pairs.count; i++) {
        const struct pair *pair = &pairs.items[i];
        struct diff_change change = {.kind = DIFF_OUTCOME, .part = PART_BOTH};
        const char *ids[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            ids[side] = outcome_id(packs[side], pair->of[side]);
            change.of[side] =
                index_or_none(pair->of[side], packs[side]->outcome_count);
        }
        bool same = same_id(ids[SIDE_OLD], ids[SIDE_NEW]);
        if (same != dates || (same && !ids[SIDE_OLD]))
            continue;
        change.where = where_pair(work, &pairs, pair, product);
        if (same)
            compare_dates(work, change);
        else
            add_change(work, change);
    }
}

static void compare_rules(struct work *work)
{
    const struct pack *const *packs = work->diff->merged->packs;
    node_id product;
    struct pairs pairs = find_pairs(work, work->rules, &product);

    for (uint32_t i = 0; i < pairs.count; i++) {
        const struct pair *pair = &pairs.items[i];
        struct diff_change change = {.kind = DIFF_RULE, .part = PART_BOTH};
        const char *ids[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            ids[side] = rule_id(packs[side], pair->of[side]);
            change.of[side] =
                index_or_none(pair->of[side], packs[side]->rule_count);
        }
        if (same_id(ids[SIDE_OLD], ids[SIDE_NEW]))
            continue;
        change.where = where_pair(work, &pairs, pair, product);
        add_change(work, change);
    }
}

static int32_t find_advice(const struct pack *pack, const char *id)
{
    for (uint32_t i = 0; i < pack->advice_count; i++)
        if (same_id(pack->advice[i].id, id))
            return (int32_t)i;
    return NO_INDEX;
}

/* Who is given an advice by one pack alone; an index may be NO_INDEX. */
static void compare_advice(struct work *work, const int32_t *index)
{
    struct diagram *scratch = &work->view.scratch;
    node_id given[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++)
        given[side] = index[side] == NO_INDEX
                          ? DIAGRAM_NO
                          : work_advice(work, side, (uint32_t)index[side]);
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct diff_change change = {.kind = DIFF_ADVICE, .part = PART_BOTH};
        change.of[side] = index[side];
        change.of[!side] = NO_INDEX;
        change.where = diagram_and(scratch, given[side],
                                   diagram_not(scratch, given[!side]));
        add_change(work, change);
    }
}

static void compare_all_advice(struct work *work)
{
    const struct pack *old_pack = work->diff->merged->packs[SIDE_OLD];
    const struct pack *new_pack = work->diff->merged->packs[SIDE_NEW];

    for (uint32_t i = 0; i < old_pack->advice_count; i++) {
        const int32_t index[] = {(int32_t)i,
                                 find_advice(new_pack, old_pack->advice[i].id)};
        compare_advice(work, index);
    }
    for (uint32_t i = 0; i < new_pack->advice_count; i++) {
        const int32_t index[] = {NO_INDEX, (int32_t)i};
        if (find_advice(old_pack, new_pack->advice[i].id) == NO_INDEX)
            compare_advice(work, index);
    }
}

/* Answers that one pack alone takes. */
static void compare_answers(struct work *work, int side)
{
    struct diagram *scratch = &work->view.scratch;
    const struct pack *pack = work->diff->merged->packs[side];
    node_id alone = diagram_and(scratch, work->care[side],
                                diagram_not(scratch, work->care[PART_BOTH]));

    for (uint32_t i = 0; i <= pack->outcome_count; i++) {
        struct diff_change change = {.kind = DIFF_ANSWERS,
                                     .part = (enum part)side};
        change.of[side] = index_or_none(i, pack->outcome_count);
        change.of[!side] = NO_INDEX;
        change.where = diagram_and(
            scratch, alone,
            work_where(work, work->outcome[side], node_terminal(i)));
        add_change(work, change);
    }
}

const struct diff *diff_find(const struct pack *old_pack,
                             const struct pack *new_pack, int32_t today,
                             struct arena *arena)
{
    struct diff *diff = arena_new(arena, struct diff);
    struct work work;

    diff->merged = merged_make(old_pack, new_pack, arena);
    diff->proved = true;
    work_init(&work, diff, today, arena);
    if (diff->proved) {
        compare_answers(&work, SIDE_OLD);
        compare_answers(&work, SIDE_NEW);
        compare_outcomes(&work, false);
        compare_outcomes(&work, true);
        compare_rules(&work);
        compare_all_advice(&work);
    }
    diff->exact = work.view.exact;
    diff->changes = work.changes;
    work_finish(&work);
    return diff;
}
