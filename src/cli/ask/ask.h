/* SPDX-License-Identifier: MIT */
/*
 * ask.h -- the interview at a terminal.
 *
 * Plain lines, one question at a time, on stderr; nothing is redrawn, so that
 * a screen reader reads it and a small window shows it.
 */
#ifndef CLI_ASK_ASK_H
#define CLI_ASK_ASK_H

#include "answers/read.h"
#include "cli/cli.h"
#include "engine/decide.h"

enum { ASK_SAVED = -1 }; /* the file of cli->saves was, meanwhile */

/*
 * Asks what the reader's answers leave open, and adds what was answered to
 * them, and what the decider decides for all; `answered` is whether anything
 * was.  Returns 0, the status to end with after a message, or ASK_SAVED.
 */
int ask(struct cli *cli, const struct reader *reader, struct decider *decider,
        struct judgement *judgement, bool *answered);

#endif
