/*
 * typed_date.h -- dates as people write them.
 *
 *     2021-03-01   1-3-2021   01/03/2021   1.3.2021   1 3 2021
 *     1 maart 2021   1 March 2021   1 mrt. 2021   1-mar-2021   March 1, 2021
 *
 * A year has four digits, and decides the order: first it makes year, month,
 * day, last it makes day, month, year.  Only a month in letters may stand
 * before its day.  Months go by their Dutch or English names or at least the
 * first three letters of them, in any case.
 */
#ifndef IO_TYPED_DATE_H
#define IO_TYPED_DATE_H

#include <stddef.h>
#include <stdint.h>

enum typed_date {
    TYPED_DATE_READ,
    TYPED_DATE_NO_FORM,    /* not of a form above */
    TYPED_DATE_NO_YEAR,    /* nor this, for want of a year */
    TYPED_DATE_SHORT_YEAR, /* nor this: the year has two digits */
    TYPED_DATE_NO_MONTH,   /* of a form, but there is no such month */
    TYPED_DATE_NO_DAY      /* nor this on the calendar: there is no such day */
};

/*
 * The text must be without white space around it.  `*day` is that of a date
 * that was read; where there is no such month, its number.
 */
enum typed_date typed_date_parse(const char *text, size_t size, int32_t *day);

#endif
