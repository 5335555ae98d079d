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
bool answers_in_force(const struct pack *pack, const struct answers *answers);

enum answer_fault {
    ANSWER_FINE,
    ANSWER_TOO_LOW, /* below the minimum, or before not_before */
    ANSWER_TOO_HIGH
};

/*
 * Whether a value of the question's type keeps the question's bounds.  A bound
 * by today is kept while today is not known.
 */
enum answer_fault answer_check(const struct question *question, int64_t value,
                               const struct answers *answers);

/* What the question's bounds let through. */
struct range answer_bounds(const struct question *question,
                           const struct answers *answers);

/* "Don't know": the option that stands for it, else unknown. */
struct answer answer_dont_know(const struct question *question);

#endif
