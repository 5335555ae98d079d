/* ranges.h -- what a comparison says of one variable, as ranges of values. */
#ifndef PACK_RANGES_H
#define PACK_RANGES_H

#include "pack/condition_internal.h"
#include "json/operators.h"

/* The values that stand so to `value`; returns how many ranges. */
uint32_t ranges_solve(enum comparison comparison, int64_t value,
                      struct range ranges[3]);

/* What b must be to a so that a is so to b. */
enum comparison ranges_mirror(enum comparison comparison);

/* By their low ends, for qsort(). */
int ranges_compare(const void *a, const void *b);

/*
 * Sorts ranges, keeps them inside the domain and joins those that touch;
 * returns how many are left.
 */
uint32_t ranges_tidy(struct range *ranges, uint32_t count, struct range domain);

bool ranges_are_whole(const struct range *ranges, uint32_t count,
                      struct range domain);

/*
 * Makes `cond` always true or false, with a warning and perhaps a hint; returns
 * true.
 */
bool ranges_constant(const struct scope *scope, const struct json *json,
                     bool value, const char *hint, struct cond *cond);

/* Makes `cond` the test that a variable lies in one of the tidy ranges. */
void ranges_set(struct scope *scope, const struct json *json, uint32_t variable,
                const struct range *ranges, uint32_t count, struct cond *cond);

/* The same of any ranges, or a constant where it comes down to that. */
bool ranges_test(struct scope *scope, const struct json *json,
                 uint32_t variable, struct range *ranges, uint32_t count,
                 struct cond *cond);

#endif
