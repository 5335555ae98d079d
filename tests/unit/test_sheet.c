/* test_sheet.c -- sheets of elig.h: answers and decisions by number. */
#include "unit/desk.h"

#include "elig.h"

#include <stdio.h>

struct office {
    struct elig_report *report;
    struct elig_pack *pack;
    struct elig_sheet *sheet;
};

static int day(const char *text)
{
    int number = 0;

    assert_true(elig_day_parse(text, &number));
    return number;
}

static int open_sheet(void **state)
{
    static struct office office;
    char text[sizeof desk_pack];

    memcpy(text, desk_pack, sizeof text);
    for (char *quote = text; (quote = strchr(quote, '\''));)
        *quote = '"';
    office.report = elig_report_new();
    office.pack = elig_pack_load(text, sizeof text - 1, "desk", office.report);
    assert_non_null(office.pack);
    office.sheet = elig_sheet_new(office.pack, "2021-03-01", office.report);
    assert_non_null(office.sheet);
    *state = &office;
    return 0;
}

static int close_sheet(void **state)
{
    struct office *office = *state;

    elig_sheet_free(office->sheet);
    elig_pack_free(office->pack);
    elig_report_free(office->report);
    return 0;
}

static const struct elig_verdict *decide_sheet(struct office *office)
{
    const struct elig_verdict *verdict = elig_sheet_decide(office->sheet);

    assert_non_null(verdict);
    return verdict;
}

