/* csv_internal.h -- what the files of csv share. */
#ifndef ANSWERS_CSV_INTERNAL_H
#define ANSWERS_CSV_INTERNAL_H

#include "answers/csv.h"

#include <stdbool.h>

struct column {
    int32_t key;      /* a question, KEY_ID or KEY_TODAY; else KEY_NONE */
    const char *name; /* as a member of JSON: "id": */
    size_t size;      /* 0 where the column is passed over */
};

struct field {
    size_t at; /* in the record */
    const char *bytes;
    size_t size;
    bool doubled; /* it has quotes, each of which stands twice */
};

/* A record or header, and what stands between its fields. */
struct csv_text {
    const char *bytes;
    size_t size;
    char comma;
    bool unquoted; /* there is no quote in it */
};

struct csv_text csv_text(const char *bytes, size_t size, char comma);

/* The field at *at, which is then put behind it, at a comma or the end. */
bool csv_field(const struct csv_text *text, size_t *at, struct field *field,
               struct csv_fault *fault);

enum { CSV_VALUE_ROOM = 16 }; /* for "2021-02-26" with its quotes */

/* A field as JSON: a part of it, a word, or `room`. */
struct csv_value {
    const char *bytes;
    size_t size;         /* 0: it is text, which needs quotes and escapes */
    enum fault_code why; /* what it is refused for, if it is; or none */
    char room[CSV_VALUE_ROOM];
};

/* `key` is that of the field's column. */
void csv_value(const struct csv *csv, int32_t key, const struct field *field,
               struct csv_value *value);

#endif
