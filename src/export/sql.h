/* SPDX-License-Identifier: MIT */
/*
 * sql.h -- a pack as one SQL statement, next to the data.
 *
 * The statement reads a table or residual with a column for each question and
 * gives, for each of its rows, what a batch gives for that record: status,
 * outcome, rule, dates and advice.  NULL is a missing answer.  Nothing is
 * guessed in SQL either: every column is a set of what is still possible
 * (export/dataflow_internal.h).
 */
#ifndef EXPORT_SQL_H
#define EXPORT_SQL_H

#include "base/out.h"
#include "engine/compile.h"

/* The databases that take such statements; NULL behind the last. */
const char *sql_dialect_name(uint32_t number);

struct sql_export {
    uint32_t dialect;         /* its number */
    const char *table;        /* names with a '.' between them */
    const char *id;           /* the column that tells rows apart */
    const char *today_column; /* or NULL */
    bool has_today;           /* else it is the day of the database */
    int32_t today;
};

/*
 * Whether a name can be one of a column, or `dotted` of a table: not empty
 * anywhere, and valid UTF-8 without control characters or hidden ones.
 */
bool sql_is_name(const char *name, bool dotted);

/*
 * Writes the statement, without a semicolon.  Returns NULL, or a sentence that
 * says why the pack cannot be written so; then nothing has been written.
 */
const char *write_sql(struct out *out, const struct engine *engine,
                      const struct sql_export *export, struct arena *arena);

#endif
