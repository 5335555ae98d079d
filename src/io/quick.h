/*
 * quick.h -- records of the usual form, read at a glance.
 *
 * The usual form is what programs write: no spaces, no escapes, ASCII, names of
 * the pack, nothing twice, nothing null.  Whatever else a line holds, good or
 * bad, is left to record.h, which then reads it from the start; so nothing is
 * accepted here that is not accepted there, with the same answers.
 */
#ifndef IO_QUICK_H
#define IO_QUICK_H

#include "base/arena.h"
#include "engine/answers.h"

#include <stdbool.h>

struct quick;

/* Lies in `arena` and points into the pack; one for each thread. */
struct quick *quick_new(const struct pack *pack, struct arena *arena);

/* What was read besides the answers. */
struct quick_record {
    const char *id; /* as written, with its quotes; NULL where there is none */
    size_t id_size;
    bool today_read;
};

/*
 * Reads the record into `answers`, of which only questions that occur are set,
 * and today where it occurs.  The questions are in quick_questions() until the
 * next call, also where this gave up with false.
 */
bool quick_read(struct quick *quick, const char *line, size_t size,
                struct answers *answers, struct quick_record *record);

/* The questions that were set, in the order of the record. */
const uint32_t *quick_questions(const struct quick *quick, uint32_t *count);

#endif
