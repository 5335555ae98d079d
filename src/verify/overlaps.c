/* SPDX-License-Identifier: MIT */
/*
 * overlaps.c -- two rules that hold for the same applicant.
 *
 * Most pairs stand apart in one level at least, which a few words of bits show;
 * only the others are compared as diagrams.
 */
#include "verify/run_internal.h"

#include "base/date.h"

enum { PAIRS_STEP = 64 }; /* pairs that are looked at in a step */

/* Where one rule takes over from the other in time, with days in common, that
 * is told apart. */
static enum fault_code find_code(const struct pack *pack, const struct rule *a,
                                 const struct rule *b)
{
    const struct rule *first = a->valid.to < b->valid.to ? a : b;
    const struct rule *next = first == a ? b : a;

    if (pack->hit_policy == HIT_UNIQUE)
        return FAULT_VERIFY_OVERLAP_UNIQUE;
    return first->valid.to < DATE_MAX && next->valid.from > DATE_MIN &&
                   first->valid.from < next->valid.from &&
                   next->valid.from <= first->valid.to &&
                   first->valid.to < next->valid.to
               ? FAULT_VERIFY_TIME_OVERLAP
               : FAULT_VERIFY_OVERLAP;
}

static node_id rule_holds(struct run *run, uint32_t rule)
{
    if (run->rules)
        return run->rules[rule].holds;
    if (run->is_box[rule])
        return box_node(run->form, run->boxes[rule]);
    return diagram_and(
        run->scratch,
        engine_rule(run->engine, &run->pack->rules[rule], run->scratch),
        run->residual->reach);
}

static void look_at_pair(struct run *run, uint32_t a, uint32_t b)
{
    const struct rule *rules = run->pack->rules;
    struct diagram *scratch = run->scratch;
    bool boxes = run->is_box[a] && run->is_box[b];
    enum fault_code code = find_code(run->pack, &rules[a], &rules[b]);
    struct finding finding = run_about(run, code, FINDING_RULE, b);
    bool is_full = run_is_full(run, code); // then it is only counted

    // Two boxes that are not apart overlap for sure where no dates are.
    if (is_full && boxes && run->residual->reach == DIAGRAM_YES) {
        run_add(run, finding, DIAGRAM_NO);
        return;
    }
    uint64_t *box = boxes ? box_copy(run->form, run->boxes[a]) : NULL;
    for (uint32_t i = 0; box && i < run->form->words; i++)
        box[i] &= run->boxes[b][i];
    node_id both =
        boxes ? box_node(run->form, box)
              : diagram_and(scratch, rule_holds(run, a), rule_holds(run, b));
    if (both == DIAGRAM_NO || both == DIAGRAM_EXHAUSTED)
        return;
    if (!is_full)
        finding.where = box ? box_as_cond(run->form, box, NULL)
                            : region_cond(run, both, &finding.has_more);
    if (run->rules) {
        // Best seen where the first of the two is the one that decides.
        node_id seen = diagram_and(scratch, both, run->rules[a].decides);
        both = seen == DIAGRAM_NO || seen == DIAGRAM_EXHAUSTED ? both : seen;
    }
    uint32_t *other = arena_new(run->arena, uint32_t);
    *other = a;
    finding.rules = other;
    finding.rule_count = 1;
    run_add(run, finding, both);
}

/* The rules before `b` that overlap with it. */
static void look_at_rule(struct run *run, uint32_t b)
{
    const struct rule *rules = run->pack->rules;
    bool is_unique = run->pack->hit_policy == HIT_UNIQUE;
    const uint64_t *near = run_rules_in(run, run->boxes[b]);

    for (uint32_t a = 0; a < b && !run_is_over(run); a++) {
        if (!near[a / 64]) {
            a |= 63; // none of these
            continue;
        }
        if (a % PAIRS_STEP == 0)
            run_spend(run, 1);
        if (run_has_rule(near, a) &&
            (is_unique || rules[a].outcome != rules[b].outcome))
            look_at_pair(run, a, b);
    }
}

void pass_overlaps(struct run *run)
{
    const struct pack *pack = run->pack;

    run_turn(run, PROOF_OVERLAPS);
    for (uint32_t b = 1; b < pack->rule_count && !run_is_over(run); b++)
        look_at_rule(run, b);
    run->result.overlaps_proved = !run_is_over(run);
    if (!run->result.overlaps_proved)
        run_give_up(run, CLAIM_NO_OTHER_OVERLAPS);
}
