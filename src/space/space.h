/* SPDX-License-Identifier: MIT */
/*
 * space.h -- everybody a pack can be asked about, and one of them at will.
 *
 * The space has all questions open, on every day that the pack is in force.  An
 * applicant taken from it is completed with plain answers until nothing is left
 * to ask, so that a decision about them says all it can say.
 */
#ifndef SPACE_SPACE_H
#define SPACE_SPACE_H

#include "engine/decide.h"
#include "engine/residual.h"

struct space {
    const struct pack *pack;  /* whose days these are */
    struct answers nothing;   /* all missing */
    struct residual residual; /* reach: only days in force */
    int32_t near;             /* the day that applicants are nearest to */
};

/*
 * Whatever is worked out in the residual takes its steps from `budget`; NULL:
 * as each operation may.  `engine` may be of another pack with the same
 * questions and facts, that is in force on the same days.
 */
void space_init(struct space *space, const struct engine *engine,
                const struct pack *pack, struct budget *budget,
                struct arena *arena);

/*
 * The day that applicants of a pack are near to, whatever the clock says: that
 * of its first case that has one, or 1 March 2021; within its validity.
 */
int32_t space_near(const struct pack *pack);

/*
 * Finds answers that lead from `node`, in the residual's scratch, to
 * `terminal`: real answers and days, that can be piped back in.  Those that the
 * residual knows are kept; of the open ones only those are set that the path,
 * or a fact on it, needs; today is set where it was open and the path needs it.
 * Dates are near to `answers->today` where they may be; `answers->of` has room
 * for all questions.  Returns false if nobody gets there, or (only where the
 * residual is not exact) no real dates were found.
 */
bool witness_find(struct residual *residual, node_id node, node_id terminal,
                  struct answers *answers);

/* The same of somebody for whom `region` says yes; where the pack depends on
 * today, it is set. */
bool space_find(struct space *space, node_id region, struct answers *answers);

/* The days on which a question that is bound by today can be answered so, or at
 * all while the answer is not known. */
struct range space_days_for(const struct question *question,
                            const struct answer *answer);

/* Answers what the decider still asks, as plainly as can be. */
void space_answer_asked(const struct space *space, struct decider *decider,
                        struct answers *answers);

/* Answers whatever is not answered. */
void space_answer_all(const struct space *space, struct answers *answers);

#endif
