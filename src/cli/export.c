/* SPDX-License-Identifier: MIT */
/* export.c -- a rule pack for other engines. */
#include "cli/cli_internal.h"
#include "edit/table.h"
#include "engine/engine.h"
#include "export/jsonlogic.h"
#include "export/sql.h"

#include <string.h>

const char help_export[] =
    "Examples:\n"
    "  ind-biometrics export --to sql --dialect postgresql > decide.sql\n"
    "  ind-biometrics export --to sql --dialect duckdb --table people\n"
    "  ind-biometrics export my-rules.json --to jsonlogic\n"
    "  ind-biometrics export my-rules.json --to table > my-rules.csv\n"
    "  ind-biometrics export my-rules.json --to words --target-lang de\n"
    "\n"
    "Usage: ind-biometrics export --to FORM [OPTION...] [FILE]\n"
    "Writes the rules for engines that have the data. The SQL is one "
    "statement\n"
    "without a semicolon. It reads a table or view whose columns are named as\n"
    "the questions and gives id, status, outcome, rule, dates and advice, for\n"
    "each row what 'batch' gives for that record; NULL is a missing answer.\n"
    "JsonLogic is one expression whose value is the rule, for complete "
    "answers;\n"
    "facts are variables by their ids, and today, where a validity needs it, "
    "is\n"
    "text such as 2021-03-01. The table is CSV for a spreadsheet, a row for "
    "each\n"
    "way in which a rule can hold. The words are CSV for a translator, a row "
    "for\n"
    "each text: its path, the text, its translation, and whether that is "
    "missing\n"
    "or stale, as the text changed since. 'import' puts both back. Without a\n"
    "FILE it takes the built-in pack, but words need a FILE.\n"
    "\n"
    "  --to FORM             sql, jsonlogic, table or words\n"
    "  --dialect DIALECT     postgresql, sqlite, duckdb or clickhouse\n"
    "  --table NAME          the table; default answers\n"
    "  --id COLUMN           the column that tells rows apart; default id\n"
    "  --today-column COLUMN the row's own today, where it is not NULL\n"
    "  --today YYYY-MM-DD    today for other rows; default the database's "
    "clock\n"
    "  --source-lang LANG    what words are translated from; default the "
    "first\n"
    "                        language of the pack\n"
    "  --target-lang LANG    what they are translated into; default the other "
    "one,\n"
    "                        where the pack has two\n"
    "  --rules FILE          the same as FILE\n"
    "  --lang LANGUAGE       of messages\n"
    "\n"
    "Exit status: 0; 1 the rules cannot be written so; 2 wrong usage; 3 "
    "unusable\n"
    "rules; 5 a read or write failed.\n";

/* The dialect by its name; false, with a message, if there is none. */
static bool find_dialect(struct cli *cli, uint32_t *dialect)
{
    enum { ROOM = 8 };
    const char *typed = cli->options.dialect, *names[ROOM];
    uint32_t count = 0;

    for (const char *name; (name = sql_dialect_name(count)) && count < ROOM;
         count++) {
        names[count] = name;
        *dialect = count;
        if (typed && !strcmp(typed, name))
            return true;
    }
    if (typed)
        options_complain(cli, "dialect", typed, names, count);
    else
        complain_usage(cli, "--to sql needs a --dialect: postgresql, sqlite, "
                            "duckdb or clickhouse");
    return false;
}

static bool check_name(struct cli *cli, const char *option, const char *name,
                       bool dotted)
{
    if (sql_is_name(name, dotted))
        return true;
    complain_usage(cli, "--%s takes a name, which '%s' is not", option, name);
    return false;
}

/* Returns 0, or the status to end with; `fault` is why it cannot be. */
static int export_sql(struct cli *cli, const char **fault)
{
    const struct options *options = &cli->options;
    struct sql_export export = {
        .table = options->table ? options->table : "answers",
        .id = options->id ? options->id : "id",
        .today_column = options->today_column,
        .has_today = options->has_today,
        .today = options->today,
    };

    if (!find_dialect(cli, &export.dialect) ||
        !check_name(cli, "table", export.table, true) ||
        !check_name(cli, "id", export.id, false) ||
        (export.today_column &&
         !check_name(cli, "today-column", export.today_column, false)))
        return EXIT_STATUS_USAGE;
    *fault = write_sql(&cli->out,
                       engine_compile(cli->pack, ENGINE_FOR_ONE, &cli->arena),
                       &export, &cli->arena);
    return EXIT_STATUS_OK;
}

/* Whether a rule has the name that stands for days without rules. */
static bool has_closed_rule(const struct pack *pack)
{
    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (!strcmp(pack->rules[i].id, JSONLOGIC_CLOSED))
            return true;
    return false;
}

static bool has_sql_options(const struct cli *cli)
{
    const struct options *options = &cli->options;

    return options->dialect || options->table || options->id ||
           options->has_today || options->today_column;
}

static int complain_sql_options(struct cli *cli)
{
    return complain_usage(cli, "--dialect, --table, --id, --today and "
                               "--today-column go with --to sql");
}

/* As export_sql(). */
static int export_jsonlogic(struct cli *cli, const char **fault)
{
    const char *dotted = jsonlogic_find_dotted(cli->pack);

    if (has_sql_options(cli))
        return complain_sql_options(cli);
    if (dotted)
        *fault = arena_print(&cli->arena,
                             "JsonLogic would look for '%s' inside another "
                             "variable, because of its dot",
                             dotted);
    else if (has_closed_rule(cli->pack))
        *fault = "the rule '" JSONLOGIC_CLOSED "' has the name that the export "
                 "gives where the pack is not in force; give it another id";
    else if (engine_compile(cli->pack, ENGINE_FOR_ONE, &cli->arena)->overlaps)
        *fault = "two rules can hold together, which the hit policy unique "
                 "forbids; JsonLogic would take the first. '" PROGRAM
                 " verify' names them";
    else
        write_jsonlogic(&cli->out, cli->pack);
    return EXIT_STATUS_OK;
}

static int export_table(struct cli *cli, const char **fault)
{
    if (has_sql_options(cli))
        return complain_sql_options(cli);
    *fault = table_write(&cli->out, cli->pack, &cli->arena);
    return EXIT_STATUS_OK;
}

static bool is_one_of(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(word, words[i]))
            return true;
    return false;
}

int command_export(struct cli *cli)
{
    static const char *const forms[] = {"sql", "jsonlogic", "table", "words"};
    const struct options *options = &cli->options;
    const char *to = options->to, *fault = NULL;

    if (!to)
        return complain_usage(cli, "export needs --to sql, jsonlogic, table or "
                                   "words");
    if (!is_one_of(to, forms, COUNT_OF(forms)))
        return options_complain(cli, "to", to, forms, COUNT_OF(forms));
    bool is_words = !strcmp(to, forms[3]);
    if (is_words && has_sql_options(cli))
        return complain_sql_options(cli);
    if (is_words)
        return author_export_words(cli);
    if (options->source_lang || options->target_lang)
        return complain_usage(cli, "--source-lang and --target-lang go with "
                                   "--to words");
    int status = rules_open(cli, options->operands[1]);
    if (status)
        return status;
    status = !strcmp(to, forms[0])   ? export_sql(cli, &fault)
             : !strcmp(to, forms[1]) ? export_jsonlogic(cli, &fault)
                                     : export_table(cli, &fault);
    if (!fault)
        return status;
    complain(cli, "%s", fault);
    return EXIT_STATUS_FINDINGS;
}
