/* SPDX-License-Identifier: MIT */
/*
 * cell.h -- values of one variable, as the cell of a table says them.
 *
 * The notation is that of text/phrase.h in English, without the name of the
 * variable: "yes", "orange or red", "not none", "at most 10", "5 to 9 or at
 * least 20".  What phrase_values() writes is read as what was meant; besides:
 *
 *     a, b      a | b      = a       != a            of options
 *     < 18      >= 18      5..9      1, 2 or 5..9    of numbers
 *     true, false          nothing, or -             any value
 */
#ifndef PACK_CELL_H
#define PACK_CELL_H

#include "base/span.h"
#include "pack/model.h"

/* What a cell says. */
struct cell {
    struct values in; /* none: "nothing holds"; or the whole domain */

    // If it cannot be read: why, and what to write instead or NULL.
    enum fault_code code;
    const char *why, *hint;
};

/* Reads it, of a variable that conditions compare; false where it says
 * nothing that can be meant. */
bool cell_read(const struct pack *pack, uint32_t variable, struct span text,
               struct arena *arena, struct cell *cell);

#endif
