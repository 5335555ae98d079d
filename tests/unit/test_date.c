/* SPDX-License-Identifier: MIT */
/* test_date.c -- dates beside a naive calendar, day by day. */
#include "expect.h"

#include "base/base.h"
#include "base/date.h"

static int32_t day(const char *text)
{
    int32_t number = 0;

    if (!date_parse(text, strlen(text), &number))
        fail_msg("%s is no date", text);
    return number;
}

/* The calendar as told to children. */
static bool naive_is_leap(int year)
{
    if (year % 400 == 0)
        return true;
    return year % 4 == 0 && year % 100 != 0;
}

static int naive_length(int year, int month)
{
    if (month == 2)
        return naive_is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static struct civil naive_next(struct civil civil)
{
    if (++civil.day <= naive_length(civil.year, civil.month))
        return civil;
    civil.day = 1;
    if (++civil.month <= 12)
        return civil;
    return (struct civil){civil.year + 1, 1, 1};
}

static bool same(struct civil a, struct civil b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* Every 13th day, and all days about the end of February. */
static int32_t next_sample(int32_t at)
{
    struct civil civil = date_to_civil(at + 1);

    return civil.month == 2 && civil.day > 26 ? at + 1 : at + 13;
}

static void every_day_makes_the_round(void **state)
{
    struct civil civil = {1, 1, 1};
    (void)state;

    for (int32_t at = DATE_MIN; at <= DATE_MAX; at++) {
        if (!date_is_civil(civil) || date_from_civil(civil) != at ||
            !same(date_to_civil(at), civil))
            fail_msg("day %d is not %d-%d-%d", at, civil.year, civil.month,
                     civil.day);
        civil = naive_next(civil);
    }
    expect_int("the year after the last", civil.year, 10000);
}

static void naive_text(char text[DATE_TEXT_SIZE], struct civil civil)
{
    memcpy(text, "0000-00-00", DATE_TEXT_SIZE);
    text[0] = (char)('0' + civil.year / 1000);
    text[1] = (char)('0' + civil.year / 100 % 10);
    text[2] = (char)('0' + civil.year / 10 % 10);
    text[3] = (char)('0' + civil.year % 10);
    text[5] = (char)('0' + civil.month / 10);
    text[6] = (char)('0' + civil.month % 10);
    text[8] = (char)('0' + civil.day / 10);
    text[9] = (char)('0' + civil.day % 10);
}

static void every_day_is_written_and_read(void **state)
{
    struct civil civil = {1, 1, 1};
    char want[DATE_TEXT_SIZE], got[DATE_TEXT_SIZE];
    (void)state;

    for (int32_t at = DATE_MIN; at <= DATE_MAX; at++) {
        int32_t read = 0;

        naive_text(want, civil);
        date_format(at, got);
        if (strcmp(got, want) != 0 ||
            !date_parse(want, sizeof(want) - 1, &read) || read != at)
            fail_msg("day %d: got %s, want %s", at, got, want);
        civil = naive_next(civil);
    }
}

static void known_days_have_known_numbers(void **state)
{
    static const struct {
        const char *text;
        int32_t number;
    } rows[] = {
        {"0001-01-01", DATE_MIN}, {"1582-10-15", -141427},
        {"1900-03-01", -25508},   {"1969-12-31", -1},
        {"1970-01-01", 0},        {"1970-01-02", 1},
        {"2000-02-29", 11016},    {"2038-01-19", 24855},
        {"9999-12-31", DATE_MAX},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].text, day(rows[i].text), rows[i].number);
}

static void only_days_of_the_calendar_are_civil(void **state)
{
    (void)state;

    for (int year = -1; year <= 10001; year++)
        for (int month = -1; month <= 14; month++)
            for (int date = -1; date <= 33; date++) {
                bool want = year >= 1 && year <= 9999 && month >= 1 &&
                            month <= 12 && date >= 1 &&
                            date <= naive_length(year, month);

                if (date_is_civil((struct civil){year, month, date}) != want)
                    fail_msg("%d-%d-%d", year, month, date);
            }
}

static void extreme_numbers_are_not_civil(void **state)
{
    static const int32_t extremes[] = {INT32_MIN, INT32_MAX};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(extremes); i++) {
        int32_t extreme = extremes[i];

        expect_false("year", date_is_civil((struct civil){extreme, 1, 1}));
        expect_false("month", date_is_civil((struct civil){1, extreme, 1}));
        expect_false("day", date_is_civil((struct civil){1, 1, extreme}));
    }
}

