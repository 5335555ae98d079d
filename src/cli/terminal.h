/* terminal.h -- what is known of whoever reads a stream. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "cli/cli.h"
#include "io/write.h"

bool terminal_is(int fd);

/*
 * How to write for people on `fd`: at most 80 columns, fewer where a window is
 * narrower; bold only where it is a terminal that takes it and NO_COLOR does
 * not ask otherwise.
 */
struct style terminal_style(const struct cli *cli, int fd);

/*
 * The columns to wrap findings at: those of terminal_style(), but 0 where `fd`
 * is not a terminal.  There each finding is a line, for grep and editors.
 */
unsigned terminal_columns(int fd);

#endif
