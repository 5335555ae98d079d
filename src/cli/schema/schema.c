/* SPDX-License-Identifier: MIT */
/*
 * schema.c -- JSON Schemas of what the program reads and writes.
 *
 * They are written in draft 2020-12 with nothing that draft-07 lacks, so that
 * only a few names have to change for that.
 */
#include "cli/schema/schema_internal.h"

#include "base/fault.h"
#include "cli/command.h"

#include <string.h>

enum { SCHEMAS_MAX = 32 };

static const char answers_name[] = "answers";

const char help_schema[] =
    "Examples:\n"
    "  ind-biometrics schema\n"
    "  ind-biometrics schema result > result.schema.json\n"
    "  ind-biometrics schema answers --rules my-rules.json --lang en\n"
    "\n"
    "Usage: ind-biometrics schema [OPTION...] [SCHEMA]\n"
    "Prints a JSON Schema of what the program reads or writes; in it, every\n"
    "member is explained. Without a name it lists the names:\n"
    "\n"
    "  pack       a rule pack\n"
    "  cases      a file of cases for test\n"
    "  answers    the answers of one person, or a record of batch; made from\n"
    "             the rule pack, with its questions and options\n"
    "  result     what run --format json writes\n"
    "  batch      a line of batch\n"
    "  stats      what batch --stats json writes\n"
    "  verify     what verify --format json writes; so diff, replay, test,\n"
    "             questions and version\n"
    "  records    what diff --records --format json writes\n"
    "\n"
    "  --draft DRAFT    2020-12 (default) or draft-07\n"
    "  --rules FILE     answers: to another rule pack than the built-in one\n"
    "  --lang LANGUAGE  answers: nl or en\n"
    "\n"
    "Exit status: 0; 2 wrong usage; 3 unusable rules; 5 a read or write\n"
    "failed.\n";

#define URL_2020_12 "https://json-schema.org/draft/2020-12/schema"
#define URL_07      "http://json-schema.org/draft-07/schema#"

/* What the files have for 2020-12, and what draft-07 has instead. */
static const struct {
    const char *now, *then;
} draft_07[] = {
    {URL_2020_12, URL_07},
    {"\"$defs\":", "\"definitions\":"},
    {"\"#/$defs/", "\"#/definitions/"},
    {"\"prefixItems\":", "\"items\":"},
};

const char *schema_name(size_t place)
{
    if (!place)
        return answers_name;
    return schema_files[place - 1].name;
}

/* Writes what stands there instead; returns what is behind it. */
static const char *write_changed(struct out *out, const char *at)
{
    for (size_t i = 0; i < COUNT_OF(draft_07); i++)
        if (!strncmp(at, draft_07[i].now, strlen(draft_07[i].now))) {
            out_text(out, draft_07[i].then);
            return at + strlen(draft_07[i].now);
        }
    out_char(out, *at);
    return at + 1;
}

static void write_file(struct out *out, const struct schema *schema, int draft)
{
    const char *at = schema->lines, *end = at + schema->size;

    for (; at < end; at += strlen(at) + 1) {
        while (draft == DRAFT_07 && *at)
            at = write_changed(out, at);
        out_text(out, at);
        out_char(out, '\n');
    }
}

static int complain_name(struct cli *cli, const char *name)
{
    const char *names[SCHEMAS_MAX], *nearest;
    size_t count = 0;

    while (count < SCHEMAS_MAX && schema_name(count)) {
        names[count] = schema_name(count);
        count++;
    }
    nearest = fault_nearest(name, names, count);
    if (nearest)
        return complain_usage(cli,
                              "there is no schema '%s'; did you mean "
                              "'%s'?",
                              name, nearest);
    return complain_usage(cli, "there is no schema '%s'; there is one of: %s",
                          name, arena_join(&cli->arena, names, count, ", "));
}

static int print_names(struct cli *cli)
{
    for (size_t i = 0; schema_name(i); i++) {
        out_text(&cli->out, schema_name(i));
        out_char(&cli->out, '\n');
    }
    return EXIT_STATUS_OK;
}

static int print_answers(struct cli *cli)
{
    int status = rules_open(cli, NULL);

    if (!status)
        schema_write_answers(cli, cli->options.draft == DRAFT_07 ? URL_07
                                                                 : URL_2020_12);
    return status;
}

int command_schema(struct cli *cli)
{
    const char *name = cli->options.operands[1];

    if (name && !strcmp(name, answers_name))
        return print_answers(cli);
    if (cli->options.rules)
        return complain_usage(cli, "--rules goes with the schema '%s'",
                              answers_name);
    if (!name)
        return print_names(cli);
    for (const struct schema *schema = schema_files; schema->name; schema++)
        if (!strcmp(name, schema->name)) {
            write_file(&cli->out, schema, cli->options.draft);
            return EXIT_STATUS_OK;
        }
    return complain_name(cli, name);
}
