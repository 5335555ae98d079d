/* SPDX-License-Identifier: MIT */
/* test_days.c -- days as people say them at a terminal. */
#include "expect.h"

#include "answers/typed_days_internal.h"
#include "base/base.h"
#include "base/date.h"

#include <stdio.h>

/* What the answer may be; today is Wednesday 3 March 2021. */
enum bounds { PAST, AHEAD, ANY, BORN, NARROW };

static int32_t day(const char *iso)
{
    int32_t number = 0;

    expect_true(iso, date_parse(iso, 10, &number));
    return number;
}

static struct typed_when when_of(enum bounds bounds)
{
    struct typed_when when = {
        .today = day("2021-03-03"),
        .bounds = {DATE_MIN, DATE_MAX},
        .counts_years = bounds == BORN || bounds == NARROW,
    };

    if (bounds == PAST || bounds == BORN)
        when.bounds.high = when.today;
    if (bounds == AHEAD)
        when.bounds.low = when.today;
    if (bounds == NARROW)
        when.bounds = (struct range){day("2020-06-01"), day("2021-05-31")};
    return when;
}

/*
 * "= 2021-03-02": sure; "? ...": to be asked back; "> ...": out of bounds;
 * "# ...": of another weekday.
 */
static const char *shown(const struct typed_days *days, char *text)
{
    char *end = text;

    end += sprintf(end, "%s",
                   days->sure      ? "="
                   : days->count   ? "?"
                   : days->beyond  ? ">"
                   : days->weekday ? "#"
                                   : "-");
    for (uint32_t i = 0; i < days->count; i++) {
        char iso[DATE_TEXT_SIZE];

        date_format(days->of[i], iso);
        end += sprintf(end, " %s", iso);
    }
    if (!days->count && (days->beyond || days->weekday)) {
        char iso[DATE_TEXT_SIZE];

        date_format(days->out, iso);
        sprintf(end, " %s", iso);
    }
    return text;
}

struct row {
    enum bounds bounds;
    const char *typed, *days;
};

static void check(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct typed_when when = when_of(rows[i].bounds);
        struct typed_days days;
        char text[256] = "no day";

        if (typed_days_find((struct span){rows[i].typed, strlen(rows[i].typed)},
                            &when, &days))
            shown(&days, text);
        expect_text(rows[i].typed, text, rows[i].days);
    }
}

static void days_are_said_relative_to_today(void **state)
{
    static const struct row rows[] = {
        {PAST, "vandaag", "= 2021-03-03"},
        {PAST, "Today", "= 2021-03-03"},
        {PAST, "gisteren", "= 2021-03-02"},
        {PAST, "yesterday", "= 2021-03-02"},
        {PAST, "gisteravond", "= 2021-03-02"},
        {PAST, "eergisteren", "= 2021-03-01"},
        {PAST, "the day before yesterday", "= 2021-03-01"},
        {PAST, "3 dagen geleden", "= 2021-02-28"},
        {PAST, "3 days ago", "= 2021-02-28"},
        {PAST, "drie dagen terug", "= 2021-02-28"},
        {PAST, "een dag geleden", "= 2021-03-02"},
        {PAST, "0 days ago", "= 2021-03-03"},
        {AHEAD, "morgen", "= 2021-03-04"},
        {AHEAD, "overmorgen", "= 2021-03-05"},
        {AHEAD, "over 3 dagen", "= 2021-03-06"},
        {AHEAD, "in two days", "= 2021-03-05"},
        {PAST, "morgen", "> 2021-03-04"},
        {AHEAD, "gisteren", "> 2021-03-02"},
        {PAST, "over 3 dagen", "> 2021-03-06"},
    };
    (void)state;

    check(rows, COUNT_OF(rows));
}

