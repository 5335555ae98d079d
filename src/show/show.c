/* SPDX-License-Identifier: MIT */
/*
 * show.c -- rules and advice as sentences, the table below them, its columns.
 *
 * Text and Markdown say the same and differ in their marks; CSV is the table
 * alone.
 */
#include "show/show.h"

#include "report/values.h"
#include "show/table_internal.h"
#include "text/csv_field.h"
#include "text/grid.h"
#include "text/markup.h"
#include "text/wrap.h"

#include <assert.h>
#include <string.h>

/* A page under way. */
struct page {
    struct out *out;
    struct table table;
    const struct pack *pack;
    const struct style *style;
    enum language spoken; /* the style's */
    struct arena *arena;
    struct phrases how; /* options are said by their texts, in quotes */
    enum show_form form;
};

static const char *in_language(const struct page *page, struct text text)
{
    return text.in[page->style->language];
}

/* ---- Blocks ---- */

/* What stands before a block as text; in Markdown before and behind it. */
struct look {
    const char *mark, *before, *behind;
};

static const struct look title = {"", "# ", "\n\n"};
static const struct look heading = {"", "## ", "\n\n"};
static const struct look paragraph = {"", "", "\n\n"};
static const struct look cell = {"", " ", " |"}; /* as text, of a grid */
static const struct look source = {"- ", "- ", "\n"};

/* What goes with a rule or an advice: what people read, then the rest. */
static const struct look rule_says = {"   ", " *", "*"};
static const struct look rule_part = {"   ", "  \n   ", ""};
static const struct look advice_says = {"  ", " *", "*"};
static const struct look advice_part = {"  ", "  \n  ", ""};

/* NULL writes nothing. */
static void put(const struct page *page, const struct look *look,
                const char *text)
{
    if (!text)
        return;
    if (page->form != SHOW_MARKDOWN) {
        wrap_text(page->out, page->style->columns, look->mark, text);
        return;
    }
    out_text(page->out, look->before);
    markup_markdown(page->out, text, false);
    out_text(page->out, look->behind);
}

/* An empty line, or the end of one, in one of the forms alone. */
static void put_break(const struct page *page, bool markdown)
{
    if ((page->form == SHOW_MARKDOWN) == markdown)
        out_char(page->out, '\n');
}

/* "- id: text"; in Markdown the line goes on. */
static void put_named(const struct page *page, const char *mark, const char *id,
                      const char *text)
{
    if (page->form != SHOW_MARKDOWN) {
        wrap_text(page->out, page->style->columns, mark,
                  arena_print(page->arena, "%s: %s", id, text));
        return;
    }
    out_text(page->out, mark);
    put(page, &(struct look){"", "**", "**: "}, id);
    markup_markdown(page->out, text, false);
}

/* ---- Sentences ---- */

/* The ids of the facts, with blanks between them. */
static const char *source_ids(const struct page *page,
                              const struct sources *sources)
{
    const char **ids = arena_array(page->arena, const char *, sources->count);

    for (uint32_t i = 0; i < sources->count; i++)
        ids[i] = page->pack->source_facts[sources->facts[i]].id;
    return arena_join(page->arena, ids, sources->count, " ");
}

/* "Source: F8 F10", NULL for none. */
static const char *cites_text(const struct page *page,
                              const struct sources *sources)
{
    return sources->count
               ? message_with(page, MSG_SHOW_CITES, source_ids(page, sources))
               : NULL;
}

/* "F8, section: what it says" */
static const char *source_text(const struct page *page,
                               const struct source_fact *fact)
{
    return arena_print(page->arena, "%s, %s%s%s", fact->id,
                       in_language(page, fact->section),
                       fact->says.in ? ": " : "",
                       fact->says.in ? in_language(page, fact->says) : "");
}

/* Which rules the table's day leaves out; NULL for none. */
static const char *left_out_text(const struct page *page)
{
    const struct pack *pack = page->pack;
    const char **ids = arena_array(page->arena, const char *, pack->rule_count);
    uint32_t count = 0;

    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (!table_has_rule(&page->table, &pack->rules[i]))
            ids[count++] = pack->rules[i].id;
    return count ? message_with(page, MSG_SHOW_LEFT_OUT,
                                arena_join(page->arena, ids, count, ", "))
                 : NULL;
}

/* ---- The table ---- */

static const struct level *level_of(const struct page *page, uint32_t column)
{
    return &page->table.engine->levels[page->table.levels[column]];
}

/* The id of a column: a question's, a fact's, or today. */
static const char *column_id(const struct page *page, uint32_t column)
{
    const struct level *level = level_of(page, column);

    return level->kind == LEVEL_TODAY
               ? message(page->spoken, MSG_FORM_TODAY)
               : pack_variable_id(page->pack, level->variable);
}

