/* SPDX-License-Identifier: MIT */
/*
 * diagram.h -- multi-valued decision diagrams, canonical, and their operators.
 *
 * A node asks for the cell of one variable and has an edge for each cell; a
 * path ends at a terminal, a number that means what its user says.  Variables
 * come in one order on every path and are named by their *level* in it.  Nodes
 * are hash-consed and never redundant, so that two functions are the same
 * exactly when their node ids are.  (Miller & Drechsler, "Implementing a
 * Multiple-Valued Decision Diagram Package", 1998.)
 *
 * Ownership.  A node belongs to the diagram that made it: a number, the index
 * of its level in one array of words, with its edges behind.  It stays until
 * diagram_forget() or until the arena is cleared; nothing is collected.
 * Operands are nodes of the diagram that is passed, unless it says otherwise.
 *
 * Cost.  Operators are walks with a memo: of one operand, its nodes are looked
 * at once each; of two, each pair of nodes at most once (|a| * |b|, and seldom
 * anywhere near).  What is made for an operator is memory of the diagram.  The
 * memo has room for a few million entries; beyond that it forgets, and some
 * work is done again.
 *
 * Budget.  A diagram has a budget of words and of steps: a node looked at is
 * one, and one more for each 16 edges that are made; reading (visit, support,
 * one_path) is free.  When it is used up, `over` is set and every operator
 * gives DIAGRAM_EXHAUSTED from then on; given that, operators give it back.  It
 * is no function: nothing may be concluded from it.
 *
 * Terminals.  Formulas are diagrams of DIAGRAM_NO and DIAGRAM_YES.  Others are
 * named *functions* here.  DIAGRAM_UNREACHABLE is the terminal where nobody is.
 */
#ifndef DIAGRAM_DIAGRAM_H
#define DIAGRAM_DIAGRAM_H

#include "base/arena.h"
#include "base/budget.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint32_t node_id;

#define CELL_OPEN UINT32_MAX /* of a level whose cell is not known */

#define DIAGRAM_TERMINAL  UINT32_C(0x80000000)
#define DIAGRAM_EXHAUSTED UINT32_C(0xffffffff)
#define DIAGRAM_UNREACHABLE                                                    \
    UINT32_C(0xfffffffe) /* the terminal where nobody is */
#define DIAGRAM_NO  (DIAGRAM_TERMINAL | 0)
#define DIAGRAM_YES (DIAGRAM_TERMINAL | 1)

/* A map from two words to one, exact, in an arena. */
struct memo {
    struct arena *arena;
    struct memo_entry *entries;
    uint32_t room, count, stamp;
};

struct diagram {
    struct arena *arena;
    const uint32_t *cells; /* how many, of each level */
    uint32_t *words;
    uint32_t used, room;
    node_id *table; /* of all nodes; 0 where empty, else id + 1 */
    uint32_t table_room, node_count;
    node_id *edges; /* a stack: those of the nodes under way */
    uint32_t edges_used, edges_room;
    struct memo memo; /* of the operation under way */
    uint32_t word_budget;
    uint64_t steps_left;
    struct budget *shared; /* that they are also taken from; or NULL */
    bool over;
};

/* `cells` has one number for each level and must outlive the diagram. */
void diagram_init(struct diagram *diagram, const uint32_t *cells,
                  uint32_t word_budget, uint64_t step_budget,
                  struct arena *arena);

static inline bool node_is_terminal(node_id node)
{
    return (node & DIAGRAM_TERMINAL) != 0;
}

/* What a terminal says. */
static inline uint32_t node_value(node_id node)
{
    return node & ~DIAGRAM_TERMINAL;
}

static inline node_id node_terminal(uint32_t value)
{
    return DIAGRAM_TERMINAL | value;
}

/* The level of a node; of a terminal, behind all levels. */
static inline uint32_t node_level(const struct diagram *diagram, node_id node)
{
    return node_is_terminal(node) ? UINT32_MAX : diagram->words[node];
}

/* Where the node leads at this level in this cell; itself if it is below. */
static inline node_id node_follow(const struct diagram *diagram, node_id node,
                                  uint32_t level, uint32_t cell)
{
    return node_level(diagram, node) == level ? diagram->words[node + 1 + cell]
                                              : node;
}

/*
 * Takes room for the edges of a node of that level off the diagram's stack, and
 * returns where they begin in diagram.edges, which may move while deeper nodes
 * are made.  diagram_pop() gives the room back and returns the node with these
 * edges: their only value if all are the same, DIAGRAM_EXHAUSTED if one is
 * that.
 */
uint32_t diagram_push(struct diagram *diagram, uint32_t level);
node_id diagram_pop(struct diagram *diagram, uint32_t level, uint32_t base);

/*
 * Formulas: both of two, one of two, none; `a` but not `b`.
 * diagram_xor() says where two functions differ, whatever their terminals.
 * (Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986.)
 */
node_id diagram_and(struct diagram *diagram, node_id a, node_id b);
node_id diagram_or(struct diagram *diagram, node_id a, node_id b);
node_id diagram_not(struct diagram *diagram, node_id a);
node_id diagram_minus(struct diagram *diagram, node_id a, node_id b);
node_id diagram_xor(struct diagram *diagram, node_id a, node_id b);

/* Whether no point has both; makes no node.  False when the budget ends. */
bool diagram_disjoint(struct diagram *diagram, node_id a, node_id b);

