/*
 * fast_value_internal.h -- values of the usual form: what fast_reader.c reads
 * most.
 *
 * Each function returns where the value ends, or NULL if it is not one of the
 * usual form.  They may read FAST_PAD bytes too far, but take none behind the
 * end of a line, as no value holds a newline.
 */
#ifndef BATCH_FAST_VALUE_INTERNAL_H
#define BATCH_FAST_VALUE_INTERNAL_H

#include "base/bytes.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MONTHS = 512 }; /* remembered: 42 years, where they do not collide */

struct month {
    uint64_t text;  /* "YYYY-MM-" */
    int32_t before; /* the day before its first */
    uint32_t days;  /* 0 where there is nothing yet */
};

/* All zero remembers nothing. */
struct months {
    struct month of[MONTHS];
};

/* Reads the month of "YYYY-MM-" for the first time; false if it is none. */
bool months_read(struct month *month, const char *text);

/* At most 15 digits. */
const char *fast_integer(const char *at, int64_t *value);

/* A whole number, or printable ASCII in quotes. */
const char *fast_id(const char *at);

static inline const char *fast_date(struct months *months, const char *at,
                                    int32_t *day)
{
    uint64_t text = bytes8_load(at + 1);
    uint64_t slot = text * UINT64_C(0x9e3779b97f4a7c15) >> 55;
    struct month *month = &months->of[slot];
    uint32_t tens = (uint32_t)(unsigned char)at[9] - '0';
    uint32_t ones = (uint32_t)(unsigned char)at[10] - '0';
    uint32_t of_month = 10 * tens + ones;

    if (month->text != text && !months_read(month, at + 1))
        return NULL;
    *day = month->before + (int32_t)of_month;
    if ((at[0] != '"') | (at[11] != '"') | (tens > 9) | (ones > 9) |
        (of_month - 1 >= month->days))
        return NULL;
    return at + 12;
}

static inline const char *fast_boolean(const char *at, bool *value)
{
    bool yes = !memcmp(at, "true", 4), no = !memcmp(at, "fals", 4);

    *value = yes;
    return yes | (no & (at[4] == 'e')) ? at + 5 - yes : NULL;
}

#endif
