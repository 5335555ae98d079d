/* SPDX-License-Identifier: MIT */
/* test_answers.c -- elig.h: answers and decisions by number. */
#include "unit/desk.h"
#include "unit/elig_desk.h"

static int day(const char *text)
{
    int number = 0;

    assert_true(elig_day_parse(text, &number));
    return number;
}

static int open_desk(void **state)
{
    return elig_desk_start(state, desk_pack);
}

static const struct elig_decision *decide_now(struct elig_desk *desk)
{
    const struct elig_decision *decision = elig_answers_decide(desk->answers);

    assert_non_null(decision);
    return decision;
}

static void all_parts_of_a_pack_have_numbers(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_pack *pack = desk->pack;

    assert_int_equal(elig_question_find_option(pack, COLOUR, "red"), 2);
    assert_int_equal(elig_question_find_option(pack, COLOUR, "blue"),
                     ELIG_NONE);
    assert_int_equal(elig_question_find_option(pack, ADULT, "red"), ELIG_NONE);
    assert_int_equal(elig_pack_outcomes(pack), 3);
    assert_int_equal(elig_pack_rules(pack), 5);
    assert_int_equal(elig_pack_advice(pack), 1);
    assert_int_equal(elig_outcome_dates(pack, 0), 0);
    assert_int_equal(elig_outcome_dates(pack, 1), 1);
    assert_string_equal(elig_outcome_id(pack, 1), "wait");
    assert_string_equal(elig_outcome_says(pack, 1, 0), "t");
    assert_string_equal(elig_outcome_date_id(pack, 1, 0), "from");
    assert_string_equal(elig_outcome_date_says(pack, 1, 0, 0), "t");
    assert_string_equal(elig_rule_id(pack, 4), "other");
    assert_string_equal(elig_rule_says(pack, 4, 1), "t");
    assert_string_equal(elig_advice_id(pack, 0), "passport");
    assert_string_equal(elig_advice_kind(pack, 0), "bring");
    assert_string_equal(elig_advice_says(pack, 0, 1), "t");
}

static void answers_are_decided_again_and_again(void **state)
{
    struct elig_desk *desk = *state;
    char text[11];

    assert_true(elig_answers_set_boolean(desk->answers, ADULT, true));
    assert_true(elig_answers_set_choice(desk->answers, COLOUR, 2));
    assert_true(elig_answers_set_date(desk->answers, BACK, day("2021-02-26")));
    const struct elig_decision *decision = decide_now(desk);
    assert_int_equal(decision->status, ELIG_DECIDED);
    assert_true(decision->exact);
    assert_int_equal(decision->outcome, 1);
    assert_int_equal(decision->rule, 1);
    assert_int_equal(decision->possible_count, 1);
    assert_int_equal(decision->date_count, 1);
    assert_int_equal(decision->dates[0].date, 0);
    elig_day_print(decision->dates[0].day, text);
    assert_string_equal(text, "2021-03-09");

    assert_true(elig_answers_set_date(desk->answers, BACK, day("2020-02-26")));
    assert_true(elig_answers_set_choice(desk->answers, ON_FILE, 1));
    assert_true(elig_answers_set_integer(desk->answers, AGE, 30));
    decision = decide_now(desk);
    assert_int_equal(decision->outcome, 2);
    assert_int_equal(decision->date_count, 0);
    assert_int_equal(decision->advice_count, 1);
    assert_int_equal(decision->advice[0], 0);

    elig_answers_clear(desk->answers);
    assert_int_equal(decide_now(desk)->status, ELIG_UNDETERMINED);
}

static void open_answers_say_what_is_possible(void **state)
{
    struct elig_desk *desk = *state;

    assert_true(elig_answers_set_boolean(desk->answers, ADULT, true));
    assert_true(elig_answers_set_choice(desk->answers, ON_FILE, 0));
    elig_answers_set_unknown(desk->answers, COLOUR);
    const struct elig_decision *decision = decide_now(desk);
    assert_int_equal(decision->status, ELIG_UNDETERMINED);
    assert_int_equal(decision->outcome, ELIG_NONE);
    assert_int_equal(decision->rule, ELIG_NONE);
    assert_int_equal(decision->possible_count, 2);
    assert_int_equal(decision->possible[0], 0);
    assert_int_equal(decision->possible[1], 1);
    assert_int_equal(decision->ask_count, 1);
    assert_int_equal(decision->ask[0], BACK);
    assert_int_equal(decision->open_count, 1);
    assert_int_equal(decision->open[0], COLOUR);

    elig_answers_unset(desk->answers, COLOUR);
    assert_int_equal(decide_now(desk)->ask_count, 2);
}

