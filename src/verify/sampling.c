/* SPDX-License-Identifier: MIT */
/*
 * sampling.c -- what single applicants show, where nothing else fits.
 *
 * Somebody whom no rule decides is a gap, and somebody whom a rule decides
 * proves that it is not dead.  A level matters if changing it alone changes an
 * outcome.  One such example is a proof; finding none proves nothing, so it is
 * never said that a rule decides nobody, that there is no gap or that a level
 * does not matter because no example was drawn: that is given up.  Nor can
 * examples count, or show that a rule could be dropped.
 *
 * Points are drawn in the bounds of rules, not in the whole space, of which a
 * rule may hold in too small a part to be met.  Some things are seen without
 * any: a rule that holds for everybody leaves no gap, and one whose answers an
 * earlier rule has all never decides.
 */
#include "verify/run_internal.h"

#include <string.h>

enum {
    SAMPLE_TRIES = 300,
    SAMPLE_CONDS = 8 /* of a condition, looked at in a step */
};

struct sample {
    struct run *run;
    uint64_t *point; /* a box of single cells */
    uint64_t random;
};

/* A point in the box; where that is empty, any. */
static void pick_point(struct sample *sample, const uint64_t *box)
{
    const struct box_form *form = sample->run->form;

    for (uint32_t level = 0; level < form->engine->level_count; level++) {
        uint32_t cells = form->cells[level];
        uint32_t cell = split_draw(&sample->random, cells);
        for (uint32_t i = 0; i < cells && !box_has(form, box, level, cell); i++)
            cell = (cell + 1) % cells;
        box_set(form, sample->point, level, cell);
    }
}

static bool is_reachable(const struct sample *sample)
{
    return !number_is_zero(box_weigh(sample->run->form, sample->point));
}

/* Whether the rule holds at the point, where it can. */
static bool holds_at(const struct sample *sample, uint32_t rule)
{
    struct run *run = sample->run;

    if (run->is_box[rule])
        return true;
    run_spend(run, run->sizes[rule] / SAMPLE_CONDS);
    return box_condition(run->form, sample->point,
                         run->pack->rules[rule].when) == TRI_YES;
}

/* The first rule that holds at the point; NO_INDEX if there is none. */
static int32_t rule_at(const struct sample *sample)
{
    const uint64_t *rules = run_rules_in(sample->run, sample->point);

    for (uint32_t i = 0; i < sample->run->pack->rule_count; i++)
        if (run_has_rule(rules, i) && holds_at(sample, i))
            return (int32_t)i;
    return NO_INDEX;
}

/* The outcome at the point; NO_INDEX if no rule holds. */
static int32_t outcome_at(const struct sample *sample)
{
    int32_t rule = rule_at(sample);

    return rule == NO_INDEX ? NO_INDEX
                            : (int32_t)sample->run->pack->rules[rule].outcome;
}

/* Whether changing the level makes a difference at the point. */
static bool makes_difference(struct sample *sample, uint32_t level)
{
    int32_t outcome = outcome_at(sample);

    if (!is_reachable(sample))
        return false;
    for (uint32_t cell = 0; cell < sample->run->form->cells[level]; cell++) {
        box_set(sample->run->form, sample->point, level, cell);
        if (outcome_at(sample) != outcome && is_reachable(sample))
            return true;
        if (run_is_over(sample->run))
            return false;
    }
    return false;
}

static struct sample new_sample(struct run *run)
{
    return (struct sample){
        run, arena_array(run->arena, uint64_t, run->form->words), 1};
}

void sampling_levels(struct run *run, bool *levels)
{
    uint32_t rules = run->pack->rule_count;
    struct sample sample = new_sample(run);

    for (uint32_t level = 0; level < run->engine->level_count; level++)
        for (uint32_t i = 0; i < SAMPLE_TRIES && !levels[level] && rules; i++) {
            if (run->residual->known.cells[level] != CELL_OPEN ||
                run_is_over(run))
                break;
            pick_point(&sample, run->boxes[split_draw(&sample.random, rules)]);
            levels[level] = makes_difference(&sample, level);
        }
}

