/* SPDX-License-Identifier: MIT */
/* main.c -- the frame around a command: streams, memory, what came of it. */
#include "cli/cli_internal.h"
#include "cli/files/output.h"
#include "cli/signals.h"

#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { OUT_ROOM = 1 << 16, ERR_ROOM = 1 << 12 };

/* English for scripts and authors, Dutch for applicants. */
static const struct command commands[] = {
    {"run", command_run, "aAEefFilNorOStwxW", 0, "nl",
     "ask the questions and decide", "stelt de vragen en beslist", help_run,
     help_run_nl},
    {"batch", command_batch, "EFfijlOqrRstX", 1, "en",
     "decide for many people, from JSON Lines or CSV",
     "beslist voor veel mensen, uit JSON Lines of CSV", help_batch,
     help_batch_nl},
    {"replay", command_replay, "flr", 1, "en",
     "decide results again, and compare",
     "beslist resultaten opnieuw, en vergelijkt", help_replay, help_replay_nl},
    {"questions", command_questions, "florWt", 0, "nl", "list the questions",
     "geeft de vragen", help_questions, help_questions_nl},
    {"test", command_test, "BQfglmr", 1, "en", "run the cases of a rule pack",
     "doet de voorbeelden van een regelpakket", help_test, help_test_nl},
    {"check", command_check, "Blpr", 1, "en", "find faults in a rule pack",
     "zoekt fouten in een regelpakket", help_check, help_check_nl},
    {"verify", command_verify, "fLlrty", 1, "en", "prove a rule pack complete",
     "bewijst dat een regelpakket volledig is", help_verify, help_verify_nl},
    {"diff", command_diff, "DEfilnPty", 2, "en",
     "compare what two rule packs decide",
     "vergelijkt wat twee regelpakketten beslissen", help_diff, help_diff_nl},
    {"show", command_show, "flrt", 1, "nl",
     "say rules as sentences and a table",
     "zegt regels als zinnen en een tabel", help_show, help_show_nl},
    {"graph", command_graph, "Dflrt", 1, "nl", "draw how a decision is reached",
     "tekent hoe een besluit tot stand komt", help_graph, help_graph_nl},
    {"export", command_export, "bcdklrTtvz", 1, "en",
     "write the rules for other engines",
     "schrijft de regels voor andere programma's", help_export, help_export_nl},
    {"schema", command_schema, "Jlr", 1, "en",
     "print a JSON Schema of what is read or written",
     "geeft een JSON-schema van wat het programma leest of schrijft",
     help_schema, help_schema_nl},
    {"fmt", command_fmt, "CFlOu", 1, "en", "lay out a rule pack",
     "zet een regelpakket in de vaste opmaak", help_fmt, help_fmt_nl},
    {"import", command_import, "FIlOu", 2, "en",
     "put a table from a spreadsheet into a rule pack",
     "zet een tabel uit een rekenblad in een regelpakket", help_import,
     help_import_nl},
    {"new", command_new, "FlO", 1, "en",
     "write a small rule pack to begin with",
     "schrijft een klein regelpakket om mee te beginnen", help_new,
     help_new_nl},
    {"try", command_try, "lt", 1, "nl",
     "ask the questions of a rule pack each time it is saved",
     "stelt de vragen van een regelpakket, steeds als het is bewaard", help_try,
     help_try_nl},
    {"rename", command_rename, "BFlOu", 3, "en",
     "give a part of a rule pack another id",
     "geeft een deel van een regelpakket een andere id", help_rename,
     help_rename_nl},
    {"help", command_help, "lr", 1, "nl", "explain a command",
     "legt een opdracht uit", help_help, help_help_nl},
    {"version", command_version, "flr", 0, "nl",
     "name the program and its rules", "noemt het programma en de regels",
     help_version, help_version_nl},
    {"complete", command_complete, "l", 0, "en", NULL, NULL, help_complete,
     help_complete_nl},
    {.name = NULL},
};
static_assert(COUNT_OF(commands) <= COMMANDS_MAX, "all can be named");

