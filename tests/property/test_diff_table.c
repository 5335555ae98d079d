/* SPDX-License-Identifier: MIT */
/*
 * test_diff_table.c -- large tables that differ in a few rules, whose diagrams
 * alone would not fit.
 */
#include "bench/verify_table.h"
#include "unit/subject.h"

#include "diff/diff.h"

#include <stdlib.h>

enum { RULES = 1500, CHANGED = 4, TODAY = 18687 };

struct pair {
    struct table table;
    struct subject subjects[SIDE_COUNT];
    struct arena arena; /* of the comparison */
    const struct diff *diff;
};

static void load(struct pair *pair, enum side side)
{
    size_t size;
    char *text = table_text(&pair->table, &size);

    subject_load(&pair->subjects[side], "table", text, size);
    free(text);
}

/* The first rules get another outcome; the last two change their ids. */
static void change(struct table *table)
{
    struct table_row row = table->rows[RULES - 1];

    for (int i = 0; i < CHANGED; i++)
        table->rows[i].outcome = (table->rows[i].outcome + 1) % TABLE_OUTCOMES;
    table->rows[RULES - 1] = table->rows[RULES - 2];
    table->rows[RULES - 2] = row;
}

static void compare(void *context)
{
    struct pair *pair = context;

    pair->diff =
        diff_find(pair->subjects[SIDE_OLD].pack, pair->subjects[SIDE_NEW].pack,
                  &(struct diff_options){.today = TODAY}, &pair->arena);
}

/* The cells of a column that a row takes. */
static uint64_t count_cells(const struct diff *diff,
                            const struct table_row *row, int column)
{
    const struct engine *engine = diff->merged->engine;
    const struct cells *cells = engine->levels[engine->level_of[column]].cells;
    const struct table_cell *cell = &row->cells[column];
    int step = table_columns[column].step;
    uint64_t count = 0;

    if (column >= TABLE_NUMBERS)
        return (uint64_t)table_bits(cell->set);
    for (uint32_t i = 0; i < cells->count; i++) {
        int64_t low = cells_range(cells, i).low;
        count += low >= (int64_t)cell->low * step &&
                 low < (int64_t)(cell->high + 1) * step;
    }
    return count;
}

/* No two rules of the table hold together: each has its cells to itself. */
static uint64_t count_row(const struct diff *diff, const struct table_row *row)
{
    uint64_t count = 1;

    for (int i = 0; i < TABLE_COLUMNS; i++)
        count *= count_cells(diff, row, i);
    return count;
}

static void a_few_changed_rules_of_a_large_table_are_counted(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 2; seed++) {
        struct pair *pair = calloc(1, sizeof *pair);
        const struct table_row *rows = pair->table.rows;
        uint64_t outcomes = 0, rules = 0, want = 0;

        table_draw(&pair->table, seed, RULES, 0, 0);
        load(pair, SIDE_OLD);
        change(&pair->table);
        load(pair, SIDE_NEW);
        assert_true(arena_guard(&pair->arena, compare, pair));
        const struct diff *diff = pair->diff;
        assert_true(diff->proved && diff->exact && diff->totalled);
        for (uint32_t i = 0; i < diff->count; i++) {
            const struct diff_change *found = &diff->changes[i];
            uint64_t count = (uint64_t)number_double(found->count);
            expect_true("a witness", found->has_witness);
            outcomes += found->kind == DIFF_OUTCOME ? count : 0;
            rules += found->kind == DIFF_RULE ? count : 0;
        }
        for (int i = 0; i < CHANGED; i++)
            want += count_row(diff, &rows[i]);
        uint64_t renamed = count_row(diff, &rows[RULES - 1]) +
                           count_row(diff, &rows[RULES - 2]);
        expect_int("rules", rules, renamed);
        expect_int("changed", (long long)number_double(diff->changed),
                   want + renamed);
        expect_int("outcomes", outcomes, want);
        subject_clear(&pair->subjects[SIDE_OLD]);
        subject_clear(&pair->subjects[SIDE_NEW]);
        arena_clear(&pair->arena);
        free(pair);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_few_changed_rules_of_a_large_table_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
