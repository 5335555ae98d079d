/* SPDX-License-Identifier: MIT */
/*
 * batch_internal.h -- a stream of records: cut into blocks, decided by several
 * threads, written in order.
 */
#ifndef CLI_BATCH_BATCH_INTERNAL_H
#define CLI_BATCH_BATCH_INTERNAL_H

#include "answers/csv.h"
#include "batch/batch.h"
#include "cli/cli.h"

/* ---- Input cut into blocks of whole lines, as it comes ---- */

/*
 * Of CSV, a line is a record, which may hold line breaks in quotes.  Where a
 * quote is not closed before the limit or the end of the input, it spoils one
 * line only: the record is cut at its first line break.
 *
 * Blank lines at the end are no records.  So blank lines are held back, by
 * their number only, until something else follows.
 *
 * Memory is bounded by the longest line that is let through.  A line ends in a
 * newline, or at the end of what there is to read; a block always ends in one.
 */
struct blocks {
    int fd;
    size_t limit; /* the most bytes of a line */
    char comma;   /* between fields of CSV; 0 where it is not CSV */
    bool trims;   /* blank lines at the end are left out */
    int stop;     /* once this can be read, no more is; or -1 */
    char *rest;   /* read, but of a line that is not whole yet */
    size_t rest_size;
    uint64_t blank;     /* lines held back */
    uint64_t taken;     /* bytes handed out, held back or skipped */
    uint64_t number;    /* of the next line, from 1 */
    bool ended, failed; /* failed: see errno of then in `error`, */
    int error;          /* which is EINTR where it was stopped */
};

struct block {
    struct arena *arena; /* the bytes lie here */
    size_t room;         /* and `pad` bytes behind it */
    size_t pad;
    char *bytes;
    size_t size;
};

enum blocks_result {
    BLOCKS_LINES,    /* here are some */
    BLOCKS_TOO_LONG, /* here was one, of more than the limit */
    BLOCKS_END       /* or failed */
};

void blocks_init(struct blocks *blocks, int fd, size_t limit,
                 struct arena *arena);

/* `room` is what is read at a time; behind a block, `pad` bytes are zero. */
void block_init(struct block *block, size_t room, size_t pad,
                struct arena *arena);

/*
 * Puts the next lines into `block`; waits if there are none yet.  Whoever takes
 * them adds how many they are to `number`.
 */
enum blocks_result blocks_next(struct blocks *blocks, struct block *block);

/* The bytes of the last block from `from` on come again. */
void blocks_give_back(struct blocks *blocks, struct block *block, size_t from);

/*
 * Takes the header of CSV, `size` bytes of the block, behind a line "sep=;" if
 * there is one.  Returns 0, or the status to end with after a message; where
 * reading failed, the blocks say so.
 */
int batch_take_header(struct cli *cli, const char *name, struct blocks *blocks,
                      struct block *header, struct csv_source *source,
                      size_t *size);

/* ---- How far a long run is, for whoever sits and waits ---- */

/*
 * A line of its own now and then, never one that changes: that can be read
 * aloud and scrolled back to.  Only where stderr is a terminal, and results go
 * elsewhere: a screen that shows results shows that work goes on.
 */
struct progress {
    struct cli *cli;
    bool is_shown;
    uint64_t size;        /* of what is left of the file; 0: not known */
    uint64_t start, next; /* milliseconds of the system's clock */
    struct arena scratch; /* to be cleared at the end */

    uint64_t records, bytes; /* what was told last */
};

/* Starts the clock, for what is to be read from `fd`. */
void progress_init(struct progress *progress, struct cli *cli, int fd);

/* So many records were written, of so many bytes that were read. */
void progress_tell(struct progress *progress, uint64_t records, uint64_t bytes);

/* Milliseconds since the start. */
uint64_t progress_time(const struct progress *progress);

/* ---- Records decided by several threads, in order ---- */

/*
 * Each worker takes a block of whole lines, decides it, and writes when the
 * blocks before it are written.  A block goes out before more is waited for, so
 * whoever sends a record and waits gets its decision.
 */

/* What a run needs, and what came of it. */
struct batch_run {
    const struct engine *engine;
    int32_t today;
    unsigned jobs; /* at least 1 */
    struct blocks *blocks;
    struct stream *stream;
    struct progress *progress;
    bool fail_fast;        /* the first that cannot be used is the last */
    enum extra extra;      /* what is done with other members */
    const struct csv *csv; /* the records' header, or NULL */
    const struct record_writer *writer;

    struct tally tally; /* all records; see batch.h */
    uint64_t written;   /* records of which all was written */
    bool failed;        /* a write failed; see the stream */
    bool ended;         /* by fail_fast, whatever else there is to read */
    bool no_memory;
};

/* Decides all there is; memory lies in `arena` and in arenas of its own. */
void workers_run(struct batch_run *run, struct arena *arena);

#endif
