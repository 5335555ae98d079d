/*
 * reasons.h -- which rules tell why an outcome is certain.
 *
 * One where one will do: the rule that decides in all completions; else the
 * first that holds in all of them and has that outcome, but for a catch-all.
 * Where no single rule does, all that can still be the one that decides.
 */
#ifndef WHY_REASONS_H
#define WHY_REASONS_H

#include "engine/decide.h"

struct reasons {
    const uint32_t *rules; /* in the pack's order */
    uint32_t count;        /* 0 unless decided */
};

/* As what_if_find(). */
struct reasons reasons_find(const struct judgement *judgement,
                            struct arena *keep);

#endif
