/* SPDX-License-Identifier: MIT */
/* author.c -- the text of a pack: read, and put back in its place. */
#include "cli/author/author_internal.h"

#include "pack/load.h"
#include "json/tree.h"

#include <string.h>

static int check_text(struct cli *cli, const char *name,
                      const struct bytes *text)
{
    struct faults faults;
    struct json_document document = {.text = text->bytes,
                                     .size = text->size,
                                     .file = file_name(name),
                                     .scratch = &cli->scratch[0],
                                     .faults = &faults};

    faults_init(&faults, &cli->arena);
    if (json_check(&document))
        return 0;
    rules_print_faults(&cli->err, &faults);
    return EXIT_STATUS_PACK;
}

int author_check(struct cli *cli, const char *name)
{
    const struct options *options = &cli->options;

    if (!name)
        return complain_usage(cli,
                              "%s needs the name of a file, or - for "
                              "standard input",
                              cli->command->name);
    if (options->write && options->output)
        return complain_usage(cli, "--write and --output both say where to "
                                   "write; give one of them");
    if (options->write && !strcmp(name, "-"))
        return complain_usage(cli, "--write writes to the file that is read, "
                                   "and standard input is none");
    return 0;
}

int author_read(struct cli *cli, const char *name, struct bytes *text)
{
    return rules_read(cli, name, text) ? check_text(cli, name, text)
                                       : EXIT_STATUS_PACK;
}

int author_load(struct cli *cli, const char *name, const struct bytes *text,
                const struct pack **pack)
{
    struct faults faults;

    faults_init(&faults, &cli->arena);
    *pack = pack_load(text->bytes, text->size, file_name(name), NULL,
                      &cli->arena, &faults);
    if (*pack)
        return 0;
    rules_print_faults(&cli->err, &faults);
    return EXIT_STATUS_PACK;
}

int author_load_cases(struct cli *cli, const struct bytes *text,
                      const struct pack **of)
{
    const char *name = cli->options.cases;
    struct faults faults;

    faults_init(&faults, &cli->arena);
    *of = pack_load_cases(*of, text->bytes, text->size, file_name(name),
                          &cli->arena, &faults);
    if (*of)
        return 0;
    rules_print_faults(&cli->err, &faults);
    return EXIT_STATUS_PACK;
}

int author_open(struct cli *cli, const char *name, const struct bytes *text)
{
    return cli->options.write ? output_open_edited(cli, name, text)
                              : output_open_beside(cli, name);
}

int author_put(struct cli *cli, const char *name, const struct bytes *was,
               const struct bytes *is)
{
    int status = output_open_edited(cli, name, was);

    if (status)
        return status;
    out_bytes(&cli->out, is->bytes, is->size);
    output_keep_result(cli);
    return output_finish_result(cli);
}
