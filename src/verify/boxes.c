/*
 * boxes.c -- what gaps.c and members.c find, by
 * cutting the space into boxes, for tables whose diagrams do not fit.
 */
#include "verify/split_internal.h"

#include <string.h>

enum { PARTS_GAPS_MAX = 2000 }; /* boxes of gaps that are kept */

struct parts {
    struct verify_run *run;
    bool *takers;  /* rules that decide instead of another; between uses none */
    bool *changes; /* rules without which something else is decided */
    uint64_t **gaps;
    uint32_t gap_count;
    struct number gap;
};

/* What becomes of a rule's answers if it is left out. */
struct other {
    int32_t rule;
    bool differs; /* somebody gets another outcome, or none */
    bool stop;    /* at the first who does */
    bool *takers; /* rules that decide; or NULL */
};

static bool see_other(struct cut *cut, const uint64_t *box, int32_t first)
{
    struct other *other = cut->context;
    const struct rule *rules = cut->run->pack->rules;

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
static bool differs(struct verify_run *run, uint32_t rule, const uint64_t *box)
{
    struct other other = {.rule = (int32_t)rule, .stop = true};
    struct arena_mark mark = arena_mark(run->arena);
    struct cut cut;

    cut_init(&cut, run);
    cut.leaf = see_other;
    cut.context = &other;
    cut.without = (int32_t)rule;
    (void)cut_box(&cut, box);
    arena_rewind(run->arena, mark);
    return other.differs;
}

static bool see_box(struct cut *cut, const uint64_t *box, int32_t first)
{
    struct parts *parts = cut->context;
    struct verify_run *run = parts->run;
    struct number weight = cut_weigh(run, box);

    if (first == NO_INDEX) {
        parts->gap = number_add(parts->gap, weight);
        if (parts->gap_count < PARTS_GAPS_MAX)
            parts->gaps[parts->gap_count++] = box_copy(&run->form, box);
        return true;
    }
    run->by_rule[first] = number_add(run->by_rule[first], weight);
    if (!parts->changes[first])
        parts->changes[first] = differs(run, (uint32_t)first, box);
    return !verify_is_over(run);
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

static void merge_gaps(struct parts *parts)
{
    bool again = true;

    while (again) {
        again = false;
        for (uint32_t i = 0; i < parts->gap_count; i++)
            for (uint32_t k = i + 1; k < parts->gap_count;)
                if (merge(&parts->run->form, parts->gaps[i], parts->gaps[k])) {
                    parts->gaps[k] = parts->gaps[--parts->gap_count];
                    again = true;
                } else {
                    k++;
                }
    }
}

/* The rules that decide where this one holds, but for itself. */
static uint32_t *find_others(struct parts *parts, uint32_t rule,
                             uint32_t *count)
{
    struct verify_run *run = parts->run;
    struct arena_mark mark = arena_mark(run->arena);
    struct other other = {.rule = (int32_t)rule, .takers = parts->takers};
    uint32_t rules = run->pack->rule_count, found = 0;
    struct cut cut;

    cut_init(&cut, run);
    cut.leaf = see_other;
    cut.context = &other;
    cut.without = cut.within = (int32_t)rule;
    (void)cut_box(&cut, run->boxes[rule]);
    arena_rewind(run->arena, mark);
    for (uint32_t i = 0; i < rules; i++)
        found += parts->takers[i];
    uint32_t *list = arena_array(run->arena, uint32_t, found);
    *count = 0;
    for (uint32_t i = 0; i < rules; i++)
        if (parts->takers[i])
            list[(*count)++] = i;
    memset(parts->takers, 0, rules * sizeof *parts->takers);
    return list;
}

static node_id rule_region(struct verify_run *run, uint32_t rule)
{
    return run->is_box[rule]
               ? box_node(&run->form, run->boxes[rule], &run->view)
               : DIAGRAM_NO;
}

static void look_at_rule(struct parts *parts, uint32_t rule)
{
    struct verify_run *run = parts->run;
    bool is_hidden = number_is_zero(run->by_rule[rule]);
    uint32_t count, first = 0;

    if (!is_hidden && parts->changes[rule])
        return;
    uint32_t *others = find_others(parts, rule, &count);
    if (verify_is_over(run))
        return;
    if (is_hidden) {
        verify_say_hidden(run, rule, others, count,
                          count ? rule_region(run, rule) : DIAGRAM_NO);
        return;
    }
    while (first < count && others[first] < rule)
        first++;
    verify_say_droppable(run, rule, others + first, count - first,
                         rule_region(run, rule));
}

static bool is_plain(const struct cond *cond)
{
    return cond->op == COND_TEST ||
           (cond->op == COND_NOT && cond->kids[0].op == COND_TEST);
}

static void limit(struct verify_run *run, uint64_t *box,
                  const struct cond *member, bool in)
{
    bool is_not = member->op == COND_NOT;
    const struct cond *test = is_not ? &member->kids[0] : member;

    box_limit(&run->form, box, run->engine->level_of[test->variable],
              test->ranges, test->range_count, in != is_not);
}

static void look_at_member(struct parts *parts, uint32_t index, uint32_t at)
{
    struct verify_run *run = parts->run;
    const struct rule *rule = &run->pack->rules[index];
    const struct cond *when = rule->when;
    const struct range valid = {rule->valid.from, rule->valid.to};
    uint64_t *box = box_all(&run->form, &run->view);

    box_limit(&run->form, box, 0, &valid, 1, true);
    for (uint32_t i = 0; i < when->kid_count; i++)
        limit(run, box, &when->kids[i], i != at);
    if (number_is_zero(cut_weigh(run, box)))
        verify_say_member(run, DIAG_VERIFY_MEMBER, "rule", rule->id,
                          &when->kids[at], DIAGRAM_NO);
    else if (parts->changes[index] && run->pack->hit_policy == HIT_FIRST &&
             !differs(run, index, box) && !verify_is_over(run))
        verify_say_member(run, DIAG_VERIFY_MEMBER_HERE, "rule", rule->id,
                          &when->kids[at],
                          box_node(&run->form, box, &run->view));
}

/* False if the condition is not one of a table, or it was too much. */
static bool look_at_members(struct parts *parts, uint32_t rule)
{
    const struct cond *when = parts->run->pack->rules[rule].when;
    bool is_table = when->op == COND_AND;

    if (is_plain(when) || when->op == COND_TRUE || when->op == COND_FALSE)
        return true;
    for (uint32_t i = 0; i < when->kid_count; i++)
        is_table &= is_plain(&when->kids[i]);
    for (uint32_t i = 0; i < when->kid_count && is_table; i++)
        if (when->kid_count > 1 && !verify_is_over(parts->run))
            look_at_member(parts, rule, i);
    return is_table && !verify_is_over(parts->run);
}

static bool look_at_space(struct parts *parts)
{
    struct verify_run *run = parts->run;
    struct cut cut;

    cut_init(&cut, run);
    cut.leaf = see_box;
    cut.context = parts;
    if (!cut_box(&cut, box_all(&run->form, &run->view)))
        return false;
    run->result.decided = number_subtract(run->result.all, parts->gap);
    run->result.gaps_proved = run->result.shares_proved = true;
    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        run->decides[i] = number_is_zero(run->by_rule[i]) ? TRI_NO : TRI_YES;
    return true;
}

static void say_gaps(struct parts *parts)
{
    merge_gaps(parts);
    for (uint32_t i = 0; i < parts->gap_count; i++)
        verify_say_gap(parts->run, parts->gaps[i]);
    if (parts->gap_count == PARTS_GAPS_MAX)
        verify_give_up(parts->run, "that these are all the gaps");
}

bool verify_by_parts(struct verify_run *run)
{
    uint32_t rules = run->pack->rule_count;
    struct parts parts = {
        .run = run,
        .takers = arena_array(run->arena, bool, rules),
        .changes = arena_array(run->arena, bool, rules),
        .gaps = arena_array(run->arena, uint64_t *, PARTS_GAPS_MAX)};
    bool tables = true;

    verify_turn(run);
    if (!look_at_space(&parts)) {
        for (uint32_t i = 0; i < rules; i++)
            run->by_rule[i] = number_of(0);
        return false;
    }
    say_gaps(&parts);
    verify_turn(run);
    for (uint32_t i = 0; i < rules && !verify_is_over(run); i++)
        look_at_rule(&parts, i);
    if (verify_is_over(run))
        verify_give_up(run, "that no other rule could be dropped");
    verify_turn(run);
    for (uint32_t i = 0; i < rules; i++)
        if (run->decides[i] == TRI_YES)
            tables &= look_at_members(&parts, i);
    if (!tables)
        verify_give_up(run,
                       "that no other member of a condition could be dropped");
    return true;
}
