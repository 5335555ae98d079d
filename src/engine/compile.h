/* compile.h -- from a pack to diagrams that decide. */
#ifndef ENGINE_COMPILE_H
#define ENGINE_COMPILE_H

#include "base/arena.h"
#include "pack/model.h"

struct engine; /* a compiled pack; never changes, may be shared */

/* The engine lies in `arena` and points into the pack. */
const struct engine *engine_compile(const struct pack *pack,
                                    struct arena *arena);

const struct pack *engine_pack(const struct engine *engine);

#endif
