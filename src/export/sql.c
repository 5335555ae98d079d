/* SPDX-License-Identifier: MIT */
/* sql.c -- a statement from what a pack compiles to. */
#include "export/sql.h"

#include "base/utf8.h"
#include "export/sql_internal.h"

#include <string.h>

enum {
    CELLS_MAX = 1 << 12, /* of one level */
    COLUMNS_MAX = 1600   /* of a SELECT: PostgreSQL takes 1,664 */
};

static const char too_large[] = "the rules are too large for one SQL statement";

bool sql_is_name(const char *name, bool dotted)
{
    size_t size = strlen(name);
    const char *end = name + size;

    if (!size || utf8_valid(name, size) < size)
        return false;
    if (dotted && (*name == '.' || end[-1] == '.' || strstr(name, "..")))
        return false;
    while (name < end) {
        uint32_t point = utf8_next(&name, end);
        if (utf8_is_control(point) || utf8_is_hidden(point))
            return false;
    }
    return true;
}

/* Two questions that would be one column, or NULL. */
static const char *find_same_questions(struct sql *sql)
{
    const struct question *questions = sql->pack->questions;

    for (uint32_t i = 0; i < sql->pack->question_count; i++)
        for (uint32_t k = 0; k < i; k++)
            if (sql_same_name(sql->dialect, questions[i].id, questions[k].id))
                return sql_say(sql,
                               "the questions '%s' and '%s' would be one "
                               "column in %s",
                               questions[k].id, questions[i].id,
                               sql->dialect->name);
    return NULL;
}

/*
 * A question that would be the column of an option, though it is written
 * otherwise: who writes the same means the same column.
 */
static const char *find_same_column(struct sql *sql, const char *option,
                                    const char *column)
{
    for (uint32_t i = 0; column && i < sql->pack->question_count; i++) {
        const char *id = sql->pack->questions[i].id;
        if (sql_same_name(sql->dialect, id, column) && strcmp(id, column) != 0)
            return sql_say(sql,
                           "the question '%s' and the column '%s' of %s would "
                           "be one column in %s; name another with %s",
                           id, column, option, sql->dialect->name, option);
    }
    return NULL;
}

static const char *find_same_names(struct sql *sql)
{
    const char *today = sql->export->today_column, *id = sql->export->id;
    const char *fault = find_same_questions(sql);

    if (!fault)
        fault = find_same_column(sql, "--id", id);
    if (!fault)
        fault = find_same_column(sql, "--today-column", today);
    if (!fault && today && sql_same_name(sql->dialect, id, today) &&
        strcmp(id, today) != 0)
        fault = sql_say(sql,
                        "--id '%s' and --today-column '%s' would be one column "
                        "in %s",
                        id, today, sql->dialect->name);
    return fault;
}

/* Where facts hang together so that SQL cannot follow, and what to do. */
static const char *find_cycle(struct sql *sql)
{
    struct days_cycle cycle;

    if (!days_find_cycle(sql->engine, &cycle, sql->arena))
        return NULL;
    const struct fact *fact = cycle.years;
    return sql_say(sql,
                   "%s:%u:%u: '%s' counts whole years between dates that hang "
                   "together by other facts too, such as '%s'; SQL cannot tell "
                   "what that leaves open. Compare one of the two alone, or "
                   "decide with 'batch'",
                   sql->pack->file, fact->at.line, fact->at.column, fact->id,
                   cycle.last->id);
}

/* Lays out what the columns are made from, or says why that cannot be. */
static const char *prepare(struct sql *sql)
{
    const char *fault = find_same_names(sql);

    if (!fault)
        fault = find_cycle(sql);
    if (fault)
        return fault;
    for (uint32_t i = 0; i < sql->engine->level_count; i++)
        if (sql->engine->levels[i].cells->count > CELLS_MAX)
            return too_large;
    return dataflow_build(&sql->dataflow, sql->engine, sql->arena) ? NULL
                                                                   : too_large;
}

