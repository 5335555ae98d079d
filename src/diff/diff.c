/* SPDX-License-Identifier: MIT */
/*
 * diff.c -- the product of two packs' diagrams, and what differs in it.
 *
 * Both packs' terminals, pair by pair: each pair that is not the same is a
 * change.  Of dates that takes more.  A date is some days after a question's
 * answer or today.  Given from the same one, two dates are the same day always
 * or never.  Given from two, they are the same day where these are so many days
 * apart: a fact that the merged pack then needs besides those of the packs.
 */
#include "base/names.h"
#include "diff/parts_internal.h"
#include "diff/product_internal.h"

#include <stdlib.h>
#include <string.h>

/* A terminal of each pack's diagram. */
struct pair {
    uint32_t of[SIDE_COUNT];
    node_id where; /* the terminal of the product */
};

struct pairs {
    struct arena *arena;
    struct memo met;    /* each pair to its terminal */
    struct pair *items; /* in order */
    uint32_t count, room;
    node_id product;
};

static node_id pair_terminals(void *context, node_id a, node_id b)
{
    struct pairs *pairs = context;
    uint32_t where;

    if (memo_find(&pairs->met, a, b, &where))
        return where;
    where = node_terminal(pairs->count);
    arena_more(pairs->arena, pairs->items, pairs->count, pairs->room);
    pairs->items[pairs->count++] =
        (struct pair){{node_value(a), node_value(b)}, where};
    memo_add(&pairs->met, a, b, where);
    return where;
}

static int compare_pairs(const void *a, const void *b)
{
    const struct pair *left = a, *right = b;

    for (int side = 0; side < SIDE_COUNT; side++)
        if (left->of[side] != right->of[side])
            return left->of[side] < right->of[side] ? -1 : 1;
    return 0;
}

/* The pairs that two diagrams come to; none where that is too much. */
static struct pairs pairs_find(struct product *work, const node_id *nodes)
{
    struct pairs pairs = {.arena = work->arena};

    memo_init(&pairs.met, work->arena);
    pairs.product =
        diagram_combine(&work->residual.scratch,
                        (struct diagram_combine){pair_terminals, &pairs},
                        nodes[SIDE_OLD], nodes[SIDE_NEW]);
    if (pairs.product == DIAGRAM_EXHAUSTED) {
        work->diff->proved = false;
        pairs.count = 0;
    }
    if (pairs.count)
        qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_pairs);
    return pairs;
}

/* Adds a change if there is somebody for whom it is one. */
static void changes_add(struct product *work, struct diff_change change)
{
    static const enum figure figures[] = {[DIFF_OUTCOME] = FIGURE_OUTCOME,
                                          [DIFF_DATE] = FIGURE_GIVEN,
                                          [DIFF_ADVICE] = FIGURE_GIVEN,
                                          [DIFF_RULE] = FIGURE_RULE};
    struct diff *diff = work->diff;
    struct diagram *scratch = &work->residual.scratch;

    change.where = diagram_and(scratch, change.where, work->care[change.part]);
    if (change.where == DIAGRAM_EXHAUSTED)
        diff->proved = false;
    if (change.where == DIAGRAM_EXHAUSTED || change.where == DIAGRAM_NO)
        return;
    if (change.part == PART_BOTH) {
        node_id *any = &work->any[figures[change.kind]];
        *any = diagram_or(scratch, *any, change.where);
    }
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

static int32_t index_or_none(uint32_t index, uint32_t count)
{
    return index < count ? (int32_t)index : NO_INDEX;
}

/* Outcomes, or rules, by their ids. */
static void compare_ids(struct product *work, enum diff_kind kind)
{
    bool rules = kind == DIFF_RULE;
    struct pairs pairs = pairs_find(work, rules ? work->rules : work->outcome);

    for (uint32_t i = 0; i < pairs.count; i++) {
        struct diff_change change = {.kind = kind, .part = PART_BOTH};
        const char *ids[SIDE_COUNT] = {"", ""};
        for (int side = 0; side < SIDE_COUNT; side++) {
            const struct pack *pack = work->diff->merged->packs[side];
            struct parts parts = rules ? PARTS(pack, rules, rule)
                                       : PARTS(pack, outcomes, outcome);
            uint32_t index = pairs.items[i].of[side];
            change.of[side] = index_or_none(index, parts.count);
            if (index < parts.count)
                ids[side] = part_id(&parts, index);
        }
        if (!strcmp(ids[SIDE_OLD], ids[SIDE_NEW]))
            continue;
        change.where = diagram_where(&work->residual.scratch, pairs.product,
                                     pairs.items[i].where);
        changes_add(work, change);
    }
}

/* Who is given an advice by one pack alone; an index may be NO_INDEX. */
static void compare_advice(struct product *work, const int32_t *index)
{
    struct diagram *scratch = &work->residual.scratch;
    node_id given[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++)
        given[side] = index[side] == NO_INDEX
                          ? DIAGRAM_NO
                          : compile_advice(work, side, (uint32_t)index[side]);
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct diff_change change = {.kind = DIFF_ADVICE, .part = PART_BOTH};
        change.of[side] = index[side];
        change.of[!side] = NO_INDEX;
        change.where = diagram_minus(scratch, given[side], given[!side]);
        changes_add(work, change);
    }
}

