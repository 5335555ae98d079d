/* SPDX-License-Identifier: MIT */
/*
 * csv_field.h -- foreign text as a field of CSV: read back, never obeyed.
 *
 * A spreadsheet takes a field that begins with = + - or @ for a formula, also
 * within quotes.  So it gets an apostrophe in front, unless it is a number; and
 * so does what would begin so without its own apostrophes.  Controls but line
 * feeds, and what is hidden (utf8.h), are written as JSON escapes them, and so
 * is a backslash before a `u`.  Two different texts are never the same field:
 * whoever takes away an apostrophe before (apostrophes and) such a sign, and
 * undoes the escapes, has the text again.
 */
#ifndef TEXT_CSV_FIELD_H
#define TEXT_CSV_FIELD_H

#include "base/out.h"

enum csv_quotes {
    CSV_QUOTES_NEEDED,   /* only where they must be */
    CSV_QUOTES_AT_SPACES /* also around texts of more than one word */
};

/* `bytes` must be valid UTF-8. */
void csv_put_field(struct out *out, const char *bytes, size_t size,
                   enum csv_quotes quotes);

/* The text again, in the room of the field (csv_copy_field()), which must be
 * valid UTF-8; returns its size. */
size_t csv_take_field(char *bytes, size_t size);

#endif
