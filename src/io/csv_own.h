/* csv_own.h -- what the files of csv share. */
#ifndef IO_CSV_OWN_H
#define IO_CSV_OWN_H

#include "io/csv.h"

#include <stdbool.h>

struct column {
    int32_t key;      /* a question, KEY_ID or KEY_TODAY */
    const char *name; /* as a member of JSON: "id": */
    size_t size;
};

struct csv {
    const struct pack *pack;
    struct column *columns;
    uint32_t count;
    size_t names_size; /* of all of them together */
};

struct field {
    size_t at; /* in the record */
    const char *bytes;
    size_t size;
    bool doubled; /* it has quotes, each of which stands twice */
};

/* The field at *at, which is then put behind it, at a comma or the end. */
bool csv_field(const char *text, size_t size, size_t *at, struct field *field,
               struct csv_fault *fault);

#endif
