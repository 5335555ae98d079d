/* diagram_internal.h -- what operators need of the table of nodes. */
#ifndef DIAGRAM_DIAGRAM_INTERNAL_H
#define DIAGRAM_DIAGRAM_INTERNAL_H

#include "diagram/diagram.h"

/*
 * As diagram_pop(), but edges to DIAGRAM_UNREACHABLE do not count when the
 * others are compared: where nobody can be, any value is as good.
 */
node_id diagram_pop_care(struct diagram *diagram, uint32_t level,
                         uint32_t base);

#endif
