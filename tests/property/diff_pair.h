/* SPDX-License-Identifier: MIT */
/*
 * diff_pair.h -- a random pack and a changed copy, loaded and compared.
 *
 * Even seeds change the old pack, odd ones the new one, so that whatever can be
 * added is also taken away.
 */
#ifndef TESTS_DIFF_PAIR_H
#define TESTS_DIFF_PAIR_H

#include "diff/diff.h"
#include "property/random_subject.h"

enum { PAIRS = 1500 };

/* Two packs, loaded and compared. */
struct pair {
    char name[64];
    struct rp rp[SIDE_COUNT];
    struct subject subjects[SIDE_COUNT];
    struct arena arena; /* of the comparison */
    const struct diff *diff;
};

/* Changes one thing of the pack.  What cannot be then is mended. */
void rp_mutate(struct rp *rp);
void rp_repair(struct rp *rp);

void pair_init(struct pair *pair, uint64_t seed);

void pair_clear(struct pair *pair);

#endif
