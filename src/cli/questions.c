/* questions.c -- what a rule pack asks. */
#include "cli/command.h"

#include "cli/rules.h"
#include "cli/terminal.h"

#include <unistd.h>

const char help_questions[] =
    "Examples:\n"
    "  ind-biometrics questions\n"
    "  ind-biometrics questions --lang en --format json\n"
    "\n"
    "Usage: ind-biometrics questions [OPTION...]\n"
    "Lists the questions with their ids, what may be answered, and why they\n"
    "are asked.\n"
    "\n"
    "  --format FORM    text (default) or json\n"
    "  --lang LANGUAGE  nl or en\n"
    "  --rules FILE     another rule pack than the built-in one\n"
    "\n"
    "Exit status: 0; 2 wrong usage; 3 unusable rules; 5 a read or write\n"
    "failed.\n";

int command_questions(struct cli *cli)
{
    int status = rules_open(cli);

    if (status)
        return status;
    if (cli->options.format == FORMAT_JSON) {
        write_questions_json(&cli->out, cli->pack, cli->language);
    } else {
        struct style style = terminal_style(cli, STDOUT_FILENO);

        write_questions_text(&cli->out, cli->pack, &style, &cli->arena);
    }
    return EXIT_STATUS_OK;
}
