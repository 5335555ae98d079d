/* SPDX-License-Identifier: MIT */
/* file.h -- whole files and streams in memory, within limits. */
#ifndef CLI_FILES_FILE_H
#define CLI_FILES_FILE_H

#include "cli/cli.h"

struct bytes {
    const char *bytes;
    size_t size;
};

enum file_kind {
    FILE_PACK, /* a file: what waits for a writer could make it hang */
    FILE_ANY   /* a pipe too, as a shell's <(...) is */
};

/*
 * Opens a file to read; "-" is standard input.  Returns -1 after a message.
 * What was opened must be closed with file_close().
 */
int file_open(struct cli *cli, const char *name, enum file_kind kind);

void file_close(int fd);

/*
 * Reads what file_open() opens to the end, or `most` bytes and one that shows
 * that there are more.  Returns false after a message if it cannot be read.
 */
bool file_read(struct cli *cli, const char *name, enum file_kind kind,
               size_t most, struct bytes *bytes);

/* Says why it cannot be read; returns -1. */
int file_complain(struct cli *cli, const char *name, const char *why);

/* A name for messages: "stdin" for "-". */
const char *file_name(const char *name);

#endif
