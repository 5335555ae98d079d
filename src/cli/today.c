/* today.c -- time(2), as a date in the system's time zone. */
#include "cli/today.h"

#include "base/date.h"

#include <time.h>

bool today_read(int32_t *day)
{
    time_t now = time(NULL);
    struct tm local;

    if (now == (time_t)-1 || !localtime_r(&now, &local))
        return false;
    if (local.tm_year < 1 - 1900 || local.tm_year > 9999 - 1900)
        return false;
    *day = date_from_civil((struct civil){.year = local.tm_year + 1900,
                                          .month = local.tm_mon + 1,
                                          .day = local.tm_mday});
    return true;
}
