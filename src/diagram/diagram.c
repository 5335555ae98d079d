/* SPDX-License-Identifier: MIT */
/*
 * diagram.c -- the table of nodes, and operators that walk two diagrams.
 *
 * Nodes lie in the order they were made, children before parents, and the table
 * (open addressing, linear probes) finds the one with a level and edges, so
 * that none is made twice: hash-consing (Goto, 1974), which Brace, Rudell &
 * Bryant
 * ("Efficient Implementation of a BDD Package", 1990) call the unique table.
 *
 * An operator is one walk down both diagrams in step, at each point by the
 * higher of the two levels (Bryant's Apply, 1986).  A memo of pairs makes its
 * cost the product of the two sizes at most, not the number of paths.
 *
 * Invariants: an edge leads to a terminal or to an older node of a deeper
 * level; not all edges of a node are the same, so that "over" is the only
 * reason for a node to be missing; and the memo of operators is empty of other
 * operators' results whenever one begins.
 *
 * Forgetting.  A linear probe must not meet a hole in front of a node that it
 * looks for.  A node goes to the first free slot on its way, so it lies behind
 * older ones only; and the table, when it grows, is filled anew from the oldest
 * on.  Hence taking the newest nodes out leaves no hole before any that stays.
 */
#include "diagram/diagram.h"

#include <assert.h>
#include <string.h>

struct memo_entry {
    uint32_t a, b, value, stamp; /* empty unless of the memo's stamp */
};

enum {
    FIRST_WORDS = 512,
    FIRST_TABLE = 128,
    FIRST_MEMO = 32,
    STEP_EDGES = 16,         /* that cost a step more */
    MEMO_KEEPS_MAX = 3 << 19 /* that are kept: they fill a room of 2^21 */
};

/* 2^32 by the golden ratio: neighbours come to lie far apart (Knuth, vol. 3,
 * section 6.4). */
#define SPREAD UINT32_C(0x9e3779b1)

static uint32_t mix(uint32_t hash, uint32_t word)
{
    // The finalizer of MurmurHash3 (Appleby, public domain) over a running sum.
    hash = (hash ^ word) * UINT32_C(0x85ebca6b);
    hash ^= hash >> 13;
    hash *= UINT32_C(0xc2b2ae35);
    return hash ^ (hash >> 16);
}

void memo_init(struct memo *memo, struct arena *arena)
{
    *memo = (struct memo){.arena = arena, .stamp = 1};
}

void memo_clear(struct memo *memo)
{
    memo->count = 0;
    if (++memo->stamp == 0) { // old stamps would come to life again
        memset(memo->entries, 0, memo->room * sizeof *memo->entries);
        memo->stamp = 1;
    }
}

static struct memo_entry *memo_slot(const struct memo *memo, uint32_t a,
                                    uint32_t b)
{
    uint32_t at = mix(a * SPREAD, b) & (memo->room - 1);

    while (memo->entries[at].stamp == memo->stamp &&
           (memo->entries[at].a != a || memo->entries[at].b != b))
        at = (at + 1) & (memo->room - 1);
    return &memo->entries[at];
}

static void memo_grow(struct memo *memo)
{
    struct memo old = *memo;

    memo->room = old.room ? old.room * 2 : FIRST_MEMO;
    memo->entries = arena_array(memo->arena, struct memo_entry, memo->room);
    memo->stamp = 1;
    for (uint32_t i = 0; i < old.room; i++) {
        const struct memo_entry *entry = &old.entries[i];
        if (entry->stamp == old.stamp)
            *memo_slot(memo, entry->a, entry->b) = (struct memo_entry){
                entry->a, entry->b, entry->value, memo->stamp};
    }
    arena_drop(memo->arena, old.entries, old.room * sizeof *old.entries);
}