static const struct {
    const char *name, *text;
} malformed[] = {
    {"empty", ""},
    {"31 February", "2021-02-31"},
    {"30 February", "2020-02-30"},
    {"29 February, common", "2021-02-29"},
    {"29 February, century", "1900-02-29"},
    {"31 April", "2021-04-31"},
    {"32 January", "2021-01-32"},
    {"day 00", "2021-01-00"},
    {"month 00", "2021-00-01"},
    {"month 13", "2021-13-01"},
    {"year 0", "0000-01-01"},
    {"slashes", "2021/03/01"},
    {"dots", "2021.03.01"},
    {"first separator", "2021 03-01"},
    {"second separator", "2021-03 01"},
    {"no separators", "20210301"},
    {"digits for separators", "2021003001"},
    {"day first", "01-03-2021"},
    {"minus", "-021-03-01"},
    {"plus", "+021-03-01"},
    {"plus in the month", "2021-+3-01"},
    {"minus in the day", "2021-03--1"},
    {"space before", " 2021-03-01"},
    {"space behind", "2021-03-01 "},
    {"space for a digit", "2021- 3-01"},
    {"newline behind", "2021-03-01\n"},
    {"short month", "2021-3-01"},
    {"short day", "2021-03-1"},
    {"short year", "221-03-01"},
    {"long year", "12021-03-01"},
    {"too short", "2021-03-0"},
    {"too long", "2021-03-011"},
    {"time behind", "2021-03-01T00:00"},
    {"letter", "2O21-03-01"},
    {"hexadecimal", "2021-0a-01"},
    {"before the digits", "202/-03-01"},
    {"behind the digits", "202:-03-01"},
    {"Arabic digit", "\xD9\xA2"
                     "21-03-01"},
    {"fullwidth digit", "2021-03-\xEF\xBC\x91"},
    {"en dash", "2021\xE2\x80\x93"
                "3-01"},
    {"high bytes", "2021-03-\xB0\xB1"},
    {"words", "yesterday."},
};

static void malformed_dates_are_refused(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(malformed); i++) {
        int32_t read = 12345;

        expect_false(
            malformed[i].name,
            date_parse(malformed[i].text, strlen(malformed[i].text), &read));
        expect_int(malformed[i].name, read, 12345);
    }
}

static void zero_bytes_are_refused(void **state)
{
    int32_t read;
    (void)state;

    for (size_t i = 0; i < DATE_TEXT_SIZE - 1; i++) {
        char text[] = "2021-03-01";

        text[i] = '\0';
        expect_false("zero byte", date_parse(text, sizeof(text) - 1, &read));
    }
    expect_false("counted", date_parse("2021-03-01", DATE_TEXT_SIZE, &read));
}

/* Changing one byte of a date gives a date or a refusal, by a plain rule. */
static void any_one_byte_but_the_right_ones_is_refused(void **state)
{
    (void)state;

    for (size_t i = 0; i < DATE_TEXT_SIZE - 1; i++)
        for (int byte = 0; byte < 256; byte++) {
            char text[] = "2111-11-11";
            char back[DATE_TEXT_SIZE];
            int32_t read;

            text[i] = (char)byte;
            bool digit = byte >= '0' && byte <= '9';
            bool right = i == 4 || i == 7 ? byte == '-'
                         : i == 5         ? byte == '0' || byte == '1'
                         : i == 6         ? byte >= '0' && byte <= '2'
                         : i == 8         ? byte >= '0' && byte <= '2'
                                          : digit;
            expect_int(text, date_parse(text, 10, &read), right);
            if (!right)
                continue;
            date_format(read, back);
            expect_text("back", back, text);
        }
}

