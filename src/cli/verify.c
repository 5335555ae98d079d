/* verify.c -- what can be proved about a rule pack. */
#include "study/verify.h"

#include "cli/command.h"
#include "cli/rules.h"
#include "cli/terminal.h"
#include "io/write_verify.h"

const char help_verify[] =
    "Examples:\n"
    "  ind-biometrics verify rules/ind-biometrics.json\n"
    "  ind-biometrics verify --level info --format json\n"
    "\n"
    "Usage: ind-biometrics verify [OPTION...] [FILE]\n"
    "Proves over all answers at once: gaps that no rule decides, rules that\n"
    "overlap, rules that never decide or change nothing, parts of conditions,\n"
    "outcomes, advice, questions and options that never matter, days between\n"
    "the rules' windows, source facts that nothing cites. Each finding has an\n"
    "id, a line and, where it can, a witness: answers that show it when piped\n"
    "back in. Without a FILE it verifies the built-in pack.\n"
    "\n"
    "  --level LEVEL    error, warning (default) or info: what to list, and\n"
    "                   what makes the status 1\n"
    "  --today DATE     only what holds on that day\n"
    "  --format FORMAT  text (default) or json\n"
    "  --rules FILE     the same as FILE\n"
    "  --lang LANGUAGE  one of the pack's; findings are in English\n"
    "\n"
    "Exit status: 0 nothing of that level; 1 findings; 2 wrong usage; 3\n"
    "unusable rules; 5 a read or write failed.\n";

int command_verify(struct cli *cli)
{
    const struct options *options = &cli->options;
    struct verify_options proof = {.has_today = options->has_today,
                                   .today = options->today};
    enum diag_level level =
        options->has_level ? (enum diag_level)options->level : DIAG_WARNING;
    int status = rules_open_file(
        cli, options->operand_count > 1 ? options->operands[1] : NULL);
    struct wrap_out page = {0};
    int64_t found = 0;

    if (status)
        return status;

    const struct verification *result =
        verify(engine_compile(cli->pack, ENGINE_FOR_MANY, &cli->arena), &proof,
               &cli->arena);
    if (options->format == FORMAT_JSON)
        write_verify_json(&cli->out, cli->pack, result, level, &cli->arena);
    else
        write_verify_text(terminal_page(cli, &page), cli->pack, result, level,
                          &cli->arena);
    wrap_out_end(&page);
    for (uint32_t i = 0; i <= (uint32_t)level; i++)
        found += result->levels[i];
    return found ? EXIT_STATUS_FINDINGS : EXIT_STATUS_OK;
}
