/* SPDX-License-Identifier: MIT */
/* ranges.h -- ranges of integers, and the values that compare so with one. */
#ifndef BASE_RANGES_H
#define BASE_RANGES_H

#include <stdbool.h>
#include <stdint.h>

struct range {
    int64_t low, high; /* inclusive; INT64_MIN and INT64_MAX have no end */
};

/* The range's value next to this one; below all of it where it is empty. */
static inline int64_t range_nearest(struct range range, int64_t value)
{
    value = value < range.low ? range.low : value;
    return value > range.high ? range.high : value;
}

/* What lies in both. */
static inline struct range range_meet(struct range a, struct range b)
{
    return (struct range){a.low > b.low ? a.low : b.low,
                          a.high < b.high ? a.high : b.high};
}

/* Some values, in ranges that rise and do not touch. */
struct values {
    const struct range *ranges;
    uint32_t count;
};

/* As bits, so that a comparison holds of a and b if it has the bit of their
 * order. */
enum comparison {
    COMPARE_NONE,
    COMPARE_LESS = 1,
    COMPARE_SAME = 2,
    COMPARE_MORE = 4,
    COMPARE_UNEQUAL = COMPARE_LESS | COMPARE_MORE,
    COMPARE_AT_MOST = COMPARE_LESS | COMPARE_SAME,
    COMPARE_AT_LEAST = COMPARE_MORE | COMPARE_SAME
};

/* What b must be to a so that a is so to b. */
enum comparison ranges_mirror(enum comparison comparison);

/* The values that stand so to `value`; returns how many ranges. */
uint32_t ranges_solve(enum comparison comparison, int64_t value,
                      struct range ranges[3]);

/* By their low ends, for qsort(). */
int ranges_compare(const void *a, const void *b);

/*
 * Sorts ranges, keeps them inside the domain and joins those that touch;
 * returns how many are left.
 */
uint32_t ranges_tidy(struct range *ranges, uint32_t count, struct range domain);

bool ranges_are_whole(const struct range *ranges, uint32_t count,
                      struct range domain);

/* Whether the value lies in one of the ranges. */
bool ranges_have(const struct range *ranges, uint32_t count, int64_t value);

#endif
