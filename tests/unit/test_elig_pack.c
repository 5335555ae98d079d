/* SPDX-License-Identifier: MIT */
/* test_elig_pack.c -- what elig.h tells of a pack, by number. */
#include "unit/elig_desk.h"
#include "unit/elig_pack.h"

#include <stdio.h>

enum { NL, EN };

static int open_desk(void **state)
{
    return elig_desk_start(state, elig_pack_text);
}

static const struct elig_pack *pack_of(void **state)
{
    return ((struct elig_desk *)*state)->pack;
}

static int day(const char *text)
{
    int number = 0;

    assert_true(elig_day_parse(text, &number));
    return number;
}

static void the_version_is_the_same_in_words_and_in_numbers(void **state)
{
    char text[64];
    (void)state;

    snprintf(text, sizeof text, "%d.%d.%d", ELIG_VERSION_MAJOR,
             ELIG_VERSION_MINOR, ELIG_VERSION_PATCH);
    assert_string_equal(text, ELIG_VERSION);
    assert_string_equal(elig_version(), ELIG_VERSION);
}

static void a_pack_lists_its_languages(void **state)
{
    const struct elig_pack *pack = pack_of(state);

    assert_int_equal(elig_pack_languages(pack), 2);
    assert_string_equal(elig_pack_language(pack, NL), "nl");
    assert_string_equal(elig_pack_language(pack, EN), "en");
}

static void a_pack_and_its_rules_have_days(void **state)
{
    const struct elig_pack *pack = pack_of(state);

    assert_int_equal(elig_pack_from(pack), day("2021-01-01"));
    assert_int_equal(elig_pack_until(pack), day("2021-12-31"));
    assert_int_equal(elig_rule_from(pack, 0), day("2021-02-01"));
    assert_int_equal(elig_rule_until(pack, 0), day("2021-11-30"));
    assert_int_equal(elig_rule_from(pack, 2), day("0001-01-01"));
    assert_int_equal(elig_rule_until(pack, 2), day("9999-12-31"));
    assert_int_equal(elig_rule_outcome(pack, 1), 2);
}

static void a_pack_names_its_source(void **state)
{
    const struct elig_pack *pack = pack_of(state);

    assert_string_equal(elig_pack_publisher(pack), "X");
    assert_string_equal(elig_pack_source(pack), "Y");
    assert_string_equal(elig_pack_url(pack), "https://example.org");
    assert_string_equal(elig_pack_edition(pack), "2021");
    assert_int_equal(elig_pack_sources(pack), 2);
    assert_int_equal(elig_pack_find_source(pack, "F2"), 1);
    assert_int_equal(elig_pack_find_source(pack, "F3"), ELIG_NONE);
    assert_string_equal(elig_source_section(pack, 0, EN), "Top");
    assert_string_equal(elig_source_says(pack, 0, NL), "Leeftijd telt.");
    assert_string_equal(elig_source_says(pack, 1, EN), "Stay counts.");
}

static void all_parts_name_what_they_rest_on(void **state)
{
    const struct elig_pack *pack = pack_of(state);

    assert_int_equal(elig_question_sources(pack, STUDENT), 2);
    assert_string_equal(
        elig_source_id(pack, elig_question_source(pack, STUDENT, 0)), "F2");
    assert_int_equal(elig_question_source(pack, STUDENT, 1), 0);
    assert_int_equal(elig_question_sources(pack, STAY), 0);
    assert_int_equal(elig_outcome_sources(pack, 0), 1);
    assert_int_equal(elig_outcome_source(pack, 0, 0), 0);
    assert_int_equal(elig_rule_sources(pack, 0), 2);
    assert_int_equal(elig_rule_source(pack, 0, 1), 1);
    assert_int_equal(elig_advice_sources(pack, 0), 1);
    assert_int_equal(elig_advice_source(pack, 0, 0), 1);
}

