/* SPDX-License-Identifier: MIT */
/* compare.h -- records decided by two packs, and what they decide otherwise. */
#ifndef BATCH_COMPARE_H
#define BATCH_COMPARE_H

#include "answers/csv.h"
#include "batch/batch.h"
#include "report/people.h"

struct compare;

/* The two packs, with what the batch of each reads. */
struct compare_side {
    const struct engine *engine;
    const struct csv *csv; /* the header as that pack reads it, or NULL */
    struct arena *arena;   /* of this side alone */
};

/*
 * Counts in `people`, whose packs, limit and arena are given.  `today` is that
 * of records that bring none; members that a pack does not know are refused or
 * ignored.
 */
struct compare *compare_new(const struct compare_side sides[PEOPLE_SIDES],
                            int32_t today, enum extra extra,
                            struct people *people);

/*
 * Decides a record, which ends with a newline; BATCH_PAD bytes behind it can be
 * read.  `scratch` is rewound.
 */
void compare_record(struct compare *compare, const char *record, size_t size,
                    uint64_t number, struct arena *scratch);

/* For a record over READ_LINE_MAX. */
void compare_too_long(struct compare *compare, uint64_t number,
                      struct arena *scratch);

#endif
