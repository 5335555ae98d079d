/* SPDX-License-Identifier: MIT */
/*
 * date.h -- calendar dates as day numbers; no clocks, no time zones.
 *
 * A day number counts days in the proleptic Gregorian calendar; day 0 is
 * 1970-01-01.  Dates run from 0001-01-01 to 9999-12-31.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    DATE_MIN = -719162, /* 0001-01-01 */
    DATE_MAX = 2932896, /* 9999-12-31 */
    DATE_TEXT_SIZE = 11 /* "2021-03-01" and its zero byte */
};

/* Whether the calendar has the day: what is reckoned with days may leave it. */
static inline bool date_is_day(int64_t day)
{
    return DATE_MIN <= day && day <= DATE_MAX;
}

/*
 * Moves the day by so many days; where the calendar does not go so far, it
 * stays, and the result is false.
 */
static inline bool date_move(int32_t *day, int64_t by)
{
    if (by < DATE_MIN - *day || by > DATE_MAX - *day)
        return false;
    *day += (int32_t)by;
    return true;
}

struct civil {
    int32_t year;  /* 1 to 9999 */
    int32_t month; /* 1 to 12 */
    int32_t day;   /* 1 to 31 */
};

/* Whether there is such a day: 30 February is not one, nor is year 0. */
bool date_is_civil(struct civil civil);

/* `civil` must be a date. */
int32_t date_from_civil(struct civil civil);

/* `day` must lie from DATE_MIN to DATE_MAX. */
struct civil date_to_civil(int32_t day);

/* The day of the week: 1 for Monday to 7. */
int32_t date_weekday(int32_t day);

/* Reads exactly "YYYY-MM-DD"; false if it is not of that form or no date. */
bool date_parse(const char *text, size_t size, int32_t *day);

/* Writes "YYYY-MM-DD" and a zero byte. */
void date_format(int32_t day, char text[DATE_TEXT_SIZE]);

/*
 * The same day `years` later (earlier, when negative).  29 February becomes
 * 1 March in a common year.  The result may lie outside DATE_MIN to DATE_MAX.
 */
int32_t date_add_years(int32_t day, int32_t years);

/*
 * Whole years from `from` to `to`: the greatest number whose date_add_years()
 * of `from` is not after `to`; so -1 on the day before `from`.
 */
int32_t date_years_between(int32_t from, int32_t to);

/*
 * The year, counted from its 1 March, that the day lies in; 29 February is the
 * last day of one.  From 0 to 9999.
 */
int32_t date_march_year(int32_t day);

/* The 1 March that such a year begins with; `year` may be any. */
int64_t date_march_first(int32_t year);

#endif
