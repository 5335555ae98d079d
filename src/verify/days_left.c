/*
 * days_left.c -- days on which only a catch-all is left.
 *
 * A rule without a condition decides for everybody whom no rule before it
 * does.  Where the days of all these are over, it decides for everybody: a pack
 * that nobody brought up to date then goes on, and says one thing only.
 */
#include "verify/verify_internal.h"

#include "base/date.h"

enum { LEFT_RULES = 16 }; /* that are looked at in a step */

/* Who decides on a day: a rule without a condition alone, or others. */
struct deciding {
    int32_t alone; /* or NO_INDEX */
    bool others;
};

static struct deciding find_deciding(const struct verify_run *run, int32_t day)
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

static node_id region_of(struct verify_run *run, const struct days *days)
{
    struct diagram *scratch = &run->view.scratch;
    uint32_t base = diagram_push(scratch, 0);

    for (uint32_t cell = 0; cell < run->form.cells[0]; cell++)
        scratch->edges[base + cell] = days->first <= cell && cell <= days->last
                                          ? DIAGRAM_YES
                                          : DIAGRAM_NO;
    return diagram_and(scratch, diagram_pop(scratch, 0, base), run->view.reach);
}

static void say_left(struct verify_run *run, const struct days *days)
{
    const struct cells *cells = run->engine->levels[0].cells;
    int64_t last = cells_range(cells, days->last).high;
    struct note note =
        verify_rule_note(run, DIAG_VERIFY_LEFT, (uint32_t)days->rule);
    char from[DATE_TEXT_SIZE], to[DATE_TEXT_SIZE];

    date_format((int32_t)cells->low[days->first], from);
    date_format((int32_t)last, to);
    note.region = region_of(run, days);
    if (last < run->pack->valid.to)
        verify_add(run, &note,
                   "from %s to %s only rule '%s' is left, which has no "
                   "condition",
                   from, to, note.id);
    else
        verify_add(run, &note,
                   "from %s on only rule '%s' is left, which has no condition",
                   from, note.id);
}

/* Whether the rule was there before the day, too; else it is what comes then.
 */
static bool was_before(const struct verify_run *run, int32_t rule, int32_t day)
{
    return rule != NO_INDEX && run->pack->rules[rule].valid.from < day;
}

static void look_at_days(struct verify_run *run, struct days *days)
{
    const struct cells *cells = run->engine->levels[0].cells;
    bool others = false; /* decided before */

    for (uint32_t cell = 0; cell < cells->count; cell++) {
        int32_t day = (int32_t)cells->low[cell];
        if (!box_is_space(&run->form, &run->view, 0, cell))
            continue;
        if (!verify_spend(run, 1 + run->pack->rule_count / LEFT_RULES))
            return;
        struct deciding deciding = find_deciding(run, day);
        if (days->rule != NO_INDEX && deciding.alone != days->rule) {
            say_left(run, days);
            days->rule = NO_INDEX;
        }
        if (others && days->rule == NO_INDEX &&
            was_before(run, deciding.alone, day))
            *days = (struct days){deciding.alone, cell, cell};
        days->last = cell;
        others |= deciding.others;
    }
}

void verify_left(struct verify_run *run)
{
    struct days days = {.rule = NO_INDEX};

    verify_turn(run);
    look_at_days(run, &days);
    if (verify_is_over(run))
        verify_give_up(run, "that on no other days only a rule without a "
                            "condition is left");
    else if (days.rule != NO_INDEX)
        say_left(run, &days);
}
