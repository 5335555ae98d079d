/* compile.c -- two packs as diagrams over one space. */
#include "diff/product_internal.h"
#include "engine/reach.h"

#include <string.h>

void compile_refill(struct product *work)
{
    work->residual.scratch.steps_left = work->steps;
    work->residual.scratch.over = false;
}

/* What two halves of a pack's rules come to; behind "no rule", there is one
 * more end for rules that hold though another does that must not. */
static node_id lay(void *context, node_id a, node_id b)
{
    const struct pack *pack = context;
    node_id none = node_terminal(pack->rule_count);
    node_id two = node_terminal(pack->rule_count + 1);

    if (a == none)
        return b;
    return pack->hit_policy == HIT_FIRST || b == none ? a : two;
}

/*
 * In the region, the rule of some that decides; none elsewhere.  Halves
 * are made apart and then laid over each other, for nodes are never taken back:
 * that leaves fewer behind than a rule after another does.
 */
static node_id compile_rules(struct product *work, int side, uint32_t first,
                             uint32_t end)
{
    const struct merged *merged = work->diff->merged;
    struct diagram *scratch = &work->residual.scratch;
    node_id none = node_terminal(merged->packs[side]->rule_count);

    if (first == end)
        return none;
    if (end - first == 1)
        return diagram_overlay(
            scratch,
            diagram_and(scratch, work->region,
                        engine_rule(merged->engine, &merged->rules[side][first],
                                    scratch)),
            node_terminal(first), none);

    uint32_t middle = first + (end - first) / 2;
    node_id before = compile_rules(work, side, first, middle);
    node_id behind = compile_rules(work, side, middle, end);
    struct diagram_combine by = {lay, (void *)merged->packs[side]};
    return diagram_combine(scratch, by, before, behind);
}

static node_id lay_rules(struct product *work, int side)
{
    const struct pack *pack = work->diff->merged->packs[side];
    struct diagram *scratch = &work->residual.scratch;
    node_id rules = compile_rules(work, side, 0, pack->rule_count);
    node_id two = node_terminal(pack->rule_count + 1);

    return pack->hit_policy == HIT_FIRST
               ? rules
               : diagram_overlay(scratch, diagram_where(scratch, rules, two),
                                 node_terminal(pack->rule_count), rules);
}

node_id compile_advice(struct product *work, int side, uint32_t index)
{
    const struct merged *merged = work->diff->merged;
    const struct advice *advice = &merged->advice[side][index];
    struct diagram *scratch = &work->residual.scratch;
    uint32_t count = merged->packs[side]->outcome_count;

    return diagram_and(
        scratch, engine_condition(merged->engine, advice->when, scratch),
        diagram_map(scratch, work->outcome[side],
                    engine_advice_table(advice, count, work->arena)));
}

/* What each part of the space is: dates that can be, answers that are taken. */
static void find_care(struct product *work)
{
    struct diff *diff = work->diff;
    const struct merged *merged = diff->merged;
    struct diagram *scratch = &work->residual.scratch;
    node_id accepts[SIDE_COUNT];

    work->in_force =
        engine_validity(merged->engine, merged->pack.valid, scratch);
    work->residual.reach =
        diagram_and(scratch, work->residual.reach, work->in_force);
    work->care[PART_BOTH] = work->residual.reach;
    if (merged->same_answers) {
        work->care[PART_OLD] = work->care[PART_NEW] = work->residual.reach;
        return;
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct assignment known = work->residual.known;
        known.engine = &merged->engines[side];
        accepts[side] =
            engine_condition(merged->engine, merged->accepts[side], scratch);
        work->care[side] = diagram_and(
            scratch, diagram_and(scratch, accepts[side], work->in_force),
            reach_build(&known, scratch, work->arena, &work->residual.exact));
    }
    work->care[PART_BOTH] =
        diagram_and(scratch, work->care[PART_BOTH],
                    diagram_and(scratch, accepts[SIDE_OLD], accepts[SIDE_NEW]));
    if (merged->disjoint)
        work->care[PART_BOTH] = DIAGRAM_NO;
}

static int32_t day_within(int32_t day, struct validity valid)
{
    if (day < valid.from)
        return valid.from;
    return day > valid.to ? valid.to : day;
}

void compile_packs(struct product *work, struct diff *diff, int32_t today,
                   struct arena *arena)
{
    const struct merged *merged = diff->merged;
    uint32_t levels = merged->engine->level_count;

    *work = (struct product){.diff = diff,
                             .arena = arena,
                             .budget = work->budget,
                             .headway = work->headway};
    product_at(work, STAGE_PACKS);
    budget_turn(&work->budget);
    for (int i = 0; i < FIGURE_COUNT; i++)
        work->any[i] = DIAGRAM_NO;
    work->changes = arena_array(arena, struct diff_change, DIFF_CHANGES_MAX);
    work->nothing = (struct answers){
        .of = arena_array(arena, struct answer, merged->pack.question_count),
        .today = day_within(today, merged->pack.valid)};
    residual_open(&work->residual,
                  (struct assignment){.engine = &merged->engines[PART_BOTH],
                                      .answers = &work->nothing,
                                      .budget = &work->budget},
                  arena_array(arena, uint32_t, levels), arena);
    uint64_t edges = 1;
    for (uint32_t i = 0; i < levels; i++)
        if (work->residual.scratch.cells[i] > edges)
            edges = work->residual.scratch.cells[i];
    work->steps = DIFF_EDGE_BUDGET / edges;
    if (work->steps > DIFF_STEP_BUDGET)
        work->steps = DIFF_STEP_BUDGET;
    compile_refill(work);
    work->residual.scratch.word_budget = DIFF_WORD_BUDGET;
    find_care(work);
    work->region = region_find(work);
    if (work->region == DIAGRAM_EXHAUSTED) {
        work->region = DIAGRAM_YES;
        compile_refill(work);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        work->rules[side] = lay_rules(work, side);
        work->outcome[side] =
            diagram_map(&work->residual.scratch, work->rules[side],
                        engine_outcome_table(merged->packs[side], arena));
        diff->proved &= work->outcome[side] != DIAGRAM_EXHAUSTED;
    }
}
