/* SPDX-License-Identifier: MIT */
/*
 * days.c -- every day of the years 1 to 9999, beside one that is counted.
 *
 * The calendar is counted day by day from 0001-01-01, a Monday, without a
 * division but by the years that are leap years.  Prints what was compared.
 */
#include "base/date.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { YEARS = 9999, FURTHEST = 120 };

static int64_t compared, differences;
static int32_t first_of[YEARS + 2][14]; /* the day each month begins with */

static void same(const char *what, int64_t want, int64_t got, int32_t day)
{
    compared++;
    if (want == got)
        return;
    if (differences++ < 20)
        printf("DIFFERENCE: %s of day %" PRId32 ": %" PRId64 ", not %" PRId64
               "\n",
               what, day, got, want);
}

static int32_t length(int32_t year, int32_t month)
{
    static const int32_t of[] = {31, 28, 31, 30, 31, 30,
                                 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return of[month - 1] + (month == 2 && leap);
}

static void one_day(struct civil at, int32_t day, int32_t weekday)
{
    char want[32], got[DATE_TEXT_SIZE];
    int32_t read = 0;
    struct civil civil = date_to_civil(day);

    snprintf(want, sizeof want, "%04d-%02d-%02d", (int)at.year, (int)at.month,
             (int)at.day);
    date_format(day, got);
    same("text", 0, strcmp(want, got), day);
    same("reading", true, date_parse(want, strlen(want), &read), day);
    same("day read", day, read, day);
    same("number", day, date_from_civil(at), day);
    same("year", at.year, civil.year, day);
    same("month", at.month, civil.month, day);
    same("day of the month", at.day, civil.day, day);
    same("weekday", weekday, date_weekday(day), day);
    same("year from March", at.year - (at.month < 3), date_march_year(day),
         day);
}

/* Every day, and that there is no other. */
static void all_days(void)
{
    int32_t day = DATE_MIN, weekday = 1;

    for (int32_t year = 1; year <= YEARS; year++)
        for (int32_t month = 1; month <= 12; month++) {
            first_of[year][month] = day;
            for (int32_t of = 1; of <= length(year, month); of++) {
                one_day((struct civil){year, month, of}, day++, weekday);
                weekday = weekday == 7 ? 1 : weekday + 1;
            }
        }
    same("the end", (int64_t)DATE_MAX + 1, day, day);
    for (int32_t year = -1; year <= YEARS + 1; year++)
        for (int32_t month = -1; month <= 14; month++)
            for (int32_t of = -1; of <= 33; of++) {
                bool is = year >= 1 && year <= YEARS && month >= 1 &&
                          month <= 12 && of >= 1 && of <= length(year, month);
                same("being a date", is,
                     date_is_civil((struct civil){year, month, of}), of);
            }
}

/* The birthdays of one day, and the days before them. */
static void birthdays(int32_t year, int32_t month, int32_t of)
{
    int32_t from = first_of[year][month] + of - 1;

    for (int32_t by = -FURTHEST; by <= FURTHEST; by++) {
        int32_t there = year + by;
        if (there < 1 || there > YEARS)
            continue;
        int32_t want = of > length(there, month)
                           ? first_of[there][3] /* 29 February: 1 March */
                           : first_of[there][month] + of - 1;
        same("years later", want, date_add_years(from, by), from);
        same("years between", by, date_years_between(from, want), from);
        if (want > DATE_MIN)
            same("years to the eve", by - 1, date_years_between(from, want - 1),
                 from);
    }
}

int main(void)
{
    all_days();
    for (int32_t year = 1; year <= YEARS; year++) {
        same("1 March", first_of[year][3], date_march_first(year), year);
        for (int32_t month = 1; month <= 12; month++) {
            birthdays(year, month, 1);
            birthdays(year, month, length(year, month));
        }
        birthdays(year, 2, 28);
    }
    printf("%" PRId64 " comparisons of days, years and birthdays, %" PRId64
           " differences\n",
           compared, differences);
    return differences != 0;
}
