/* SPDX-License-Identifier: MIT */
/* describe.c -- how many, who, and somebody, for each change. */
#include "diff/product_internal.h"

#include "base/date.h"
#include "space/count.h"
#include "space/space.h"

/* Counts where both say yes; false if that is too much. */
static bool count_yes(struct product *work, node_id node, node_id care,
                      struct number *count)
{
    struct number ends[2] = {number_of(0), number_of(0)};

    compile_refill(work);
    work->residual.reach = care;
    bool ok = count_ends(&work->residual, node, ends);
    *count = ends[1];
    return ok;
}

/* The question as the pack has it, where answers of the part are those that it
 * takes; else NULL. */
static const struct question *part_question(const struct product *work,
                                            enum part part, int side,
                                            uint32_t index)
{
    const struct merged *merged = work->diff->merged;
    bool is_taken = part == PART_BOTH || (int)part == side ||
                    !merged_own(merged, !side, index);

    return is_taken ? merged_own(merged, side, index) : NULL;
}

/* The values that the part's packs take; of a choice, of the merged one. */
static struct range value_range(const struct product *work, enum part part,
                                uint32_t index, const struct answers *answers)
{
    struct range range = pack_domain(&work->diff->merged->pack, index);

    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct question *own = part_question(work, part, side, index);
        if (own && !question_has_options(own))
            range = range_meet(range, answer_bounds(own, answers));
    }
    return range;
}

/* Moves the day, where it is open, to one on which all can be answered. */
static void move_today(const struct product *work, enum part part,
                       struct answers *answers)
{
    const struct pack *pack = &work->diff->merged->pack;
    struct range days = {pack->valid.from, pack->valid.to};

    if (answers->has_today)
        return;
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < pack->question_count; i++) {
            const struct question *own = part_question(work, part, side, i);
            if (own)
                days = range_meet(days, space_days_for(own, &answers->of[i]));
        }
    answers->today = (int32_t)range_nearest(days, answers->today);
}

/* Gives the question an answer that the part's packs take, if there is one. */
static bool fill_answer(struct product *work, enum part part, uint32_t index,
                        struct answers *answers)
{
    const struct merged *merged = work->diff->merged;
    struct diagram *scratch = &work->residual.scratch;
    struct range range = value_range(work, part, index, answers);
    const struct question *question = &merged->pack.questions[index];
    uint32_t level = merged->engine->level_of[index], option = 0;

    if (question_has_options(question))
        while (option < range.high &&
               diagram_disjoint(
                   scratch, diagram_interval(scratch, level, option, option),
                   work->care[part]))
            option++;
    int64_t value = range_nearest(
        range, question_is_day(question) ? answers->today : (int64_t)option);
    answers->of[index] = (struct answer){ANSWER_KNOWN, value};
    return value >= range.low;
}

/*
 * Answers the dates that the change is about, so that it can be seen.  Returns
 * false where, on the witness's day, no answer keeps a question's bounds, or
 * where the calendar lacks a day that would be told: such a date is left out.
 */
static bool fill_dates(struct product *work, struct diff_change *change)
{
    struct answers *answers = &change->witness;

    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct outcome_date *date = change->date[side];
        if (!date)
            continue;
        int32_t from = merged_day(work->diff->merged, side, date);
        if (from != DATE_OF_TODAY && answers->of[from].state != ANSWER_KNOWN &&
            !fill_answer(work, change->part, (uint32_t)from, answers))
            return false;
        int64_t day =
            from == DATE_OF_TODAY ? answers->today : answers->of[from].value;
        if (!date_is_day(day + date->plus_days))
            return false;
    }
    return true;
}

/* A date that has no day left stays open: it was settled without it. */
static bool fill_all(struct product *work, struct diff_change *change)
{
    const struct pack *merged = &work->diff->merged->pack;
    struct answers *answers = &change->witness;

    for (uint32_t i = 0; i < merged->question_count; i++) {
        if (answers->of[i].state == ANSWER_KNOWN ||
            fill_answer(work, change->part, i, answers))
            continue;
        if (!question_is_day(&merged->questions[i]))
            return false;
        answers->of[i] = (struct answer){.state = ANSWER_MISSING};
    }
    return true;
}

/* Dates are given with an outcome that is settled: the first there can be. */
static node_id settle_outcomes(struct product *work, node_id where)
{
    const struct pack *const *packs = work->diff->merged->packs;
    struct diagram *scratch = &work->residual.scratch;

    for (int side = 0; side < SIDE_COUNT; side++) {
        node_id with = DIAGRAM_NO;
        for (uint32_t i = 0;
             i <= packs[side]->outcome_count && with == DIAGRAM_NO; i++)
            with = diagram_and(
                scratch, where,
                diagram_where(scratch, work->outcome[side], node_terminal(i)));
        where = with;
    }
    return where;
}

