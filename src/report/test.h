/* SPDX-License-Identifier: MIT */
/* test.h -- what became of a pack's cases, and cases made for it. */
#ifndef REPORT_TEST_H
#define REPORT_TEST_H

#include "base/out.h"
#include "cases/cases.h"
#include "cases/coverage.h"
#include "cases/generate.h"
#include "cases/mutate.h"

struct tested {
    const struct pack *pack;
    const struct case_result *results; /* one of each case */
    uint32_t failed;
    struct coverage coverage;
    const struct mutations *mutations; /* NULL where they were not asked for */
    enum language spoken;              /* of the sentences */
    struct arena *arena;               /* where they lie */
};

/* A line a case, then what they cover, then the mutants they miss. */
void write_test_text(struct out *out, const struct tested *tested);

/* One JSON object and a line break: schema 1. */
void write_test_json(struct out *out, const struct tested *tested);

/*
 * A JSON array of cases, as packs have them.  They expect what `decider`
 * decides.
 */
void write_generated(struct out *out, const struct pack *pack,
                     struct decider *decider,
                     const struct generated *generated);

#endif
