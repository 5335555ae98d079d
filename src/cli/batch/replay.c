/* SPDX-License-Identifier: MIT */
/* replay.c -- results decided again from their receipts. */
#include "batch/replay.h"
#include "cli/command.h"
#include "cli/files/file.h"
#include "cli/files/lines.h"
#include "cli/language.h"
#include "cli/terminal.h"
#include "json/writer.h"

#include <string.h>
#include <unistd.h>

enum { REPLAY_BLOCK = 1 << 16 };

const char help_replay[] =
    "Examples:\n"
    "  ind-biometrics replay result.json\n"
    "  ind-biometrics replay --rules old.json decisions.jsonl\n"
    "  zcat decisions.gz | ind-biometrics replay --format json\n"
    "\n"
    "Usage: ind-biometrics replay [OPTION...] [FILE]\n"
    "Decides results again from their receipts (the answers, today, the rule\n"
    "pack and the engine), and says which ones come out otherwise, and what\n"
    "in them: outcome, rule, dates, advice, or what there was to ask. FILE\n"
    "holds one result of --format json, or a line for each of batch "
    "--receipt.\n"
    "Without a FILE, or with -, it reads standard input. The day is that of\n"
    "the receipt. Results of another rule pack are named and not compared.\n"
    "\n"
    "  --rules FILE     the rule pack that decided; else the built-in one\n"
    "  --format FORMAT  text (default) or json, one object\n"
    "  --lang LANGUAGE  of the text, en or nl\n"
    "\n"
    "Exit status: 0 all are the same; 1 some are not, or another rule pack\n"
    "decided them; 2 wrong usage; 3 unusable rules; 4 some have no receipt or\n"
    "cannot be read, or there are none; 5 a read or write failed.\n";

struct replaying {
    struct cli *cli;
    struct replay *replay;
    struct replay_report report;
    struct span whole; /* a result over several lines, so far */
    bool is_whole;
};

/* Of a line, or of all of them. */
static void take_result(struct replaying *run, struct span text,
                        uint64_t number)
{
    struct arena *scratch = run->report.scratch;
    struct arena_mark mark = arena_mark(scratch);
    struct replayed replayed =
        replay_result(run->replay, text.text, text.size, number, scratch);

    replay_tell(&run->report, &replayed);
    arena_rewind(scratch, mark);
}

static void refuse_length(struct replaying *run, uint64_t number)
{
    struct replayed replayed = {
        .found = REPLAY_UNUSABLE,
        .fault = {.line = number, .code = FAULT_ANSWER_LINE_TOO_LONG}};

    replay_tell(&run->report, &replayed);
}

/* Adds the line to a result that is laid out over several. */
static void add_line(struct replaying *run, struct span line)
{
    size_t size = run->whole.size;
    char *text = arena_grow(&run->cli->arena, (char *)run->whole.text, size,
                            size + line.size + 1, 1);

    memcpy(text + size, line.text, line.size);
    text[size + line.size] = '\n';
    run->whole = (struct span){text, size + line.size + 1};
}

static bool is_brace(struct span line)
{
    return line.size == 1 && *line.text == '{';
}

static void take_line(struct replaying *run, struct span line, uint64_t number)
{
    if (number == 1)
        line = span_start(line.text, line.size);
    line = span_trim(line);
    if (number == 1)
        run->is_whole = is_brace(line);
    if (run->is_whole && run->whole.size + line.size < REPLAY_LINE_MAX)
        add_line(run, line);
    else if (run->is_whole)
        refuse_length(run, number);
    else if (line.size)
        take_result(run, line, number);
}

static void take_all(struct replaying *run, struct lines *lines)
{
    enum lines_result result;
    struct span line;

    while ((result = lines_next(lines, &line)) != LINES_END) {
        if (result == LINES_MORE)
            lines_fill(lines);
        else if (result == LINES_TOO_LONG)
            refuse_length(run, lines->number);
        else
            take_line(run, line, lines->number);
    }
    if (run->is_whole)
        take_result(run, run->whole, 1);
}

static int status_of(const struct replay_report *report)
{
    if (report->of[REPLAY_UNUSABLE] || !report->results)
        return EXIT_STATUS_UNDECIDED;
    return report->of[REPLAY_DIFFERS] || report->of[REPLAY_OTHER_PACK]
               ? EXIT_STATUS_FINDINGS
               : EXIT_STATUS_OK;
}

static int replay_all(struct cli *cli, const char *name, int fd)
{
    struct json_writer writer;
    struct replaying run = {
        .cli = cli,
        .report = {.out = &cli->out,
                   .pack = cli->pack,
                   .spoken = language_of_words(cli->options.lang, "en"),
                   .json = cli->options.format == FORMAT_JSON,
                   .scratch = &cli->scratch[0]},
    };
    struct lines lines;

    watch_start(&cli->watch, cli->spoken);
    run.replay =
        replay_new(engine_compile(cli->pack, ENGINE_FOR_MANY, &cli->arena),
                   &cli->decider_arena);
    watch_stop(&cli->watch);
    lines_init(&lines, fd, REPLAY_BLOCK, REPLAY_LINE_MAX, &cli->arena);
    replay_begin(&run.report, &writer);
    take_all(&run, &lines);
    if (lines.failed) {
        file_complain(cli, name, strerror(lines.error));
        return EXIT_STATUS_SYSTEM;
    }
    replay_end(&run.report);
    if (!run.report.results)
        complain(cli, "'%s' holds no results", file_name(name));
    return status_of(&run.report);
}

int command_replay(struct cli *cli)
{
    const char *name = cli->options.operands[1];
    int status;

    if (!name && terminal_is(STDIN_FILENO))
        return complain_usage(cli,
                              "'replay' takes a file of results: "
                              "%s replay FILE",
                              PROGRAM);
    name = name ? name : "-";
    status = rules_open(cli, NULL);
    if (status)
        return status;
    int fd = file_open(cli, name, FILE_ANY);
    if (fd < 0)
        return EXIT_STATUS_SYSTEM;
    status = replay_all(cli, name, fd);
    file_close(fd);
    return status;
}
