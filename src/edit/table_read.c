/* SPDX-License-Identifier: MIT */
/*
 * table_read.c -- rows to the boxes of rules.
 *
 * What spreadsheets make of yes and no is read as well; all else is the
 * notation of pack/cell.h.
 */
#include "edit/rows_internal.h"
#include "edit/table_internal.h"

#include "base/names.h"
#include "pack/cell.h"
#include "pack/ids.h"
#include "text/typed_words.h"
#include "json/shown.h"

#include <string.h>

/* What a column is: a variable, or one of these. */
enum { COLUMN_RULE = -1, COLUMN_OUTCOME = -2, COLUMN_REFUSED = -3 };

/* Of a rule, until a row names one that there is. */
#define NO_OUTCOME UINT32_MAX

struct reading {
    const struct pack *pack;
    struct arena *arena;
    struct rows rows;
    struct rule_table *table;
    int64_t *columns;
    uint32_t *order; /* the columns of variables, as these rise */
    uint32_t order_count;
    struct names rules, outcomes; /* to numbers in the table and the pack */
};

static bool refuse(struct reading *reading, uint32_t column,
                   enum fault_code code, const char *hint, const char *why)
{
    reading->rows.failed = true;
    return fault_add_hint(reading->rows.faults, code,
                          rows_place(&reading->rows, column), hint, "%s", why);
}

/* Whether what is said now will be listed. */
static bool may_hint(const struct reading *reading)
{
    return reading->rows.faults->count[FAULT_ERROR] < FAULT_LISTED_MAX;
}

static const char *did_you_mean(struct reading *reading, const char *name,
                                const char *const *names, size_t count)
{
    const char *nearest =
        may_hint(reading) ? fault_nearest(name, names, count) : NULL;

    return nearest ? arena_print(reading->arena, "did you mean '%s'?", nearest)
                   : NULL;
}

/* ---- Columns ---- */

static int64_t find_variable(const struct pack *pack, const char *name)
{
    size_t question = strlen(TABLE_QUESTION), fact = strlen(TABLE_FACT);
    uint32_t count = pack->question_count + pack->fact_count;

    if (!strncmp(name, TABLE_QUESTION, question))
        name += question;
    else if (!strncmp(name, TABLE_FACT, fact))
        name += fact;
    for (uint32_t i = 0; i < count; i++)
        if (!strcmp(pack_variable_id(pack, i), name))
            return i;
    return COLUMN_REFUSED;
}

static void refuse_column(struct reading *reading, uint32_t column,
                          const char *name)
{
    const struct pack *pack = reading->pack;
    uint32_t count = pack->question_count + pack->fact_count, used = 0;
    const char **names = arena_array(reading->arena, const char *, count + 2);

    for (uint32_t i = 0; i < count; i++)
        if (table_takes(pack, i))
            names[used++] = table_column_name(pack, i, reading->arena);
    names[used++] = TABLE_RULE;
    names[used++] = TABLE_OUTCOME;
    refuse(reading, column, FAULT_UNKNOWN_VARIABLE,
           *name ? did_you_mean(reading, name, names, used)
                 : "name the column, or leave it out",
           arena_print(reading->arena,
                       "no question or fact is called '%s', as this column is",
                       shown_text(reading->arena, name)));
}

static void read_column(struct reading *reading, uint32_t column)
{
    const char *name = reading->rows.names[column];
    int64_t found = !strcmp(name, TABLE_RULE) ? COLUMN_RULE
                    : !strcmp(name, TABLE_OUTCOME)
                        ? COLUMN_OUTCOME
                        : find_variable(reading->pack, name);

    reading->columns[column] = found;
    for (uint32_t i = 0; i < column && found != COLUMN_REFUSED; i++)
        if (reading->columns[i] == found) {
            refuse(reading, column, FAULT_NAMED_TWICE, NULL,
                   arena_print(reading->arena, "there is a column '%s' already",
                               shown_text(reading->arena, name)));
            return;
        }
    if (found == COLUMN_REFUSED)
        refuse_column(reading, column, name);
    else if (found >= 0 && !table_takes(reading->pack, (uint32_t)found))
        refuse(reading, column, FAULT_DATE_COMPARED,
               "name a fact of that date, such as a number of years",
               arena_print(reading->arena,
                           "'%s' is a date, which rules see through facts",
                           name));
}

static bool has_column(const struct reading *reading, int64_t which)
{
    for (uint32_t i = 0; i < reading->rows.count; i++)
        if (reading->columns[i] == which)
            return true;
    return false;
}

