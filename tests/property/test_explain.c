/* test_explain.c -- what rules are said to do, against brute force. */
#include "unit/expect.h"

#include "engine/cells.h"
#include "engine/compile.h"
#include "pack/load.h"
#include "property/random_pack.h"
#include "why/explain.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 1500, RECORDS = 4, TEXT_ROOM = 1 << 20 };

struct subject {
    struct rp rp;
    struct arena arena, scratch, keep;
    const struct pack *pack;
    struct decider *decider;
    struct answer of[RP_QUESTIONS];
    struct answers answers;
};

static char text[TEXT_ROOM];

static void subject_load(void *context)
{
    struct subject *subject = context;
    struct faults faults;
    size_t size = rp_print(&subject->rp, text, sizeof text);

    faults_init(&faults, &subject->arena);
    subject->pack =
        pack_load(text, size, "random", NULL, &subject->arena, &faults);
    assert_non_null(subject->pack);
    subject->decider = decider_new(
        engine_compile(subject->pack, ENGINE_FOR_ONE, &subject->arena),
        &subject->scratch);
}

static void draw_record(struct subject *subject)
{
    struct rp *rp = &subject->rp;
    int64_t values[RP_QUESTIONS];
    uint32_t share = rp_random(rp, 5) * 25;

    rp_values(rp, rp_random(rp, rp_assignments(rp)), values);
    for (int i = 0; i < rp->questions; i++)
        subject->of[i] = (struct answer){
            rp_random(rp, 100) < share ? ANSWER_KNOWN : ANSWER_MISSING,
            values[i]};
    subject->answers = (struct answers){subject->of, true, rp->today};
}

static bool agrees(const struct subject *subject, const int64_t *values)
{
    for (int i = 0; i < subject->rp.questions; i++)
        if (subject->of[i].state == ANSWER_KNOWN &&
            subject->of[i].value != values[i])
            return false;
    return true;
}

/* The rules that decide in some completion, a bit each; bit 31 for none. */
static uint32_t deciding_rules(const struct subject *subject)
{
    uint32_t rules = 0;

    for (uint32_t i = 0; i < rp_assignments(&subject->rp); i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&subject->rp, i, values);
        if (!agrees(subject, values))
            continue;
        int rule = rp_evaluate(&subject->rp, values).rule;
        rules |= 1u << (rule == RP_NONE ? 31 : rule);
    }
    return rules;
}

static void check_rules(struct subject *subject, const char *name)
{
    struct judgement judgement = judge(subject->decider, &subject->answers);
    struct explanation explanation = explain_find(&judgement, &subject->keep);
    uint32_t rules = deciding_rules(subject), possible = 0;

    for (int i = 0; i < subject->rp.rules; i++) {
        const struct explained_rule *rule = &explanation.rules[i];
        bool decides = rules == 1u << i;
        // Before the first that certainly holds, who may hold may decide.
        if (rules >> i & 1)
            expect_true(name, rule->holds != TRI_NO);
        if (decides)
            expect_int(name, rule->holds, TRI_YES);
        expect_int(name, rule->decides, decides);
        if (subject->rp.unique)
            continue; // their order says nothing
        if (!possible && rule->holds == TRI_YES)
            expect_int(name, rules, 1u << i);
        if (!possible)
            expect_int(name, rule->holds != TRI_NO, rules >> i & 1);
        possible |= rule->holds != TRI_NO;
    }
}

/* The variable's value by the answers, which are all known. */
static int64_t value_of(const struct subject *subject,
                        const struct explanation *explanation,
                        uint32_t variable)
{
    uint32_t questions = subject->pack->question_count;

    return variable < questions
               ? subject->of[variable].value
               : explanation->facts[variable - questions].value;
}

/* Of complete answers: by what a rule asks for, they hold or fail. */
static uint32_t check_asks(struct subject *subject, const char *name)
{
    const struct pack *pack = subject->pack;
    struct judgement judgement = judge(subject->decider, &subject->answers);
    struct explanation explanation = explain_find(&judgement, &subject->keep);
    uint32_t asked = 0;

    for (uint32_t i = 0; i < pack->rule_count; i++)
        for (uint32_t k = 0; k < pack->question_count + pack->fact_count; k++) {
            const struct explained_cond *when = &explanation.rules[i].when;
            struct values values = explain_asks(pack, when, k, &subject->keep);
            if (!values.count)
                continue;
            expect_int(name,
                       ranges_have(values.ranges, values.count,
                                   value_of(subject, &explanation, k)),
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
        struct subject subject = {0};
        int64_t values[RP_QUESTIONS];
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        rp_draw(&subject.rp, seed);
        assert_true(arena_guard(&subject.arena, subject_load, &subject));
        rp_values(&subject.rp,
                  rp_random(&subject.rp, rp_assignments(&subject.rp)), values);
        for (int i = 0; i < subject.rp.questions; i++)
            subject.of[i] = (struct answer){ANSWER_KNOWN, values[i]};
        subject.answers = (struct answers){subject.of, true, subject.rp.today};
        asked += check_asks(&subject, name);
        arena_clear(&subject.arena);
        arena_clear(&subject.scratch);
        arena_clear(&subject.keep);
    }
    assert_true(asked > rp_packs(PACKS));
}

static void rules_hold_and_fail_as_said(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject = {0};
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        rp_draw(&subject.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&subject.rp);
        rp_leave_window(&subject.rp);
        assert_true(arena_guard(&subject.arena, subject_load, &subject));
        for (int i = 0; i < RECORDS; i++) {
            draw_record(&subject);
            check_rules(&subject, name);
        }
        arena_clear(&subject.arena);
        arena_clear(&subject.scratch);
        arena_clear(&subject.keep);
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
