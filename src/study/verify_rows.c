/* verify_rows.c -- see verify_rows.h. */
#include "study/verify_rows.h"

#include <string.h>

enum { ROWS_WORDS_MAX = 1 << 22 }; /* of all rows together */

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
    rows->bits = arena_array(run->arena, uint64_t, (size_t)count * words);
    rows->found = arena_array(run->arena, uint64_t, words);
    rows->any = arena_array(run->arena, uint64_t, words);
    for (uint32_t level = 0; level < levels; level++)
        for (uint32_t cell = 0; cell < run->form.cells[level]; cell++) {
            uint64_t *row =
                rows->bits + (size_t)(rows->first[level] + cell) * words;
            for (uint32_t i = 0; i < rules; i++)
                if (box_has(&run->form, run->boxes[i], level, cell))
                    row[i / 64] |= UINT64_C(1) << (i % 64);
        }
}

/* Whether the box has every cell of the level. */
static bool is_whole(const struct verify_run *run, const uint64_t *box,
                     uint32_t level)
{
    for (uint32_t cell = 0; cell < run->form.cells[level]; cell++)
        if (!box_has(&run->form, box, level, cell))
            return false;
    return true;
}

const uint64_t *verify_rows_find(const struct verify_rows *rows,
                                 const struct verify_run *run,
                                 const uint64_t *box)
{
    size_t size = rows->words * sizeof *rows->bits;

    memset(rows->found, 0xff, size);
    for (uint32_t level = 0; level < run->engine->level_count; level++) {
        if (is_whole(run, box, level))
            continue;
        memset(rows->any, 0, size);
        for (uint32_t cell = 0; cell < run->form.cells[level]; cell++) {
            if (!box_has(&run->form, box, level, cell))
                continue;
            const uint64_t *row =
                rows->bits + (size_t)(rows->first[level] + cell) * rows->words;
            for (uint32_t k = 0; k < rows->words; k++)
                rows->any[k] |= row[k];
        }
        for (uint32_t k = 0; k < rows->words; k++)
            rows->found[k] &= rows->any[k];
    }
    return rows->found;
}
