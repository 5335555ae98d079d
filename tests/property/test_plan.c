/* SPDX-License-Identifier: MIT */
/*
 * test_plan.c -- plans on random packs against all orders there are.
 *
 * The least that any order takes is worked out for every set of questions asked
 * and everybody.
 */
#include "property/people.h"

#include "ask/plan.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { PACKS = 1200, SETS = 1 << RP_QUESTIONS };

/* The least to the decision and to the end, of all orders; and of those that
 * take the least to the decision from everywhere. */
struct least {
    bool known;
    double decision[2], all[2], after[2]; /* by goal */
};

/* What was worked out, for each set of questions asked and everybody. */
struct table {
    struct crowd *crowd;
    struct least least[SETS][PEOPLE_MAX];
};

static bool is_decided(const struct crowd *crowd, int person, uint32_t asked)
{
    for (int i = 0; i < crowd->count; i++)
        if (alike(crowd, person, i, asked) &&
            crowd->people[i].result.outcome !=
                crowd->people[person].result.outcome)
            return false;
    return true;
}

static bool is_settled(const struct crowd *crowd, int person, uint32_t asked)
{
    const struct rp_result *result = &crowd->people[person].result;

    for (int i = 0; i < crowd->count; i++)
        if (alike(crowd, person, i, asked) &&
            !same_end(&crowd->people[i], &crowd->people[person]))
            return false;
    if (result->outcome == RP_NONE)
        return true;
    int date = crowd->rp.outcome[result->outcome].date;
    return date == RP_NONE || !(crowd->ask & ~asked & 1u << date);
}

static const struct least *find_least(struct table *table, int person,
                                      uint32_t asked);

/* What asking the question takes, and what comes after it. */
static struct least ask(struct table *table, int person, uint32_t asked,
                        int question)
{
    const struct crowd *crowd = table->crowd;
    struct least sum = {.known = true};
    double all = weight_of(crowd, person, asked);
    uint32_t then = asked | 1u << question;

    for (int i = 0; i < crowd->count; i++) {
        if (!alike(crowd, person, i, asked))
            continue;
        const struct least *after = find_least(table, i, then);
        double share = crowd->people[i].weight / all;
        sum.decision[0] += share * after->decision[0];
        sum.all[0] += share * after->all[0];
        sum.after[0] += share * after->after[0];
        sum.decision[1] = fmax(sum.decision[1], after->decision[1]);
        sum.all[1] = fmax(sum.all[1], after->all[1]);
        sum.after[1] = fmax(sum.after[1], after->after[1]);
    }
    for (int goal = 0; goal < 2; goal++) {
        sum.decision[goal] += crowd->effort[question];
        sum.all[goal] += crowd->effort[question];
        sum.after[goal] += crowd->effort[question];
    }
    return sum;
}

static struct least work_out(struct table *table, int person, uint32_t asked)
{
    const struct crowd *crowd = table->crowd;
    struct least least = {.known = true};

    if (is_settled(crowd, person, asked))
        return least;
    bool decided = is_decided(crowd, person, asked);
    for (int goal = 0; goal < 2; goal++)
        least.decision[goal] = least.all[goal] = least.after[goal] = DBL_MAX;
    for (int i = 0; i < crowd->rp.questions; i++) {
        if (!(crowd->ask & ~asked & 1u << i))
            continue;
        struct least here = ask(table, person, asked, i);
        for (int goal = 0; goal < 2; goal++) {
            double decision = decided ? 0 : here.decision[goal];
            if (decision < least.decision[goal] &&
                !is_near(decision, least.decision[goal]))
                least.after[goal] = DBL_MAX;
            if (decision < least.decision[goal] ||
                is_near(decision, least.decision[goal]))
                least.after[goal] = fmin(least.after[goal], here.after[goal]);
            least.decision[goal] = fmin(least.decision[goal], decision);
            least.all[goal] = fmin(least.all[goal], here.all[goal]);
        }
    }
    return least;
}

/* Of those alike, the first stands for all. */
static const struct least *find_least(struct table *table, int person,
                                      uint32_t asked)
{
    int first = 0;

    while (!alike(table->crowd, person, first, asked))
        first++;
    struct least *least = &table->least[asked][first];
    if (!least->known)
        *least = work_out(table, first, asked);
    return least;
}

static void check_plan(struct table *table, enum plan_goal goal)
{
    char name[64];
    struct arena arena = {0};
    struct crowd *crowd = table->crowd;
    const struct least *least = find_least(table, 0, 0);
    const struct plan *plan = plan_make(
        crowd->subject.decider, &crowd->answers,
        &(struct plan_options){.goal = goal, .tries = PLAN_TRIES_ALL}, &arena);

    name_seed(name, goal ? "worst case" : "expected", crowd->seed);
    expect_int(name, plan->order, PLAN_FEWEST);
    if (plan->exact && !crowd->vague) {
        const struct plan_effort *of = plan->fewest.of;
        expect_near(name, of[goal].decision, least->decision[goal]);
        expect_near(name, of[goal].all, least->after[goal]);
        for (int i = 0; i < 2; i++) {
            expect_near(name, plan->least.of[i].decision, least->decision[i]);
            expect_near(name, plan->least.of[i].all, least->all[i]);
        }
    }
    arena_clear(&arena);
}

static void plans_take_the_least_of_all_orders(void **state)
{
    int plans = 0;
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct crowd *crowd = crowd_new(seed);
        if (!crowd)
            continue;
        struct table *table = calloc(1, sizeof *table);
        table->crowd = crowd;
        check_plan(table, PLAN_EXPECTED);
        check_plan(table, PLAN_WORST_CASE);
        plans += !crowd->vague;
        free(table);
        crowd_free(crowd);
    }
    expect_true("most packs are small enough", plans > PACKS / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plans_take_the_least_of_all_orders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
