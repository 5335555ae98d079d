/* SPDX-License-Identifier: MIT */
/*
 * verify.h -- what can be proved about a whole pack at once.
 *
 * Everything is said of *all* answers that real people can give: each question
 * answered, on each day of the pack's validity.  They are counted as
 * combinations of cells (cells.h), as finely as the pack can tell answers
 * apart, where real dates can reach them.
 *
 * A universal claim ("never", "changes nothing") is only made if it is proved.
 * Where `exact` is false, too many dates hang together, and the space was taken
 * to be larger than it is: universal claims hold all the same, counts are at
 * most as large.  All proofs share one budget of steps, so that any pack is
 * answered in seconds; what did not fit is named in one finding.
 */
#ifndef VERIFY_VERIFY_H
#define VERIFY_VERIFY_H

#include "base/headway.h"
#include "engine/compile.h"
#include "verify/finding.h"

enum { VERIFY_LISTED_MAX = 1000 }; /* findings of one id; the rest is counted */

struct verify_options {
    bool has_today; /* only what holds on that day */
    int32_t today;
    struct arena *decide;    /* to play interviews in; NULL: none are played */
    bool by_parts;           /* as if no diagram did fit; for tests */
    uint64_t steps;          /* the budget; 0 for the default */
    uint32_t words;          /* and the room; 0 for the default */
    struct headway *headway; /* says at which proof it is; or NULL */
};

struct verification {
    struct finding *findings; /* by line */
    uint32_t count;
    int64_t unlisted;
    int64_t levels[3]; /* findings of each enum fault_level, listed or not */
    struct unproved *not_proved;
    uint32_t not_proved_count;
    bool has_today; /* only what holds on that day was looked at */
    int32_t today;
    bool in_force; /* else nothing is decided on that day, and nothing proved */
    bool exact;
    bool gaps_proved;   /* `decided` is known */
    bool shares_proved; /* `by_rule` is known */
    struct number all, decided;
    struct number *by_rule; /* combinations that each rule decides */
    bool overlaps_proved;   /* all overlaps are known */
    bool asks_proved;
    uint32_t asks_most;     /* questions of an interview in page order */
    struct number asks_all; /* of all combinations together */
    uint64_t steps;         /* that were asked for */
};

/* Whether everybody is decided, and by one rule where the policy says so. */
bool verify_is_complete(const struct pack *pack,
                        const struct verification *result);

/* The engine should be compiled ENGINE_FOR_MANY; without its joint diagrams
 * less can be proved. */
const struct verification *verify(const struct engine *engine,
                                  const struct verify_options *options,
                                  struct arena *arena);

#endif
