/* SPDX-License-Identifier: MIT */
/* records.c -- the people of a file, decided by two packs: diff --records. */
#include "answers/read.h"
#include "batch/compare.h"
#include "cli/batch/batch_internal.h"
#include "cli/command.h"
#include "cli/files/file.h"
#include "cli/language.h"

#include <string.h>

enum { RECORDS_ROOM = 1 << 16, RECORDS_NAMED = 20 };

/* The header as both packs read it; 0, or the status to end with. */
static int read_headers(struct cli *cli, const char *name,
                        struct blocks *blocks, struct people *people,
                        struct compare_side *sides)
{
    struct block header;
    struct csv_source source;
    size_t size;

    int status = batch_take_header(cli, name, blocks, &header, &source, &size);
    for (int i = 0; !status && i < PEOPLE_SIDES; i++) {
        struct faults faults;
        faults_init(&faults, &cli->arena);
        sides[i].csv = csv_read_header(people->packs[i], header.bytes, size,
                                       &source, &faults, &cli->arena);
        if (sides[i].csv)
            blocks->comma = sides[i].csv->comma;
        else
            status = EXIT_STATUS_UNDECIDED;
        rules_print_faults(&cli->err, &faults);
    }
    return status;
}

/* Where the record ends that begins there. */
static const char *record_end(const struct blocks *blocks, const char *at,
                              size_t size)
{
    const char *end = blocks->comma ? csv_record_end(at, size, blocks->comma)
                                    : memchr(at, '\n', size);

    return !end || blocks->comma ? end : end + 1;
}

static void compare_block(struct compare *compare, struct blocks *blocks,
                          const struct block *block, struct arena *scratch)
{
    const char *at = block->bytes, *last = at + block->size;

    while (at < last) {
        const char *end = record_end(blocks, at, (size_t)(last - at));
        if (!end)
            end = last; // a quote is never closed
        compare_record(compare, at, (size_t)(end - at), blocks->number,
                       scratch);
        for (; at < end; at++)
            blocks->number += *at == '\n';
    }
}

static int compare_all(struct cli *cli, const char *name, int fd,
                       struct people *people, int32_t today)
{
    struct arena *scratch = &cli->scratch[2];
    struct compare_side sides[PEOPLE_SIDES] = {{.arena = &cli->scratch[0]},
                                               {.arena = &cli->scratch[1]}};
    struct blocks blocks;
    struct block block;
    enum blocks_result result;

    blocks_init(&blocks, fd, READ_LINE_MAX, &cli->arena);
    if (cli->options.input == INPUT_CSV) {
        int status = read_headers(cli, name, &blocks, people, sides);
        if (status)
            return status;
    }
    blocks.trims = true;
    watch_start(&cli->watch, people->spoken);
    for (int i = 0; i < PEOPLE_SIDES; i++)
        sides[i].engine =
            engine_compile(people->packs[i], ENGINE_FOR_MANY, &cli->arena);
    watch_stop(&cli->watch);
    struct compare *compare =
        compare_new(sides, today, (enum extra)cli->options.extra, people);
    block_init(&block, RECORDS_ROOM, BATCH_PAD, &cli->decider_arena);
    while ((result = blocks_next(&blocks, &block)) != BLOCKS_END) {
        if (result == BLOCKS_TOO_LONG)
            compare_too_long(compare, blocks.number++, scratch);
        else
            compare_block(compare, &blocks, &block, scratch);
    }
    if (!blocks.failed)
        return 0;
    file_complain(cli, name, strerror(blocks.error));
    return EXIT_STATUS_SYSTEM;
}

static void (*const writers[])(struct out *out, const struct people *people) = {
    [FORMAT_TEXT] = write_people_text,
    [FORMAT_JSON] = write_people_json,
    [FORMAT_MARKDOWN] = write_people_markdown,
};

int diff_records(struct cli *cli, const struct pack *old_pack,
                 const struct pack *new_pack)
{
    const struct options *options = &cli->options;
    struct people people = {.packs = {old_pack, new_pack},
                            .only_outcome = options->only,
                            .limit = options->has_limit ? options->limit
                                                        : RECORDS_NAMED,
                            .spoken = language_of_words(options->lang, "en"),
                            .arena = &cli->arena};
    int32_t today;

    if (options->extra == EXTRA_COPY)
        return complain_usage(cli, "--extra copy goes with batch; to compare "
                                   "records there is --extra ignore");
    if (!rules_today(cli, &today))
        return EXIT_STATUS_SYSTEM;
    int fd = file_open(cli, options->records, FILE_ANY);
    if (fd < 0)
        return EXIT_STATUS_SYSTEM;
    int status = compare_all(cli, options->records, fd, &people, today);
    file_close(fd);
    if (status)
        return status;
    writers[options->format](&cli->out, &people);
    if (!people.records)
        complain(cli, "'%s' holds no records", file_name(options->records));
    if (people.refused || !people.records)
        return EXIT_STATUS_UNDECIDED;
    return people_changed(&people) ? EXIT_STATUS_FINDINGS : EXIT_STATUS_OK;
}