static void a_night_or_a_week_is_asked_back(void **state)
{
    static const struct row rows[] = {
        {PAST, "last night", "? 2021-03-02 2021-03-03"},
        {PAST, "vannacht", "? 2021-03-02 2021-03-03"},
        {PAST, "a week ago", "? 2021-02-24"},
        {PAST, "2 weken geleden", "? 2021-02-17"},
        {AHEAD, "over een week", "? 2021-03-10"},
        {PAST, "last week",
         "? 2021-02-22 2021-02-23 2021-02-24 2021-02-25 2021-02-26 2021-02-27 "
         "2021-02-28"},
        {PAST, "deze week", "? 2021-03-01 2021-03-02 2021-03-03"},
        {AHEAD, "next week",
         "? 2021-03-08 2021-03-09 2021-03-10 2021-03-11 2021-03-12 2021-03-13 "
         "2021-03-14"},
        {PAST, "afgelopen weekend", "? 2021-02-27 2021-02-28"},
        {PAST, "in het weekend", "? 2021-02-27 2021-02-28"},
        {AHEAD, "komend weekend", "? 2021-03-06 2021-03-07"},
        {PAST, "vorig weekend", "? 2021-02-27 2021-02-28"},
        {AHEAD, "komende weekend", "? 2021-03-06 2021-03-07"},
    };
    (void)state;

    check(rows, COUNT_OF(rows));
}

static void weekdays_are_those_next_to_today(void **state)
{
    static const struct row rows[] = {
        {PAST, "zaterdag", "= 2021-02-27"},
        {PAST, "on Saturday", "= 2021-02-27"},
        {PAST, "afgelopen zaterdag", "= 2021-02-27"},
        {PAST, "zaterdag jl.", "= 2021-02-27"},
        {PAST, "last saturday", "= 2021-02-27"},
        {PAST, "ma", "? 2021-03-01"},
        {PAST, "op ma", "= 2021-03-01"},
        {PAST, "sat", "= 2021-02-27"},
        {PAST, "last monday", "? 2021-02-22 2021-03-01"},
        {PAST, "vorige maandag", "? 2021-02-22 2021-03-01"},
        {PAST, "wednesday", "? 2021-02-24 2021-03-03"},
        {PAST, "afgelopen woensdag", "= 2021-02-24"},
        {AHEAD, "woensdag", "? 2021-03-03 2021-03-10"},
        {AHEAD, "zaterdag", "= 2021-03-06"},
        {AHEAD, "komende zaterdag", "= 2021-03-06"},
        {AHEAD, "zaterdag a.s.", "= 2021-03-06"},
        {AHEAD, "next saturday", "? 2021-03-06 2021-03-13"},
        {AHEAD, "volgende maandag", "= 2021-03-08"},
        {AHEAD, "zaterdag volgende week", "= 2021-03-13"},
        {AHEAD, "sunday next week", "? 2021-03-07 2021-03-14"},
        {PAST, "vorige week dinsdag", "= 2021-02-23"},
        {ANY, "zaterdag", "? 2021-02-27 2021-03-06"},
        {PAST, "komende zaterdag", "> 2021-03-06"},
        {PAST, "zaterdag zondag", "no day"},
        {PAST, "vorige volgende zaterdag", "no day"},
        {PAST, "last", "no day"},
        {PAST, "week", "no day"},
        {PAST, "the", "no day"},
        {PAST, "een zaterdag", "no day"},
        {PAST, "a saturday", "no day"},
        {AHEAD, "maandag over een week", "no day"},
        {AHEAD, "over maandag", "no day"},
        {AHEAD, "maandag week", "no day"},
        {AHEAD, "maandag deze week", "> 2021-03-01"},
        {PAST, "zaterdagavond", "= 2021-02-27"},
        {PAST, "saturday evening", "= 2021-02-27"},
        {PAST, "next friday", "> 2021-03-05"},
    };
    (void)state;

    check(rows, COUNT_OF(rows));
}

