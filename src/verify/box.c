/* box.c -- boxes of cells, and what conditions say of them. */
#include "verify/box_internal.h"

#include "text/phrase.h"

#include <stdlib.h>
#include <string.h>

void box_form_init(struct box_form *form, const struct engine *engine,
                   struct arena *arena)
{
    uint32_t words = 0;

    *form = (struct box_form){
        .engine = engine,
        .arena = arena,
        .cells = engine->diagram.cells,
        .start = arena_array(arena, uint32_t, engine->level_count + 1)};
    for (uint32_t i = 0; i < engine->level_count; i++) {
        form->start[i] = words;
        words += (form->cells[i] + 63) / 64;
    }
    form->start[engine->level_count] = words;
    form->words = words;
}

bool box_is_space(const struct box_form *form, const struct residual *residual,
                  uint32_t level, uint32_t cell)
{
    const struct level *at = &form->engine->levels[level];

    if (residual->known.cells[level] != CELL_OPEN)
        return residual->known.cells[level] == cell;
    return at->kind != LEVEL_TODAY ||
           pack_in_force(form->engine->pack, (int32_t)at->cells->low[cell]);
}

uint64_t *box_all(const struct box_form *form, const struct residual *residual)
{
    uint64_t *box = arena_array(form->arena, uint64_t, form->words);

    for (uint32_t i = 0; i < form->engine->level_count; i++)
        for (uint32_t cell = 0; cell < form->cells[i]; cell++)
            if (box_is_space(form, residual, i, cell))
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

void box_limit(const struct box_form *form, uint64_t *box, uint32_t level,
               const struct range *ranges, uint32_t count, bool in)
{
    const struct cells *cells = form->engine->levels[level].cells;
    uint64_t *words = box + form->start[level];

    for (uint32_t cell = 0; cell < cells->count; cell++)
        if (ranges_have(ranges, count, cells->low[cell]) != in)
            words[cell / 64] &= ~(UINT64_C(1) << (cell % 64));
}

/* Whether the level's cells lie in the ranges. */
static enum tri test_in(const struct box_form *form, const uint64_t *box,
                        uint32_t level, const struct range *ranges,
                        uint32_t count)
{
    const struct cells *cells = form->engine->levels[level].cells;
    bool yes = false, no = false;

    for (uint32_t cell = 0; cell < cells->count && !(yes && no); cell++) {
        if (!box[form->start[level] + cell / 64]) {
            cell |= 63; // none of these
            continue;
        }
        if (!box_has(form, box, level, cell))
            continue;
        bool in = ranges_have(ranges, count, cells->low[cell]);
        yes |= in;
        no |= !in;
    }
    return yes && no ? TRI_UNKNOWN : yes ? TRI_YES : TRI_NO;
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

/* What a test is asked in. */
struct within {
    const struct box_form *form;
    const uint64_t *box;
};

static enum tri test_condition(void *context, const struct cond *cond)
{
    const struct within *within = context;

    return test_in(within->form, within->box,
                   within->form->engine->level_of[cond->variable], cond->ranges,
                   cond->range_count);
}

enum tri box_condition(const struct box_form *form, const uint64_t *box,
                       const struct cond *cond)
{
    struct within within = {form, box};
    struct tri_tester tester = {test_condition, &within, 0};

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
        if (cond->kids[0].op != COND_TEST)
            return false;
        cond = &cond->kids[0];
        box_limit(form, box, form->engine->level_of[cond->variable],
                  cond->ranges, cond->range_count, false);
        return true;
    case COND_TEST:
        box_limit(form, box, form->engine->level_of[cond->variable],
                  cond->ranges, cond->range_count, true);
        return true;
    }
    abort();
}

bool box_of_rule(const struct box_form *form, const struct rule *rule,
                 uint64_t *box)
{
    struct range valid = {rule->valid.from, rule->valid.to};

    box_limit(form, box, 0, &valid, 1, true);
    return limit_by(form, rule->when, box);
}

node_id box_node(const struct box_form *form, const uint64_t *box,
                 struct residual *residual)
{
    struct diagram *scratch = &residual->scratch;
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
                     const struct residual *residual, uint32_t level)
{
    for (uint32_t cell = 0; cell < form->cells[level]; cell++)
        if (!box_has(form, box, level, cell) &&
            box_is_space(form, residual, level, cell))
            return false;
    return true;
}

/* That the level's value lies in one of the box's cells. */
static struct cond level_test(const struct box_form *form, const uint64_t *box,
                              uint32_t level)
{
    const struct level *at = &form->engine->levels[level];
    struct range *ranges = NULL;
    uint32_t count = 0;

    for (uint32_t cell = 0; cell < form->cells[level]; cell++) {
        if (!box_has(form, box, level, cell))
            continue;
        struct range next = cells_range(at->cells, cell);
        if (count && ranges[count - 1].high + 1 == next.low) {
            ranges[count - 1].high = next.high;
            continue;
        }
        ranges =
            arena_resize(form->arena, ranges, count * sizeof *ranges,
                         (count + 1) * sizeof *ranges, alignof(struct range));
        ranges[count++] = next;
    }
    return (struct cond){.op = COND_TEST,
                         .variable = at->kind == LEVEL_TODAY ? PHRASE_TODAY
                                                             : at->variable,
                         .ranges = ranges,
                         .range_count = count};
}

const struct cond *box_as_cond(const struct box_form *form, const uint64_t *box,
                               const struct residual *residual,
                               const struct cond *besides)
{
    uint32_t levels = form->engine->level_count, count = 0;
    struct cond *tests = arena_array(form->arena, struct cond, levels + 1);
    struct cond *all = arena_new(form->arena, struct cond);

    for (uint32_t i = 0; i < levels; i++)
        if (!is_whole(form, box, residual, i))
            tests[count++] = level_test(form, box, i);
    if (besides)
        tests[count++] = *besides;
    *all = (struct cond){.op = COND_AND, .kids = tests, .kid_count = count};
    return !count ? NULL : count == 1 ? tests : all;
}
