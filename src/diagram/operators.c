/* SPDX-License-Identifier: MIT */
/* operators.c -- operators that walk one diagram, or two with a care set. */
#include "diagram/diagram.h"

/*
 * Restriction and cofactor are one walk.  It goes down the node and the care
 * set in step; where the care set says no, nobody is, and the result may be
 * anything, which DIAGRAM_UNREACHABLE stands for.  Edges to that do not count
 * when a node is made, so that it vanishes if the others agree: Coudert &
 * Madre's "restrict" (1990), but for levels that only the care set has, which
 * they abstract from it first.  `apart` leaves what is unreachable in sight:
 * with it the result is a plain function, and canonical.
 */
struct restriction {
    struct diagram *diagram;
    const struct diagram *of; /* whose nodes are walked */
    const uint32_t *known; /* the cell of each level, or CELL_OPEN; or NULL */
    uint32_t level, cell;  /* the only one known, if there is no array */
    bool apart;
    struct memo *memo;
};

static uint32_t known_cell(const struct restriction *walk, uint32_t level)
{
    if (walk->known)
        return walk->known[level];
    return level == walk->level ? walk->cell : CELL_OPEN;
}

/*
 * As diagram_pop(), but edges to DIAGRAM_UNREACHABLE do not count when the
 * others are compared: where nobody can be, any value is as good.
 */
static node_id pop_reachable(struct diagram *diagram, uint32_t level,
                             uint32_t base)
{
    node_id only = DIAGRAM_UNREACHABLE;

    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
        node_id edge = diagram->edges[base + cell];
        if (edge == DIAGRAM_UNREACHABLE)
            continue;
        if (only != DIAGRAM_UNREACHABLE && edge != only)
            return diagram_pop(diagram, level, base);
        only = edge;
    }
    diagram->edges_used = base;
    return only;
}

static node_id restrict_walk(const struct restriction *walk, node_id node,
                             node_id care)
{
    struct diagram *diagram = walk->diagram;
    const struct diagram *of = walk->of;
    node_id result;

    if (care == DIAGRAM_NO)
        return DIAGRAM_UNREACHABLE;
    for (uint32_t cell; !node_is_terminal(node);
         node = of->words[node + 1 + cell])
        if ((cell = known_cell(walk, of->words[node])) == CELL_OPEN)
            break;
    if (node_is_terminal(node) && (!walk->apart || care == DIAGRAM_YES))
        return node;
    if (memo_find(walk->memo, node, care, &result))
        return result;
    if (!diagram_step(diagram))
        return DIAGRAM_EXHAUSTED;

    uint32_t level_node = node_level(of, node);
    uint32_t level_care = node_level(diagram, care);
    uint32_t level = level_node < level_care ? level_node : level_care;
    uint32_t base = diagram_push(diagram, level);
    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
        node_id edge = restrict_walk(walk, node_follow(of, node, level, cell),
                                     node_follow(diagram, care, level, cell));
        diagram->edges[base + cell] = edge;
    }
    result = walk->apart ? diagram_pop(diagram, level, base)
                         : pop_reachable(diagram, level, base);
    if (result != DIAGRAM_EXHAUSTED)
        memo_keep(walk->memo, node, care, result);
    return result;
}

static node_id restrict_all(struct restriction walk, node_id node, node_id care)
{
    if (node == DIAGRAM_EXHAUSTED)
        return node;
    if (care == DIAGRAM_EXHAUSTED) {
        if (walk.apart)
            return DIAGRAM_EXHAUSTED;
        care = DIAGRAM_YES; // leaves too much, but nothing wrong
    }
    if (!walk.memo) {
        walk.memo = &walk.diagram->memo;
        memo_clear(walk.memo);
    }
    return restrict_walk(&walk, node, care);
}

node_id diagram_restrict(struct diagram *diagram, node_id node, node_id care)
{
    return restrict_all((struct restriction){.diagram = diagram,
                                             .of = diagram,
                                             .level = CELL_OPEN},
                        node, care);
}

node_id diagram_within(struct diagram *diagram, node_id node, node_id care)
{
    return restrict_all((struct restriction){.diagram = diagram,
                                             .of = diagram,
                                             .level = CELL_OPEN,
                                             .apart = true},
                        node, care);
}

node_id diagram_cofactor(struct diagram *diagram, const struct diagram *of,
                         node_id node, uint32_t level, uint32_t cell)
{
    return restrict_all((struct restriction){.diagram = diagram,
                                             .of = of,
                                             .level = level,
                                             .cell = cell,
                                             .apart = true},
                        node, DIAGRAM_YES);
}

node_id diagram_residual(struct diagram *diagram,
                         const struct diagram_residual *residual, node_id node,
                         node_id care)
{
    return restrict_all((struct restriction){.diagram = diagram,
                                             .of = residual->of,
                                             .known = residual->known,
                                             .apart = residual->apart,
                                             .memo = residual->memo},
                        node, care);
}

struct abstraction {
    struct diagram *diagram;
    const bool *stays;
    struct diagram_combine join;
    bool apart;
    struct memo memo; // the diagram's own is that of the joins
};

/* The last `cells` edges on the stack, joined. */
static node_id join_edges(const struct abstraction *walk, uint32_t base,
                          uint32_t cells)
{
    struct diagram *diagram = walk->diagram;
    node_id joined = diagram->edges[base];

    for (uint32_t cell = 1; cell < cells; cell++)
        joined = diagram_combine(diagram, walk->join, joined,
                                 diagram->edges[base + cell]);
    return joined;
}