/* `terminal` where `when` says yes, `otherwise` elsewhere. */
node_id diagram_overlay(struct diagram *diagram, node_id when, node_id terminal,
                        node_id otherwise);

/* Yes where the function is the terminal, no elsewhere. */
node_id diagram_where(struct diagram *diagram, node_id a, node_id terminal);

/* The function with each terminal looked up in a table, by its value; only
 * DIAGRAM_UNREACHABLE stays what it is. */
node_id diagram_map(struct diagram *diagram, node_id a, const node_id *table);

/* Joins two functions: at each point, their terminals become one. */
struct diagram_combine {
    node_id (*terminals)(void *context, node_id a, node_id b);
    void *context;
};
node_id diagram_combine(struct diagram *diagram, struct diagram_combine by,
                        node_id a, node_id b);

/* Yes where the level is in one of these cells. */
node_id diagram_interval(struct diagram *diagram, uint32_t level,
                         uint32_t first, uint32_t last);

/* Yes where each level is in its cell, as far as it is not CELL_OPEN. */
node_id diagram_cube(struct diagram *diagram, const uint32_t *cells,
                     uint32_t levels);

/* The function with the level in that cell, whatever it is; `of` may be another
 * diagram of the same levels, whose function is copied. */
node_id diagram_cofactor(struct diagram *diagram, const struct diagram *of,
                         node_id node, uint32_t level, uint32_t cell);

/*
 * Some function that agrees with the node wherever `care` says yes, and seeks
 * to be small elsewhere: a level stays only where it tells apart what somebody
 * can have.  What may be anything, and melts into nothing else, is
 * DIAGRAM_UNREACHABLE.  A used-up care set restricts nothing.  (Coudert &
 * Madre, "A Unified Framework for the Formal Verification of Sequential
 * Circuits", 1990: "restrict".)
 */
node_id diagram_restrict(struct diagram *diagram, node_id node, node_id care);

/*
 * diagram_within() is the function where `care` says yes, DIAGRAM_UNREACHABLE
 * elsewhere; diagram_fill() puts another function there.  Together they are
 * if-then-else: diagram_fill(d, diagram_within(d, then, when), otherwise).
 */
node_id diagram_within(struct diagram *diagram, node_id node, node_id care);
node_id diagram_fill(struct diagram *diagram, node_id node, node_id by);

/*
 * As diagram_restrict(), or diagram_within() if `apart`: of a node of another
 * diagram with the same levels, some of which are known.  The memo may serve
 * many calls: it is of this residual alone.
 */
struct diagram_residual {
    const struct diagram *of;
    const uint32_t *known; /* the cell of each level, or CELL_OPEN */
    bool apart;
    struct memo *memo;
};
node_id diagram_residual(struct diagram *diagram,
                         const struct diagram_residual *residual, node_id node,
                         node_id care);

/*
 * The function without the levels that do not stay; `stays` has one of each.
 * Where a level is taken out, the functions in its cells become one: `join`
 * must not mind the order of its terminals.  With "or" it is Bryant's
 * existential quantification, level after level in one walk from below.
 * DIAGRAM_UNREACHABLE becomes whatever is smallest, unless `apart`.
 */
node_id diagram_abstract(struct diagram *diagram, node_id node,
                         const bool *stays, struct diagram_combine join,
                         bool apart);

/* Marks the levels that occur at or below the node; leaves others as they are.
 * They are those that the function depends on. */
void diagram_support(struct diagram *diagram, node_id node, bool *levels);

/*
 * The cells of the first path to the terminal, in the order of cells; CELL_OPEN
 * of the levels, so many in all, that are not on it.  False if none leads
 * there.
 */
bool diagram_one_path(struct diagram *diagram, node_id node, node_id terminal,
                      uint32_t *cells, uint32_t levels);

/* Calls `node` once for every node at or below one, terminals too, but for
 * DIAGRAM_UNREACHABLE.  It must not use the diagram's operators. */
struct diagram_visit {
    void (*node)(void *context, node_id node);
    void *context;
};
void diagram_visit(struct diagram *diagram, node_id node,
                   struct diagram_visit visit);

/* Takes steps of the budget; false when it is used up. */
static inline bool diagram_steps(struct diagram *diagram, uint64_t count)
{
    bool given = budget_take(diagram->shared, count);

    if (diagram->over || !given || diagram->steps_left < count) {
        diagram->over = true;
        return false;
    }
    diagram->steps_left -= count;
    return true;
}

static inline bool diagram_step(struct diagram *diagram)
{
    return diagram_steps(diagram, 1);
}

/* Forgets the nodes that were made since diagram.used was `used`, and the memo;
 * what is left is as it was then.  Costs a step in the table for each. */
void diagram_forget(struct diagram *diagram, uint32_t used);

/* Gives back the room of what is not needed to read its nodes; of those, too,
 * if `keeps` is false. */
void diagram_close(struct diagram *diagram, bool keeps);

/* Forgets what the memo holds; keeps its memory. */
void memo_clear(struct memo *memo);
void memo_init(struct memo *memo, struct arena *arena);

/* False if there is nothing yet under (a, b). */
bool memo_find(const struct memo *memo, uint32_t a, uint32_t b,
               uint32_t *value);
void memo_add(struct memo *memo, uint32_t a, uint32_t b, uint32_t value);

/* As memo_add(), but forgets all others once there are too many: for what can
 * be worked out again. */
void memo_keep(struct memo *memo, uint32_t a, uint32_t b, uint32_t value);

#endif
