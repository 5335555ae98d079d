/* SPDX-License-Identifier: MIT */
/* terminal.h -- what is known of whoever reads a stream. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "cli/cli.h"
#include "report/write.h"

bool terminal_is(int fd);

/* Makes standard error the terminal that standard input is; false if not. */
bool terminal_take_stderr(void);

/*
 * How to write for people on `fd`: at most 80 columns, fewer where a window is
 * narrower; bold only where it is a terminal that takes it and NO_COLOR does
 * not ask otherwise.
 */
struct style terminal_style(const struct cli *cli, int fd);

/* Writes a sentence on standard error, wrapped as wide as that is. */
void terminal_say(struct cli *cli, const char *text);

#endif