static bool read_columns(struct reading *reading)
{
    static const struct {
        int64_t which;
        const char *name;
    } needed[] = {{COLUMN_RULE, TABLE_RULE}, {COLUMN_OUTCOME, TABLE_OUTCOME}};
    struct rows *rows = &reading->rows;

    reading->columns = arena_array(reading->arena, int64_t, rows->count);
    for (uint32_t i = 0; i < rows->count; i++)
        read_column(reading, i);
    for (size_t i = 0; i < COUNT_OF(needed); i++)
        if (!has_column(reading, needed[i].which))
            rows_refuse(rows, FAULT_TABLE_COLUMN, NULL,
                        arena_print(reading->arena, "there is no column '%s'",
                                    needed[i].name));
    return !rows->failed;
}

/* Puts the columns of variables in their order. */
static void sort_columns(struct reading *reading)
{
    uint32_t columns = reading->rows.count;
    uint32_t variables =
        reading->pack->question_count + reading->pack->fact_count;

    reading->order = arena_array(reading->arena, uint32_t, columns);
    for (int64_t v = 0; v < variables; v++)
        for (uint32_t i = 0; i < columns; i++)
            if (reading->columns[i] == v)
                reading->order[reading->order_count++] = i;
}

/* ---- Rows ---- */

/* The first column of that kind. */
static uint32_t column_of(const struct reading *reading, int64_t which)
{
    uint32_t i = 0;

    while (reading->columns[i] != which)
        i++;
    return i;
}

static const char *cell_text(struct reading *reading, uint32_t column)
{
    struct span text = reading->rows.cells[column].text;

    return arena_copy(reading->arena, text.text, text.size);
}

static bool refuse_outcome(struct reading *reading, uint32_t column)
{
    const struct pack *pack = reading->pack;
    const char **names =
        arena_array(reading->arena, const char *, pack->outcome_count);
    const char *typed = cell_text(reading, column);

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        names[i] = pack->outcomes[i].id;
    return refuse(reading, column, FAULT_UNKNOWN_OUTCOME,
                  did_you_mean(reading, typed, names, pack->outcome_count),
                  *typed
                      ? arena_print(reading->arena, "no outcome is called '%s'",
                                    shown_text(reading->arena, typed))
                      : "the row has no outcome");
}

static bool read_outcome(struct reading *reading, uint32_t *outcome)
{
    uint32_t column = column_of(reading, COLUMN_OUTCOME);
    struct span text = reading->rows.cells[column].text;
    int64_t found = names_find(&reading->outcomes, text.text, text.size);

    *outcome = found == NAMES_NONE ? NO_OUTCOME : (uint32_t)found;
    return found != NAMES_NONE || refuse_outcome(reading, column);
}

static struct table_rule *add_rule(struct reading *reading, const char *id,
                                   uint32_t outcome)
{
    struct rule_table *table = reading->table;

    arena_more(reading->arena, table->rules, table->count, table->room);
    struct table_rule *rule = &table->rules[table->count++];
    *rule = (struct table_rule){
        .id = id,
        .outcome = outcome,
        .boxes = {.pack = reading->pack, .arena = reading->arena},
        .row = reading->rows.row};
    return rule;
}

/* The rule that the row is of, which it may begin; NULL after a fault. */
static struct table_rule *read_rule(struct reading *reading)
{
    uint32_t column = column_of(reading, COLUMN_RULE), outcome;
    struct span text = reading->rows.cells[column].text;
    struct rule_table *table = reading->table;
    int64_t found = names_find(&reading->rules, text.text, text.size);
    bool known = read_outcome(reading, &outcome);

    if (found == NAMES_NONE) {
        const char *id = cell_text(reading, column);
        if (!ids_is_plain(id)) {
            refuse(reading, column, FAULT_BAD_ID, NULL,
                   *id ? "a rule's id is a letter or '_', then letters, "
                         "digits, '_', '.' or '-', 64 at most"
                       : "the row names no rule");
            return NULL;
        }
        names_add(&reading->rules, id, text.size, table->count);
        return add_rule(reading, id, outcome);
    }
    struct table_rule *rule = &table->rules[found];
    if (found + 1 < table->count)
        refuse(reading, column, FAULT_TABLE_ROWS,
               arena_print(reading->arena, "its first row is row %u",
                           (unsigned)rule->row),
               "the rows of a rule must stand together");
    else if (known && rule->outcome == NO_OUTCOME)
        rule->outcome = outcome;
    else if (known && rule->outcome != outcome)
        refuse(reading, column_of(reading, COLUMN_OUTCOME), FAULT_TABLE_ROWS,
               arena_print(reading->arena, "in row %u it is '%s'",
                           (unsigned)rule->row,
                           reading->pack->outcomes[rule->outcome].id),
               "a rule has one outcome in all of its rows");
    return rule;
}

