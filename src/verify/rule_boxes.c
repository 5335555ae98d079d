/* SPDX-License-Identifier: MIT */
/*
 * rule_boxes.c -- bounds of the rules, and which rules can hold in a box.
 *
 * With a row of bits for each cell of each level, the rules that can hold in a
 * small box come from a few words, not from a look at each.
 */
#include "verify/run_internal.h"

#include <string.h>

enum {
    BOUNDS_WORDS_MAX = 1 << 24, /* of all rules' boxes */
    ROWS_WORDS_MAX = 1 << 22,   /* of all rows together */
    ROWS_CELLS = 64,            /* words that looking at one of a box is like */
    ROWS_STEP = 256,            /* words, looked at in a step of the budget */
    RULES_STEP = 16             /* rules, looked at one by one */
};

struct rule_sets {
    uint32_t words;  /* of a row */
    uint64_t *bits;  /* the cells' rows, level by level; NULL where they
                        would not fit */
    uint32_t *first; /* the first row of each level */
    uint64_t *found; /* rows under way */
    uint64_t *any;
    uint64_t *real;      /* rules that are not empty */
    const uint64_t *all; /* the whole space, as a box */
};

static void add_rule(uint64_t *bits, uint32_t rule)
{
    bits[rule / 64] |= UINT64_C(1) << (rule % 64);
}

static uint64_t *row_of(const struct rule_sets *sets, uint32_t level,
                        uint32_t cell)
{
    return sets->bits + (size_t)(sets->first[level] + cell) * sets->words;
}

static const struct rule_sets *make_sets(const struct run *run,
                                         const uint64_t *all)
{
    uint32_t levels = run->engine->level_count, count = 0;
    uint32_t rules = run->pack->rule_count, words = (rules + 63) / 64;
    struct rule_sets *sets = arena_new(run->arena, struct rule_sets);

    *sets =
        (struct rule_sets){.words = words,
                           .first = arena_array(run->arena, uint32_t, levels),
                           .found = arena_array(run->arena, uint64_t, words),
                           .any = arena_array(run->arena, uint64_t, words),
                           .real = arena_array(run->arena, uint64_t, words),
                           .all = all};
    for (uint32_t level = 0; level < levels; level++) {
        sets->first[level] = count;
        count += run->form->cells[level];
    }
    for (uint32_t i = 0; i < rules; i++)
        if (!box_apart(run->form, run->boxes[i], all))
            add_rule(sets->real, i);
    if (!words || count > ROWS_WORDS_MAX / words)
        return sets;
    sets->bits = arena_array(run->arena, uint64_t, (size_t)count * words);
    for (uint32_t level = 0; level < levels; level++)
        for (uint32_t cell = 0; cell < run->form->cells[level]; cell++)
            for (uint32_t i = 0; i < rules; i++)
                if (box_has(run->form, run->boxes[i], level, cell))
                    add_rule(row_of(sets, level, cell), i);
    return sets;
}

static uint32_t count_conds(const struct cond *cond)
{
    uint32_t count = 1;

    for (uint32_t i = 0; i < cond->kid_count; i++)
        count += count_conds(&cond->kids[i]);
    return count;
}

bool run_bound_rules(struct run *run)
{
    const struct pack *pack = run->pack;
    const uint64_t *all = box_all(run->form);

    if (pack->rule_count > BOUNDS_WORDS_MAX / run->form->words)
        return false;
    run->boxes = arena_array(run->arena, uint64_t *, pack->rule_count);
    run->is_box = arena_array(run->arena, bool, pack->rule_count);
    run->sizes = arena_array(run->arena, uint32_t, pack->rule_count);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        run->sizes[i] = count_conds(pack->rules[i].when);
        run->boxes[i] = box_copy(run->form, all);
        run->is_box[i] = box_of_rule(run->form, &pack->rules[i], run->boxes[i]);
    }
    run->rule_sets = make_sets(run, all);
    return true;
}

/* The rules that can hold in some cell of the box's level; what it took. */
static uint64_t join_cells(const struct rule_sets *sets, const struct run *run,
                           const uint64_t *box, uint32_t level)
{
    uint64_t cells = 0;

    memset(sets->any, 0, sets->words * sizeof *sets->any);
    for (uint32_t cell = 0; cell < run->form->cells[level]; cell++) {
        if (!box_has(run->form, box, level, cell))
            continue;
        const uint64_t *row = row_of(sets, level, cell);
        for (uint32_t k = 0; k < sets->words; k++)
            sets->any[k] |= row[k];
        cells++;
    }
    return cells * sets->words;
}

/* The same one by one. */
static void look_at_each(struct run *run, const uint64_t *box, uint64_t *found)
{
    run_spend(run, 1 + run->pack->rule_count / RULES_STEP);
    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        if (box_apart(run->form, box, run->boxes[i]))
            found[i / 64] &= ~(UINT64_C(1) << (i % 64));
}

const uint64_t *run_rules_in(struct run *run, const uint64_t *box)
{
    const struct rule_sets *sets = run->rule_sets;
    uint64_t looked = run->form->words * ROWS_CELLS;

    memcpy(sets->found, sets->real, sets->words * sizeof *sets->found);
    if (!sets->bits) {
        look_at_each(run, box, sets->found);
        return sets->found;
    }
    for (uint32_t level = 0; level < run->engine->level_count; level++) {
        uint32_t start = run->form->start[level];
        if (!memcmp(box + start, sets->all + start,
                    (run->form->start[level + 1] - start) * sizeof *box))
            continue;
        looked += join_cells(sets, run, box, level) + sets->words;
        for (uint32_t k = 0; k < sets->words; k++)
            sets->found[k] &= sets->any[k];
    }
    run_spend(run, 1 + looked / ROWS_STEP);
    return sets->found;
}
