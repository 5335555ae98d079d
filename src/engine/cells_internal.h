/* cells_internal.h -- cutting the values of all variables. */
#ifndef ENGINE_CELLS_INTERNAL_H
#define ENGINE_CELLS_INTERNAL_H

#include "engine/cells.h"

/*
 * The cells of every variable of the pack (questions, facts) and, behind them,
 * of today, which the validities of pack and rules cut.
 */
const struct cells *cells_cut(const struct pack *pack, struct arena *arena);

#endif
