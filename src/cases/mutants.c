/* SPDX-License-Identifier: MIT */
/* mutants.c -- packs with one piece changed. */
#include "cases/mutants_internal.h"

#include "base/date.h"

#include <stdlib.h>
#include <string.h>

struct maker {
    const struct pack *pack;
    struct mutant_taker taker;
    enum language spoken;
    struct arena *arena;
    uint32_t at;        /* the rule or advice whose condition is changed */
    struct rule *rules; /* copies, in which one or two are changed */
    struct advice *advice;
};

static const struct cond never = {.op = COND_FALSE};

/* Shows the pack with `count` other rules from this one on; then they are what
 * they were. */
static void show_rules(const struct maker *maker, uint32_t count,
                       struct origin at, const char *says)
{
    const struct rule *rule = &maker->pack->rules[maker->at];
    struct mutant mutant = {.pack = *maker->pack,
                            .from = maker->at,
                            .to = maker->at + count,
                            .part = "rule",
                            .id = rule->id,
                            .at = at.line ? at : rule->at,
                            .says = says};

    mutant.pack.rules = maker->rules;
    maker->taker.take(maker->taker.context, &mutant);
    memcpy(&maker->rules[maker->at], rule, count * sizeof *rule);
}

static void take_rule_condition(void *context, const struct cond *root,
                                struct origin at, const char *says)
{
    const struct maker *maker = context;

    maker->rules[maker->at].when = root;
    show_rules(maker, 1, at, says);
}

static void drop_rule(const struct maker *maker)
{
    struct rule *rule = &maker->rules[maker->at];

    rule->when = &never; // so that the others keep their numbers
    show_rules(maker, 1, rule->at,
               message(maker->spoken, MSG_MUTANT_DROPS_RULE));
}

static void change_outcome(const struct maker *maker)
{
    const struct pack *pack = maker->pack;

    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        struct rule *rule = &maker->rules[maker->at];
        if (i == rule->outcome)
            continue;
        rule->outcome = i;
        show_rules(maker, 1, rule->at,
                   message_fill(maker->spoken, MSG_MUTANT_OUTCOME,
                                &pack->outcomes[i].id, maker->arena));
    }
}

static void swap_with_next(const struct maker *maker)
{
    struct rule *rule = &maker->rules[maker->at], first = *rule;

    rule[0] = rule[1];
    rule[1] = first;
    show_rules(
        maker, 2, first.at,
        message_fill(maker->spoken, MSG_MUTANT_SWAPS, &rule->id, maker->arena));
}

/* One end of the validity, a day earlier or later; where no such day is, there
 * is no such mutant. */
static void move_day(const struct maker *maker, const char *end, bool is_from,
                     int32_t by)
{
    char before[DATE_TEXT_SIZE], after[DATE_TEXT_SIZE];
    struct rule *rule = &maker->rules[maker->at];
    struct validity *valid = &rule->valid;
    int32_t *moved = is_from ? &valid->from : &valid->to;

    date_format(*moved, before);
    if (!date_move(moved, by))
        return;
    date_format(*moved, after);
    show_rules(maker, 1, rule->at,
               message_fill(maker->spoken, MSG_MUTANT_MOVES,
                            (const char *[]){end, before, after},
                            maker->arena));
}

static void move_validity(const struct maker *maker)
{
    struct validity valid = maker->pack->rules[maker->at].valid;

    for (int32_t by = -1; by <= 1; by += 2) {
        if (valid.from > DATE_MIN)
            move_day(maker, "valid_from", true, by);
        if (valid.to < DATE_MAX)
            move_day(maker, "valid_to", false, by);
    }
}

static void change_rules(struct maker *maker)
{
    const struct pack *pack = maker->pack;

    for (maker->at = 0; maker->at < pack->rule_count; maker->at++) {
        struct arena_mark mark = arena_mark(maker->arena);
        mutants_of_condition(pack, pack->rules[maker->at].when,
                             (struct cond_taker){take_rule_condition, maker},
                             maker->spoken, maker->arena);
        drop_rule(maker);
        change_outcome(maker);
        if (maker->at + 1 < pack->rule_count)
            swap_with_next(maker);
        move_validity(maker);
        arena_rewind(maker->arena, mark);
    }
}

