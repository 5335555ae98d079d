/* SPDX-License-Identifier: MIT */
/* interview.c -- the path, played on from where it stands. */
#include "ask/interview.h"

#include "ask/at_most.h"
#include "ask/planner_internal.h"
#include "engine/decider.h"
#include "why/explain.h"

#include <string.h>

/* Decides for what counts now. */
static void decide_now(struct interview *interview)
{
    interview->now = judge(interview->decider, &interview->used);
    interview->at_most = UINT32_MAX;
}

static void choose(struct interview *interview)
{
    const struct decision *decision = interview->now.decision;

    interview->question =
        !decision->ask_count ? NO_INDEX
        : interview->fewest
            ? plan_next(&interview->now, interview->goal, PLAN_TRIES_ASK)
            : (int32_t)decision->ask[0];
}

static void find_next(struct interview *interview)
{
    decide_now(interview);
    choose(interview);
}

static void copy(struct answers *to, const struct answers *from, uint32_t count)
{
    if (count)
        memcpy(to->of, from->of, count * sizeof(*from->of));
}

static struct answers copy_of(const struct answers *from, uint32_t count,
                              struct arena *arena)
{
    struct answers to = *from;

    to.of = arena_array(arena, struct answer, count);
    copy(&to, from, count);
    return to;
}

/* From the first question again, with what is typed by now. */
static void replay(struct interview *interview)
{
    uint32_t question = (uint32_t)interview->question;

    if (interview->given.of[question].state != ANSWER_MISSING)
        interview->given.of[question] = interview->typed.of[question];
    copy(&interview->used, &interview->given, interview->question_count);
    interview->asked = 0;
    interview->changing = false;
    find_next(interview);
}

/* Along the answers that were typed, up to a question that has none. */
void interview_go_on(struct interview *interview)
{
    if (interview->changing)
        replay(interview);
    while (interview->question != NO_INDEX) {
        uint32_t question = (uint32_t)interview->question;

        if (interview->typed.of[question].state == ANSWER_MISSING)
            break;
        interview->used.of[question] = interview->typed.of[question];
        interview->path[interview->asked++] = question;
        find_next(interview);
    }
    copy(&interview->kept, &interview->used, interview->question_count);
}

void interview_start(struct interview *interview, const struct pack *pack,
                     struct decider *decider, const struct answers *given,
                     struct arena *arena)
{
    uint32_t count = pack->question_count;

    *interview = (struct interview){
        .decider = decider,
        .given = copy_of(given, count, arena),
        .used = copy_of(given, count, arena),
        .kept = copy_of(given, count, arena),
        .typed = copy_of(given, count, arena),
        .question_count = count,
        .path = arena_array(arena, uint32_t, count),
        .budget = arena_new(arena, struct budget),
    };
    *interview->budget = budget_of(INTERVIEW_STEPS, NULL, 0);
    decider_share_reasons(decider, interview->budget);
    find_next(interview);
}

void interview_end(struct interview *interview)
{
    decider_share_reasons(interview->decider, NULL);
}

void interview_ask_fewest(struct interview *interview, enum plan_goal goal)
{
    interview->fewest = true;
    interview->goal = goal;
    interview->at_most = UINT32_MAX;
    choose(interview);
}

bool interview_go_back(struct interview *interview)
{
    if (interview->changing) {
        interview->question = interview->left;
        interview->changing = false;
        return true;
    }
    if (!interview->asked)
        return false;

    uint32_t before = interview->path[--interview->asked];
    interview->used.of[before] = (struct answer){.state = ANSWER_MISSING};
    decide_now(interview);
    interview->question = (int32_t)before;
    return true;
}

void interview_change(struct interview *interview, uint32_t question)
{
    if (!interview->changing)
        interview->left = interview->question;
    interview->question = (int32_t)question;
    interview->changing = true;
}

uint32_t interview_at_most(struct interview *interview)
{
    if (interview->at_most != UINT32_MAX)
        return interview->at_most;
    decider_renew_steps(interview->decider);
    uint32_t most =
        interview->fewest
            ? plan_at_most(&interview->now, interview->goal, PLAN_TRIES_ASK)
            : at_most_find(&interview->now);
    interview->at_most = most ? most - 1 : 0;
    return interview->at_most;
}

/* Whether the condition looks at the question, or at a fact of its date. */
static bool looks_at(const struct pack *pack, const struct cond *cond,
                     int32_t question)
{
    if (cond->op == COND_TEST) {
        if (cond->variable < pack->question_count)
            return cond->variable == (uint32_t)question;

        uint32_t index = cond->variable - pack->question_count;
        const struct fact *fact = &pack->facts[index];
        return fact->from == question || fact->to == question;
    }
    for (uint32_t i = 0; i < cond->kid_count; i++)
        if (looks_at(pack, &cond->kids[i], question))
            return true;
    return false;
}

uint32_t interview_rules(struct interview *interview, uint32_t *rules,
                         struct arena *arena)
{
    const struct pack *pack = interview->decider->engine->pack;
    struct answer *answer = &interview->used.of[interview->question];
    const struct answer before = *answer;
    uint32_t count = 0;

    *answer = (struct answer){.state = ANSWER_MISSING};
    decider_renew_steps(interview->decider);
    struct explanation explanation = explain_find(&interview->now, arena);
    *answer = before;
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        enum tri holds = explanation.rules[i].holds;

        if (holds == TRI_YES && pack->hit_policy == HIT_FIRST)
            break; // none behind it can decide
        if (holds == TRI_UNKNOWN &&
            looks_at(pack, pack->rules[i].when, interview->question))
            rules[count++] = i;
    }
    return count;
}

bool interview_drops(const struct interview *interview, uint32_t question)
{
    const struct decision *decision = interview->now.decision;

    if (interview->typed.of[question].state == ANSWER_MISSING ||
        interview->used.of[question].state != ANSWER_MISSING ||
        interview->question == (int32_t)question)
        return false;
    for (uint32_t i = 0; i < decision->ask_count; i++)
        if (decision->ask[i] == question)
            return false;
    return true;
}
