/* joint_internal.h -- one diagram for the rule and all advice. */
#ifndef ENGINE_JOINT_INTERNAL_H
#define ENGINE_JOINT_INTERNAL_H

#include "engine/engine.h"

/*
 * Makes the joint diagrams where they fit: one walk then gives the rule and all
 * advice at once.  Leaves them DIAGRAM_EXHAUSTED where they don't.
 */
void engine_join(struct engine *engine, struct arena *arena);

#endif
