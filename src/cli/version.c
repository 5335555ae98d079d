/* SPDX-License-Identifier: MIT */
/* version.c -- what program this is, and whose rules it follows. */
#include "cli/cli_internal.h"

#include "elig.h"
#include "report/json_part.h"
#include "report/write.h"

const char help_version[] =
    "Examples:\n"
    "  ind-biometrics --version\n"
    "  ind-biometrics version --rules pack.json\n"
    "\n"
    "Usage: ind-biometrics version [OPTION...]\n"
    "Names the program, its rule pack and the format of packs, with their\n"
    "versions.\n"
    "\n"
    "  --format FORM    text (default) or json\n"
    "  --rules FILE     another rule pack than the built-in one\n"
    "  --lang LANGUAGE  of messages\n";

static void print_text(struct out *out, const struct pack *pack)
{
    out_text(out, PROGRAM " " ELIG_VERSION "\nrule pack ");
    out_plain_text(out, pack->id);
    out_char(out, ' ');
    out_plain_text(out, pack->version);
    out_text(out, " (");
    out_plain_text(out, pack->publisher);
    if (pack->edition) {
        out_text(out, ", edition ");
        out_plain_text(out, pack->edition);
    }
    out_text(out, ")\npack format ");
    out_integer(out, PACK_FORMAT);
    out_text(out, "\n");
}

/* The members of `pack` are named as in a result. */
static void print_json(struct out *out, const struct pack *pack)
{
    struct json_writer json = json_start(out);

    json_put_text(&json, "program", PROGRAM);
    json_put_text(&json, "engine", ELIG_VERSION);
    json_put_integer(&json, "pack_format", PACK_FORMAT);
    json_open_pack(&json, "pack", pack);
    json_put_text(&json, "sha256", pack->sha256);
    json_put_text(&json, "publisher", pack->publisher);
    json_put_text(&json, "edition", pack->edition);
    json_close(&json, '}');
    json_close(&json, '}');
    out_char(out, '\n');
}

int command_version(struct cli *cli)
{
    int status = rules_open(cli, NULL);

    if (status)
        return status;
    if (cli->options.format == FORMAT_JSON)
        print_json(&cli->out, cli->pack);
    else
        print_text(&cli->out, cli->pack);
    return EXIT_STATUS_OK;
}
