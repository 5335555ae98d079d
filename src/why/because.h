/* SPDX-License-Identifier: MIT */
/* because.h -- a smallest set of answers that alone forces the outcome. */
#ifndef WHY_BECAUSE_H
#define WHY_BECAUSE_H

#include "engine/decide.h"

/*
 * A shortest sufficient reason (Darwiche & Ji 2022) among the known answers; of
 * several, the first in page order.  Writes question indexes, in page order, to
 * `because` (room for all questions) and returns how many; 0 where the outcome
 * is undetermined, or nothing is in force.
 */
uint32_t because_find(const struct judgement *judgement, uint32_t *because);

#endif
