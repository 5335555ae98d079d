/* SPDX-License-Identifier: MIT */
/* compile.h -- from a pack to diagrams that decide. */
#ifndef ENGINE_COMPILE_H
#define ENGINE_COMPILE_H

#include "base/arena.h"
#include "pack/model.h"

struct engine; /* a compiled pack; never changes, may be shared */

/*
 * What it is for.  Joint diagrams make each decision one walk, and the most
 * questions left exact, but take most of the time of compiling.  Where they do
 * not fit, an index finds the rule (index_internal.h).
 */
enum engine_use {
    ENGINE_FOR_ONE,
    ENGINE_FOR_MANY,
    ENGINE_BY_INDEX /* for many, as if no diagram fitted; to compare with */
};

/* The engine lies in `arena` and points into the pack. */
const struct engine *engine_compile(const struct pack *pack,
                                    enum engine_use use, struct arena *arena);

const struct pack *engine_pack(const struct engine *engine);

#endif
