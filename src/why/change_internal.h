/* change_internal.h -- finding the changes. */
#ifndef WHY_CHANGE_INTERNAL_H
#define WHY_CHANGE_INTERNAL_H

#include "why/change.h"

/* Which answers may be other ones: all, or only those still open. */
enum change_mode { CHANGE_ANY, CHANGE_OPEN };

/*
 * Finds the changes for each outcome that is `wanted` (one of each outcome,
 * then "no rule"), in the pack's order, into `found`, which has room for all.
 * Today must be known.  Returns how many.
 */
uint32_t change_find(const struct judgement *judgement, enum change_mode mode,
                     const bool *wanted, struct changes *found,
                     struct arena *keep);

#endif
