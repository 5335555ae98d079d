/*
 * abstract.h -- what is left of a diagram without the levels never to be known.
 *
 * Where a level is taken out, its cells become one: an end then stands for all
 * that they lead to.  Each end has a set of dates that it needs, and one that
 * stands for two needs those of both.
 */
#ifndef DIAGRAM_ABSTRACT_H
#define DIAGRAM_ABSTRACT_H

#include "diagram/diagram.h"

struct ends {
    struct arena *arena;
    uint32_t *needs; /* of each end, by the terminal's value */
    uint32_t count, room;
    struct memo pairs;   /* two ends to the one that stands for both */
    struct memo without; /* node to the node without the levels */
};

void ends_init(struct ends *ends, struct arena *arena);

/* Adds the next end; returns its value. */
uint32_t ends_add(struct ends *ends, uint32_t needs);

/*
 * The node, all of whose ends have been added, without the levels that do not
 * stay; `stays` has one of each level and must always be the same.  Where
 * nobody can be (DIAGRAM_UNREACHABLE) it becomes whatever makes it smallest,
 * unless `apart`.  May be DIAGRAM_EXHAUSTED.
 */
node_id ends_take_out(struct ends *ends, struct diagram *scratch, node_id node,
                      const bool *stays, bool apart);

#endif
