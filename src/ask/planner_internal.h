/* SPDX-License-Identifier: MIT */
/* planner_internal.h -- what plans are worked out with. */
#ifndef ASK_PLANNER_INTERNAL_H
#define ASK_PLANNER_INTERNAL_H

#include "ask/game_internal.h"
#include "ask/plan.h"

/* The effort to the end by each goal, if the first counts, then the other. */
struct plan_value {
    double of[2];
};

/* What was worked out for a state. */
struct plan_found {
    struct plan_value value;
    uint64_t best;  /* all questions that are best by the goal alone */
    uint32_t place; /* the one that is asked */
};

struct planner {
    struct game game;
    enum plan_goal goal;
    double effort[GAME_QUESTIONS_MAX];
    struct state_table least; /* of one function: struct plan_found */
    struct state_table both;  /* of the outcome first, then of all */
    uint32_t tries, tries_left;
    bool over; /* they did not suffice */
};

/* Returns false where not even looking one answer ahead is possible. */
bool planner_init(struct planner *planner, struct residual *residual,
                  const struct decision *decision, enum plan_goal goal,
                  uint32_t tries, bool all, struct game_state *start);

/* Starts anew with a goal of its own; what was found for another is gone. */
void planner_restart(struct planner *planner, enum plan_goal goal,
                     uint32_t tries);

/* A piece of work that goes on with what was found: its turn of the budget. */
void planner_turn(struct planner *planner);

/* The least that it takes until nothing about `node` is left to ask. */
struct plan_found planner_least(struct planner *planner, node_id node,
                                uint32_t asked);

/* The place of the question to ask, which there must be. */
uint32_t planner_choose(struct planner *planner, struct game_state state);

/* The best by looking one answer ahead. */
uint32_t planner_look_ahead(struct planner *planner, struct game_state state);

/* The first in page order. */
uint32_t planner_first(struct planner *planner, struct game_state state);

extern const struct plan_figures plan_unknown;

/*
 * What an order asks, in effort or, with `count`, in questions; not known where
 * there are more states than that.
 */
struct plan_figures planner_figures(
    struct planner *planner, struct game_state start, bool count,
    uint32_t tries,
    uint32_t (*choose)(struct planner *planner, struct game_state state));

/* The most questions that any order can ask; false if that is not known. */
bool planner_longest(struct planner *planner, struct game_state start,
                     uint32_t tries, uint32_t *most);

/*
 * The most questions that an interview in the order of plan_next() can still
 * ask; never too low.
 */
uint32_t plan_at_most(const struct judgement *judgement, enum plan_goal goal,
                      uint32_t tries);

#endif
