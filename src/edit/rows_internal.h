/* SPDX-License-Identifier: MIT */
/*
 * rows_internal.h -- CSV as spreadsheets save it, row after row.
 *
 * The first row names the columns, and all others have a cell for each of them.
 * A row without anything is passed over.  Rows are counted as spreadsheets
 * number them, which is where faults are said to be.
 */
#ifndef EDIT_ROWS_INTERNAL_H
#define EDIT_ROWS_INTERNAL_H

#include "base/fault.h"
#include "base/span.h"

enum { ROWS_COLUMNS_MAX = 10000 };

struct row_cell {
    struct span text; /* trimmed; csv_take_field() was done */
    size_t at;        /* in the record */
};

struct rows {
    const char *file;
    struct arena *arena;
    struct faults *faults;
    char comma;
    uint32_t row;  /* of the one at hand; that of names is 1 */
    uint32_t line; /* on which it begins */
    const char *record, *next, *end;
    const char **names; /* of the columns */
    uint32_t count;
    struct row_cell *cells; /* one of each column */
    bool failed;            /* some row was refused */
};

/* Reads the row of names; false after a fault. */
bool rows_open(struct rows *rows, const char *text, size_t size);

/* Reads the next sound row; false at the end. */
bool rows_next(struct rows *rows);

/* Adds a fault of the row at hand, and returns false. */
bool rows_refuse(struct rows *rows, enum fault_code code, const char *hint,
                 const char *why);

/* Where a cell of the row at hand stands; columns from 0. */
struct place rows_place(const struct rows *rows, uint32_t column);

#endif
