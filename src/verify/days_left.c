/*
 * days_left.c -- days on which only a catch-all is left.
 *
 * A rule without a condition decides for everybody whom no rule before it
 * does.  Where the days of all these are over, it decides for everybody: a pack
 * that nobody brought up to date then goes on, and says one thing only.
 */
#include "verify/run_internal.h"

enum { LEFT_RULES = 16 }; /* that are looked at in a step */

/* Who decides on a day: a rule without a condition alone, or others. */
struct deciding {
    int32_t alone; /* or NO_INDEX */
    bool others;
};

static struct deciding find_deciding(const struct run *run, int32_t day)
{
    for (uint32_t i = 0; i < run->pack->rule_count; i++) {
        const struct rule *rule = &run->pack->rules[i];
        if (day < rule->valid.from || day > rule->valid.to)
            continue;
        if (rule->when->op == COND_TRUE)
            return (struct deciding){(int32_t)i, false};
        if (run->decides[i] != TRI_NO)
            return (struct deciding){NO_INDEX, true};
    }
    return (struct deciding){NO_INDEX, false};
}

/* Some days, from the first cell of today to the last. */
struct days {
    int32_t rule; /* that is left; NO_INDEX: others are in force */
    uint32_t first, last;
};

static void add_left(struct run *run, const struct days *days)
{
    const struct cells *cells = run->engine->levels[0].cells;
    struct finding finding =
        run_about(run, FAULT_VERIFY_LEFT, FINDING_RULE, (uint32_t)days->rule);
    uint64_t *box = box_all(run->form);

    finding.days.low = cells->low[days->first];
    finding.days.high = cells_range(cells, days->last).high;
    box_limit_days(run->form, box, finding.days);
    run_add(run, finding, box_node(run->form, box));
}

/* Whether the rule was there before the day, too; else it is what comes then.
 */
static bool was_before(const struct run *run, int32_t rule, int32_t day)
{
    return rule != NO_INDEX && run->pack->rules[rule].valid.from < day;
}

static void look_at_days(struct run *run, struct days *days)
{
    const struct cells *cells = run->engine->levels[0].cells;
    bool others = false; /* decided before */

    for (uint32_t cell = 0; cell < cells->count; cell++) {
        int32_t day = (int32_t)cells->low[cell];
        if (!box_is_space(run->form, 0, cell))
            continue;
        if (!run_spend(run, 1 + run->pack->rule_count / LEFT_RULES))
            return;
        struct deciding deciding = find_deciding(run, day);
        if (days->rule != NO_INDEX && deciding.alone != days->rule) {
            add_left(run, days);
            days->rule = NO_INDEX;
        }
        if (others && days->rule == NO_INDEX &&
            was_before(run, deciding.alone, day))
            *days = (struct days){deciding.alone, cell, cell};
        days->last = cell;
        others |= deciding.others;
    }
}

void pass_days_left(struct run *run)
{
    struct days days = {.rule = NO_INDEX};

    run_turn(run, PROOF_LEFT);
    look_at_days(run, &days);
    if (run_is_over(run))
        run_give_up(run, CLAIM_NO_DAYS_LEFT);
    else if (days.rule != NO_INDEX)
        add_left(run, &days);
}
