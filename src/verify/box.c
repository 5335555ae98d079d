/* SPDX-License-Identifier: MIT */
/* box.c -- boxes of cells, and what conditions say of them. */
#include "verify/box_internal.h"

#include "text/phrase.h"

#include <stdlib.h>
#include <string.h>

const struct box_form *box_form_new(struct residual *residual)
{
    const struct engine *engine = residual->known.engine;
    struct box_form *form = arena_new(residual->arena, struct box_form);

    *form = (struct box_form){.residual = residual,
                              .engine = engine,
                              .arena = residual->arena,
                              .cells = engine->diagram.cells,
                              .start = arena_array(residual->arena, uint32_t,
                                                   engine->level_count + 1)};
    for (uint32_t i = 0; i < engine->level_count; i++)
        form->start[i + 1] = form->start[i] + (form->cells[i] + 63) / 64;
    form->words = form->start[engine->level_count];
    return form;
}

bool box_is_space(const struct box_form *form, uint32_t level, uint32_t cell)
{
    const struct level *at = &form->engine->levels[level];
    uint32_t known = form->residual->known.cells[level];

    if (known != CELL_OPEN)
        return known == cell;
    return at->kind != LEVEL_TODAY ||
           pack_in_force(form->engine->pack, (int32_t)at->cells->low[cell]);
}

uint64_t *box_all(const struct box_form *form)
{
    uint64_t *box = arena_array(form->arena, uint64_t, form->words);

    for (uint32_t i = 0; i < form->engine->level_count; i++)
        for (uint32_t cell = 0; cell < form->cells[i]; cell++)
            if (box_is_space(form, i, cell))
                box_add(form, box, i, cell);
    return box;
}

uint64_t *box_copy(const struct box_form *form, const uint64_t *box)
{
    uint64_t *copy = arena_array(form->arena, uint64_t, form->words);

    memcpy(copy, box, form->words * sizeof *copy);
    return copy;
}

void box_take(const struct box_form *form, uint64_t *box, const uint64_t *from,
              uint32_t level)
{
    uint32_t start = form->start[level];

    memcpy(box + start, from + start,
           (form->start[level + 1] - start) * sizeof *box);
}

void box_set(const struct box_form *form, uint64_t *box, uint32_t level,
             uint32_t cell)
{
    uint32_t start = form->start[level];

    memset(box + start, 0, (form->start[level + 1] - start) * sizeof *box);
    box_add(form, box, level, cell);
}

bool box_is_test(const struct cond *cond)
{
    return cond->op == COND_TEST ||
           (cond->op == COND_NOT && cond->kids[0].op == COND_TEST);
}

/* Keeps the cells of the level that lie in the ranges, or (unless `in`) out. */
static void limit(const struct box_form *form, uint64_t *box, uint32_t level,
                  const struct range *ranges, uint32_t count, bool in)
{
    const struct cells *cells = form->engine->levels[level].cells;

    for (uint32_t cell = 0; cell < cells->count; cell++)
        if (ranges_have(ranges, count, cells->low[cell]) != in)
            box_remove(form, box, level, cell);
}

void box_limit(const struct box_form *form, uint64_t *box,
               const struct cond *test, bool in)
{
    if (test->op == COND_NOT) {
        test = &test->kids[0];
        in = !in;
    }
    limit(form, box, form->engine->level_of[test->variable], test->ranges,
          test->range_count, in);
}

void box_limit_days(const struct box_form *form, uint64_t *box,
                    struct range days)
{
    limit(form, box, 0, &days, 1, true);
}

bool box_apart(const struct box_form *form, const uint64_t *a,
               const uint64_t *b)
{
    uint32_t word = 0;

    for (uint32_t i = 0; i < form->engine->level_count; i++) {
        bool common = false;
        for (; word < form->start[i + 1]; word++)
            common |= (a[word] & b[word]) != 0;
        if (!common)
            return true;
    }
    return false;
}

bool box_within(const struct box_form *form, const uint64_t *box,
                const uint64_t *other)
{
    for (uint32_t i = 0; i < form->words; i++)
        if (box[i] & ~other[i])
            return false;
    return true;
}

static uint32_t count_cells(const struct box_form *form, const uint64_t *box,
                            uint32_t level)
{
    uint32_t count = 0;

    for (uint32_t word = form->start[level]; word < form->start[level + 1];
         word++)
        for (uint64_t left = box[word]; left; left &= left - 1)
            count++;
    return count;
}

static struct number weigh(const struct box_form *form, const uint64_t *box,
                           node_id reach, uint32_t level)
{
    const struct diagram *scratch = &form->residual->scratch;
    struct number sum = number_of(0);

    if (reach == DIAGRAM_NO)
        return sum;
    if (level == form->engine->level_count)
        return number_of(1);
    if (node_level(scratch, reach) != level)
        return number_times(weigh(form, box, reach, level + 1),
                            count_cells(form, box, level));
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        if (box_has(form, box, level, cell))
            sum = number_add(
                sum, weigh(form, box, node_follow(scratch, reach, level, cell),
                           level + 1));
    return sum;
}

