/*
 * test_plan.c -- plans on random packs against all orders there are.
 *
 * The least that any order takes is worked out for every set of questions asked
 * and everybody.
 */
#include "property/people.h"

#include <float.h>

enum { PACKS = 1200, SETS = 1 << RP_QUESTIONS };

/* The least to the decision and to the end, of all orders; and of those that
 * take the least to the decision from everywhere. */
struct least {
    bool known;
    double decision[2], all[2], after[2]; /* by goal */
};

/* What was worked out, for each set of questions asked and everybody. */
struct table {
    struct subject *subject;
    struct least least[SETS][PEOPLE_MAX];
};

static bool is_decided(const struct subject *subject, int person,
                       uint32_t asked)
{
    for (int i = 0; i < subject->count; i++)
        if (alike(subject, person, i, asked) &&
            subject->people[i].result.outcome !=
                subject->people[person].result.outcome)
            return false;
    return true;
}

static bool is_settled(const struct subject *subject, int person,
                       uint32_t asked)
{
    const struct rp_result *result = &subject->people[person].result;

    for (int i = 0; i < subject->count; i++)
        if (alike(subject, person, i, asked) &&
            !same_end(&subject->people[i], &subject->people[person]))
            return false;
    if (result->outcome == RP_NONE)
        return true;
    int date = subject->rp.outcome[result->outcome].date;
    return date == RP_NONE || !(subject->ask & ~asked & 1u << date);
}

static const struct least *find_least(struct table *table, int person,
                                      uint32_t asked);

/* What asking the question takes, and what comes after it. */
static struct least ask(struct table *table, int person, uint32_t asked,
                        int question)
{
    const struct subject *subject = table->subject;
    struct least sum = {.known = true};
    double all = weight_of(subject, person, asked);
    uint32_t then = asked | 1u << question;

    for (int i = 0; i < subject->count; i++) {
        if (!alike(subject, person, i, asked))
            continue;
        const struct least *after = find_least(table, i, then);
        double share = subject->people[i].weight / all;
        sum.decision[0] += share * after->decision[0];
        sum.all[0] += share * after->all[0];
        sum.after[0] += share * after->after[0];
        sum.decision[1] = fmax(sum.decision[1], after->decision[1]);
        sum.all[1] = fmax(sum.all[1], after->all[1]);
        sum.after[1] = fmax(sum.after[1], after->after[1]);
    }
    for (int goal = 0; goal < 2; goal++) {
        sum.decision[goal] += subject->effort[question];
        sum.all[goal] += subject->effort[question];
        sum.after[goal] += subject->effort[question];
    }
    return sum;
}

static struct least work_out(struct table *table, int person, uint32_t asked)
{
    const struct subject *subject = table->subject;
    struct least least = {.known = true};

    if (is_settled(subject, person, asked))
        return least;
    bool decided = is_decided(subject, person, asked);
    for (int goal = 0; goal < 2; goal++)
        least.decision[goal] = least.all[goal] = least.after[goal] = DBL_MAX;
    for (int i = 0; i < subject->rp.questions; i++) {
        if (!(subject->ask & ~asked & 1u << i))
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

    while (!alike(table->subject, person, first, asked))
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
    struct subject *subject = table->subject;
    const struct least *least = find_least(table, 0, 0);
    const struct plan *plan = plan_make(
        subject->decider, &subject->answers,
        &(struct plan_options){.goal = goal, .tries = PLAN_TRIES_ALL}, &arena);

    name_seed(name, goal ? "worst case" : "expected", subject->seed);
    expect_int(name, plan->order, PLAN_FEWEST);
    if (plan->exact && !subject->vague) {
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
        struct subject *subject = subject_new(seed);
        if (!subject)
            continue;
        struct table *table = calloc(1, sizeof *table);
        table->subject = subject;
        check_plan(table, PLAN_EXPECTED);
        check_plan(table, PLAN_WORST_CASE);
        plans += !subject->vague;
        free(table);
        subject_free(subject);
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
