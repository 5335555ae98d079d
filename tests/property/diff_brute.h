/* SPDX-License-Identifier: MIT */
/* diff_brute.h -- all answers to two packs, and the cells they lie in. */
#ifndef TESTS_DIFF_BRUTE_H
#define TESTS_DIFF_BRUTE_H

#include "property/diff_pair.h"

enum {
    KEYS_MAX = 1 << 16,
    SMALL_KEYS_MAX = 1 << 10,
    ASSIGNMENTS_MAX = 8000,
    WINDOW = 12, /* days around today that are tried for today */
    DAYS_MAX = 400
};

/* A pair, and what brute force makes of it. */
struct brute {
    struct pair pair;
    const char *name;
    const struct diff *diff;
    struct rp *rp;                     /* those of the pair */
    int rp_question[2 * RP_QUESTIONS]; /* of each merged question */
    bool has_dates, in_cells[RP_QUESTIONS];
    int32_t days[DAYS_MAX]; /* that are tried for today */
    uint32_t day_count;
    bool all_days; /* no other would show more */

    // The assignment under test.
    int32_t today;
    int64_t values[RP_QUESTIONS];
    struct rp_result results[SIDE_COUNT];
    uint32_t cells[RP_QUESTIONS + 2 * RP_FACTS + 2 * RP_QUESTIONS +
                   RP_OUTCOMES * RP_OUTCOMES];

    uint8_t *seen; /* of each key, a bit for each part */
    struct {
        int32_t today;
        int64_t values[RP_QUESTIONS];
    } * example;       /* of each key, what one pack alone takes */
    uint32_t unproven; /* conditions that may not be the smallest */
    uint64_t totals[PART_COUNT], all, counts[DIFF_CHANGES_MAX], changed;
    uint64_t figures[FIGURE_COUNT];
};

void brute_init(struct brute *brute, uint64_t seed);

void brute_clear(struct brute *brute);

/* The values that a pack takes today. */
struct range range_of(const struct brute *brute, int side, int question);

bool asks(const struct brute *brute, int side, int question);

/* The first or the last day that both packs have; 0: there is no such bound. */
int32_t bound_of(const struct brute *brute, bool last);

bool takes(const struct brute *brute, int side);

/* Finds the cells of the assignment; returns their number. */
uint32_t find_cells(struct brute *brute);

uint64_t count_keys(const struct brute *brute);

bool is_said(const struct brute *brute, const struct cover *who);

#endif
