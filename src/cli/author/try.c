/* SPDX-License-Identifier: MIT */
/* try.c -- the questionnaire of a pack, again each time the file is saved. */
#include "cli/ask/ask.h"
#include "cli/author/author_internal.h"
#include "cli/files/saves.h"
#include "cli/files/stream.h"
#include "cli/terminal.h"

#include <errno.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

const char help_try[] =
    "Examples:\n"
    "  ind-biometrics try my-rules.json\n"
    "  ind-biometrics try --today 2021-03-01 --lang en my-rules.json\n"
    "\n"
    "Usage: ind-biometrics try [OPTION...] FILE\n"
    "Checks a rule pack and asks its questions, again each time the file is\n"
    "saved. Answers are kept as long as it runs: only what is new is asked, "
    "or\n"
    "what no longer fits. What is typed while a save comes is dropped. If the\n"
    "pack has faults, it names them and waits for the next save. Behind a\n"
    "result, Enter begins again without answers. Ctrl-D or stop ends it.\n"
    "\n"
    "  --today YYYY-MM-DD  decide as if it were that day\n"
    "  --lang LANGUAGE     one of the rule pack's\n"
    "\n"
    "Exit status: 0 ended, and the pack can be used; 2 wrong usage; 3 ended,\n"
    "and it cannot; 5 a read or write failed; 130 interrupted.\n";

/* What goes on from one save to the next. */
struct trial {
    struct cli *cli;
    const char *file;
    struct saves saves;
    struct span kept; /* answers as pairs, in one of the arenas: */
    struct arena *keep[2];
    unsigned turn; /* in which the next ones will lie */
};

/* Half a line that was meant for what stood there before. */
static void drop_typed(void)
{
    tcflush(STDIN_FILENO, TCIFLUSH);
}

/* Waits behind a result or faults; whether to go on. */
static bool wait_for_more(struct trial *trial)
{
    struct cli *cli = trial->cli;
    enum saves_result result;
    char typed[256];

    out_flush(&cli->out);
    out_char(&cli->err, '\n');
    complain_message(cli, MSG_TRY_WAITS, &trial->file);
    out_flush(&cli->err);
    do
        result = saves_wait(&trial->saves, STDIN_FILENO);
    while (result == SAVES_WOKEN);
    if (result == SAVES_INPUT) {
        if (stream_read(STDIN_FILENO, typed, sizeof typed) <= 0) {
            out_char(&cli->err, '\n');
            return false;
        }
        trial->kept = (struct span){"", 0};
    } else {
        drop_typed();
    }
    return true;
}

/* One round; returns as ask(). */
static int ask_once(struct trial *trial)
{
    struct arena *arena = trial->keep[trial->turn++ % 2];
    struct gathered given = {.arena = arena};
    char bytes[OUT_ROOM_MIN];
    struct out out = out_gathering(&given, bytes, sizeof bytes);

    arena_clear(arena);
    int status = run_trial(trial->cli, trial->kept, &out);
    out_flush(&out);
    trial->kept = (struct span){given.bytes, given.size};
    return status;
}

static void begin_again(struct trial *trial)
{
    drop_typed();
    out_text(&trial->cli->err, "\n\n");
    complain_message(trial->cli, MSG_TRY_SAVED, &trial->file);
}

/* One round, whose memory is given back; whether there is another. */
static bool go_round(struct trial *trial, int *status)
{
    struct cli *cli = trial->cli;
    struct arena_mark mark = arena_mark(&cli->arena);
    struct arena_mark decider = arena_mark(&cli->decider_arena);
    bool goes_on;

    cli->pack = NULL;
    *status = rules_check(cli, trial->file);
    out_flush(&cli->out);
    if (!*status)
        *status = rules_set_language(cli);
    int asked = *status ? 0 : ask_once(trial);
    if (asked == ASK_SAVED)
        begin_again(trial);
    else if (asked)
        *status = asked == EXIT_STATUS_UNDECIDED ? EXIT_STATUS_OK : asked;
    goes_on = asked == ASK_SAVED ||
              (!asked && *status != EXIT_STATUS_USAGE && wait_for_more(trial));
    cli->pack = NULL;
    arena_rewind(&cli->decider_arena, decider);
    arena_rewind(&cli->arena, mark);
    return goes_on;
}

int command_try(struct cli *cli)
{
    struct trial trial = {.cli = cli,
                          .file = cli->options.operands[1],
                          .kept = {"", 0},
                          .keep = {&cli->scratch[0], &cli->scratch[1]}};
    int status;

    if (!trial.file)
        return complain_usage(cli, "'try' takes a rule pack: %s try FILE",
                              PROGRAM);
    if (!terminal_is(STDIN_FILENO))
        return complain_usage(cli,
                              "'try' asks at a terminal; for answers from a "
                              "pipe, write: %s --rules FILE",
                              PROGRAM);
    if (access(trial.file, F_OK) < 0) {
        file_complain(cli, trial.file, strerror(errno));
        return EXIT_STATUS_PACK;
    }
    cli->options.no_review = true;
    saves_open(&trial.saves, trial.file);
    cli->saves = &trial.saves;
    while (go_round(&trial, &status))
        continue;
    saves_close(&trial.saves);
    return status;
}
