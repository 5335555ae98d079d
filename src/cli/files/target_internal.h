/*
 * target_internal.h -- the file that a name leads to, and whether two are one.
 *
 * Links are followed to their end, also where nothing is there yet.  Two
 * targets are one if they are the same file, or, of files that are not there,
 * if they have the same name in the same folder.  What was typed says nothing.
 */
#ifndef CLI_FILES_TARGET_INTERNAL_H
#define CLI_FILES_TARGET_INTERNAL_H

#include "base/arena.h"

#include <stdbool.h>

#include <sys/stat.h>

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

#endif
