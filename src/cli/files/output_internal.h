/* SPDX-License-Identifier: MIT */
/*
 * output_internal.h -- a file to write: where its name leads, and how it gets
 * there.
 */
#ifndef CLI_FILES_OUTPUT_INTERNAL_H
#define CLI_FILES_OUTPUT_INTERNAL_H

#include "base/arena.h"

#include <errno.h>
#include <stdbool.h>

#include <sys/stat.h>

/* ---- The file that a name leads to, and whether two are one ---- */

/*
 * Links are followed to their end, also where nothing is there yet.  Two
 * targets are one if they are the same file, or, of files that are not there,
 * if they have the same name in the same folder.  What was typed says nothing.
 */
struct target {
    const char *path;   /* whose last part is no link */
    const char *folder; /* that it lies in */
    bool exists;
    struct stat file; /* if it exists */
    struct stat in;   /* the folder */
};

/* Returns 0, or the errno of what is wrong, such as a folder not there. */
int target_find(struct target *target, const char *name, struct arena *arena);

bool target_is_one(const struct target *a, const struct target *b);

/* Whether it is the file, and no device or pipe, that is open as `fd`. */
bool target_is_open(const struct target *target, int fd);

/* ---- From a temporary file to the file it was made for ---- */

struct bytes;

struct place_for {
    const char *temporary, *path, *folder;
    int fd;         /* open to write the temporary file; -1 when closed */
    mode_t mode;    /* of the file in the end */
    bool is_new;    /* a file that has come into being since stays */
    bool by_copy;   /* the file that is there stays the same, with new bytes */
    bool mode_must; /* be that, of a file that stays the same */
    const struct bytes *holds; /* what is there must still be this; or NULL */
};

/* Of what place_put() is to replace, which holds something else by now. */
enum { PLACE_CHANGED = ECANCELED };

/*
 * Sees to it that all is on the disk, closes it, and only then puts it in its
 * place.  Returns 0, or the errno of what failed: the file is then as it was.
 * The temporary file is gone if it returns 0; else it is still there, and after
 * EEXIST may be put again with `is_new` off.  A signal's handler may call it.
 */
int place_put(struct place_for *place);

/* ---- Outputs (output.h) ---- */

struct cli;
struct output;

/*
 * Opens the file of that name.  Of one that exists it asks at a terminal; else
 * `replaces` must be set.  What is read, or written otherwise, it refuses.
 * Returns 0, or the status to end with after a message.
 */
int output_open(struct cli *cli, struct output *output);

/* What a file gets should a signal end the program. */
struct output_ready {
    const char *bytes;
    size_t size;
    const char *said; /* on stderr, when it is in its place */
    size_t said_size;
};

/* Until output_finish(), or the next call; NULL: nothing is ready. */
void output_set_ready(const struct output *output,
                      const struct output_ready *bytes);

#endif
