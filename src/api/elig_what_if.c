/* SPDX-License-Identifier: MIT */
/* elig_what_if.c -- the public functions that look at other answers than those
 * given: which to ask for, and which would lead elsewhere. */
#include "api/api_internal.h"

#include "ask/plan.h"
#include "why/missing.h"

static void find_next(void *context)
{
    struct call *call = context;

    call->number = plan_next(
        answers_judged(call->answers),
        call->goal == ELIG_FEWEST_EXPECTED ? PLAN_EXPECTED : PLAN_WORST_CASE,
        PLAN_TRIES_ASK);
}

int elig_answers_next(struct elig_answers *answers, enum elig_goal goal,
                      struct elig_report *report)
{
    struct call call = {.answers = answers, .report = report, .goal = goal};

    return call_guard(&call, find_next) ? call.number : ELIG_NONE;
}

/* What is found is told anew, in `arena`, in the words of elig.h. */

static const struct elig_range *tell_values(const struct values *values,
                                            struct arena *arena)
{
    struct elig_range *told =
        arena_array(arena, struct elig_range, values->count);

    for (uint32_t i = 0; i < values->count; i++)
        told[i] =
            (struct elig_range){values->ranges[i].low, values->ranges[i].high};
    return told;
}

static const struct elig_new_answer *
tell_answer(const struct new_answer *answer, struct arena *arena)
{
    struct elig_new_answer *told = arena_new(arena, struct elig_new_answer);

    *told = (struct elig_new_answer){.question = (int)answer->question,
                                     .added = answer->added,
                                     .example = answer->example,
                                     .to = tell_values(&answer->to, arena),
                                     .to_count = answer->to.count};
    return told;
}

static const struct elig_day_gap *tell_gaps(const struct way *way,
                                            struct arena *arena)
{
    struct elig_day_gap *told =
        arena_array(arena, struct elig_day_gap, way->gap_count);

    for (uint32_t i = 0; i < way->gap_count; i++) {
        const struct date_gap *gap = &way->gaps[i];
        told[i] = (struct elig_day_gap){
            (int)gap->from,
            (int)gap->to,
            {gap->days.low <= -ZONE_FREE ? INT64_MIN : gap->days.low,
             gap->days.high >= ZONE_FREE ? INT64_MAX : gap->days.high}};
    }
    return told;
}

static const struct elig_way *tell_way(const struct way *way, uint32_t count,
                                       struct arena *arena)
{
    struct elig_way *told = arena_new(arena, struct elig_way);
    const struct elig_new_answer **answers =
        arena_array(arena, const struct elig_new_answer *, count);

    for (uint32_t i = 0; i < count; i++)
        answers[i] = tell_answer(&way->answers[i], arena);
    *told = (struct elig_way){.answers = answers,
                              .answer_count = count,
                              .gaps = tell_gaps(way, arena),
                              .gap_count = way->gap_count};
    return told;
}

static const struct elig_change *tell_change(const struct changes *changes,
                                             struct arena *arena)
{
    struct elig_change *told = arena_new(arena, struct elig_change);
    const struct elig_way **ways;
    size_t count = 0;

    for (uint32_t i = 0; i < changes->count; i++)
        count += changes->items[i].way_count;
    ways = arena_array(arena, const struct elig_way *, count);
    *told = (struct elig_change){.outcome = changes->outcome,
                                 .reachable = changes->reachable,
                                 .exact = changes->exact,
                                 .changed = changes->changed,
                                 .added = changes->added,
                                 .ways = ways};
    for (uint32_t i = 0; i < changes->count; i++) {
        const struct change *set = &changes->items[i];
        for (uint32_t j = 0; j < set->way_count; j++)
            ways[told->way_count++] =
                tell_way(&set->ways[j], set->answer_count, arena);
    }
    return told;
}

static void find_what_if(void *context)
{
    struct elig_answers *answers = ((struct call *)context)->answers;
    const struct judgement *judgement = answers_judged(answers);
    struct arena *arena = &answers->work;

    if (answers->what_if)
        return;
    struct elig_what_if *told = arena_new(arena, struct elig_what_if);
    struct missing missing = missing_find(judgement, arena);
    struct what_if found = what_if_find(judgement, arena);

    if (missing.outcome_count)
        found = (struct what_if){missing.outcomes, missing.outcome_count};
    const struct elig_change **changes =
        arena_array(arena, const struct elig_change *, found.count);
    for (uint32_t i = 0; i < found.count; i++)
        changes[i] = tell_change(&found.items[i], arena);
    *told = (struct elig_what_if){changes, found.count, missing.find_out};
    answers->what_if = told;
}

const struct elig_what_if *elig_answers_what_if(struct elig_answers *answers,
                                                struct elig_report *report)
{
    struct call call = {.answers = answers, .report = report};

    return call_guard(&call, find_what_if) ? answers->what_if : NULL;
}
