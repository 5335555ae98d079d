/* SPDX-License-Identifier: MIT */
/* target.c -- stat(2), and readlink(2) where nothing is there. */
#define _XOPEN_SOURCE 700 // realpath()

#include "cli/files/output_internal.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINKS_MAX = 40 }; /* as Linux follows */

/* Where the last part of the path begins. */
static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static const char *folder_of(const char *path, struct arena *arena)
{
    const char *last = last_part(path);

    return last == path ? "./" : arena_copy(arena, path, (size_t)(last - path));
}

/* Where the link leads, seen from where the program runs. */
static const char *read_link(const char *path, struct arena *arena)
{
    char to[PATH_MAX];
    ssize_t size = readlink(path, to, sizeof to);

    if (size < 0)
        return NULL;
    return arena_print(arena, "%s%.*s",
                       *to == '/' ? "" : folder_of(path, arena), (int)size, to);
}

/* Of a name that leads to nothing: the path at the end of its links. */
static int follow(struct target *target, const char *name, struct arena *arena)
{
    struct stat found;

    target->path = name;
    for (int i = 0; i < LINKS_MAX; i++) {
        if (lstat(target->path, &found) < 0)
            return errno == ENOENT ? 0 : errno;
        if (!S_ISLNK(found.st_mode))
            return 0; // it has come into being just now
        target->path = read_link(target->path, arena);
        if (!target->path)
            return errno;
    }
    return ELOOP;
}

/* Of a file that is there: its path without any link. */
static int resolve(struct target *target, const char *name, struct arena *arena)
{
    char real[PATH_MAX];

    target->path = name;
    if (!S_ISREG(target->file.st_mode))
        return 0; // /dev/stdout leads to what no path can name
    if (!realpath(name, real))
        return errno;
    target->path = arena_copy(arena, real, strlen(real));
    return 0;
}

int target_find(struct target *target, const char *name, struct arena *arena)
{
    int error;

    *target = (struct target){0};
    target->exists = stat(name, &target->file) == 0;
    if (!target->exists && errno != ENOENT)
        return errno;
    error = target->exists ? resolve(target, name, arena)
                           : follow(target, name, arena);
    if (error)
        return error;
    if (!target->exists && !*last_part(target->path))
        return EISDIR;
    target->folder = folder_of(target->path, arena);
    return stat(target->folder, &target->in) < 0 ? errno : 0;
}

static bool same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool target_is_one(const struct target *a, const struct target *b)
{
    if (a->exists != b->exists)
        return false;
    if (a->exists) // a terminal may well be read and written
        return !S_ISCHR(a->file.st_mode) && same_file(&a->file, &b->file);
    return same_file(&a->in, &b->in) &&
           !strcmp(last_part(a->path), last_part(b->path));
}

bool target_is_open(const struct target *target, int fd)
{
    struct stat open;

    return target->exists && S_ISREG(target->file.st_mode) &&
           fstat(fd, &open) == 0 && same_file(&target->file, &open);
}
