/* SPDX-License-Identifier: MIT */
/* fill_internal.h -- pages of help, filled with what is built in. */
#ifndef CLI_HELP_FILL_INTERNAL_H
#define CLI_HELP_FILL_INTERNAL_H

#include "base/out.h"
#include "text/messages.h"

/*
 * Writes a page with the name of the program for "ind-biometrics", and an
 * answer to the built-in pack for @ANSWER@ and, as JSON, @RECORD@.
 */
void help_fill(struct out *out, const char *page, enum language spoken);

/* Writes what the program is for: the title of the built-in pack. */
void help_say_purpose(struct out *out, enum language spoken,
                      struct arena *arena);

#endif
