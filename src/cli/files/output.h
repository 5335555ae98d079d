/* SPDX-License-Identifier: MIT */
/*
 * output.h -- the file that a result goes to: all of it, or as it was.
 *
 * It is opened before the first question, under a name of its own in the same
 * folder, and takes its place when everything is written.  Whatever goes wrong
 * before that, a file that was there stays whole.
 */
#ifndef CLI_FILES_OUTPUT_H
#define CLI_FILES_OUTPUT_H

#include "cli/files/output_internal.h"

enum output_file { OUTPUT_RESULT, OUTPUT_ANSWERS, OUTPUT_COUNT };

struct output {
    enum output_file file;
    const char *name;  /* as it was given */
    bool is_private;   /* for the person's eyes only, whatever it was before */
    bool replaces;     /* a file that exists, without asking */
    const char *reads; /* the file that is read, which it must not be; NULL: it
                          may be any */
    const struct bytes *holds; /* what is there must still hold this when it is
                                  replaced; or NULL */
    struct target target;
    struct place_for place; /* without a temporary file it is written in place,
                               as /dev/null is */
    const char *written; /* to say at a terminal when all went well, or NULL */
    const char *changed; /* to say where it does not hold what it must */
    int fd;
    bool is_open;
    bool keeps; /* what was written is whole and takes its place */
};

/* Opens what --output names, and lets the result go there. */
int output_open_result(struct cli *cli);

/* The same for a command that reads the file `reads`, or none. */
int output_open_beside(struct cli *cli, const char *reads);

/* As output_open_result(), for a file that was read and held `text`, whose
 * bytes must live until it is finished: what others wrote there meanwhile
 * stays. */
int output_open_edited(struct cli *cli, const char *name,
                       const struct bytes *text);

/* What goes to --output from now on is a result, and takes its place. */
void output_keep_result(struct cli *cli);

/*
 * Closes what was opened, and puts it in its place if it is to be kept; `error`
 * is the errno of a write that failed, or 0.  Returns 0, or the status to end
 * with after a message.
 */
int output_finish(struct cli *cli, struct output *output, int error);

/* As output_finish(), for the result before the end; there may be another. */
int output_finish_result(struct cli *cli);

/*
 * For a signal's handler: puts in its place what is ready, and removes all
 * else.
 */
void output_leave(void);

#endif