bool memo_find(const struct memo *memo, uint32_t a, uint32_t b, uint32_t *value)
{
    if (!memo->room)
        return false;

    const struct memo_entry *entry = memo_slot(memo, a, b);
    if (entry->stamp != memo->stamp)
        return false;
    *value = entry->value;
    return true;
}

void memo_add(struct memo *memo, uint32_t a, uint32_t b, uint32_t value)
{
    if (memo->count >= memo->room / 4 * 3)
        memo_grow(memo);

    struct memo_entry *entry = memo_slot(memo, a, b);
    memo->count += entry->stamp != memo->stamp;
    *entry = (struct memo_entry){a, b, value, memo->stamp};
}

void memo_keep(struct memo *memo, uint32_t a, uint32_t b, uint32_t value)
{
    if (memo->count >= MEMO_KEEPS_MAX)
        memo_clear(memo);
    memo_add(memo, a, b, value);
}

void diagram_init(struct diagram *diagram, const uint32_t *cells,
                  uint32_t word_budget, uint64_t step_budget,
                  struct arena *arena)
{
    *diagram = (struct diagram){.arena = arena,
                                .cells = cells,
                                .word_budget = word_budget,
                                .steps_left = step_budget};
    memo_init(&diagram->memo, arena);
}

static bool same_node(const struct diagram *diagram, node_id node,
                      uint32_t level, const node_id *edges)
{
    const uint32_t *words = diagram->words + node;

    return words[0] == level &&
           !memcmp(words + 1, edges, diagram->cells[level] * sizeof *edges);
}

static uint32_t hash_node(const struct diagram *diagram, uint32_t level,
                          const node_id *edges)
{
    uint32_t hash = mix(0, level);

    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++)
        hash = mix(hash, edges[cell]);
    return hash;
}

/* The first slot of the node that holds `want`: itself and 1, or 0 for room. */
static uint32_t find_slot(const struct diagram *diagram, node_id node,
                          node_id want)
{
    const uint32_t *words = diagram->words + node;
    uint32_t mask = diagram->table_room - 1;
    uint32_t at = hash_node(diagram, words[0], words + 1) & mask;

    while (diagram->table[at] != want)
        at = (at + 1) & mask;
    return at;
}

static node_id next_node(const struct diagram *diagram, node_id node)
{
    return node + 1 + diagram->cells[diagram->words[node]];
}

static void grow_table(struct diagram *diagram)
{
    uint32_t room = diagram->table_room ? diagram->table_room * 2 : FIRST_TABLE;

    arena_drop(diagram->arena, diagram->table,
               diagram->table_room * sizeof *diagram->table);
    diagram->table = arena_array(diagram->arena, node_id, room);
    diagram->table_room = room;
    for (node_id node = 0; node < diagram->used;
         node = next_node(diagram, node))
        diagram->table[find_slot(diagram, node, 0)] = node + 1;
}

void diagram_close(struct diagram *diagram, bool keeps)
{
    struct arena *arena = diagram->arena;

    arena_drop(arena, diagram->memo.entries,
               diagram->memo.room * sizeof *diagram->memo.entries);
    memo_init(&diagram->memo, arena);
    if (keeps)
        return;
    arena_drop(arena, diagram->words, diagram->room * sizeof *diagram->words);
    arena_drop(arena, diagram->table,
               diagram->table_room * sizeof *diagram->table);
    diagram->used = diagram->room = 0;
    diagram->table_room = diagram->node_count = 0;
    diagram->words = diagram->table = NULL;
}

void diagram_forget(struct diagram *diagram, uint32_t used)
{
    memo_clear(&diagram->memo);
    for (node_id node = used; node < diagram->used;
         node = next_node(diagram, node)) {
        diagram->table[find_slot(diagram, node, node + 1)] = 0;
        diagram->node_count--;
    }
    diagram->used = used;
}

