/* version.c -- what program this is, and whose rules it follows. */
#include "cli/command.h"

#include "cli/rules.h"
#include "io/write.h"

const char help_version[] =
    "Examples:\n"
    "  ind-biometrics --version\n"
    "  ind-biometrics version --rules pack.json\n"
    "\n"
    "Usage: ind-biometrics version [OPTION...]\n"
    "Names the program, its rule pack and the format of packs, with their\n"
    "versions.\n"
    "\n"
    "  --rules FILE     another rule pack than the built-in one\n"
    "  --lang LANGUAGE  of messages\n";

int command_version(struct cli *cli)
{
    const struct pack *pack;
    struct out *out = &cli->out;
    int status = rules_open(cli);

    if (status)
        return status;
    pack = cli->pack;
    out_text(out, PROGRAM " " ENGINE_VERSION "\nrule pack ");
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
    return EXIT_STATUS_OK;
}
