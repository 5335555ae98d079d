/* SPDX-License-Identifier: MIT */
/*
 * csv.h -- records of answers as RFC 4180 has them, put as JSON.
 *
 * The header names a question, `id` or `today` for each column.  A record is
 * rewritten as the JSON object that says the same, which is then read as any
 * other: so CSV and JSON cannot come to differ.  An empty field is a missing
 * answer.  What spreadsheets make of values is read where it cannot be
 * mistaken (csv_value.c).  Fields but the id are read in plain characters
 * (base/alike.h), as documents do not have them.
 *
 * Between fields stands a comma, a semicolon or a tab: the one that the header
 * has, or that a line `sep=;` before it names.
 */
#ifndef ANSWERS_CSV_H
#define ANSWERS_CSV_H

#include "answers/extra.h"
#include "pack/model.h"
#include "text/csv_record.h"

/* What the header says; may be shared by threads. */
struct csv {
    const struct pack *pack;
    char comma;          /* what stands between fields */
    const char **extras; /* names of columns that are copied */
    uint32_t extra_count;

    // For those who rewrite.
    struct column *columns;
    uint32_t count;
    size_t names_size; /* of all of them together */
};

/* Where the header stands, and what was said of it. */
struct csv_source {
    const char *file;
    uint32_t line;
    char comma;       /* 0: the one that stands in it */
    enum extra extra; /* what is done with columns that the pack has not */
};

/*
 * Reads the header, of `size` bytes with its line break, if it has one; a byte
 * order mark may stand in front.  NULL after faults.
 */
const struct csv *csv_read_header(const struct pack *pack, const char *text,
                                  size_t size, const struct csv_source *source,
                                  struct faults *faults, struct arena *arena);

/* The record at hand as JSON; one for each thread. */
struct csv_sheet;

/* Records have at most `record_max` bytes. */
struct csv_sheet *csv_sheet_new(const struct csv *csv, size_t record_max,
                                size_t pad, struct arena *arena);

/*
 * Rewrites the record, given without its line break.  The JSON ends with a
 * newline that does not count, and `pad` bytes more can be read; it lasts until
 * the next one.  After a fault it is what was rewritten so far: an object that
 * is not closed.
 */
bool csv_to_json(struct csv_sheet *sheet, const char *text, size_t size,
                 struct span *json, struct csv_fault *fault);

/* As csv_record_end(), with the comma of the sheet. */
const char *csv_sheet_end(const struct csv_sheet *sheet, const char *text,
                          size_t size);

/*
 * Where the field begins from which that byte of the JSON comes.  If its value
 * is refused, *why is put right where CSV knows better.
 */
size_t csv_place(const struct csv_sheet *sheet, size_t json_at,
                 enum fault_code *why);

#endif
