/* days_fit.c -- the fewest and the most days that some years are. */
#include "export/days_fit_internal.h"

#include "base/base.h"
#include "base/date.h"

enum { YEARS_MAX = 9999, CYCLE = 400 /* years, after which all comes again */ };

/* How many days so many years are, from each day of the calendar. */
static struct range days_of_years(int32_t years)
{
    // What comes before 29 February, on it, and behind it, is alike.
    const struct civil starts[] = {{0, 1, 1}, {0, 2, 29}, {0, 3, 1}};
    struct range days = {INT64_MAX, INT64_MIN};
    int32_t first = years < 0 ? 1 - years : 1;

    for (int32_t year = first;
         year < first + CYCLE && year <= YEARS_MAX && year + years <= YEARS_MAX;
         year++)
        for (size_t i = 0; i < COUNT_OF(starts); i++) {
            struct civil start = {year, starts[i].month, starts[i].day};
            if (!date_is_civil(start))
                continue;
            int32_t day = date_from_civil(start);
            int64_t count = (int64_t)date_add_years(day, years) - day;
            days.low = count < days.low ? count : days.low;
            days.high = count > days.high ? count : days.high;
        }
    return days;
}

/* Whether what is at least one of these is at most that. */
static enum days_fit compare(struct range at_least, int64_t at_most)
{
    if (at_least.high <= at_most)
        return DAYS_FIT_ALWAYS;
    return at_least.low <= at_most ? DAYS_FIT_SOMETIMES : DAYS_FIT_NEVER;
}

enum days_fit days_fit(struct range years, struct range days)
{
    enum days_fit early = DAYS_FIT_ALWAYS, late = DAYS_FIT_ALWAYS;

    // Not before an anniversary, and not after so many days.
    if (years.low != INT64_MIN && days.high != INT64_MAX)
        early = compare(days_of_years((int32_t)years.low), days.high);
    // Before the next anniversary, and not before so many days.
    if (years.high != INT64_MAX && days.low != INT64_MIN) {
        struct range next = days_of_years((int32_t)years.high + 1);
        late = compare((struct range){1 - next.high, 1 - next.low}, -days.low);
    }
    return early > late ? early : late;
}
