/* SPDX-License-Identifier: MIT */
/*
 * gaps.c -- gaps, rules that never decide, rules that change nothing, and
 * members of `and` and `or` that could be left out.
 *
 * Three rows of diagrams, each a step longer than the one before: where no
 * earlier rule holds (from the first rule down), the outcome of the later rules
 * (from the last rule up), and where each rule decides.  So the work is a few
 * operations a rule.
 *
 * Where leaving a member out makes a difference to the condition, it must make
 * one to what is decided too: no earlier rule may hold there, and the later
 * ones must give another outcome.
 */
#include "verify/run_internal.h"

enum {
    GAPS_MAX = 200, /* boxes of gaps that are worked out */
    RULES_STEP = 4  /* that are set apart in a step of the budget */
};

static bool make_rows(struct run *run)
{
    const struct pack *pack = run->pack;
    struct diagram *scratch = run->scratch;
    uint32_t count = pack->rule_count;

    run->rules = arena_array(run->arena, struct run_rule, count);
    run->free = arena_array(run->arena, node_id, count + 1);
    run->later = arena_array(run->arena, node_id, count + 1);
    run->free[0] = run->residual->reach;
    for (uint32_t i = 0; i < count && !scratch->over; i++) {
        struct run_rule *rule = &run->rules[i];
        rule->holds = diagram_and(
            scratch, engine_rule(run->engine, &pack->rules[i], scratch),
            run->residual->reach);
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
    while (counted < rules && run_count(run, run->rules[counted].decides,
                                        &run->result.by_rule[counted]))
        counted++;
    run->result.shares_proved = counted == rules;
    if (counted < rules)
        run_give_up(run, CLAIM_SHARES);
}

static void find_gaps(struct run *run)
{
    struct diagram *scratch = run->scratch;
    node_id gap = run->free[run->pack->rule_count];
    uint32_t found = 0;

    for (; gap != DIAGRAM_NO && gap != DIAGRAM_EXHAUSTED; found++) {
        struct region_part part;
        if (found == GAPS_MAX || !region_part(run, gap, &part))
            break;
        run_add_gap(run, part.box, part.relation, part.node);
        gap = diagram_minus(scratch, gap, part.node);
    }
    if (gap != DIAGRAM_NO)
        run_give_up(run, CLAIM_ALL_GAPS);
}

/* Which rules decide where it holds; false if that was too much. */
static bool find_hiding(struct run *run, uint32_t rule)
{
    struct diagram *scratch = run->scratch;
    uint32_t *by = arena_array(run->arena, uint32_t, rule), count = 0;
    node_id region = DIAGRAM_NO;

    run_spend(run, rule / RULES_STEP);
    for (uint32_t i = 0; i < rule && !scratch->over; i++) {
        if (box_apart(run->form, run->boxes[i], run->boxes[rule]))
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

/* The part of `where` in which the rules after that one give another outcome.
 */
static node_id differ_after(struct run *run, uint32_t rule, node_id where)
{
    uint32_t outcome = run->pack->rules[rule].outcome;

    return diagram_minus(run->scratch, where,
                         diagram_where(run->scratch, run->later[rule + 1],
                                       node_terminal(outcome)));
}

/* Which rules would decide instead. */
static void find_takers(struct run *run, uint32_t rule)
{
    struct diagram *scratch = run->scratch;
    uint32_t rules = run->pack->rule_count, count = 0;
    uint32_t *takers = arena_array(run->arena, uint32_t, rules);
    node_id left = run->rules[rule].decides;

    run_spend(run, (rules - rule) / RULES_STEP);
    for (uint32_t i = rule + 1; i < rules && left != DIAGRAM_NO; i++) {
        if (box_apart(run->form, run->boxes[i], run->boxes[rule]))
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
        if (run->decides[i] == TRI_YES &&
            differ_after(run, i, run->rules[i].decides) == DIAGRAM_NO)
            find_takers(run, i);
    if (run_is_over(run))
        run_give_up(run, CLAIM_RULES_NEEDED);
}

/* One condition, of a rule or an advice. */
struct whole {
    struct run *run;
    enum finding_part part;
    uint32_t index;
    const struct cond *when;
    node_id space;   /* its days, where reachable */
    node_id holds;   /* the condition in that space */
    node_id matters; /* where it makes a difference whether it holds */
};

/* Returns whether the member could be left out. */
static bool look_at_member(const struct whole *whole, const struct cond *member)
{
    struct run *run = whole->run;
    struct diagram *scratch = run->scratch;
    node_id without = diagram_and(
        scratch,
        engine_condition_without(run->engine, whole->when, member, scratch),
        whole->space);
    node_id where = diagram_xor(scratch, whole->holds, without);

    // Where the policy is unique, rules would overlap without it.
    if (where == DIAGRAM_EXHAUSTED ||
        (where != DIAGRAM_NO &&
         (run->pack->hit_policy == HIT_UNIQUE ||
          !diagram_disjoint(scratch, where, whole->matters))))
        return false;
    enum fault_code code =
        where == DIAGRAM_NO ? FAULT_VERIFY_MEMBER : FAULT_VERIFY_MEMBER_HERE;
    run_add_member(run, run_about(run, code, whole->part, whole->index), member,
                   where);
    return true;
}

static void look_into(const struct whole *whole, const struct cond *cond)
{
    bool can_drop =
        (cond->op == COND_AND || cond->op == COND_OR) && cond->kid_count > 1;

    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const struct cond *kid = &cond->kids[i];
        // What comparing two variables was spelled out to has no own place.
        if ((kid->at.line == cond->at.line &&
             kid->at.column == cond->at.column) ||
            whole->run->scratch->over)
            continue;
        if (!can_drop || !look_at_member(whole, kid))
            look_into(whole, kid);
    }
}

static void look_at_rule_members(struct run *run, uint32_t index)
{
    const struct rule *rule = &run->pack->rules[index];
    struct diagram *scratch = run->scratch;
    struct whole whole = {.run = run,
                          .part = FINDING_RULE,
                          .index = index,
                          .when = rule->when,
                          .holds = run->rules[index].holds};

    if (run->rules[index].decides == DIAGRAM_NO)
        return;
    whole.space =
        diagram_and(scratch, engine_validity(run->engine, rule->valid, scratch),
                    run->residual->reach);
    whole.matters = differ_after(run, index, run->free[index]);
    // Of a rule that could be dropped as a whole, only what is idle in itself.
    if (diagram_disjoint(scratch, whole.matters, run->rules[index].decides))
        whole.matters = run->residual->reach;
    look_into(&whole, rule->when);
}

static void look_at_advice_members(struct run *run, uint32_t index)
{
    const struct advice *advice = &run->pack->advice[index];
    struct diagram *scratch = run->scratch;
    struct whole whole = {.run = run,
                          .part = FINDING_ADVICE,
                          .index = index,
                          .when = advice->when,
                          .space = run->residual->reach};
    node_id decided = diagram_minus(scratch, run->residual->reach,
                                    run->free[run->pack->rule_count]);
    const node_id *is_for =
        engine_advice_table(advice, run->pack->outcome_count, run->arena);

    whole.holds = diagram_and(
        scratch, engine_condition(run->engine, advice->when, scratch),
        whole.space);
    whole.matters = diagram_and(scratch, decided,
                                diagram_map(scratch, run->later[0], is_for));
    if (!diagram_disjoint(scratch, whole.holds, whole.matters))
        look_into(&whole, advice->when);
}

static void look_at_members(struct run *run)
{
    run_turn(run, PROOF_MEMBERS);
    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        look_at_rule_members(run, i);
    for (uint32_t i = 0; i < run->pack->advice_count; i++)
        look_at_advice_members(run, i);
    if (run_is_over(run))
        run_give_up(run, CLAIM_MEMBERS_NEEDED);
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
    look_at_members(run);
    return true;
}
