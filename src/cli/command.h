/* command.h -- what the program can be asked to do. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/cli.h"

struct command {
    const char *name;
    int (*run)(struct cli *cli); /* returns the exit status */
    const char *options;         /* letters, see options_internal.h */
    size_t operand_max;          /* words after the command */
    const char *summary;
    const char *help; /* all of --help */
};

enum { COMMANDS_MAX = 32 };

/*
 * The language of a command's own sentences where nobody asks for one: English
 * for those of scripts and authors, Dutch for those of applicants.
 */
const char *command_language(const struct command *command);

/* NULL if there is none of that name. */
const struct command *command_find(const struct cli *cli, const char *name);

/* Says that there is no such command; returns EXIT_STATUS_USAGE. */
int command_complain(struct cli *cli, const char *name);

/* The first page of help, or that of a command (not NULL). */
void help_print(struct cli *cli);
void help_print_command(struct cli *cli, const struct command *command);

int command_run(struct cli *cli);
int command_batch(struct cli *cli);
int command_questions(struct cli *cli);
int command_test(struct cli *cli);
int command_check(struct cli *cli);
int command_verify(struct cli *cli);
int command_diff(struct cli *cli);
int command_show(struct cli *cli);
int command_graph(struct cli *cli);
int command_export(struct cli *cli);
int command_help(struct cli *cli);
int command_version(struct cli *cli);

extern const char help_run[], help_batch[], help_questions[], help_test[],
    help_check[], help_diff[], help_show[], help_graph[], help_verify[],
    help_export[], help_help[], help_version[];

#endif
