/*
 * dates.c -- dates of outcomes that cannot be computed.
 *
 * A date can be if it lies from the year 1 to 9999; a decision leaves it out
 * otherwise.  Where a pack's own bounds allow that, it is a warning.  Where a
 * question has no bound at all on that side, somebody may answer with a day at
 * the end of the calendar: that is information, with such an answer.  Today,
 * and what is bound by it, is taken to be far from there.
 */
#include "verify/run_internal.h"

#include "base/date.h"
#include "space/space.h"

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