static void show_advice(const struct maker *maker, struct origin at,
                        const char *says)
{
    const struct advice *advice = &maker->pack->advice[maker->at];
    struct mutant mutant = {.pack = *maker->pack,
                            .advice = advice,
                            .part = "advice",
                            .id = advice->id,
                            .at = at,
                            .says = says};

    mutant.pack.advice = maker->advice;
    maker->taker.take(maker->taker.context, &mutant);
    maker->advice[maker->at] = *advice;
}

static void take_advice_condition(void *context, const struct cond *root,
                                  struct origin at, const char *says)
{
    const struct maker *maker = context;

    maker->advice[maker->at].when = root;
    show_advice(maker, at, says);
}

/* Adds each outcome to `for`, or takes it out. */
static void change_for(const struct maker *maker)
{
    const struct pack *pack = maker->pack;

    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        struct advice *advice = &maker->advice[maker->at];
        bool *marks = arena_array(maker->arena, bool, pack->outcome_count);
        memcpy(marks, advice->for_outcome, pack->outcome_count * sizeof *marks);
        marks[i] = !marks[i];
        advice->for_outcome = marks;
        show_advice(
            maker, advice->at,
            message_fill(maker->spoken,
                         marks[i] ? MSG_MUTANT_ADDS : MSG_MUTANT_TAKES_OUT,
                         (const char *[]){pack->outcomes[i].id, "for"},
                         maker->arena));
    }
}

static void change_advice(struct maker *maker)
{
    const struct pack *pack = maker->pack;

    for (maker->at = 0; maker->at < pack->advice_count; maker->at++) {
        struct arena_mark mark = arena_mark(maker->arena);
        mutants_of_condition(pack, pack->advice[maker->at].when,
                             (struct cond_taker){take_advice_condition, maker},
                             maker->spoken, maker->arena);
        change_for(maker);
        arena_rewind(maker->arena, mark);
    }
}

static const char *number(const struct maker *maker, int32_t days)
{
    return arena_print(maker->arena, "%d", (int)days);
}

static void move_date(const struct maker *maker, uint32_t index, uint32_t date,
                      int32_t by)
{
    const struct pack *pack = maker->pack;
    const struct outcome *outcome = &pack->outcomes[index];
    struct outcome *outcomes =
        arena_array(maker->arena, struct outcome, pack->outcome_count);
    struct outcome_date *dates =
        arena_array(maker->arena, struct outcome_date, outcome->date_count);
    struct mutant mutant = {
        .pack = *pack, .part = "outcome", .id = outcome->id, .at = outcome->at};

    if (abs(outcome->dates[date].plus_days + by) > PACK_PLUS_DAYS_MAX)
        return; // no pack can say so
    memcpy(outcomes, pack->outcomes, pack->outcome_count * sizeof *outcomes);
    memcpy(dates, outcome->dates, outcome->date_count * sizeof *dates);
    dates[date].plus_days += by;
    outcomes[index].dates = dates;
    mutant.pack.outcomes = outcomes;
    mutant.says = message_fill(
        maker->spoken, MSG_MUTANT_PLUS_DAYS,
        (const char *[]){dates[date].id,
                         number(maker, outcome->dates[date].plus_days),
                         number(maker, dates[date].plus_days)},
        maker->arena);
    maker->taker.take(maker->taker.context, &mutant);
}

static void change_dates(const struct maker *maker)
{
    for (uint32_t i = 0; i < maker->pack->outcome_count; i++)
        for (uint32_t k = 0; k < maker->pack->outcomes[i].date_count; k++) {
            struct arena_mark mark = arena_mark(maker->arena);
            move_date(maker, i, k, -1);
            move_date(maker, i, k, 1);
            arena_rewind(maker->arena, mark);
        }
}

void mutants_make(const struct pack *pack, struct mutant_taker taker,
                  enum language spoken, struct arena *scratch)
{
    struct maker maker = {
        .pack = pack,
        .taker = taker,
        .spoken = spoken,
        .arena = scratch,
        .rules = arena_array(scratch, struct rule, pack->rule_count),
        .advice = arena_array(scratch, struct advice, pack->advice_count)};

    for (uint32_t i = 0; i < pack->rule_count; i++)
        maker.rules[i] = pack->rules[i];
    for (uint32_t i = 0; i < pack->advice_count; i++)
        maker.advice[i] = pack->advice[i];
    change_rules(&maker);
    change_advice(&maker);
    change_dates(&maker);
}