struct number box_weigh(const struct box_form *form, const uint64_t *box)
{
    return weigh(form, box, form->residual->reach, 0);
}

/* What a test is asked in. */
struct within {
    const struct box_form *form;
    const uint64_t *box;
};

/* Whether the cells of the test's level lie in its ranges. */
static enum tri look_at_test(void *context, const struct cond *test)
{
    const struct within *within = context;
    const struct box_form *form = within->form;
    uint32_t level = form->engine->level_of[test->variable];
    const struct cells *cells = form->engine->levels[level].cells;
    bool yes = false, no = false;

    for (uint32_t cell = 0; cell < cells->count && !(yes && no); cell++) {
        if (!within->box[form->start[level] + cell / 64]) {
            cell |= 63; // none of these
            continue;
        }
        if (!box_has(form, within->box, level, cell))
            continue;
        bool in =
            ranges_have(test->ranges, test->range_count, cells->low[cell]);
        yes |= in;
        no |= !in;
    }
    return yes && no ? TRI_UNKNOWN : yes ? TRI_YES : TRI_NO;
}

enum tri box_condition(const struct box_form *form, const uint64_t *box,
                       const struct cond *cond)
{
    struct within within = {form, box};
    struct tri_tester tester = {look_at_test, &within, 0};

    return tri_condition(&tester, cond);
}

/* Keeps of the box what the condition can hold for; whether for all of it. */
static bool limit_by(const struct box_form *form, const struct cond *cond,
                     uint64_t *box)
{
    bool exact = true;

    switch (cond->op) {
    case COND_FALSE:
        memset(box, 0, form->words * sizeof *box);
        return true;
    case COND_TRUE:
        return true;
    case COND_AND:
        for (uint32_t i = 0; i < cond->kid_count; i++)
            exact &= limit_by(form, &cond->kids[i], box);
        return exact;
    case COND_OR:
        return cond->kid_count == 1 && limit_by(form, &cond->kids[0], box);
    case COND_NOT:
    case COND_TEST:
        if (!box_is_test(cond))
            return false;
        box_limit(form, box, cond, true);
        return true;
    }
    abort();
}

bool box_of_rule(const struct box_form *form, const struct rule *rule,
                 uint64_t *box)
{
    box_limit_days(form, box, (struct range){rule->valid.from, rule->valid.to});
    return limit_by(form, rule->when, box);
}

node_id box_node(const struct box_form *form, const uint64_t *box)
{
    const struct residual *residual = form->residual;
    struct diagram *scratch = &form->residual->scratch;
    node_id node = DIAGRAM_YES;

    for (uint32_t i = form->engine->level_count; i-- > 0;) {
        if (residual->known.cells[i] != CELL_OPEN)
            continue;
        uint32_t base = diagram_push(scratch, i);
        for (uint32_t cell = 0; cell < form->cells[i]; cell++)
            scratch->edges[base + cell] =
                box_has(form, box, i, cell) ? node : DIAGRAM_NO;
        node = diagram_pop(scratch, i, base);
    }
    return diagram_and(scratch, node, residual->reach);
}

/* Whether the level has all cells of the space. */
static bool is_whole(const struct box_form *form, const uint64_t *box,
                     uint32_t level)
{
    for (uint32_t cell = 0; cell < form->cells[level]; cell++)
        if (!box_has(form, box, level, cell) && box_is_space(form, level, cell))
            return false;
    return true;
}

/* That the level's value lies in one of the box's cells. */
static struct cond level_test(const struct box_form *form, const uint64_t *box,
                              uint32_t level)
{
    const struct level *at = &form->engine->levels[level];
    struct range *ranges = NULL;
    uint32_t count = 0, room = 0;

    for (uint32_t cell = 0; cell < form->cells[level]; cell++) {
        if (!box_has(form, box, level, cell))
            continue;
        struct range next = cells_range(at->cells, cell);
        if (count && ranges[count - 1].high + 1 == next.low) {
            ranges[count - 1].high = next.high;
            continue;
        }
        arena_more(form->arena, ranges, count, room);
        ranges[count++] = next;
    }
    return (struct cond){.op = COND_TEST,
                         .variable = at->kind == LEVEL_TODAY ? PHRASE_TODAY
                                                             : at->variable,
                         .ranges = ranges,
                         .range_count = count};
}

const struct cond *box_as_cond(const struct box_form *form, const uint64_t *box,
                               const struct cond *besides)
{
    uint32_t levels = form->engine->level_count, count = 0;
    struct cond *tests = arena_array(form->arena, struct cond, levels + 1);
    struct cond *all = arena_new(form->arena, struct cond);

    for (uint32_t i = 0; i < levels; i++)
        if (!is_whole(form, box, i))
            tests[count++] = level_test(form, box, i);
    if (besides)
        tests[count++] = *besides;
    *all = (struct cond){.op = COND_AND, .kids = tests, .kid_count = count};
    return !count ? NULL : count == 1 ? tests : all;
}
