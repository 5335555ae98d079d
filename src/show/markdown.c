/* markdown.c -- a pack as Markdown, and its table as CSV. */
#include "show/show_internal.h"

#include "answers/csv_field.h"
#include "report/day.h"
#include "text/markup.h"

#include <string.h>

static void put_heading(struct out *out, const char *mark, const char *text)
{
    out_text(out, mark);
    markup_markdown(out, text, false);
    out_text(out, "\n\n");
}

static void put_cell(struct out *out, const char *text)
{
    out_text(out, " ");
    markup_markdown(out, text ? text : "-", false);
    out_text(out, " |");
}

static void put_header(struct out *out, const struct table *table,
                       const struct style *style)
{
    out_char(out, '|');
    put_cell(out, message(style->spoken, MSG_SHOW_RULE));
    for (uint32_t k = 0; k < table->level_count; k++)
        put_cell(out, table_column(table, k, style->spoken));
    put_cell(out, message(style->spoken, MSG_SHOW_OUTCOME));
    out_text(out, "\n|");
    for (uint32_t k = 0; k < table->level_count + 2; k++)
        out_text(out, " --- |");
    out_char(out, '\n');
}

static void put_table(struct out *out, const struct table *table,
                      const struct style *style, struct arena *arena)
{
    const struct pack *pack = table->pack;

    put_header(out, table, style);
    for (uint32_t i = 0; i < table->row_count; i++) {
        const struct table_row *row = &table->rows[i];
        const struct rule *rule = &pack->rules[row->rule];
        out_char(out, '|');
        put_cell(out, rule->id);
        for (uint32_t k = 0; k < table->level_count; k++)
            put_cell(out, write_table_cell(table, table_cell(table, row, k),
                                           style, CELLS_SHORT, arena));
        put_cell(out, row->term ? pack->outcomes[rule->outcome].id
                                : message(style->spoken, MSG_SHOW_TOO_MUCH));
        out_char(out, '\n');
    }
}

/* "- **name**: text" */
static void put_item(struct out *out, const char *indent, const char *name,
                     const char *text)
{
    out_text(out, indent);
    out_text(out, "- **");
    markup_markdown(out, name, false);
    out_text(out, "**: ");
    markup_markdown(out, text, false);
    out_char(out, '\n');
}

/* A line of its own in an item; NULL for none. */
static void put_line(struct out *out, const char *indent, const char *text)
{
    if (!text)
        return;
    out_text(out, "  \n"); // a break, as Markdown has it
    out_text(out, indent);
    markup_markdown(out, text, false);
}

static void put_rules(struct out *out, const struct table *table,
                      const struct style *style, struct arena *arena)
{
    const struct pack *pack = table->pack;

    for (uint32_t i = 0; i < pack->rule_count; i++) {
        const struct rule *rule = &pack->rules[i];
        if (!table_has_rule(table, rule))
            continue;
        out_integer(out, (int64_t)i + 1);
        out_text(out, ". **");
        markup_markdown(out, rule->id, false);
        out_text(out, "**: ");
        markup_markdown(out, write_rule(table, rule, style, arena), false);
        out_text(out, " *");
        markup_markdown(
            out, pack->outcomes[rule->outcome].says.in[style->language], false);
        out_char(out, '*');
        put_line(out, "   ", write_why(rule, style, arena));
        put_line(out, "   ", write_cites(pack, &rule->sources, style, arena));
        out_char(out, '\n');
    }
    out_char(out, '\n');
}

static void put_all_advice(struct out *out, const struct pack *pack,
                           const struct style *style, struct arena *arena)
{
    if (!pack->advice_count)
        return;
    put_heading(out, "## ", message(style->spoken, MSG_SHOW_ADVICE));
    for (uint32_t i = 0; i < pack->advice_count; i++) {
        const struct advice *advice = &pack->advice[i];
        out_text(out, "- **");
        markup_markdown(out, advice->id, false);
        out_text(out, "**: ");
        markup_markdown(out, write_advice(pack, advice, style, arena), false);
        out_text(out, " *");
        markup_markdown(out, advice->says.in[style->language], false);
        out_char(out, '*');
        put_line(out, "  ", write_cites(pack, &advice->sources, style, arena));
        out_char(out, '\n');
    }
    out_char(out, '\n');
}

