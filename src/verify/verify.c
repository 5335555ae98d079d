/* verify.c -- the passes in turn, and what the rules look like to them. */
#include "verify/passes_internal.h"
#include "verify/rule_sets_internal.h"

#include "space/space.h"

#include <stdlib.h>

/* All proofs draw on one budget of steps: each has a turn. */
enum {
    VERIFY_STEPS = 5 << 21,
    VERIFY_WORDS = 1 << 23,     /* of diagrams */
    VERIFY_BOX_WORDS = 1 << 24, /* of all rules' boxes */
    TABLE_MIN = 50              /* rules */
};

/* Keeps today where it is known; else the days on which the pack is in force.
 */
static node_id keep_in_force(struct run *run, node_id reach)
{
    struct diagram *scratch = &run->residual.scratch;
    node_id known = diagram_cube(scratch, run->residual.known.cells,
                                 run->engine->level_count);
    node_id days = engine_validity(run->engine, run->pack->valid, scratch);

    return diagram_and(scratch, diagram_and(scratch, known, days), reach);
}

static void start(struct run *run, const struct verify_options *options)
{
    const struct pack *pack = run->pack;
    uint32_t levels = run->engine->level_count;

    run->nobody = (struct answers){
        .of = arena_array(run->arena, struct answer, pack->question_count),
        .has_today = options->has_today,
        .today = options->today};
    run->headway = options->headway;
    run->near = options->has_today ? options->today : space_near(pack);
    residual_init(&run->residual, run->engine, &run->nobody,
                  arena_array(run->arena, uint32_t, levels), run->arena);
    run->residual.scratch.word_budget =
        options->words ? options->words : VERIFY_WORDS;
    box_form_init(&run->form, run->engine, run->arena);
    run->residual.reach = keep_in_force(run, run->residual.reach);
    run->budget =
        budget_of(options->steps ? options->steps : VERIFY_STEPS, NULL, 0);
    run->residual.scratch.shared = &run->budget;
    run->residual.scratch.steps_left =
        UINT64_MAX; // the budget alone bounds them
    run->used = run->residual.scratch.used;
    run->by_rule = arena_array(run->arena, struct number, pack->rule_count + 1);
    run->decides = arena_array(run->arena, enum tri, pack->rule_count);
}

static uint32_t count_conds(const struct cond *cond)
{
    uint32_t count = 1;

    for (uint32_t i = 0; i < cond->kid_count; i++)
        count += count_conds(&cond->kids[i]);
    return count;
}

/* Bounds of all rules; false if they would not fit. */
static bool make_boxes(struct run *run)
{
    const struct pack *pack = run->pack;
    const uint64_t *all = box_all(&run->form, &run->residual);
    struct rule_sets *sets = arena_new(run->arena, struct rule_sets);

    if (pack->rule_count > VERIFY_BOX_WORDS / run->form.words)
        return false;
    run->boxes = arena_array(run->arena, uint64_t *, pack->rule_count);
    run->is_box = arena_array(run->arena, bool, pack->rule_count);
    run->sizes = arena_array(run->arena, uint32_t, pack->rule_count);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        run->sizes[i] = count_conds(pack->rules[i].when);
        run->boxes[i] = box_copy(&run->form, all);
        run->is_box[i] =
            box_of_rule(&run->form, &pack->rules[i], run->boxes[i]);
    }
    rule_sets_init(sets, run);
    run->rule_sets = sets;
    return true;
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
    if (!by_parts && pass_gaps(run))
        pass_members(run);
    else if (table || !pass_boxes(run))
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

static void prove(struct run *run, const struct verify_options *options)
{
    if (!count_all(&run->residual, &run->result.all)) {
        run_give_up(run, CLAIM_ANYTHING_OF_DATES);
    } else if (!make_boxes(run)) {
        run_give_up(run, CLAIM_ANYTHING_OF_RULES);
    } else {
        look_at_rules(run, options->by_parts);
        pass_overlaps(run);
        pass_unused(run);
        pass_alike(run);
        pass_asks(run);
        pass_days_left(run);
        if (options->decide)
            pass_reasons(run, options->decide);
    }
    pass_sources(run);
    pass_dates(run);
}

static void add_about_pack(struct run *run, enum fault_code code)
{
    run_add(run, run_about(run, code, FINDING_PACK, 0), DIAGRAM_NO);
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
    result->exact = run->residual.exact;
    result->in_force = answers_in_force(run->pack, &run->nobody);
    if (result->in_force)
        prove(run, options);
    else
        add_about_pack(run, FAULT_VERIFY_NOT_IN_FORCE);
    if (run->not_proved_count)
        add_about_pack(run, FAULT_VERIFY_NOT_PROVED);
    if (run->count)
        qsort(run->findings, run->count, sizeof *run->findings,
              compare_findings);
    result->findings = run->findings;
    result->count = run->count;
    result->by_rule = run->by_rule;
    result->not_proved = run->not_proved;
    result->not_proved_count = run->not_proved_count;
    result->steps = run->budget.asked;
    return result;
}
