/* SPDX-License-Identifier: MIT */
/*
 * layout.h -- the one way in which the text of a pack is laid out.
 *
 * Only what stands between the tokens of JSON changes: members keep their
 * order, and numbers and texts their spelling.  So a pack that is laid out anew
 * is the same pack, and laying it out twice changes nothing more.
 */
#ifndef EDIT_LAYOUT_H
#define EDIT_LAYOUT_H

#include "base/fault.h"
#include "base/out.h"

#include <stddef.h>
#include <stdint.h>

/* Characters of a line, without the comma behind it; only what cannot be
 * broken is longer. */
enum { LAYOUT_WIDTH = 140 };

/* Writes sound JSON (json_check()), laid out; a line break ends it. */
void layout_write(struct out *out, const char *text, size_t size);

/* Where sound JSON is laid out otherwise, and what to do there. */
struct layout_remark {
    struct place at; /* of the first token behind it; without a file */
    const char *says;
};

/*
 * Puts the first `most` remarks in order, a line at most one, and returns how
 * many there are in all; 0 means that layout_write() gives the same text.
 */
size_t layout_compare(const char *text, size_t size,
                      struct layout_remark *remarks, size_t most,
                      struct arena *arena);

#endif
