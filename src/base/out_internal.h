/* out_internal.h -- writing what a fault says. */
#ifndef BASE_OUT_INTERNAL_H
#define BASE_OUT_INTERNAL_H

#include "base/out.h"

/* As out_plain_text(), but what nobody can see as JSON escapes it. */
void out_escaped_text(struct out *out, const char *text);

#endif
