/* SPDX-License-Identifier: MIT */
/* author_internal.h -- the text of a pack: read, and put back in its place. */
#ifndef CLI_AUTHOR_AUTHOR_INTERNAL_H
#define CLI_AUTHOR_AUTHOR_INTERNAL_H

#include "cases/generate.h"
#include "cli/command.h"
#include "cli/files/file.h"
#include "edit/words.h"
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

/* The same for cases in the file of --cases, which are put behind those of
 * *of. */
int author_load_cases(struct cli *cli, const struct bytes *text,
                      const struct pack **of);

/*
 * Lets what is printed go to the file of --output, or, with --write, to the
 * file that was read, as long as that still holds `text`.  Returns 0, or the
 * status to end with after a message.
 */
int author_open(struct cli *cli, const char *name, const struct bytes *text);

/* Writes a file that was read, as author_open() with --write, to its end. */
int author_put(struct cli *cli, const char *name, const struct bytes *was,
               const struct bytes *is);

/* ---- Words: import --from words ---- */

/* Reads the table that is named; returns 0, or the status after its faults are
 * said. */
int author_read_words(struct cli *cli, const struct pack *pack,
                      const struct bytes *text, struct word_table *words);

/* The text of the pack with them. */
struct bytes author_make_words(struct cli *cli, const struct word_table *words);

/* Says what they change. */
void author_say_words(struct cli *cli, const struct word_table *words);

/* ---- Cases that are made: test --generate ---- */

/* Makes those that are asked for, and stops the watch. */
struct generated author_make(struct cli *cli, const struct engine *engine,
                             struct decider *decider);

/* Says how far they go. */
void author_say_made(struct cli *cli, const struct generated *generated);

#endif
