/*
 * dataflow_internal.h -- a pack's diagrams as steps that need no walk.
 *
 * For engines that compute columns and cannot follow edges.  The value of a
 * step is a set: the ends that can still be reached from it.  It is the union
 * of what its edges lead to, without those that are impossible.  Where all is
 * known one edge of each step is possible, and every set has one end.
 *
 * Facts whose open dates hang together cannot be looked at one by one.  So a
 * step is a node in a *context*: the cells assumed of facts on the way there,
 * as long as facts of the same dates are still to come.  An edge behind which
 * none come has the context as its *gate*: it is possible only where some dates
 * lie in all of its cells (dataflow_days_internal.h).
 */
#ifndef EXPORT_DATAFLOW_INTERNAL_H
#define EXPORT_DATAFLOW_INTERNAL_H

#include "engine/engine.h"

enum { DATAFLOW_STEPS_MAX = 1 << 14, DATAFLOW_CONTEXTS_MAX = 1 << 14 };

#define DATAFLOW_END     UINT32_C(0x80000000) /* the bit of ends */
#define DATAFLOW_NOWHERE UINT32_C(0x7fffffff) /* leads to no end */

/* The cell of one fact more than in the context before; 0 is the empty one. */
struct context {
    uint32_t before, level, cell;
};

struct dataflow_edge {
    uint32_t to;   /* a step, an end, or DATAFLOW_NOWHERE */
    uint32_t gate; /* a context; 0: none */
};

/* Steps come behind those that their edges lead to. */
struct dataflow_step {
    uint32_t level;
    const struct dataflow_edge *edges; /* one of each cell */
    uint32_t ends; /* one more than the greatest that it can reach */
};

/* Where an outcome can be reached, with what is assumed of a date of it. */
struct dated_end {
    uint32_t outcome, context;
};

/* The outcomes once more, told apart by the facts of one of their dates. */
struct dataflow_dates {
    int32_t date; /* a question */
    uint32_t root;
    struct dated_end *ends;
    uint32_t end_count;
};

struct dataflow {
    const struct engine *engine;
    struct context *contexts;
    uint32_t context_count;
    struct dataflow_step *steps;
    uint32_t step_count;
    uint32_t rules;         /* the root; ends are rules, then "no rule" */
    const uint32_t *advice; /* of each: ends are no (0) and yes (1) */
    struct dataflow_dates *dates;
    uint32_t date_count;
};

static inline bool dataflow_is_end(uint32_t to)
{
    return (to & DATAFLOW_END) != 0;
}

/* The number of an end. */
static inline uint32_t dataflow_end(uint32_t to)
{
    return to & ~DATAFLOW_END;
}

/* False where the diagrams or the steps are over their budget. */
bool dataflow_build(struct dataflow *dataflow, const struct engine *engine,
                    struct arena *arena);

#endif
