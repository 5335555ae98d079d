/* terminal.h -- what is known of whoever reads a stream. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "cli/cli.h"
#include "report/write.h"
#include "text/wrap.h"

bool terminal_is(int fd);

/* Makes standard error the terminal that standard input is; false if not. */
bool terminal_take_stderr(void);

/*
 * Sees to it that whoever types at a terminal sees what is asked: where
 * standard error goes to a file, or nowhere, it becomes that terminal.  A pipe
 * stays, for whoever reads it may show it.  Returns false if it cannot.
 */
bool terminal_show_questions(void);

/*
 * How to write for people on `fd`: at most 80 columns, fewer where a window is
 * narrower; bold only where it is a terminal that takes it and NO_COLOR does
 * not ask otherwise.
 */
struct style terminal_style(const struct cli *cli, int fd);

/*
 * What to write findings to: standard output, wrapped where it is a terminal.
 * Elsewhere each finding is a line, for grep and editors.  wrap_out_end() ends
 * the page; cli->arena must not be rewound before that.
 */
struct out *terminal_page(struct cli *cli, struct wrap_out *page);

#endif
