/* tally.h -- what became of the records of a batch. */
#ifndef BATCH_TALLY_H
#define BATCH_TALLY_H

#include "batch/batch.h"
#include "text/messages.h"

/*
 * How many records, in which time, and what was decided: a line each.
 * `scratch` is for sentences on the way.
 */
void write_tally(struct out *out, const struct pack *pack,
                 const struct tally *tally, uint64_t milliseconds,
                 enum words_language words, struct arena *scratch);

/* The same for programs: one line of JSON. */
void write_tally_json(struct out *out, const struct pack *pack,
                      const struct tally *tally, uint64_t milliseconds);

/* One line of work under way; `share` is in hundredths, or -1 if unknown. */
void write_progress(struct out *out, uint64_t records, uint64_t milliseconds,
                    int share, enum words_language words,
                    struct arena *scratch);

#endif
