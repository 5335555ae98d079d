/* SPDX-License-Identifier: MIT */
/* command.h -- what the program can be asked to do. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/cli.h"

struct command {
    const char *name;
    int (*run)(struct cli *cli); /* returns the exit status */
    const char *options;         /* their letters, see options.c */
    size_t operand_max;          /* words after the command */
    const char *language;        /* of its sentences where none is asked for */
    const char *summary, *summary_nl; /* NULL: it is for scripts of shells, not
                                         listed, and what stands behind "--"
                                         is left to it */
    const char *help, *help_nl;       /* all of --help */
};

enum { COMMANDS_MAX = 32 };

/* NULL if there is none of that name. */
const struct command *command_find(const struct cli *cli, const char *name);

/* Says that there is no such command; returns EXIT_STATUS_USAGE. */
int command_complain(struct cli *cli, const char *name);

/* ---- The options, as people type them ---- */

struct option_name {
    const char *name;
    char letter; /* in struct command */
    bool takes_value;
    bool may_lack_value; /* though it takes one */
    bool may_repeat;
};

/* The option of that place in the order of their names; false behind the last.
 */
bool option_at(size_t place, struct option_name *option);

/* The words that a command's option is one of; NULL behind the last. */
const char *option_word(const char *option, const char *command, size_t place);

/* ---- Pages of help ---- */

/* The first page of help, or that of a command (not NULL). */
void help_print(struct cli *cli);
void help_print_command(struct cli *cli, const struct command *command);

/* Those of folders of their own; the others are in cli_internal.h. */
int command_batch(struct cli *cli);
int command_replay(struct cli *cli);
int command_try(struct cli *cli);
int command_help(struct cli *cli);
int command_fmt(struct cli *cli);
int command_import(struct cli *cli);
int command_new(struct cli *cli);
int command_rename(struct cli *cli);
int command_complete(struct cli *cli);
int command_schema(struct cli *cli);

/* ---- What 'export' and 'test' leave to the folder of authors ---- */

int author_export_words(struct cli *cli); /* --to words */

struct engine;
struct decider;
int author_accept(struct cli *cli); /* --accept */
int author_generate(struct cli *cli, const struct engine *engine,
                    struct decider *decider); /* --generate */
struct mutate_room author_room(struct cli *cli);

/* diff --records */
int diff_records(struct cli *cli, const struct pack *old_pack,
                 const struct pack *new_pack);

extern const char help_batch[], help_replay[], help_help[], help_fmt[],
    help_import[], help_new[], help_rename[], help_complete[], help_schema[],
    help_try[];

/* The pages in Dutch of all. */
extern const char help_run_nl[], help_batch_nl[], help_questions_nl[],
    help_test_nl[], help_check_nl[], help_verify_nl[], help_diff_nl[],
    help_show_nl[], help_graph_nl[], help_export_nl[], help_help_nl[],
    help_version_nl[], help_fmt_nl[], help_import_nl[], help_new_nl[],
    help_rename_nl[], help_complete_nl[], help_schema_nl[], help_replay_nl[],
    help_try_nl[];

#endif
