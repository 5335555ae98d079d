/* SPDX-License-Identifier: MIT */
/*
 * batch.h -- records in, decisions out.
 *
 * Memory does not grow with the number of lines.  A bad line gives one line
 * that says so and disturbs no other.
 */
#ifndef BATCH_BATCH_H
#define BATCH_BATCH_H

#include "batch/record_writer.h"
#include "batch/tally.h"
#include "engine/compile.h"

struct batch; /* one for each thread */

/*
 * `today` is that of records that bring none.  The batch lies in `arena`, which
 * must be of this batch alone; the writer outlives it.
 */
struct batch *batch_new(const struct engine *engine, int32_t today,
                        const struct record_writer *writer,
                        struct arena *arena);

/*
 * From now on, batch_lines() reads records of CSV, of which `sheet` is this
 * batch's alone; a fault's line is that on which the record begins, its column
 * where the field begins.  The header is not among the records.
 */
struct csv_sheet;
void batch_read_csv(struct batch *batch, struct csv_sheet *sheet);

/* From now on, members that the pack does not know are not refused; `extras`
 * has room for them that is this batch's alone. */
struct extras;
void batch_take_extras(struct batch *batch, const struct extras *extras);

/*
 * From now on, batch_lines() goes no further than the first record that cannot
 * be used: it is invalid, or the rules are not in force on its day.
 */
void batch_fail_fast(struct batch *batch);

/* Whether there was such a record. */
bool batch_is_over(const struct batch *batch);

/* What became of the records so far. */
const struct tally *batch_tally(const struct batch *batch);

enum {
    BATCH_PAD = 256 /* readable behind the lines of batch_lines() */
};

/*
 * As batch_line() for each of the lines, which all end with a newline; the
 * first has that number.  Returns the number of the line behind those decided.
 */
uint64_t batch_lines(struct batch *batch, const char *lines, size_t size,
                     uint64_t number, struct out *out);

/*
 * Decides the record in `line` (without its line break; a CR at its end is
 * dropped) and writes the result's line.  Returns false if the record was
 * invalid, which is what was written then.
 */
bool batch_line(struct batch *batch, const char *line, size_t size,
                uint64_t number, struct out *out);

/* For a line over READ_LINE_MAX, of which the rest was skipped. */
bool batch_line_too_long(struct batch *batch, uint64_t number, struct out *out);

#endif
