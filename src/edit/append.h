/* SPDX-License-Identifier: MIT */
/* append.h -- more cases, behind those that a text has. */
#ifndef EDIT_APPEND_H
#define EDIT_APPEND_H

#include "base/out.h"

/*
 * Writes the text of a pack, or of cases in a file of their own, with more
 * cases at the end of its list; where it has no list, with one.  `cases` is an
 * array of them as write_generated() (report/test.h) writes it, not an empty
 * one.  They are indented as the last case before them, and on one line if that
 * is.  All else stays as it is.  A text that was laid out (layout.h) stays so.
 */
void append_write(struct out *out, const char *cases, const char *text,
                  size_t size, struct arena *arena);

#endif
