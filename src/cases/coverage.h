/* SPDX-License-Identifier: MIT */
/*
 * coverage.h -- how much of a pack its own cases show.
 *
 * A rule is covered if it decides a case, an outcome if a case is decided so,
 * advice if a case gets it, an option (of a choice, or true and false) if a
 * case answers with it, and a boundary (targets_internal.h) if some case is on
 * either side.  What counts is what is decided, not what the case expects.
 *
 * What nobody can show is left out: a rule that never decides is no gap in the
 * cases.  Where that could not be proved it stays in.
 */
#ifndef CASES_COVERAGE_H
#define CASES_COVERAGE_H

#include "engine/decide.h"

enum coverage_kind {
    COVERAGE_RULES,
    COVERAGE_OUTCOMES,
    COVERAGE_ADVICE,
    COVERAGE_OPTIONS,
    COVERAGE_BOUNDARIES,
    COVERAGE_KINDS
};

struct coverage_part {
    uint32_t covered, of;       /* boundaries are counted, not their sides */
    const char *const *missing; /* ids; of boundaries, sides */
    uint32_t missing_count;
    const char *const *never; /* what nobody can show; left out of `of` */
    uint32_t never_count;
};

struct coverage {
    struct coverage_part parts[COVERAGE_KINDS];
};

/* The word for a kind: "rules". */
const char *coverage_name(enum coverage_kind kind);

/* What the pack's cases show.  `decider` is one of `engine`. */
struct coverage coverage_find(const struct engine *engine,
                              struct decider *decider, struct arena *arena);

#endif
