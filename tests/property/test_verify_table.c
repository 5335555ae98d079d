/* SPDX-License-Identifier: MIT */
/* test_verify_table.c -- tables with planted gaps and overlaps: all of them are
 * found, and nothing else. */
#include "unit/subject.h"

#include "bench/verify_table.h"
#include "engine/engine.h"
#include "verify/verify.h"

#include <stdio.h>
#include <stdlib.h>

enum { TABLES = 25 };

struct trial {
    struct table table;
    uint64_t seed;
    bool by_parts;
    struct subject subject;
    const struct verification *proof;
};

static struct trial trial; // too large for a stack

static void prove(void *context)
{
    struct trial *self = context;
    const struct verify_options options = {.by_parts = self->by_parts};

    self->proof = verify(self->subject.engine, &options, &self->subject.arena);
}

static void load(void)
{
    size_t size;
    char *text = table_text(&trial.table, &size);

    subject_load(&trial.subject, "table", text, size);
    free(text);
    subject_compile(&trial.subject, ENGINE_FOR_ONE);
    assert_true(arena_guard(&trial.subject.arena, prove, &trial));
}

/* The cells of a row's column: how many. */
static uint32_t count_cells(const struct table_row *row, int column)
{
    const struct table_cell *cell = &row->cells[column];
    const struct cells *cells =
        trial.subject.engine->levels[trial.subject.engine->level_of[column]]
            .cells;
    int step = table_columns[column].step;

    if (column >= TABLE_NUMBERS)
        return (uint32_t)table_bits(cell->set);
    return cells_find(cells, (cell->high + 1) * step - 1) -
           cells_find(cells, cell->low * step) + 1;
}

/* Whether the witness lies in the row; what it leaves open may be anything. */
static bool is_in(const struct table_row *row, const struct answers *witness)
{
    for (int i = 0; i < TABLE_COLUMNS; i++) {
        const struct answer *answer = &witness->of[i];
        const struct table_cell *cell = &row->cells[i];
        if (answer->state != ANSWER_KNOWN)
            continue;
        if (i >= TABLE_NUMBERS
                ? !(cell->set >> answer->value & 1)
                : answer->value < cell->low * table_columns[i].step ||
                      answer->value >= (cell->high + 1) * table_columns[i].step)
            return false;
    }
    return true;
}

/* A bound that only a gap has is no cut any more, so a gap may begin or end
 * within a cell: then only shares of cells could be counted. */
static bool cuts_cells(const struct table_row *row)
{
    for (int i = 0; i < TABLE_NUMBERS; i++) {
        const struct cells *cells =
            trial.subject.engine->levels[trial.subject.engine->level_of[i]]
                .cells;
        int step = table_columns[i].step;
        int64_t low = row->cells[i].low * step;
        int64_t high = (row->cells[i].high + 1) * step - 1;
        if (cells_range(cells, cells_find(cells, low)).low != low ||
            cells_range(cells, cells_find(cells, high)).high != high)
            return true;
    }
    return false;
}

static void check_gaps(const char *name)
{
    const struct table *table = &trial.table;
    const struct verification *proof = trial.proof;
    struct number want = number_of(0), named = number_of(0);
    bool is_whole = true;

    for (uint32_t i = 0; i < proof->count; i++) {
        const struct finding *finding = &proof->findings[i];
        bool planted = false;
        for (int k = 0; k < table->gap_count; k++)
            if (finding->code == FAULT_VERIFY_GAP &&
                is_in(&table->rows[table->row_count + k], finding->witness))
                planted = true;
        expect_int(name, finding->code == FAULT_VERIFY_GAP, planted);
        if (planted)
            named = number_add(named, finding->count);
    }
    for (int k = 0; k < table->gap_count; k++) {
        const struct table_row *row = &table->rows[table->row_count + k];
        struct number size = number_of(1);
        for (int i = 0; i < TABLE_COLUMNS; i++)
            size = number_times(size, count_cells(row, i));
        want = number_add(want, size);
        is_whole &= !cuts_cells(row);
    }
    expect_true(name, is_whole);
    expect_true(name, proof->gaps_proved);
    expect_int(
        name, number_compare(number_subtract(proof->all, proof->decided), want),
        0);
    expect_true(name, number_compare(named, want) >= 0);
}

static bool is_said(int a, int b)
{
    const struct verification *proof = trial.proof;

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == FAULT_VERIFY_OVERLAP &&
            (int)proof->findings[i].rules[0] == a &&
            !strcmp(proof->findings[i].id, trial.subject.pack->rules[b].id))
            return true;
    return false;
}

static void check_overlaps(const char *name)
{
    const struct table *table = &trial.table;

    for (int b = 0; b < table->row_count; b++)
        for (int a = 0; a < b; a++)
            expect_int(name, is_said(a, b),
                       table->rows[a].outcome != table->rows[b].outcome &&
                           table_meet(&table->rows[a], &table->rows[b]));
}

static void all_planted_is_found_and_nothing_else(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= TABLES; seed++) {
        char name[64];
        trial = (struct trial){.seed = seed, .by_parts = seed % 5 != 0};
        table_draw(&trial.table, seed, trial.by_parts ? 120 : 30, 4, 4);
        snprintf(name, sizeof name, "table %llu", (unsigned long long)seed);
        load();
        check_gaps(name);
        check_overlaps(name);
        subject_clear(&trial.subject);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_planted_is_found_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
