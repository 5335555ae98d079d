/*
 * gaps.c -- gaps, rules that never decide, rules that change nothing.
 *
 * Three rows of diagrams, each a step longer than the one before: where no
 * earlier rule holds (from the first rule down), the outcome of the later rules
 * (from the last rule up), and where each rule decides.  So the work is a few
 * operations a rule.
 */
#include "verify/passes_internal.h"
#include "verify/region_internal.h"

enum {
    GAPS_MAX = 200, /* boxes of gaps that are worked out */
    RULES_STEP = 4  /* that are set apart in a step of the budget */
};

static bool make_rows(struct run *run)
{
    const struct pack *pack = run->pack;
    struct diagram *scratch = &run->residual.scratch;
    uint32_t count = pack->rule_count;

    run->rules = arena_array(run->arena, struct run_rule, count);
    run->free = arena_array(run->arena, node_id, count + 1);
    run->later = arena_array(run->arena, node_id, count + 1);
    run->free[0] = run->residual.reach;
    for (uint32_t i = 0; i < count && !scratch->over; i++) {
        struct run_rule *rule = &run->rules[i];
        rule->holds = diagram_and(
            scratch, engine_rule(run->engine, &pack->rules[i], scratch),
            run->residual.reach);
        rule->decides = diagram_and(scratch, rule->holds, run->free[i]);
        run->free[i + 1] = diagram_minus(scratch, run->free[i], rule->decides);
    }
    run->later[count] = node_terminal(pack->outcome_count);
    for (uint32_t i = count; i-- > 0 && !scratch->over;)
        run->later[i] = diagram_overlay(scratch, run->rules[i].holds,
                                        node_terminal(pack->rules[i].outcome),
                                        run->later[i + 1]);
    return !scratch->over;
}

static void count_rules(struct run *run)
{
    uint32_t rules = run->pack->rule_count, counted = 0;
    struct number gap;

    for (uint32_t i = 0; i < rules; i++)
        run->decides[i] =
            run->rules[i].decides == DIAGRAM_NO ? TRI_NO : TRI_YES;
    if (run_count(run, run->free[rules], &gap)) {
        run->result.decided = number_subtract(run->result.all, gap);
        run->result.gaps_proved = true;
    } else {
        run_give_up(run, CLAIM_GAP_COUNT);
    }
    while (counted < rules &&
           run_count(run, run->rules[counted].decides, &run->by_rule[counted]))
        counted++;
    run->result.shares_proved = counted == rules;
    if (counted < rules)
        run_give_up(run, CLAIM_SHARES);
}

static void find_gaps(struct run *run)
{
    struct diagram *scratch = &run->residual.scratch;
    node_id gap = run->free[run->pack->rule_count];
    uint32_t found = 0;

    for (; gap != DIAGRAM_NO && gap != DIAGRAM_EXHAUSTED; found++) {
        struct region_part part;
        if (found == GAPS_MAX || !region_part(run, gap, &part))
            break;
        run_add_gap(run, part.box, region_part_cond(run, &part), part.node);
        gap = diagram_minus(scratch, gap, part.node);
    }
    if (gap != DIAGRAM_NO)
        run_give_up(run, CLAIM_ALL_GAPS);
}

/* Which rules decide where it holds; false if that was too much. */
static bool find_hiding(struct run *run, uint32_t rule)
{
    struct diagram *scratch = &run->residual.scratch;
    uint32_t *by = arena_array(run->arena, uint32_t, rule), count = 0;
    node_id region = DIAGRAM_NO;

    run_spend(run, rule / RULES_STEP);
    for (uint32_t i = 0; i < rule && !scratch->over; i++) {
        if (box_apart(&run->form, run->boxes[i], run->boxes[rule]))
            continue;
        node_id both =
            diagram_and(scratch, run->rules[rule].holds, run->rules[i].decides);
        if (both == DIAGRAM_NO)
            continue;
        by[count++] = i;
        region = region == DIAGRAM_NO ? both : region;
    }
    if (!scratch->over)
        run_add_hidden(run, rule, by, count, region);
    return !scratch->over;
}

/* Where the rule decides and the later ones give another outcome. */
static node_id changes(struct run *run, uint32_t rule)
{
    struct diagram *scratch = &run->residual.scratch;
    uint32_t outcome = run->pack->rules[rule].outcome;

    return diagram_minus(
        scratch, run->rules[rule].decides,
        diagram_where(scratch, run->later[rule + 1], node_terminal(outcome)));
}

/* Which rules would decide instead. */
static void find_takers(struct run *run, uint32_t rule)
{
    struct diagram *scratch = &run->residual.scratch;
    uint32_t rules = run->pack->rule_count, count = 0;
    uint32_t *takers = arena_array(run->arena, uint32_t, rules);
    node_id left = run->rules[rule].decides;

    run_spend(run, (rules - rule) / RULES_STEP);
    for (uint32_t i = rule + 1; i < rules && left != DIAGRAM_NO; i++) {
        if (box_apart(&run->form, run->boxes[i], run->boxes[rule]))
            continue;
        node_id rest = diagram_minus(scratch, left, run->rules[i].holds);
        if (rest != left)
            takers[count++] = i;
        left = rest;
    }
    if (!scratch->over)
        run_add_droppable(run, rule, takers, count, run->rules[rule].decides);
}

static void look_at_rules(struct run *run)
{
    uint32_t rules = run->pack->rule_count;

    run_turn(run, PROOF_HIDDEN);
    for (uint32_t i = 0; i < rules; i++)
        if (run->decides[i] == TRI_NO && !find_hiding(run, i))
            run_give_up_on(run, CLAIM_HIDING, run->pack->rules[i].id);
    run_turn(run, PROOF_DROPPABLE);
    for (uint32_t i = 0; i < rules; i++)
        if (run->decides[i] == TRI_YES && changes(run, i) == DIAGRAM_NO)
            find_takers(run, i);
    if (run_is_over(run))
        run_give_up(run, CLAIM_RULES_NEEDED);
}

bool pass_gaps(struct run *run)
{
    run_turn(run, PROOF_RULES);
    if (!make_rows(run)) {
        run->rules = NULL;
        return false;
    }
    run_turn(run, PROOF_RULES);
    count_rules(run);
    run_turn(run, PROOF_GAPS);
    find_gaps(run);
    look_at_rules(run);
    return true;
}