static node_id add_node(struct diagram *diagram, uint32_t level,
                        const node_id *edges)
{
    uint32_t size = 1 + diagram->cells[level];
    node_id node = diagram->used;

    if (size > diagram->word_budget - diagram->used) {
        diagram->over = true;
        return DIAGRAM_EXHAUSTED;
    }
    if (size > diagram->room - diagram->used) {
        uint32_t room = diagram->room ? diagram->room : FIRST_WORDS;
        while (room < diagram->used + size)
            room *= 2;
        diagram->words =
            arena_grow(diagram->arena, diagram->words,
                       diagram->room * sizeof *diagram->words,
                       room * sizeof *diagram->words, alignof(uint32_t));
        diagram->room = room;
    }
    diagram->words[node] = level;
    memcpy(diagram->words + node + 1, edges, (size - 1) * sizeof *edges);
    diagram->used += size;
    diagram->node_count++;
    return node;
}

static node_id intern(struct diagram *diagram, uint32_t level,
                      const node_id *edges)
{
    if (diagram->over)
        return DIAGRAM_EXHAUSTED;
    if (diagram->node_count >= diagram->table_room / 4 * 3)
        grow_table(diagram);

    uint32_t at = hash_node(diagram, level, edges) & (diagram->table_room - 1);
    for (; diagram->table[at]; at = (at + 1) & (diagram->table_room - 1))
        if (same_node(diagram, diagram->table[at] - 1, level, edges))
            return diagram->table[at] - 1;

    node_id node = add_node(diagram, level, edges);
    if (node != DIAGRAM_EXHAUSTED)
        diagram->table[at] = node + 1;
    return node;
}

/* What an operation does once it needs no further walk. */
enum op { OP_AND, OP_OR, OP_XOR, OP_OVERLAY, OP_FILL, OP_WHERE, OP_COMBINE };

struct apply {
    struct diagram *diagram;
    enum op op;
    node_id terminal; /* OVERLAY, WHERE */
    struct diagram_combine by;
};

static bool is_done(const struct apply *apply, node_id a, node_id b,
                    node_id *result)
{
    switch (apply->op) {
    case OP_AND:
        *result = a == DIAGRAM_NO || b == DIAGRAM_YES ? a : b;
        return a == b || node_is_terminal(a) || node_is_terminal(b);
    case OP_OR:
        *result = a == DIAGRAM_YES || b == DIAGRAM_NO ? a : b;
        return a == b || node_is_terminal(a) || node_is_terminal(b);
    case OP_XOR:
        *result = a == b ? DIAGRAM_NO : DIAGRAM_YES;
        return a == b || (node_is_terminal(a) && node_is_terminal(b));
    case OP_OVERLAY:
        *result = a == DIAGRAM_YES ? apply->terminal : b;
        return node_is_terminal(a) || b == apply->terminal;
    case OP_FILL:
        *result = a == DIAGRAM_UNREACHABLE ? b : a;
        return node_is_terminal(a) || a == b;
    case OP_WHERE:
        *result = a == apply->terminal ? DIAGRAM_YES : DIAGRAM_NO;
        return node_is_terminal(a);
    case OP_COMBINE:
        if (!node_is_terminal(a) || !node_is_terminal(b))
            return false;
        *result = apply->by.terminals(apply->by.context, a, b);
        return true;
    }
    assert(false);
    return true;
}

uint32_t diagram_push(struct diagram *diagram, uint32_t level)
{
    uint32_t base = diagram->edges_used, count = diagram->cells[level];

    if (count > diagram->edges_room - base)
        arena_room(diagram->arena, diagram->edges, base, count,
                   diagram->edges_room);
    diagram->edges_used = base + count;
    if (count >= STEP_EDGES)
        diagram_steps(diagram, count / STEP_EDGES);
    return base;
}

node_id diagram_pop(struct diagram *diagram, uint32_t level, uint32_t base)
{
    const node_id *edges = diagram->edges + base;
    bool same = true;

    diagram->edges_used = base;
    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
        if (edges[cell] == DIAGRAM_EXHAUSTED)
            return DIAGRAM_EXHAUSTED;
        same &= edges[cell] == edges[0];
    }
    return same ? edges[0] : intern(diagram, level, edges);
}

