/* diff_work.c -- how many, who, and somebody, for each change. */
#include "study/diff_work.h"

#include "base/date.h"
#include "study/count.h"
#include "study/witness.h"

/* A walk that puts DIAGRAM_DEAD where nobody is. */
struct restrict_walk {
    struct diagram *scratch;
    bool care; /* leave out levels that only tell where nobody is */
    struct memo done;
};

static node_id restrict_to(struct restrict_walk *walk, node_id node,
                           node_id care)
{
    struct diagram *scratch = walk->scratch;
    node_id result;

    if (care == DIAGRAM_NO)
        return DIAGRAM_DEAD;
    if (node_is_terminal(node) && (walk->care || care == DIAGRAM_YES))
        return node;
    if (memo_find(&walk->done, node, care, &result))
        return result;
    if (!diagram_step(scratch))
        return DIAGRAM_OVER;

    uint32_t a = node_level(scratch, node), b = node_level(scratch, care);
    uint32_t level = a < b ? a : b;
    uint32_t base = diagram_push(scratch, level);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
        node_id edge =
            restrict_to(walk, node_follow(scratch, node, level, cell),
                        node_follow(scratch, care, level, cell));
        scratch->edges[base + cell] = edge;
    }
    result = walk->care ? diagram_pop_care(scratch, level, base)
                        : diagram_pop(scratch, level, base);
    if (result != DIAGRAM_OVER)
        memo_add(&walk->done, node, care, result);
    return result;
}

/* Each piece of work has a budget of its own, as far as there is room. */
static void refill(struct work *work)
{
    work->view.scratch.steps_left = DIFF_STEP_BUDGET;
    work->view.scratch.over = false;
}

/* Counts where `node` says yes; false if that is too much. */
static bool count_yes(struct work *work, node_id node, enum part part,
                      struct number *count)
{
    struct number ends[2] = {number_of(0), number_of(0)};

    refill(work);
    work->view.reach = work->care[part];
    bool ok = count_ends(&work->view, node, ends);
    work->diff->proved &= ok;
    *count = ends[1];
    return ok;
}

/* Whether answers of the part are those that the pack takes. */
static bool is_of_part(const struct work *work, enum part part, int side,
                       uint32_t question)
{
    const int32_t *const *own = work->diff->merged->own;

    if (own[side][question] == NO_INDEX)
        return false;
    return part == PART_BOTH || (int)part == side ||
           own[!side][question] == NO_INDEX;
}

static void narrow(struct range *range, struct range by)
{
    range->low = by.low > range->low ? by.low : range->low;
    range->high = by.high < range->high ? by.high : range->high;
}

/* The values that the part's packs take; of a choice, of the merged one. */
static struct range value_range(const struct work *work, enum part part,
                                uint32_t index, const struct answers *answers)
{
    const struct merged *merged = work->diff->merged;
    struct range range = {INT64_MIN, INT64_MAX};

    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!is_of_part(work, part, side, index))
            continue;
        const struct question *own =
            &merged->packs[side]->questions[merged->own[side][index]];
        if (own->type == QUESTION_DATE)
            narrow(&range, answer_date_bounds(own, answers));
        else if (own->type == QUESTION_INTEGER)
            narrow(&range, (struct range){own->minimum, own->maximum});
        else
            narrow(&range, pack_domain(&merged->pack, index));
    }
    return range;
}

/* Whether the cell of the level is taken in the part. */
static bool is_taken(struct work *work, enum part part, uint32_t level,
                     uint32_t cell)
{
    struct diagram *scratch = &work->view.scratch;
    uint32_t base = diagram_push(scratch, level);

    for (uint32_t i = 0; i < scratch->cells[level]; i++)
        scratch->edges[base + i] = i == cell ? DIAGRAM_YES : DIAGRAM_NO;
    return diagram_and(scratch, diagram_pop(scratch, level, base),
                       work->care[part]) != DIAGRAM_NO;
}

/* The days on which a question that is bound by today can be answered so. */
static struct range days_for(const struct question *own,
                             const struct answer *answer)
{
    struct range all = answer_date_bounds(own, &(struct answers){0});
    struct range days = {DATE_MIN, DATE_MAX};

    if (answer->state == ANSWER_KNOWN)
        all.low = all.high = answer->value;
    if (own->not_before.kind == BOUND_TODAY)
        days.high = all.high;
    if (own->not_after.kind == BOUND_TODAY)
        days.low = all.low;
    return days;
}

/* Moves the day, where it is open, to one on which all can be answered. */
static void move_today(const struct work *work, enum part part,
                       struct answers *answers)
{
    const struct merged *merged = work->diff->merged;
    struct range days = {DATE_MIN, DATE_MAX};
    int64_t day = answers->today;

