/* SPDX-License-Identifier: MIT */
/*
 * save.h -- a person's answers in a file, to go on with another time.
 *
 * Only when asked, by --save.  The file is the person's alone, and is opened
 * before the first question; it takes its place when it is whole.
 */
#ifndef CLI_FILES_SAVE_H
#define CLI_FILES_SAVE_H

#include "cli/cli.h"
#include "engine/answers.h"

/* Opens what --save names.  Returns 0, or the status after a message. */
int save_open(struct cli *cli);

/* From now on a signal saves these answers before it ends the program. */
void save_prepare(struct cli *cli, const struct answers *answers);

/*
 * Writes the answers as lines that --answers reads, and says where they are; if
 * there are none, the file stays as it was.  Returns `status`, or that of a
 * failure after a message.
 */
int save_answers(struct cli *cli, const struct answers *answers, int status);

/* The answers as lines that --answers reads; returns how many. */
uint32_t save_write(struct out *out, const struct pack *pack,
                    const struct answers *answers);

/* Says that the file stays as it was, for there are no new answers. */
void save_nothing(struct cli *cli);

#endif
