/* SPDX-License-Identifier: MIT */
/* base_internal.h -- what base's files ask of each other alone. */
#ifndef BASE_BASE_INTERNAL_H
#define BASE_BASE_INTERNAL_H

#include "base/out.h"

/* Lower case, and one form for letters that have two. */
uint32_t utf8_fold(uint32_t point);

/* Text for a message: what must not be shown (utf8.h) as JSON escapes it. */
void out_escaped_text(struct out *out, const char *text);

#endif