static node_id apply_walk(const struct apply *apply, node_id a, node_id b)
{
    struct diagram *diagram = apply->diagram;
    node_id result;

    if (is_done(apply, a, b, &result) ||
        memo_find(&diagram->memo, a, b, &result))
        return result;
    if (!diagram_step(diagram))
        return DIAGRAM_EXHAUSTED;

    uint32_t level_a = node_level(diagram, a);
    uint32_t level_b = node_level(diagram, b);
    uint32_t level = level_a < level_b ? level_a : level_b;
    uint32_t base = diagram_push(diagram, level);

    for (uint32_t cell = 0; cell < diagram->cells[level]; cell++) {
        node_id edge = apply_walk(apply, node_follow(diagram, a, level, cell),
                                  node_follow(diagram, b, level, cell));
        diagram->edges[base + cell] = edge;
    }
    result = diagram_pop(diagram, level, base);
    if (result != DIAGRAM_EXHAUSTED)
        memo_keep(&diagram->memo, a, b, result);
    return result;
}

static node_id apply_all(const struct apply *apply, node_id a, node_id b)
{
    if (a == DIAGRAM_EXHAUSTED || b == DIAGRAM_EXHAUSTED)
        return DIAGRAM_EXHAUSTED;
    memo_clear(&apply->diagram->memo);
    return apply_walk(apply, a, b);
}

static node_id apply_op(struct diagram *diagram, enum op op, node_id terminal,
                        node_id a, node_id b)
{
    struct apply apply = {.diagram = diagram, .op = op, .terminal = terminal};

    return apply_all(&apply, a, b);
}

node_id diagram_and(struct diagram *diagram, node_id a, node_id b)
{
    return apply_op(diagram, OP_AND, 0, a, b);
}

node_id diagram_or(struct diagram *diagram, node_id a, node_id b)
{
    return apply_op(diagram, OP_OR, 0, a, b);
}

node_id diagram_xor(struct diagram *diagram, node_id a, node_id b)
{
    return apply_op(diagram, OP_XOR, 0, a, b);
}

node_id diagram_not(struct diagram *diagram, node_id a)
{
    return diagram_xor(diagram, a, DIAGRAM_YES);
}

node_id diagram_overlay(struct diagram *diagram, node_id when, node_id terminal,
                        node_id otherwise)
{
    return apply_op(diagram, OP_OVERLAY, terminal, when, otherwise);
}

node_id diagram_minus(struct diagram *diagram, node_id a, node_id b)
{
    return diagram_overlay(diagram, b, DIAGRAM_NO, a);
}

node_id diagram_fill(struct diagram *diagram, node_id node, node_id by)
{
    return apply_op(diagram, OP_FILL, 0, node, by);
}

/* A terminal on the other side leaves the walk to the first diagram alone. */
static const node_id no_other = DIAGRAM_YES;

node_id diagram_where(struct diagram *diagram, node_id a, node_id terminal)
{
    return apply_op(diagram, OP_WHERE, terminal, a, no_other);
}

node_id diagram_combine(struct diagram *diagram, struct diagram_combine by,
                        node_id a, node_id b)
{
    struct apply apply = {.diagram = diagram, .op = OP_COMBINE, .by = by};

    return apply_all(&apply, a, b);
}

static node_id look_up(void *context, node_id a, node_id b)
{
    const node_id *table = context;

    (void)b;
    return a == DIAGRAM_UNREACHABLE ? a : table[node_value(a)];
}

node_id diagram_map(struct diagram *diagram, node_id a, const node_id *table)
{
    struct diagram_combine by = {look_up, (void *)table};

    return diagram_combine(diagram, by, a, no_other);
}
