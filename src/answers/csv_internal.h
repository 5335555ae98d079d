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
