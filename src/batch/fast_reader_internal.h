/* SPDX-License-Identifier: MIT */
/*
 * fast_reader_internal.h -- records of the usual form, read fast.
 *
 * The usual form is what programs write: either no spaces at all or one behind
 * each comma and colon, no escapes, ASCII, names of the pack, nothing twice.
 * Whatever else a line holds, good or bad, is left to record.h, which then
 * reads it from the start; so nothing is accepted here that is not accepted
 * there, with the same answers.
 *
 * Records of one writer are alike, so what comes next is guessed from what came
 * next before.  A guess is a place to look first: it changes no answer.
 */
#ifndef BATCH_FAST_READER_INTERNAL_H
#define BATCH_FAST_READER_INTERNAL_H

#include "answers/keys.h"
#include "batch/record_writer.h"

enum {
    FAST_PAD = PACK_ID_MAX + 96 /* readable behind a line */
};

struct fast_reader;

/* Fills in `form`, by the keys of its pack, which must outlive it.  Lies in
 * `arena`; one for each thread. */
struct fast_reader *fast_reader_new(struct form *form, const struct keys *keys,
                                    struct arena *arena);

/*
 * Reads the record at `line`, which ends with a newline before FAST_PAD
 * readable bytes, and returns where it ends: behind its closing brace.  Returns
 * NULL where it is not of the usual form, or breaks a bound.  `today` is that
 * of records that bring none.
 */
const char *fast_read(struct fast_reader *reader, const char *line,
                      int32_t today, struct id_text *id);

/* All that was read last. */
void fast_answers(const struct fast_reader *reader, struct answers *answers);

#endif
