/* SPDX-License-Identifier: MIT */
/* test_diff_witness.c -- whoever a change is shown by, in both packs. */
#include "property/diff_pair.h"

/* The witness as a pack's own answers. */
static void read_witness(const struct pair *pair,
                         const struct diff_change *change, int side,
                         struct answers *answers)
{
    const struct merged *merged = pair->diff->merged;

    // Without a day of its own it shows on any.
    expect_true(pair->name, change->witness.has_today ||
                                !pair->subjects[side].pack->reads_today);
    answers->has_today = true;
    answers->today = change->witness.has_today ? change->witness.today : 0;
    for (uint32_t i = 0; i < merged->pack.question_count; i++) {
        const struct question *whole = &merged->pack.questions[i];
        int32_t own = merged->own[side][i];
        if (own == NO_INDEX)
            continue;
        struct answer answer = change->witness.of[i];
        const struct question *question =
            &pair->subjects[side].pack->questions[own];
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

/* The day that the answers give by its definition. */
static int64_t day_of(const struct answers *answers,
                      const struct outcome_date *date)
{
    return answers->of[date->date].value + date->plus_days;
}

/* The date is given as is claimed, or not at all. */
static void check_date(const struct pair *pair, const struct outcome_date *date,
                       const struct answers *answers,
                       const struct decision *decision)
{
    expect_int(pair->name, decision->status != STATUS_UNDETERMINED, 1);
    expect_int(pair->name, decision->date_count, date != NULL);
    if (!date)
        return;
    expect_int(pair->name, answers->of[date->date].state, ANSWER_KNOWN);
    expect_int(pair->name, decision->dates[0].day, day_of(answers, date));
}

static void check_decision(const struct pair *pair,
                           const struct diff_change *change, int side,
                           const struct answers *answers,
                           const struct decision *decision)
{
    const char *name = pair->name;
    int given = change->of[SIDE_OLD] == NO_INDEX ? SIDE_NEW : SIDE_OLD;

    switch (change->kind) {
    case DIFF_ANSWERS:
    case DIFF_OUTCOME:
        expect_int(name, decision->status != STATUS_UNDETERMINED, 1);
        expect_int(name, decision->outcome, change->of[side]);
        return;
    case DIFF_DATE:
        check_date(pair, change->date[side], answers, decision);
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

/* Both packs decide on the day. */
static void check_day(const struct pair *pair, int32_t today)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        expect_true(pair->name,
                    today >= pair->subjects[side].pack->valid.from &&
                        today <= pair->subjects[side].pack->valid.to);
}

/* Decides the witness by each pack that the change is about. */
static void check_witness(struct pair *pair, const struct diff_change *change)
{
    int64_t days[SIDE_COUNT] = {0};

    for (int side = 0; side < SIDE_COUNT; side++) {
        struct answer of[RP_QUESTIONS] = {{0}};
        struct answers answers = {.of = of};
        if (change->part != PART_BOTH && (int)change->part != side)
            continue;
        read_witness(pair, change, side, &answers);
        if (change->witness.has_today)
            check_day(pair, change->witness.today);
        check_decision(pair, change, side, &answers,
                       decide(pair->subjects[side].decider, &answers));
        if (change->kind == DIFF_DATE && change->date[side])
            days[side] = day_of(&answers, change->date[side]);
    }
    if (change->kind == DIFF_DATE)
        expect_true(pair->name, days[SIDE_OLD] != days[SIDE_NEW]);
}

static void witnesses_show_what_is_claimed(void **state)
{
    uint32_t shown = 0, unshown = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PAIRS); seed++) {
        struct pair pair;
        pair_init(&pair, seed);
        if (pair.diff->merged->days_apart) { // no day of both to show it on
            pair_clear(&pair);
            continue;
        }
        for (uint32_t i = 0; i < pair.diff->count; i++) {
            const struct diff_change *change = &pair.diff->changes[i];
            if (pair.diff->exact && change->kind != DIFF_DATE)
                expect_true(pair.name, change->has_witness);
            unshown += pair.diff->exact && !change->has_witness &&
                       !rp_is_at_end(&pair.rp[SIDE_OLD]);
            if (!change->has_witness)
                continue;
            check_witness(&pair, change);
            shown++;
        }
        pair_clear(&pair);
    }
    assert_true(unshown <= rp_packs(PAIRS) / 500);
    assert_true(shown > rp_packs(PAIRS) / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(witnesses_show_what_is_claimed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
