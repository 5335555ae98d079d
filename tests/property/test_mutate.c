/* SPDX-License-Identifier: MIT */
/* test_mutate.c -- mutants of random packs against brute force. */
#include "property/random_subject.h"

#include "cases/mutants_internal.h"
#include "cases/mutate.h"

#include <stdio.h>

enum { PACKS = 100, CASES = 4, DAYS = 2 };

struct trial {
    struct rp rp;
    uint64_t seed, steps;
    struct subject subject;
    struct pack pack; /* with cases */
    struct arena scratch, decide, full, proof, decider, work;
    struct mutations mutations;
    uint32_t at, equivalent, survived;
};

static void fail_at(const struct trial *trial, const char *what)
{
    const struct mutation *mutation = &trial->mutations.items[trial->at];

    print_error("seed %llu: %s %s: %s: %s\n", (unsigned long long)trial->seed,
                mutation->part, mutation->id, mutation->says, what);
    fail();
}

/* A case of a random assignment that expects what brute force says. */
static struct test_case draw_case(struct trial *trial)
{
    struct rp *rp = &trial->rp;
    struct answer *answers =
        arena_array(&trial->subject.arena, struct answer, RP_QUESTIONS);
    int32_t *advice = arena_array(&trial->subject.arena, int32_t, RP_ADVICE);
    int64_t values[RP_QUESTIONS];

    rp_values(rp, rp_random(rp, rp_assignments(rp)), values);
    struct rp_result result = rp_evaluate(rp, values);
    for (int i = 0; i < rp->questions; i++)
        answers[i] = (struct answer){ANSWER_KNOWN, values[i]};
    struct test_case test = {.name = "case",
                             .has_today = true,
                             .today = rp->today,
                             .answers = answers,
                             .expect = {.has_outcome = true,
                                        .outcome = result.outcome,
                                        .has_rule = trial->seed % 2,
                                        .rule = result.rule,
                                        .advice = {advice, 0, true}}};
    for (int i = 0; i < rp->advice; i++)
        if (result.advice >> i & 1)
            advice[test.expect.advice.count++] = i;
    return test;
}

static void make_mutants(void *context)
{
    struct trial *trial = context;

    trial->mutations =
        mutate(&trial->pack, trial->subject.decider,
               (struct mutate_room){.keep = &trial->subject.arena,
                                    .scratch = &trial->scratch,
                                    .decide = &trial->decide,
                                    .full = &trial->full,
                                    .proof = &trial->proof,
                                    .steps = trial->steps});
}

static void open_trial(struct trial *trial)
{
    struct subject *subject = &trial->subject;
    char name[64];

    name_seed(name, "", trial->seed);
    rp_draw(&trial->rp, trial->seed);
    if (trial->seed % 5 == 0)
        rp_make_unique(&trial->rp);
    subject_draw_pack(subject, name, &trial->rp);
    struct test_case *cases =
        arena_array(&subject->arena, struct test_case, CASES);
    for (int i = 0; i < CASES; i++)
        cases[i] = draw_case(trial);
    trial->pack = *subject->pack;
    trial->pack.cases = cases;
    trial->pack.case_count = CASES;
    subject->pack = &trial->pack;
    subject_compile(subject, ENGINE_FOR_MANY);
    assert_true(arena_guard(&subject->arena, make_mutants, trial));
}

static const char *rule_id(const struct pack *pack, int32_t rule)
{
    return rule == NO_INDEX ? "" : pack->rules[rule].id;
}

/* Compared plainly, member by member. */
static bool agree(const struct trial *trial, const struct pack *mutant,
                  const struct decision *a, const struct decision *b)
{
    bool same = a->status == b->status && a->outcome == b->outcome &&
                a->advice_count == b->advice_count &&
                a->date_count == b->date_count;

    if (trial->seed % 2)
        same = same && !strcmp(rule_id(&trial->pack, a->rule),
                               rule_id(mutant, b->rule));
    for (uint32_t i = 0; same && i < a->advice_count; i++)
        same = a->advice[i] == b->advice[i];
    for (uint32_t i = 0; same && i < a->date_count; i++)
        same = a->dates[i].day == b->dates[i].day;
    return same;
}

static bool is_possible(const struct trial *trial,
                        const struct answers *answers)
{
    for (uint32_t i = 0; i < trial->pack.question_count; i++)
        if (answers->of[i].state == ANSWER_KNOWN &&
            answer_check(&trial->pack.questions[i], answers->of[i].value,
                         answers) != ANSWER_FINE)
            return false;
    return true;
}

static bool is_in_force(const struct pack *pack, int32_t day)
{
    return pack->valid.from <= day && day <= pack->valid.to;
}

/* Every assignment, on days around today that the pack has. */
static void expect_equivalent(struct trial *trial, const struct pack *mutant,
                              struct decider *decider)
{
    uint32_t count = rp_assignments(&trial->rp);
    struct answer of[RP_QUESTIONS] = {{0}};
    struct answers answers = {.of = of, .has_today = true};

