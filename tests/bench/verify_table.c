/* SPDX-License-Identifier: MIT */
/* verify_table.c -- a tree that is cut into rules. */
#include "bench/verify_table.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXT_PER_ROW = 1200 };

const struct table_column table_columns[TABLE_COLUMNS] = {
    {"amount", 80, 500}, {"income", 150, 2000}, {"debt", 60, 1},
    {"score", 50, 5},    {"grade", 7, 0},       {"home", 4, 0},
    {"purpose", 14, 0}};

static uint32_t table_random(struct table *table, uint32_t below)
{
    // SplitMix64 (Steele, Lea, Flood 2014)
    uint64_t z = table->random += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((z ^ (z >> 31)) >> 33) % below;
}

int table_bits(uint32_t set)
{
    int count = 0;

    for (; set; set &= set - 1)
        count++;
    return count;
}

/* Cuts the row in two along the column; false if it is too narrow there. */
static bool table_cut(struct table *table, struct table_row *row,
                      struct table_row *rest, int column)
{
    struct table_cell *cell = &row->cells[column];
    struct table_cell *other = &rest->cells[column];

    *rest = *row;
    if (column < TABLE_NUMBERS) {
        if (cell->low == cell->high)
            return false;
        cell->high = cell->low + (int)table_random(
                                     table, (uint32_t)(cell->high - cell->low));
        other->low = cell->high + 1;
        return true;
    }
    if (table_bits(cell->set) < 2)
        return false;
    uint32_t part;
    do
        part = cell->set & table_random(table, UINT32_C(1) << 31);
    while (!part || part == cell->set);
    other->set = cell->set & ~part;
    cell->set = part;
    return true;
}

bool table_meet(const struct table_row *a, const struct table_row *b)
{
    for (int i = 0; i < TABLE_COLUMNS; i++) {
        const struct table_cell *left = &a->cells[i], *right = &b->cells[i];
        if (i < TABLE_NUMBERS
                ? left->high < right->low || right->high < left->low
                : !(left->set & right->set))
            return false;
    }
    return true;
}

/* Makes a row a little wider in a column of numbers, not into a gap. */
static void table_widen(struct table *table)
{
    for (int tries = 0; tries < 1000; tries++) {
        struct table_row *row =
            &table->rows[table_random(table, (uint32_t)table->row_count)];
        int column = (int)table_random(table, TABLE_NUMBERS);
        struct table_row wider = *row;
        struct table_cell *cell = &wider.cells[column];
        bool is_free = cell->high + 1 < table_columns[column].steps;
        cell->high += 1 + (int)table_random(table, 3);
        if (cell->high >= table_columns[column].steps)
            cell->high = table_columns[column].steps - 1;
        for (int i = 0; i < table->gap_count; i++)
            is_free &= !table_meet(&wider, &table->rows[table->row_count + i]);
        if (!is_free)
            continue;
        *row = wider;
        table->wider_count++;
        return;
    }
}

void table_draw(struct table *table, uint64_t seed, int rules, int gaps,
                int wider)
{
    int count = 1;

    *table = (struct table){.random = seed};
    for (int i = 0; i < TABLE_COLUMNS; i++)
        table->rows[0].cells[i] = (struct table_cell){
            0, table_columns[i].steps - 1,
            (UINT32_C(1) << table_columns[i].steps % 31) - 1};
    while (count < rules + gaps) { // of three rows, the one with most room
        int row = (int)table_random(table, (uint32_t)count);
        int column = (int)table_random(table, TABLE_COLUMNS);
        count +=
            table_cut(table, &table->rows[row], &table->rows[count], column);
    }
    for (int i = count; i-- > 1;) {
        int k = (int)table_random(table, (uint32_t)i + 1);
        struct table_row row = table->rows[i];
        table->rows[i] = table->rows[k];
        table->rows[k] = row;
    }
    for (int i = 0; i < count; i++)
        table->rows[i].outcome = (int)table_random(table, TABLE_OUTCOMES);
    table->row_count = rules;
    table->gap_count = gaps;
    for (int i = 0; i < wider; i++)
        table_widen(table);
}

