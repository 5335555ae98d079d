/* test_mutate.c -- mutants of random packs against brute force. */
#include "unit/expect.h"

#include "cases/mutants_internal.h"
#include "cases/mutate.h"
#include "pack/load.h"
#include "property/random_pack.h"

#include <stdio.h>

enum { PACKS = 100, CASES = 4, DAYS = 2, TEXT_ROOM = 1 << 20 };

static char text[TEXT_ROOM];

struct subject {
    struct rp rp;
    uint64_t seed, steps;
    struct arena arena, scratch, decide, full, proof, deciders[2], work;
    struct pack pack; /* with cases */
    const struct engine *engine;
    struct decider *decider;
    struct mutations mutations;
    uint32_t at, equivalent, survived;
};

static void fail_at(const struct subject *subject, const char *what)
{
    const struct mutation *mutation = &subject->mutations.items[subject->at];

    print_error("seed %llu: %s %s: %s: %s\n", (unsigned long long)subject->seed,
                mutation->part, mutation->id, mutation->says, what);
    fail();
}

/* A case of a random assignment that expects what brute force says. */
static struct test_case draw_case(struct subject *subject)
{
    struct rp *rp = &subject->rp;
    struct answer *answers =
        arena_array(&subject->arena, struct answer, RP_QUESTIONS);
    int32_t *advice = arena_array(&subject->arena, int32_t, RP_ADVICE);
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
                                        .has_rule = subject->seed % 2,
                                        .rule = result.rule,
                                        .advice = {advice, 0, true}}};
    for (int i = 0; i < rp->advice; i++)
        if (result.advice >> i & 1)
            advice[test.expect.advice.count++] = i;
    return test;
}

static void subject_load(void *context)
{
    struct subject *subject = context;
    struct faults faults;
    size_t size = rp_print(&subject->rp, text, sizeof text);

    faults_init(&faults, &subject->arena);
    const struct pack *pack =
        pack_load(text, size, "random", NULL, &subject->arena, &faults);
    assert_non_null(pack);
    struct test_case *cases =
        arena_array(&subject->arena, struct test_case, CASES);
    for (int i = 0; i < CASES; i++)
        cases[i] = draw_case(subject);
    subject->pack = *pack;
    subject->pack.cases = cases;
    subject->pack.case_count = CASES;
    subject->engine =
        engine_compile(&subject->pack, ENGINE_FOR_MANY, &subject->arena);
    subject->decider = decider_new(subject->engine, &subject->deciders[0]);
    subject->mutations =
        mutate(&subject->pack, subject->decider,
               (struct mutate_room){.keep = &subject->arena,
                                    .scratch = &subject->scratch,
                                    .decide = &subject->decide,
                                    .full = &subject->full,
                                    .proof = &subject->proof,
                                    .steps = subject->steps});
}

static const char *rule_id(const struct pack *pack, int32_t rule)
{
    return rule == NO_INDEX ? "" : pack->rules[rule].id;
}

/* Compared plainly, member by member. */
static bool agree(const struct subject *subject, const struct pack *mutant,
                  const struct decision *a, const struct decision *b)
{
    bool same = a->status == b->status && a->outcome == b->outcome &&
                a->advice_count == b->advice_count &&
                a->date_count == b->date_count;

    if (subject->seed % 2)
        same = same && !strcmp(rule_id(&subject->pack, a->rule),
                               rule_id(mutant, b->rule));
    for (uint32_t i = 0; same && i < a->advice_count; i++)
        same = a->advice[i] == b->advice[i];
    for (uint32_t i = 0; same && i < a->date_count; i++)
        same = a->dates[i].day == b->dates[i].day;
    return same;
}

static bool is_possible(const struct subject *subject,
                        const struct answers *answers)
{
    for (uint32_t i = 0; i < subject->pack.question_count; i++)
        if (answers->of[i].state == ANSWER_KNOWN &&
            answer_check(&subject->pack.questions[i], answers->of[i].value,
                         answers) != ANSWER_FINE)
            return false;
    return true;
}

static bool is_in_force(const struct pack *pack, int32_t day)
{
    return pack->valid.from <= day && day <= pack->valid.to;
}

/* Every assignment, on days around today that the pack has. */
static void expect_equivalent(struct subject *subject,
                              const struct pack *mutant,
                              struct decider *decider)
{
    uint32_t count = rp_assignments(&subject->rp);
    struct answer of[RP_QUESTIONS] = {{0}};
    struct answers answers = {.of = of, .has_today = true};

