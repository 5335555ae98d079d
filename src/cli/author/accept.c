/* SPDX-License-Identifier: MIT */
/*
 * accept.c -- cases brought up to what is decided, or added, in the files in
 * which they stand.
 */
#include "cli/author/author_internal.h"

#include "cli/embedded.h"
#include "cli/language.h"
#include "edit/accept.h"
#include "edit/append.h"
#include "report/test.h"

#include <string.h>

/* A file with cases, as it was and as it is to be. */
struct edited {
    const char *name;     /* NULL: there is none */
    struct bytes was, is; /* nothing in `is`: it stays */
};

/* The files, and the pack with the cases of both. */
struct accepting {
    struct edited pack, cases;
    const struct pack *of;
    uint32_t own; /* cases of the pack's own text */
    struct decider *decider;
    const struct engine *engine;
};

/* What came of all cases. */
struct outcomes {
    struct case_result *results;
    uint32_t changed, refused; /* cases; refused are those that give an answer
                                  out of its bounds */
    uint32_t kept;             /* that differ, and stand in no file to write */
};

/* ---- Reading ---- */

static bool is_file(const char *name)
{
    return name && strcmp(name, "-") != 0;
}

static int read_files(struct cli *cli, struct accepting *accepting)
{
    struct edited *pack = &accepting->pack, *cases = &accepting->cases;

    pack->name = cli->options.operands[1];
    cases->name = cli->options.cases;
    int status = rules_name(cli, &pack->name);
    if (status)
        return status;
    if (!is_file(pack->name) && !is_file(cases->name))
        return complain_usage(cli, "--accept writes into a file; name one, "
                                   "which standard input is not");
    accepting->of = &embedded_pack;
    if (pack->name)
        status = author_read(cli, pack->name, &pack->was);
    if (!status && pack->name)
        status = author_load(cli, pack->name, &pack->was, &accepting->of);
    if (status)
        return status;
    accepting->own = accepting->of->case_count;
    if (cases->name)
        status = author_read(cli, cases->name, &cases->was);
    return status || !cases->name
               ? status
               : author_load_cases(cli, &cases->was, &accepting->of);
}

static void compile(struct cli *cli, struct accepting *accepting)
{
    watch_start(&cli->watch, language_of_words(cli->options.lang, "en"));
    accepting->engine =
        engine_compile(accepting->of, ENGINE_FOR_MANY, &cli->arena);
    accepting->decider = decider_new(accepting->engine, &cli->decider_arena);
}

/* ---- What cases expect ---- */

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

/* Whether the case of that number stands in a file that can be written. */
static bool is_in_file(const struct accepting *accepting, uint32_t number)
{
    return is_file(number < accepting->own ? accepting->pack.name
                                           : accepting->cases.name);
}

static struct outcomes run_all(struct cli *cli,
                               const struct accepting *accepting)
{
    const struct pack *pack = accepting->of;
    struct outcomes all = {
        .results = cases_run(accepting->decider, pack,
                             language_of_words(cli->options.lang, "en"), NULL,
                             &cli->arena)};

    watch_stop(&cli->watch);
    for (uint32_t i = 0; i < pack->case_count; i++) {
        const struct case_result *result = &all.results[i];
        bool in_file = is_in_file(accepting, i);
        all.changed += result->count && result->got && in_file;
        all.kept += result->count && result->got && !in_file;
        all.refused += result->count && !result->got;
        if (result->count)
            say_case(cli, &pack->cases[i], result);
    }
    return all;
}

