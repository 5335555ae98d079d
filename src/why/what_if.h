/* what_if.h -- what would have to be different for another outcome. */
#ifndef WHY_WHAT_IF_H
#define WHY_WHAT_IF_H

#include "why/change_internal.h"

/* For each other outcome; "no rule" only where it can be reached. */
struct what_if {
    const struct changes *items;
    uint32_t count; /* 0 while the decision is undetermined */
};

/*
 * For the answers that were decided last, whose decision this is.  Today must
 * be known.  The result lies in `keep`.
 */
struct what_if what_if_find(struct decider *decider,
                            const struct answers *answers,
                            const struct decision *decision,
                            struct arena *keep);

#endif
