/*
 * interview.h -- which question comes next, and how to go back.
 *
 * An interview is replayed from its answers: each question that the rules ask
 * in turn is answered with what was typed for it, until one has no answer.
 * Those are the *path*.  So a changed answer keeps all others: those that the
 * path still comes by count, the rest are kept aside, unused.
 *
 * Pure: no input, no output.
 */
#ifndef STUDY_INTERVIEW_H
#define STUDY_INTERVIEW_H

#include "study/plan.h"

struct interview {
    struct decider *decider;
    struct answers used;  /* what counts: given beforehand, or on the path */
    struct answers typed; /* all that was typed; put new answers here */
    uint32_t *path;       /* the questions before this one, as asked */
    uint32_t asked;       /* how many */
    int32_t question;     /* the one to answer now; NO_INDEX at the end */
    bool fewest;          /* as plan_next() has it, not in page order */
    enum plan_goal goal;  /* of `fewest` */
};

/* `given` are answers that are there already and will not be asked. */
void interview_start(struct interview *interview, const struct pack *pack,
                     struct decider *decider, const struct answers *given,
                     struct arena *arena);

/* From now on asks the fewest questions; call it before any is answered. */
void interview_ask_fewest(struct interview *interview, enum plan_goal goal);

/*
 * Goes on along the answers that were typed, up to a question that has none:
 * call it when `question` has got its answer in `typed`.
 */
void interview_go_on(struct interview *interview);

/*
 * Back to the question before this one, whose answer stays in `typed` until it
 * is answered anew.  Returns false if there is none before it.
 */
bool interview_go_back(struct interview *interview);

/* The most questions that can still come after this one. */
uint32_t interview_at_most(const struct interview *interview);

#endif
