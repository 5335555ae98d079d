/*
 * same.h -- whether two packs that ask the same decide the same.
 *
 * Both are compiled over one set of cells, cut at the constants of either, and
 * laid over each other: where they differ is a diagram of no and yes.  So "the
 * same" is proved, and where it is not there is somebody to show it.
 */
#ifndef STUDY_SAME_H
#define STUDY_SAME_H

#include "study/space.h"

enum sameness {
    SAME_PROVED,
    SAME_NOT,     /* somebody shows it */
    SAME_UNPROVED /* too large, or nobody was found who shows it */
};

/*
 * Compares two packs with the same questions, facts and validity, and decisions
 * about everybody on every day that they are in force: the outcome and its
 * dates, the set of advice and, if `rules`, which rule decides.  Parts are the
 * same where their ids are, dates where they are also reckoned alike.  Where
 * they are not the same, `answers` (room for all questions) are those of
 * somebody who is decided otherwise, with nothing left to ask.  Each decider is
 * of the pack of its name.
 */
struct same_side {
    const struct pack *pack;
    struct decider *decider;
};

enum sameness same_compare(const struct same_side sides[2], bool rules,
                           struct answers *answers, struct arena *arena);

/*
 * What the second decider says otherwise than the first of these answers, as
 * case_run() says it.
 */
struct case_result same_differences(const struct same_side sides[2], bool rules,
                                    const struct answers *answers,
                                    struct arena *arena);

#endif
