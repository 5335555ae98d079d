/* batch.c -- JSON Lines in, JSON Lines out. */
#include "io/batch.h"

#include "cli/blocks.h"
#include "cli/command.h"
#include "cli/file.h"
#include "cli/rules.h"
#include "cli/today.h"
#include "io/read.h"

#include <unistd.h>

enum { BLOCK_IN = 1 << 17, BLOCK_OUT = 1 << 18 };

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
    "  --today YYYY-MM-DD  today, for records that do not say\n"
    "  --rules FILE        another rule pack than the built-in one\n"
    "  --lang LANGUAGE     of messages\n"
    "\n"
    "Exit status: 0 all lines were read; 4 a line could not be (its result\n"
    "says so); 2 wrong usage; 3 unusable rules; 5 a read or write failed.\n";

/* All lines; returns whether each was valid. */
static bool decide_lines(struct batch *batch, struct blocks *blocks,
                         struct block *block, struct out *out)
{
    while (!out->failed) {
        switch (blocks_next(blocks, block)) {
        case BLOCKS_LINES:
            blocks->number += batch_lines(batch, block->bytes, block->size,
                                          blocks->number, out);
            break;
        case BLOCKS_TOO_LONG:
            batch_line_too_long(batch, blocks->number++, out);
            break;
        case BLOCKS_END:
            return !batch_tally(batch)->invalid;
        }
        out_flush(out); // whoever waits for an answer gets it now
    }
    return false;
}

static int run_batch(struct cli *cli, const char *name, int fd, int32_t today)
{
    const struct engine *engine =
        engine_compile(cli->pack, ENGINE_FOR_MANY, &cli->arena);
    struct blocks blocks;
    struct block block;

    cli->decider_arena.escape = cli->arena.escape;
    stream_open(&cli->out_stream, STDOUT_FILENO, &cli->out,
                arena_array(&cli->arena, char, BLOCK_OUT), BLOCK_OUT);
    blocks_init(&blocks, fd, READ_LINE_MAX, &cli->arena);
    block_init(&block, BLOCK_IN, BATCH_PAD, &cli->arena);

    struct batch *batch = batch_new(engine, today, &cli->decider_arena);
    bool valid = decide_lines(batch, &blocks, &block, &cli->out);
    if (blocks.failed) {
        file_complain(cli, name, blocks.error);
        return EXIT_STATUS_SYSTEM;
    }
    return valid ? EXIT_STATUS_OK : EXIT_STATUS_UNDECIDED;
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
