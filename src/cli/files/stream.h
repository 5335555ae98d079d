/* SPDX-License-Identifier: MIT */
/* stream.h -- bytes to and from file descriptors, whatever interrupts. */
#ifndef CLI_FILES_STREAM_H
#define CLI_FILES_STREAM_H

#include "base/out.h"

#include <sys/types.h>

struct stream {
    int fd;
    int error;   /* errno of the write that failed, or 0 */
    size_t left; /* how much of what it should write it did not */
};

/* An out on `fd` that gathers in the `room` bytes at `bytes`. */
void stream_open(struct stream *stream, int fd, struct out *out, char *bytes,
                 size_t room);

/* Writes all of it; the `write` of an out on the stream `context`. */
bool stream_write(void *context, const char *bytes, size_t size);

/*
 * As read(2), but goes on after a signal, and waits where there is nothing to
 * read yet.
 */
ssize_t stream_read(int fd, char *bytes, size_t size);

/*
 * Sees to it that descriptors 0 to 2 are open, so that no file opened later
 * gets one of their numbers; reading or writing one that was closed still
 * fails.  Call it before anything is opened.  Returns false if it cannot.
 */
bool stream_keep_standard(void);

#endif
