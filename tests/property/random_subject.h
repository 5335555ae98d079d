/* SPDX-License-Identifier: MIT */
/* random_subject.h -- a random pack under test. */
#ifndef TESTS_RANDOM_SUBJECT_H
#define TESTS_RANDOM_SUBJECT_H

#include "property/random_pack.h"
#include "unit/subject.h"

/* Loads the pack and compiles it. */
void subject_draw(struct subject *subject, const char *name,
                  const struct rp *rp, enum engine_use use);

/* Loads it alone. */
void subject_draw_pack(struct subject *subject, const char *name,
                       const struct rp *rp);

/* "seed 17", or with what it is: "plan, seed 17". */
void name_seed(char name[64], const char *what, uint64_t seed);

#endif
