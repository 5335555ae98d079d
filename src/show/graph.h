/* SPDX-License-Identifier: MIT */
/*
 * graph.h -- the decision as a drawing, for Graphviz or Mermaid.
 *
 * The reduced diagram of the outcomes: what it does not ask on a path makes no
 * difference there.  Answers that lead to the same place share an arrow, and
 * where nobody can be there is none.
 *
 * A drawing that would be over two metres is made coarser.  Days that differ
 * get pictures of their own; where one of those is still too large, each
 * question stands in it once: what leads on from it does so after some answers,
 * not after all.
 */
#ifndef SHOW_GRAPH_H
#define SHOW_GRAPH_H

#include "engine/residual.h"
#include "report/write.h"

enum {
    GRAPH_METRES_MAX = 2,   /* a longer drawing is too large to look at */
    GRAPH_BOXES_MAX = 20000 /* of a picture */
};

enum graph_kind { GRAPH_DOT, GRAPH_MERMAID };

/* How a drawing turned out. */
struct graph {
    bool drawn; /* false: it is too large even to look at */
    uint32_t
        pictures;   /* one for each stretch of days, where there are several */
    bool coarse;    /* some picture has each question once */
    double metres;  /* of the longer side of the largest picture, about */
    double whole;   /* the same, had it been drawn whole */
    bool countless; /* it would have had more than GRAPH_BOXES_MAX boxes */
};

/*
 * Draws the outcomes for all answers on the pack's own days, or on the day of
 * the residual's answers.  `whole` makes nothing coarser.
 */
struct graph write_graph(struct out *out, enum graph_kind kind,
                         struct residual *residual, const struct style *style,
                         bool whole);

#endif
