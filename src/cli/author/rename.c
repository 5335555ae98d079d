/* SPDX-License-Identifier: MIT */
/* rename.c -- another id for a part of a pack, wherever it is named. */
#include "cli/author/author_internal.h"

#include "edit/rename.h"

const char help_rename[] =
    "Examples:\n"
    "  ind-biometrics rename income earnings my-rules.json > new.json\n"
    "  ind-biometrics rename --write rule:minor young my-rules.json\n"
    "  ind-biometrics rename --write colour.red ruby my-rules.json\n"
    "\n"
    "Usage: ind-biometrics rename [OPTION...] OLD NEW FILE\n"
    "Gives a part of a rule pack another id wherever the pack names it: in\n"
    "conditions, cases, sources, and in braces in texts. All else stays as it\n"
    "is, and the pack decides as before. Whoever uses the pack's results or\n"
    "sends answers must know the new id.\n"
    "\n"
    "OLD is an id. If several parts have it, write which one: question:OLD,\n"
    "fact:OLD, option:OLD, outcome:OLD, date:OLD, rule:OLD, advice:OLD or\n"
    "source:OLD. Of an option, write QUESTION.OPTION.\n"
    "\n"
    "  --write          write the pack back to FILE; else it is printed\n"
    "  --cases FILE     also change cases in a file of their own; goes with\n"
    "                   --write\n"
    "  --output FILE    write it to another file; if something goes wrong, "
    "the\n"
    "                   file stays as it was\n"
    "  --force          let --output replace a file without asking\n"
    "  --lang LANGUAGE  nl or en, for messages about the command line\n"
    "\n"
    "Exit status: 0; 2 wrong usage, such as an id that is not there; 3\n"
    "unusable rules; 5 a read or write failed.\n";

static int complain_none(struct cli *cli, const struct pack *pack,
                         const char *old)
{
    const char *nearest = rename_nearest(pack, old, &cli->arena);

    if (nearest)
        return complain_usage(cli,
                              "no part of the pack has the id '%s'; did you "
                              "mean '%s'?",
                              old, nearest);
    return complain_usage(cli, "no part of the pack has the id '%s'", old);
}

static int complain_many(struct cli *cli, const struct pack *pack,
                         const char *old, const struct renamed *found,
                         uint32_t count)
{
    const char *names[RENAMED_MAX];

    for (uint32_t i = 0; i < count && i < RENAMED_MAX; i++)
        names[i] = rename_name(pack, &found[i], &cli->arena);
    return complain_usage(
        cli, "'%s' may be several parts of the pack; write one of: %s", old,
        arena_join(&cli->arena, names,
                   count < RENAMED_MAX ? count : RENAMED_MAX, ", "));
}

/* Finds the one part; returns 0, or the status after a message. */
static int find(struct cli *cli, const struct pack *pack, const char *old,
                struct renamed *renamed)
{
    struct renamed found[RENAMED_MAX];
    uint32_t count = rename_find(pack, old, found, &cli->arena);

    if (!count)
        return complain_none(cli, pack, old);
    if (count > 1)
        return complain_many(cli, pack, old, found, count);
    *renamed = found[0];
    return 0;
}

/* The text with the new id. */
static struct bytes make(struct cli *cli, const struct renamed *renamed,
                         const char *id, const struct pack *pack,
                         const struct bytes *text)
{
    struct gathered gathered = {.arena = &cli->arena};
    char room[OUT_ROOM_MIN];
    struct out out = out_gathering(&gathered, room, sizeof(room));

    rename_write(&out, renamed, id, pack, text->bytes, text->size);
    out_flush(&out);
    return (struct bytes){gathered.bytes, gathered.size};
}

/* Cases in a file of their own get the new id, too; `now` is the new pack. */
static int rename_in_cases(struct cli *cli, const struct renamed *renamed,
                           const char *id, const struct pack *pack,
                           const struct pack *now)
{
    const char *name = cli->options.cases;
    struct bytes was, is;

    int status = author_read(cli, name, &was);
    const struct pack *loaded = pack;
    if (!status)
        status = author_load_cases(cli, &was, &loaded);
    if (status)
        return status;
    is = make(cli, renamed, id, pack, &was);
    status = author_load_cases(cli, &is, &now);
    return status ? status : author_put(cli, name, &was, &is);
}

static int rename_part(struct cli *cli, const struct renamed *renamed,
                       const char *id, const struct pack *pack,
                       const struct bytes *text)
{
    const char *name = cli->options.operands[3];
    const char *why =
        rename_refusal(renamed, id, pack, text->bytes, text->size, &cli->arena);
    const struct pack *is_sound;

    if (why)
        return complain_usage(cli, "%s cannot become '%s': %s",
                              rename_name(pack, renamed, &cli->arena), id, why);
    struct bytes now = make(cli, renamed, id, pack, text);
    int status = author_load(cli, name, &now, &is_sound);
    if (!status && cli->options.cases)
        status = rename_in_cases(cli, renamed, id, pack, is_sound);
    if (!status)
        status = author_open(cli, name, text);
    if (status)
        return status;
    out_bytes(&cli->out, now.bytes, now.size);
    output_keep_result(cli);
    return EXIT_STATUS_OK;
}

int command_rename(struct cli *cli)
{
    const struct options *options = &cli->options;
    const char *const *operands = options->operands;
    const struct pack *pack;
    struct renamed renamed;
    struct bytes text;

    if (!operands[1] || !operands[2])
        return complain_usage(cli, "rename needs an id, the new id, and the "
                                   "name of a file");
    int status = author_check(cli, operands[3]);
    if (!status && options->cases && !options->write)
        return complain_usage(cli, "--cases names a second file that changes, "
                                   "so it goes with --write");
    if (!status)
        status = author_read(cli, operands[3], &text);
    if (!status)
        status = author_load(cli, operands[3], &text, &pack);
    if (!status)
        status = find(cli, pack, operands[1], &renamed);
    return status ? status
                  : rename_part(cli, &renamed, operands[2], pack, &text);
}