static void compare_all_advice(struct product *work)
{
    const struct pack *const *packs = work->diff->merged->packs;
    const struct parts before = PARTS(packs[SIDE_OLD], advice, advice);
    const struct parts after = PARTS(packs[SIDE_NEW], advice, advice);
    const int32_t *match = parts_match(&before, &after, work->arena);

    for (uint32_t i = 0; i < before.count; i++)
        compare_advice(work, (const int32_t[]){(int32_t)i, match[i]});
    match = parts_match(&after, &before, work->arena);
    for (uint32_t i = 0; i < after.count; i++)
        if (match[i] == NO_INDEX)
            compare_advice(work, (const int32_t[]){NO_INDEX, (int32_t)i});
}

/* What one pack makes of a date, over all its outcomes. */
struct given {
    const struct outcome_date **as; /* as[0]: not at all */
    uint32_t count;
    node_id *of_outcome; /* which of them, as terminals; for no rule too */
};

static struct given find_given(const struct product *work, int side,
                               const char *id)
{
    const struct pack *pack = work->diff->merged->packs[side];
    struct given given = {
        .as = arena_array(work->arena, const struct outcome_date *,
                          pack->outcome_count + 1),
        .count = 1,
        .of_outcome =
            arena_array(work->arena, node_id, pack->outcome_count + 1)};

    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        const struct outcome_date *date =
            outcome_find_date(&pack->outcomes[i], id, strlen(id));
        uint32_t at = date ? 1 : 0;
        while (date && at < given.count &&
               (given.as[at]->date != date->date ||
                given.as[at]->plus_days != date->plus_days))
            at++;
        if (at == given.count)
            given.as[given.count++] = date;
        given.of_outcome[i] = node_terminal(at);
    }
    given.of_outcome[pack->outcome_count] = node_terminal(0);
    return given;
}

/*
 * Where both dates are one day: the days that they count from are so far apart.
 * Else keeps in mind to merge that fact.
 */
static node_id where_same_day(struct product *work,
                              const struct outcome_date *const *dates)
{
    const struct merged *merged = work->diff->merged;
    struct day_pairs *needed = &work->day_pairs;
    const struct outcome_date *a = dates[SIDE_OLD], *b = dates[SIDE_NEW];
    struct day_pair pair = {merged_day(merged, SIDE_OLD, a),
                            merged_day(merged, SIDE_NEW, b),
                            (int64_t)a->plus_days - b->plus_days};

    if (pair.from == pair.to)
        return pair.days ? DIAGRAM_NO : DIAGRAM_YES;
    for (uint32_t i = 0; i < needed->count; i++) {
        const struct day_pair *other = &needed->items[i];
        if (other->from == pair.from && other->to == pair.to &&
            other->days == pair.days)
            return i < merged->day_pair_count
                       ? engine_condition(merged->engine, merged->so_apart[i],
                                          &work->residual.scratch)
                       : DIAGRAM_NO;
    }
    arena_more(work->arena, needed->items, needed->count, needed->room);
    needed->items[needed->count++] = pair;
    return DIAGRAM_NO;
}

