/*
 * workers_internal.h -- a stream of records, decided by several threads, in
 * order.
 *
 * Each worker takes a block of whole lines, decides it, and writes when the
 * blocks before it are written.  A block goes out before more is waited for, so
 * whoever sends a record and waits gets its decision.
 */
#ifndef CLI_BATCH_WORKERS_INTERNAL_H
#define CLI_BATCH_WORKERS_INTERNAL_H

#include "answers/csv.h"
#include "batch/batch.h"
#include "cli/batch/blocks_internal.h"
#include "cli/batch/progress_internal.h"
#include "cli/files/stream.h"

/* What a run needs, and what came of it. */
struct batch_run {
    const struct engine *engine;
    int32_t today;
    unsigned jobs; /* at least 1 */
    struct blocks *blocks;
    struct stream *stream;
    struct progress *progress;
    enum extra extra;      /* what is done with other members */
    const struct csv *csv; /* the records' header, or NULL */
    const struct record_writer *writer;

    struct tally tally; /* all records; see batch.h */
    uint64_t written;   /* records of which all was written */
    bool failed;        /* a write failed; see the stream */
    bool no_memory;
};

/* Decides all there is; memory lies in `arena` and in arenas of its own. */
void workers_run(struct batch_run *run, struct arena *arena);

#endif
