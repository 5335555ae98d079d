/* SPDX-License-Identifier: MIT */
/* diff.c -- what changes for whom between two rule packs. */
#include "report/diff.h"

#include "cli/cli_internal.h"
#include "cli/language.h"
#include "diff/merge.h"
#include "space/space.h"

#include <string.h>
#include <unistd.h>

const char help_diff[] =
    "Examples:\n"
    "  ind-biometrics diff old.json new.json\n"
    "  git show HEAD:rules.json | ind-biometrics diff - rules.json\n"
    "  ind-biometrics diff --format markdown old.json new.json > comment.md\n"
    "  ind-biometrics diff --records people.jsonl old.json new.json\n"
    "\n"
    "Usage: ind-biometrics diff [OPTION...] OLD NEW\n"
    "Compares what two rule packs decide, over all combinations of answers:\n"
    "how many get another outcome, how many the same with other dates or\n"
    "advice, and how many are only decided by another rule. Then a table of\n"
    "changes, each with its share of all combinations and the shortest\n"
    "condition for whom. Also lists what else differs: texts, sources,\n"
    "versions; and which ids may be renamed ones, as a guess.\n"
    "\n"
    "Combinations are counted in cells: all values that neither pack can tell\n"
    "apart count as one, and only what real dates can be. Every share is of\n"
    "all combinations that either pack takes. Questions that one pack alone\n"
    "asks are open to all in the other. A date changes where it comes, goes\n"
    "or is another day. Packs are compared on the days of both. Two packs\n"
    "that ask the same question with different types cannot be compared.\n"
    "\n"
    "With --records, it compares what the packs decide for the people of a\n"
    "file instead: how many get another outcome, from which to which, other\n"
    "dates or advice, or another rule, and who they are. Records are read as\n"
    "by batch. Those that a pack refuses are counted and named.\n"
    "\n"
    "Lists of more than 8 options are shortened; in JSON they are whole. In\n"
    "JSON, counts are numbers with all their digits, beyond 2^53 too; null is\n"
    "more than 10^77, or not proved.\n"
    "\n"
    "  --details        of each change: who exactly, and somebody it happens\n"
    "                   to, as answers that can be piped into either pack\n"
    "  --only outcome   tell of outcomes alone, also by the exit status\n"
    "  --format FORMAT  text (default), json, or markdown: the same page for "
    "a\n"
    "                   pull request\n"
    "  --records FILE   the records of a file, JSON Lines or CSV\n"
    "  --input FORM     of the records: json (default) or csv\n"
    "  --extra WHAT     with members and columns that one of the packs does "
    "not\n"
    "                   know: refuse the record (default) or ignore them\n"
    "  --limit NUMBER   name so many records of each kind; else 20\n"
    "  --lang LANGUAGE  of the page, en or nl; of the texts that differ, only\n"
    "                   those in it\n"
    "  --today DATE     the day that examples are near to; else that of the\n"
    "                   new pack's first case, or 1 March 2021; of records\n"
    "                   that do not say, else today\n"
    "\n"
    "Exit status: 0 the same decisions; 1 different ones, or too large to\n"
    "tell; 2 wrong usage; 3 a pack that cannot be used, or not compared; 4 a\n"
    "record that is refused, or no records; 5 a read or write failed.\n";

static const struct pack *load(struct cli *cli, const char *file, int *status)
{
    struct faults faults;

    faults_init(&faults, &cli->arena);
    cli->pack = NULL;
    int failed = rules_load(cli, file, &faults);
    if (failed) {
        rules_print_faults(&cli->err, &faults);
        *status = failed > *status ? failed : *status;
    }
    return cli->pack;
}

/* A question that has two types. */
static int complain_clash(struct cli *cli, const struct pack *old_pack,
                          const struct pack *new_pack, int32_t old_question,
                          int32_t new_question)
{
    const struct question *from = &old_pack->questions[old_question];
    const struct question *to = &new_pack->questions[new_question];
    struct faults faults;

    faults_init(&faults, &cli->arena);
    fault_add_hint(
        &faults, FAULT_DIFF_TYPES,
        (struct place){.file = new_pack->file,
                       .line = to->at.line,
                       .column = to->at.column,
                       .path = arena_print(&cli->arena, "/questions/%d",
                                           (int)new_question)},
        "give the question another id in one of the packs",
        "question '%s' has type %s, but %s in %s, line %d", to->id,
        question_types[to->type].name, question_types[from->type].name,
        old_pack->file, (int)from->at.line);
    rules_print_faults(&cli->err, &faults);
    return EXIT_STATUS_PACK;
}

