/* SPDX-License-Identifier: MIT */
/*
 * grid.h -- texts in columns, a row a line.
 *
 * Each column is as wide as its widest text; the last is not padded.  Widths
 * are columns of a terminal, and lines are not broken.
 */
#ifndef TEXT_GRID_H
#define TEXT_GRID_H

#include "base/arena.h"
#include "base/out.h"

struct grid {
    const char **texts; /* row by row; none is NULL */
    uint32_t columns, rows;
};

/* All texts are NULL at first. */
struct grid grid_make(uint32_t columns, uint32_t rows, struct arena *arena);

/* The texts of a row. */
const char **grid_row(const struct grid *grid, uint32_t row);

void grid_write(struct out *out, const struct grid *grid, struct arena *arena);

#endif
