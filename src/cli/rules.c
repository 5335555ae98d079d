/* SPDX-License-Identifier: MIT */
/* rules.c -- from a file's name to a pack that decides; the only calendar. */
#include "cli/cli_internal.h"

#include "base/date.h"
#include "cli/embedded.h"
#include "cli/files/file.h"
#include "cli/language.h"
#include "pack/load.h"

#include <string.h>
#include <time.h>

void rules_print_place(struct out *out, const struct place *at)
{
    out_plain_text(out, at->file ? at->file : "rules");
    if (at->line) {
        out_char(out, ':');
        out_integer(out, at->line);
    }
    if (at->line && at->column) {
        out_char(out, ':');
        out_integer(out, at->column);
    }
    out_text(out, ": ");
}

/* The form is that of compilers, which editors know. */
static void print_fault(struct out *out, const struct fault *fault)
{
    rules_print_place(out, &fault->at);
    out_text(out, fault_level_name(fault_level(fault->code)));
    out_char(out, ' ');
    out_text(out, fault_id(fault->code));
    out_text(out, ": ");
    out_text(out, fault->message);
    if (fault->at.path) {
        out_text(out, " at ");
        out_text(out, fault->at.path);
    }
    out_char(out, '\n');
    if (fault->hint) {
        out_text(out, "  hint: ");
        out_text(out, fault->hint);
        out_char(out, '\n');
    }
}

void rules_print_count(struct out *out, const char *before, size_t count,
                       const char *what)
{
    out_text(out, before);
    out_integer(out, (int64_t)count);
    out_char(out, ' ');
    out_text(out, what);
    if (count != 1)
        out_char(out, 's');
}

void rules_print_faults(struct out *out, const struct faults *faults)
{
    static const char *const what[] = {"more error", "more warning"};

    for (size_t level = 0; level < COUNT_OF(what); level++) {
        for (size_t i = 0; i < faults->listed_count[level]; i++)
            print_fault(out, &faults->listed[level][i]);
        size_t unlisted = faults->count[level] - faults->listed_count[level];
        if (unlisted) {
            rules_print_count(out, "and ", unlisted, what[level]);
            out_char(out, '\n');
        }
    }
}

bool rules_read(struct cli *cli, const char *file, struct bytes *text)
{
    if (!file_read(cli, file, FILE_PACK, PACK_SIZE_MAX, text))
        return false;
    if (text->size <= PACK_SIZE_MAX)
        return true;
    complain(cli, "'%s' is larger than %d MiB, the most a rule pack may be",
             file_name(file), PACK_SIZE_MAX >> 20);
    return false;
}

static int load_file(struct cli *cli, const char *file, struct faults *faults)
{
    struct bytes text;

    if (!rules_read(cli, file, &text))
        return EXIT_STATUS_PACK;
    cli->pack = pack_load(text.bytes, text.size, file_name(file), NULL,
                          &cli->arena, faults);
    return cli->pack ? 0 : EXIT_STATUS_PACK;
}

int rules_name(struct cli *cli, const char **file)
{
    const char *rules = cli->options.rules;

    if (*file && rules)
        return complain_usage(cli,
                              "'%s' and --rules both name a rule pack; "
                              "name one",
                              *file);
    if (rules)
        *file = rules;
    return 0;
}

/* More cases, from the file of --cases. */
static int load_cases(struct cli *cli, struct faults *faults)
{
    const char *file = cli->options.cases;
    struct bytes text;

    if (!rules_read(cli, file, &text))
        return EXIT_STATUS_PACK;
    cli->pack = pack_load_cases(cli->pack, text.bytes, text.size,
                                file_name(file), &cli->arena, faults);
    return cli->pack ? 0 : EXIT_STATUS_PACK;
}

int rules_load(struct cli *cli, const char *file, struct faults *faults)
{
    int status = rules_name(cli, &file);

    if (status)
        return status;
    cli->pack = file ? NULL : &embedded_pack;
    if (file)
        status = load_file(cli, file, faults);
    return status || !cli->options.cases ? status : load_cases(cli, faults);
}

int rules_set_language(struct cli *cli)
{
    const struct pack *pack = cli->pack;
    const char *tag = cli->options.lang;
    int32_t found = tag ? language_find(pack, tag, strlen(tag)) : -1;

    if (tag && found < 0)
        return complain_usage(
            cli, "the rule pack has no language '%s'; it has: %s", tag,
            arena_join(&cli->arena, pack->languages, pack->language_count,
                       ", "));
    cli->language = tag ? (uint32_t)found
                        : language_of_environment(pack, cli->command->language);
    cli->spoken = spoken_language(pack->languages[cli->language]);
    return 0;
}

int rules_open(struct cli *cli, const char *file)
{
    struct faults faults;

    faults_init(&faults, &cli->arena);
    int status = rules_load(cli, file, &faults);
    if (!status)
        return rules_set_language(cli);
    rules_print_faults(&cli->err, &faults);
    return status;
}

struct decider *rules_decider(struct cli *cli, enum engine_use use)
{
    watch_start(&cli->watch, cli->spoken);
    const struct engine *engine = engine_compile(cli->pack, use, &cli->arena);
    watch_stop(&cli->watch);
    return decider_new(engine, &cli->decider_arena);
}

/* time(2), as a date in the system's time zone. */
static bool read_calendar(int32_t *day)
{
    time_t now = time(NULL);
    struct tm local;

    if (now == (time_t)-1 || !localtime_r(&now, &local))
        return false;
    if (local.tm_year < 1 - 1900 || local.tm_year > 9999 - 1900)
        return false;
    *day = date_from_civil((struct civil){.year = local.tm_year + 1900,
                                          .month = local.tm_mon + 1,
                                          .day = local.tm_mday});
    return true;
}

bool rules_today(struct cli *cli, int32_t *day)
{
    *day = cli->options.today;
    if (cli->options.has_today || read_calendar(day))
        return true;
    complain(cli, "the system does not know what day it is; give --today");
    return false;
}

struct answers rules_nobody(struct cli *cli)
{
    return (struct answers){.of = arena_array(&cli->arena, struct answer,
                                              cli->pack->question_count),
                            .has_today = cli->options.has_today,
                            .today = cli->options.today};
}
