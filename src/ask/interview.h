/* SPDX-License-Identifier: MIT */
/*
 * interview.h -- which question comes next, and how to go back.
 *
 * An interview is replayed from its answers: each question that the rules ask
 * in turn is answered with what was typed for it, until one has no answer.
 * Those are the *path*.  So a changed answer keeps all others: those that the
 * path still comes by count, the rest are kept aside, unused.  Answers given
 * beforehand count from the start, on the path or not.  Going back takes no
 * answer away: `kept` has what counts once the question is answered as before.
 *
 * Each state of an interview is decided once: `now` is what was decided for
 * `used`, as long as nobody else decides with the decider.
 *
 * Pure: no input, no output.
 */
#ifndef ASK_INTERVIEW_H
#define ASK_INTERVIEW_H

#include "ask/plan.h"

/* In all of it, to work out the order and how many questions are left. */
enum { INTERVIEW_STEPS = 1 << 22 };

struct interview {
    struct decider *decider;
    struct budget *budget; /* of all that is worked out besides decisions */
    struct judgement now;  /* of `used` */
    uint32_t at_most;      /* as interview_at_most() found it for `now`, or
                              UINT32_MAX */
    struct answers given;  /* what was there before the first question */
    struct answers used;   /* what counts: given beforehand, or on the path */
    struct answers kept;   /* `used`, with what was gone back over */
    struct answers typed;  /* all that was typed; put new answers here */
    uint32_t question_count;
    uint32_t *path;      /* the questions before this one, as asked */
    uint32_t asked;      /* how many */
    int32_t question;    /* the one to answer now; NO_INDEX at the end */
    int32_t left;        /* the one that a change came from */
    bool changing;       /* `question` is answered anew, then all replayed */
    bool fewest;         /* as plan_next() has it, not in page order */
    enum plan_goal goal; /* of `fewest` */
};

/* `given` are answers that are there already and will not be asked. */
void interview_start(struct interview *interview, const struct pack *pack,
                     struct decider *decider, const struct answers *given,
                     struct arena *arena);

/* The decider is free again for what does not belong to the interview; `now`
 * stands, with steps of its own to explain it. */
void interview_end(struct interview *interview);

/* From now on asks the fewest questions; call it before any is answered. */
void interview_ask_fewest(struct interview *interview, enum plan_goal goal);

/*
 * Goes on along the answers that were typed, up to a question that has none:
 * call it when `question` has got its answer in `typed`.
 */
void interview_go_on(struct interview *interview);

/*
 * Back to the question before this one, whose answer stays in `typed` until it
 * is answered anew; out of a change to where it was made.  Returns false if
 * there is none before it.
 */
bool interview_go_back(struct interview *interview);

/*
 * To a question that has an answer, given or typed, to answer it anew.  All
 * others stay; interview_go_on() then finds out which of them still count.
 */
void interview_change(struct interview *interview, uint32_t question);

/* The most questions that can still come after this one. */
uint32_t interview_at_most(struct interview *interview);

/*
 * The rules that the answer to `question` can still make hold or fail, written
 * to `rules` (room for all of the pack); returns how many.
 */
uint32_t interview_rules(struct interview *interview, uint32_t *rules,
                         struct arena *arena);

/* Whether the question has an answer that cannot count any more. */
bool interview_drops(const struct interview *interview, uint32_t question);

#endif
