/* SPDX-License-Identifier: MIT */
/* accept.c -- what failing cases expect, brought up to what is decided. */
#include "cli/author/author_internal.h"

#include "cli/language.h"
#include "edit/accept.h"
#include "engine/compile.h"

#include <string.h>

/* What came of all cases. */
struct outcomes {
    struct case_result *results;
    uint32_t changed, refused; /* cases; refused are those that give an answer
                                  out of its bounds */
};

static void say_case(struct cli *cli, const struct test_case *test,
                     const struct case_result *result)
{
    out_plain_text(&cli->err, test->name);
    out_char(&cli->err, '\n');
    for (uint32_t i = 0; i < result->count; i++) {
        out_text(&cli->err, "      ");
        out_plain_text(&cli->err, result->differences[i]);
        out_char(&cli->err, '\n');
    }
}

static struct outcomes run_all(struct cli *cli, const struct pack *pack)
{
    enum language spoken = language_of_words(cli->options.lang, "en");
    struct decider *decider =
        decider_new(engine_compile(pack, ENGINE_FOR_MANY, &cli->arena),
                    &cli->decider_arena);
    struct outcomes all = {
        .results = cases_run(decider, pack, spoken, NULL, &cli->arena)};

    for (uint32_t i = 0; i < pack->case_count; i++) {
        const struct case_result *result = &all.results[i];
        all.changed += result->count && result->got;
        all.refused += result->count && !result->got;
        if (result->count)
            say_case(cli, &pack->cases[i], result);
    }
    return all;
}

static void say_all(struct cli *cli, const struct outcomes *all)
{
    if (!all->changed && !all->refused)
        complain(cli, "no case expects anything else than what is decided");
    if (all->changed)
        complain(cli, "cases that now expect what is decided: %u",
                 (unsigned)all->changed);
    if (all->refused)
        complain(cli,
                 "cases that stay as they are, as an answer is out of its "
                 "bounds: %u",
                 (unsigned)all->refused);
}

int author_accept(struct cli *cli)
{
    const char *name = cli->options.operands[1];
    const struct pack *pack;
    struct bytes text;

    int status = rules_name(cli, &name);
    if (!status && (!name || !strcmp(name, "-")))
        return complain_usage(cli, "--accept writes into a file; name one, "
                                   "which standard input is not");
    cli->options.write = true;
    if (!status)
        status = author_read(cli, name, &text);
    if (!status)
        status = author_load(cli, name, &text, &pack);
    if (status)
        return status;

    struct outcomes all = run_all(cli, pack);
    say_all(cli, &all);
    if (all.changed)
        status = author_open(cli, name);
    if (all.changed && !status) {
        accept_write(&cli->out, pack, all.results, text.bytes, text.size,
                     &cli->arena);
        status = author_keep(cli, name, &text);
    }
    return status ? status : all.refused ? EXIT_STATUS_FINDINGS : status;
}