/* The arguments of one run, and what came of it. */
struct invocation {
    struct cli cli;
    int argc;
    char **argv;
    int status;
};

static void invoke(void *context)
{
    struct invocation *invocation = context;
    struct cli *cli = &invocation->cli;

    cli->commands = commands;
    cli->program = invocation->argc ? invocation->argv[0] : PROGRAM;
    invocation->status = options_parse(cli, invocation->argc, invocation->argv);
    if (invocation->status)
        return;
    if (cli->options.help && !cli->options.operand_count)
        help_print(cli);
    else if (cli->options.help)
        help_print_command(cli, cli->command);
    else if (cli->options.version)
        invocation->status = command_version(cli);
    else
        invocation->status = cli->command->run(cli);
}

/* Wherever memory runs out, it does so here. */
static bool invoke_guarded(struct invocation *invocation)
{
    struct cli *cli = &invocation->cli;
    struct arena *arenas[2 + COUNT_OF(cli->scratch)] = {&cli->arena,
                                                        &cli->decider_arena};

    for (size_t i = 0; i < COUNT_OF(cli->scratch); i++)
        arenas[2 + i] = &cli->scratch[i];
    return arenas_guard(arenas, COUNT_OF(arenas), invoke, invocation);
}

/* Some file systems tell only here that a write was lost. */
static bool close_stdout(struct cli *cli)
{
    if (cli->output.is_open || close(STDOUT_FILENO) == 0 || errno == EINTR)
        return true;
    cli->out_stream.error = errno;
    return false;
}

/*
 * A result that did not arrive is worse than whatever else happened.  Nobody
 * has to be told of a reader that went away: it did so on purpose.
 */
static int finish(struct cli *cli, int status)
{
    bool whole = out_close(&cli->out) && close_stdout(cli);

    if (cli->saved.is_open)
        output_finish(cli, &cli->saved, 0); // it does not keep it
    if (cli->output.is_open) {
        int failed =
            output_finish(cli, &cli->output, whole ? 0 : cli->out_stream.error);
        return failed ? failed : status;
    }
    if (whole)
        return status;
    if (cli->out_stream.error != EPIPE) {
        out_text(&cli->err, PROGRAM ": the result could not be written: ");
        out_text(&cli->err, strerror(cli->out_stream.error));
        if (cli->counts_records) {
            out_text(&cli->err, "; records written: ");
            out_integer(&cli->err, (int64_t)cli->records_written);
        }
        out_char(&cli->err, '\n');
    }
    return EXIT_STATUS_SYSTEM;
}

/*
 * What people answer stays out of core dumps.  Linux writes none of one byte,
 * and gives none to a program that collects them; at 0, it would give it one.
 */
static void leave_no_core(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max ? 1 : 0;
        limit.rlim_max = limit.rlim_cur;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

int main(int argc, char **argv)
{
    struct invocation invocation = {.argc = argc, .argv = argv};
    struct cli *cli = &invocation.cli;
    char out_bytes[OUT_ROOM], err_bytes[ERR_ROOM];

    leave_no_core();
    if (!stream_keep_standard())
        return EXIT_STATUS_SYSTEM; // there is nowhere to say it
    signals_start(output_leave);
    stream_open(&cli->out_stream, STDOUT_FILENO, &cli->out, out_bytes,
                sizeof(out_bytes));
    stream_open(&cli->err_stream, STDERR_FILENO, &cli->err, err_bytes,
                sizeof(err_bytes));
    if (!invoke_guarded(&invocation)) {
        watch_stop(&cli->watch); // if the work was given up in its midst
        cli->output.keeps = false;
        invocation.status = complain_memory(cli);
    }
    invocation.status = finish(cli, invocation.status);
    out_close(&cli->err);
    for (size_t i = 0; i < COUNT_OF(cli->scratch); i++)
        arena_clear(&cli->scratch[i]);
    arena_clear(&cli->decider_arena);
    arena_clear(&cli->arena);
    return invocation.status;
}