/* Whether no rule can hold in the box, with that cell of the level alone. */
static bool is_free(struct sample *sample, uint64_t *box, uint32_t level,
                    uint32_t cell)
{
    struct run *run = sample->run;
    bool is_free = true;

    box_take(run->form, sample->point, box, level); // a copy, for a while
    box_set(run->form, box, level, cell);
    const uint64_t *rules = run_rules_in(run, box);
    for (uint32_t i = 0; i < run->pack->rule_count && is_free; i++)
        is_free = !run_has_rule(rules, i);
    box_take(run->form, box, sample->point, level);
    return is_free && !run_is_over(run);
}

/* Adds the gap that the point is in, with all cells of each level that no rule
 * can hold in. */
static void add_gap(struct sample *sample, const uint64_t *all)
{
    struct run *run = sample->run;
    uint64_t *box = box_copy(run->form, sample->point);

    for (uint32_t level = run->engine->level_count; level-- > 0;)
        for (uint32_t cell = 0; cell < run->form->cells[level]; cell++)
            if (box_has(run->form, all, level, cell) &&
                is_free(sample, box, level, cell))
                box_add(run->form, box, level, cell);
    run_add_gap(run, box, NULL, box_node(run->form, box));
}

static void look_for_gap(struct run *run)
{
    const uint64_t *all = box_all(run->form);
    struct sample sample = new_sample(run);

    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        if (run->is_box[i] && box_within(run->form, all, run->boxes[i])) {
            run->result.decided = run->result.all;
            run->result.gaps_proved = true;
            return;
        }
    for (uint32_t i = 0; i < SAMPLE_TRIES && !run_is_over(run); i++) {
        pick_point(&sample, all);
        if (!is_reachable(&sample) || rule_at(&sample) != NO_INDEX)
            continue;
        add_gap(&sample, all);
        run_give_up(run, CLAIM_NO_OTHER_GAPS);
        return;
    }
    run_give_up(run, CLAIM_NO_GAPS);
}

/* Adds that the rule is hidden, if an earlier one holds wherever it does. */
static bool look_for_cover(struct run *run, uint32_t rule)
{
    uint32_t *by = arena_new(run->arena, uint32_t);
    const uint64_t *rules = run_rules_in(run, run->boxes[rule]);

    for (uint32_t i = 0; i < rule && !run_is_over(run); i++) {
        if (!run_has_rule(rules, i) || !run->is_box[i] ||
            !box_within(run->form, run->boxes[rule], run->boxes[i]))
            continue;
        *by = i;
        run_add_hidden(run, rule, by, 1, box_node(run->form, run->boxes[rule]));
        return true;
    }
    return false;
}

static enum tri look_at_rule(struct sample *sample, uint32_t rule)
{
    struct run *run = sample->run;

    if (number_is_zero(box_weigh(run->form, run->boxes[rule]))) {
        run_add_hidden(run, rule, NULL, 0, DIAGRAM_NO);
        return TRI_NO;
    }
    if (run->is_box[rule] && look_for_cover(run, rule))
        return TRI_NO;
    for (uint32_t i = 0; i < SAMPLE_TRIES && !run_is_over(run); i++) {
        pick_point(sample, run->boxes[rule]);
        if (is_reachable(sample) && rule_at(sample) == (int32_t)rule)
            return TRI_YES;
    }
    return TRI_UNKNOWN;
}

void pass_sampling(struct run *run)
{
    const struct pack *pack = run->pack;
    struct sample sample = new_sample(run);

    run_turn(run, PROOF_GAPS);
    look_for_gap(run);
    run_turn(run, PROOF_HIDDEN);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        if (!run_is_over(run))
            run->decides[i] = look_at_rule(&sample, i);
        if (run->decides[i] == TRI_UNKNOWN)
            run_give_up_on(run, CLAIM_RULES_DECIDE, pack->rules[i].id);
    }
    run_give_up(run, CLAIM_SHARES);
    run_give_up(run, CLAIM_RULES_AND_MEMBERS_NEEDED);
}
