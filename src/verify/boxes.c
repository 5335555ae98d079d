/* SPDX-License-Identifier: MIT */
/*
 * boxes.c -- what gaps.c finds, by cutting the space into boxes, for tables
 * whose diagrams do not fit.
 *
 * In each box one rule decides, or none: that counts what each rule decides,
 * and is the gaps.  A rule is needed if in one of its boxes the first of the
 * others that holds gives another outcome, or none does.  The space is cut once
 * for all rules, and the boxes of a rule once more without it, up to the first
 * that shows it.
 */
#include "verify/run_internal.h"

#include <string.h>

enum { BOXES_GAPS_MAX = 2000 }; /* boxes of gaps that are kept */

struct table {
    struct run *run;
    bool *takers;  /* rules that decide instead of another; between uses none */
    bool *changes; /* rules without which something else is decided */
    uint64_t **gaps;
    uint32_t gap_count;
    struct number gap;
};

/* What becomes of a rule's answers if it is left out. */
struct other {
    const struct rule *rules;
    int32_t rule;
    bool differs; /* somebody gets another outcome, or none */
    bool stop;    /* at the first who does */
    bool *takers; /* rules that decide; or NULL */
};

static bool see_other(void *context, const uint64_t *box, int32_t first)
{
    struct other *other = context;
    const struct rule *rules = other->rules;

    (void)box;
    if (first != NO_INDEX && other->takers)
        other->takers[first] = true;
    other->differs |= first == NO_INDEX ||
                      (first > other->rule &&
                       rules[first].outcome != rules[other->rule].outcome);
    return !(other->differs && other->stop);
}

/* Whether it is known that somebody in the box gets another outcome if the
 * rule, which otherwise decides there unless an earlier one does, is absent. */
static bool differs(struct run *run, uint32_t rule, const uint64_t *box)
{
    struct other other = {run->pack->rules, (int32_t)rule, .stop = true};
    struct arena_mark mark = arena_mark(run->arena);
    struct split_visit visit = {see_other, &other, (int32_t)rule, NO_INDEX};

    (void)split_box(run, box, &visit);
    arena_rewind(run->arena, mark);
    return other.differs;
}

static bool see_box(void *context, const uint64_t *box, int32_t first)
{
    struct table *table = context;
    struct run *run = table->run;
    struct number weight = box_weigh(run->form, box);

    if (first == NO_INDEX) {
        table->gap = number_add(table->gap, weight);
        if (table->gap_count < BOXES_GAPS_MAX)
            table->gaps[table->gap_count++] = box_copy(run->form, box);
        return true;
    }
    run->result.by_rule[first] = number_add(run->result.by_rule[first], weight);
    if (!table->changes[first])
        table->changes[first] = differs(run, (uint32_t)first, box);
    return !run_is_over(run);
}

/* Makes one box of two that differ in one level only; false if they don't. */
static bool merge(const struct box_form *form, uint64_t *a, const uint64_t *b)
{
    uint32_t differ = UINT32_MAX, word = 0;

    for (uint32_t level = 0; level < form->engine->level_count; level++)
        for (; word < form->start[level + 1]; word++)
            if (a[word] != b[word]) {
                if (differ != UINT32_MAX && differ != level)
                    return false;
                differ = level;
            }
    for (uint32_t i = 0; i < form->words; i++)
        a[i] |= b[i];
    return true;
}

static void merge_gaps(struct table *table)
{
    bool again = true;

    while (again) {
        again = false;
        for (uint32_t i = 0; i < table->gap_count; i++)
            for (uint32_t k = i + 1; k < table->gap_count;)
                if (merge(table->run->form, table->gaps[i], table->gaps[k])) {
                    table->gaps[k] = table->gaps[--table->gap_count];
                    again = true;
                } else {
                    k++;
                }
    }
}

/* The rules that decide where this one holds, but for itself. */
static uint32_t *find_others(struct table *table, uint32_t rule,
                             uint32_t *count)
{
    struct run *run = table->run;
    struct arena_mark mark = arena_mark(run->arena);
    struct other other = {run->pack->rules, (int32_t)rule,
                          .takers = table->takers};
    struct split_visit visit = {see_other, &other, (int32_t)rule,
                                (int32_t)rule};
    uint32_t rules = run->pack->rule_count, found = 0;

    (void)split_box(run, run->boxes[rule], &visit);
    arena_rewind(run->arena, mark);
    for (uint32_t i = 0; i < rules; i++)
        found += table->takers[i];
    uint32_t *list = arena_array(run->arena, uint32_t, found);
    *count = 0;
    for (uint32_t i = 0; i < rules; i++)
        if (table->takers[i])
            list[(*count)++] = i;
    memset(table->takers, 0, rules * sizeof *table->takers);
    return list;
}

