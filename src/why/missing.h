/* SPDX-License-Identifier: MIT */
/*
 * missing.h -- what would settle answers that leave several outcomes possible.
 *
 * Most worth finding out is the open question after whose answer a guess would
 * go wrong least: of all combinations of cells that the open answers can still
 * reach, counted evenly, two that agree in this answer are least likely to have
 * different outcomes (the Gini impurity that is left in expectation, Breiman et
 * al. 1984; 0 where the answer alone decides).  Of equals, the first in page
 * order.
 */
#ifndef WHY_MISSING_H
#define WHY_MISSING_H

#include "why/change.h"

/* Where a question's answer lies in `values`, these are possible. */
struct prospect {
    struct values values;
    const int32_t *possible; /* outcomes, then NO_INDEX for "no rule" */
    uint32_t possible_count;
};

struct missing {
    const struct changes *outcomes;   /* one of each possible outcome */
    uint32_t outcome_count;           /* 0 unless undetermined */
    int32_t find_out;                 /* question, or NO_INDEX */
    const struct prospect *prospects; /* of its answers */
    uint32_t prospect_count;
};

/* As what_if_find(). */
struct missing missing_find(const struct judgement *judgement,
                            struct arena *keep);

#endif
