/*
 * write_graph.h -- the decision as a drawing, for Graphviz or Mermaid.
 *
 * The reduced diagram of the outcomes: what it does not ask on a path makes no
 * difference there.  Answers that lead to the same place share an arrow, and
 * where nobody can be there is none.
 */
#ifndef IO_WRITE_GRAPH_H
#define IO_WRITE_GRAPH_H

#include "engine/view.h"
#include "io/write.h"

/*
 * Draws what is left of the outcomes in the view, where all is open; false if
 * it is too large.
 */
bool write_graph_dot(struct out *out, struct view *view,
                     const struct style *style);
bool write_graph_mermaid(struct out *out, struct view *view,
                         const struct style *style);

#endif
