/* diff.c -- the product of two packs' diagrams, and what differs in it. */
#include "diff/diff.h"

#include "diff/dates_internal.h"

#include <string.h>

/* Of changes of what both packs take. */
static enum figure figure_of(enum diff_kind kind)
{
    switch (kind) {
    case DIFF_ANSWERS:
    case DIFF_OUTCOME:
        return FIGURE_OUTCOME;
    case DIFF_DATE:
    case DIFF_ADVICE:
        return FIGURE_GIVEN;
    case DIFF_RULE:
        return FIGURE_RULE;
    }
    return FIGURE_OUTCOME;
}

void work_add_change(struct work *work, struct diff_change change)
{
    struct diff *diff = work->diff;
    struct diagram *scratch = &work->view.scratch;

    change.where = diagram_and(scratch, change.where, work->care[change.part]);
    if (change.where == DIAGRAM_EXHAUSTED)
        diff->proved = false;
    if (change.where == DIAGRAM_EXHAUSTED || change.where == DIAGRAM_NO)
        return;
    if (change.part == PART_BOTH) {
        node_id *any = &work->any[figure_of(change.kind)];
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

static void compare_outcomes(struct work *work)
{
    const struct pack *const *packs = work->diff->merged->packs;
    struct pairs pairs = pairs_find(work, work->outcome);

    for (uint32_t i = 0; i < pairs.count; i++) {
        const struct pair *pair = &pairs.items[i];
        struct diff_change change = {.kind = DIFF_OUTCOME, .part = PART_BOTH};
        const char *ids[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            ids[side] = outcome_id(packs[side], pair->of[side]);
            change.of[side] =
                index_or_none(pair->of[side], packs[side]->outcome_count);
        }
        if (same_id(ids[SIDE_OLD], ids[SIDE_NEW]))
            continue;
        change.where = pairs_where(work, &pairs, pair);
        work_add_change(work, change);
    }
}

static void compare_rules(struct work *work)
{
    const struct pack *const *packs = work->diff->merged->packs;
    struct pairs pairs = pairs_find(work, work->rules);

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
        change.where = pairs_where(work, &pairs, pair);
        work_add_change(work, change);
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
        work_add_change(work, change);
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
        work_add_change(work, change);
    }
}

/* False where it has to be done again: see work_compare_dates(). */
static bool compare_decisions(struct work *work)
{
    compare_answers(work, SIDE_OLD);
    compare_answers(work, SIDE_NEW);
    compare_outcomes(work);
    if (!work_compare_dates(work))
        return false;
    compare_rules(work);
    compare_all_advice(work);
    return true;
}

const struct diff *diff_find(const struct pack *old_pack,
                             const struct pack *new_pack,
                             const struct diff_options *options,
                             struct arena *arena)
{
    uint64_t steps = options->steps ? options->steps : DIFF_STEPS;
    struct work work = {.budget = budget_of(steps, arena, DIFF_BYTES)};
    struct diff *diff;
    bool again;

    do {
        struct day_pairs days = work.day_pairs;
        diff = arena_new(arena, struct diff);
        diff->merged = merged_make(old_pack, new_pack, days, arena);
        diff->proved = true;
        work_init(&work, diff, options->today, arena);
        work.day_pairs = days;
        budget_turn(&work.budget);
        again = diff->proved && !compare_decisions(&work);
        if (again)
            diagram_close(&work.view.scratch, false);
    } while (again);
    diff->exact = work.view.exact;
    diff->changes = work.changes;
    work_finish(&work);
    diff->steps = work.budget.asked;
    return diff;
}