static void not_knowing_is_the_option_that_stands_for_it(void **state)
{
    struct elig_desk *desk = *state;

    elig_answers_set_unknown(desk->answers, ON_FILE);
    const struct elig_decision *decision = decide_now(desk);
    for (size_t i = 0; i < decision->ask_count; i++)
        assert_int_not_equal(decision->ask[i], ON_FILE);
    assert_int_equal(decision->open_count, 0);
}

static void values_that_cannot_be_change_nothing(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_answers *answers = desk->answers;

    assert_true(elig_answers_set_boolean(answers, ADULT, false));
    assert_false(elig_answers_set_boolean(answers, COLOUR, true));
    assert_false(elig_answers_set_boolean(answers, -1, true));
    assert_false(elig_answers_set_boolean(answers, 7, true));
    assert_false(elig_answers_set_choice(answers, ADULT, 1));
    assert_false(elig_answers_set_choice(answers, COLOUR, 3));
    assert_false(elig_answers_set_choice(answers, COLOUR, ELIG_NONE));
    assert_false(elig_answers_set_integer(answers, AGE, 121));
    assert_false(elig_answers_set_integer(answers, AGE, -1));
    assert_true(elig_answers_set_integer(answers, AGE, 120));
    assert_false(elig_answers_set_integer(answers, BACK, 1));
    assert_false(elig_answers_set_date(answers, BACK, day("2021-03-02")));
    assert_true(elig_answers_set_date(answers, BACK, day("2021-03-01")));
    assert_false(elig_answers_set_date(answers, BACK, -800000));
    assert_false(elig_answers_set_date(answers, VISIT, 3000000));
    assert_int_equal(decide_now(desk)->outcome, 0);
    elig_answers_set_unknown(answers, 7);
    elig_answers_unset(answers, -1);
    assert_int_equal(decide_now(desk)->outcome, 0);
}

static void today_moves_what_depends_on_it(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_answers *answers = desk->answers;

    assert_true(elig_answers_set_boolean(answers, ADULT, true));
    assert_true(elig_answers_set_choice(answers, COLOUR, 1));
    assert_true(elig_answers_set_choice(answers, ON_FILE, 0));
    assert_true(elig_answers_set_date(answers, BACK, day("2021-02-19")));
    assert_int_equal(decide_now(desk)->outcome, 1);
    assert_true(elig_answers_set_today(answers, day("2021-03-02")));
    assert_int_equal(decide_now(desk)->outcome, 0);
    assert_false(elig_answers_set_today(answers, day("2021-02-18")));
    assert_false(elig_answers_set_today(answers, 3000000));
    assert_int_equal(decide_now(desk)->outcome, 0);
    assert_true(elig_answers_set_today(answers, day("2021-02-19")));
    assert_int_equal(decide_now(desk)->outcome, 1);
}

static void days_are_read_and_printed(void **state)
{
    int number = 7;
    char text[11];

    (void)state;
    assert_int_equal(day("1970-01-01"), 0);
    assert_int_equal(day("2021-03-01"), 18687);
    assert_false(elig_day_parse("2021-02-29", &number));
    assert_false(elig_day_parse("1-3-2021", &number));
    assert_false(elig_day_parse("", &number));
    elig_day_print(day("9999-12-31"), text);
    assert_string_equal(text, "9999-12-31");
}

static void a_bad_today_is_a_fault(void **state)
{
    struct elig_desk *desk = *state;

    assert_null(elig_answers_new(desk->pack, "1 March", NULL, desk->report));
    assert_int_equal(elig_report_errors(desk->report), 1);
    elig_answers_free(NULL);
}

#define with_answers(test)                                                     \
    cmocka_unit_test_setup_teardown(test, open_desk, elig_desk_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_answers(all_parts_of_a_pack_have_numbers),
        with_answers(answers_are_decided_again_and_again),
        with_answers(open_answers_say_what_is_possible),
        with_answers(not_knowing_is_the_option_that_stands_for_it),
        with_answers(values_that_cannot_be_change_nothing),
        with_answers(today_moves_what_depends_on_it),
        with_answers(days_are_read_and_printed),
        with_answers(a_bad_today_is_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
