/* SPDX-License-Identifier: MIT */
/* show.c -- a rule pack for people who do not read JSON. */
#include "show/show.h"

#include "cli/cli_internal.h"

#include <unistd.h>

const char help_show[] =
    "Examples:\n"
    "  ind-biometrics show\n"
    "  ind-biometrics show my-rules.json --lang en\n"
    "  ind-biometrics show --format csv > table.csv\n"
    "\n"
    "Usage: ind-biometrics show [OPTION...] [FILE]\n"
    "Says each rule and each piece of advice as a sentence, with its reason\n"
    "and where it comes from, and puts all rules in one decision table. There\n"
    "a rule takes a row for each way in which it holds: as they stand in the\n"
    "pack, or as few as there can be. Without a FILE it shows the built-in\n"
    "pack.\n"
    "\n"
    "  --today DATE     only what is in force on that day; else all days\n"
    "  --format FORMAT  text (default), markdown, or csv: the table alone\n"
    "  --lang LANGUAGE  nl or en\n"
    "  --rules FILE     the same as FILE\n"
    "\n"
    "Exit status: 0; 2 wrong usage; 3 unusable rules; 5 a read or write\n"
    "failed.\n";

int command_show(struct cli *cli)
{
    const struct options *options = &cli->options;
    int status = rules_open(cli, options->operands[1]);

    if (status)
        return status;

    const struct engine *engine =
        engine_compile(cli->pack, ENGINE_FOR_ONE, &cli->arena);
    const struct answers day = rules_nobody(cli);
    struct style style = terminal_style(cli, STDOUT_FILENO);
    write_show(&cli->out, engine, &day, &style,
               options->format == FORMAT_MARKDOWN ? SHOW_MARKDOWN
               : options->format == FORMAT_CSV    ? SHOW_CSV
                                                  : SHOW_TEXT,
               &cli->arena);
    return EXIT_STATUS_OK;
}
