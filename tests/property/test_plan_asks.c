/* SPDX-License-Identifier: MIT */
/* test_plan_asks.c -- interviews on random packs in the order of a plan. */
#include "property/people.h"

#include "ask/planner_internal.h"

#include <math.h>

enum { PACKS = 1200 };

/* What an interview took, in effort. */
struct took {
    double decision, all;
};

static bool is_in(const struct decision *decision, int32_t question)
{
    for (uint32_t i = 0; i < decision->ask_count; i++)
        if ((int32_t)decision->ask[i] == question)
            return true;
    return false;
}

static void forget_answers(struct crowd *crowd)
{
    memset(crowd->answers.of, 0,
           (size_t)crowd->rp.questions * sizeof *crowd->answers.of);
}

/* An order of interviews; page order where `states` is 0. */
struct order {
    enum plan_goal goal;
    uint32_t tries;
};

/*
 * Interviews the person; checks that only what matters is asked, and that no
 * more is asked than was said.
 */
static struct took interview(struct crowd *crowd, const struct person *person,
                             struct order order)
{
    struct decider *decider = crowd->subject.decider;
    struct answers *answers = &crowd->answers;
    struct took took = {0, 0};
    uint32_t left = UINT32_MAX;
    char name[64];

    name_seed(name, "interview", crowd->seed);
    for (;;) {
        struct judgement judgement = judge(decider, answers);
        const struct decision *decision = judgement.decision;
        if (!decision->ask_count)
            break;
        int32_t next = (int32_t)decision->ask[0];
        uint32_t most = decision->ask_count;
        if (order.tries) {
            next = plan_next(&judgement, order.goal, order.tries);
            most = plan_at_most(&judgement, order.goal, order.tries);
        }
        expect_true(name, is_in(decision, next));
        expect_true(name, most && most <= left);
        left = most - 1;
        if (decision->status == STATUS_UNDETERMINED)
            took.decision += crowd->effort[next];
        took.all += crowd->effort[next];
        answers->of[next] = (struct answer){ANSWER_KNOWN, person->values[next]};
    }
    return took;
}

/* Interviews everybody. */
static struct plan_figures interview_all(struct crowd *crowd,
                                         struct order order)
{
    struct plan_figures figures = {{{0, 0}, {0, 0}}};
    double all = weight_of(crowd, 0, 0);

    for (int i = 0; i < crowd->count; i++) {
        const struct person *person = &crowd->people[i];
        forget_answers(crowd);
        struct took took = interview(crowd, person, order);
        figures.of[0].decision += took.decision * person->weight / all;
        figures.of[0].all += took.all * person->weight / all;
        figures.of[1].decision = fmax(figures.of[1].decision, took.decision);
        figures.of[1].all = fmax(figures.of[1].all, took.all);
    }
    forget_answers(crowd);
    return figures;
}

static void expect_figures(const char *name, const struct plan_figures *got,
                           const struct plan_figures *want)
{
    for (int i = 0; i < 2; i++) {
        expect_near(name, got->of[i].decision, want->of[i].decision);
        expect_near(name, got->of[i].all, want->of[i].all);
    }
}

/* A fact of two dates tells more, once one is known, than a plan reckons. */
static bool is_plain(const struct crowd *crowd)
{
    return !crowd->rp.has_pairs && !crowd->vague;
}

static void check_interviews(struct crowd *crowd, enum plan_goal goal)
{
    char name[64];
    struct arena arena = {0};
    const struct plan *plan = plan_make(
        crowd->subject.decider, &crowd->answers,
        &(struct plan_options){.goal = goal, .tries = PLAN_TRIES_ALL}, &arena);
    struct plan_figures page = interview_all(crowd, (struct order){goal, 0});
    struct plan_figures fewest =
        interview_all(crowd, (struct order){goal, PLAN_TRIES_ASK});
    struct plan_figures greedy = interview_all(crowd, (struct order){goal, 1});

    if (is_plain(crowd)) {
        name_seed(name, "page", crowd->seed);
        expect_figures(name, &plan->page, &page);
        name_seed(name, "fewest", crowd->seed);
        expect_figures(name, &plan->fewest, &fewest);
        name_seed(name, "greedy", crowd->seed);
        expect_true(name,
                    greedy.of[goal].decision > fewest.of[goal].decision - 1e-6);
    }
    arena_clear(&arena);
}

static void interviews_take_what_their_plan_says(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS / 4); seed++) {
        struct crowd *crowd = crowd_new(seed);
        if (!crowd)
            continue;
        check_interviews(crowd, (enum plan_goal)(seed % 2));
        crowd_free(crowd);
    }
}

/* Some of the person's answers; others missing or "don't know". */
static void draw_answers(struct crowd *crowd, const struct person *person)
{
    struct rp *rp = &crowd->rp;

    forget_answers(crowd);
    for (int i = 0; i < rp->questions; i++) {
        uint32_t pick = rp_random(rp, 10);
        enum answer_state state = pick < 6   ? ANSWER_MISSING
                                  : pick < 9 ? ANSWER_KNOWN
                                             : ANSWER_UNKNOWN;
        crowd->answers.of[i] = (struct answer){state, person->values[i]};
    }
}

static void interviews_from_anywhere_ask_what_matters_and_was_said(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct crowd *crowd = crowd_new(seed);
        if (!crowd)
            continue;
        for (int i = 0; i < 6; i++) {
            uint32_t pick = rp_random(&crowd->rp, (uint32_t)crowd->count);
            const struct person *person = &crowd->people[pick];
            struct order order = {(enum plan_goal)(i % 2),
                                  i < 4 ? PLAN_TRIES_ASK : 2};
            draw_answers(crowd, person);
            interview(crowd, person, order);
        }
        crowd_free(crowd);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(interviews_take_what_their_plan_says),
        cmocka_unit_test(
            interviews_from_anywhere_ask_what_matters_and_was_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
