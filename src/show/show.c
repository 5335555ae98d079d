/*
 * show.c -- rules and advice as sentences, the table below them, its columns.
 *
 * Text and Markdown say the same and differ in their marks; CSV is the table
 * alone.
 */
#include "show/show.h"

#include "answers/csv_field.h"
#include "report/values.h"
#include "show/table_internal.h"
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
    bool markdown;
};

static struct page page_of(struct out *out, const struct engine *engine,
                           const struct answers *answers,
                           const struct style *style, struct arena *arena)
{
    const struct pack *pack = engine->pack;

    return (struct page){
        .out = out,
        .table = table_make(engine, answers, arena),
        .pack = pack,
        .style = style,
        .spoken = style->spoken,
        .arena = arena,
        .how = {pack, style->spoken, (int32_t)style->language, false, arena}};
}

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
    if (!page->markdown) {
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
    if (page->markdown == markdown)
        out_char(page->out, '\n');
}

/* "- id: text"; in Markdown the line goes on. */
static void put_named(const struct page *page, const char *mark, const char *id,
                      const char *text)
{
    if (!page->markdown) {
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
 * "not none", "at most 10"; `any` where any cell will do.  Options go by their
 * ids, for tables are narrow; below it stands what they say.
 */
static const char *cell_text(const struct page *page,
                             const struct table_row *row, uint32_t column,
                             enum cells_form form, const char *any)
{
    const struct literal *literal = table_cell(&page->table, row, column);

    return literal ? write_cells(page->table.engine, literal, page->style, form,
                                 page->arena)
                   : any;
}

/* All texts of the table, the rule in front and the outcome behind. */
static struct grid make_grid(const struct page *page)
{
    const struct table *table = &page->table;
    uint32_t last = table->level_count + 1;
    struct grid grid = grid_make(last + 1, table->row_count + 1, page->arena);
    const char **texts = grid_row(&grid, 0);

    texts[0] = message(page->spoken, MSG_SHOW_RULE);
    for (uint32_t k = 0; k < table->level_count; k++)
        texts[k + 1] =
            page->markdown ? column_id(page, k) : letter_of(k, page->arena);
    texts[last] = message(page->spoken, MSG_SHOW_OUTCOME);
    for (uint32_t i = 0; i < table->row_count; i++) {
        const struct table_row *row = &table->rows[i];
        const struct rule *rule = &page->pack->rules[row->rule];
        texts = grid_row(&grid, i + 1);
        texts[0] = rule->id;
        for (uint32_t k = 0; k < table->level_count; k++)
            texts[k + 1] = cell_text(page, row, k, CELLS_SHORT, "-");
        texts[last] = row->term ? page->pack->outcomes[rule->outcome].id
                                : message(page->spoken, MSG_SHOW_TOO_MUCH);
    }
    return grid;
}

static void put_table(const struct page *page)
{
    struct out *out = page->out;
    struct grid grid = make_grid(page);

    if (!page->markdown)
        grid_write(out, &grid, page->arena);
    for (uint32_t i = 0; page->markdown && i < grid.rows; i++) {
        out_char(out, '|');
        for (uint32_t k = 0; k < grid.columns; k++)
            put(page, &cell, grid_row(&grid, i)[k]);
        out_char(out, '\n');
        for (uint32_t k = 0; !i && k < grid.columns; k++)
            out_text(out, k ? " --- |" : "| --- |");
        if (!i)
            out_char(out, '\n');
    }
    out_char(out, '\n');
}

/* ---- The page ---- */

static void put_rule(const struct page *page, uint32_t index)
{
    const struct rule *rule = &page->pack->rules[index];
    const char *number = arena_print(page->arena, "%u. ", index + 1);
    const char *text = rule_text(&page->table, rule, &page->how);

    if (page->markdown) {
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
        put_named(page, page->markdown ? "- " : mark, column_id(page, i),
                  column_text(page, i));
        put_break(page, true);
        for (uint32_t k = 0; choice && k < choice->option_count; k++) {
            put_named(page, page->markdown ? "  - " : "   - ",
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
    put_columns(page);
    put(page, &heading, message(page->spoken, MSG_SHOW_SOURCES));
    put_break(page, false);
    put(page, &paragraph, write_origin(pack, page->style, page->arena));
    for (uint32_t i = 0; i < pack->source_fact_count; i++)
        put(page, &source, source_text(page, &pack->source_facts[i]));
}

void write_show_text(struct out *out, const struct engine *engine,
                     const struct answers *answers, const struct style *style,
                     struct arena *arena)
{
    const struct page page = page_of(out, engine, answers, style, arena);

    wrap_heading(out, style->columns, style->bold,
                 in_language(&page, page.pack->title));
    put_pack(&page);
}

void write_show_markdown(struct out *out, const struct engine *engine,
                         const struct answers *answers,
                         const struct style *style, struct arena *arena)
{
    struct page page = page_of(out, engine, answers, style, arena);

    page.markdown = true;
    put(&page, &title, in_language(&page, page.pack->title));
    put_pack(&page);
}

static void put_field(const struct page *page, const char *text, bool first)
{
    if (!first)
        out_char(page->out, ',');
    csv_put_field(page->out, text, strlen(text), CSV_QUOTES_AT_SPACES);
}

static void put_record(const struct page *page, const struct table_row *row)
{
    const struct rule *rule = &page->pack->rules[row->rule];
    const struct outcome *outcome = &page->pack->outcomes[rule->outcome];
    const char *behind[] = {outcome->id, in_language(page, outcome->says),
                            in_language(page, rule->because),
                            source_ids(page, &rule->sources)};

    put_field(page, rule->id, true);
    for (uint32_t k = 0; k < page->table.level_count; k++)
        put_field(page,
                  row->term ? cell_text(page, row, k, CELLS_IDS, "")
                            : message(page->spoken, MSG_SHOW_TOO_MUCH),
                  false);
    for (size_t k = 0; k < COUNT_OF(behind); k++)
        put_field(page, behind[k], false);
    out_char(page->out, '\n');
}

void write_show_csv(struct out *out, const struct engine *engine,
                    const struct answers *answers, const struct style *style,
                    struct arena *arena)
{
    static const enum message behind[] = {MSG_SHOW_OUTCOME, MSG_SHOW_SAYS,
                                          MSG_SHOW_BECAUSE, MSG_SHOW_SOURCE};
    const struct page page = page_of(out, engine, answers, style, arena);

    put_field(&page, message(page.spoken, MSG_SHOW_RULE), true);
    for (uint32_t k = 0; k < page.table.level_count; k++)
        put_field(&page, column_id(&page, k), false);
    for (size_t k = 0; k < COUNT_OF(behind); k++)
        put_field(&page, message(page.spoken, behind[k]), false);
    out_char(out, '\n');
    for (uint32_t i = 0; i < page.table.row_count; i++)
        put_record(&page, &page.table.rows[i]);
}