/* What is asked there: a question's text, what a fact is. */
static const char *column_text(const struct page *page, uint32_t column)
{
    const struct level *level = level_of(page, column);

    switch (level->kind) {
    case LEVEL_TODAY:
        break;
    case LEVEL_QUESTION:
        assert(page->pack->questions);
        return in_language(page, page->pack->questions[level->variable].ask);
    case LEVEL_FACT:
        return write_fact(page->pack, level->fact, page->spoken, page->arena);
    }
    return message(page->spoken, MSG_FORM_TODAY);
}

/* The question of a column whose cells name options; else NULL. */
static const struct question *choice_of(const struct page *page,
                                        uint32_t column)
{
    uint32_t variable = level_of(page, column)->variable;

    return variable_has_options(page->pack, variable)
               ? &page->pack->questions[variable]
               : NULL;
}

/* "A" to "Z", then "AA". */
static const char *letter_of(uint32_t column, struct arena *arena)
{
    const char *rest = column < 26 ? "" : letter_of(column / 26 - 1, arena);

    return arena_print(arena, "%s%c", rest, 'A' + (char)(column % 26));
}

/*
 * "not none", "at most 10"; a dash, or nothing, where any cell will do. Options
 * go by their ids, for tables are narrow; below it stands what they say.
 */
static const char *cell_text(const struct page *page,
                             const struct table_row *row, uint32_t column)
{
    const struct literal *literal = table_cell(&page->table, row, column);
    bool csv = page->form == SHOW_CSV;

    return literal ? write_cells(page->table.engine, literal, page->style,
                                 csv ? CELLS_IDS : CELLS_SHORT, page->arena)
           : csv   ? ""
                   : "-";
}

/* All texts of a row: the rule, its cells, the outcome, for CSV what they say.
 */
static void fill_row(const struct page *page, const struct table_row *row,
                     const char **texts)
{
    const struct rule *rule = &page->pack->rules[row->rule];
    const struct outcome *outcome = &page->pack->outcomes[rule->outcome];
    const char *too_much = message(page->spoken, MSG_SHOW_TOO_MUCH);
    bool csv = page->form == SHOW_CSV;

    *texts++ = rule->id;
    for (uint32_t k = 0; k < page->table.level_count; k++)
        *texts++ = csv && !row->term ? too_much : cell_text(page, row, k);
    *texts++ = csv || row->term ? outcome->id : too_much;
    if (!csv)
        return;
    *texts++ = in_language(page, outcome->says);
    *texts++ = in_language(page, rule->because);
    *texts++ = source_ids(page, &rule->sources);
}

static struct grid make_grid(const struct page *page)
{
    static const enum message behind[] = {MSG_SHOW_OUTCOME, MSG_SHOW_SAYS,
                                          MSG_SHOW_BECAUSE, MSG_SHOW_SOURCE};
    const struct table *table = &page->table;
    uint32_t more = page->form == SHOW_CSV ? COUNT_OF(behind) : 1;
    struct grid grid = grid_make(table->level_count + 1 + more,
                                 table->row_count + 1, page->arena);
    const char **texts = grid_row(&grid, 0);

    *texts++ = message(page->spoken, MSG_SHOW_RULE);
    for (uint32_t k = 0; k < table->level_count; k++)
        *texts++ = page->form == SHOW_TEXT ? letter_of(k, page->arena)
                                           : column_id(page, k);
    for (uint32_t k = 0; k < more; k++)
        *texts++ = message(page->spoken, behind[k]);
    for (uint32_t i = 0; i < table->row_count; i++)
        fill_row(page, &table->rows[i], grid_row(&grid, i + 1));
    return grid;
}

/* A row of CSV. */
static void put_record(struct out *out, const char *const *texts,
                       uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        out_text(out, k ? "," : "");
        csv_put_field(out, texts[k], strlen(texts[k]), CSV_QUOTES_AT_SPACES);
    }
    out_char(out, '\n');
}

/* A row of Markdown; below the first, a line. */
static void put_row(const struct page *page, const struct grid *grid,
                    uint32_t row)
{
    out_char(page->out, '|');
    for (uint32_t k = 0; k < grid->columns; k++)
        put(page, &cell, grid_row(grid, row)[k]);
    out_text(page->out, row ? "\n" : "\n|");
    for (uint32_t k = 0; !row && k < grid->columns; k++)
        out_text(page->out, k + 1 < grid->columns ? " --- |" : " --- |\n");
}

static void put_table(const struct page *page)
{
    struct grid grid = make_grid(page);

    if (page->form == SHOW_TEXT) {
        grid_write(page->out, &grid, page->arena);
        return;
    }
    for (uint32_t i = 0; i < grid.rows; i++)
        if (page->form == SHOW_CSV)
            put_record(page->out, grid_row(&grid, i), grid.columns);
        else
            put_row(page, &grid, i);
}

