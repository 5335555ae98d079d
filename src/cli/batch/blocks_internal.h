/*
 * blocks_internal.h -- input cut into blocks of whole lines, as it comes.
 *
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
#ifndef CLI_BATCH_BLOCKS_INTERNAL_H
#define CLI_BATCH_BLOCKS_INTERNAL_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

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

#endif
