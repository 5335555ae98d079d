/*
 * test_diff_table.c -- large tables that differ in a few rules, whose diagrams
 * alone would not fit.
 */
#include "bench/verify_table.h"
#include "unit/expect.h"

#include "diff/diff.h"
#include "pack/load.h"

enum { RULES = 1500, CHANGED = 4, TODAY = 18687 };

struct subject {
    struct arena arena;
    struct table table;
    const struct pack *packs[SIDE_COUNT];
    const struct diff *diff;
};

static const struct pack *load(struct subject *subject)
{
    struct faults faults;
    size_t size;
    char *text = table_text(&subject->table, &size);

    faults_init(&faults, &subject->arena);
    const struct pack *pack =
        pack_load(text, size, "table", NULL, &subject->arena, &faults);
    free(text);
    assert_non_null(pack);
    return pack;
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
    struct subject *subject = context;

    subject->packs[SIDE_OLD] = load(subject);
    change(&subject->table);
    subject->packs[SIDE_NEW] = load(subject);
    subject->diff =
        diff_find(subject->packs[SIDE_OLD], subject->packs[SIDE_NEW],
                  &(struct diff_options){.today = TODAY}, &subject->arena);
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
        struct subject *subject = calloc(1, sizeof *subject);
        const struct table_row *rows = subject->table.rows;
        uint64_t outcomes = 0, rules = 0, want = 0;

        table_draw(&subject->table, seed, RULES, 0, 0);
        assert_true(arena_guard(&subject->arena, compare, subject));
        const struct diff *diff = subject->diff;
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
        arena_clear(&subject->arena);
        free(subject);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_few_changed_rules_of_a_large_table_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
