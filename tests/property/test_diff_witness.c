/* test_diff_witness.c -- whoever a change is shown by, in both packs. */
#include "property/diff_pair.h"

/* The witness as a pack's own answers. */
static void read_witness(const struct pair *pair,
                         const struct diff_change *change, int side,
                         struct answers *answers)
{
    const struct merged *merged = pair->diff->merged;

    answers->has_today = true;
    answers->today = change->witness.has_today ? change->witness.today
                                               : pair->rp[side].today;
    for (uint32_t i = 0; i < merged->pack.question_count; i++) {
        const struct question *whole = &merged->pack.questions[i];
        int32_t own = merged->own[side][i];
        if (own == NO_INDEX)
            continue;
        struct answer answer = change->witness.of[i];
        const struct question *question = &pair->packs[side]->questions[own];
        if (answer.state == ANSWER_KNOWN && whole->type == QUESTION_CHOICE) {
            const char *id = whole->options[answer.value].id;
            answer.value = question_find_option(question, id, strlen(id));
        }
        if (answer.state == ANSWER_KNOWN)
            expect_int(pair->name,
                       answer_check(question, answer.value, answers),
                       ANSWER_FINE);
        answers->of[own] = answer;
    }
}

static bool has_advice(const struct decision *decision, int32_t index)
{
    for (uint32_t i = 0; i < decision->advice_count; i++)
        if ((int32_t)decision->advice[i] == index)
            return true;
    return false;
}

static void check_decision(const struct pair *pair,
                           const struct diff_change *change, int side,
                           const struct decision *decision)
{
    const char *name = pair->name;
    int given = change->of[SIDE_OLD] == NO_INDEX ? SIDE_NEW : SIDE_OLD;

    switch (change->kind) {
    case DIFF_ANSWERS:
    case DIFF_OUTCOME:
    case DIFF_DATE:
        expect_int(name, decision->status != STATUS_UNDETERMINED, 1);
        expect_int(name, decision->outcome, change->of[side]);
        if (change->kind == DIFF_DATE && change->date[side] != NO_INDEX)
            expect_int(name, decision->date_count, 1);
        return;
    case DIFF_RULE:
        expect_int(name, decision->rule, change->of[side]);
        return;
    case DIFF_ADVICE:
        expect_int(name, has_advice(decision, change->of[given]),
                   side == given);
        return;
    }
}

static void check_witness(struct pair *pair, const struct diff_change *change)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct answer of[RP_QUESTIONS] = {{0}};
        struct answers answers = {.of = of};
        if (change->part != PART_BOTH && (int)change->part != side)
            continue;
        read_witness(pair, change, side, &answers);
        check_decision(pair, change, side,
                       decide(pair->decider[side], &answers));
    }
}

static void witnesses_show_what_is_claimed(void **state)
{
    uint32_t shown = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= PAIRS; seed++) {
        struct pair pair;
        pair_init(&pair, seed);
        for (uint32_t i = 0; i < pair.diff->count; i++) {
            const struct diff_change *change = &pair.diff->changes[i];
            if (pair.diff->exact)
                expect_true(pair.name, change->has_witness);
            if (!change->has_witness)
                continue;
            check_witness(&pair, change);
            shown++;
        }
        pair_clear(&pair);
    }
    assert_true(shown > PAIRS / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(witnesses_show_what_is_claimed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