static node_id abstract_walk(struct abstraction *walk, node_id node)
{
    struct diagram *diagram = walk->diagram;
    node_id result;

    if (node_is_terminal(node))
        return node;
    if (memo_find(&walk->memo, node, 0, &result))
        return result;

    uint32_t level = node_level(diagram, node), cells = diagram->cells[level];
    uint32_t base = diagram_push(diagram, level);
    for (uint32_t cell = 0; cell < cells; cell++) {
        node_id edge = abstract_walk(walk, diagram->words[node + 1 + cell]);
        diagram->edges[base + cell] = edge;
    }
    if (!walk->stays[level]) {
        node_id joined = join_edges(walk, base, cells);
        for (uint32_t cell = 0; cell < cells; cell++)
            diagram->edges[base + cell] = joined;
    }
    result = walk->apart ? diagram_pop(diagram, level, base)
                         : pop_reachable(diagram, level, base);
    if (result != DIAGRAM_EXHAUSTED)
        memo_add(&walk->memo, node, 0, result);
    return result;
}

node_id diagram_abstract(struct diagram *diagram, node_id node,
                         const bool *stays, struct diagram_combine join,
                         bool apart)
{
    struct abstraction walk = {diagram, stays, join, apart, {0}};

    memo_init(&walk.memo, diagram->arena);
    return abstract_walk(&walk, node);
}

static void visit_walk(struct diagram *diagram, node_id node,
                       struct diagram_visit visit)
{
    uint32_t seen;

    if (node == DIAGRAM_UNREACHABLE || node == DIAGRAM_EXHAUSTED ||
        memo_find(&diagram->memo, node, 0, &seen))
        return;
    memo_add(&diagram->memo, node, 0, 1);
    visit.node(visit.context, node);
    if (node_is_terminal(node))
        return;
    for (uint32_t cell = 0; cell < diagram->cells[diagram->words[node]]; cell++)
        visit_walk(diagram, diagram->words[node + 1 + cell], visit);
}

void diagram_visit(struct diagram *diagram, node_id node,
                   struct diagram_visit visit)
{
    memo_clear(&diagram->memo);
    visit_walk(diagram, node, visit);
}

struct support {
    const struct diagram *diagram;
    bool *levels;
};

static void mark_level(void *context, node_id node)
{
    const struct support *support = context;

    if (!node_is_terminal(node))
        support->levels[node_level(support->diagram, node)] = true;
}

void diagram_support(struct diagram *diagram, node_id node, bool *levels)
{
    struct support support = {diagram, levels};

    diagram_visit(diagram, node, (struct diagram_visit){mark_level, &support});
}

/* The memo holds nodes from where no way leads to the terminal. */
static bool path_walk(struct diagram *diagram, node_id node, node_id terminal,
                      uint32_t *cells)
{
    uint32_t dead_end;

    if (node_is_terminal(node))
        return node == terminal;
    if (memo_find(&diagram->memo, node, 0, &dead_end))
        return false;

    uint32_t level = node_level(diagram, node);
    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
        cells[level] = cell;
        if (path_walk(diagram, diagram->words[node + 1 + cell], terminal,
                      cells))
            return true;
    }
    cells[level] = CELL_OPEN;
    memo_add(&diagram->memo, node, 0, 1);
    return false;
}

bool diagram_one_path(struct diagram *diagram, node_id node, node_id terminal,
                      uint32_t *cells, uint32_t levels)
{
    for (uint32_t level = 0; level < levels; level++)
        cells[level] = CELL_OPEN;
    memo_clear(&diagram->memo);
    return path_walk(diagram, node, terminal, cells);
}

/* Whether the two meet; the memo holds pairs that do not. */
static bool meet_walk(struct diagram *diagram, node_id a, node_id b)
{
    uint32_t apart;

    if (a == DIAGRAM_NO || b == DIAGRAM_NO)
        return false;
    // Canonical as they are, all nodes but NO lead to yes somewhere.
    if (node_is_terminal(a) || node_is_terminal(b) || a == b)
        return true;
    if (memo_find(&diagram->memo, a, b, &apart))
        return false;
    if (!diagram_step(diagram))
        return true;

    uint32_t level_a = node_level(diagram, a);
    uint32_t level_b = node_level(diagram, b);
    uint32_t level = level_a < level_b ? level_a : level_b;
    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++)
        if (meet_walk(diagram, node_follow(diagram, a, level, cell),
                      node_follow(diagram, b, level, cell)))
            return true;
    memo_keep(&diagram->memo, a, b, 1);
    return false;
}

bool diagram_disjoint(struct diagram *diagram, node_id a, node_id b)
{
    memo_clear(&diagram->memo);
    return !meet_walk(diagram, a, b);
}

/* Leads to the node from the first cell to the last, elsewhere to no. */
static node_id between(struct diagram *diagram, uint32_t level, uint32_t first,
                       uint32_t last, node_id node)
{
    uint32_t base = diagram_push(diagram, level);

    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++)
        diagram->edges[base + cell] =
            first <= cell && cell <= last ? node : DIAGRAM_NO;
    return diagram_pop(diagram, level, base);
}

node_id diagram_interval(struct diagram *diagram, uint32_t level,
                         uint32_t first, uint32_t last)
{
    return between(diagram, level, first, last, DIAGRAM_YES);
}

node_id diagram_cube(struct diagram *diagram, const uint32_t *cells,
                     uint32_t levels)
{
    node_id node = DIAGRAM_YES;

    for (uint32_t level = levels; level-- > 0;)
        if (cells[level] != CELL_OPEN)
            node = between(diagram, level, cells[level], cells[level], node);
    return node;
}
