/* SPDX-License-Identifier: MIT */
/* fmt.c -- the text of a pack laid out as all packs are. */
#include "cli/author/author_internal.h"

#include "edit/layout.h"

enum { REMARKS_MAX = 50 };

const char help_fmt[] =
    "Examples:\n"
    "  ind-biometrics fmt my-rules.json | less\n"
    "  ind-biometrics fmt --write my-rules.json\n"
    "  ind-biometrics fmt --check my-rules.json\n"
    "\n"
    "Usage: ind-biometrics fmt [OPTION...] FILE\n"
    "Lays out the text of a rule pack: what fits on a line of 140 characters\n"
    "stands on one, all else has a line for each member; members that you\n"
    "put on one line together stay together. Only white space changes, so\n"
    "the pack decides as before, and \"$comment\" members stay where they\n"
    "are. The pack may be unfinished, but it must be JSON.\n"
    "\n"
    "  --check          write nothing; list the places that are laid out\n"
    "                   otherwise\n"
    "  --write          write it back to FILE\n"
    "  --output FILE    write it to another file; if something goes wrong, "
    "the\n"
    "                   file stays as it was\n"
    "  --force          let --output replace a file without asking\n"
    "  --lang LANGUAGE  nl or en, for messages about the command line\n"
    "\n"
    "Exit status: 0; 1 --check found something; 2 wrong usage; 3 the text is\n"
    "no JSON; 5 a read or write failed.\n";

static int list_remarks(struct cli *cli, const char *name,
                        const struct bytes *text)
{
    struct layout_remark remarks[REMARKS_MAX];
    struct out *out = &cli->out;
    size_t count = layout_compare(text->bytes, text->size, remarks, REMARKS_MAX,
                                  &cli->arena);

    for (size_t i = 0; i < count && i < REMARKS_MAX; i++) {
        out_plain_text(out, file_name(name));
        out_char(out, ':');
        out_integer(out, remarks[i].at.line);
        out_char(out, ':');
        out_integer(out, remarks[i].at.column);
        out_text(out, ": ");
        out_text(out, remarks[i].says);
        out_char(out, '\n');
    }
    if (count > REMARKS_MAX) {
        out_text(out, "and ");
        out_integer(out, (int64_t)(count - REMARKS_MAX));
        out_text(out, " more\n");
    }
    return count ? EXIT_STATUS_FINDINGS : EXIT_STATUS_OK;
}

/* A file that is laid out already is not touched. */
static bool is_done(struct cli *cli, const struct bytes *text)
{
    return cli->options.write &&
           !layout_compare(text->bytes, text->size, NULL, 0, &cli->arena);
}

int command_fmt(struct cli *cli)
{
    const struct options *options = &cli->options;
    const char *name = options->operands[1];
    struct bytes text;

    int status = author_check(cli, name);
    if (status)
        return status;
    if (options->check && (options->write || options->output))
        return complain_usage(cli, "--check writes nothing; leave out --%s",
                              options->write ? "write" : "output");
    status = author_read(cli, name, &text);
    if (!status && options->check)
        return list_remarks(cli, name, &text);
    if (status || is_done(cli, &text))
        return status;
    status = author_open(cli, name, &text);
    if (status)
        return status;
    layout_write(&cli->out, text.bytes, text.size);
    output_keep_result(cli);
    return EXIT_STATUS_OK;
}
