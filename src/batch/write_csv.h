/*
 * write_csv.h -- decisions as records of CSV, for spreadsheets and databases.
 *
 * As RFC 4180 has it, but for line feeds alone.  The columns are the members of
 * a line of JSON, a column for each date of the pack among them; lists are ids
 * with spaces between them, and "no rule" among what is possible is "-".  What
 * a line of JSON would not have is empty.  The id of a record is a field as
 * csv_field.h has it.
 */
#ifndef BATCH_WRITE_CSV_H
#define BATCH_WRITE_CSV_H

#include "batch/write_line_internal.h"

/* The columns for a pack, and those that are copied from `csv`, if it is not
 * NULL; it must outlive them. */
struct csv;
struct csv_lines;
const struct csv_lines *csv_lines_new(const struct pack *pack,
                                      const struct csv *csv,
                                      struct arena *arena);

void write_csv_header(struct out *out, const struct csv_lines *lines);

void write_csv_line(struct out *out, const struct csv_lines *lines,
                    struct plain_id id, const struct decision *decision,
                    const struct extras *extras);

void write_csv_refusal(struct out *out, const struct csv_lines *lines,
                       struct plain_id id, const struct refusal *refusal,
                       const struct extras *extras);

#endif