static void a_year_is_left_out_where_one_fits(void **state)
{
    static const struct row rows[] = {
        {PAST, "26 februari", "= 2021-02-26"},
        {PAST, "26th February", "= 2021-02-26"},
        {PAST, "26 feb.", "no day"}, // its mark is off by then
        {PAST, "26-2", "= 2021-02-26"},
        {PAST, "1 maart", "= 2021-03-01"},
        {PAST, "3 maart", "= 2021-03-03"},
        {PAST, "26 december jl.", "= 2020-12-26"},
        {PAST, "vrijdag 26 februari", "= 2021-02-26"},
        {PAST, "maandag 26 februari", "# 2021-02-26"},
        {PAST, "10.30", "? 2020-10-30"}, // which may be an hour
        {PAST, "13.30", "-"},
        {PAST, "26th", "? 2021-02-26"},
        {PAST, "vrijdag de 26e", "? 2021-02-26"},
        {PAST, "zaterdag de 26e", "# 2021-02-26"},
        {ANY, "the 3rd", "? 2021-02-03 2021-03-03 2021-04-03"},
        {ANY, "the 5th", "? 2021-02-05 2021-03-05"},
        {PAST, "31e", "? 2021-01-31"},
        {PAST, "32e", "-"},
        {PAST, "1-2", "? 2021-02-01 2021-01-02"},
        {PAST, "29 februari", "? 2020-02-29"},
        {AHEAD, "1 april", "= 2021-04-01"},
        {AHEAD, "1 april a.s.", "= 2021-04-01"},
        {AHEAD, "3 maart", "= 2021-03-03"},
        {AHEAD, "2 maart", "? 2022-03-02"},
        {PAST, "1 may", "? 2020-05-01"},
        {PAST, "30-2", "no day"}, // in any year
        {ANY, "26 februari", "? 2021-02-26 2022-02-26"},
        {BORN, "26 februari", "-"},
        {NARROW, "26 februari", "= 2021-02-26"},
        {NARROW, "26 july", "= 2020-07-26"},
    };
    (void)state;

    check(rows, COUNT_OF(rows));
}

static void what_can_be_two_days_is_asked_back(void **state)
{
    static const struct row rows[] = {
        {PAST, "26-2-2021", "= 2021-02-26"},
        {PAST, "1-3-2021", "? 2021-03-01 2021-01-03"},
        {PAST, "01/02/2021", "? 2021-02-01 2021-01-02"},
        {PAST, "2-2-2021", "= 2021-02-02"},
        {PAST, "2021-02-01", "= 2021-02-01"},
        {PAST, "1 feb 2021", "= 2021-02-01"},
        {PAST, "1-feb-2021", "= 2021-02-01"},
        {PAST, "2-12-2020", "? 2020-12-02 2020-02-12"},
        {PAST, "1-11-2020", "? 2020-11-01 2020-01-11"},
        {PAST, "3-12-2021", "> 2021-12-03"},
        {PAST, "3-2-2021", "? 2021-02-03 2021-03-02"},
        {PAST, "4-2-2021", "= 2021-02-04"}, // 2 April is not
        {PAST, "2-4-2021", "? 2021-02-04"}, // nor is 2 April
        {PAST, "2/26/2021", "? 2021-02-26"},
        {PAST, "13-13-2021", "no day"},
        {PAST, "31-2-2021", "no day"},
        {PAST, "20210226", "= 2021-02-26"},
        {PAST, "26022021", "? 2021-02-26"},
        {PAST, "26132021", "no day"},
    };
    (void)state;

    check(rows, COUNT_OF(rows));
}

static void a_strange_year_is_asked_back(void **state)
{
    static const struct row rows[] = {
        {PAST, "26-2-0028", "? 1928-02-26 0028-02-26"},
        {PAST, "26-2-0021", "? 2021-02-26 0021-02-26"},
        {PAST, "26 februari 1021", "? 1021-02-26"},
        {AHEAD, "26 maart 3021", "? 3021-03-26"},
        {AHEAD, "26-3-0021", "? 2021-03-26"},
        {PAST, "26-2-1921", "= 1921-02-26"},
        {PAST, "26-2-21", "? 2021-02-26"},
        {PAST, "26 feb 21", "? 2021-02-26"},
        {PAST, "26 feb '21", "? 2021-02-26"},
        {PAST, "1-2-21", "? 2021-02-01 2021-01-02"},
        {PAST, "2/26/21", "? 2021-02-26"},
        {PAST, "21-02-26", "? 1926-02-21"},
        {AHEAD, "26-3-21", "? 2021-03-26"},
        {BORN, "26-2-21", "? 2021-02-26 1921-02-26"},
        {BORN, "26-2-85", "? 1985-02-26"},
        {PAST, "26 febuary 2021", "? 2021-02-26"},
        {PAST, "26 febuari", "no day"},
    };
    (void)state;

    check(rows, COUNT_OF(rows));
}

