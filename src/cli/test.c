/* SPDX-License-Identifier: MIT */
/* test.c -- a rule pack's own cases. */
#include "cli/cli_internal.h"

#include "cli/language.h"
#include "report/test.h"

const char help_test[] =
    "Examples:\n"
    "  ind-biometrics test my-rules.json\n"
    "  ind-biometrics test\n"
    "  ind-biometrics test --mutate my-rules.json\n"
    "  ind-biometrics test --generate my-rules.json\n"
    "  ind-biometrics test --generate --accept --cases my-cases.json "
    "my-rules.json\n"
    "\n"
    "Usage: ind-biometrics test [OPTION...] [FILE]\n"
    "Decides the cases that a rule pack brings, and compares the decisions\n"
    "with what its author expects. Then it says how much of the pack the\n"
    "cases cover. Without a FILE it tests the built-in pack.\n"
    "\n"
    "  --cases FILE     cases in a file of their own, which are run behind\n"
    "                   those of the pack: an array as in a pack, or an "
    "object\n"
    "                   with \"cases\"\n"
    "  --mutate         also change the pack one piece at a time, and list\n"
    "                   the changes that no case notices\n"
    "  --generate       instead, write the fewest cases that cover every\n"
    "                   rule, every advice and both sides of every boundary,\n"
    "                   then those for the changes that these do not notice;\n"
    "                   with --mutate, only those that the pack's own cases\n"
    "                   lack to notice every change\n"
    "  --accept         instead, write what is decided into the file of each\n"
    "                   case that expects something else; with --generate, "
    "put\n"
    "                   cases that are lacking into FILE, or into that of\n"
    "                   --cases; look at the changes\n"
    "  --format FORMAT  text (the default) or json\n"
    "  --rules FILE     the same as FILE\n"
    "  --lang LANGUAGE  one of the pack's; findings are in Dutch (nl) or "
    "English\n"
    "\n"
    "Exit status: 0 all pass; 1 a case fails, or a change goes unnoticed; 2\n"
    "wrong usage; 3 unusable rules; 5 a read or write failed.\n";

static int check_modes(struct cli *cli)
{
    const struct options *options = &cli->options;

    if (options->accept && options->mutate && !options->generate)
        return complain_usage(cli, "--accept with --mutate needs --generate, "
                                   "which makes the cases to put there");
    return 0;
}

int command_test(struct cli *cli)
{
    const struct options *options = &cli->options;
    struct tested tested = {.spoken = language_of_words(options->lang, "en"),
                            .arena = &cli->arena};
    struct mutations mutations;
    struct wrap_out page = {0};
    uint32_t parts = options->mutate ? 3 : 2; // then by cases, or changes

    int status = check_modes(cli);
    if (!status && options->accept)
        return author_accept(cli);
    if (!status)
        status = rules_open(cli, options->operands[1]);
    if (status)
        return status;

    headway_at(&cli->watch.headway, HEADWAY_PARTS, 1, parts);
    watch_start(&cli->watch, tested.spoken);
    const struct engine *engine =
        engine_compile(cli->pack, ENGINE_FOR_MANY, &cli->arena);
    struct decider *decider = decider_new(engine, &cli->decider_arena);
    if (options->generate)
        return author_generate(cli, engine, decider);
    tested.pack = cli->pack;
    tested.results = cases_run(decider, cli->pack, tested.spoken,
                               &cli->watch.headway, &cli->arena);
    for (uint32_t i = 0; i < cli->pack->case_count; i++)
        tested.failed += tested.results[i].count > 0;
    headway_at(&cli->watch.headway, HEADWAY_PARTS, 2, parts);
    tested.coverage = coverage_find(engine, decider, &cli->arena);
    if (options->mutate) {
        headway_at(&cli->watch.headway, HEADWAY_PARTS, 3, parts);
        mutations = mutate(cli->pack, decider, author_room(cli));
        tested.mutations = &mutations;
    }
    watch_stop(&cli->watch);
    if (options->format == FORMAT_JSON)
        write_test_json(&cli->out, &tested);
    else
        write_test_text(terminal_page(cli, &page), &tested);
    wrap_out_end(&page);
    return tested.failed || (tested.mutations &&
                             tested.mutations->of_fate[FATE_SURVIVED])
               ? EXIT_STATUS_FINDINGS
               : EXIT_STATUS_OK;
}
