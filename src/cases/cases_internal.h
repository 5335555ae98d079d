/* SPDX-License-Identifier: MIT */
/* cases_internal.h -- cases, answers and decisions, one as another. */
#ifndef CASES_CASES_INTERNAL_H
#define CASES_CASES_INTERNAL_H

#include "cases/cases.h"

/* The answers of a case, to read. */
static inline struct answers case_answers(const struct test_case *test)
{
    return (struct answers){(struct answer *)test->answers, test->has_today,
                            test->today};
}

/* The first question whose answer is out of its bounds, so that nothing is
 * decided; or NO_INDEX. */
int32_t case_out_of_bounds(const struct pack *pack,
                           const struct answers *answers);

/* A case of these answers that expects what the decision says, but for what is
 * possible and asked.  Its lists lie in `arena`. */
struct test_case case_of_decision(const struct decision *decision,
                                  const struct answers *answers,
                                  struct arena *arena);

/* One case, as cases_run() does all. */
struct case_result case_run(struct decider *decider, const struct pack *pack,
                            const struct test_case *test, enum language spoken,
                            struct arena *arena);

#endif
