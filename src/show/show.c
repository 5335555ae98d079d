/* show.c -- rules as sentences, and the table below them. */
#include "show/show_internal.h"

#include "report/day.h"
#include "text/grid.h"
#include "text/wrap.h"

#include <string.h>

const char *write_table_cell(const struct table *table,
                             const struct literal *literal,
                             const struct style *style, enum cells_form form,
                             struct arena *arena)
{
    return literal ? write_cells(table->engine, literal, style, form, arena)
                   : NULL;
}

const char *table_column(const struct table *table, uint32_t column,
                         enum language spoken)
{
    const struct level *level = &table->engine->levels[table->levels[column]];

    return level->kind == LEVEL_TODAY
               ? message(spoken, MSG_FORM_TODAY)
               : pack_variable_id(table->pack, level->variable);
}

const struct question *table_choice(const struct table *table, uint32_t column)
{
    const struct level *level = &table->engine->levels[table->levels[column]];

    return variable_has_options(table->pack, level->variable)
               ? &table->pack->questions[level->variable]
               : NULL;
}

const char *write_column(const struct table *table, uint32_t column,
                         const struct style *style, struct arena *arena)
{
    const struct level *level = &table->engine->levels[table->levels[column]];

    switch (level->kind) {
    case LEVEL_TODAY:
        return message(style->spoken, MSG_FORM_TODAY);
    case LEVEL_QUESTION:
        return table->pack->questions[level->variable].ask.in[style->language];
    case LEVEL_FACT:
        return write_fact(table->pack, level->fact, style->spoken, arena);
    }
    return "";
}

/* "A" to "Z", then "AA". */
static const char *letter_of(uint32_t column, struct arena *arena)
{
    const char *rest = column < 26 ? "" : letter_of(column / 26 - 1, arena);

    return arena_print(arena, "%s%c", rest, 'A' + (char)(column % 26));
}

/* All texts of the table, the rule in front and the outcome behind. */
static struct grid make_grid(const struct table *table,
                             const struct style *style, struct arena *arena)
{
    uint32_t last = table->level_count + 1;
    struct grid grid = grid_make(last + 1, table->row_count + 1, arena);
    const struct pack *pack = table->pack;
    const char **texts = grid_row(&grid, 0);

    texts[0] = message(style->spoken, MSG_SHOW_RULE);
    for (uint32_t k = 0; k < table->level_count; k++)
        texts[k + 1] = letter_of(k, arena);
    texts[last] = message(style->spoken, MSG_SHOW_OUTCOME);
    for (uint32_t i = 0; i < table->row_count; i++) {
        const struct table_row *row = &table->rows[i];
        texts = grid_row(&grid, i + 1);
        texts[0] = pack->rules[row->rule].id;
        for (uint32_t k = 0; k < table->level_count; k++) {
            const char *cell = write_table_cell(
                table, table_cell(table, row, k), style, CELLS_SHORT, arena);
            texts[k + 1] = cell ? cell : "-";
        }
        texts[last] = row->term
                          ? pack->outcomes[pack->rules[row->rule].outcome].id
                          : message(style->spoken, MSG_SHOW_TOO_MUCH);
    }
    return grid;
}

static void write_columns(struct out *out, const struct table *table,
                          const struct style *style, struct arena *arena)
{
    if (!table->level_count)
        return;
    out_char(out, '\n');
    wrap_text(out, style->columns, "",
              message(style->spoken, MSG_SHOW_COLUMNS));
    for (uint32_t i = 0; i < table->level_count; i++) {
        const struct question *choice = table_choice(table, i);
        wrap_text(out, style->columns,
                  arena_print(arena, "%s  ", letter_of(i, arena)),
                  arena_print(arena, "%s: %s",
                              table_column(table, i, style->spoken),
                              write_column(table, i, style, arena)));
        for (uint32_t k = 0; choice && k < choice->option_count; k++)
            wrap_text(out, style->columns, "   - ",
                      arena_print(arena, "%s: %s", choice->options[k].id,
                                  choice->options[k].says.in[style->language]));
    }
}

