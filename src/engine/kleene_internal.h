/* kleene_internal.h -- conditions where all cells are known. */
#ifndef ENGINE_KLEENE_INTERNAL_H
#define ENGINE_KLEENE_INTERNAL_H

#include "engine/kleene.h"

/* The same where the cells of all its levels are known. */
bool kleene_condition_at(const struct engine *engine, const struct cond *cond,
                         const uint32_t *cells);
bool kleene_rule_at(const struct engine *engine, const struct rule *rule,
                    const uint32_t *cells);

#endif
