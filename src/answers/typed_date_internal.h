/* SPDX-License-Identifier: MIT */
/*
 * typed_date_internal.h -- dates as people write them.
 *
 *     2021-03-01   1-3-2021   01/03/2021   1.3.2021   1 3 2021   20210301
 *     1 maart 2021   1st of March 2021   1 mrt. 2021   1mar2021   March 1, 2021
 *     maandag 1 maart 2021   Mon, 1 March 2021   op de 1e maart 2021
 *
 * A year has four digits, and decides the order: first it makes year, month,
 * day, last it makes day, month, year.  Only a month in letters may stand
 * before its day.  Months go by their names in any language of the program, or
 * at least the first three letters of them, in any case; weekdays and the words
 * around a date by text/typed_words.def.
 */
#ifndef ANSWERS_TYPED_DATE_INTERNAL_H
#define ANSWERS_TYPED_DATE_INTERNAL_H

#include "base/date.h"
#include "base/span.h"

enum typed_date {
    TYPED_DATE_READ,
    TYPED_DATE_NO_FORM,       /* not of a form above */
    TYPED_DATE_MISSPELT,      /* but for a slip in its month */
    TYPED_DATE_NO_MONTH_SAID, /* a day with an ordinal, and no more */
    TYPED_DATE_NO_YEAR,       /* nor this, for want of a year */
    TYPED_DATE_SHORT_YEAR,    /* nor this: the year has two digits */
    TYPED_DATE_NO_MONTH,      /* of a form, but there is no such month */
    TYPED_DATE_NO_DAY,        /* nor this on the calendar: no such day */
    TYPED_DATE_OTHER_WEEKDAY  /* a day, but not of the week's day it says */
};

/* What a text says of a date; parts that it does not say are 0. */
struct typed_parts {
    struct civil civil; /* as read: perhaps no date, or without its year */
    int32_t weekday;    /* as said: 1 for Monday to 7 */
    bool digits;        /* all in digits, and day and month may change places:
                           "1-3-2021", but neither "2021-03-01" nor "1 mar" */
    bool together;      /* all in eight digits: "20210301" */
};

/* The text must be without white space around it, in plain characters. */
enum typed_date typed_date_parts(struct span text, struct typed_parts *said);

/*
 * The same for who needs no more than the day: `*day` is that of a date that
 * was read, or of another weekday; where there is no such month, its number.
 */
enum typed_date typed_date_parse(struct span text, int32_t *day);

#endif