/* A line of what was named above it; NULL for none. */
static void write_part(struct out *out, const struct style *style,
                       const char *indent, const char *text)
{
    if (text)
        wrap_text(out, style->columns, indent, text);
}

static void write_rules(struct out *out, const struct table *table,
                        const struct style *style, struct arena *arena)
{
    const struct pack *pack = table->pack;

    wrap_text(out, style->columns, "",
              message(style->spoken, pack->hit_policy == HIT_FIRST
                                         ? MSG_SHOW_FIRST
                                         : MSG_SHOW_UNIQUE));
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        const struct rule *rule = &pack->rules[i];
        struct arena_mark mark = arena_mark(arena);
        if (!table_has_rule(table, rule))
            continue;
        out_char(out, '\n');
        wrap_text(out, style->columns, "",
                  arena_print(arena, "%u. %s", i + 1, rule->id));
        write_part(out, style, "   ", write_rule(table, rule, style, arena));
        write_part(out, style, "   ",
                   pack->outcomes[rule->outcome].says.in[style->language]);
        write_part(out, style, "   ", write_why(rule, style, arena));
        write_part(out, style, "   ",
                   write_cites(pack, &rule->sources, style, arena));
        arena_rewind(arena, mark);
    }
}

static void write_all_advice(struct out *out, const struct pack *pack,
                             const struct style *style, struct arena *arena)
{
    if (!pack->advice_count)
        return;
    out_char(out, '\n');
    wrap_text(out, style->columns, "", message(style->spoken, MSG_SHOW_ADVICE));
    for (uint32_t i = 0; i < pack->advice_count; i++) {
        const struct advice *advice = &pack->advice[i];
        struct arena_mark mark = arena_mark(arena);
        out_char(out, '\n');
        wrap_text(out, style->columns, "- ",
                  arena_print(arena, "%s: %s", advice->id,
                              write_advice(pack, advice, style, arena)));
        write_part(out, style, "  ", advice->says.in[style->language]);
        write_part(out, style, "  ",
                   write_cites(pack, &advice->sources, style, arena));
        arena_rewind(arena, mark);
    }
}

static void write_sources(struct out *out, const struct pack *pack,
                          const struct style *style, struct arena *arena)
{
    out_char(out, '\n');
    wrap_text(out, style->columns, "",
              message(style->spoken, MSG_SHOW_SOURCES));
    out_char(out, '\n');
    wrap_text(out, style->columns, "", write_origin(pack, style, arena));
    for (uint32_t i = 0; i < pack->source_fact_count; i++)
        wrap_text(out, style->columns, "- ",
                  write_source_fact(&pack->source_facts[i], style, arena));
}

static void write_table(struct out *out, const struct table *table,
                        const struct style *style, struct arena *arena)
{
    struct grid grid = make_grid(table, style, arena);

    out_char(out, '\n');
    wrap_text(out, style->columns, "", message(style->spoken, MSG_SHOW_TABLE));
    out_char(out, '\n');
    grid_write(out, &grid, arena);
    write_columns(out, table, style, arena);
}

void write_show_text(struct out *out, const struct engine *engine,
                     const struct answers *answers, const struct style *style,
                     struct arena *arena)
{
    struct table made = table_make(engine, answers, arena);
    const struct table *table = &made;
    const struct pack *pack = table->pack;
    const char *day = write_day(pack, table->answers, style, arena);
    const char *left = write_left_out(table, style, arena);

    wrap_heading(out, style->columns, style->bold,
                 pack->title.in[style->language]);
    wrap_text(out, style->columns, "",
              arena_print(arena, "%s %s", pack->id, pack->version));
    if (day)
        wrap_text(out, style->columns, "", day);
    if (!answers_in_force(pack, table->answers))
        return;
    if (left)
        wrap_text(out, style->columns, "", left);
    out_char(out, '\n');
    write_rules(out, table, style, arena);
    write_all_advice(out, pack, style, arena);
    write_table(out, table, style, arena);
    write_sources(out, pack, style, arena);
}
