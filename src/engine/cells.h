/* SPDX-License-Identifier: MIT */
/*
 * cells.h -- the values of a variable, cut where conditions can tell them
 * apart.
 *
 * Every range that a condition tests cuts the variable's domain in front of its
 * low end and behind its high end.  What lies between two cuts is a cell: no
 * condition of the pack sees a difference inside it.
 */
#ifndef ENGINE_CELLS_H
#define ENGINE_CELLS_H

#include "base/arena.h"
#include "pack/model.h"

struct cells {
    uint32_t count;     /* at least 1 */
    const int64_t *low; /* the first value of each cell, rising */
    int64_t high;       /* the last value of the last */
    bool single;        /* each cell but perhaps the last is one value */
};

/* The cell of a value of the domain. */
uint32_t cells_find(const struct cells *cells, int64_t value);

/* The values of a cell. */
struct range cells_range(const struct cells *cells, uint32_t cell);

#endif
