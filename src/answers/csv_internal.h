/* SPDX-License-Identifier: MIT */
/* csv_internal.h -- what the files of csv share. */
#ifndef ANSWERS_CSV_INTERNAL_H
#define ANSWERS_CSV_INTERNAL_H

#include "answers/csv.h"

struct column {
    int32_t key; /* a question's, KEY_ID or KEY_TODAY; else KEY_NONE */
    const struct question *question; /* or NULL */
    const char *name;                /* as a member of JSON: "id": */
    size_t size;                     /* 0 where the column is passed over */
};

struct field {
    size_t at; /* in the record */
    struct span text;
    bool doubled; /* it has quotes, each of which stands twice */
};

/* Copies the text of a field, with each of its quotes once; returns the end. */
char *csv_copy_field(char *to, const struct field *field);

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

/* What a value leaves besides its JSON. */
struct csv_aside {
    enum fault_code why; /* what it is refused for, if it is */
    char room[16];       /* "2021-02-26" with its quotes */
};

/*
 * A field as JSON: a part of it, a word, or what is put into aside->room.
 * Empty where it is text, which needs quotes and escapes.
 */
struct span csv_value(const struct csv *csv, const struct column *column,
                      struct span field, struct csv_aside *aside);

#endif
