/* reach_internal.h -- what one date can still do. */
#ifndef ENGINE_REACH_INTERNAL_H
#define ENGINE_REACH_INTERNAL_H

#include "engine/reach.h"

/*
 * Whether there are dates that differ in the date question `date` alone and
 * lead to different ends of `root`, a diagram of the engine.  Where that takes
 * too long, says yes and makes *exact false.
 */
bool reach_date_matters(const struct assignment *known, node_id root,
                        int32_t date, struct arena *arena, bool *exact);

/*
 * The one day that the open date question `date` has where `root` ends at
 * `terminal`; or, where it can have others or where that takes too long to
 * tell, a range of more than one day, not always of all.
 */
struct range reach_date_range(const struct assignment *known, node_id root,
                              node_id terminal, int32_t date,
                              struct arena *arena);

#endif
