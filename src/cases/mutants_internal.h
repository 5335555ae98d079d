/* SPDX-License-Identifier: MIT */
/*
 * mutants_internal.h -- a pack with one piece changed, for every piece and
 * change.
 *
 * In the conditions of rules and advice: a member or the whole is negated, an
 * `and` becomes an `or` and the other way round, a member of them is dropped, a
 * constant moves by one either way, an option is added to a list or taken out.
 * What compares two variables, and so was spelled out, is only negated.  Of
 * rules: one is dropped, swaps with the next, gets another outcome, its
 * validity begins or ends a day earlier or later.  Of advice: an outcome is
 * added to `for` or taken out.  Of outcomes: plus_days moves by one either way.
 *
 * (DeMillo, Lipton & Sayward, "Hints on Test Data Selection", 1978.)
 */
#ifndef CASES_MUTANTS_INTERNAL_H
#define CASES_MUTANTS_INTERNAL_H

#include "base/arena.h"
#include "pack/model.h"
#include "text/messages.h"

struct mutant {
    struct pack pack;  /* its cases are of the pack as it was */
    uint32_t from, to; /* these rules are others than in the pack, to not with;
                          none where they are the same, two where they swap */
    const struct advice *advice; /* this advice is, in the pack; or NULL */
    const char *part;            /* "rule", "advice", "outcome" */
    const char *id;              /* of that part */
    struct origin at;            /* of the piece */
    const char *says;            /* what was changed: "drops the rule" */
};

/* Somebody to whom each mutant is shown; it lives until the next.  The lists
 * of rules, advice and outcomes are those of the pack where nothing in them is
 * changed. */
struct mutant_taker {
    void (*take)(void *context, const struct mutant *mutant);
    void *context;
};

/* Makes all mutants, always in the same order, in `scratch`; what they change
 * is said in the language `spoken`. */
void mutants_make(const struct pack *pack, struct mutant_taker taker,
                  enum language spoken, struct arena *scratch);

/* A condition with one piece changed. */
struct cond_taker {
    void (*take)(void *context, const struct cond *root, struct origin at,
                 const char *says);
    void *context;
};

void mutants_of_condition(const struct pack *pack, const struct cond *root,
                          struct cond_taker taker, enum language spoken,
                          struct arena *scratch);

#endif
