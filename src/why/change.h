/* SPDX-License-Identifier: MIT */
/*
 * change.h -- the fewest other answers that lead to another outcome.
 *
 * Of all changes of the answers that make an outcome certain, whatever the
 * questions still open turn out to be, those are smallest that change the
 * fewest given answers, and of these the ones that add the fewest.  All
 * smallest ones are found, with all values that do.
 *
 * Values are those of struct answer: an option's index, a day number.  What is
 * found lies in `keep` and does not end with the judgement.  Finding it takes
 * steps of what the decider has to explain its decision; when they are used up,
 * what was found stands, and is said not to be exact.
 */
#ifndef WHY_CHANGE_H
#define WHY_CHANGE_H

#include "engine/decide.h"

struct new_answer {
    uint32_t question;
    bool added;       /* it was open until now */
    struct values to; /* what it may become */
    int64_t example;  /* one of them: the nearest to the answer given; where
                         that was open, to 0, or of a date to today */
};

/* `to` lies so many days after `from`; both are dates of the same way. */
struct date_gap {
    uint32_t from, to;
    struct range days; /* -ZONE_FREE and ZONE_FREE: without an end */
};

/* Every combination of the answers' values that keeps the gaps will do. */
struct way {
    const struct new_answer *answers; /* in page order */
    const struct date_gap *gaps;
    uint32_t gap_count;
};

/* A smallest set of answers, and in which ways they may change. */
struct change {
    uint32_t answer_count; /* of each way */
    const struct way *ways;
    uint32_t way_count; /* at least one */
};

struct changes {
    int32_t outcome; /* NO_INDEX: no rule */
    bool reachable;  /* false: nobody gets there, whatever the answers */
    bool exact;      /* false: what is found does, but there may be
                        more, or smaller ones */
    uint32_t changed, added;    /* answers in each set */
    const struct change *items; /* in page order */
    uint32_t count;             /* 0 where none was found */
};

/* One for each outcome that was asked for, in the pack's order. */
struct what_if {
    const struct changes *items;
    uint32_t count;
};

/*
 * For each outcome but the one that is decided; "no rule" only where it can be
 * reached.  None while the decision is undetermined, or the pack is not in
 * force.  Today must be known.  The result lies in `keep`.
 */
struct what_if what_if_find(const struct judgement *judgement,
                            struct arena *keep);

#endif
