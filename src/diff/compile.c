/* SPDX-License-Identifier: MIT */
/*
 * compile.c -- two packs as diagrams over one space, where they can differ.
 *
 * Of the rules that both packs have alike, the most that stand in the same
 * order are taken as kept.  Where no other rule holds, both packs come to the
 * same kept rule; so only the rest of the space, often little of a large table,
 * has to be compared.
 */
#include "diff/parts_internal.h"
#include "diff/product_internal.h"
#include "engine/reach.h"

#include <string.h>

void compile_refill(struct product *work)
{
    work->residual.scratch.steps_left = work->steps;
    work->residual.scratch.over = false;
}

static bool same_cond(const struct cond *a, const struct cond *b)
{
    if (a->op != b->op || a->kid_count != b->kid_count)
        return false;
    for (uint32_t i = 0; i < a->kid_count; i++)
        if (!same_cond(&a->kids[i], &b->kids[i]))
            return false;
    return a->op != COND_TEST ||
           (a->variable == b->variable && a->range_count == b->range_count &&
            !memcmp(a->ranges, b->ranges, a->range_count * sizeof *a->ranges));
}

/* The same outcome, with the same dates in the same order. */
static bool same_outcome(const struct merged *merged, uint32_t old_index,
                         uint32_t new_index)
{
    const struct pack *const *packs = merged->packs;
    const struct outcome *a = &packs[SIDE_OLD]->outcomes[old_index];
    const struct outcome *b = &packs[SIDE_NEW]->outcomes[new_index];

    if (strcmp(a->id, b->id) != 0 || a->date_count != b->date_count)
        return false;
    for (uint32_t i = 0; i < a->date_count; i++)
        if (strcmp(a->dates[i].id, b->dates[i].id) != 0 ||
            a->dates[i].plus_days != b->dates[i].plus_days ||
            strcmp(pack_date_id(packs[SIDE_OLD], a->dates[i].date),
                   pack_date_id(packs[SIDE_NEW], b->dates[i].date)) != 0)
            return false;
    return true;
}

static bool same_rule(const struct merged *merged, uint32_t old_index,
                      uint32_t new_index)
{
    const struct rule *a = &merged->rules[SIDE_OLD][old_index];
    const struct rule *b = &merged->rules[SIDE_NEW][new_index];

    return a->valid.from == b->valid.from && a->valid.to == b->valid.to &&
           same_outcome(merged, a->outcome, b->outcome) &&
           same_cond(a->when, b->when);
}

/* Whether both packs give the advice with the same outcomes. */
static bool same_for(const struct merged *merged, const struct advice *a,
                     const struct advice *b)
{
    const struct pack *old_pack = merged->packs[SIDE_OLD];
    const struct pack *new_pack = merged->packs[SIDE_NEW];

    // Outcomes that only one pack has come from rules that are not kept.
    for (uint32_t i = 0; i < old_pack->outcome_count; i++)
        for (uint32_t k = 0; k < new_pack->outcome_count; k++)
            if (!strcmp(old_pack->outcomes[i].id, new_pack->outcomes[k].id) &&
                a->for_outcome[i] != b->for_outcome[k])
                return false;
    return true;
}

static bool same_advice(const struct merged *merged)
{
    uint32_t count = merged->packs[SIDE_OLD]->advice_count;

    if (count != merged->packs[SIDE_NEW]->advice_count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct advice *a = &merged->advice[SIDE_OLD][i];
        const struct advice *b = &merged->advice[SIDE_NEW][i];
        if (strcmp(a->id, b->id) != 0 || !same_for(merged, a, b) ||
            !same_cond(a->when, b->when))
            return false;
    }
    return true;
}

/* Of each old rule, the new one that is the same, or NO_INDEX. */
static int32_t *match_rules(const struct product *work)
{
    const struct merged *merged = work->diff->merged;
    const struct parts before = PARTS(merged->packs[SIDE_OLD], rules, rule);
    const struct parts after = PARTS(merged->packs[SIDE_NEW], rules, rule);
    int32_t *match = parts_match(&before, &after, work->arena);

    for (uint32_t i = 0; i < before.count; i++)
        if (match[i] != NO_INDEX && !same_rule(merged, i, (uint32_t)match[i]))
            match[i] = NO_INDEX;
    return match;
}

/*
 * Marks the rules of a longest rising run of matches.  ends[k] is where the
 * run of k + 1 with the least last match ends, before[i] what comes before i.
 */
static void keep_order(const struct product *work, const int32_t *match,
                       bool *const *kept)
{
    uint32_t count = work->diff->merged->packs[SIDE_OLD]->rule_count;
    uint32_t *ends = arena_array(work->arena, uint32_t, count);
    uint32_t *before = arena_array(work->arena, uint32_t, count);
    uint32_t length = 0;

    for (uint32_t i = 0; i < count; i++) {
        uint32_t low = 0, high = length;
        if (match[i] == NO_INDEX)
            continue;
        while (low < high) {
            uint32_t middle = (low + high) / 2;
            if (match[ends[middle]] < match[i])
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? ends[low - 1] : UINT32_MAX;
        ends[low] = i;
        length += low == length;
    }
    for (uint32_t i = length ? ends[length - 1] : UINT32_MAX; i != UINT32_MAX;
         i = before[i])
        kept[SIDE_OLD][i] = kept[SIDE_NEW][match[i]] = true;
}

/* Where one of the rules from `first` on holds that are not kept. */
static node_id others(struct product *work, int side, const bool *kept,
                      uint32_t first, uint32_t end)
{
    const struct merged *merged = work->diff->merged;
    struct diagram *scratch = &work->residual.scratch;

    if (end - first > 1) {
        uint32_t middle = first + (end - first) / 2;
        node_id before = others(work, side, kept, first, middle);
        return diagram_or(scratch, before,
                          others(work, side, kept, middle, end));
    }
    return first == end || kept[first]
               ? DIAGRAM_NO
               : engine_rule(merged->engine, &merged->rules[side][first],
                             scratch);
}

/* All but where both packs surely come to the same: no and yes. */
static node_id find_region(struct product *work)
{
    const struct merged *merged = work->diff->merged;
    bool *kept[SIDE_COUNT];
    node_id region[SIDE_COUNT];

    if (!merged->same_answers || !same_advice(merged) ||
        merged->packs[SIDE_OLD]->hit_policy !=
            merged->packs[SIDE_NEW]->hit_policy)
        return DIAGRAM_YES;
    for (int side = 0; side < SIDE_COUNT; side++)
        kept[side] =
            arena_array(work->arena, bool, merged->packs[side]->rule_count);
    keep_order(work, match_rules(work), kept);
    for (int side = 0; side < SIDE_COUNT; side++)
        region[side] =
            others(work, side, kept[side], 0, merged->packs[side]->rule_count);
    return diagram_or(&work->residual.scratch, region[SIDE_OLD],
                      region[SIDE_NEW]);
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
        .today = (int32_t)range_nearest(
            (struct range){merged->pack.valid.from, merged->pack.valid.to},
            today)};
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
    work->region = find_region(work);
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
