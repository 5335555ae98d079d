/*
 * reach.h -- which facts can be true together.
 *
 * Facts that share a date are not independent: who returned 30 days ago cannot
 * have an appointment, today or later, within 10 days of the return.  A
 * combination of cells can be reached if some dates lie in all of them (dates.h
 * knows); all such combinations together are the *constraint diagram*.
 */
#ifndef ENGINE_REACH_H
#define ENGINE_REACH_H

#include "engine/dates.h"

/*
 * The constraint diagram over the open levels of facts and today: yes where
 * real dates can reach the cells, no elsewhere.  *exact becomes false where it
 * says yes to too much.
 */
node_id reach_build(const struct assignment *known, struct diagram *scratch,
                    struct arena *arena, bool *exact);

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