/* Whether every question that is left can be answered on the witness's day. */
static bool is_answerable(const struct product *work,
                          const struct diff_change *change)
{
    const struct merged *merged = work->diff->merged;

    for (uint32_t i = 0; i < merged->pack.question_count; i++) {
        struct range range =
            value_range(work, change->part, i, &change->witness);
        if (change->witness.of[i].state != ANSWER_KNOWN &&
            range.low > range.high)
            return false;
    }
    return true;
}

/* Looks for somebody; `few`: with only those answers that settle the matter. */
static bool look(struct product *work, struct diff_change *change, bool few)
{
    struct diagram *scratch = &work->residual.scratch;
    node_id care = work->care[change->part];
    node_id node = change->kind == DIFF_DATE
                       ? settle_outcomes(work, change->where)
                       : change->where;

    node = few ? diagram_restrict(scratch, node, care)
               : diagram_within(scratch, node, care);
    // Few answers leave out that nobody is there on other days.
    node = diagram_within(scratch, node, work->in_force);
    change->witness = (struct answers){
        .of = arena_array(work->arena, struct answer,
                          work->diff->merged->pack.question_count),
        .today = work->nothing.today};
    move_today(work, change->part, &change->witness);
    if (node == DIAGRAM_EXHAUSTED ||
        !witness_find(&work->residual, node, DIAGRAM_YES, &change->witness))
        return false;
    move_today(work, change->part, &change->witness);
    change->witness.has_today |= work->diff->merged->pack.reads_today;
    return true;
}

/*
 * A path gives as few answers as settle the matter; where the packs take other
 * answers, or not all is exact, only all answers do.
 */
static void find_witness(struct product *work, struct diff_change *change)
{
    const struct merged *merged = work->diff->merged;
    bool few = merged->same_answers;

    work->residual.known.engine = &merged->engines[change->part];
    change->has_witness = look(work, change, few);
    if (few && !(change->has_witness && is_answerable(work, change)))
        change->has_witness = look(work, change, false);
    if (change->has_witness && change->kind == DIFF_DATE)
        change->has_witness = fill_dates(work, change);
    if (change->has_witness && !(few && work->diff->exact))
        change->has_witness = fill_all(work, change);
}

/* Counts who is decided otherwise, and each of them under one figure. */
static bool count_figures(struct product *work)
{
    struct diff *diff = work->diff;
    struct diagram *scratch = &work->residual.scratch;
    node_id before = DIAGRAM_NO;
    bool ok = true;

    for (int i = 0; i < FIGURE_COUNT; i++) {
        node_id only = diagram_minus(scratch, work->any[i], before);
        ok &= count_yes(work, only, work->care[PART_BOTH], &diff->figures[i]);
        before = diagram_or(scratch, before, work->any[i]);
    }
    return ok & count_yes(work, before, work->care[PART_BOTH], &diff->changed);
}

static void count_totals(struct product *work)
{
    struct diff *diff = work->diff;
    struct diagram *scratch = &work->residual.scratch;
    node_id all = DIAGRAM_NO;

    diff->totalled = true;
    for (int part = 0; part < PART_COUNT; part++) {
        compile_refill(work);
        all = diagram_or(scratch, all, work->care[part]);
        diff->totalled &=
            count_yes(work, DIAGRAM_YES, work->care[part], &diff->totals[part]);
    }
    diff->totalled &= count_yes(work, DIAGRAM_YES, all, &diff->all);
    diff->totalled &= count_figures(work);
}

void describe_changes(struct product *work)
{
    struct diff *diff = work->diff;

    budget_turn(&work->budget);
    product_at(work, STAGE_COUNTS);
    count_totals(work);
    product_at(work, STAGE_WITNESSES);
    budget_turn(&work->budget);
    for (uint32_t i = 0; i < diff->count; i++) {
        struct diff_change *change = &work->changes[i];
        change->counted = count_yes(work, change->where,
                                    work->care[change->part], &change->count);
        compile_refill(work);
        find_witness(work, change);
    }
    // Last, for they may use up what room is left.
    budget_rest(&work->budget);
    for (uint32_t i = 0; i < diff->count; i++) {
        struct diff_change *change = &work->changes[i];
        headway_at(work->headway, HEADWAY_CHANGES, i + 1, diff->count);
        change->who = change->same_as == NO_INDEX
                          ? cover_find(&work->residual, change->where,
                                       work->care[change->part])
                          : work->changes[change->same_as].who;
    }
}
