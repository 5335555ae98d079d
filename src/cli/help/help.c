/* SPDX-License-Identifier: MIT */
/* help.c -- the pages: the first, those of commands, and of faults by id. */
#include "cli/command.h"

#include "base/fault.h"
#include "cli/help/fill_internal.h"
#include "cli/language.h"

#include <ctype.h>
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
    "Usage: ind-biometrics [COMMAND] [OPTION...]\n";

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

static const char first_half_nl[] =
    "Voorbeelden:\n"
    "  ind-biometrics                    stelt hier de vragen\n"
    "  ind-biometrics --lang en          hetzelfde in het Engels\n"
    "  ind-biometrics --format json < antwoorden.txt\n"
    "  ind-biometrics batch < mensen.jsonl > besluiten.jsonl\n"
    "  ind-biometrics help batch         legt een opdracht uit\n"
    "  ind-biometrics --help --lang en   explains it in English\n"
    "\n"
    "Gebruik: ind-biometrics [OPDRACHT] [OPTIE...]\n";

static const char second_half_nl[] =
    "\n"
    "Zonder OPDRACHT is het run.\n"
    "\n"
    "  --rules BESTAND  andere regels dan die in het programma zitten\n"
    "  --lang TAAL      nl of en\n"
    "  -h, --help       uitleg over het programma, of over de opdracht ervoor\n"
    "  -V, --version    hetzelfde als de opdracht version\n"
    "\n"
    "Eindstatus: 0 goed; 1 er is iets gevonden; 2 verkeerd gebruik; 3 regels\n"
    "onbruikbaar; 4 niet beslist; 5 lezen of schrijven mislukt; 130\n"
    "afgebroken.\n";

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
    return language_of_words(cli->options.lang, about->language) == LANGUAGE_NL;
}

static void print_commands(struct cli *cli, bool dutch)
{
    struct out *out = &cli->out;

    for (const struct command *command = cli->commands; command->name;
         command++) {
        if (!command->summary)
            continue;
        out_text(out, "  ");
        out_text(out, command->name);
        for (size_t i = strlen(command->name); i < NAME_COLUMNS; i++)
            out_char(out, ' ');
        out_text(out, dutch ? command->summary_nl : command->summary);
        out_char(out, '\n');
    }
}

void help_print(struct cli *cli)
{
    struct out *out = &cli->out;
    bool dutch = is_dutch(cli, command_find(cli, "run"));
    enum language spoken = dutch ? LANGUAGE_NL : LANGUAGE_EN;

    help_fill(out, dutch ? first_half_nl : first_half, spoken);
    help_say_purpose(out, spoken, &cli->arena);
    out_char(out, '\n');
    print_commands(cli, dutch);
    help_fill(out, dutch ? second_half_nl : second_half, spoken);
}

void help_print_command(struct cli *cli, const struct command *command)
{
    bool dutch = is_dutch(cli, command);

    help_fill(&cli->out, dutch ? command->help_nl : command->help,
              dutch ? LANGUAGE_NL : LANGUAGE_EN);
}

/* By the first letter of an id. */
static const struct {
    char letter;
    const char *says;
} families[] = {
    {'S', "The system refused a read or a write, or ran out of memory.\n"
          "Exit status: 5.\n"},
    {'J',
     "A text is not JSON as RFC 8259 has it; the message names the place.\n"
     "Exit status: 3 for a rule pack, 4 for answers.\n"},
    {'A', "An answer or a record cannot be used as it stands, and nothing is\n"
          "decided from it. batch goes on with the next record.\n"
          "Exit status: 4.\n"},
    {'P', "A part of a rule pack is wrong, and the pack is not used.\n"
          "'" PROGRAM " check FILE' lists all such faults, with hints.\n"
          "Exit status: 3.\n"},
    {'C', "A condition of a rule pack is wrong, and the pack is not used.\n"
          "'" PROGRAM " check FILE' lists all such faults, with hints.\n"
          "Exit status: 3.\n"},
    {'W',
     "A rule pack says something that it can hardly mean. The pack can be\n"
     "used; '" PROGRAM " check FILE' lists its warnings.\n"},
    {'V', "'" PROGRAM " verify FILE' found this, for the reason and with the\n"
          "person that it names. Exit status: 1 where --level shows it.\n"},
    {'L', "'" PROGRAM " check --language FILE' found this in a text that\n"
          "people read. Exit status: 1.\n"},
    {'T', "A table to import cannot be read here, and nothing is written.\n"
          "Exit status: 3.\n"},
    {'X', "'" PROGRAM " diff OLD NEW' cannot compare two rule packs here.\n"
          "Exit status: 3.\n"},
};

static void print_family(struct out *out, char letter)
{
    for (size_t i = 0; i < COUNT_OF(families); i++)
        if (families[i].letter == letter)
            out_text(out, families[i].says);
}

/* Whether the name is written as the id of a fault. */
static bool is_id(const char *name)
{
    return strlen(name) == 4 && isalpha((unsigned char)name[0]) &&
           strspn(name + 1, "0123456789") == 3;
}

/* What "A005" stands for; false if no fault has the id. */
static bool print_fault(struct out *out, const char *id)
{
    enum fault_code code;

    if (!fault_find(id, strlen(id), &code))
        return false;
    out_text(out, fault_level_name(fault_level(code)));
    out_char(out, ' ');
    out_text(out, fault_id(code));
    out_text(out, ": ");
    out_text(out, fault_title(code));
    out_text(out, "\n\n");
    print_family(out, fault_id(code)[0]);
    return true;
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
    if (!command && print_fault(&cli->out, options->operands[1]))
        return EXIT_STATUS_OK;
    if (!command && is_id(options->operands[1]))
        return complain_usage(cli,
                              "no fault has the id '%s'; rules/README.md "
                              "lists them all",
                              options->operands[1]);
    if (!command)
        return command_complain(cli, options->operands[1]);
    help_print_command(cli, command);
    return EXIT_STATUS_OK;
}
