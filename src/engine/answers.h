/* SPDX-License-Identifier: MIT */
/* answers.h -- what is known of one person, and whether it can be so. */
#ifndef ENGINE_ANSWERS_H
#define ENGINE_ANSWERS_H

#include "pack/model.h"

struct answers {
    struct answer *of; /* one of each question of the pack */
    bool has_today;
    int32_t today; /* day number (date.h) */
};

/* False where today is known, and none of the pack's own days. */
static inline bool answers_in_force(const struct pack *pack,
                                    const struct answers *answers)
{
    return !answers->has_today || pack_in_force(pack, answers->today);
}

enum answer_fault {
    ANSWER_FINE,
    ANSWER_TOO_LOW, /* below the minimum, or before not_before */
    ANSWER_TOO_HIGH
};

/* What the question's bounds let through.  A bound by today lets all through
 * while today is not known. */
static inline struct range answer_bounds(const struct question *question,
                                         const struct answers *answers)
{
    return question_domain(question,
                           answers->has_today ? &answers->today : NULL);
}

/* Whether a value of the question's type keeps its bounds. */
static inline enum answer_fault answer_check(const struct question *question,
                                             int64_t value,
                                             const struct answers *answers)
{
    struct range may_be = answer_bounds(question, answers);

    if (value < may_be.low)
        return ANSWER_TOO_LOW;
    return value > may_be.high ? ANSWER_TOO_HIGH : ANSWER_FINE;
}

/* "Don't know": the option that stands for it, else unknown. */
static inline struct answer answer_dont_know(const struct question *question)
{
    if (question->unknown_option < 0)
        return (struct answer){.state = ANSWER_UNKNOWN};
    return (struct answer){ANSWER_KNOWN, question->unknown_option};
}

#endif
