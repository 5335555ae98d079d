/*
 * output.h -- the file that a result goes to: all of it, or as it was.
 *
 * It is opened before the first question, under a name of its own in the same
 * folder, and takes its place when everything is written.  Whatever goes wrong
 * before that, a file that was there stays whole.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>

struct cli;

struct output {
    const char *name;      /* as it was given; NULL: stdout */
    const char *target;    /* without symbolic links */
    const char *temporary; /* NULL: written in place, as /dev/null is */
    const char *written;   /* what is said when all went well */
    int fd;
    bool is_open;
    bool keeps; /* see output_keep() */
};

/*
 * Opens what --output names, and lets the program's results go there.  Of a
 * file that exists it asks at a terminal; else --force must be given.  Returns
 * 0, or the status to end with after a message.
 */
int output_open(struct cli *cli);

/* What is written is a result; does nothing without --output. */
void output_keep(struct cli *cli);

/*
 * Closes what was opened, and puts it in its place if it is a result; `whole`
 * says that no write failed.  Returns false after a message if one did.
 */
bool output_finish(struct cli *cli, bool whole);

/* Removes what is not in its place; a signal's handler may call it. */
void output_discard(void);

#endif
