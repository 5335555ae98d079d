/* dates_internal.h -- the dates that come with outcomes; for diff*.c only. */
#ifndef DIFF_DATES_INTERNAL_H
#define DIFF_DATES_INTERNAL_H

#include "diff/pairs_internal.h"

/*
 * Adds the changes of dates.  Returns false, with some of them wrong, where
 * the packs have to be merged again with all of work->day_pairs.
 */
bool work_compare_dates(struct work *work);

#endif
