/* SPDX-License-Identifier: MIT */
/*
 * saves.h -- waits until somebody saves a file.
 *
 * The folder is watched, since editors put a new file in the place of the old
 * one.  Saves that follow each other within a moment count as one.
 */
#ifndef CLI_FILES_SAVES_H
#define CLI_FILES_SAVES_H

#include <sys/stat.h>

struct saves {
    const char *file;
    int fd;          /* tells of the folder; -1 where the system cannot */
    struct stat was; /* the file when it was looked at last; 0 for none */
};

/* Begins to watch; the name must stay. */
void saves_open(struct saves *saves, const char *file);
void saves_close(struct saves *saves);

enum saves_result {
    SAVES_INPUT, /* there is something to read; it comes first */
    SAVES_SAVED, /* the file is another than when it was looked at last */
    SAVES_WOKEN  /* a signal came */
};

/* Waits for one of them. */
enum saves_result saves_wait(struct saves *saves, int input);

#endif
