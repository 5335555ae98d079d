/*
 * mend_internal.h -- a text that is not JSON: where the fault lies, what
 * to write there.
 *
 * A scanner sees a fault where it cannot go on, which may be lines behind the
 * place where a bracket is missing.  So what people often do is tried out: a
 * text with the change is scanned again, and the change that goes farthest is
 * offered.  Where a bracket is missing is guessed by the indentation.
 */
#ifndef JSON_MEND_INTERNAL_H
#define JSON_MEND_INTERNAL_H

#include "base/arena.h"
#include "json/scan.h"

#include <stdbool.h>

struct mend {
    enum fault_code code;
    const char *at;   /* in the text */
    const char *hint; /* or NULL */
};

/*
 * What the fault is at which a scanner has stopped.  A hint says "write X
 * here", "write X instead of Y" or "take Y out", where Y stands at `at`; or
 * something else.
 */
struct mend mend_find(const struct scan *scan, struct arena *arena);

#endif