static void compare_date(struct product *work, const char *id)
{
    struct diagram *scratch = &work->residual.scratch;
    struct given given[SIDE_COUNT];
    node_id nodes[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++) {
        given[side] = find_given(work, side, id);
        nodes[side] =
            diagram_map(scratch, work->outcome[side], given[side].of_outcome);
    }
    struct pairs pairs = pairs_find(work, nodes);
    for (uint32_t i = 0; i < pairs.count; i++) {
        const struct pair *pair = &pairs.items[i];
        struct diff_change change = {.kind = DIFF_DATE, .part = PART_BOTH};
        for (int side = 0; side < SIDE_COUNT; side++) {
            change.date[side] = given[side].as[pair->of[side]];
            change.of[side] = NO_INDEX;
        }
        if (!change.date[SIDE_OLD] && !change.date[SIDE_NEW])
            continue;
        change.where = diagram_and(
            scratch, diagram_where(scratch, pairs.product, pair->where),
            work->care[PART_BOTH]);
        if (change.where == DIAGRAM_NO)
            continue;
        if (change.date[SIDE_OLD] && change.date[SIDE_NEW])
            change.where = diagram_minus(scratch, change.where,
                                         where_same_day(work, change.date));
        changes_add(work, change);
    }
}

/*
 * Adds the changes of dates, each id once.  Returns false, with some of them
 * wrong, where the packs have to be merged again with all of work->day_pairs.
 */
static bool compare_dates(struct product *work)
{
    const struct merged *merged = work->diff->merged;
    struct names seen;
    size_t count = 0;

    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < merged->packs[side]->outcome_count; i++)
            count += merged->packs[side]->outcomes[i].date_count;
    names_init(&seen, count, work->arena);
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < merged->packs[side]->outcome_count; i++) {
            const struct outcome *outcome = &merged->packs[side]->outcomes[i];
            for (uint32_t k = 0; k < outcome->date_count; k++) {
                const char *id = outcome->dates[k].id;
                if (names_add(&seen, id, strlen(id), 0) == NAMES_NONE)
                    compare_date(work, id);
            }
        }
    return work->day_pairs.count == merged->day_pair_count;
}

/* Answers that one pack alone takes. */
static void compare_answers(struct product *work, int side)
{
    struct diagram *scratch = &work->residual.scratch;
    const struct pack *pack = work->diff->merged->packs[side];
    node_id alone =
        diagram_minus(scratch, work->care[side], work->care[PART_BOTH]);

    for (uint32_t i = 0; i <= pack->outcome_count; i++) {
        struct diff_change change = {.kind = DIFF_ANSWERS,
                                     .part = (enum part)side};
        change.of[side] = index_or_none(i, pack->outcome_count);
        change.of[!side] = NO_INDEX;
        change.where = diagram_and(
            scratch, alone,
            diagram_where(scratch, work->outcome[side], node_terminal(i)));
        changes_add(work, change);
    }
}

/* False where it has to be done again: see compare_dates(). */
static bool compare_decisions(struct product *work)
{
    product_at(work, STAGE_ANSWERS);
    compare_answers(work, SIDE_OLD);
    compare_answers(work, SIDE_NEW);
    product_at(work, STAGE_OUTCOMES);
    compare_ids(work, DIFF_OUTCOME);
    product_at(work, STAGE_DATES);
    if (!compare_dates(work))
        return false;
    product_at(work, STAGE_RULES);
    compare_ids(work, DIFF_RULE);
    product_at(work, STAGE_ADVICE);
    compare_all_advice(work);
    return true;
}

const struct diff *diff_find(const struct pack *old_pack,
                             const struct pack *new_pack,
                             const struct diff_options *options,
                             struct arena *arena)
{
    uint64_t steps = options->steps ? options->steps : DIFF_STEPS;
    struct product work = {.budget = budget_of(steps, arena, DIFF_BYTES),
                           .headway = options->headway};
    struct diff *diff;
    bool again;

    do {
        struct day_pairs days = work.day_pairs;
        diff = arena_new(arena, struct diff);
        diff->merged = merged_make(old_pack, new_pack, days, arena);
        diff->proved = true;
        compile_packs(&work, diff, options->today, arena);
        work.day_pairs = days;
        budget_turn(&work.budget);
        again = diff->proved && !compare_decisions(&work);
        if (again)
            diagram_close(&work.residual.scratch, false);
    } while (again);
    diff->exact = work.residual.exact;
    diff->changes = work.changes;
    describe_changes(&work);
    diff->steps = work.budget.asked;
    return diff;
}
