/* help.c -- the first page, and those of the commands. */
#include "cli/command.h"

#include "cli/language.h"

#include <string.h>

enum { NAME_COLUMNS = 11 };

static const char first_half[] =
    "Examples:\n"
    "  ind-biometrics                    asks the questions here\n"
    "  ind-biometrics --lang en          the same in English\n"
    "  ind-biometrics --format json < answers.txt\n"
    "  ind-biometrics batch < people.jsonl > decisions.jsonl\n"
    "  ind-biometrics help batch         explains a command\n"
    "  ind-biometrics --help --lang nl   legt het uit in het Nederlands\n"
    "\n"
    "Usage: ind-biometrics [COMMAND] [OPTION...]\n"
    "Finds out whether you need an appointment for biometrics at the IND, "
    "from\n"
    "when, and what to do and bring. Nothing is sent, or stored unasked.\n"
    "\n";

static const char second_half[] =
    "\n"
    "Without a COMMAND it is run.\n"
    "\n"
    "  --rules FILE     another rule pack than the built-in one\n"
    "  --lang LANGUAGE  nl or en\n"
    "  -h, --help       explain the program, or the command it follows\n"
    "  -V, --version    the same as the command version\n"
    "\n"
    "Exit status: 0 fine; 1 findings; 2 wrong usage; 3 unusable rules; 4 not\n"
    "decided; 5 a read or write failed; 130 interrupted.\n";

const char help_help[] = "Examples:\n"
                         "  ind-biometrics help\n"
                         "  ind-biometrics help batch\n"
                         "  ind-biometrics help A005\n"
                         "\n"
                         "Usage: ind-biometrics help [COMMAND | ID]\n"
                         "Explains the program, one of its commands, or what\n"
                         "the id of a fault stands for.\n";

/*
 * As asked for by --lang or the environment; else that of the command whose
 * page it is.  No pack is read, as help must come whatever the pack is like.
 */
static bool is_dutch(const struct cli *cli, const struct command *about)
{
    return language_of_words(cli->options.lang, command_language(about)) ==
           LANGUAGE_NL;
}

static void print_commands(struct cli *cli, bool dutch)
{
    struct out *out = &cli->out;

    for (const struct command *command = cli->commands; command->name;
         command++) {
        out_text(out, "  ");
        out_text(out, command->name);
        for (size_t i = strlen(command->name); i < NAME_COLUMNS; i++)
            out_char(out, ' ');
        out_text(out,
                 dutch ? help_dutch(command->name)->summary : command->summary);
        out_char(out, '\n');
    }
}

void help_print(struct cli *cli)
{
    bool dutch = is_dutch(cli, command_find(cli, "run"));

    out_text(&cli->out, dutch ? help_first_nl : first_half);
    print_commands(cli, dutch);
    out_text(&cli->out, dutch ? help_last_nl : second_half);
}

void help_print_command(struct cli *cli, const struct command *command)
{
    out_text(&cli->out, is_dutch(cli, command) ? help_dutch(command->name)->help
                                               : command->help);
}

int command_help(struct cli *cli)
{
    const struct options *options = &cli->options;
    const struct command *command;

    if (options->operand_count < 2) {
        help_print(cli);
        return EXIT_STATUS_OK;
    }
    command = command_find(cli, options->operands[1]);
    if (!command && help_fault(&cli->out, options->operands[1]))
        return EXIT_STATUS_OK;
    if (!command && help_is_id(options->operands[1]))
        return complain_usage(cli,
                              "no fault has the id '%s'; rules/README.md "
                              "lists them all",
                              options->operands[1]);
    if (!command)
        return command_complain(cli, options->operands[1]);
    help_print_command(cli, command);
    return EXIT_STATUS_OK;
}
