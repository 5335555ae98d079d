/* SPDX-License-Identifier: MIT */
/*
 * verify_table.h -- decision tables like those of Calvanese et al., "Semantics,
 * Analysis and Simplification of DMN Decision Tables" (Information Systems,
 * 2018), who learned them from a bank's loans.
 *
 * A random decision tree over seven columns, four of numbers and three of
 * categories, is cut until it has as many leaves as there are to be rules; each
 * leaf is a rule, and the rules are shuffled.  That table is complete and
 * nothing overlaps.  Then the noise: some rules are taken out (gaps), others
 * made wider in one column (overlaps).  What was planted is kept, so that
 * nothing else may be found.
 */
#ifndef TESTS_VERIFY_TABLE_H
#define TESTS_VERIFY_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    TABLE_COLUMNS = 7,
    TABLE_NUMBERS = 4, /* the first columns; the others are categories */
    TABLE_OUTCOMES = 3,
    TABLE_ROWS_MAX = 4000
};

struct table_column {
    const char *name;
    int steps; /* values of the grid that rules are cut at, or categories */
    int step;  /* of a number */
};

extern const struct table_column table_columns[TABLE_COLUMNS];

/* Numbers: steps from low to high, inclusive.  Categories: a bit each. */
struct table_cell {
    int low, high;
    uint32_t set;
};

struct table_row {
    struct table_cell cells[TABLE_COLUMNS];
    int outcome;
    bool is_gap; /* it was taken out */
};

struct table {
    uint64_t random;
    struct table_row rows[TABLE_ROWS_MAX]; /* those of the pack first */
    int row_count, gap_count, wider_count;
};

/* How many bits are set. */
int table_bits(uint32_t set);

/* Whether some values are in both rows. */
bool table_meet(const struct table_row *a, const struct table_row *b);

/* `rules` of the pack, and as many gaps and wider rows. */
void table_draw(struct table *table, uint64_t seed, int rules, int gaps,
                int wider);

/* The pack as JSON; the caller frees it. */
char *table_text(const struct table *table, size_t *size);

#endif
