/* SPDX-License-Identifier: MIT */
/* batch_internal.h -- what makes the writer of each form, and what they count.
 */
#ifndef BATCH_BATCH_INTERNAL_H
#define BATCH_BATCH_INTERNAL_H

#include "batch/record_writer.h"
#include "batch/tally.h"

#define RECORD_FORM(name, has_header, writer, refuse_input)                    \
    const struct record_writer *writer(const struct engine *engine,            \
                                       const struct record_parts *parts,       \
                                       struct arena *arena);
#include "batch/record_forms.def"
#undef RECORD_FORM

/* Which of a tally's counts a decision is, unless it is undetermined. */
uint32_t tally_slot(const struct pack *pack, const struct decision *decision);

#endif