    for (int32_t day = -DAYS; day <= DAYS; day++)
        for (uint32_t i = 0; i < count; i += day ? 7 : 1) {
            int64_t values[RP_QUESTIONS];
            rp_values(&subject->rp, i, values);
            for (int k = 0; k < subject->rp.questions; k++)
                of[k] = (struct answer){ANSWER_KNOWN, values[k]};
            answers.today = subject->rp.today + day;
            if (is_in_force(&subject->pack, answers.today) &&
                is_possible(subject, &answers) &&
                !agree(subject, mutant, decide(subject->decider, &answers),
                       decide(decider, &answers)))
                fail_at(subject, "not equivalent");
        }
    subject->equivalent++;
}

static void expect_witness(struct subject *subject, const struct pack *mutant,
                           struct decider *decider,
                           const struct answers *witness)
{
    if (!is_possible(subject, witness))
        fail_at(subject, "the witness is out of its bounds");
    if (agree(subject, mutant, decide(subject->decider, witness),
              decide(decider, witness)))
        fail_at(subject, "the witness is told the same");
    subject->survived++;
}

static void expect_noticed(struct subject *subject, const struct pack *mutant,
                           struct decider *decider, uint32_t index)
{
    const struct test_case *test = &subject->pack.cases[index];
    struct answers answers = {(struct answer *)test->answers, true,
                              test->today};

    if (agree(subject, mutant, decide(subject->decider, &answers),
              decide(decider, &answers)))
        fail_at(subject, "the case is told the same");
}

static void check_mutant(void *context, const struct mutant *mutant)
{
    struct subject *subject = context;
    const struct mutation *mutation = &subject->mutations.items[subject->at];
    struct arena_mark mark = arena_mark(&subject->work);
    struct decider *decider = decider_new(
        engine_compile(&mutant->pack, ENGINE_FOR_MANY, &subject->work),
        &subject->deciders[1]);

    expect_text("order", mutant->says, mutation->says);
    switch (mutation->fate) {
    case FATE_NOTICED:
        expect_noticed(subject, &mutant->pack, decider, mutation->noticed_by);
        break;
    case FATE_SURVIVED:
        expect_witness(subject, &mutant->pack, decider, mutation->witness);
        break;
    case FATE_EQUIVALENT:
        expect_equivalent(subject, &mutant->pack, decider);
        break;
    case FATE_UNPROVED:
        if (!rp_moves_unseen_date(&subject->rp, mutation->id, mutation->says))
            fail_at(subject, "not proved");
        break;
    case FATE_COUNT:
        fail();
    }
    subject->at++;
    arena_clear(&subject->deciders[1]);
    arena_rewind(&subject->work, mark);
}

static void check_subject(void *context)
{
    struct subject *subject = context;

    mutants_make(&subject->pack, (struct mutant_taker){check_mutant, subject},
                 LANGUAGE_EN, &subject->scratch);
    expect_int("mutants", subject->at, subject->mutations.count);
}

static void subject_clear(struct subject *subject)
{
    struct arena *arenas[] = {&subject->arena,       &subject->scratch,
                              &subject->decide,      &subject->full,
                              &subject->proof,       &subject->work,
                              &subject->deciders[0], &subject->deciders[1]};

    for (size_t i = 0; i < COUNT_OF(arenas); i++)
        arena_clear(arenas[i]);
}

static void mutants_are_what_they_are_called(void **state)
{
    uint32_t equivalent = 0, survived = 0;
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject = {.seed = seed};
        rp_draw(&subject.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&subject.rp);
        subject.scratch.escape = subject.decide.escape = NULL;
        assert_true(arena_guard(&subject.arena, subject_load, &subject));
        check_subject(&subject);
        equivalent += subject.equivalent;
        survived += subject.survived;
        subject_clear(&subject);
    }
    // Else this test says little.
    assert_true(equivalent > PACKS && survived > PACKS);
}

/* With few steps some fates are not found out, and none is another. */
static void compare_fates(const struct subject *whole,
                          const struct subject *small)
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
        struct subject whole = {.seed = seed};
        struct subject small = {.seed = seed, .steps = 10 * seed * seed};
        rp_draw(&whole.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&whole.rp);
        rp_draw(&small.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&small.rp);
        assert_true(arena_guard(&whole.arena, subject_load, &whole));
        assert_true(arena_guard(&small.arena, subject_load, &small));
        compare_fates(&whole, &small);
        not_examined += small.mutations.not_examined;
        unproved += small.mutations.of_fate[FATE_UNPROVED];
        subject_clear(&whole);
        subject_clear(&small);
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
