/* SPDX-License-Identifier: MIT */
/* batch.c -- records in, decisions out: JSON Lines or CSV. */
#include "answers/read.h"
#include "batch/record_writer.h"
#include "batch/tally.h"
#include "cli/batch/batch_internal.h"
#include "cli/command.h"
#include "cli/files/file.h"
#include "cli/signals.h"
#include "cli/terminal.h"
#include "report/write.h"

#include <string.h>
#include <unistd.h>

enum { BLOCK_FIRST = 1 << 16 };

const char help_batch[] =
    "Examples:\n"
    "  ind-biometrics batch < people.jsonl > decisions.jsonl\n"
    "  ind-biometrics batch --today 2021-03-01 people.jsonl | less\n"
    "  ind-biometrics batch --input csv --format csv people.csv > "
    "decisions.csv\n"
    "\n"
    "Usage: ind-biometrics batch [OPTION...] [FILE]\n"
    "Reads one JSON object of answers on each line and writes one decision on\n"
    "each line, in the same order. A record may bring its own id and today.\n"
    "Without a FILE, or with -, it reads standard input.\n"
    "\n"
    "  --input FORM        json (default) or csv\n"
    "  --format FORM       of the decisions: json (default) or csv\n"
    "  --output FILE       write the decisions to a file: all of them, or it\n"
    "                      stays as it was\n"
    "  --force             replace that file without asking\n"
    "  --jobs NUMBER       threads to decide with; as many as processors\n"
    "  --fail-fast         end at the first record that cannot be used; its "
    "line\n"
    "                      is the last, and what comes after is not decided\n"
    "  --extra WHAT        with members and columns that the rules do not "
    "know:\n"
    "                      refuse (default), ignore, or copy into the result\n"
    "  --receipt           with each decision also the answers as they were "
    "taken,\n"
    "                      today, and the versions of the rules and of the "
    "engine\n"
    "  --texts             with each decision also the texts of the ids that "
    "it\n"
    "                      names, in the language of --lang\n"
    "  --stats [FORM]      at the end, on standard error, how many records "
    "came\n"
    "                      to what: text (default) or json, one line\n"
    "  --today YYYY-MM-DD  today, for records that do not say\n"
    "  --rules FILE        another rule pack than the built-in one\n"
    "  --lang LANGUAGE     of messages and texts\n"
    "\n"
    "CSV is as RFC 4180 has it; lines may also end with a line feed alone, "
    "and\n"
    "semicolons or tabs may separate fields. The first line names the "
    "columns:\n"
    "questions, id and today. An empty field is a missing answer, 'unknown' "
    "is\n"
    "\"don't know\", the rest is as in JSON without the quotes, or as\n"
    "spreadsheets write it. Decisions as CSV have lists of ids with spaces\n"
    "between them; a record's id that would begin a formula has an apostrophe\n"
    "in front.\n"
    "\n"
    "Exit status: 0 all records were read; 4 one could not be, or its today "
    "is\n"
    "no day of the rules (its result says so), or the first line of CSV; 2 "
    "wrong\n"
    "usage; 3 unusable rules; 5 a read or write failed.\n";

/* As many as asked for, else as there are processors. */
static unsigned count_jobs(const struct cli *cli)
{
    long count = cli->options.jobs ? (long)cli->options.jobs
                                   : sysconf(_SC_NPROCESSORS_ONLN);

    if (count < 1)
        return 1;
    return count < OPTIONS_JOBS_MAX ? (unsigned)count : OPTIONS_JOBS_MAX;
}

/* Takes one record, whose size is put into *size. */
static bool take_record(struct cli *cli, const char *name,
                        struct blocks *blocks, struct block *block,
                        size_t *size)
{
    if (blocks_next(blocks, block) == BLOCKS_TOO_LONG) {
        complain(cli,
                 "'%s' has a first line of more than %d bytes, the most "
                 "there may be",
                 file_name(name), READ_LINE_MAX);
        return false;
    }
    const char *end = csv_record_end(block->bytes, block->size, blocks->comma);

    *size = end ? (size_t)(end - block->bytes) : block->size;
    blocks_give_back(blocks, block, *size);
    return true;
}

static const struct record_form *form_of(const struct cli *cli)
{
    return record_form_find(cli->options.format_typed);
}

int batch_take_header(struct cli *cli, const char *name, struct blocks *blocks,
                      struct block *header, struct csv_source *source,
                      size_t *size)
{
    *source = (struct csv_source){.file = file_name(name),
                                  .line = 1,
                                  .extra = (enum extra)cli->options.extra};
    block_init(header, BLOCK_FIRST, 0, &cli->arena);
    blocks->comma = ',';
    if (!take_record(cli, name, blocks, header, size))
        return EXIT_STATUS_UNDECIDED;
    source->comma = csv_names_comma(header->bytes, *size);
    if (source->comma) {
        source->line = 2;
        blocks->number = 2;
        if (!take_record(cli, name, blocks, header, size))
            return EXIT_STATUS_UNDECIDED;
    }
    for (size_t i = 0; i < *size; i++)
        blocks->number += header->bytes[i] == '\n';
    return 0;
}