static void years_are_added_to_the_same_day(void **state)
{
    static const struct {
        const char *name, *from;
        int32_t years;
        const char *want;
    } rows[] = {
        {"none", "2021-03-01", 0, "2021-03-01"},
        {"one", "2021-03-01", 1, "2022-03-01"},
        {"back", "2021-03-01", -1, "2020-03-01"},
        {"leap day to common", "2004-02-29", 18, "2022-03-01"},
        {"leap day to leap", "2004-02-29", 16, "2020-02-29"},
        {"leap day to century", "1896-02-29", 4, "1900-03-01"},
        {"leap day to 400", "1996-02-29", 4, "2000-02-29"},
        {"leap day back", "2004-02-29", -1, "2003-03-01"},
        {"28 February to leap", "2003-02-28", 1, "2004-02-28"},
        {"1 March from leap", "2004-03-01", 1, "2005-03-01"},
        {"new year's eve", "2019-12-31", 1, "2020-12-31"},
        {"first to last year", "0001-12-31", 9998, "9999-12-31"},
        {"last to first year", "9999-01-01", -9998, "0001-01-01"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].name,
                   date_add_years(day(rows[i].from), rows[i].years),
                   day(rows[i].want));
}

static void added_years_may_leave_the_calendar(void **state)
{
    (void)state;

    expect_int("year 10000", date_add_years(DATE_MAX, 1), DATE_MAX + 366);
    expect_int("year 0, leap", date_add_years(DATE_MIN, -1), DATE_MIN - 366);
    expect_int("year -1", date_add_years(DATE_MIN, -2), DATE_MIN - 731);
    expect_int("400 years", date_add_years(DATE_MIN, -400), DATE_MIN - 146097);
    expect_int("most", date_add_years(0, INT32_MAX), INT32_MAX);
    expect_int("least", date_add_years(0, INT32_MIN), INT32_MIN);
}

static void days_move_as_far_as_the_calendar_goes(void **state)
{
    static const struct {
        const char *name;
        int32_t day;
        int64_t by;
        int32_t want; /* the same day where there is no such day */
    } rows[] = {
        {"nowhere", 0, 0, 0},
        {"forward", 0, 31, 31},
        {"back", 31, -31, 0},
        {"to the last day", DATE_MAX - 1, 1, DATE_MAX},
        {"behind it", DATE_MAX, 1, DATE_MAX},
        {"to the first day", DATE_MIN + 1, -1, DATE_MIN},
        {"before it", DATE_MIN, -1, DATE_MIN},
        {"from end to end", DATE_MIN, DATE_MAX - DATE_MIN, DATE_MAX},
        {"over both", DATE_MIN, DATE_MAX - DATE_MIN + 1, DATE_MIN},
        {"most", DATE_MAX, INT64_MAX, DATE_MAX},
        {"least", DATE_MIN, INT64_MIN, DATE_MIN},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t day = rows[i].day;
        bool moved = date_move(&day, rows[i].by);
        expect_int(rows[i].name, day, rows[i].want);
        expect_int(rows[i].name, moved, day != rows[i].day || !rows[i].by);
    }
}

static void years_turn_on_the_birthday(void **state)
{
    static const struct {
        const char *name, *birth, *on;
        int years;
    } rows[] = {
        {"day before", "2000-06-15", "2018-06-14", 17},
        {"on the day", "2000-06-15", "2018-06-15", 18},
        {"leapling, common year", "2004-02-29", "2022-02-28", 17},
        {"leapling, 1 March", "2004-02-29", "2022-03-01", 18},
        {"leapling, eve in leap year", "2004-02-29", "2024-02-28", 19},
        {"leapling, leap day", "2004-02-29", "2024-02-29", 20},
        {"leapling, century", "1896-02-29", "1900-02-28", 3},
        {"born 28 February", "2003-02-28", "2004-02-28", 1},
        {"born 1 March, leap day", "2003-03-01", "2004-02-29", 0},
        {"same day", "2024-05-02", "2024-05-02", 0},
        {"not yet born", "2024-05-02", "2024-05-01", -1},
        {"a year before", "2024-05-02", "2023-05-02", -1},
        {"over a year before", "2024-05-02", "2023-05-01", -2},
        {"all of time", "0001-01-01", "9999-12-31", 9998},
        {"all of time back", "9999-12-31", "0001-01-01", -9999},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].name,
                   date_years_between(day(rows[i].birth), day(rows[i].on)),
                   rows[i].years);
}

