/* ranges.h -- what a comparison says of one variable, as ranges of values. */
#ifndef PACK_RANGES_H
#define PACK_RANGES_H

#include "pack/model.h"

/* The values that stand so to `value`; returns how many ranges. */
uint32_t ranges_solve(enum comparison comparison, int64_t value,
                      struct range ranges[3]);

/*
 * Sorts ranges, keeps them inside the domain and joins those that touch;
 * returns how many are left.
 */
uint32_t ranges_tidy(struct range *ranges, uint32_t count, struct range domain);

bool ranges_are_whole(const struct range *ranges, uint32_t count,
                      struct range domain);

#endif
