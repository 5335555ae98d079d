/* what_if.h -- what would have to be different for another outcome. */
#ifndef WHY_WHAT_IF_H
#define WHY_WHAT_IF_H

#include "why/change.h"

/* For each other outcome; "no rule" only where it can be reached. */
struct what_if {
    const struct changes *items;
    uint32_t count; /* 0 while the decision is undetermined */
};

/* Today must be known.  The result lies in `keep`. */
struct what_if what_if_find(const struct judgement *judgement,
                            struct arena *keep);

#endif
