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

#include <sys/types.h>

struct cli;

enum output_file { OUTPUT_RESULT, OUTPUT_ANSWERS, OUTPUT_COUNT };

struct output {
    enum output_file file;
    const char *name;      /* as it was given */
    mode_t mode;           /* of a new file; all that an old one may keep */
    bool replaces;         /* a file that exists, without asking */
    const char *target;    /* without symbolic links */
    const char *temporary; /* NULL: written in place, as /dev/null is */
    const char *written; /* to say at a terminal when all went well, or NULL */
    int fd;
    bool is_open;
    bool keeps; /* what was written is whole and takes its place */
};

/*
 * Opens the file of that name.  Of one that exists it asks at a terminal; else
 * `replaces` must be set.  Returns 0, or the status to end with after a
 * message.
 */
int output_open(struct cli *cli, struct output *output);

/*
 * Closes what was opened, and puts it in its place if it is to be kept; `error`
 * is the errno of a write that failed, or 0.  Returns false after a message.
 */
bool output_finish(struct cli *cli, struct output *output, int error);

/* Removes what is not in its place; a signal's handler may call it. */
void output_discard(void);

#endif
