/* SPDX-License-Identifier: MIT */
/*
 * plan.h -- the order that asks the fewest questions.
 *
 * A plan says for each state of the answers which question to ask.  The
 * decision comes first: a plan takes the least until the outcome is certain,
 * and of what does so the least until nothing is left to ask.  The least is
 * that of the expected effort, or of the greatest; of plans alike in that, the
 * other counts, then page order.  The effort of a question is 1 unless the pack
 * says otherwise.
 *
 * Exact by dynamic programming over states (game_internal.h), which are the
 * same where what is left to find out is the same.  A question that is needed
 * whatever the other answers are can be asked at once: that changes no count.
 * Where there are too many states, each question is the best by looking one
 * answer ahead: that which leaves the least effort to questions that may still
 * be needed.
 */
#ifndef ASK_PLAN_H
#define ASK_PLAN_H

#include "base/headway.h"
#include "engine/decide.h"

enum plan_goal { PLAN_EXPECTED, PLAN_WORST_CASE };

enum plan_order {
    PLAN_FEWEST, /* proven */
    PLAN_GREEDY, /* one answer ahead */
    PLAN_PAGE    /* too large for either */
};

/* How many times a question is tried in a state, before giving that up. */
enum {
    PLAN_TRIES_NEXT = 2000,  /* to name the next question */
    PLAN_TRIES_ASK = 20000,  /* in an interview */
    PLAN_TRIES_ALL = 1 << 18 /* for a whole plan */
};

enum { PLAN_STEPS = 3 << 22 }; /* for all that a whole plan says */

/* The best question to ask next, one of `ask`; NO_INDEX where that is empty. */
int32_t plan_next(const struct judgement *judgement, enum plan_goal goal,
                  uint32_t tries);

/*
 * Effort until the outcome is certain, and until nothing is left to ask; less
 * than 0 where it is not known.
 */
struct plan_effort {
    double decision, all;
};

struct plan_figures {
    struct plan_effort of[2]; /* by goal */
};

/* What each figure is no more than, known or not. */
struct plan_bounds {
    double page, fewest;       /* any figure of that order */
    struct plan_figures least; /* each figure of the least */
};

#define PLAN_UNDECIDED INT32_MIN /* as an outcome; NO_INDEX is "no rule" */

#define PLAN_END UINT32_MAX /* as a step: there is none */

/* A variable of the pack whose value an answer shows to lie in a range. */
struct plan_cell {
    uint32_t variable;
    struct range range;
};

struct plan_move {
    const struct plan_cell *cells;
    uint32_t cell_count;
    uint32_t step;   /* where it leads, or PLAN_END */
    int32_t outcome; /* that it makes certain; PLAN_UNDECIDED where it is not,
                        or was before */
};

struct plan_step {
    uint32_t question;
    const struct plan_move *moves;
    uint32_t move_count;
};

struct plan {
    enum plan_order order;
    enum plan_goal goal;
    bool exact;    /* false: dates may rule out more than was seen */
    bool weighted; /* some question's effort is not 1 */
    struct plan_figures page, fewest;
    struct plan_figures least; /* of all orders, each figure for itself */
    struct plan_bounds bounds;
    const struct plan_step *steps; /* as they first come up, from there on all
                                      different */
    uint32_t step_count;
    bool cut; /* there are more steps */
};

enum { PLAN_STEPS_MAX = 10000 };

struct plan_options {
    enum plan_goal goal;
    uint32_t tries;
    struct headway *headway; /* says at which part it is; or NULL */
};

/* A whole plan from these answers on, in `arena`; not the decider's. */
const struct plan *plan_make(struct decider *decider,
                             const struct answers *answers,
                             const struct plan_options *options,
                             struct arena *arena);

#endif
