/* SPDX-License-Identifier: MIT */
/* same.h -- two packs that decide the same. */
#ifndef TESTS_SAME_H
#define TESTS_SAME_H

#include "property/random_pack.h"
#include "unit/packs.h"

/* Some records, answered in part, by numbers of rules and outcomes: their ids
 * may differ. */
void same_decisions(const char *name, struct rp *rp, struct loaded *a,
                    struct loaded *b);

#endif