/* The header of CSV; returns 0, or the status to end with after a message. */
static int read_header(struct cli *cli, const char *name, struct batch_run *run)
{
    struct blocks *blocks = run->blocks;
    struct csv_source source;
    struct block block;
    struct faults faults;
    size_t size;
    int status = batch_take_header(cli, name, blocks, &block, &source, &size);

    if (status || blocks->failed)
        return status; // a failure is said later
    faults_init(&faults, &cli->arena);
    run->csv = csv_read_header(cli->pack, block.bytes, size, &source, &faults,
                               &cli->arena);
    if (run->csv) {
        blocks->comma = run->csv->comma;
        return 0;
    }
    rules_print_faults(&cli->err, &faults);
    if (form_of(cli)->refuse_input)
        form_of(cli)->refuse_input(&cli->out, &faults.listed[0][0]);
    return EXIT_STATUS_UNDECIDED;
}

/* What decisions are written by, and what stands before them. */
static void open_writer(struct cli *cli, struct batch_run *run)
{
    const struct record_parts parts = {.csv = run->csv,
                                       .receipt = cli->options.receipt,
                                       .texts = cli->options.texts,
                                       .language = cli->language};

    run->writer = form_of(cli)->writer(run->engine, &parts, &cli->arena);
    if (!run->writer->header)
        return;
    run->writer->header(run->writer, &cli->out);
    out_flush(&cli->out);
}

/* Somebody at a terminal sees that there is something to type. */
static void say_what_it_waits_for(struct cli *cli, int fd)
{
    bool csv = cli->options.input == INPUT_CSV;

    if (!terminal_is(fd))
        return;
    complain_message(cli, csv ? MSG_BATCH_WAITS_CSV : MSG_BATCH_WAITS, NULL);
    out_flush(&cli->err);
}

/* Says what there is in spite of a signal, and then lets it end the program. */
static void stop(struct cli *cli)
{
    const char *file = cli->options.output;
    const char *blank =
        file ? file
             : arena_print(&cli->arena, "%llu",
                           (unsigned long long)cli->records_written);

    complain_message(cli, file ? MSG_BATCH_STOPPED_FILE : MSG_BATCH_STOPPED,
                     &blank);
    out_flush(&cli->err);
    signals_obey();
}

/* What came of it, and the status to end with. */
static int finish_batch(struct cli *cli, const char *name,
                        const struct batch_run *run)
{
    cli->out.failed = run->failed;
    cli->records_written = run->written;
    if (cli->options.stats_json)
        tally_print_json(&cli->err, cli->pack, &run->tally,
                         progress_time(run->progress));
    else if (cli->options.stats)
        tally_print(&cli->err, cli->pack, &run->tally,
                    progress_time(run->progress), cli->spoken, &cli->arena);
    if (run->no_memory)
        return complain_memory(cli);
    if (signals_caught())
        stop(cli);
    if (run->blocks->failed && !run->ended) {
        file_complain(cli, name, strerror(run->blocks->error));
        return EXIT_STATUS_SYSTEM;
    }
    cli->output.keeps = true; // if it could be written, says main()
    return run->tally.invalid || tally_not_in_force(cli->pack, &run->tally)
               ? EXIT_STATUS_UNDECIDED
               : EXIT_STATUS_OK;
}

static int run_batch(struct cli *cli, const char *name, int fd, int32_t today)
{
    struct blocks blocks;
    struct progress progress;
    struct batch_run run = {
        .engine = engine_compile(cli->pack, ENGINE_FOR_MANY, &cli->arena),
        .today = today,
        .jobs = count_jobs(cli),
        .fail_fast = cli->options.fail_fast,
        .extra = (enum extra)cli->options.extra,
        .blocks = &blocks,
        .stream = &cli->out_stream,
        .progress = &progress,
    };

    blocks_init(&blocks, fd, READ_LINE_MAX, &cli->arena);
    blocks.stop = signals_catch();
    say_what_it_waits_for(cli, fd);
    progress_init(&progress, cli, fd);
    if (cli->options.input == INPUT_CSV) {
        int status = read_header(cli, name, &run);
        if (status)
            return status;
    }
    blocks.trims = true;
    cli->counts_records = true;
    open_writer(cli, &run);
    if (cli->out.failed)
        return EXIT_STATUS_SYSTEM;
    workers_run(&run, &cli->arena);
    arena_clear(&progress.scratch);
    return finish_batch(cli, name, &run);
}

int command_batch(struct cli *cli)
{
    const struct options *options = &cli->options;
    const char *name = options->operands[1] ? options->operands[1] : "-";
    int32_t today;
    int status;

    if (options->extra == EXTRA_COPY && form_of(cli)->has_header &&
        options->input != INPUT_CSV)
        return complain_usage(cli, "--extra copy with --format csv needs "
                                   "--input csv, whose header names the "
                                   "columns");
    if (options->receipt && form_of(cli)->has_header)
        return complain_usage(cli, "--receipt goes with --format json");
    status = rules_open(cli, NULL);
    if (status)
        return status;
    if (!rules_today(cli, &today))
        return EXIT_STATUS_SYSTEM;
    int fd = file_open(cli, name, FILE_ANY);
    if (fd < 0)
        return EXIT_STATUS_SYSTEM;
    status = output_open_result(cli);
    if (!status)
        status = run_batch(cli, name, fd, today);
    file_close(fd);
    return status;
}
