/* answers.c -- the bounds of a question, with today where they need it. */
#include "engine/answers.h"

#include "base/date.h"

bool answers_in_force(const struct pack *pack, const struct answers *answers)
{
    return !answers->has_today || pack_in_force(pack, answers->today);
}

/* The day of a bound, or `none` where there is none or it is not known. */
static int32_t bound_day(const struct bound *bound,
                         const struct answers *answers, int32_t none)
{
    switch (bound->kind) {
    case BOUND_NONE:
        return none;
    case BOUND_DATE:
        return bound->day;
    case BOUND_TODAY:
        return answers->has_today ? answers->today : none;
    }
    return none;
}

struct range answer_date_bounds(const struct question *question,
                                const struct answers *answers)
{
    return (struct range){
        .low = bound_day(&question->not_before, answers, DATE_MIN),
        .high = bound_day(&question->not_after, answers, DATE_MAX),
    };
}

struct range answer_bounds(const struct question *question,
                           const struct answers *answers)
{
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return (struct range){0, 1};
    case QUESTION_CHOICE:
        return (struct range){0, (int64_t)question->option_count - 1};
    case QUESTION_INTEGER:
        return (struct range){question->minimum, question->maximum};
    case QUESTION_DATE:
        return answer_date_bounds(question, answers);
    }
    return (struct range){INT64_MIN, INT64_MAX};
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
