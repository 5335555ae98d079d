/* SPDX-License-Identifier: MIT */
/* cli_internal.h -- what the files of cli share, and its folders do not need.
 */
#ifndef CLI_CLI_INTERNAL_H
#define CLI_CLI_INTERNAL_H

#include "base/fault.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "text/wrap.h"

/* ---- The rules ---- */

/* "3 rules", behind some text; what there is one of as it stands. */
void rules_print_count(struct out *out, const char *before, size_t count,
                       const char *what);

/* "file:3:14: "; a file without a name holds rules. */
void rules_print_place(struct out *out, const struct place *at);

/* Nobody's answers to cli->pack, on the day of --today if it is given. */
struct answers rules_nobody(struct cli *cli);

/* Compiles cli->pack, ready to decide. */
struct decider *rules_decider(struct cli *cli, enum engine_use use);

/* ---- Who reads (terminal.h), and what ends the program (signals.h) ---- */

/*
 * What to write findings to: standard output, wrapped where it is a terminal.
 * Elsewhere each finding is a line, for grep and editors.  wrap_out_end() ends
 * the page; cli->arena must not be rewound before that.
 */
struct out *terminal_page(struct cli *cli, struct wrap_out *page);

/*
 * Call it once, at the start.  A signal that is ignored stays ignored, as nohup
 * wants it; a reader that goes away and a file that grows too large are told
 * by the write.  Before any other ends the program, leave() is called, which
 * may do only what a handler may.
 */
void signals_start(void (*leave)(void));

/* ---- The commands, and their pages of help ---- */

int command_run(struct cli *cli);
int command_questions(struct cli *cli);
int command_test(struct cli *cli);
int command_check(struct cli *cli);
int command_verify(struct cli *cli);
int command_diff(struct cli *cli);
int command_show(struct cli *cli);
int command_graph(struct cli *cli);
int command_export(struct cli *cli);
int command_version(struct cli *cli);

extern const char help_run[], help_questions[], help_test[], help_check[],
    help_verify[], help_diff[], help_show[], help_graph[], help_export[],
    help_version[];

#endif
