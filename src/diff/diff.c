/* diff.c -- the product of two packs' diagrams, and what differs in it. */
#include "diff/product_internal.h"

#include <string.h>

static int32_t index_or_none(uint32_t index, uint32_t count)
{
    return index < count ? (int32_t)index : NO_INDEX;
}

/* Outcomes, or rules, by their ids. */
static void compare_ids(struct product *work, enum diff_kind kind)
{
    const struct pack *const *packs = work->diff->merged->packs;
    bool rules = kind == DIFF_RULE;
    struct pairs pairs = pairs_find(work, rules ? work->rules : work->outcome);

    for (uint32_t i = 0; i < pairs.count; i++) {
        struct diff_change change = {.kind = kind, .part = PART_BOTH};
        const char *ids[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            const struct pack *pack = packs[side];
            int32_t index =
                index_or_none(pairs.items[i].of[side],
                              rules ? pack->rule_count : pack->outcome_count);
            change.of[side] = index;
            ids[side] = index == NO_INDEX ? ""
                        : rules           ? pack->rules[index].id
                                          : pack->outcomes[index].id;
        }
        if (!strcmp(ids[SIDE_OLD], ids[SIDE_NEW]))
            continue;
        change.where = pairs_where(work, &pairs, &pairs.items[i]);
        changes_add(work, change);
    }
}

static int32_t find_advice(const struct pack *pack, const char *id)
{
    for (uint32_t i = 0; i < pack->advice_count; i++)
        if (!strcmp(pack->advice[i].id, id))
            return (int32_t)i;
    return NO_INDEX;
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

/* False where it has to be done again: see dates_compare(). */
static bool compare_decisions(struct product *work)
{
    product_at(work, STAGE_ANSWERS);
    compare_answers(work, SIDE_OLD);
    compare_answers(work, SIDE_NEW);
    product_at(work, STAGE_OUTCOMES);
    compare_ids(work, DIFF_OUTCOME);
    product_at(work, STAGE_DATES);
    if (!dates_compare(work))
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
