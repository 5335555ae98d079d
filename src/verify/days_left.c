/*
 * days_left.c -- days on which only a catch-all is left.
 *
 * A rule without a condition decides for everybody whom no rule before it
 * does.  Where the days of all these are over, it decides for everybody: a pack
 * that nobody brought up to date then goes on, and says one thing only.
 */
#include "verify/run_internal.h"

enum { LEFT_RULES = 16 }; /* that are looked at in a step */

/* The rule without a condition that decides alone on the day, or NO_INDEX;
 * *others is set where others decide. */
static int32_t find_alone(const struct run *run, int32_t day, bool *others)
{
    for (uint32_t i = 0; i < run->pack->rule_count; i++) {
        const struct rule *rule = &run->pack->rules[i];
        if (day < rule->valid.from || day > rule->valid.to)
            continue;
        if (rule->when->op == COND_TRUE)
            return (int32_t)i;
        if (run->decides[i] != TRI_NO) {
            *others = true;
            return NO_INDEX;
        }
    }
    return NO_INDEX;
}

static void add_left(struct run *run, int32_t rule, struct range days)
{
    struct finding finding =
        run_about(run, FAULT_VERIFY_LEFT, FINDING_RULE, (uint32_t)rule);
    uint64_t *box = box_all(run->form);

    finding.days = days;
    box_limit_days(run->form, box, days);
    run_add(run, finding, box_node(run->form, box));
}

void pass_days_left(struct run *run)
{
    const struct cells *cells = run->engine->levels[0].cells;
    int32_t left = NO_INDEX;
    bool others = false; /* decided before */
    struct range days = {0, 0};

    run_turn(run, PROOF_LEFT);
    for (uint32_t cell = 0; cell < cells->count; cell++) {
        if (!box_is_space(run->form, 0, cell))
            continue;
        if (!run_spend(run, 1 + run->pack->rule_count / LEFT_RULES)) {
            run_give_up(run, CLAIM_NO_DAYS_LEFT);
            return;
        }
        struct range now = cells_range(cells, cell);
        int32_t alone = find_alone(run, (int32_t)now.low, &others);
        if (left != NO_INDEX && alone != left) {
            add_left(run, left, days);
            left = NO_INDEX;
        }
        // Only a rule that was there before is left: not one that comes then.
        if (others && left == NO_INDEX && alone != NO_INDEX &&
            run->pack->rules[alone].valid.from < now.low) {
            left = alone;
            days.low = now.low;
        }
        days.high = now.high;
    }
    if (left != NO_INDEX)
        add_left(run, left, days);
}
