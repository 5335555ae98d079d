/* SPDX-License-Identifier: MIT */
/* tally.h -- what became of the records of a batch. */
#ifndef BATCH_TALLY_H
#define BATCH_TALLY_H

#include "base/out.h"
#include "engine/decide.h"
#include "text/messages.h"

struct tally {
    uint64_t records, undetermined, invalid;
    uint64_t *outcomes; /* decided, of each outcome; then "no rule"; then "not
                           in force" */
};

/* How many counts `outcomes` has. */
uint32_t tally_slots(const struct pack *pack);

uint64_t tally_not_in_force(const struct pack *pack, const struct tally *tally);

/* Makes `copy`, which has room for outcomes, the same. */
void tally_copy(struct tally *copy, const struct tally *tally,
                const struct pack *pack);

/* Adds what another worker counted. */
void tally_add(struct tally *sum, const struct tally *tally,
               const struct pack *pack);

/*
 * How many records, in which time, and what was decided: a line each.
 * `scratch` is for sentences on the way.
 */
void tally_print(struct out *out, const struct pack *pack,
                 const struct tally *tally, uint64_t milliseconds,
                 enum language spoken, struct arena *scratch);

/* The same for programs: one line of JSON. */
void tally_print_json(struct out *out, const struct pack *pack,
                      const struct tally *tally, uint64_t milliseconds);

/* One line of work under way; `share` is in hundredths, or -1 if unknown. */
void progress_print(struct out *out, uint64_t records, uint64_t milliseconds,
                    int share, enum language spoken, struct arena *scratch);

#endif
