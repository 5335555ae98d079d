/* SPDX-License-Identifier: MIT */
/* import.c -- the rules or words of a table put into the text of a pack. */
#include "cli/author/author_internal.h"

#include "edit/table.h"

#include <string.h>

const char help_import[] =
    "Examples:\n"
    "  ind-biometrics export --to table my-rules.json > my-rules.csv\n"
    "  ind-biometrics import --from table --write my-rules.csv my-rules.json\n"
    "  ind-biometrics import --from words --write words.csv my-rules.json\n"
    "\n"
    "Usage: ind-biometrics import --from FORM [OPTION...] TABLE FILE\n"
    "Puts what was changed in a spreadsheet into a rule pack. TABLE is CSV, "
    "as\n"
    "'export' writes it. A rule whose rows mean what it meant stays as it is;\n"
    "one that is new needs a reason, for which TODO stands; one that has no\n"
    "row goes. Order follows the rows. Of words, translations are put in, and\n"
    "each keeps a mark of the text it was made from; a language that is new "
    "to\n"
    "the pack needs all. If the table has a fault, or the pack would have "
    "one,\n"
    "nothing is written.\n"
    "\n"
    "  --from FORM      table or words, as 'export' writes them\n"
    "  --write          write the pack back to FILE; else it is printed\n"
    "  --output FILE    write it to another file; if something goes wrong, "
    "the\n"
    "                   file stays as it was\n"
    "  --force          let --output replace a file without asking\n"
    "  --lang LANGUAGE  nl or en, for messages about the command line\n"
    "\n"
    "Exit status: 0; 2 wrong usage; 3 the table or the pack has faults; 5 a\n"
    "read or write failed.\n";

enum { IDS_MAX = 10 }; /* that are named in a message */

/* "a, b, ...", for a message. */
static const char *first_ids(struct cli *cli, const char **ids, uint32_t count)
{
    return arena_print(
        &cli->arena, "%s%s",
        arena_join(&cli->arena, ids, count < IDS_MAX ? count : IDS_MAX, ", "),
        count > IDS_MAX ? ", ..." : "");
}

/* What a new rule, or one that is gone, may be a slip of. */
static void say_slips(struct cli *cli, const struct table_changes *changes)
{
    for (uint32_t i = 0; i < changes->added_count && i < IDS_MAX; i++) {
        const char *nearest = fault_nearest(changes->added[i], changes->removed,
                                            changes->removed_count);
        if (nearest)
            complain(cli,
                     "rule '%s' is new, and '%s' is gone; to give a rule "
                     "another id, use rename",
                     changes->added[i], nearest);
    }
}

static void say_changes(struct cli *cli, const struct table_changes *changes)
{
    if (!changes->changed_count && !changes->added_count &&
        !changes->removed_count && !changes->moved)
        complain(cli, "the pack says all of this already");
    if (changes->changed_count)
        complain(cli, "rules changed: %u (%s)",
                 (unsigned)changes->changed_count,
                 first_ids(cli, changes->changed, changes->changed_count));
    if (changes->added_count)
        complain(cli, "rules added, with TODO for their reasons: %u (%s)",
                 (unsigned)changes->added_count,
                 first_ids(cli, changes->added, changes->added_count));
    if (changes->removed_count)
        complain(cli, "rules removed: %u (%s)",
                 (unsigned)changes->removed_count,
                 first_ids(cli, changes->removed, changes->removed_count));
    if (changes->moved)
        complain(cli, "the rules stand in another order");
    say_slips(cli, changes);
}

/* Reads the table; returns 0, or the status after its faults are said. */
static int read_table(struct cli *cli, const struct pack *pack,
                      const char *name, struct rule_table *table)
{
    struct faults faults;
    struct bytes text;

    if (!file_read(cli, name, FILE_ANY, TABLE_SIZE_MAX, &text))
        return EXIT_STATUS_SYSTEM;
    faults_init(&faults, &cli->arena);
    if (table_read(pack, text.bytes, text.size, file_name(name), &cli->arena,
                   &faults, table))
        return 0;
    rules_print_faults(&cli->err, &faults);
    return EXIT_STATUS_PACK;
}

/* The text of the pack with the table. */
static struct bytes make(struct cli *cli, const struct pack *pack,
                         const struct rule_table *table,
                         const struct bytes *text,
                         struct table_changes *changes)
{
    struct gathered gathered = {.arena = &cli->arena};
    char room[OUT_ROOM_MIN];
    struct out out = out_gathering(&gathered, room, sizeof(room));

    table_put(&out, pack, table, text->bytes, text->size, &cli->arena, changes);
    out_flush(&out);
    return (struct bytes){gathered.bytes, gathered.size};
}

/* Whether the new text is a pack; says what is wrong if it is none. */
static int check_text(struct cli *cli, const char *name,
                      const struct bytes *text)
{
    const char *with =
        arena_print(&cli->arena, "%s with the table", file_name(name));
    const struct pack *pack;
    int status = author_load(cli, with, text, &pack);

    if (status)
        complain(cli, "so nothing is written");
    return status;
}

/* Makes the new text; returns 0, or the status after faults are said. */
static int import_table(struct cli *cli, const struct pack *pack,
                        const struct bytes *text, struct bytes *now)
{
    const char *name = cli->options.operands[2];
    struct table_changes changes;
    struct rule_table table;

    int status = read_table(cli, pack, cli->options.operands[1], &table);
    if (status)
        return status;
    *now = make(cli, pack, &table, text, &changes);
    status = check_text(cli, name, now);
    if (!status)
        say_changes(cli, &changes);
    return status;
}

/* As import_table(). */
static int import_words(struct cli *cli, const struct pack *pack,
                        const struct bytes *text, struct bytes *now)
{
    struct word_table words;

    int status = author_read_words(cli, pack, text, &words);
    if (status)
        return status;
    *now = author_make_words(cli, &words);
    status = check_text(cli, cli->options.operands[2], now);
    if (!status)
        author_say_words(cli, &words);
    return status;
}

/* Writes the new text, if it is one or is asked for. */
static int write_text(struct cli *cli, const struct bytes *text,
                      const struct bytes *now)
{
    if (cli->options.write && now->size == text->size &&
        !memcmp(now->bytes, text->bytes, now->size))
        return EXIT_STATUS_OK;
    int status = author_open(cli, cli->options.operands[2], text);
    if (status)
        return status;
    out_bytes(&cli->out, now->bytes, now->size);
    output_keep_result(cli);
    return EXIT_STATUS_OK;
}

int command_import(struct cli *cli)
{
    static const char *const forms[] = {"table", "words"};
    const struct options *options = &cli->options;
    const char *name = options->operands[2];
    const struct pack *pack;
    struct bytes text, now;

    if (!options->from)
        return complain_usage(cli, "import needs --from table or words");
    bool is_words = !strcmp(options->from, forms[1]);
    if (!is_words && strcmp(options->from, forms[0]) != 0)
        return options_complain(cli, "from", options->from, forms,
                                COUNT_OF(forms));
    if (!options->operands[1] || !name)
        return complain_usage(cli, "import needs the names of a table and of "
                                   "a rule pack");
    int status = author_check(cli, name);
    if (!status)
        status = author_read(cli, name, &text);
    if (!status)
        status = author_load(cli, name, &text, &pack);
    if (!status)
        status = is_words ? import_words(cli, pack, &text, &now)
                          : import_table(cli, pack, &text, &now);
    return status ? status : write_text(cli, &text, &now);
}
