/* SPDX-License-Identifier: MIT */
/* sql_columns.c -- which column stands in which SELECT. */
#include "export/sql_internal.h"

#define RESULT UINT32_MAX /* the depth of the columns of the result */

const char *sql_use(struct sql *sql, uint32_t column)
{
    struct sql_columns *columns = &sql->columns;

    arena_more(sql->arena, columns->uses, columns->use_count,
               columns->use_room);
    columns->uses[columns->use_count++] = column;
    return columns->items[column].name;
}

static uint32_t add(struct sql *sql, struct sql_column column)
{
    struct sql_columns *columns = &sql->columns;

    for (uint32_t i = 0; i < columns->use_count; i++) {
        uint32_t above = columns->items[columns->uses[i]].depth + 1;
        if (column.depth < above)
            column.depth = above;
    }
    for (uint32_t i = 0; i < columns->use_count; i++) {
        struct sql_column *used = &columns->items[columns->uses[i]];
        if (used->needed < column.depth)
            used->needed = column.depth;
    }
    arena_more(sql->arena, columns->items, columns->count, columns->room);
    columns->use_count = 0;
    columns->items[columns->count] = column;
    return columns->count++;
}

uint32_t sql_column(struct sql *sql, const char *expression, const char *what,
                    uint32_t number, const char *note)
{
    const char *name =
        number == SQL_ONLY
            ? sql_say(sql, "%s%s", sql->columns.prefix, what)
            : sql_say(sql, "%s%s%u", sql->columns.prefix, what, number);

    return add(sql, (struct sql_column){
                        .name = name, .text = expression, .note = note});
}

void sql_result(struct sql *sql, const char *expression, const char *name)
{
    add(sql,
        (struct sql_column){.name = name, .text = expression, .depth = RESULT});
}

/* The result comes behind all columns that are read. */
static uint32_t find_top(const struct sql_columns *columns)
{
    uint32_t top = 0;

    for (uint32_t i = 0; i < columns->count; i++)
        if (columns->items[i].depth != RESULT && columns->items[i].needed &&
            columns->items[i].depth >= top)
            top = columns->items[i].depth + 1;
    return top;
}

uint32_t sql_settle(struct sql *sql)
{
    struct sql_columns *columns = &sql->columns;
    uint32_t top = find_top(columns), widest = 0;
    uint32_t *widths = arena_array(sql->arena, uint32_t, top + 1);

    columns->top = top;
    for (uint32_t i = 0; i < columns->count; i++) {
        struct sql_column *column = &columns->items[i];
        if (column->depth == RESULT) {
            column->depth = top;
            column->needed = RESULT;
        } else if (column->needed > top) {
            column->needed = top;
        }
        for (uint32_t k = column->depth; k <= top && k < column->needed; k++)
            widest = ++widths[k] > widest ? widths[k] : widest;
    }
    return widest;
}

/* The comment on the column before, which ends its line. */
static void put_note(struct out *out, const char *note)
{
    if (!note)
        return;
    out_text(out, " -- ");
    out_text(out, note);
}

static void put_select(const struct sql_columns *columns, struct out *out,
                       uint32_t depth)
{
    const char *note = NULL;
    bool first = true;

    out_text(out, "SELECT");
    for (uint32_t i = 0; i < columns->count; i++) {
        const struct sql_column *column = &columns->items[i];
        bool made = column->depth == depth;
        if (column->depth > depth || column->needed <= depth)
            continue;
        out_text(out, first ? "" : ",");
        put_note(out, note);
        out_text(out, "\n  ");
        out_text(out, made ? column->text : column->name);
        if (made) {
            out_text(out, " AS ");
            out_text(out, column->name);
        }
        note = made ? column->note : NULL;
        first = false;
    }
    put_note(out, note);
    out_text(out, "\nFROM ");
}

static void put_name(const struct sql_columns *columns, struct out *out,
                     uint32_t depth)
{
    out_text(out, columns->prefix);
    out_char(out, 's');
    out_integer(out, depth);
}

/* From the result inwards. */
static void put_nested(const struct sql *sql, struct out *out,
                       const char *table)
{
    const struct sql_columns *columns = &sql->columns;

    for (uint32_t depth = columns->top; depth > 0; depth--) {
        put_select(columns, out, depth);
        out_text(out, "(\n");
    }
    put_select(columns, out, 0);
    out_text(out, table);
    for (uint32_t depth = 0; depth < columns->top; depth++) {
        out_text(out, sql->dialect->fence);
        out_text(out, "\n) AS ");
        put_name(columns, out, depth);
    }
    out_char(out, '\n');
}

/* From the table to the result. */
static void put_in_turn(const struct sql *sql, struct out *out,
                        const char *table)
{
    const struct sql_columns *columns = &sql->columns;
    uint32_t top = columns->top;

    for (uint32_t depth = 0; depth <= top; depth++) {
        if (depth < top) {
            out_text(out, depth ? "" : "WITH ");
            put_name(columns, out, depth);
            out_text(out, " AS (\n");
        }
        put_select(columns, out, depth);
        if (depth)
            put_name(columns, out, depth - 1);
        else
            out_text(out, table);
        out_text(out, depth < top ? sql->dialect->fence : "");
        out_text(out, depth + 1 < top ? "\n), " : depth < top ? "\n)\n" : "\n");
    }
}

void sql_print(const struct sql *sql, struct out *out, const char *table)
{
    if (sql->dialect->nested)
        put_nested(sql, out, table);
    else
        put_in_turn(sql, out, table);
}