static void say_all(struct cli *cli, const struct outcomes *all)
{
    if (all->kept)
        complain(cli,
                 "cases that stay as they are, as they stand in no file "
                 "that --accept can write: %u",
                 (unsigned)all->kept);
    if (!all->changed && !all->refused && !all->kept)
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

/* The text of a file with the results, of the first of its cases on. */
static void accept_in(struct cli *cli, const struct accepting *accepting,
                      const struct case_result *results, uint32_t count,
                      struct edited *file)
{
    struct gathered gathered = {.arena = &cli->arena};
    char room[OUT_ROOM_MIN];
    struct out out = out_gathering(&gathered, room, sizeof(room));
    bool changes = false;

    for (uint32_t i = 0; i < count; i++)
        changes |= results[i].count && results[i].got;
    if (!changes || !is_file(file->name))
        return;
    accept_write(&out, accepting->of, results, file->was.bytes, file->was.size,
                 &cli->arena);
    out_flush(&out);
    file->is = (struct bytes){gathered.bytes, gathered.size};
}

static int accept_all(struct cli *cli, struct accepting *accepting)
{
    uint32_t own = accepting->own;
    struct outcomes all = run_all(cli, accepting);

    say_all(cli, &all);
    accept_in(cli, accepting, all.results, own, &accepting->pack);
    accept_in(cli, accepting, all.results + own,
              accepting->of->case_count - own, &accepting->cases);
    return all.refused || all.kept ? EXIT_STATUS_FINDINGS : EXIT_STATUS_OK;
}

/* ---- Cases that are added ---- */

/* Cases that fail notice nothing. */
static int say_failing(struct cli *cli, const struct accepting *accepting)
{
    const struct case_result *results = cases_run(
        accepting->decider, accepting->of, LANGUAGE_EN, NULL, &cli->scratch[0]);
    uint32_t failing = 0;

    for (uint32_t i = 0; i < accepting->of->case_count; i++)
        failing += results[i].count > 0;
    if (!failing)
        return EXIT_STATUS_OK;
    complain(cli,
             "cases that fail, and so notice nothing: %u; 'test' shows them",
             (unsigned)failing);
    return EXIT_STATUS_FINDINGS;
}

static void say_added(struct cli *cli, const struct generated *generated)
{
    for (uint32_t i = 0; i < generated->count; i++) {
        out_text(&cli->err, "+ ");
        out_plain_text(&cli->err, generated->items[i].name);
        out_char(&cli->err, '\n');
    }
    if (generated->count)
        complain(cli,
                 "cases added: %u; they expect what is decided now, so "
                 "read them",
                 (unsigned)generated->count);
    else
        complain(cli, "no case is lacking");
    author_say_made(cli, generated);
}

static int add_cases(struct cli *cli, struct accepting *accepting)
{
    struct edited *file =
        accepting->cases.name ? &accepting->cases : &accepting->pack;
    struct generated generated =
        author_make(cli, accepting->engine, accepting->decider);
    struct gathered made = {.arena = &cli->arena}, text = made;
    char room[OUT_ROOM_MIN];
    struct out out = out_gathering(&made, room, sizeof(room));

    say_added(cli, &generated);
    int status = say_failing(cli, accepting);
    if (!generated.count || !is_file(file->name))
        return status;
    write_generated(&out, accepting->of, accepting->decider, &generated);
    out_char(&out, '\0');
    out_flush(&out);
    out = out_gathering(&text, room, sizeof(room));
    append_write(&out, made.bytes, file->was.bytes, file->was.size,
                 &cli->arena);
    out_flush(&out);
    file->is = (struct bytes){text.bytes, text.size};
    return status;
}

/* ---- Writing ---- */

/* Loads what is to be written; nothing is, unless all of it can be used. */
static int check_files(struct cli *cli, const struct accepting *accepting)
{
    const struct edited *pack = &accepting->pack, *cases = &accepting->cases;
    const struct pack *of = accepting->of;
    int status = 0;

    if (pack->is.bytes)
        status = author_load(cli, pack->name, &pack->is, &of);
    if (!status && cases->is.bytes) {
        struct pack without = *of;
        without.case_count = accepting->own;
        of = &without;
        status = author_load_cases(cli, &cases->is, &of);
    }
    return status;
}

static int put_files(struct cli *cli, const struct accepting *accepting)
{
    const struct edited *files[] = {&accepting->cases, &accepting->pack};
    int status = check_files(cli, accepting);

    for (size_t i = 0; !status && i < COUNT_OF(files); i++)
        if (files[i]->is.bytes)
            status =
                author_put(cli, files[i]->name, &files[i]->was, &files[i]->is);
    return status;
}

int author_accept(struct cli *cli)
{
    struct accepting accepting = {0};
    int status = read_files(cli, &accepting);

    if (status)
        return status;
    compile(cli, &accepting);
    int found = cli->options.generate ? add_cases(cli, &accepting)
                                      : accept_all(cli, &accepting);
    status = put_files(cli, &accepting);
    return status ? status : found;
}
