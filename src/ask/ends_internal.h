/*
 * ends_internal.h -- ends of interviews, and what each has to ask yet.
 *
 * Each end, a terminal, has a set of dates that it needs.  Where a level is
 * abstracted, its ends become one, which needs those of all.
 */
#ifndef ASK_ENDS_INTERNAL_H
#define ASK_ENDS_INTERNAL_H

#include "engine/dates.h"

struct ends {
    struct arena *arena;
    uint32_t *needs; /* of each end, by the terminal's value */
    uint32_t count, room;
    struct memo pairs; /* two ends to the one that stands for both */
};

void ends_init(struct ends *ends, struct arena *arena);

/* Adds the next end; returns its value. */
uint32_t ends_add(struct ends *ends, uint32_t needs);

/* diagram_abstract() of a node all of whose ends have been added. */
node_id ends_abstract(struct ends *ends, struct diagram *diagram, node_id node,
                      const bool *stays, bool apart);

/* Somebody said "don't know" to the date, or nobody knows what day it is. */
bool ends_never_know(const struct assignment *known, int32_t date);

#endif
