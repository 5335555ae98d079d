/*
 * verify_sample.c -- whether a level can matter, by example.
 *
 * Where the diagrams do not fit: takes somebody for whom some rule may hold,
 * changes what lies in the one level, and looks whether the outcome changes
 * too.  One such example is a proof; finding none is not.
 */
#include "study/verify_cut.h"

#include <string.h>

enum { SAMPLE_TRIES = 300 };

struct sample {
    struct verify_run *run;
    uint64_t *point; /* a box of single cells */
    uint64_t random;
};

static uint32_t draw(struct sample *sample, uint32_t below)
{
    sample->random = sample->random * UINT64_C(6364136223846793005) +
                     UINT64_C(1442695040888963407);
    return (uint32_t)(sample->random >> 33) % below;
}

static void set_cell(struct sample *sample, uint32_t level, uint32_t cell)
{
    const struct box_form *form = &sample->run->form;

    memset(sample->point + form->start[level], 0,
           (form->start[level + 1] - form->start[level]) *
               sizeof *sample->point);
    sample->point[form->start[level] + cell / 64] |= UINT64_C(1) << (cell % 64);
}

/* A point in the rule's bound. */
static void pick_point(struct sample *sample, uint32_t rule)
{
    const struct verify_run *run = sample->run;

    for (uint32_t level = 0; level < run->engine->level_count; level++) {
        uint32_t cells = run->form.cells[level], cell = draw(sample, cells);
        for (uint32_t i = 0;
             i < cells && !box_has(&run->form, run->boxes[rule], level, cell);
             i++)
            cell = (cell + 1) % cells;
        set_cell(sample, level, cell);
    }
}

/* The outcome at the point; NO_INDEX if no rule holds. */
static int32_t outcome_at(const struct sample *sample)
{
    const struct verify_run *run = sample->run;

    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        if (!box_apart(&run->form, sample->point, run->boxes[i]) &&
            (run->is_box[i] ||
             box_condition(&run->form, sample->point,
                           run->pack->rules[i].when) == TRI_YES))
            return (int32_t)run->pack->rules[i].outcome;
    return NO_INDEX;
}

static bool is_reachable(const struct sample *sample)
{
    return !number_is_zero(cut_weigh(sample->run, sample->point));
}

/* Whether changing the level makes a difference at the point. */
static bool makes_difference(struct sample *sample, uint32_t level)
{
    int32_t outcome = outcome_at(sample);

    if (!is_reachable(sample))
        return false;
    for (uint32_t cell = 0; cell < sample->run->form.cells[level]; cell++) {
        set_cell(sample, level, cell);
        if (outcome_at(sample) != outcome && is_reachable(sample))
            return true;
    }
    return false;
}

void verify_sample(struct verify_run *run, bool *levels)
{
    uint32_t rules = run->pack->rule_count;
    struct sample sample = {
        run, arena_array(run->arena, uint64_t, run->form.words), 1};

    for (uint32_t level = 0; level < run->engine->level_count; level++)
        for (uint32_t i = 0; i < SAMPLE_TRIES && !levels[level] && rules; i++) {
            if (run->view.known.cells[level] != CELL_OPEN)
                break;
            pick_point(&sample, draw(&sample, rules));
            levels[level] = makes_difference(&sample, level);
        }
}