/* ---- The page ---- */

static void put_rule(const struct page *page, uint32_t index)
{
    const struct rule *rule = &page->pack->rules[index];
    const char *number = arena_print(page->arena, "%u. ", index + 1);
    const char *text = rule_text(&page->table, rule, &page->how);

    if (page->form == SHOW_MARKDOWN) {
        put_named(page, number, rule->id, text);
    } else {
        out_char(page->out, '\n');
        put(page, &paragraph,
            arena_print(page->arena, "%s%s", number, rule->id));
        put(page, &rule_part, text);
    }
    put(page, &rule_says,
        in_language(page, page->pack->outcomes[rule->outcome].says));
    put(page, &rule_part,
        message_with(page, MSG_QUESTIONS_WHY,
                     in_language(page, rule->because)));
    put(page, &rule_part, cites_text(page, &rule->sources));
    put_break(page, true);
}

static void put_rules(const struct page *page)
{
    const struct pack *pack = page->pack;

    put_break(page, false);
    put(page, &heading,
        message(page->spoken, pack->hit_policy == HIT_FIRST ? MSG_SHOW_FIRST
                                                            : MSG_SHOW_UNIQUE));
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        struct arena_mark mark = arena_mark(page->arena);
        if (table_has_rule(&page->table, &pack->rules[i]))
            put_rule(page, i);
        arena_rewind(page->arena, mark);
    }
    out_char(page->out, '\n');
}

static void put_all_advice(const struct page *page)
{
    const struct pack *pack = page->pack;

    if (!pack->advice_count)
        return;
    put(page, &heading, message(page->spoken, MSG_SHOW_ADVICE));
    for (uint32_t i = 0; i < pack->advice_count; i++) {
        const struct advice *advice = &pack->advice[i];
        struct arena_mark mark = arena_mark(page->arena);
        put_break(page, false);
        put_named(page, "- ", advice->id, advice_text(advice, &page->how));
        put(page, &advice_says, in_language(page, advice->says));
        put(page, &advice_part, cites_text(page, &advice->sources));
        put_break(page, true);
        arena_rewind(page->arena, mark);
    }
    out_char(page->out, '\n');
}

static void put_columns(const struct page *page)
{
    if (!page->table.level_count)
        return;
    put(page, &heading, message(page->spoken, MSG_SHOW_COLUMNS));
    for (uint32_t i = 0; i < page->table.level_count; i++) {
        const struct question *choice = choice_of(page, i);
        const char *mark =
            arena_print(page->arena, "%s  ", letter_of(i, page->arena));
        put_named(page, page->form == SHOW_MARKDOWN ? "- " : mark,
                  column_id(page, i), column_text(page, i));
        put_break(page, true);
        for (uint32_t k = 0; choice && k < choice->option_count; k++) {
            put_named(page, page->form == SHOW_MARKDOWN ? "  - " : "   - ",
                      choice->options[k].id,
                      in_language(page, choice->options[k].says));
            put_break(page, true);
        }
    }
    out_char(page->out, '\n');
}

/* All below the title. */
static void put_pack(const struct page *page)
{
    const struct pack *pack = page->pack;
    const struct answers *answers = page->table.answers;

    put(page, &paragraph,
        arena_print(page->arena, "%s %s", pack->id, pack->version));
    put(page, &paragraph, write_day(pack, answers, page->style, page->arena));
    if (!answers_in_force(pack, answers))
        return;
    put(page, &paragraph, left_out_text(page));
    put_rules(page);
    put_all_advice(page);
    put(page, &heading, message(page->spoken, MSG_SHOW_TABLE));
    put_break(page, false);
    put_table(page);
    out_char(page->out, '\n');
    put_columns(page);
    put(page, &heading, message(page->spoken, MSG_SHOW_SOURCES));
    put_break(page, false);
    put(page, &paragraph, write_origin(pack, page->style, page->arena));
    for (uint32_t i = 0; i < pack->source_fact_count; i++)
        put(page, &source, source_text(page, &pack->source_facts[i]));
}

void write_show(struct out *out, const struct engine *engine,
                const struct answers *answers, const struct style *style,
                enum show_form form, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    const struct page page = {
        .out = out,
        .table = table_make(engine, answers, arena),
        .pack = pack,
        .style = style,
        .spoken = style->spoken,
        .arena = arena,
        .how = {pack, style->spoken, (int32_t)style->language, false, arena},
        .form = form};

    if (form == SHOW_CSV) {
        put_table(&page);
        return;
    }
    if (form == SHOW_TEXT)
        wrap_heading(out, style->columns, style->bold,
                     in_language(&page, pack->title));
    else
        put(&page, &title, in_language(&page, pack->title));
    put_pack(&page);
}
