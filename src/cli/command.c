/* command.c -- the table of commands. */
#include "cli/command.h"

#include "base/diag.h"

#include <string.h>

const struct command commands[] = {
    {"run", command_run, "aAEefFilNorOStwxW", 0, "ask the questions and decide",
     help_run},
    {"batch", command_batch, "EFfijlOrst", 1,
     "decide for many people, from JSON Lines or CSV", help_batch},
    {"questions", command_questions, "florWt", 0, "list the questions",
     help_questions},
    {"test", command_test, "fglmr", 1, "run the cases of a rule pack",
     help_test},
    {"check", command_check, "lpr", 1, "find faults in a rule pack",
     help_check},
    {"verify", command_verify, "fLlrty", 1, "prove a rule pack complete",
     help_verify},
    {"diff", command_diff, "Dflty", 2, "compare what two rule packs decide",
     help_diff},
    {"show", command_show, "flrt", 1, "say rules as sentences and a table",
     help_show},
    {"graph", command_graph, "Dflrt", 1, "draw how a decision is reached",
     help_graph},
    {"export", command_export, "bcdklrTt", 1,
     "write the rules for other engines", help_export},
    {"help", command_help, "lr", 1, "explain a command", help_help},
    {"version", command_version, "flr", 0, "name the program and its rules",
     help_version},
    {NULL, NULL, NULL, 0, NULL, NULL},
};

const char *command_language(const struct command *command)
{
    static const char *const english[] = {"batch", "check", "verify",
                                          "diff",  "test",  "export"};

    for (size_t i = 0; i < COUNT_OF(english); i++)
        if (!strcmp(command->name, english[i]))
            return "en";
    return "nl";
}

const struct command *command_find(const char *name)
{
    for (const struct command *command = commands; command->name; command++)
        if (!strcmp(name, command->name))
            return command;
    return NULL;
}

int command_complain(struct cli *cli, const char *name)
{
    const char *names[COUNT_OF(commands)], *nearest;
    size_t count = 0;

    while (commands[count].name) {
        names[count] = commands[count].name;
        count++;
    }
    nearest = diag_nearest(name, names, count);
    if (nearest)
        return complain_usage(cli, "unknown command '%s'; did you mean '%s'?",
                              name, nearest);
    return complain_usage(cli, "unknown command '%s'; try '%s help'", name,
                          PROGRAM);
}
