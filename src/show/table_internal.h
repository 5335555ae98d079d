/* SPDX-License-Identifier: MIT */
/*
 * table_internal.h -- a pack's rules as a decision table.
 *
 * A rule has a row for each way in which it holds: as its author wrote them,
 * where each is a row; else as few as there can be.  A rule that nobody can
 * meet has none.  There is a column for every question or fact that some row
 * looks at.
 */
#ifndef SHOW_TABLE_INTERNAL_H
#define SHOW_TABLE_INTERNAL_H

#include "space/cover.h"
#include "text/phrase.h"

/* A way in which a rule holds. */
struct table_row {
    uint32_t rule;
    const struct term *term; /* NULL: too much for a table */
};

struct table {
    const struct engine *engine;
    const struct pack *pack;
    const struct answers *answers; /* nothing but perhaps a day */
    struct table_row *rows;
    uint32_t row_count, row_room;
    uint32_t *levels; /* of the columns, rising */
    uint32_t level_count;
};

/* All questions are open; where the answers have a day, it is known. */
struct table table_make(const struct engine *engine,
                        const struct answers *answers, struct arena *arena);

/* Whether the rule is in force on the day, if there is one. */
bool table_has_rule(const struct table *table, const struct rule *rule);

/* The literal of a row's column; NULL where any cell will do. */
const struct literal *table_cell(const struct table *table,
                                 const struct table_row *row, uint32_t column);

/* "If a, then b.": a rule; "with outcome b, if a.": an advice. */
const char *rule_text(const struct table *table, const struct rule *rule,
                      const struct phrases *how);
const char *advice_text(const struct advice *advice, const struct phrases *how);

#endif