static void all_parts_of_a_pack_have_numbers(void **state)
{
    struct office *office = *state;
    struct elig_pack *pack = office->pack;

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

static void a_sheet_decides_again_and_again(void **state)
{
    struct office *office = *state;
    char text[11];

    assert_true(elig_sheet_set_boolean(office->sheet, ADULT, true));
    assert_true(elig_sheet_set_choice(office->sheet, COLOUR, 2));
    assert_true(elig_sheet_set_date(office->sheet, BACK, day("2021-02-26")));
    const struct elig_verdict *verdict = decide_sheet(office);
    assert_int_equal(verdict->status, ELIG_DECIDED);
    assert_true(verdict->exact);
    assert_int_equal(verdict->outcome, 1);
    assert_int_equal(verdict->rule, 1);
    assert_int_equal(verdict->possible_count, 1);
    assert_int_equal(verdict->date_count, 1);
    assert_int_equal(verdict->dates[0].date, 0);
    elig_day_print(verdict->dates[0].day, text);
    assert_string_equal(text, "2021-03-09");

    assert_true(elig_sheet_set_date(office->sheet, BACK, day("2020-02-26")));
    assert_true(elig_sheet_set_choice(office->sheet, ON_FILE, 1));
    assert_true(elig_sheet_set_integer(office->sheet, AGE, 30));
    verdict = decide_sheet(office);
    assert_int_equal(verdict->outcome, 2);
    assert_int_equal(verdict->date_count, 0);
    assert_int_equal(verdict->advice_count, 1);
    assert_int_equal(verdict->advice[0], 0);

    elig_sheet_clear(office->sheet);
    assert_int_equal(decide_sheet(office)->status, ELIG_UNDETERMINED);
}

static void open_answers_say_what_is_possible(void **state)
{
    struct office *office = *state;

    assert_true(elig_sheet_set_boolean(office->sheet, ADULT, true));
    assert_true(elig_sheet_set_choice(office->sheet, ON_FILE, 0));
    elig_sheet_set_unknown(office->sheet, COLOUR);
    const struct elig_verdict *verdict = decide_sheet(office);
    assert_int_equal(verdict->status, ELIG_UNDETERMINED);
    assert_int_equal(verdict->outcome, ELIG_NONE);
    assert_int_equal(verdict->rule, ELIG_NONE);
    assert_int_equal(verdict->possible_count, 2);
    assert_int_equal(verdict->possible[0], 0);
    assert_int_equal(verdict->possible[1], 1);
    assert_int_equal(verdict->ask_count, 1);
    assert_int_equal(verdict->ask[0], BACK);
    assert_int_equal(verdict->open_count, 1);
    assert_int_equal(verdict->open[0], COLOUR);

    elig_sheet_unset(office->sheet, COLOUR);
    assert_int_equal(decide_sheet(office)->ask_count, 2);
}

static void not_knowing_is_the_option_that_stands_for_it(void **state)
{
    struct office *office = *state;

    elig_sheet_set_unknown(office->sheet, ON_FILE);
    const struct elig_verdict *verdict = decide_sheet(office);
    for (size_t i = 0; i < verdict->ask_count; i++)
        assert_int_not_equal(verdict->ask[i], ON_FILE);
    assert_int_equal(verdict->open_count, 0);
}

static void values_that_cannot_be_change_nothing(void **state)
{
    struct office *office = *state;
    struct elig_sheet *sheet = office->sheet;

    assert_true(elig_sheet_set_boolean(sheet, ADULT, false));
    assert_false(elig_sheet_set_boolean(sheet, COLOUR, true));
    assert_false(elig_sheet_set_boolean(sheet, -1, true));
    assert_false(elig_sheet_set_boolean(sheet, 7, true));
    assert_false(elig_sheet_set_choice(sheet, ADULT, 1));
    assert_false(elig_sheet_set_choice(sheet, COLOUR, 3));
    assert_false(elig_sheet_set_choice(sheet, COLOUR, ELIG_NONE));
    assert_false(elig_sheet_set_integer(sheet, AGE, 121));
    assert_false(elig_sheet_set_integer(sheet, AGE, -1));
    assert_true(elig_sheet_set_integer(sheet, AGE, 120));
    assert_false(elig_sheet_set_integer(sheet, BACK, 1));
    assert_false(elig_sheet_set_date(sheet, BACK, day("2021-03-02")));
    assert_true(elig_sheet_set_date(sheet, BACK, day("2021-03-01")));
    assert_false(elig_sheet_set_date(sheet, BACK, -800000));
    assert_false(elig_sheet_set_date(sheet, VISIT, 3000000));
    assert_int_equal(decide_sheet(office)->outcome, 0);
    elig_sheet_set_unknown(sheet, 7);
    elig_sheet_unset(sheet, -1);
    assert_int_equal(decide_sheet(office)->outcome, 0);
}

static void today_moves_what_depends_on_it(void **state)
{
    struct office *office = *state;
    struct elig_sheet *sheet = office->sheet;

    assert_true(elig_sheet_set_boolean(sheet, ADULT, true));
    assert_true(elig_sheet_set_choice(sheet, COLOUR, 1));
    assert_true(elig_sheet_set_choice(sheet, ON_FILE, 0));
    assert_true(elig_sheet_set_date(sheet, BACK, day("2021-02-19")));
    assert_int_equal(decide_sheet(office)->outcome, 1);
    assert_true(elig_sheet_set_today(sheet, day("2021-03-02")));
    assert_int_equal(decide_sheet(office)->outcome, 0);
    assert_false(elig_sheet_set_today(sheet, day("2021-02-18")));
    assert_false(elig_sheet_set_today(sheet, 3000000));
    assert_int_equal(decide_sheet(office)->outcome, 0);
    assert_true(elig_sheet_set_today(sheet, day("2021-02-19")));
    assert_int_equal(decide_sheet(office)->outcome, 1);
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
    struct office *office = *state;

    assert_null(elig_sheet_new(office->pack, "1 March", office->report));
    assert_int_equal(elig_report_errors(office->report), 1);
    elig_sheet_free(NULL);
}

#define with_sheet(test)                                                       \
    cmocka_unit_test_setup_teardown(test, open_sheet, close_sheet)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_sheet(all_parts_of_a_pack_have_numbers),
        with_sheet(a_sheet_decides_again_and_again),
        with_sheet(open_answers_say_what_is_possible),
        with_sheet(not_knowing_is_the_option_that_stands_for_it),
        with_sheet(values_that_cannot_be_change_nothing),
        with_sheet(today_moves_what_depends_on_it),
        with_sheet(days_are_read_and_printed),
        with_sheet(a_bad_today_is_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
