/* tally_internal.h -- where a decision is counted. */
#ifndef BATCH_TALLY_INTERNAL_H
#define BATCH_TALLY_INTERNAL_H

#include "batch/tally.h"

/* Which of a tally's counts a decision is, unless it is undetermined. */
uint32_t tally_slot(const struct pack *pack, const struct decision *decision);

#endif
