/* SPDX-License-Identifier: MIT */
/*
 * cover_cubes_internal.h -- products of cells; for cover*.c only.
 *
 * Cells that nothing tells apart are one *class*.  A cube has a byte for every
 * class of every level in question: whether its cells are in.
 */
#ifndef SPACE_COVER_CUBES_INTERNAL_H
#define SPACE_COVER_CUBES_INTERNAL_H

#include "space/cover.h"

enum {
    COVER_PRIMES_MAX = 512,
    LOOKS_STEP = 16 /* looks that a step of the budget stands for */
};

struct cube {
    uint8_t *in;
};

struct cube_list {
    struct cube *items;
    uint32_t count, room;
};

/* The levels in question and the classes of their cells. */
struct frame {
    struct residual *residual;
    struct arena *arena;
    node_id set, limit; /* what must, and what may be described */
    uint32_t *levels;   /* rising */
    uint32_t level_count;
    uint32_t *start;      /* of each level, its first class; one more */
    uint32_t *first_cell; /* of each class */
    uint32_t **class_of;  /* of each of the engine's levels, of each cell, from
                             0; NULL where it is not among them */
    uint32_t *class_count;
    uint32_t steps_left; /* for a part of the work, within the residual's
                            budget */
};

void frame_init(struct frame *frame, struct residual *residual, node_id set,
                node_id limit);

/* The place of the node's level among the frame's. */
uint32_t frame_level(const struct frame *frame, node_id node);

uint32_t frame_classes(const struct frame *frame, uint32_t level);

/* The class of the cell, among those of all levels. */
uint32_t frame_class(const struct frame *frame, uint32_t level, uint32_t cell);

/* Takes a step of a part of the work, and one of the residual's budget, and
 * another for each LOOKS_STEP looks; false when one is used up. */
bool frame_step(struct frame *frame, uint64_t looks);

/* Where the node leads in a class of the frame's level. */
node_id frame_follow(const struct frame *frame, node_id node, uint32_t level,
                     uint32_t item);

struct cube cube_new(const struct frame *frame); /* all in */
struct cube cube_copy(const struct frame *frame, struct cube cube);
bool cube_is_full(const struct frame *frame, struct cube cube, uint32_t level);
uint32_t cube_literals(const struct frame *frame, struct cube cube);

/* Whether the node says yes all over the cube; from the frame's level on. */
bool cube_inside(struct frame *frame, struct cube cube, node_id node);

/* The cube as a diagram. */
node_id cube_node(const struct frame *frame, struct cube cube);

void cubes_add(const struct frame *frame, struct cube_list *list,
               struct cube cube);

/*
 * The fewest of the primes that cover the set.  False if it is too large to
 * try; *smallest is false where the search was cut short.
 */
bool cover_choose(struct frame *frame, const struct cube_list *primes,
                  struct cube_list *chosen, bool *smallest);

#endif