    if (answers->has_today)
        return;
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < merged->pack.question_count; i++)
            if (merged->pack.questions[i].type == QUESTION_DATE &&
                is_of_part(work, part, side, i))
                narrow(
                    &days,
                    days_for(
                        &merged->packs[side]->questions[merged->own[side][i]],
                        &answers->of[i]));
    day = day < days.low ? days.low : day;
    answers->today = (int32_t)(day > days.high ? days.high : day);
}

/* Gives the question an answer that the part's packs take, if there is one. */
static bool fill_answer(struct work *work, enum part part, uint32_t index,
                        struct answers *answers)
{
    const struct merged *merged = work->diff->merged;
    struct range range = value_range(work, part, index, answers);
    enum question_type type = merged->pack.questions[index].type;
    int64_t wanted = type == QUESTION_DATE ? answers->today : 0;

    if (type == QUESTION_CHOICE)
        while (wanted < range.high &&
               !is_taken(work, part, merged->engine->level_of[index],
                         (uint32_t)wanted))
            wanted++;
    wanted = wanted < range.low ? range.low : wanted;
    wanted = wanted > range.high ? range.high : wanted;
    answers->of[index] = (struct answer){ANSWER_KNOWN, wanted};
    return wanted >= range.low;
}

/* The merged question of a pack's own. */
static uint32_t merged_question(const struct merged *merged, int side,
                                int32_t own)
{
    uint32_t index = 0;

    while (merged->own[side][index] != own)
        index++;
    return index;
}

/* Answers the dates that the change is about, so that it can be seen. */
static bool fill_dates(struct work *work, struct diff_change *change)
{
    const struct merged *merged = work->diff->merged;
    struct answers *answers = &change->witness;

    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct pack *pack = merged->packs[side];
        if (change->date[side] == NO_INDEX)
            continue;
        int32_t date =
            pack->outcomes[change->of[side]].dates[change->date[side]].date;
        if (date == DATE_OF_TODAY)
            continue;
        uint32_t index = merged_question(merged, side, date);
        if (answers->of[index].state == ANSWER_KNOWN)
            continue;
        move_today(work, change->part, answers);
        answers->has_today = true;
        if (!fill_answer(work, change->part, index, answers))
            return false;
    }
    return true;
}

/* Answers all questions. */
static bool fill_all(struct work *work, struct diff_change *change)
{
    struct answers *answers = &change->witness;

    move_today(work, change->part, answers);
    answers->has_today = true;
    for (uint32_t i = 0; i < work->diff->merged->pack.question_count; i++)
        if (answers->of[i].state != ANSWER_KNOWN &&
            !fill_answer(work, change->part, i, answers))
            return false;
    return true;
}

/*
 * A path gives as few answers as settle the matter; where the packs take other
 * answers, or not all is exact, only all answers do.
 */
static void find_witness(struct work *work, struct diff_change *change)
{
    const struct merged *merged = work->diff->merged;
    bool care = merged->same_answers;
    struct restrict_walk walk = {.scratch = &work->view.scratch, .care = care};

    memo_init(&walk.done, work->arena);
    node_id node = restrict_to(&walk, change->where, work->care[change->part]);
    if (node == DIAGRAM_OVER)
        return;
    change->witness =
        (struct answers){.of = arena_array(work->arena, struct answer,
                                           merged->pack.question_count),
                         .today = work->nothing.today};
    move_today(work, change->part, &change->witness);
    work->view.known.engine = &merged->engines[change->part];
    change->has_witness =
        witness_find(&work->view, node, DIAGRAM_YES, &change->witness);
    if (change->has_witness && change->kind == DIFF_DATE)
        change->has_witness = fill_dates(work, change);
    if (change->has_witness && !(care && work->diff->exact))
        change->has_witness = fill_all(work, change);
}

void work_finish(struct work *work)
{
    struct diff *diff = work->diff;

    for (int part = 0; part < PART_COUNT; part++)
        count_yes(work, DIAGRAM_YES, (enum part)part, &diff->totals[part]);
    count_yes(work, work->any, PART_BOTH, &diff->changed);
    for (uint32_t i = 0; i < diff->count; i++) {
        struct diff_change *change = &work->changes[i];
        change->counted =
            count_yes(work, change->where, change->part, &change->count);
        refill(work);
        find_witness(work, change);
    }
    // Last, for they may use up what room is left.
    for (uint32_t i = 0; i < diff->count; i++) {
        struct diff_change *change = &work->changes[i];
        change->who = change->same_as == NO_INDEX
                          ? cover_find(&work->view, change->where,
                                       work->care[change->part])
                          : work->changes[change->same_as].who;
    }
}
