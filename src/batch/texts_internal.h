/* SPDX-License-Identifier: MIT */
/* texts_internal.h -- the texts of what a decision names by ids, in one
 * language. */
#ifndef BATCH_TEXTS_INTERNAL_H
#define BATCH_TEXTS_INTERNAL_H

#include "engine/decide.h"

struct text_list {
    const char **of;
    uint32_t count;
};

/* Each list has the order of the decision's own. */
struct texts {
    const char *outcome, *rule; /* NULL where there is none */
    struct text_list possible;  /* NULL in it stands for "no rule" */
    struct text_list advice, ask, open;
};

/* The lists lie in `scratch`. */
struct texts texts_find(const struct pack *pack, uint32_t language,
                        const struct decision *decision, struct arena *scratch);

#endif
