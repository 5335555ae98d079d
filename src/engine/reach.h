/* SPDX-License-Identifier: MIT */
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

#endif