static void put_columns(struct out *out, const struct table *table,
                        const struct style *style, struct arena *arena)
{
    if (!table->level_count)
        return;
    out_char(out, '\n');
    put_heading(out, "## ", message(style->spoken, MSG_SHOW_COLUMNS));
    for (uint32_t i = 0; i < table->level_count; i++) {
        const struct question *choice = table_choice(table, i);
        put_item(out, "", table_column(table, i, style->spoken),
                 write_column(table, i, style, arena));
        for (uint32_t k = 0; choice && k < choice->option_count; k++)
            put_item(out, "  ", choice->options[k].id,
                     choice->options[k].says.in[style->language]);
    }
}

static void put_sources(struct out *out, const struct pack *pack,
                        const struct style *style, struct arena *arena)
{
    out_char(out, '\n');
    put_heading(out, "## ", message(style->spoken, MSG_SHOW_SOURCES));
    put_heading(out, "", write_origin(pack, style, arena));
    for (uint32_t i = 0; i < pack->source_fact_count; i++) {
        out_text(out, "- ");
        markup_markdown(out,
                        write_source_fact(&pack->source_facts[i], style, arena),
                        false);
        out_char(out, '\n');
    }
}

void write_show_markdown(struct out *out, const struct engine *engine,
                         const struct answers *answers,
                         const struct style *style, struct arena *arena)
{
    struct table made = table_make(engine, answers, arena);
    const struct table *table = &made;
    const struct pack *pack = table->pack;
    const char *day = write_day(pack, table->answers, style, arena);
    const char *left = write_left_out(table, style, arena);

    put_heading(out, "# ", pack->title.in[style->language]);
    put_heading(out, "", arena_print(arena, "%s %s", pack->id, pack->version));
    if (day)
        put_heading(out, "", day);
    if (!answers_in_force(pack, table->answers))
        return;
    if (left)
        put_heading(out, "", left);
    put_heading(out, "## ",
                message(style->spoken, pack->hit_policy == HIT_FIRST
                                           ? MSG_SHOW_FIRST
                                           : MSG_SHOW_UNIQUE));
    put_rules(out, table, style, arena);
    put_all_advice(out, pack, style, arena);
    put_heading(out, "## ", message(style->spoken, MSG_SHOW_TABLE));
    put_table(out, table, style, arena);
    put_columns(out, table, style, arena);
    put_sources(out, pack, style, arena);
}

static void put_field(struct out *out, const char *text, bool first)
{
    if (!first)
        out_char(out, ',');
    csv_put_field(out, text, strlen(text), CSV_QUOTES_AT_SPACES);
}

void write_show_csv(struct out *out, const struct engine *engine,
                    const struct answers *answers, const struct style *style,
                    struct arena *arena)
{
    struct table made = table_make(engine, answers, arena);
    const struct table *table = &made;
    static const enum message behind[] = {MSG_SHOW_OUTCOME, MSG_SHOW_SAYS,
                                          MSG_SHOW_BECAUSE, MSG_SHOW_SOURCE};
    const struct pack *pack = table->pack;

    put_field(out, message(style->spoken, MSG_SHOW_RULE), true);
    for (uint32_t k = 0; k < table->level_count; k++)
        put_field(out, table_column(table, k, style->spoken), false);
    for (size_t k = 0; k < COUNT_OF(behind); k++)
        put_field(out, message(style->spoken, behind[k]), false);
    out_char(out, '\n');
    for (uint32_t i = 0; i < table->row_count; i++) {
        const struct table_row *row = &table->rows[i];
        const struct rule *rule = &pack->rules[row->rule];
        const struct outcome *outcome = &pack->outcomes[rule->outcome];
        put_field(out, rule->id, true);
        for (uint32_t k = 0; k < table->level_count; k++) {
            const char *cell = write_table_cell(
                table, table_cell(table, row, k), style, CELLS_IDS, arena);
            put_field(out,
                      !row->term ? message(style->spoken, MSG_SHOW_TOO_MUCH)
                      : cell     ? cell
                                 : "",
                      false);
        }
        put_field(out, outcome->id, false);
        put_field(out, outcome->says.in[style->language], false);
        put_field(out, rule->because.in[style->language], false);
        put_field(out, write_source_ids(pack, &rule->sources, arena), false);
        out_char(out, '\n');
    }
}
