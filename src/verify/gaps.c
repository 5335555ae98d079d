/*
 * gaps.c -- gaps, rules that never decide, rules that change nothing.
 *
 * Three rows of diagrams, each a step longer than the one before: where no
 * earlier rule holds (from the first rule down), the outcome of the later rules
 * (from the last rule up), and where each rule decides.  So the work is a few
 * operations a rule.
 */
#include "verify/region_internal.h"

#include <string.h>

enum {
    GAPS_MAX = 200, /* boxes of gaps that are worked out */
    TABLE_MIN = 50, /* rules */
    RULES_STEP = 4  /* that are set apart in a step of the budget */
};

static bool make_rows(struct verify_run *run)
{
    const struct pack *pack = run->pack;
    struct diagram *scratch = &run->view.scratch;
    uint32_t count = pack->rule_count;

    run->rules = arena_array(run->arena, struct verify_rule, count);
    run->free = arena_array(run->arena, node_id, count + 1);
    run->later = arena_array(run->arena, node_id, count + 1);
    run->free[0] = run->view.reach;
    for (uint32_t i = 0; i < count && !scratch->over; i++) {
        struct verify_rule *rule = &run->rules[i];
        rule->holds = diagram_and(
            scratch, engine_rule(run->engine, &pack->rules[i], scratch),
            run->view.reach);
        rule->decides = diagram_and(scratch, rule->holds, run->free[i]);
        run->free[i + 1] =
            diagram_overlay(scratch, rule->decides, DIAGRAM_NO, run->free[i]);
    }
    run->later[count] = node_terminal(pack->outcome_count);
    for (uint32_t i = count; i-- > 0 && !scratch->over;)
        run->later[i] = diagram_overlay(scratch, run->rules[i].holds,
                                        node_terminal(pack->rules[i].outcome),
                                        run->later[i + 1]);
    return !scratch->over;
}

static void count_rules(struct verify_run *run)
{
    uint32_t rules = run->pack->rule_count, counted = 0;
    struct number gap;

    for (uint32_t i = 0; i < rules; i++)
        run->decides[i] =
            run->rules[i].decides == DIAGRAM_NO ? TRI_NO : TRI_YES;
    if (verify_count(run, run->free[rules], &gap)) {
        run->result.decided = number_subtract(run->result.all, gap);
        run->result.gaps_proved = true;
    } else {
        verify_give_up(run, "how many combinations no rule decides");
    }
    while (counted < rules && verify_count(run, run->rules[counted].decides,
                                           &run->by_rule[counted]))
        counted++;
    run->result.shares_proved = counted == rules;
    if (counted < rules)
        verify_give_up(run, "how many combinations each rule decides");
}

static void find_gaps(struct verify_run *run)
{
    struct diagram *scratch = &run->view.scratch;
    node_id gap = run->free[run->pack->rule_count];
    uint32_t found = 0;

    for (; gap != DIAGRAM_NO && gap != DIAGRAM_EXHAUSTED; found++) {
        struct region_part part;
        if (found == GAPS_MAX || !region_part(run, gap, &part))
            break;
        verify_say_gap_as(run, part.box, region_part_text(run, &part),
                          part.node);
        gap = diagram_overlay(scratch, part.node, DIAGRAM_NO, gap);
    }
    if (gap != DIAGRAM_NO)
        verify_give_up(run, "that these are all the gaps");
}

/* Which rules decide where it holds; false if that was too much. */
static bool say_why_hidden(struct verify_run *run, uint32_t rule)
{
    struct diagram *scratch = &run->view.scratch;
    uint32_t *by = arena_array(run->arena, uint32_t, rule), count = 0;
    node_id region = DIAGRAM_NO;

    verify_spend(run, rule / RULES_STEP);
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
        verify_say_hidden(run, rule, by, count, region);
    return !scratch->over;
}

/* Yes where the rule decides and the later ones give another outcome. */
static node_id is_other(void *context, node_id a, node_id b)
{
    const uint32_t *outcome = context;

    return a == DIAGRAM_YES && b != node_terminal(*outcome) ? DIAGRAM_YES
                                                            : DIAGRAM_NO;
}

static node_id changes(struct verify_run *run, uint32_t rule)
{
    uint32_t outcome = run->pack->rules[rule].outcome;

    return diagram_combine(&run->view.scratch,
                           (struct diagram_combine){is_other, &outcome},
                           run->rules[rule].decides, run->later[rule + 1]);
}

/* Which rules would decide instead. */
static void say_droppable(struct verify_run *run, uint32_t rule)
{
    struct diagram *scratch = &run->view.scratch;
    uint32_t rules = run->pack->rule_count, count = 0;
    uint32_t *takers = arena_array(run->arena, uint32_t, rules);
    node_id left = run->rules[rule].decides;

    verify_spend(run, (rules - rule) / RULES_STEP);
    for (uint32_t i = rule + 1; i < rules && left != DIAGRAM_NO; i++) {
        if (box_apart(&run->form, run->boxes[i], run->boxes[rule]))
            continue;
        node_id rest =
            diagram_overlay(scratch, run->rules[i].holds, DIAGRAM_NO, left);
        if (rest != left)
            takers[count++] = i;
        left = rest;
    }
    if (!scratch->over)
        verify_say_droppable(run, rule, takers, count,
                             run->rules[rule].decides);
}

static void look_at_rules(struct verify_run *run)
{
    uint32_t rules = run->pack->rule_count, count = 0;
    const char **unclear = arena_array(run->arena, const char *, rules);

    verify_turn(run);
    for (uint32_t i = 0; i < rules; i++)
        if (run->decides[i] == TRI_NO && !say_why_hidden(run, i))
            unclear[count++] = run->pack->rules[i].id;
    verify_give_up_on(run, "which rules keep", unclear, count,
                      "from ever deciding");
    verify_turn(run);
    for (uint32_t i = 0; i < rules; i++)
        if (run->decides[i] == TRI_YES && changes(run, i) == DIAGRAM_NO)
            say_droppable(run, i);
    if (verify_is_over(run))
        verify_give_up(run, "that no other rule could be dropped");
}

/* A big table, as its rules are boxes: its diagram would hardly fit. */
static bool is_table(const struct verify_run *run)
{
    uint32_t boxes = 0;

    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        boxes += run->is_box[i];
    return boxes >= TABLE_MIN && boxes == run->pack->rule_count;
}

/* What needs no diagrams of the rules; each finds out whether it fits. */
static void do_without(struct verify_run *run, bool is_cut)
{
    if (is_cut || !verify_by_parts(run))
        verify_by_example(run);
}

void verify_rules(struct verify_run *run)
{
    bool table = run->by_parts || is_table(run);

    if (table && verify_by_parts(run))
        return;
    verify_turn(run);
    if (run->by_parts || !make_rows(run)) {
        run->rules = NULL;
        do_without(run, table);
        return;
    }
    verify_turn(run);
    count_rules(run);
    verify_turn(run);
    find_gaps(run);
    look_at_rules(run);
    verify_turn(run);
    verify_members(run);
}
