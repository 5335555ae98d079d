/* command.c -- a command by its name. */
#include "cli/command.h"

#include "base/fault.h"

#include <string.h>

const char *command_language(const struct command *command)
{
    static const char *const english[] = {"batch", "check", "verify",
                                          "diff",  "test",  "export"};

    for (size_t i = 0; i < COUNT_OF(english); i++)
        if (!strcmp(command->name, english[i]))
            return "en";
    return "nl";
}

const struct command *command_find(const struct cli *cli, const char *name)
{
    for (const struct command *command = cli->commands; command->name;
         command++)
        if (!strcmp(name, command->name))
            return command;
    return NULL;
}

int command_complain(struct cli *cli, const char *name)
{
    const char *names[COMMANDS_MAX], *nearest;
    size_t count = 0;

    for (; cli->commands[count].name && count < COMMANDS_MAX; count++)
        names[count] = cli->commands[count].name;
    nearest = fault_nearest(name, names, count);
    if (nearest)
        return complain_usage(cli, "unknown command '%s'; did you mean '%s'?",
                              name, nearest);
    return complain_usage(cli, "unknown command '%s'; try '%s help'", name,
                          PROGRAM);
}
