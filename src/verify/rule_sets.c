/* rule_sets.c -- see rule_sets_internal.h. */
#include "verify/rule_sets_internal.h"

#include <string.h>

enum {
    ROWS_WORDS_MAX = 1 << 22, /* of all rows together */
    ROWS_CELLS = 64,          /* words that looking at one of a box is like */
    ROWS_STEP = 256           /* words, looked at in a step of the budget */
};

void verify_rows_init(struct verify_rows *rows, const struct verify_run *run)
{
    uint32_t levels = run->engine->level_count, count = 0;
    uint32_t rules = run->pack->rule_count, words = (rules + 63) / 64;

    *rows = (struct verify_rows){
        .first = arena_array(run->arena, uint32_t, levels + 1)};
    for (uint32_t level = 0; level < levels; level++) {
        rows->first[level] = count;
        count += run->form.cells[level];
    }
    if (!words || count > ROWS_WORDS_MAX / words)
        return;
    rows->words = words;
    rows->all = box_all(&run->form, &run->view);
    rows->bits = arena_array(run->arena, uint64_t, (size_t)count * words);
    rows->found = arena_array(run->arena, uint64_t, words);
    rows->any = arena_array(run->arena, uint64_t, words);
    rows->real = arena_array(run->arena, uint64_t, words);
    for (uint32_t i = 0; i < rules; i++)
        if (!box_apart(&run->form, run->boxes[i], rows->all))
            rows->real[i / 64] |= UINT64_C(1) << (i % 64);
    for (uint32_t level = 0; level < levels; level++)
        for (uint32_t cell = 0; cell < run->form.cells[level]; cell++) {
            uint64_t *row =
                rows->bits + (size_t)(rows->first[level] + cell) * words;
            for (uint32_t i = 0; i < rules; i++)
                if (box_has(&run->form, run->boxes[i], level, cell))
                    row[i / 64] |= UINT64_C(1) << (i % 64);
        }
}

/* The rules that can hold in some cell of the box's level; what it took. */
static uint64_t join_cells(const struct verify_rows *rows,
                           const struct verify_run *run, const uint64_t *box,
                           uint32_t level)
{
    uint32_t start = run->form.start[level], cells = 0;

    for (uint32_t word = start; word < run->form.start[level + 1]; word++)
        for (uint64_t left = box[word]; left; left &= left - 1) {
            uint32_t bit = 0;
            while (!(left >> bit & 1))
                bit++;
            const uint64_t *row =
                rows->bits +
                (size_t)(rows->first[level] + (word - start) * 64 + bit) *
                    rows->words;
            for (uint32_t k = 0; k < rows->words; k++)
                rows->any[k] = cells ? rows->any[k] | row[k] : row[k];
            cells++;
        }
    if (!cells)
        memset(rows->any, 0, rows->words * sizeof *rows->any);
    return (uint64_t)cells * rows->words;
}

const uint64_t *verify_rows_find(struct verify_run *run, const uint64_t *box)
{
    const struct verify_rows *rows = run->rows;
    uint64_t words = run->form.words * ROWS_CELLS;

    if (!rows->words)
        return NULL;
    memcpy(rows->found, rows->real, rows->words * sizeof *rows->found);
    for (uint32_t level = 0; level < run->engine->level_count; level++) {
        uint32_t start = run->form.start[level];
        if (!memcmp(box + start, rows->all + start,
                    (run->form.start[level + 1] - start) * sizeof *box))
            continue;
        words += join_cells(rows, run, box, level) + rows->words;
        for (uint32_t k = 0; k < rows->words; k++)
            rows->found[k] &= rows->any[k];
    }
    verify_spend(run, 1 + words / ROWS_STEP);
    return rows->found;
}