/* What a spreadsheet makes of yes and no, else the text of the cell. */
static struct span plain_text(const struct reading *reading, uint32_t variable,
                              struct span text)
{
    if (!variable_is_condition(reading->pack, variable) || !text.size)
        return text;
    if (typed_is(TYPED_CELL_YES, text.text, text.size))
        return (struct span){"yes", 3};
    if (typed_is(TYPED_CELL_NO, text.text, text.size))
        return (struct span){"no", 2};
    return text;
}

/* Adds the row to what the rule holds for. */
static void read_box(struct reading *reading, struct table_rule *rule)
{
    struct rows *rows = &reading->rows;
    struct side *sides;
    uint32_t count = 0;
    bool fine = true;

    for (uint32_t i = 0; i < reading->order_count; i++)
        count += rows->cells[reading->order[i]].text.size > 0;
    sides = arena_array(reading->arena, struct side, count);
    count = 0;
    for (uint32_t i = 0; i < reading->order_count; i++) {
        uint32_t column = reading->order[i];
        uint32_t variable = (uint32_t)reading->columns[column];
        struct span text = rows->cells[column].text;
        struct cell cell;
        if (!text.size)
            continue;
        if (!cell_read(reading->pack, variable,
                       plain_text(reading, variable, text), reading->arena,
                       &cell))
            fine = refuse(reading, column, cell.code, cell.hint, cell.why);
        sides[count++] = (struct side){variable, cell.in};
    }
    if (fine && rule && !boxes_add(&rule->boxes, sides, count))
        refuse(reading, column_of(reading, COLUMN_RULE), FAULT_TABLE_LARGE,
               NULL,
               arena_print(reading->arena, "a rule has at most %d rows",
                           BOXES_MAX));
}

/* What is looked up in each row. */
static void prepare(struct reading *reading, const char *text, size_t size)
{
    const struct pack *pack = reading->pack;
    size_t lines = 1;

    sort_columns(reading);
    for (size_t i = 0; i < size; i++)
        lines += text[i] == '\n';
    names_init(&reading->rules, lines, reading->arena);
    names_init(&reading->outcomes, pack->outcome_count, reading->arena);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        names_add(&reading->outcomes, pack->outcomes[i].id,
                  strlen(pack->outcomes[i].id), i);
}

/* A rule that cases expect must stay. */
static void refuse_gone(struct reading *reading, uint32_t rule, uint32_t cases)
{
    const struct rule_table *table = reading->table;
    const struct place at = {.file = reading->rows.file};
    const char *id = reading->pack->rules[rule].id, *nearest = NULL;

    if (may_hint(reading)) {
        const char **names =
            arena_array(reading->arena, const char *, table->count);
        for (uint32_t i = 0; i < table->count; i++)
            names[i] = table->rules[i].id;
        nearest = fault_nearest(id, names, table->count);
    }
    reading->rows.failed = true;
    fault_add_hint(reading->rows.faults, FAULT_TABLE_ROWS, at,
                   nearest ? arena_print(reading->arena,
                                         "to call it '%s', use rename before "
                                         "the export",
                                         nearest)
                           : NULL,
                   "no row is of rule '%s', which cases of the pack expect: "
                   "%u",
                   id, (unsigned)cases);
}

static void check_gone(struct reading *reading)
{
    const struct pack *pack = reading->pack;
    uint32_t *cases = arena_array(reading->arena, uint32_t, pack->rule_count);

    for (uint32_t i = 0; i < pack->case_count; i++) {
        const struct expect *expect = &pack->cases[i].expect;
        if (expect->has_rule && expect->rule != NO_INDEX)
            cases[expect->rule]++;
    }
    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (cases[i] && names_find(&reading->rules, pack->rules[i].id,
                                   strlen(pack->rules[i].id)) == NAMES_NONE)
            refuse_gone(reading, i, cases[i]);
}

bool table_read(const struct pack *pack, const char *text, size_t size,
                const char *file, struct arena *arena, struct faults *faults,
                struct rule_table *table)
{
    struct reading reading = {
        .pack = pack,
        .arena = arena,
        .rows = {.file = file, .arena = arena, .faults = faults},
        .table = table};
    const struct place at = {.file = file};

    *table = (struct rule_table){.count = 0};
    if (size > TABLE_SIZE_MAX)
        return fault_add(faults, FAULT_TABLE_LARGE, at,
                         "a table has at most %d MiB", TABLE_SIZE_MAX >> 20);
    if (!rows_open(&reading.rows, text, size) || !read_columns(&reading))
        return false;
    prepare(&reading, text, size);
    while (rows_next(&reading.rows))
        read_box(&reading, read_rule(&reading));
    if (!table->count && !reading.rows.failed)
        return fault_add(faults, FAULT_TABLE_EMPTY, at, "%s",
                         "there are no rows below the names of the columns");
    if (!reading.rows.failed)
        check_gone(&reading);
    return !reading.rows.failed;
}
