/* SPDX-License-Identifier: MIT */
/* test_cases.c -- what a case expects, beside what is decided. */
#include "desk.h"

#include "cases/cases_internal.h"

/* Answers that the rule `away` decides: 5 days back from a red area. */
static struct test_case away(struct desk *desk)
{
    struct answer *answers = arena_array(&desk->arena, struct answer,
                                         desk->subject.pack->question_count);

    answers[ADULT] = (struct answer){ANSWER_KNOWN, 1};
    answers[COLOUR] = (struct answer){ANSWER_KNOWN, 2};
    answers[BACK] = (struct answer){ANSWER_KNOWN, desk->answers.today - 5};
    return (struct test_case){.name = "away",
                              .has_today = true,
                              .today = desk->answers.today,
                              .answers = answers};
}

/* All differences, a line each. */
static const char *run(struct desk *desk, const struct test_case *test)
{
    struct case_result result =
        case_run(desk->subject.decider, desk->subject.pack, test, LANGUAGE_EN,
                 &desk->arena);
    const char *text = "";

    for (uint32_t i = 0; i < result.count; i++)
        text = arena_print(&desk->arena, "%s%s\n", text, result.differences[i]);
    return text;
}

static void a_case_that_expects_nothing_passes(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct test_case test = away(&desk);
    expect_text("nothing", run(&desk, &test), "");
    desk_close(&desk);
}

static void what_is_as_expected_passes(void **state)
{
    static const int32_t possible[] = {1};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct test_case test = away(&desk);
    const struct expected_date date = {"from", test.today + 6};
    test.expect = (struct expect){
        .has_status = true,
        .has_outcome = true,
        .has_rule = true,
        .has_dates = true,
        .status = STATUS_DECIDED,
        .outcome = 1,
        .rule = 1,
        .dates = &date,
        .date_count = 1,
        .advice = {NULL, 0, true},
        .possible = {possible, 1, true},
        .ask = {NULL, 0, true},
    };
    expect_text("all", run(&desk, &test), "");
    desk_close(&desk);
}

static void each_difference_is_named(void **state)
{
    static const int32_t advice[] = {0}, possible[] = {0, NO_INDEX},
                         ask[] = {AGE};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct test_case test = away(&desk);
    test.expect = (struct expect){
        .has_status = true,
        .has_outcome = true,
        .has_rule = true,
        .has_dates = true,
        .status = STATUS_NO_RULE,
        .outcome = NO_INDEX,
        .rule = 0,
        .advice = {advice, 1, true},
        .possible = {possible, 2, true},
        .ask = {ask, 1, true},
    };
    expect_text("all", run(&desk, &test),
                "status: got decided, want no_rule\n"
                "outcome: got wait, want null\n"
                "rule: got away, want child\n"
                "dates: got from 2021-03-07, want none\n"
                "advice: got [], want [passport]\n"
                "possible: got [wait], want [fine, null]\n"
                "ask: got [], want [age]\n");
    desk_close(&desk);
}

static void a_date_must_have_the_same_id_and_day(void **state)
{
    static const struct {
        const char *name, *id;
        int32_t later;
        const char *difference;
    } rows[] = {
        {"the same", "from", 6, ""},
        {"a day later", "from", 7,
         "dates: got from 2021-03-07, want from 2021-03-08\n"},
        {"another id", "until", 6,
         "dates: got from 2021-03-07, want until 2021-03-07\n"},
    };
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct test_case test = away(&desk);
        const struct expected_date date = {rows[i].id,
                                           test.today + rows[i].later};

        test.expect.has_dates = true;
        test.expect.dates = &date;
        test.expect.date_count = 1;
        expect_text(rows[i].name, run(&desk, &test), rows[i].difference);
    }
    desk_close(&desk);
}

static void what_is_possible_is_compared_in_any_order(void **state)
{
    static const int32_t possible[] = {2, 1, 0}, ask[] = {BACK, ON_FILE};
    struct answer answers[BORN + 1] = {{0}};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    answers[ADULT] = (struct answer){ANSWER_KNOWN, 1};
    answers[COLOUR] = (struct answer){ANSWER_KNOWN, 1};
    answers[AGE] = (struct answer){ANSWER_KNOWN, 30};
    struct test_case test = {
        .has_today = true,
        .today = desk.answers.today,
        .answers = answers,
        .expect = {.possible = {possible, 3, true}, .ask = {ask, 2, true}}};
    expect_text("any order", run(&desk, &test), "");
    desk_close(&desk);
}

static void an_answer_out_of_its_bounds_fails_the_case(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct test_case test = away(&desk);
    test.today -= 6; // the day before the return
    expect_text("late", run(&desk, &test),
                "answers: back is out of its bounds\n");
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_that_expects_nothing_passes),
        cmocka_unit_test(what_is_as_expected_passes),
        cmocka_unit_test(each_difference_is_named),
        cmocka_unit_test(a_date_must_have_the_same_id_and_day),
        cmocka_unit_test(what_is_possible_is_compared_in_any_order),
        cmocka_unit_test(an_answer_out_of_its_bounds_fails_the_case),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