    for (int32_t day = -DAYS; day <= DAYS; day++)
        for (uint32_t i = 0; i < count; i += day ? 7 : 1) {
            int64_t values[RP_QUESTIONS];
            rp_values(&trial->rp, i, values);
            for (int k = 0; k < trial->rp.questions; k++)
                of[k] = (struct answer){ANSWER_KNOWN, values[k]};
            answers.today = trial->rp.today + day;
            if (is_in_force(&trial->pack, answers.today) &&
                is_possible(trial, &answers) &&
                !agree(trial, mutant, decide(trial->subject.decider, &answers),
                       decide(decider, &answers)))
                fail_at(trial, "not equivalent");
        }
    trial->equivalent++;
}

static void expect_witness(struct trial *trial, const struct pack *mutant,
                           struct decider *decider,
                           const struct answers *witness)
{
    if (!is_possible(trial, witness))
        fail_at(trial, "the witness is out of its bounds");
    if (agree(trial, mutant, decide(trial->subject.decider, witness),
              decide(decider, witness)))
        fail_at(trial, "the witness is told the same");
    trial->survived++;
}

static void expect_noticed(struct trial *trial, const struct pack *mutant,
                           struct decider *decider, uint32_t index)
{
    const struct test_case *test = &trial->pack.cases[index];
    struct answers answers = {(struct answer *)test->answers, true,
                              test->today};

    if (agree(trial, mutant, decide(trial->subject.decider, &answers),
              decide(decider, &answers)))
        fail_at(trial, "the case is told the same");
}

static void check_mutant(void *context, const struct mutant *mutant)
{
    struct trial *trial = context;
    const struct mutation *mutation = &trial->mutations.items[trial->at];
    struct arena_mark mark = arena_mark(&trial->work);
    struct decider *decider = decider_new(
        engine_compile(&mutant->pack, ENGINE_FOR_MANY, &trial->work),
        &trial->decider);

    expect_text("order", mutant->says, mutation->says);
    switch (mutation->fate) {
    case FATE_NOTICED:
        expect_noticed(trial, &mutant->pack, decider, mutation->noticed_by);
        break;
    case FATE_SURVIVED:
        expect_witness(trial, &mutant->pack, decider, mutation->witness);
        break;
    case FATE_EQUIVALENT:
        expect_equivalent(trial, &mutant->pack, decider);
        break;
    case FATE_UNPROVED:
        if (!rp_moves_unseen_date(&trial->rp, mutation->id, mutation->says))
            fail_at(trial, "not proved");
        break;
    case FATE_COUNT:
        fail();
    }
    trial->at++;
    arena_clear(&trial->decider);
    arena_rewind(&trial->work, mark);
}

static void check_trial(void *context)
{
    struct trial *trial = context;

    mutants_make(&trial->pack, (struct mutant_taker){check_mutant, trial},
                 LANGUAGE_EN, &trial->scratch);
    expect_int("mutants", trial->at, trial->mutations.count);
}

static void trial_clear(struct trial *trial)
{
    struct arena *arenas[] = {&trial->scratch, &trial->decide, &trial->full,
                              &trial->proof,   &trial->work,   &trial->decider};

    subject_clear(&trial->subject);
    for (size_t i = 0; i < COUNT_OF(arenas); i++)
        arena_clear(arenas[i]);
}

static void mutants_are_what_they_are_called(void **state)
{
    uint32_t equivalent = 0, survived = 0;
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial = {.seed = seed};
        open_trial(&trial);
        check_trial(&trial);
        equivalent += trial.equivalent;
        survived += trial.survived;
        trial_clear(&trial);
    }
    // Else this test says little.
    assert_true(equivalent > PACKS && survived > PACKS);
}

/* With few steps some fates are not found out, and none is another. */
static void compare_fates(const struct trial *whole, const struct trial *small)
{
    const struct mutations *all = &whole->mutations, *some = &small->mutations;

    expect_int("all are counted", some->count + some->not_examined, all->count);
    for (uint32_t i = 0; i < some->count; i++)
        if (some->items[i].fate != FATE_UNPROVED)
            expect_int(all->items[i].says, some->items[i].fate,
                       all->items[i].fate);
}

static void few_steps_change_no_fate(void **state)
{
    uint32_t not_examined = 0, unproved = 0;
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial whole = {.seed = seed};
        struct trial small = {.seed = seed, .steps = 10 * seed * seed};
        open_trial(&whole);
        open_trial(&small);
        compare_fates(&whole, &small);
        not_examined += small.mutations.not_examined;
        unproved += small.mutations.of_fate[FATE_UNPROVED];
        trial_clear(&whole);
        trial_clear(&small);
    }
    assert_true(not_examined > 0 && unproved > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mutants_are_what_they_are_called),
        cmocka_unit_test(few_steps_change_no_fate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
