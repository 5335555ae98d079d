/* SPDX-License-Identifier: MIT */
/* scan_internal.h -- numbers as they are written, and escapes. */
#ifndef JSON_SCAN_INTERNAL_H
#define JSON_SCAN_INTERNAL_H

#include "json/scan.h"

/*
 * The value of a number token that is an integer as written (no fraction, no
 * exponent) from -(2^53-1) to 2^53-1; false otherwise.  "-0" is 0.
 */
bool scan_integer(const struct scan_token *token, int64_t *value);

/* The four hexadecimal digits of an escape, or -1; `end` may come before them.
 */
int32_t scan_hex_unit(const char *at, const char *end);

/* Where the halves of a pair begin, 1024 of each. */
enum { SCAN_LEADS = 0xD800, SCAN_TRAILS = 0xDC00 };

#endif