static void what_speaks_of_no_day_is_none(void **state)
{
    static const struct row rows[] = {
        {PAST, "", "no day"},
        {PAST, "weet niet", "no day"},
        {PAST, "niet gisteren", "no day"},
        {PAST, "gisteren of vandaag", "no day"},
        {PAST, "26", "no day"},
        {PAST, "februari", "no day"},
        {PAST, "2021", "no day"},
        {PAST, "3 dagen", "no day"},
        {PAST, "paar dagen geleden", "no day"},
        {PAST, "3 maanden geleden", "no day"},
        {PAST, "99999 days ago", "? 1747-05-20"},
        {PAST, "999999 days ago", "no day"},
        {PAST, "9999 weeks ago", "? 1829-07-15"},
        {PAST, "zondag 26 februari 2021", "no day"},
        {PAST, "26 februari 2021 of 27", "no day"},
        {PAST, "a b c d e f g h i j k", "no day"},
    };
    (void)state;

    check(rows, COUNT_OF(rows));
}

/* Each day of some years, in all its forms, is that day or asked back. */
static void no_form_of_a_date_is_another(void **state)
{
    struct typed_when when = when_of(ANY);
    static const char marks[] = "-/. ";
    (void)state;

    for (int32_t at = day("2019-12-25"); at < day("2021-03-10"); at++) {
        struct civil civil = date_to_civil(at);

        for (const char *mark = marks; *mark; mark++) {
            struct typed_days days;
            char text[32];
            int size =
                snprintf(text, sizeof text, "%d%c%d%c%04d", (int)civil.day,
                         *mark, (int)civil.month, *mark, (int)civil.year);

            expect_true(text, typed_days_find((struct span){text, (size_t)size},
                                              &when, &days));
            expect_int(text, days.of[0], at);
            expect_int(text, days.sure,
                       civil.day > 12 || civil.day == civil.month);
        }
    }
}

/* At the ends of the calendar nothing is found that is not on it. */
static void days_stay_on_the_calendar(void **state)
{
    static const char *const typed[] = {
        "gisteren",      "morgen",    "3 days ago",  "over 9999 weken",
        "last week",     "next week", "zaterdag",    "volgende zaterdag",
        "29 feb",        "1 januari", "31 december", "1-2-21",
        "weekend",       "1-1-0001",  "31-12-9999",  "last saturday",
        "9999 weeks ago"};
    static const int32_t todays[] = {DATE_MIN, DATE_MIN + 3, DATE_MAX - 3,
                                     DATE_MAX};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(todays); i++)
        for (size_t j = 0; j < COUNT_OF(typed); j++) {
            struct typed_when when = {.today = todays[i],
                                      .bounds = {DATE_MIN, DATE_MAX}};
            struct typed_days days;

            typed_days_find((struct span){typed[j], strlen(typed[j])}, &when,
                            &days);
            for (uint32_t k = 0; k < days.count; k++)
                expect_true(typed[j],
                            days.of[k] >= DATE_MIN && days.of[k] <= DATE_MAX);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_said_relative_to_today),
        cmocka_unit_test(a_night_or_a_week_is_asked_back),
        cmocka_unit_test(weekdays_are_those_next_to_today),
        cmocka_unit_test(a_year_is_left_out_where_one_fits),
        cmocka_unit_test(what_can_be_two_days_is_asked_back),
        cmocka_unit_test(a_strange_year_is_asked_back),
        cmocka_unit_test(what_speaks_of_no_day_is_none),
        cmocka_unit_test(no_form_of_a_date_is_another),
        cmocka_unit_test(days_stay_on_the_calendar),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