static node_id rule_region(struct run *run, uint32_t rule)
{
    return run->is_box[rule] ? box_node(run->form, run->boxes[rule])
                             : DIAGRAM_NO;
}

static void look_at_rule(struct table *table, uint32_t rule)
{
    struct run *run = table->run;
    bool is_hidden = number_is_zero(run->result.by_rule[rule]);
    uint32_t count, first = 0;

    if (!is_hidden && table->changes[rule])
        return;
    uint32_t *others = find_others(table, rule, &count);
    if (run_is_over(run))
        return;
    if (is_hidden) {
        run_add_hidden(run, rule, others, count,
                       count ? rule_region(run, rule) : DIAGRAM_NO);
        return;
    }
    while (first < count && others[first] < rule)
        first++;
    run_add_droppable(run, rule, others + first, count - first,
                      rule_region(run, rule));
}

static void look_at_member(struct table *table, uint32_t index, uint32_t at)
{
    struct run *run = table->run;
    const struct rule *rule = &run->pack->rules[index];
    const struct cond *when = rule->when;
    uint64_t *box = box_all(run->form);

    box_limit_days(run->form, box,
                   (struct range){rule->valid.from, rule->valid.to});
    for (uint32_t i = 0; i < when->kid_count; i++)
        box_limit(run->form, box, &when->kids[i], i != at);
    struct finding finding =
        run_about(run, FAULT_VERIFY_MEMBER, FINDING_RULE, index);
    if (number_is_zero(box_weigh(run->form, box))) {
        run_add_member(run, finding, &when->kids[at], DIAGRAM_NO);
        return;
    }
    finding.code = FAULT_VERIFY_MEMBER_HERE;
    if (table->changes[index] && run->pack->hit_policy == HIT_FIRST &&
        !differs(run, index, box) && !run_is_over(run))
        run_add_member(run, finding, &when->kids[at], box_node(run->form, box));
}

/* False if the condition is not one of a table, or it was too much. */
static bool look_at_members(struct table *table, uint32_t rule)
{
    const struct cond *when = table->run->pack->rules[rule].when;
    bool is_table = when->op == COND_AND;

    if (box_is_test(when) || when->op == COND_TRUE || when->op == COND_FALSE)
        return true;
    for (uint32_t i = 0; i < when->kid_count; i++)
        is_table &= box_is_test(&when->kids[i]);
    for (uint32_t i = 0; i < when->kid_count && is_table; i++)
        if (when->kid_count > 1 && !run_is_over(table->run))
            look_at_member(table, rule, i);
    return is_table && !run_is_over(table->run);
}

static bool look_at_space(struct table *table)
{
    struct run *run = table->run;
    struct split_visit visit = {see_box, table, NO_INDEX, NO_INDEX};

    if (!split_box(run, box_all(run->form), &visit))
        return false;
    run->result.decided = number_subtract(run->result.all, table->gap);
    run->result.gaps_proved = run->result.shares_proved = true;
    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        run->decides[i] =
            number_is_zero(run->result.by_rule[i]) ? TRI_NO : TRI_YES;
    return true;
}

static void add_gaps(struct table *table)
{
    struct run *run = table->run;

    merge_gaps(table);
    for (uint32_t i = 0; i < table->gap_count; i++) {
        const uint64_t *box = table->gaps[i];
        run_add_gap(run, box, NULL, box_node(run->form, box));
    }
    if (table->gap_count == BOXES_GAPS_MAX)
        run_give_up(run, CLAIM_ALL_GAPS);
}

bool pass_boxes(struct run *run)
{
    uint32_t rules = run->pack->rule_count;
    struct table table = {
        .run = run,
        .takers = arena_array(run->arena, bool, rules),
        .changes = arena_array(run->arena, bool, rules),
        .gaps = arena_array(run->arena, uint64_t *, BOXES_GAPS_MAX)};
    bool all_looked_at = true;

    run_turn(run, PROOF_RULES);
    if (!look_at_space(&table)) {
        for (uint32_t i = 0; i < rules; i++)
            run->result.by_rule[i] = number_of(0);
        return false;
    }
    add_gaps(&table);
    run_turn(run, PROOF_DROPPABLE);
    for (uint32_t i = 0; i < rules && !run_is_over(run); i++)
        look_at_rule(&table, i);
    if (run_is_over(run))
        run_give_up(run, CLAIM_RULES_NEEDED);
    run_turn(run, PROOF_MEMBERS);
    for (uint32_t i = 0; i < rules; i++)
        if (run->decides[i] == TRI_YES)
            all_looked_at &= look_at_members(&table, i);
    if (!all_looked_at)
        run_give_up(run, CLAIM_MEMBERS_NEEDED);
    return true;
}
