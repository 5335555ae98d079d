/*
 * diagram.h -- multi-valued decision diagrams, canonical.
 *
 * A node asks for the cell of one variable and has an edge for each cell; a
 * path ends at a terminal, a number that means what its user says.  Variables
 * come in one order on every path and are named by their *level* in it.  Nodes
 * are hash-consed and never redundant, so that two functions are the same
 * exactly when their node ids are.  (Miller & Drechsler, "Implementing a
 * Multiple-Valued Decision Diagram Package", 1998.)
 *
 * The nodes of a diagram lie in one array of words: a node is the index of its
 * level, and its edges follow.  Nodes are never taken back.
 *
 * A diagram has a budget of words and of steps: a node looked at is one, and
 * one more for each 16 edges that are made.  When it is used up, every
 * operation gives DIAGRAM_EXHAUSTED from then on.  What operations remember of
 * themselves has room for a few million nodes; beyond that they forget, and do
 * some work again.
 */
#ifndef DIAGRAM_DIAGRAM_H
#define DIAGRAM_DIAGRAM_H

#include "base/arena.h"
#include "base/budget.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint32_t node_id;

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
 * As diagram_pop(), but edges to DIAGRAM_UNREACHABLE do not count when the
 * others are compared: where nobody can be, any value is as good.
 */
node_id diagram_pop_care(struct diagram *diagram, uint32_t level,
                         uint32_t base);

/* Both of, or one of, two diagrams of no and yes. */
node_id diagram_and(struct diagram *diagram, node_id a, node_id b);
node_id diagram_or(struct diagram *diagram, node_id a, node_id b);
node_id diagram_not(struct diagram *diagram, node_id a);

/* `terminal` where `when` says yes, `otherwise` elsewhere. */
node_id diagram_overlay(struct diagram *diagram, node_id when, node_id terminal,
                        node_id otherwise);

/* Combines two terminals into one. */
struct diagram_combine {
    node_id (*terminals)(void *context, node_id a, node_id b);
    void *context;
};
node_id diagram_combine(struct diagram *diagram, struct diagram_combine by,
                        node_id a, node_id b);

/* Changes every terminal. */
node_id diagram_map(struct diagram *diagram, struct diagram_combine by,
                    node_id a);

/* Takes steps of the budget; false when it is used up. */
static inline bool diagram_steps(struct diagram *diagram, uint64_t count)
{
    bool given = !diagram->shared || budget_take(diagram->shared, count);

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

/* Forgets the nodes that were made since `used` was that; the memo, too. */
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
