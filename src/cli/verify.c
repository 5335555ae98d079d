/* SPDX-License-Identifier: MIT */
/* verify.c -- what can be proved about a rule pack. */
#include "verify/verify.h"

#include "cli/cli_internal.h"
#include "cli/language.h"
#include "report/verify.h"

#include <string.h>

const char help_verify[] =
    "Examples:\n"
    "  ind-biometrics verify my-rules.json\n"
    "  ind-biometrics verify --level info --format json\n"
    "  ind-biometrics verify --only V001,V002,V003 my-rules.json\n"
    "\n"
    "Usage: ind-biometrics verify [OPTION...] [FILE]\n"
    "Proves over all answers at once: gaps that no rule decides, rules that\n"
    "overlap, rules that never decide or change nothing, parts of conditions,\n"
    "outcomes, advice, questions and options that never matter, days between\n"
    "the rules' windows, source facts that nothing cites. Each finding has an\n"
    "id, a line and, where it can, a witness: answers that show it when piped\n"
    "back in. Without a FILE it verifies the built-in pack.\n"
    "\n"
    "  --level LEVEL    error, warning (default) or info: what to list\n"
    "  --only ID,...    only findings of these ids, of any level; that a\n"
    "                   proof was not finished (V020) is told all the same\n"
    "  --today DATE     only what holds on that day\n"
    "  --format FORMAT  text (default) or json\n"
    "  --rules FILE     the same as FILE\n"
    "  --lang LANGUAGE  one of the pack's; findings are in Dutch (nl) or "
    "English\n"
    "\n"
    "Exit status: 0 nothing to list; 1 findings are listed; 2 wrong usage; 3\n"
    "unusable rules; 5 a read or write failed.\n";

/* Reads "V001,V004"; 0, or the exit status of wrong usage. */
static int read_only(struct cli *cli, const char *list,
                     struct verify_shown *shown)
{
    shown->some = true;
    for (const char *at = list;; at++) {
        size_t size = strcspn(at, ",");
        enum fault_code code;
        if (!fault_find(at, size, &code) || *fault_id(code) != 'V')
            return complain_usage(
                cli,
                "'--only' takes ids of findings such as V001,V004, not '%.*s'",
                (int)size, at);
        shown->only[code] = true;
        at += size;
        if (!*at)
            return 0;
    }
}

/* What the options ask for: some ids at any level, else warnings and above. */
static int choose_findings(struct cli *cli, struct verify_shown *shown)
{
    const struct options *options = &cli->options;

    shown->level = options->only ? FAULT_INFO : FAULT_WARNING;
    if (options->level >= 0)
        shown->level = (enum fault_level)options->level;
    return options->only ? read_only(cli, options->only, shown) : 0;
}

static bool shows_any(const struct verify_shown *shown,
                      const struct verification *result)
{
    for (uint32_t i = 0; i < result->count; i++)
        if (verify_is_shown(shown, result->findings[i].code))
            return true;
    return false;
}

int command_verify(struct cli *cli)
{
    const struct options *options = &cli->options;
    struct verify_options proof = {.has_today = options->has_today,
                                   .today = options->today,
                                   .decide = &cli->decider_arena,
                                   .headway = &cli->watch.headway};
    struct verify_shown shown = {0};
    struct wrap_out page = {0};
    int status = choose_findings(cli, &shown);

    if (!status)
        status = rules_open(cli, options->operands[1]);
    if (status)
        return status;

    struct telling telling = {.pack = cli->pack,
                              .spoken = language_of_words(options->lang, "en"),
                              .arena = &cli->arena};
    watch_start(&cli->watch, telling.spoken);
    telling.result =
        verify(engine_compile(cli->pack, ENGINE_FOR_MANY, &cli->arena), &proof,
               &cli->arena);
    watch_stop(&cli->watch);
    if (options->format == FORMAT_JSON)
        write_verify_json(&cli->out, &telling, &shown);
    else
        write_verify_text(terminal_page(cli, &page), &telling, &shown);
    wrap_out_end(&page);
    return shows_any(&shown, telling.result) ? EXIT_STATUS_FINDINGS
                                             : EXIT_STATUS_OK;
}
