/*
 * explain_asks.h -- which values of a number a rule asks for.
 *
 * Of the parts of its condition that made it hold or fail: what one of several
 * ways asks for, or what all parts of one way do.  So the value that a rule
 * failed by never is among them, and one that it holds by always is.
 */
#ifndef WHY_EXPLAIN_ASKS_H
#define WHY_EXPLAIN_ASKS_H

#include "why/explain.h"

/*
 * The values of the variable, tidy and inside its domain.  None where nothing
 * is asked of it, or only together with another variable.
 */
struct values explain_asks(const struct pack *pack,
                           const struct explained_cond *explained,
                           uint32_t variable, struct arena *arena);

#endif
