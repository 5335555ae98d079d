/* SPDX-License-Identifier: MIT */
/*
 * date.c -- arithmetic on years that begin in March, where 29 February is the
 * last day of one.
 *
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
 * (days_from_civil and civil_from_days).  An era is 400 years; counted from
 * 0000-03-01, all of them have the same length.
 */
#include "base/date.h"

#include <assert.h>

enum {
    YEARS_OF_ERA = 400,
    DAYS_OF_ERA = 146097,
    DAYS_OF_YEAR = 365,
    DAYS_OF_4_YEARS = 1461,
    DAYS_OF_CENTURY = 36524, /* but for each fourth, which has one more */
    EPOCH = 719468,          /* from 0000-03-01 to 1970-01-01 */
    YEAR_MAX = 9999,
    TEXT_LENGTH = DATE_TEXT_SIZE - 1
};

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool date_is_civil(struct civil civil)
{
    static const int32_t lengths[] = {31, 28, 31, 30, 31, 30,
                                      31, 31, 30, 31, 30, 31};

    if (civil.year < 1 || civil.year > YEAR_MAX || civil.month < 1 ||
        civil.month > 12)
        return false;

    bool leap_day = civil.month == 2 && is_leap(civil.year);
    return civil.day >= 1 && civil.day <= lengths[civil.month - 1] + leap_day;
}

/* From 1 March to the first of the month `months` after March. */
static int32_t days_before_month(int32_t months)
{
    return (153 * months + 2) / 5; // 31 30 31 30 31 makes 153, again and again
}

/* `day` may be one behind the end of the month; `year` may be any. */
static int64_t day_number(int64_t year, int32_t month, int32_t day)
{
    int64_t march_year = month > 2 ? year : year - 1;
    int64_t era = march_year / YEARS_OF_ERA - (march_year % YEARS_OF_ERA < 0);
    int64_t years = march_year - era * YEARS_OF_ERA;
    int64_t days = years * DAYS_OF_YEAR + years / 4 - years / 100;

    days += days_before_month((month + 9) % 12) + day - 1;
    return era * DAYS_OF_ERA + days - EPOCH;
}

int32_t date_from_civil(struct civil civil)
{
    assert(date_is_civil(civil));
    return (int32_t)day_number(civil.year, civil.month, civil.day);
}

/* The whole years in the first `days` days of an era. */
static int32_t years_of_days(int32_t days)
{
    int32_t leap_days = days / (DAYS_OF_4_YEARS - 1) - days / DAYS_OF_CENTURY +
                        days / (DAYS_OF_ERA - 1);

    return (days - leap_days) / DAYS_OF_YEAR;
}

struct civil date_to_civil(int32_t day)
{
    assert(date_is_day(day));

    int32_t era = (day + EPOCH) / DAYS_OF_ERA;
    int32_t days = (day + EPOCH) % DAYS_OF_ERA;
    int32_t years = years_of_days(days);

    days -= years * DAYS_OF_YEAR + years / 4 - years / 100;

    int32_t months = (5 * days + 2) / 153;
    bool next_year = months >= 10; // January and February

    return (struct civil){
        .year = era * YEARS_OF_ERA + years + next_year,
        .month = next_year ? months - 9 : months + 3,
        .day = days - days_before_month(months) + 1,
    };
}

static bool parse_digits(const char *text, size_t count, int32_t *value)
{
    *value = 0;
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *value = *value * 10 + (text[i] - '0');
    }
    return true;
}

int32_t date_weekday(int32_t day)
{
    enum { WEEK = 7, MONDAY = -3 }; // day 0 was a Thursday

    return ((day - MONDAY) % WEEK + WEEK) % WEEK + 1;
}

bool date_parse(const char *text, size_t size, int32_t *day)
{
    struct civil civil;

    if (size != TEXT_LENGTH || text[4] != '-' || text[7] != '-')
        return false;
    if (!parse_digits(text, 4, &civil.year) ||
        !parse_digits(text + 5, 2, &civil.month) ||
        !parse_digits(text + 8, 2, &civil.day) || !date_is_civil(civil))
        return false;
    *day = date_from_civil(civil);
    return true;
}

static void format_digits(int32_t value, char *text, size_t count)
{
    while (count--) {
        text[count] = (char)('0' + value % 10);
        value /= 10;
    }
}

void date_format(int32_t day, char text[DATE_TEXT_SIZE])
{
    struct civil civil = date_to_civil(day);

    format_digits(civil.year, text, 4);
    text[4] = '-';
    format_digits(civil.month, text + 5, 2);
    text[7] = '-';
    format_digits(civil.day, text + 8, 2);
    text[TEXT_LENGTH] = '\0';
}

int32_t date_add_years(int32_t day, int32_t years)
{
    struct civil civil = date_to_civil(day);

    // Behind the end of a February, day 29 is 1 March.
    int64_t added =
        day_number((int64_t)civil.year + years, civil.month, civil.day);

    if (added > INT32_MAX)
        return INT32_MAX;
    return added < INT32_MIN ? INT32_MIN : (int32_t)added;
}

int32_t date_years_between(int32_t from, int32_t to)
{
    struct civil a = date_to_civil(from), b = date_to_civil(to);

    // A birthday of 29 February, too: common years pass from 28 to 1 March.
    bool before_birthday =
        b.month < a.month || (b.month == a.month && b.day < a.day);

    return b.year - a.year - before_birthday;
}

int32_t date_march_year(int32_t day)
{
    struct civil civil = date_to_civil(day);

    return civil.year - (civil.month < 3);
}

int64_t date_march_first(int32_t year)
{
    return day_number(year, 3, 1);
}