/* Counts birthdays one by one, stepping from day to day. */
static void years_agree_with_counting_birthdays(void **state)
{
    (void)state;

    for (int32_t from = day("1895-01-01"); from < day("1909-01-01");
         from = next_sample(from)) {
        struct civil birth = date_to_civil(from), now = birth;
        bool leapling = birth.month == 2 && birth.day == 29;
        int years = 0;

        for (int32_t to = from + 1; to < from + 13 * 366; to++) {
            now = naive_next(now);
            years += now.month == birth.month && now.day == birth.day;
            years += leapling && !naive_is_leap(now.year) && now.month == 3 &&
                     now.day == 1;
            if (date_years_between(from, to) != years)
                fail_msg("from %d to %d: want %d", from, to, years);
        }
    }
}

/* The definition in date.h: the greatest number that is not after `to`. */
static void years_are_the_greatest_number_not_after(void **state)
{
    (void)state;

    for (int32_t from = day("1995-12-01"); from < day("2004-04-15");
         from = next_sample(from))
        for (int32_t to = day("1890-01-01"); to < day("2110-01-01");
             to = next_sample(to)) {
            int32_t years = date_years_between(from, to);

            if (date_add_years(from, years) > to ||
                date_add_years(from, years + 1) <= to)
                fail_msg("from %d to %d: got %d", from, to, years);
        }
}

static void every_leap_day_birth_turns_on_1_march(void **state)
{
    (void)state;

    for (int year = 4; year <= 9900; year++) {
        if (!naive_is_leap(year))
            continue;
        int32_t birth = date_from_civil((struct civil){year, 2, 29});

        for (int age = 1; age <= 99; age++) {
            bool leap = naive_is_leap(year + age);
            int32_t eve = date_from_civil((struct civil){year + age, 2, 28});

            if (date_years_between(birth, eve) != age - 1 ||
                date_years_between(birth, eve + 1) != age ||
                date_add_years(birth, age) != eve + 1)
                fail_msg("born %d, aged %d, leap %d", year, age, leap);
        }
    }
}

/* In a year that begins on 1 March, all days move by as many days. */
static void years_from_march_move_as_a_whole(void **state)
{
    (void)state;

    for (int32_t from = day("1898-01-01"); from < day("2005-01-01"); from++) {
        int32_t year = date_march_year(from);
        struct civil civil = date_to_civil(from);

        expect_int("year", year, civil.year - (civil.month < 3));
        for (int32_t years = -101; years <= 401; years += 3)
            if (date_add_years(from, years) - from !=
                date_march_first(year + years) - date_march_first(year))
                fail_msg("%d years from %d", years, from);
    }
    expect_int("first", date_march_year(DATE_MIN), 0);
    expect_int("last", date_march_year(DATE_MAX), 9999);
    expect_int("1 March", date_march_first(2000), day("2000-03-01"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_makes_the_round),
        cmocka_unit_test(every_day_is_written_and_read),
        cmocka_unit_test(known_days_have_known_numbers),
        cmocka_unit_test(only_days_of_the_calendar_are_civil),
        cmocka_unit_test(extreme_numbers_are_not_civil),
        cmocka_unit_test(malformed_dates_are_refused),
        cmocka_unit_test(zero_bytes_are_refused),
        cmocka_unit_test(any_one_byte_but_the_right_ones_is_refused),
        cmocka_unit_test(years_are_added_to_the_same_day),
        cmocka_unit_test(added_years_may_leave_the_calendar),
        cmocka_unit_test(days_move_as_far_as_the_calendar_goes),
        cmocka_unit_test(years_turn_on_the_birthday),
        cmocka_unit_test(years_agree_with_counting_birthdays),
        cmocka_unit_test(years_are_the_greatest_number_not_after),
        cmocka_unit_test(every_leap_day_birth_turns_on_1_march),
        cmocka_unit_test(years_from_march_move_as_a_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
