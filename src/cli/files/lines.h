/* SPDX-License-Identifier: MIT */
/*
 * lines.h -- lines from a file descriptor, as they come.
 *
 * Memory is bounded by the longest line that is let through.  A line ends in a
 * newline, or at the end of what there is to read.
 */
#ifndef CLI_FILES_LINES_H
#define CLI_FILES_LINES_H

#include "base/arena.h"
#include "base/span.h"

#include <stdbool.h>
#include <stdint.h>

struct lines {
    int fd;
    struct arena *arena; /* the buffer lies here */
    char *bytes;
    size_t limit;       /* the most bytes of a line */
    size_t room, most;  /* of the buffer: now, and at most */
    size_t start, end;  /* what is read and not yet handed out */
    size_t searched;    /* from start: has no newline */
    uint64_t number;    /* of the line handed out last, from 1 */
    bool skipping;      /* the rest of a line that was too long */
    bool ended, failed; /* failed: see errno of then in `error` */
    int error;
};

enum lines_result {
    LINES_LINE,     /* here is one */
    LINES_TOO_LONG, /* here was one, of more than the limit */
    LINES_MORE,     /* call lines_fill() first */
    LINES_END       /* or failed */
};

/* `limit` is the most bytes of a line; `block` those read at a time. */
void lines_init(struct lines *lines, int fd, size_t block, size_t limit,
                struct arena *arena);

/*
 * The next line of what was read, without its newline; it lives until
 * lines_fill().
 */
enum lines_result lines_next(struct lines *lines, struct span *line);

/* Reads on; waits if there is nothing yet. */
void lines_fill(struct lines *lines);

#endif
