/* SPDX-License-Identifier: MIT */
/* test_explain.c -- what rules are said to do, against brute force. */
#include "property/random_subject.h"

#include "engine/cells.h"
#include "why/explain.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 1500, RECORDS = 4 };

struct trial {
    struct rp rp;
    struct subject subject;
    struct arena keep;
    struct answer of[RP_QUESTIONS];
    struct answers answers;
};

static void draw_record(struct trial *trial)
{
    struct rp *rp = &trial->rp;
    int64_t values[RP_QUESTIONS];
    uint32_t share = rp_random(rp, 5) * 25;

    rp_values(rp, rp_random(rp, rp_assignments(rp)), values);
    for (int i = 0; i < rp->questions; i++)
        trial->of[i] = (struct answer){
            rp_random(rp, 100) < share ? ANSWER_KNOWN : ANSWER_MISSING,
            values[i]};
    trial->answers = (struct answers){trial->of, true, rp->today};
}

static bool agrees(const struct trial *trial, const int64_t *values)
{
    for (int i = 0; i < trial->rp.questions; i++)
        if (trial->of[i].state == ANSWER_KNOWN &&
            trial->of[i].value != values[i])
            return false;
    return true;
}

/* The rules that decide in some completion, a bit each; bit 31 for none. */
static uint32_t deciding_rules(const struct trial *trial)
{
    uint32_t rules = 0;

    for (uint32_t i = 0; i < rp_assignments(&trial->rp); i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&trial->rp, i, values);
        if (!agrees(trial, values))
            continue;
        int rule = rp_evaluate(&trial->rp, values).rule;
        rules |= 1u << (rule == RP_NONE ? 31 : rule);
    }
    return rules;
}

static void check_rules(struct trial *trial, const char *name)
{
    struct judgement judgement = judge(trial->subject.decider, &trial->answers);
    struct explanation explanation = explain_find(&judgement, &trial->keep);
    uint32_t rules = deciding_rules(trial), possible = 0;

    for (int i = 0; i < trial->rp.rules; i++) {
        const struct explained_rule *rule = &explanation.rules[i];
        bool decides = rules == 1u << i;
        // Before the first that certainly holds, who may hold may decide.
        if (rules >> i & 1)
            expect_true(name, rule->holds != TRI_NO);
        if (decides)
            expect_int(name, rule->holds, TRI_YES);
        expect_int(name, rule->decides, decides);
        if (trial->rp.unique)
            continue; // their order says nothing
        if (!possible && rule->holds == TRI_YES)
            expect_int(name, rules, 1u << i);
        if (!possible)
            expect_int(name, rule->holds != TRI_NO, rules >> i & 1);
        possible |= rule->holds != TRI_NO;
    }
}

/* The variable's value by the answers, which are all known. */
static int64_t value_of(const struct trial *trial,
                        const struct explanation *explanation,
                        uint32_t variable)
{
    uint32_t questions = trial->subject.pack->question_count;

    return variable < questions
               ? trial->of[variable].value
               : explanation->facts[variable - questions].value;
}

/* Of complete answers: by what a rule asks for, they hold or fail. */
static uint32_t check_asks(struct trial *trial, const char *name)
{
    const struct pack *pack = trial->subject.pack;
    struct judgement judgement = judge(trial->subject.decider, &trial->answers);
    struct explanation explanation = explain_find(&judgement, &trial->keep);
    uint32_t asked = 0;

    for (uint32_t i = 0; i < pack->rule_count; i++)
        for (uint32_t k = 0; k < pack->question_count + pack->fact_count; k++) {
            const struct explained_cond *when = &explanation.rules[i].when;
            struct values values = explain_asks(pack, when, k, &trial->keep);
            if (!values.count)
                continue;
            expect_int(name,
                       ranges_have(values.ranges, values.count,
                                   value_of(trial, &explanation, k)),
                       when->holds == TRI_YES);
            asked++;
        }
    return asked;
}

static void
a_rule_asks_for_what_it_holds_by_and_not_for_what_it_fails_by(void **state)
{
    uint32_t asked = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial = {0};
        int64_t values[RP_QUESTIONS];
        char name[64];
        name_seed(name, "", seed);
        rp_draw(&trial.rp, seed);
        subject_draw(&trial.subject, name, &trial.rp, ENGINE_FOR_ONE);
        rp_values(&trial.rp, rp_random(&trial.rp, rp_assignments(&trial.rp)),
                  values);
        for (int i = 0; i < trial.rp.questions; i++)
            trial.of[i] = (struct answer){ANSWER_KNOWN, values[i]};
        trial.answers = (struct answers){trial.of, true, trial.rp.today};
        asked += check_asks(&trial, name);
        subject_clear(&trial.subject);
        arena_clear(&trial.keep);
    }
    assert_true(asked > rp_packs(PACKS));
}

static void rules_hold_and_fail_as_said(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial = {0};
        char name[64];
        name_seed(name, "", seed);
        rp_draw(&trial.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&trial.rp);
        rp_leave_window(&trial.rp);
        subject_draw(&trial.subject, name, &trial.rp, ENGINE_FOR_ONE);
        for (int i = 0; i < RECORDS; i++) {
            draw_record(&trial);
            check_rules(&trial, name);
        }
        subject_clear(&trial.subject);
        arena_clear(&trial.keep);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_hold_and_fail_as_said),
        cmocka_unit_test(
            a_rule_asks_for_what_it_holds_by_and_not_for_what_it_fails_by),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