static size_t count_bars(const char *name)
{
    return name ? strspn(name, "_") : 0;
}

/* What begins with so many underscores is no column of the table. */
static const char *free_prefix(struct sql *sql)
{
    size_t most = count_bars(sql->export->id);

    if (most < count_bars(sql->export->today_column))
        most = count_bars(sql->export->today_column);
    for (uint32_t i = 0; i < sql->pack->question_count; i++)
        if (most < count_bars(sql->pack->questions[i].id))
            most = count_bars(sql->pack->questions[i].id);
    char *prefix = arena_alloc(sql->arena, most + 2, 1);
    memset(prefix, '_', most + 1);
    return prefix;
}

static void init_columns(struct sql *sql)
{
    const struct dataflow *dataflow = &sql->dataflow;
    uint32_t questions = sql->pack->question_count;
    struct arena *arena = sql->arena;

    sql->columns.prefix = free_prefix(sql);
    sql->names = arena_array(arena, const char *, questions);
    for (uint32_t i = 0; i < questions; i++)
        sql->names[i] = sql_name(sql, sql->pack->questions[i].id);
    if (sql->export->today_column)
        sql->today_name = sql_name(sql, sql->export->today_column);
    sql->dates = arena_array(arena, struct sql_date, questions);
    sql->years = arena_array(arena, uint32_t, dataflow->years_count);
    sql->cells = arena_array(arena, uint32_t, sql->engine->level_count);
    sql->gates = arena_array(arena, uint32_t, dataflow->context_count);
    sql->steps = arena_array(arena, uint32_t, dataflow->step_count);
}

/* The table's name, its parts in quotes. */
static const char *table_name(struct sql *sql)
{
    const char *at = sql->export->table;
    struct sql_list parts = {0};

    do {
        at += *at == '.';
        size_t size = strcspn(at, ".");
        const char *part = arena_copy(sql->arena, at, size);
        sql_list_add(sql, &parts, sql_name(sql, part));
        at += size;
    } while (*at);
    return sql_list_glue(sql, ".", &parts);
}

static void print_head(struct out *out, struct sql *sql)
{
    const struct sql_dialect *dialect = sql->dialect;
    const struct sql_export *export = sql->export;

    out_text(out, sql_say(sql, "-- %s ", sql->pack->id));
    out_plain_text(out, sql->pack->version);
    out_text(out, sql_say(sql,
                          " as SQL for %s; rules with SHA-256\n-- %s\n"
                          "-- Reads columns named as the questions: "
                          "booleans%s, options as text,\n-- integers, dates%s; "
                          "NULL is a missing answer.\n-- Today is %s",
                          dialect->name, sql->pack->sha256, dialect->booleans,
                          dialect->dates,
                          export->today_column ? "the row's own, else " : ""));
    if (export->has_today)
        out_date(out, export->today);
    else
        out_text(out, "that of the database");
    out_text(out, ".\n");
}

const char *write_sql(struct out *out, const struct engine *engine,
                      const struct sql_export *export, struct arena *arena)
{
    struct sql *sql = arena_new(arena, struct sql);

    *sql = (struct sql){.export = export,
                        .dialect = &sql_dialects[export->dialect],
                        .engine = engine,
                        .pack = engine->pack,
                        .arena = arena};
    const char *fault = prepare(sql);
    if (fault)
        return fault;
    init_columns(sql);
    uint32_t id =
        sql_column(sql, sql_name(sql, export->id), "id", SQL_ONLY, NULL);
    sql_add_answers(sql);
    sql_add_steps(sql);
    sql_result(sql, sql_use(sql, id), "id");
    sql_add_results(sql);
    if (sql_settle(sql) > COLUMNS_MAX)
        return too_large;
    print_head(out, sql);
    sql_print(sql, out, table_name(sql));
    return NULL;
}
