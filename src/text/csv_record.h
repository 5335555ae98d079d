/* SPDX-License-Identifier: MIT */
/*
 * csv_record.h -- records and fields of CSV, as RFC 4180 has them.
 *
 * Between fields stands a comma, a semicolon or a tab: the one that the header
 * has, or that a line `sep=;` before it names.
 */
#ifndef TEXT_CSV_RECORD_H
#define TEXT_CSV_RECORD_H

#include "base/fault.h"
#include "base/span.h"

/*
 * Where the record at `text` ends: behind its line break, which is the first
 * one outside quotes; NULL where there is none in `size` bytes.
 */
const char *csv_record_end(const char *text, size_t size, char comma);

/* What a first line `sep=;` names; 0 where the line is none of that kind. */
char csv_names_comma(const char *text, size_t size);

/* The one mark that a header has, as no name has any; else a comma. */
char csv_find_comma(const char *text, size_t size);

/* The size of a record without its line break. */
size_t csv_trim(const char *text, size_t size);

/* A fault of the record's form; `at` counts bytes from its start. */
struct csv_fault {
    enum fault_code code;
    size_t at;
};

struct field {
    size_t at; /* in the record */
    struct span text;
    bool doubled; /* it has quotes, each of which stands twice */
};

/* A record or header, and what stands between its fields. */
struct csv_text {
    const char *bytes;
    size_t size;
    char comma;
    bool unquoted; /* there is no quote in it */
};

/* The field at *at, which is then put behind it, at a comma or the end. */
bool csv_field(const struct csv_text *text, size_t *at, struct field *field,
               struct csv_fault *fault);

/* Copies the text of a field, with each of its quotes once; returns the end. */
char *csv_copy_field(char *to, const struct field *field);

#endif
