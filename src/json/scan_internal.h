/* scan_internal.h -- numbers as they are written. */
#ifndef JSON_SCAN_INTERNAL_H
#define JSON_SCAN_INTERNAL_H

#include "json/scan.h"

/*
 * The value of a number token that is an integer as written (no fraction, no
 * exponent) from -(2^53-1) to 2^53-1; false otherwise.  "-0" is 0.
 */
bool scan_integer(const struct scan_token *token, int64_t *value);

#endif
