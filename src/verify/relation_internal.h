/*
 * relation_internal.h -- how two variables stand that a pack compares.
 *
 * A comparison of two variables is spelled out value by value
 * (pack/pair_internal.h), so what is left of it is a box for each value.  Where
 * a region is such a comparison again, it is said as that: "given = needed".
 */
#ifndef VERIFY_RELATION_INTERNAL_H
#define VERIFY_RELATION_INTERNAL_H

#include "verify/verify_internal.h"

struct relation {
    uint32_t x, y; /* variables */
    enum comparison comparison;
    const struct cond *cond; /* spelled out */
};

/* All comparisons of all pairs that conditions of rules compare, as far as
 * their cells tell them apart; the narrow ones first. */
struct relations relations_find(struct verify_run *run);

/* "given = needed" */
const char *relation_text(const struct verify_run *run,
                          const struct relation *relation);

#endif
