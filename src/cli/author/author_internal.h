/* SPDX-License-Identifier: MIT */
/* author_internal.h -- the text of a pack: read, and put back in its place. */
#ifndef CLI_AUTHOR_AUTHOR_INTERNAL_H
#define CLI_AUTHOR_AUTHOR_INTERNAL_H

#include "cli/command.h"
#include "cli/files/file.h"
#include "pack/model.h"

/*
 * Whether there is a name of what to read, and one place to write to; if not,
 * returns the status after a message.
 */
int author_check(struct cli *cli, const char *name);

/*
 * Reads the pack of that name ("-" is standard input), which must be JSON.
 * Returns 0, or the status to end with after a message.
 */
int author_read(struct cli *cli, const char *name, struct bytes *text);

/* Loads what was read.  Returns 0, or the status after its faults are said. */
int author_load(struct cli *cli, const char *name, const struct bytes *text,
                const struct pack **pack);

/*
 * Lets what is printed go to the file of --output, or, with --write, to the
 * file that was read.  Returns 0, or the status to end with after a message.
 */
int author_open(struct cli *cli, const char *name);

/*
 * What was printed is a result, and takes its place; unless, with --write, the
 * file no longer holds `text`.  Returns the status to end with.
 */
int author_keep(struct cli *cli, const char *name, const struct bytes *text);

#endif
