/* SPDX-License-Identifier: MIT */
/* cases.h -- a pack's own cases: whether it decides what its author expects. */
#ifndef CASES_CASES_H
#define CASES_CASES_H

#include "base/headway.h"
#include "engine/decide.h"
#include "text/messages.h"

enum { CASE_DIFFERENCES_MAX = 7 }; /* one for each member of `expect` */

struct case_result {
    const char *differences[CASE_DIFFERENCES_MAX]; /* "rule: got ..." */
    const char *members[CASE_DIFFERENCES_MAX];     /* "rule", of `expect` */
    uint32_t count;                                /* 0: the case passes */
    const struct expect *got; /* what was decided, if that differs; NULL where
                                 an answer is out of bounds */
};

/*
 * Decides all cases and compares what each expects, no more: one result of
 * each, in `arena`, as the texts, which are in the language spoken.  `advice`
 * and `dates` are compared whole, `advice` in order; `possible` and `ask`
 * whole, in any order.  `headway` is told how far that is, and may be NULL.
 */
struct case_result *cases_run(struct decider *decider, const struct pack *pack,
                              enum language spoken, struct headway *headway,
                              struct arena *arena);

#endif
