/* SPDX-License-Identifier: MIT */
/* ranges.c -- see ranges.h. */
#include "base/ranges.h"

#include <stdlib.h>

int ranges_compare(const void *a, const void *b)
{
    int64_t low = ((const struct range *)a)->low;
    int64_t other = ((const struct range *)b)->low;

    return (low > other) - (low < other);
}

uint32_t ranges_tidy(struct range *ranges, uint32_t count, struct range domain)
{
    uint32_t kept = 0;

    if (count) // else there may be no ranges to point to
        qsort(ranges, count, sizeof(*ranges), ranges_compare);
    for (uint32_t i = 0; i < count; i++) {
        struct range range = ranges[i];

        if (range.low < domain.low)
            range.low = domain.low;
        if (range.high > domain.high)
            range.high = domain.high;
        if (range.low > range.high)
            continue;
        if (kept && range.low <= ranges[kept - 1].high + 1) {
            if (range.high > ranges[kept - 1].high)
                ranges[kept - 1].high = range.high;
        } else {
            ranges[kept++] = range;
        }
    }
    return kept;
}

bool ranges_are_whole(const struct range *ranges, uint32_t count,
                      struct range domain)
{
    return count == 1 && ranges->low == domain.low &&
           ranges->high == domain.high;
}

uint32_t ranges_solve(enum comparison comparison, int64_t value,
                      struct range ranges[3])
{
    uint32_t count = 0;

    if (comparison & COMPARE_LESS)
        ranges[count++] = (struct range){INT64_MIN, value - 1};
    if (comparison & COMPARE_SAME)
        ranges[count++] = (struct range){value, value};
    if (comparison & COMPARE_MORE)
        ranges[count++] = (struct range){value + 1, INT64_MAX};
    return count;
}

enum comparison ranges_mirror(enum comparison comparison)
{
    enum comparison same = comparison & COMPARE_SAME;

    return same | (comparison & COMPARE_LESS ? COMPARE_MORE : 0) |
           (comparison & COMPARE_MORE ? COMPARE_LESS : 0);
}

bool ranges_have(const struct range *ranges, uint32_t count, int64_t value)
{
    for (uint32_t i = 0; i < count; i++)
        if (ranges[i].low <= value && value <= ranges[i].high)
            return true;
    return false;
}
