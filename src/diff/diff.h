/* SPDX-License-Identifier: MIT */
/*
 * diff.h -- what a new version of a pack decides otherwise, and for whom.
 *
 * The product of both packs' diagrams over one space (merge.h) says
 * for every combination of cells what each pack makes of it; combinations are
 * counted among those that real answers can reach.  What only one pack takes
 * for an answer is counted apart.  Days count where both packs are in force.
 */
#ifndef DIFF_DIFF_H
#define DIFF_DIFF_H

#include "base/headway.h"
#include "base/number.h"
#include "diff/merge.h"
#include "engine/answers.h"
#include "space/cover.h"

enum { DIFF_CHANGES_MAX = 500 };

enum diff_kind {
    DIFF_ANSWERS, /* combinations that one pack alone takes, by its outcome */
    DIFF_OUTCOME,
    DIFF_DATE, /* comes, goes, or is another day, with whatever outcome */
    DIFF_RULE,
    DIFF_ADVICE
};

/* What a combination is decided otherwise in: the first that fits. */
enum figure {
    FIGURE_OUTCOME,
    FIGURE_GIVEN, /* the same outcome, with other dates or advice */
    FIGURE_RULE,  /* only by another rule */
    FIGURE_COUNT
};

struct diff_change {
    enum diff_kind kind;
    enum part part;
    int32_t of[SIDE_COUNT]; /* each pack's own outcome, rule or advice;
                               NO_INDEX for none */
    const struct outcome_date *date[SIDE_COUNT]; /* DIFF_DATE; NULL for none */
    node_id where;
    struct number count;    /* of combinations */
    bool counted;           /* false: too many to count */
    bool has_witness;       /* if exact, all but dates that nobody can answer */
    struct answers witness; /* to the merged pack's questions */
    struct cover who;
    int32_t same_as; /* an earlier change for the same people, or NO_INDEX */
};

struct diff {
    const struct merged *merged;
    const struct diff_change *changes; /* by kind */
    uint32_t count;
    uint32_t unlisted;                   /* changes beyond DIFF_CHANGES_MAX */
    struct number totals[PART_COUNT];    /* combinations that are taken */
    struct number all;                   /* that either pack takes */
    struct number changed;               /* of PART_BOTH; where all is proved */
    struct number figures[FIGURE_COUNT]; /* of those: they add up */
    bool totalled;  /* false: these were too much to count */
    bool exact;     /* false: what no dates can reach may be counted */
    bool proved;    /* false: too large, and the changes are not all */
    uint64_t steps; /* that were asked for */
};

struct diff_options {
    int32_t today;           /* that witnesses have one near to */
    uint64_t steps;          /* the budget; 0 for the default */
    struct headway *headway; /* says at which part it is; or NULL */
};

/* The packs must not clash. */
const struct diff *diff_find(const struct pack *old_pack,
                             const struct pack *new_pack,
                             const struct diff_options *options,
                             struct arena *arena);

#endif
