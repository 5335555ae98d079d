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
    const char *summary;
    const char *help; /* all of --help */
};

enum { COMMANDS_MAX = 32 };

/* NULL if there is none of that name. */
const struct command *command_find(const struct cli *cli, const char *name);

/* Says that there is no such command; returns EXIT_STATUS_USAGE. */
int command_complain(struct cli *cli, const char *name);

/* The first page of help, or that of a command (not NULL). */
void help_print(struct cli *cli);
void help_print_command(struct cli *cli, const struct command *command);

/* Those of folders of their own; the others are in cli_internal.h. */
int command_batch(struct cli *cli);
int command_help(struct cli *cli);

extern const char help_batch[], help_help[];

#endif
