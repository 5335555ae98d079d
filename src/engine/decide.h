/* SPDX-License-Identifier: MIT */
/*
 * decide.h -- the decision for some answers: exact, never guessing.
 *
 * A *completion* gives every open question (missing or "don't know") an answer
 * that it may have.  Whatever a decision says holds in every completion; what
 * it calls possible happens in at least one.  On a day that is not one of the
 * pack's own, nothing is decided, possible or asked, whatever the answers are.
 */
#ifndef ENGINE_DECIDE_H
#define ENGINE_DECIDE_H

#include "base/budget.h"
#include "engine/answers.h"
#include "engine/compile.h"
#include "engine/form.h"

struct decided_date {
    const struct outcome_date *date;
    int32_t day;
};

struct decision {
    enum status status;
    bool exact;      /* false: `possible`, `ask`, `open` may list too much */
    int32_t outcome; /* NO_INDEX unless decided */
    int32_t rule;    /* NO_INDEX while several are possible, or none is */
    const int32_t *possible; /* outcomes in the pack's order, then NO_INDEX if
                                there may be no rule */
    uint32_t possible_count; /* one when decided; none when not in force */
    const struct decided_date *dates; /* those that are certain */
    uint32_t date_count;
    const uint32_t *advice; /* what holds in every completion, in order */
    uint32_t advice_count;
    const uint32_t *ask; /* missing questions that can still change the
                            outcome, a date or the advice, in page order */
    uint32_t ask_count;
    const uint32_t *open; /* as `ask`, of those answered "don't know" */
    uint32_t open_count;
    const uint32_t *overlap; /* no rule decides, for all these certainly hold:
                                rules of a pack whose hit policy is unique */
    uint32_t overlap_count;
};

/*
 * What deciding needs besides a compiled pack; one for each thread.  Lies in
 * `arena`, which must be of this decider alone.
 */
struct decider;
struct decider *decider_new(const struct engine *engine, struct arena *arena);

/* From now on its decisions also take their steps from `all`; NULL ends that.
 */
void decider_share(struct decider *decider, struct budget *all);

/*
 * The same for all that explains its decisions: beyond a few steps of its own,
 * each may use half of what is left.  The decision that stands has new steps.
 */
void decider_share_reasons(struct decider *decider, struct budget *all);

/*
 * Decides.  The answers must keep their bounds (answer_check()).  The decision
 * ends when its decider decides again.
 */
const struct decision *decide(struct decider *decider,
                              const struct answers *answers);

/*
 * The same of a form.  NULL where something that it needs is open; takes no
 * memory.
 */
const struct decision *decide_form(struct decider *decider, struct form *form);

/*
 * A decision with the answers that it is for: whatever explains a decision is
 * told this.  It ends when its decider decides again.
 */
struct judgement {
    struct decider *decider;
    struct answers answers;
    const struct decision *decision;
};

/* Decides, as decide(). */
struct judgement judge(struct decider *decider, const struct answers *answers);

/*
 * Endings are what complete answers can come to, numbered from 0: a rule, its
 * outcome, and a set of advice.  There are none unless the engine was compiled
 * for many decisions and its joint diagram fits.
 */
uint32_t decide_endings(const struct engine *engine);

/* The decision at the ending of that index, but for its dates. */
void decide_ending(const struct engine *engine, uint32_t index,
                   struct decision *decision);

#endif
