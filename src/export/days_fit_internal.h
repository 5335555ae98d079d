/*
 * days_fit_internal.h -- so many whole years, and so many days, between two
 * dates.
 *
 * A year has not always as many days, so whether both can be may hang on the
 * first date.  Mostly it does not: four years are never 9,999 days.
 */
#ifndef EXPORT_DAYS_FIT_INTERNAL_H
#define EXPORT_DAYS_FIT_INTERNAL_H

#include "pack/model.h"

/* From the most that can be to the least. */
enum days_fit {
    DAYS_FIT_ALWAYS, /* from every first date there is a second */
    DAYS_FIT_SOMETIMES,
    DAYS_FIT_NEVER
};

/* Ranges of years and days from the first date to the second; INT64_MIN and
 * INT64_MAX have no end. */
enum days_fit days_fit(struct range years, struct range days);

#endif
