/* SPDX-License-Identifier: MIT */
/* check.c -- what is wrong with a rule pack. */
#include "cli/cli_internal.h"

#include "answers/typed_option.h"
#include "text/plain.h"

#include <unistd.h>

const char help_check[] =
    "Examples:\n"
    "  ind-biometrics check my-rules.json\n"
    "  ind-biometrics check - < pack.json\n"
    "  ind-biometrics check --language\n"
    "\n"
    "Usage: ind-biometrics check [OPTION...] [FILE]\n"
    "Reads a rule pack and reports its faults, each with file, line and\n"
    "column. Without a FILE it checks the built-in pack. Whether a pack that\n"
    "loads decides what you mean, 'verify' and 'test' say.\n"
    "\n"
    "  --cases FILE     also check cases in a file of their own\n"
    "  --rules FILE     the same as FILE\n"
    "  --language       also say which texts are not in plain language\n"
    "  --lang LANGUAGE  one of the pack's; findings are in English\n"
    "\n"
    "Exit status: 0 the pack can be used, though there may be warnings; 1 a\n"
    "text is not in plain language; 3 the pack cannot be used; 2 wrong usage;\n"
    "5 a read or write failed.\n";

static void print_contents(struct out *out, const struct pack *pack)
{
    rules_print_count(out, " (", pack->question_count, "question");
    rules_print_count(out, ", ", pack->rule_count, "rule");
    rules_print_count(out, ", ", pack->outcome_count, "outcome");
    rules_print_count(out, ", ", pack->advice_count, "piece");
    out_text(out, " of advice");
    rules_print_count(out, ", ", pack->case_count, "case");
    out_char(out, ')');
}

static void print_summary(struct cli *cli, const struct faults *faults)
{
    struct out *out = &cli->out;

    if (cli->pack) {
        out_plain_text(out, cli->pack->file);
        out_text(out, ": ");
    }
    if (faults->count[0])
        rules_print_count(out, "", faults->count[0], "error");
    else
        out_text(out, faults->count[1] ? "no errors" : "no faults");
    if (faults->count[1])
        rules_print_count(out, ", ", faults->count[1], "warning");
    if (cli->pack)
        print_contents(out, cli->pack);
    out_char(out, '\n');
}

/* "8.3 words a sentence" */
static void print_mean(struct out *out, const char *before, uint32_t sum,
                       uint32_t count, const char *what)
{
    uint64_t tenths = count ? ((uint64_t)sum * 10 + count / 2) / count : 0;

    out_text(out, before);
    out_integer(out, (int64_t)(tenths / 10));
    out_char(out, '.');
    out_integer(out, (int64_t)(tenths % 10));
    out_text(out, what);
}

static void print_language(struct out *out, const struct plain *plain)
{
    out_text(out, plain->language);
    rules_print_count(out, ": ", plain->texts, "text");
    rules_print_count(out, ", ", plain->sentences, "sentence");
    print_mean(out, ", ", plain->words, plain->sentences, " words a sentence");
    rules_print_count(out, " (at most ", plain->longest, "word");
    print_mean(out, "), ", plain->letters, plain->words, " letters a word\n");
}

/* Looks at the texts in each language; returns what it counted in each. */
static struct plain *look_at_texts(struct cli *cli, struct faults *faults)
{
    const struct pack *pack = cli->pack;
    struct plain *found =
        arena_array(&cli->arena, struct plain, pack->language_count);

    for (uint32_t i = 0; i < pack->language_count; i++) {
        found[i].language = pack->languages[i];
        found[i].faults = faults;
        plain_look_at_pack(&found[i], pack, i);
    }
    return found;
}

/* Loads the pack, and adds what is wrong with it. */
static int look(struct cli *cli, const char *file, struct faults *faults)
{
    faults_init(faults, &cli->arena);
    int status = rules_load(cli, file, faults);
    if (!status)
        labels_look_at_pack(cli->pack, faults);
    return status;
}

int rules_check(struct cli *cli, const char *file)
{
    struct faults faults;
    int status = look(cli, file, &faults);

    rules_print_faults(&cli->out, &faults);
    if (cli->pack || faults.count[0])
        print_summary(cli, &faults);
    return status;
}

int command_check(struct cli *cli)
{
    const struct options *options = &cli->options;
    struct faults faults;

    int status = look(cli, options->operands[1], &faults);
    size_t warnings = faults.count[1];
    const struct plain *found =
        !status && options->language ? look_at_texts(cli, &faults) : NULL;
    rules_print_faults(&cli->out, &faults);
    for (uint32_t i = 0; found && i < cli->pack->language_count; i++)
        print_language(&cli->out, &found[i]);
    if (cli->pack || faults.count[0])
        print_summary(cli, &faults);
    if (cli->pack && terminal_is(STDOUT_FILENO)) // scripts know what they want
        out_text(&cli->out, "Next: 'verify' finds gaps and dead rules, and "
                            "'test' runs its cases.\n");
    return faults.count[1] > warnings ? EXIT_STATUS_FINDINGS : status;
}