static void questions_tell_their_bounds(void **state)
{
    static const struct {
        const char *name, *least_day, *most_day;
        int question;
        enum elig_bound least_is, most_is;
        int64_t least, most;
    } rows[] = {
        {"boolean", NULL, NULL, STUDENT, ELIG_BOUND_NONE, ELIG_BOUND_NONE, 0,
         1},
        {"choice", NULL, NULL, STAY, ELIG_BOUND_NONE, ELIG_BOUND_NONE, 0, 2},
        {"integer", NULL, NULL, AGE, ELIG_BOUND_VALUE, ELIG_BOUND_VALUE, 0,
         120},
        {"any integer", NULL, NULL, SAVINGS, ELIG_BOUND_NONE, ELIG_BOUND_NONE,
         -9007199254740991, 9007199254740991},
        {"until today", "1900-01-01", "9999-12-31", BORN, ELIG_BOUND_VALUE,
         ELIG_BOUND_TODAY, 0, 0},
        {"until a day", "0001-01-01", "2030-01-01", MOVED, ELIG_BOUND_NONE,
         ELIG_BOUND_VALUE, 0, 0},
    };
    const struct elig_pack *pack = pack_of(state);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *name = rows[i].name;
        int64_t least, most;
        expect_int(name, elig_question_least(pack, rows[i].question, &least),
                   rows[i].least_is);
        expect_int(name, elig_question_most(pack, rows[i].question, &most),
                   rows[i].most_is);
        expect_int(name, least,
                   rows[i].least_day ? day(rows[i].least_day) : rows[i].least);
        expect_int(name, most,
                   rows[i].most_day ? day(rows[i].most_day) : rows[i].most);
    }
}

static void bounds_of_answers_know_today(void **state)
{
    struct elig_desk *desk = *state;

    struct elig_range born = elig_answers_bounds(desk->answers, BORN);
    assert_int_equal(born.low, day("1900-01-01"));
    assert_int_equal(born.high, day("2021-03-01"));
    assert_true(elig_answers_set_date(desk->answers, BORN, day("2021-03-01")));
    assert_false(elig_answers_set_date(desk->answers, BORN, day("2021-03-02")));
    assert_true(elig_answers_set_today(desk->answers, day("2021-03-02")));
    assert_int_equal(elig_answers_bounds(desk->answers, BORN).high,
                     day("2021-03-02"));
}

static void a_choice_names_its_dont_know(void **state)
{
    const struct elig_pack *pack = pack_of(state);

    assert_int_equal(elig_question_unknown_option(pack, STAY), 2);
    assert_int_equal(elig_question_unknown_option(pack, AGE), ELIG_NONE);
}

/* As many faults as are listed at most, each in a place of its own. */
static void faults_stay_until_the_report_changes(void **state)
{
    struct elig_desk *desk = *state;
    const struct elig_fault *first, *last;

    for (int i = 0; i < 60; i++)
        assert_false(elig_answers_type(desk->answers, i % 2 ? 7 : AGE, "x",
                                       desk->report));
    assert_int_equal(elig_report_errors(desk->report), 60);
    assert_int_equal(elig_report_count(desk->report), 50);
    first = elig_report_fault(desk->report, 0);
    last = elig_report_fault(desk->report, 49);
    assert_ptr_not_equal(first, last);
    assert_ptr_equal(elig_report_fault(desk->report, 0), first);
    assert_string_equal(last->level, "error");
}

#define DESK_TEST(test)                                                        \
    cmocka_unit_test_setup_teardown(test, open_desk, elig_desk_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        DESK_TEST(the_version_is_the_same_in_words_and_in_numbers),
        DESK_TEST(a_pack_lists_its_languages),
        DESK_TEST(a_pack_and_its_rules_have_days),
        DESK_TEST(a_pack_names_its_source),
        DESK_TEST(all_parts_name_what_they_rest_on),
        DESK_TEST(questions_tell_their_bounds),
        DESK_TEST(bounds_of_answers_know_today),
        DESK_TEST(a_choice_names_its_dont_know),
        DESK_TEST(faults_stay_until_the_report_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
