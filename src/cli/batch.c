/* batch.c -- JSON Lines in, JSON Lines out. */
#include "cli/command.h"
#include "cli/file.h"
#include "cli/mill.h"
#include "cli/rules.h"
#include "cli/today.h"
#include "io/read.h"
#include "io/write_tally.h"

#include <unistd.h>

const char help_batch[] =
    "Examples:\n"
    "  ind-biometrics batch < people.jsonl > decisions.jsonl\n"
    "  ind-biometrics batch --today 2021-03-01 people.jsonl | less\n"
    "\n"
    "Usage: ind-biometrics batch [OPTION...] [FILE]\n"
    "Reads one JSON object of answers on each line and writes one decision on\n"
    "each line, in the same order. A record may bring its own id and today.\n"
    "Without a FILE, or with -, it reads standard input.\n"
    "\n"
    "  --jobs NUMBER       threads to decide with; as many as processors\n"
    "  --stats             at the end, how many records came to what\n"
    "  --today YYYY-MM-DD  today, for records that do not say\n"
    "  --rules FILE        another rule pack than the built-in one\n"
    "  --lang LANGUAGE     of messages\n"
    "\n"
    "Exit status: 0 all lines were read; 4 a line could not be (its result\n"
    "says so); 2 wrong usage; 3 unusable rules; 5 a read or write failed.\n";

/* As many as asked for, else as there are processors. */
static unsigned count_jobs(const struct cli *cli)
{
    long count = cli->options.jobs;

    if (!count)
        count = sysconf(_SC_NPROCESSORS_ONLN);
    if (count < 1)
        return 1;
    return count < OPTIONS_JOBS_MAX ? (unsigned)count : OPTIONS_JOBS_MAX;
}

static int run_batch(struct cli *cli, const char *name, int fd, int32_t today)
{
    struct blocks blocks;
    struct progress progress;
    struct mill mill = {
        .engine = engine_compile(cli->pack, ENGINE_FOR_MANY, &cli->arena),
        .today = today,
        .jobs = count_jobs(cli),
        .blocks = &blocks,
        .stream = &cli->out_stream,
        .progress = &progress,
    };

    blocks_init(&blocks, fd, READ_LINE_MAX, &cli->arena);
    progress_init(&progress, cli, fd);
    mill_run(&mill, &cli->arena);
    progress_clear(&progress);
    cli->out.failed = mill.failed;
    cli->counts_records = true;
    cli->records_written = mill.written;
    if (cli->options.stats)
        write_tally(&cli->err, cli->pack, &mill.tally, progress_time(&progress),
                    cli->words, &cli->arena);
    if (mill.no_memory)
        return complain_memory(cli);
    if (blocks.failed) {
        file_complain(cli, name, blocks.error);
        return EXIT_STATUS_SYSTEM;
    }
    return mill.tally.invalid ? EXIT_STATUS_UNDECIDED : EXIT_STATUS_OK;
}

int command_batch(struct cli *cli)
{
    const struct options *options = &cli->options;
    const char *name = options->operand_count > 1 ? options->operands[1] : "-";
    int32_t today = options->today;
    int status = rules_open(cli);

    if (status)
        return status;
    if (!options->has_today && !today_read(&today)) {
        complain(cli, "the system does not know what day it is; give --today");
        return EXIT_STATUS_SYSTEM;
    }
    int fd = file_open(cli, name, FILE_ANY);
    if (fd < 0)
        return EXIT_STATUS_SYSTEM;
    status = run_batch(cli, name, fd, today);
    file_close(fd);
    return status;
}
