/* SPDX-License-Identifier: MIT */
/* accept.h -- what cases expect, brought up to what the pack decides. */
#ifndef EDIT_ACCEPT_H
#define EDIT_ACCEPT_H

#include "base/out.h"
#include "cases/cases.h"

/*
 * Writes the text of the pack, or of cases of it in a file of their own, with
 * what was decided in place of what a case expects, where `results` (one of
 * each case in it) says that they differ.  All else stays as it is.  A text
 * that was laid out (layout.h) stays so.
 */
void accept_write(struct out *out, const struct pack *pack,
                  const struct case_result *results, const char *text,
                  size_t size, struct arena *arena);

#endif