/* Text under way. */
struct table_print {
    char *text;
    size_t used, room;
};

static void table_put(struct table_print *print, const char *format, ...)
    __attribute__((__format__(__printf__, 2, 3)));

static void table_put(struct table_print *print, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    print->used += (size_t)vsnprintf(print->text + print->used,
                                     print->room - print->used, format, args);
    va_end(args);
}

static void table_put_cell(struct table_print *print,
                           const struct table_cell *cell, int column)
{
    const struct table_column *self = &table_columns[column];

    if (column < TABLE_NUMBERS) {
        table_put(print, "{\"<=\":[%d,{\"var\":\"%s\"},%d]}",
                  cell->low * self->step, self->name,
                  (cell->high + 1) * self->step - 1);
        return;
    }
    table_put(print, "{\"in\":[{\"var\":\"%s\"},[", self->name);
    for (int i = 0, any = 0; i < self->steps; i++)
        if (cell->set >> i & 1)
            table_put(print, "%s\"%c\"", any++ ? "," : "", 'a' + i);
    table_put(print, "]]}");
}

/* Cells that leave everything open are not written. */
static bool table_is_open(const struct table_cell *cell, int column)
{
    const struct table_column *self = &table_columns[column];

    return column < TABLE_NUMBERS
               ? cell->low == 0 && cell->high == self->steps - 1
               : table_bits(cell->set) == self->steps;
}

static void table_put_row(struct table_print *print,
                          const struct table_row *row, int index)
{
    int any = 0;

    table_put(print,
              "%s\n{\"id\":\"r%d\",\"outcome\":\"o%d\","
              "\"because\":{\"en\":\"Row %d.\"},\"when\":{\"and\":[",
              index ? "," : "", index, row->outcome, index);
    for (int i = 0; i < TABLE_COLUMNS; i++) {
        if (table_is_open(&row->cells[i], i))
            continue;
        table_put(print, any++ ? "," : "");
        table_put_cell(print, &row->cells[i], i);
    }
    table_put(print, any ? "]}}" : "true]}}");
}

static void table_put_column(struct table_print *print, int column)
{
    const struct table_column *self = &table_columns[column];

    table_put(print,
              "%s\n{\"id\":\"%s\",\"ask\":{\"en\":\"?\"},"
              "\"why\":{\"en\":\"W.\"},",
              column ? "," : "", self->name);
    if (column < TABLE_NUMBERS) {
        table_put(print, "\"type\":\"integer\",\"minimum\":0,\"maximum\":%d}",
                  self->steps * self->step - 1);
        return;
    }
    table_put(print, "\"type\":\"choice\",\"options\":[");
    for (int i = 0; i < self->steps; i++)
        table_put(print, "%s{\"id\":\"%c\",\"says\":{\"en\":\"O\"}}",
                  i ? "," : "", 'a' + i);
    table_put(print, "]}");
}

char *table_text(const struct table *table, size_t *size)
{
    size_t room = ((size_t)table->row_count + 10) * TEXT_PER_ROW;
    struct table_print print = {malloc(room), 0, room};

    if (!print.text)
        abort();
    table_put(&print, "{\"pack\":1,\"id\":\"table\",\"version\":\"1\","
                      "\"languages\":[\"en\"],\"title\":{\"en\":\"T\"},"
                      "\"notice\":{\"en\":\"N\"},"
                      "\"source\":{\"publisher\":\"p\",\"title\":\"t\"},"
                      "\"questions\":[");
    for (int i = 0; i < TABLE_COLUMNS; i++)
        table_put_column(&print, i);
    table_put(&print, "],\"outcomes\":[");
    for (int i = 0; i < TABLE_OUTCOMES; i++)
        table_put(&print, "%s{\"id\":\"o%d\",\"says\":{\"en\":\"S.\"}}",
                  i ? "," : "", i);
    table_put(&print, "],\"rules\":[");
    for (int i = 0; i < table->row_count; i++)
        table_put_row(&print, &table->rows[i], i);
    table_put(&print, "]}");
    *size = print.used;
    return print.text;
}
