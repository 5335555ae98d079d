/* SPDX-License-Identifier: MIT */
/*
 * dates.c -- dates of outcomes that cannot be computed; days on which only a
 * catch-all is left.
 *
 * A date can be if it lies from the year 1 to 9999; a decision leaves it out
 * otherwise.  Where a pack's own bounds allow that, it is a warning.  Where a
 * question has no bound at all on that side, somebody may answer with a day at
 * the end of the calendar: that is information, with such an answer.  Today,
 * and what is bound by it, is taken to be far from there.
 *
 * A rule without a condition decides for everybody whom no rule before it
 * does.  Where the days of all these are over, it decides for everybody: a pack
 * that nobody brought up to date then goes on, and says one thing only.
 */
#include "verify/run_internal.h"

#include "base/date.h"
#include "space/space.h"

enum { LEFT_RULES = 16 }; /* that are looked at in a step */

/* A date that lies outside, and the days of its question for which it does. */
struct outside {
    uint32_t outcome;
    const struct outcome_date *date;
    struct range days;
};

/* Somebody who gets the outcome and answers with that day. */
static const struct answers *
find_with_day(struct run *run, const struct outside *outside, int64_t day)
{
    const struct pack *pack = run->pack;
    struct answers *found = run_answers(run);
    struct answers given = {
        .of = arena_array(run->arena, struct answer, pack->question_count),
        .has_today = true,
        .today = run->space.near};
    struct residual residual;

    given.of[outside->date->date] = (struct answer){ANSWER_KNOWN, day};
    if (answer_check(&pack->questions[outside->date->date], day, &given) !=
        ANSWER_FINE)
        return NULL;
    residual_open(&residual,
                  (struct assignment){.engine = run->engine, .answers = &given},
                  arena_array(run->arena, uint32_t, run->engine->level_count),
                  run->arena);
    node_id node = residual_of(&residual, run->engine->outcome);
    if (node == DIAGRAM_EXHAUSTED ||
        !witness_find(&residual, node, node_terminal(outside->outcome), found))
        return NULL;
    found->has_today = pack->reads_today;
    return found;
}

static void add_outside(struct run *run, const struct outside *outside,
                        enum fault_code code, bool always)
{
    struct finding finding =
        run_about(run, code, FINDING_OUTCOME, outside->outcome);

    finding.date = outside->date;
    finding.days = outside->days;
    finding.always = always;
    if (outside->date->date != DATE_OF_TODAY)
        finding.witness = find_with_day(run, outside, outside->days.low);
    if (outside->date->date != DATE_OF_TODAY && !finding.witness)
        finding.witness = find_with_day(run, outside, outside->days.high);
    // Nobody may get the outcome so, where the question has no bound.
    if (finding.witness || code == FAULT_VERIFY_DATE)
        run_add(run, finding, DIAGRAM_NO);
}

static bool is_unbounded(const struct pack *pack, int32_t date, bool is_late)
{
    const struct question *question = &pack->questions[date];

    return date != DATE_OF_TODAY &&
           (is_late ? question->not_after.kind == BOUND_NONE
                    : question->not_before.kind == BOUND_NONE);
}

static void look_at_date(struct run *run, uint32_t outcome,
                         const struct outcome_date *date)
{
    const struct pack *pack = run->pack;
    bool is_late = date->plus_days > 0;
    struct range days = {pack->valid.from, pack->valid.to};

    if (date->date != DATE_OF_TODAY)
        days = pack_domain(pack, (uint32_t)date->date);
    struct outside outside = {outcome, date, days};
    if (is_late && outside.days.low <= DATE_MAX - date->plus_days)
        outside.days.low = DATE_MAX - date->plus_days + 1;
    if (!is_late && outside.days.high >= DATE_MIN - date->plus_days)
        outside.days.high = DATE_MIN - date->plus_days - 1;
    if (outside.days.low > outside.days.high)
        return;
    if (outside.days.low == days.low && outside.days.high == days.high)
        add_outside(run, &outside, FAULT_VERIFY_DATE, true);
    else if (is_late ? days.high < DATE_MAX : days.low > DATE_MIN)
        add_outside(run, &outside, FAULT_VERIFY_DATE, false);
    else if (is_unbounded(pack, date->date, is_late))
        add_outside(run, &outside, FAULT_VERIFY_DATE_FAR, false);
}

void pass_dates(struct run *run)
{
    for (uint32_t i = 0; i < run->pack->outcome_count; i++)
        for (uint32_t k = 0; k < run->pack->outcomes[i].date_count; k++)
            look_at_date(run, i, &run->pack->outcomes[i].dates[k]);
}

/* The rule without a condition that decides alone on the day, or NO_INDEX;
 * *others is set where others decide. */
static int32_t find_alone(const struct run *run, int32_t day, bool *others)
{
    for (uint32_t i = 0; i < run->pack->rule_count; i++) {
        const struct rule *rule = &run->pack->rules[i];
        if (day < rule->valid.from || day > rule->valid.to)
            continue;
        if (rule->when->op == COND_TRUE)
            return (int32_t)i;
        if (run->decides[i] != TRI_NO) {
            *others = true;
            return NO_INDEX;
        }
    }
    return NO_INDEX;
}

static void add_left(struct run *run, int32_t rule, struct range days)
{
    struct finding finding =
        run_about(run, FAULT_VERIFY_LEFT, FINDING_RULE, (uint32_t)rule);
    uint64_t *box = box_all(run->form);

    finding.days = days;
    box_limit_days(run->form, box, days);
    run_add(run, finding, box_node(run->form, box));
}

void pass_days_left(struct run *run)
{
    const struct cells *cells = run->engine->levels[0].cells;
    int32_t left = NO_INDEX;
    bool others = false; /* decided before */
    struct range days = {0, 0};

    run_turn(run, PROOF_LEFT);
    for (uint32_t cell = 0; cell < cells->count; cell++) {
        if (!box_is_space(run->form, 0, cell))
            continue;
        if (!run_spend(run, 1 + run->pack->rule_count / LEFT_RULES)) {
            run_give_up(run, CLAIM_NO_DAYS_LEFT);
            return;
        }
        struct range now = cells_range(cells, cell);
        int32_t alone = find_alone(run, (int32_t)now.low, &others);
        if (left != NO_INDEX && alone != left) {
            add_left(run, left, days);
            left = NO_INDEX;
        }
        // Only a rule that was there before is left: not one that comes then.
        if (others && left == NO_INDEX && alone != NO_INDEX &&
            run->pack->rules[alone].valid.from < now.low) {
            left = alone;
            days.low = now.low;
        }
        days.high = now.high;
    }
    if (left != NO_INDEX)
        add_left(run, left, days);
}
