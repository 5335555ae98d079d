/* rule_sets.c -- a row of bits for each cell of each level. */
#include "verify/rule_sets_internal.h"

#include <string.h>

enum {
    ROWS_WORDS_MAX = 1 << 22, /* of all rows together */
    ROWS_CELLS = 64,          /* words that looking at one of a box is like */
    ROWS_STEP = 256           /* words, looked at in a step of the budget */
};

void rule_sets_init(struct rule_sets *sets, const struct run *run)
{
    uint32_t levels = run->engine->level_count, count = 0;
    uint32_t rules = run->pack->rule_count, words = (rules + 63) / 64;

    *sets = (struct rule_sets){
        .first = arena_array(run->arena, uint32_t, levels + 1)};
    for (uint32_t level = 0; level < levels; level++) {
        sets->first[level] = count;
        count += run->form.cells[level];
    }
    if (!words || count > ROWS_WORDS_MAX / words)
        return;
    sets->words = words;
    sets->all = box_all(&run->form, &run->residual);
    sets->bits = arena_array(run->arena, uint64_t, (size_t)count * words);
    sets->found = arena_array(run->arena, uint64_t, words);
    sets->any = arena_array(run->arena, uint64_t, words);
    sets->real = arena_array(run->arena, uint64_t, words);
    for (uint32_t i = 0; i < rules; i++)
        if (!box_apart(&run->form, run->boxes[i], sets->all))
            sets->real[i / 64] |= UINT64_C(1) << (i % 64);
    for (uint32_t level = 0; level < levels; level++)
        for (uint32_t cell = 0; cell < run->form.cells[level]; cell++) {
            uint64_t *row =
                sets->bits + (size_t)(sets->first[level] + cell) * words;
            for (uint32_t i = 0; i < rules; i++)
                if (box_has(&run->form, run->boxes[i], level, cell))
                    row[i / 64] |= UINT64_C(1) << (i % 64);
        }
}

/* The rules that can hold in some cell of the box's level; what it took. */
static uint64_t join_cells(const struct rule_sets *sets, const struct run *run,
                           const uint64_t *box, uint32_t level)
{
    uint32_t start = run->form.start[level], cells = 0;

    for (uint32_t word = start; word < run->form.start[level + 1]; word++)
        for (uint64_t left = box[word]; left; left &= left - 1) {
            uint32_t bit = 0;
            while (!(left >> bit & 1))
                bit++;
            const uint64_t *row =
                sets->bits +
                (size_t)(sets->first[level] + (word - start) * 64 + bit) *
                    sets->words;
            for (uint32_t k = 0; k < sets->words; k++)
                sets->any[k] = cells ? sets->any[k] | row[k] : row[k];
            cells++;
        }
    if (!cells)
        memset(sets->any, 0, sets->words * sizeof *sets->any);
    return (uint64_t)cells * sets->words;
}

const uint64_t *rule_sets_find(struct run *run, const uint64_t *box)
{
    const struct rule_sets *sets = run->rule_sets;
    uint64_t words = run->form.words * ROWS_CELLS;

    if (!sets->words)
        return NULL;
    memcpy(sets->found, sets->real, sets->words * sizeof *sets->found);
    for (uint32_t level = 0; level < run->engine->level_count; level++) {
        uint32_t start = run->form.start[level];
        if (!memcmp(box + start, sets->all + start,
                    (run->form.start[level + 1] - start) * sizeof *box))
            continue;
        words += join_cells(sets, run, box, level) + sets->words;
        for (uint32_t k = 0; k < sets->words; k++)
            sets->found[k] &= sets->any[k];
    }
    run_spend(run, 1 + words / ROWS_STEP);
    return sets->found;
}
