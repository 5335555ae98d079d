/*
 * progress_internal.h -- how far a long run is, for whoever sits and waits.
 *
 * A line of its own now and then, never one that changes: that can be read
 * aloud and scrolled back to.  Only where stderr is a terminal, and results go
 * elsewhere: a screen that shows results shows that work goes on.
 */
#ifndef CLI_BATCH_PROGRESS_INTERNAL_H
#define CLI_BATCH_PROGRESS_INTERNAL_H

#include "cli/cli.h"

struct progress {
    struct cli *cli;
    bool is_shown;
    uint64_t size;        /* of what is left of the file; 0: not known */
    uint64_t start, next; /* milliseconds of the system's clock */
    struct arena scratch;

    uint64_t records, bytes; /* what was told last */
};

/* Starts the clock, for what is to be read from `fd`. */
void progress_init(struct progress *progress, struct cli *cli, int fd);

/* So many records were written, of so many bytes that were read. */
void progress_tell(struct progress *progress, uint64_t records, uint64_t bytes);

/* Milliseconds since the start. */
uint64_t progress_time(const struct progress *progress);

void progress_clear(struct progress *progress);

#endif
