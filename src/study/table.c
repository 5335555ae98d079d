/* table.c -- a decision table: rules in rows, what they look at in columns. */
#include "study/table.h"

/* Something for a row for each term; rules that are never so have none. */
static void add_row(struct table *table, uint32_t rule, const struct term *term,
                    struct arena *arena)
{
    if (table->row_count == table->row_room) {
        uint32_t room = table->row_room ? 2 * table->row_room : 16;
        table->rows = arena_resize(
            arena, table->rows, table->row_room * sizeof *table->rows,
            room * sizeof *table->rows, alignof(struct table_row));
        table->row_room = room;
    }
    table->rows[table->row_count++] = (struct table_row){rule, term};
}

static void add_rule(struct table *table, struct view *view, uint32_t rule,
                     bool *used, struct arena *arena)
{
    node_id holds =
        engine_rule(table->engine, &table->pack->rules[rule], &view->scratch);
    struct cover cover = cover_find(view, holds, view->reach);

    if (!cover.complete) {
        add_row(table, rule, NULL, arena);
        return;
    }
    for (uint32_t i = 0; i < cover.count; i++) {
        add_row(table, rule, &cover.terms[i], arena);
        for (uint32_t k = 0; k < cover.terms[i].count; k++)
            used[cover.terms[i].literals[k].level] = true;
    }
}

struct table table_make(const struct engine *engine, struct arena *arena)
{
    struct table table = {.engine = engine, .pack = engine->pack};
    struct answers nothing = {
        .of = arena_array(arena, struct answer, engine->pack->question_count)};
    uint32_t *cells = arena_array(arena, uint32_t, engine->level_count);
    bool *used = arena_array(arena, bool, engine->level_count);
    struct view view;

    view_init(&view, engine, &nothing, cells, arena);
    for (uint32_t i = 0; i < engine->pack->rule_count; i++)
        add_rule(&table, &view, i, used, arena);
    table.levels = arena_array(arena, uint32_t, engine->level_count);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (used[i])
            table.levels[table.level_count++] = i;
    return table;
}

const struct literal *table_cell(const struct table *table,
                                 const struct table_row *row, uint32_t column)
{
    for (uint32_t i = 0; row->term && i < row->term->count; i++)
        if (row->term->literals[i].level == table->levels[column])
            return &row->term->literals[i];
    return NULL;
}
