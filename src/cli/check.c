/* check.c -- what is wrong with a rule pack. */
#include "cli/command.h"

#include "cli/rules.h"

const char help_check[] =
    "Examples:\n"
    "  ind-biometrics check rules/ind-biometrics.json\n"
    "  ind-biometrics check - < pack.json\n"
    "\n"
    "Usage: ind-biometrics check [OPTION...] [FILE]\n"
    "Reads a rule pack and reports its faults, each with file, line and\n"
    "column. Without a FILE it checks the built-in pack.\n"
    "\n"
    "  --rules FILE     the same as FILE\n"
    "  --lang LANGUAGE  one of the pack's; findings are in English\n"
    "\n"
    "Exit status: 0 the pack can be used, though there may be warnings; 3 it\n"
    "cannot; 2 wrong usage; 5 a read or write failed.\n";

static void print_count(struct out *out, const char *before, size_t count,
                        const char *what)
{
    out_text(out, before);
    out_integer(out, (int64_t)count);
    out_char(out, ' ');
    out_text(out, what);
    if (count != 1)
        out_char(out, 's');
}

static void print_contents(struct out *out, const struct pack *pack)
{
    print_count(out, " (", pack->question_count, "question");
    print_count(out, ", ", pack->rule_count, "rule");
    print_count(out, ", ", pack->outcome_count, "outcome");
    print_count(out, ", ", pack->advice_count, "piece");
    out_text(out, " of advice");
    print_count(out, ", ", pack->case_count, "case");
    out_char(out, ')');
}

static void print_summary(struct cli *cli, const struct diags *diags)
{
    struct out *out = &cli->out;

    if (cli->pack) {
        print_any(out, cli->pack->file);
        out_text(out, ": ");
    }
    if (diags->count[0])
        print_count(out, "", diags->count[0], "error");
    else
        out_text(out, diags->count[1] ? "no errors" : "no faults");
    if (diags->count[1])
        print_count(out, ", ", diags->count[1], "warning");
    if (cli->pack)
        print_contents(out, cli->pack);
    out_char(out, '\n');
}

int command_check(struct cli *cli)
{
    const struct options *options = &cli->options;
    const char *file =
        options->operand_count > 1 ? options->operands[1] : options->rules;
    struct diags diags;
    int status;

    if (options->operand_count > 1 && options->rules)
        return complain_usage(cli,
                              "'%s' and --rules both name a rule pack; "
                              "name one",
                              file);
    diags_init(&diags, &cli->arena);
    status = rules_load(cli, file, &diags);
    rules_print_faults(&cli->out, &diags);
    if (cli->pack || diags.count[0])
        print_summary(cli, &diags);
    return status;
}
