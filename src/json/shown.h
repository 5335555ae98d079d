/* SPDX-License-Identifier: MIT */
/* shown.h -- foreign text inside a message: never longer than a line. */
#ifndef JSON_SHOWN_H
#define JSON_SHOWN_H

#include "base/arena.h"

#include <stddef.h>

enum { SHOWN_MAX = 60 }; /* bytes */

/* A copy of valid UTF-8; longer text is cut between characters and gets "...".
 */
const char *shown_bytes(struct arena *arena, const char *bytes, size_t size);
const char *shown_text(struct arena *arena, const char *text);

#endif
