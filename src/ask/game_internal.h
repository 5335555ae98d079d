/* SPDX-License-Identifier: MIT */
/*
 * game_internal.h -- what is left to find out, as a game of questions and
 * answers.
 *
 * A state is what some answers leave of two functions: the outcome, and the
 * outcome with its dates and advice.  Both are diagrams that still say where
 * nobody can be (DIAGRAM_UNREACHABLE), so that any variable can be fixed, not
 * only the first, and two states are the same exactly when their nodes are.
 *
 * A date that was asked is known by the cells of those facts all of whose dates
 * were asked.  Answers are drawn from one measure: every combination of cells
 * that real dates can reach counts the same, times the weights that the pack
 * gives the answers of a question ("likely").
 *
 * What will never be known ("don't know") is taken out first: an end then
 * stands for what all its values lead to.
 */
#ifndef ASK_GAME_INTERNAL_H
#define ASK_GAME_INTERNAL_H

#include "ask/ends_internal.h"
#include "engine/decide.h"
#include "engine/residual.h"

enum {
    GAME_QUESTIONS_MAX = 64, /* that are open: bits of a set */
    GAME_DATES_MAX = 32,
    GAME_FACTS_MAX = 64
};

#define GAME_MIXED DIAGRAM_EXHAUSTED

/* What is below a node. */
struct game_info {
    uint64_t questions; /* but dates, by their places in `ask` */
    uint64_t facts;     /* by their places in `facts` */
    uint32_t needs;     /* dates that some end shows */
    uint32_t needs_all; /* dates that every end shows */
    node_id only;       /* the only end, or GAME_MIXED */
    bool dead;          /* nobody can be in some part */
};

struct game_state {
    node_id outcome, all;
    uint32_t asked; /* dates asked that still tell something */
};

/* Where an answer leads, and how likely it is. */
struct game_move {
    struct game_state to;
    double share;
    uint32_t cell; /* of a date: that of its new facts, the first counts most */
};

struct game_fact {
    uint32_t level, dates, cells;
};

struct game {
    struct residual *residual;
    const struct engine *engine;
    struct diagram *scratch; /* of the residual */
    struct arena *arena;
    uint32_t ask[GAME_QUESTIONS_MAX]; /* open questions, in page order */
    uint32_t ask_count;
    uint32_t dates[GAME_DATES_MAX]; /* which of them are dates, by place */
    uint32_t date_count;
    struct game_fact facts[GAME_FACTS_MAX]; /* by level */
    uint32_t fact_count;
    bool loose; /* a fact of a date to be asked will not be known */
    struct ends ends;
    uint32_t advice;    /* the one being joined */
    uint32_t *first;    /* of each level: its first cell among all cells */
    uint64_t *place_of; /* of each level: the bit of its question */
    uint64_t *fact_of;  /* of each level: the bit of its fact */
    struct state_table infos;  /* of a node: what is below it */
    struct state_table counts; /* of a node and the dates asked: combinations */
    struct game_move *moves;   /* a stack */
    uint32_t move_count, move_room;
    struct memo joined, fixed, apart, tells;
    bool *stays; /* levels, while some are taken out */
};

/*
 * Works out the game for the answers of the residual, whose decision was
 * `decision`, and where it starts.  Without `all` the whole is not worked out
 * and `start->all` is that of the outcome.  Returns false where it does not
 * fit.
 */
bool game_init(struct game *game, struct residual *residual,
               const struct decision *decision, bool all,
               struct game_state *start);

/* The set with the place of a date question in `ask` alone; else empty. */
uint32_t game_date(const struct game *game, uint32_t place);

struct game_info game_info(struct game *game, node_id node);

/* The dates that facts and ends below the node depend on. */
uint32_t game_telling(struct game *game, node_id node);

/* Whether nothing about `node` is left to ask. */
bool game_settled(struct game *game, node_id node, uint32_t asked);

/* Whether the outcome is certain. */
static inline bool game_decided(struct game *game, struct game_state state)
{
    return game_info(game, state.outcome).only != GAME_MIXED;
}

/*
 * The questions about `node` that may be asked, a bit for each place in `ask`.
 * A date may be among them that cannot matter; game_may_ask() looks closer.
 */
uint64_t game_open(struct game *game, node_id node, uint32_t asked);
bool game_may_ask(struct game *game, node_id node, uint32_t asked,
                  uint32_t place);

/* A question that is asked whatever the other answers are, by place; or -1. */
int game_needed(struct game *game, node_id node, uint32_t asked);

/*
 * Whether two questions, neither about a date, could change names: their
 * answers are as likely, and what they lead to is the same either way.
 */
bool game_are_alike(struct game *game, node_id node, uint32_t a, uint32_t b);

/* What is left of the node where the level's value lies in the cell. */
node_id game_fix(struct game *game, node_id node, uint32_t level,
                 uint32_t cell);

/*
 * Puts the answers to the question at `place` on top of game->moves and returns
 * where they begin; give them back by setting game->move_count to that.
 */
uint32_t game_push_moves(struct game *game, struct game_state state,
                         uint32_t place);

/* The facts that asking the date tells, a bit for each place in `facts`. */
uint64_t game_told(struct game *game, struct game_state state, uint32_t place);

/* Whether a fact below has two dates that are to be asked. */
bool game_has_pairs(struct game *game, node_id node);

#endif