/* The language asked for, as either pack names it; NULL for none. */
static const char *find_language(const char *tag, const struct pack *old_pack,
                                 const struct pack *new_pack)
{
    const struct pack *const packs[] = {new_pack, old_pack};

    for (size_t i = 0; tag && i < COUNT_OF(packs); i++) {
        int32_t found = language_find(packs[i], tag, strlen(tag));
        if (found >= 0)
            return packs[i]->languages[found];
    }
    return NULL;
}

/* Leaves out texts in other languages than that. */
static struct text_changes
keep_language(struct cli *cli, struct text_changes texts, const char *language)
{
    struct text_change *kept =
        arena_array(&cli->arena, struct text_change, texts.count);
    uint32_t count = 0;

    for (uint32_t i = 0; i < texts.count; i++)
        if (!texts.items[i].language ||
            !strcmp(texts.items[i].language, language))
            kept[count++] = texts.items[i];
    return (struct text_changes){kept, count};
}

static int compare(struct cli *cli, const struct pack *old_pack,
                   const struct pack *new_pack)
{
    const struct options *options = &cli->options;
    const struct diff_options how = {
        .today = options->has_today ? options->today : space_near(new_pack),
        .headway = &cli->watch.headway};
    enum language spoken = language_of_words(options->lang, "en");
    watch_start(&cli->watch, spoken);
    const struct diff *diff = diff_find(old_pack, new_pack, &how, &cli->arena);
    watch_stop(&cli->watch);
    const char *language = find_language(options->lang, old_pack, new_pack);
    struct diff_report report = {
        .diff = diff,
        .texts = diff_texts(old_pack, new_pack, &cli->arena),
        .renames = diff_guess_renames(diff, &cli->arena),
        .only_outcome = options->only,
        .details = options->details,
        .two_lines = terminal_is(STDOUT_FILENO),
        .spoken = spoken,
        .arena = &cli->arena};
    struct wrap_out page = {0};

    if (language)
        report.texts = keep_language(cli, report.texts, language);
    if (options->format == FORMAT_JSON)
        write_diff_json(&cli->out, &report);
    else if (options->format == FORMAT_MARKDOWN)
        write_diff_markdown(&cli->out, &report);
    else
        write_diff_text(terminal_page(cli, &page), &report);
    wrap_out_end(&page);
    return diff_is_none(&report) ? EXIT_STATUS_OK : EXIT_STATUS_FINDINGS;
}

int command_diff(struct cli *cli)
{
    static const char *const parts[] = {"outcome"};
    const struct options *options = &cli->options;
    int32_t old_question;
    int status = 0;

    if (options->operand_count != 3)
        return complain_usage(cli,
                              "'diff' takes two rule packs: "
                              "%s diff OLD NEW",
                              PROGRAM);
    for (const char *at = "iEn"; !options->records && *at; at++)
        if (strchr(options->given, *at))
            return complain_usage(cli, "--input, --extra and --limit go with "
                                       "--records");
    if (options->records && options->details)
        return complain_usage(cli, "--details does not go with --records");
    if (options->only && strcmp(options->only, parts[0]) != 0)
        return options_complain(cli, "only", options->only, parts,
                                COUNT_OF(parts));
    const struct pack *old_pack = load(cli, options->operands[1], &status);
    const struct pack *new_pack = load(cli, options->operands[2], &status);
    if (!old_pack || !new_pack)
        return status;
    int32_t clash = merged_find_clash(old_pack, new_pack, &old_question);
    if (clash != NO_INDEX)
        return complain_clash(cli, old_pack, new_pack, old_question, clash);
    if (options->lang && !find_language(options->lang, old_pack, new_pack))
        return complain_usage(cli, "neither rule pack has a language '%s'",
                              options->lang);
    return options->records ? diff_records(cli, old_pack, new_pack)
                            : compare(cli, old_pack, new_pack);
}
