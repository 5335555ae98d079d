/* SPDX-License-Identifier: MIT */
/* verify.c -- the passes in turn, and what the rules look like to them. */
#include "verify/run_internal.h"

#include "ask/at_most.h"

#include <stdlib.h>

/* All proofs draw on one budget of steps: each has a turn. */
enum {
    VERIFY_STEPS = 5 << 21,
    VERIFY_WORDS = 1 << 23, /* of diagrams */
    TABLE_MIN = 50          /* rules */
};

static void start(struct run *run, const struct verify_options *options)
{
    const struct pack *pack = run->pack;
    uint32_t levels = run->engine->level_count;
    struct diagram *scratch = &run->space.residual.scratch;

    run->residual = &run->space.residual;
    run->scratch = scratch;
    run->space.pack = pack;
    run->space.near = options->has_today ? options->today : space_near(pack);
    run->space.nothing = (struct answers){
        .of = arena_array(run->arena, struct answer, pack->question_count),
        .has_today = options->has_today,
        .today = options->today};
    residual_open(run->residual,
                  (struct assignment){.engine = run->engine,
                                      .answers = &run->space.nothing},
                  arena_array(run->arena, uint32_t, levels), run->arena);
    scratch->word_budget = options->words ? options->words : VERIFY_WORDS;
    // Today where it is known; else the days on which the pack is in force.
    node_id known = diagram_cube(scratch, run->residual->known.cells, levels);
    node_id days = engine_validity(run->engine, pack->valid, scratch);
    run->residual->reach = diagram_and(
        scratch, diagram_and(scratch, known, days), run->residual->reach);
    run->form = box_form_new(run->residual);
    run->headway = options->headway;
    run->budget =
        budget_of(options->steps ? options->steps : VERIFY_STEPS, NULL, 0);
    scratch->shared = &run->budget;
    scratch->steps_left = UINT64_MAX; // the budget alone bounds them
    run->used = scratch->used;
    run->result.by_rule =
        arena_array(run->arena, struct number, pack->rule_count + 1);
    run->decides = arena_array(run->arena, enum tri, pack->rule_count);
}

/* A big table, as its rules are boxes: its diagram would hardly fit. */
static bool is_table(const struct run *run)
{
    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        if (!run->is_box[i])
            return false;
    return run->pack->rule_count >= TABLE_MIN;
}

/* By diagrams; of tables by boxes first; and by examples where neither fits. */
static void look_at_rules(struct run *run, bool by_parts)
{
    bool table = by_parts || is_table(run);

    if (table && pass_boxes(run))
        return;
    if ((by_parts || !pass_gaps(run)) && (table || !pass_boxes(run)))
        pass_sampling(run);
}

/* By place; of those at one, the larger gap first, then as they were found. */
static int compare_findings(const void *a, const void *b)
{
    const struct finding *left = a, *right = b;
    int larger = number_compare(right->count, left->count);

    if (left->at.line != right->at.line)
        return left->at.line < right->at.line ? -1 : 1;
    if (left->at.column != right->at.column)
        return left->at.column < right->at.column ? -1 : 1;
    if (left->code != right->code)
        return left->code < right->code ? -1 : 1;
    return larger ? larger : left->order < right->order ? -1 : 1;
}

bool verify_is_complete(const struct pack *pack,
                        const struct verification *result)
{
    if (!result->gaps_proved || number_compare(result->all, result->decided))
        return false;
    if (pack->hit_policy == HIT_FIRST)
        return true;
    for (uint32_t i = 0; i < result->count; i++)
        if (result->findings[i].code == FAULT_VERIFY_OVERLAP_UNIQUE)
            return false;
    return result->overlaps_proved;
}

static void count_asks(struct run *run)
{
    struct verification *result = &run->result;

    run_turn(run, PROOF_ASKS);
    if (run->residual->reach == DIAGRAM_NO)
        return;
    result->asks_proved =
        at_most_count(run->residual, &result->asks_most, &result->asks_all);
    if (!result->asks_proved)
        run_give_up(run, CLAIM_ASKS);
}

static void prove(struct run *run, const struct verify_options *options)
{
    if (!count_all(run->residual, &run->result.all)) {
        run_give_up(run, CLAIM_ANYTHING_OF_DATES);
    } else if (!run_bound_rules(run)) {
        run_give_up(run, CLAIM_ANYTHING_OF_RULES);
    } else {
        look_at_rules(run, options->by_parts);
        pass_overlaps(run);
        pass_unused(run);
        count_asks(run);
        pass_days_left(run);
        if (options->decide)
            pass_reasons(run, options->decide);
    }
    pass_sources(run);
    pass_dates(run);
}

const struct verification *verify(const struct engine *engine,
                                  const struct verify_options *options,
                                  struct arena *arena)
{
    struct run *run = arena_new(arena, struct run);
    struct verification *result = &run->result;

    run->engine = engine;
    run->pack = engine->pack;
    run->arena = arena;
    start(run, options);
    result->has_today = options->has_today;
    result->today = options->today;
    result->exact = run->residual->exact;
    result->in_force = answers_in_force(run->pack, &run->space.nothing);
    if (result->in_force)
        prove(run, options);
    else
        run_add_about(run, FAULT_VERIFY_NOT_IN_FORCE, FINDING_PACK, 0);
    if (result->not_proved_count)
        run_add_about(run, FAULT_VERIFY_NOT_PROVED, FINDING_PACK, 0);
    if (result->count)
        qsort(result->findings, result->count, sizeof *result->findings,
              compare_findings);
    result->steps = run->budget.asked;
    return result;
}
