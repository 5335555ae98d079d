/* SPDX-License-Identifier: MIT */
/*
 * answers.c -- what may be answered to a pack, as a JSON Schema.
 *
 * It takes what record.h takes, but for two things that no schema can say: a
 * bound that moves with today, and a number written as 1.0.  A bound that is a
 * day becomes a pattern, as dates are compared like texts.
 */
#include "cli/schema/schema_internal.h"

#include "base/date.h"
#include "edit/layout.h"
#include "pack/model.h"
#include "report/write.h"
#include "json/writer.h"

#include <stdlib.h>
#include <string.h>

/* The calendar: days of each month, and leap days. */
#define YEAR "(000[1-9]|00[1-9][0-9]|0[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])"
#define LEAP "(0[48]|[2468][048]|[13579][26])"
static const char date_pattern[] =
    "^((" YEAR "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8])))"
    "|(([0-9][0-9]" LEAP "|" LEAP "00)-02-29))$";

static void put_type(struct json_writer *json, const char *type)
{
    json_put_text(json, "type", type);
}

/* One of several schemas. */
static void put_only_type(struct json_writer *json, const char *type)
{
    json_open(json, NULL, '{');
    put_type(json, type);
    json_close(json, '}');
}

/* Days from (or up to) the one: a digit that is greater (less), or all alike.
 */
static void put_bound_pattern(struct json_writer *json, int32_t day, bool least,
                              struct arena *arena)
{
    char text[DATE_TEXT_SIZE];
    const char *pattern = "^(";

    date_format(day, text);
    for (int i = 0; text[i]; i++) {
        if (text[i] == '-' || text[i] == (least ? '9' : '0'))
            continue;
        pattern =
            arena_print(arena, "%s%.*s[%c-%c]|", pattern, i, text,
                        least ? text[i] + 1 : '0', least ? '9' : text[i] - 1);
    }
    json_open(json, NULL, '{');
    json_put_text(json, "pattern", arena_print(arena, "%s%s)", pattern, text));
    json_close(json, '}');
}

static void put_date(struct json_writer *json, const struct question *question,
                     struct arena *arena)
{
    const struct bound *bounds[] = {&question->not_before,
                                    &question->not_after};
    bool any = false;

    put_type(json, "string");
    json_put_text(json, "pattern", date_pattern);
    for (size_t i = 0; i < COUNT_OF(bounds); i++) {
        if (bounds[i]->kind != BOUND_DATE)
            continue;
        if (!any)
            json_open(json, "allOf", '[');
        any = true;
        put_bound_pattern(json, bounds[i]->day, i == 0, arena);
    }
    if (any)
        json_close(json, ']');
}

/* A value with what it is called. */
static void put_constant(struct json_writer *json, const char *value,
                         const char *title)
{
    json_open(json, NULL, '{');
    json_put_text(json, "const", value);
    json_put_text(json, "title", title);
    json_close(json, '}');
}

/* null: that one does not know, which may stand for an option. */
static void put_unknown(struct json_writer *json, struct cli *cli,
                        const struct question *question)
{
    int32_t option = question->unknown_option;

    put_constant(json, NULL,
                 option >= 0 ? question->options[option].says.in[cli->language]
                             : message(cli->spoken, MSG_SAYS_UNKNOWN));
}

static void put_values(struct json_writer *json, struct cli *cli,
                       const struct question *question)
{
    const struct style style = {.language = cli->language,
                                .spoken = cli->spoken};

    for (uint32_t i = 0; i < question->option_count; i++)
        put_constant(json, question->options[i].id,
                     question->options[i].says.in[cli->language]);
    if (question_has_options(question))
        return;
    json_open(json, NULL, '{');
    json_put_text(json, "description",
                  write_form(question, &style, &cli->arena));
    switch (question->type) {
    case QUESTION_BOOLEAN:
        put_type(json, "boolean");
        break;
    case QUESTION_INTEGER:
        put_type(json, "integer");
        json_put_integer(json, "minimum", question->minimum);
        json_put_integer(json, "maximum", question->maximum);
        break;
    case QUESTION_DATE:
        put_date(json, question, &cli->arena);
        break;
    case QUESTION_CHOICE:
        abort();
    }
    json_close(json, '}');
}

static void put_question(struct json_writer *json, struct cli *cli,
                         const struct question *question)
{
    json_open(json, question->id, '{');
    json_put_text(json, "title", question->ask.in[cli->language]);
    json_put_text(json, "description", question->why.in[cli->language]);
    json_open(json, "anyOf", '[');
    put_values(json, cli, question);
    put_unknown(json, cli, question);
    json_close(json, ']');
    json_close(json, '}');
}

/* The members of a record that are no answers. */
static void put_others(struct json_writer *json)
{
    json_open(json, "id", '{');
    json_put_text(json, "description",
                  "The record's own id, which batch copies to its line.");
    json_open(json, "anyOf", '[');
    put_only_type(json, "string");
    put_only_type(json, "integer");
    put_only_type(json, "null");
    json_close(json, ']');
    json_close(json, '}');
    json_open(json, "today", '{');
    json_put_text(json, "description",
                  "The day for which to decide, instead of today.");
    json_open(json, "anyOf", '[');
    json_open(json, NULL, '{');
    put_type(json, "string");
    json_put_text(json, "pattern", date_pattern);
    json_close(json, '}');
    put_only_type(json, "null");
    json_close(json, ']');
    json_close(json, '}');
}

static void put_schema(struct json_writer *json, struct cli *cli,
                       const char *draft)
{
    const struct pack *pack = cli->pack;

    json_open(json, NULL, '{');
    json_put_text(json, "$schema", draft);
    json_put_text(json, "$comment",
                  arena_print(&cli->arena, "rule pack %s %s, sha256 %s",
                              pack->id, pack->version, pack->sha256));
    json_put_text(json, "title", pack->title.in[cli->language]);
    json_put_text(json, "description", pack->notice.in[cli->language]);
    put_type(json, "object");
    json_put_bool(json, "additionalProperties", false);
    json_open(json, "properties", '{');
    for (uint32_t i = 0; i < pack->question_count; i++)
        put_question(json, cli, &pack->questions[i]);
    put_others(json);
    json_close(json, '}');
    json_close(json, '}');
}

void schema_write_answers(struct cli *cli, const char *draft)
{
    char buffer[1024];
    struct gathered text = {.arena = &cli->arena};
    struct out out = out_gathering(&text, buffer, sizeof(buffer));
    struct json_writer json = {.out = &out};

    put_schema(&json, cli, draft);
    out_flush(&out);
    layout_write(&cli->out, text.bytes, text.size);
}
