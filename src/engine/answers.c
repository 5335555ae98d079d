/* answers.c -- see answers.h. */
#include "engine/answers.h"

bool answers_in_force(const struct pack *pack, const struct answers *answers)
{
    return !answers->has_today || pack_in_force(pack, answers->today);
}

struct range answer_bounds(const struct question *question,
                           const struct answers *answers)
{
    return question_domain(question,
                           answers->has_today ? &answers->today : NULL);
}

enum answer_fault answer_check(const struct question *question, int64_t value,
                               const struct answers *answers)
{
    struct range may_be = answer_bounds(question, answers);

    if (value < may_be.low)
        return ANSWER_TOO_LOW;
    return value > may_be.high ? ANSWER_TOO_HIGH : ANSWER_FINE;
}

struct answer answer_dont_know(const struct question *question)
{
    if (question->unknown_option < 0)
        return (struct answer){.state = ANSWER_UNKNOWN};
    return (struct answer){ANSWER_KNOWN, question->unknown_option};
}
