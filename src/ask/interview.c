/* interview.c -- the path, played on from where it stands. */
#include "ask/interview.h"

#include "engine/decider.h"
#include "why/explain.h"

#include <string.h>

static uint32_t choose(const struct interview *interview,
                       const struct decision *decision)
{
    if (!interview->fewest)
        return decision->ask[0];
    return (uint32_t)plan_next(interview->decider, &interview->used,
                               interview->goal, PLAN_TRIES_ASK);
}

static void copy(struct answers *to, const struct answers *from, uint32_t count)
{
    if (count)
        memcpy(to->of, from->of, count * sizeof(*from->of));
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
}

/* Along the answers that were typed, up to a question that has none. */
static void walk(struct interview *interview)
{
    for (;;) {
        const struct decision *decision =
            decide(interview->decider, &interview->used);

        interview->question = NO_INDEX;
        if (!decision->ask_count)
            return;

        uint32_t next = choose(interview, decision);
        interview->question = (int32_t)next;
        if (interview->typed.of[next].state == ANSWER_MISSING)
            return;
        interview->used.of[next] = interview->typed.of[next];
        interview->path[interview->asked++] = next;
    }
}

void interview_go_on(struct interview *interview)
{
    if (interview->changing)
        replay(interview);
    walk(interview);
    copy(&interview->kept, &interview->used, interview->question_count);
}

void interview_start(struct interview *interview, const struct pack *pack,
                     struct decider *decider, const struct answers *given,
                     struct arena *arena)
{
    uint32_t count = pack->question_count;

    *interview = (struct interview){
        .decider = decider,
        .given = *given,
        .used = *given,
        .kept = *given,
        .typed = *given,
        .question_count = count,
        .path = arena_array(arena, uint32_t, count),
        .budget = arena_new(arena, struct budget),
    };
    *interview->budget = budget_of(INTERVIEW_STEPS, NULL, 0);
    decider_share_reasons(decider, interview->budget);
    interview->given.of = arena_array(arena, struct answer, count);
    interview->used.of = arena_array(arena, struct answer, count);
    interview->kept.of = arena_array(arena, struct answer, count);
    interview->typed.of = arena_array(arena, struct answer, count);
    copy(&interview->given, given, count);
    copy(&interview->used, given, count);
    copy(&interview->typed, given, count);
    interview_go_on(interview);
}

void interview_end(struct interview *interview)
{
    decider_share_reasons(interview->decider, NULL);
}

void interview_ask_fewest(struct interview *interview, enum plan_goal goal)
{
    interview->fewest = true;
    interview->goal = goal;
    interview_go_on(interview);
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

uint32_t interview_at_most(const struct interview *interview)
{
    decide(interview->decider, &interview->used);

    uint32_t most = interview->fewest
                        ? plan_at_most(interview->decider, &interview->used,
                                       interview->goal, PLAN_TRIES_ASK)
                        : decide_at_most(interview->decider, &interview->used);
    return most ? most - 1 : 0;
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

uint32_t interview_rules(const struct interview *interview, uint32_t *rules,
                         struct arena *arena)
{
    const struct pack *pack = interview->decider->engine->pack;
    struct answers answers = interview->used;
    struct explanation explanation;
    uint32_t count = 0;

    answers.of = arena_array(arena, struct answer, interview->question_count);
    copy(&answers, &interview->used, interview->question_count);
    answers.of[interview->question] = (struct answer){.state = ANSWER_MISSING};
    explanation = explain_find(interview->decider, &answers,
                               decide(interview->decider, &answers), arena);
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
    const struct decision *decision;

    if (interview->typed.of[question].state == ANSWER_MISSING ||
        interview->used.of[question].state != ANSWER_MISSING ||
        interview->question == (int32_t)question)
        return false;
    decision = decide(interview->decider, &interview->used);
    for (uint32_t i = 0; i < decision->ask_count; i++)
        if (decision->ask[i] == question)
            return false;
    return true;
}
