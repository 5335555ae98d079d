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
 * Finds answers of somebody for whom `region`, in the residual's scratch, says
 * yes; `answers->of` has room for all questions.  Where the pack depends on
 * today, it is set.  Returns false if there is nobody, or (only where the
 * residual is not exact) no real dates were found.
 */
bool space_find(struct space *space, node_id region, struct answers *answers);

/* Answers what the decider still asks, as plainly as can be. */
void space_answer_asked(const struct space *space, struct decider *decider,
                        struct answers *answers);

/* Answers whatever is not answered. */
void space_answer_all(const struct space *space, struct answers *answers);

#endif
