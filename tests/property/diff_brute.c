/* SPDX-License-Identifier: MIT */
/* diff_brute.c -- days to try, and cells. */
#include "property/diff_brute.h"

#include "base/date.h"

#include <stdlib.h>

/* Dates that no fact is about are in no cell, answered or not. */
static bool counts(const struct brute *brute, int question)
{
    const struct pack *pack = &brute->diff->merged->pack;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        if (brute->rp_question[i] != question)
            continue;
        if (pack->questions[i].type != QUESTION_DATE)
            return true;
        for (uint32_t k = 0; k < pack->fact_count; k++)
            if (pack->facts[k].from == (int32_t)i ||
                pack->facts[k].to == (int32_t)i)
                return true;
    }
    return false;
}

static void add_day(struct brute *brute, int64_t day)
{
    if (!date_is_day(day))
        return;
    for (uint32_t i = 0; i < brute->day_count; i++)
        if (brute->days[i] == day)
            return;
    if (brute->day_count == DAYS_MAX)
        brute->all_days = false;
    else
        brute->days[brute->day_count++] = (int32_t)day;
}

/* The days around so many years from a day. */
static void add_birthday(struct brute *brute, int64_t day, int64_t years)
{
    struct civil civil = date_to_civil((int32_t)day);

    civil.year += (int32_t)years;
    if (civil.month == 2 && civil.day == 29)
        civil.day = 28;
    if (!date_is_civil(civil))
        return;
    for (int i = -2; i <= 2; i++)
        add_day(brute, date_from_civil(civil) + i);
}

static bool is_by_today(const struct question *question)
{
    return question->not_before.kind != BOUND_DATE ||
           question->not_after.kind != BOUND_DATE;
}

/* The days on which a fact of today and a date goes to another cell. */
static void add_turns(struct brute *brute, const struct level *level,
                      int32_t date, int sign)
{
    const struct question *question =
        &brute->diff->merged->pack.questions[date];
    bool years = level->fact->kind == FACT_YEARS_BETWEEN;

    if (is_by_today(question)) {
        brute->all_days &= !years;
        return;
    }
    for (int64_t day = question->not_before.day; day <= question->not_after.day;
         day++)
        for (uint32_t i = 1; i < level->cells->count; i++) {
            int64_t low = sign * cells_range(level->cells, i).low;
            for (int k = -1; k <= 1; k++)
                if (years)
                    add_birthday(brute, day, low + k);
                else
                    add_day(brute, day + low + k);
        }
}

/* Days between a date that moves with today and one that does not. */
static void add_meetings(struct brute *brute, const struct level *level,
                         int32_t fixed, int sign)
{
    const struct question *question =
        &brute->diff->merged->pack.questions[fixed];

    for (int64_t day = question->not_before.day; day <= question->not_after.day;
         day++)
        for (uint32_t i = 1; i < level->cells->count; i++)
            for (int k = -1; k <= 1; k++)
                add_day(brute,
                        day + sign * cells_range(level->cells, i).low + k);
}

static void add_days_of(struct brute *brute, const struct level *level)
{
    const struct question *questions = brute->diff->merged->pack.questions;
    int32_t from = level->fact->from, to = level->fact->to;

    if (from == DATE_OF_TODAY || to == DATE_OF_TODAY) {
        add_turns(brute, level, from == DATE_OF_TODAY ? to : from,
                  from == DATE_OF_TODAY ? -1 : 1);
        return;
    }
    bool moves[] = {is_by_today(&questions[from]), is_by_today(&questions[to])};
    if (level->fact->kind == FACT_YEARS_BETWEEN)
        brute->all_days &= !moves[0] && !moves[1];
    else if (moves[0] && !moves[1])
        add_meetings(brute, level, to, -1);
    else if (moves[1] && !moves[0])
        add_meetings(brute, level, from, 1);
}

static void find_days(struct brute *brute)
{
    const struct engine *engine = brute->diff->merged->engine;
    int32_t base = brute->rp[SIDE_OLD].today;
    int32_t around = brute->has_dates ? WINDOW : 0;

    brute->all_days = true;
    for (int32_t i = -around; i <= around; i++)
        add_day(brute, base + i);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (engine->levels[i].kind == LEVEL_FACT)
            add_days_of(brute, &engine->levels[i]);
}

void brute_init(struct brute *brute, uint64_t seed)
{
    *brute = (struct brute){0};
    pair_init(&brute->pair, seed);
    brute->name = brute->pair.name;
    brute->diff = brute->pair.diff;
    brute->rp = brute->pair.rp;

    const struct pack *pack = &brute->diff->merged->pack;
    for (uint32_t i = 0; i < pack->question_count; i++) {
        brute->rp_question[i] = pack->questions[i].id[1] - '0';
        brute->has_dates |= pack->questions[i].type == QUESTION_DATE;
    }
    for (int i = 0; i < RP_QUESTIONS; i++)
        brute->in_cells[i] = counts(brute, i);
    brute->has_dates |= pack->reads_today;
    find_days(brute);
}

void brute_clear(struct brute *brute)
{
    free(brute->seen);
    free(brute->example);
    pair_clear(&brute->pair);
}

struct range range_of(const struct brute *brute, int side, int question)
{
    const struct rp_question *own = &brute->rp[side].question[question];

    return (struct range){own->by_today[0] ? brute->today : own->low,
                          own->by_today[1] ? brute->today : own->high};
}

bool asks(const struct brute *brute, int side, int question)
{
    return question < brute->rp[side].questions;
}

int32_t bound_of(const struct brute *brute, bool last)
{
    int32_t bounds[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++)
        bounds[side] =
            last ? brute->rp[side].valid_to : brute->rp[side].valid_from;
    if (!bounds[0] || !bounds[1])
        return bounds[0] ? bounds[0] : bounds[1];
    return (bounds[0] < bounds[1]) == last ? bounds[0] : bounds[1];
}

/* Days that one pack alone has are not compared; all are where both have none
 */
static bool is_compared(const struct brute *brute)
{
    int32_t first = bound_of(brute, false), last = bound_of(brute, true);

    if (first && last && first > last)
        return true;
    return (!first || brute->today >= first) && (!last || brute->today <= last);
}

bool takes(const struct brute *brute, int side)
{
    if (!is_compared(brute))
        return false;
    for (int i = 0; i < RP_QUESTIONS; i++) {
        int by = asks(brute, side, i) ? side : !side;
        if (!brute->in_cells[i])
            continue;
        struct range range = range_of(brute, by, i);
        if (brute->values[i] < range.low || brute->values[i] > range.high)
            return false;
    }
    return true;
}

static int64_t day_of(const struct brute *brute, int32_t date)
{
    return date == DATE_OF_TODAY ? brute->today
                                 : brute->values[brute->rp_question[date]];
}

static int64_t value_of(const struct brute *brute, const struct level *level)
{
    if (level->kind == LEVEL_TODAY)
        return brute->today;
    if (level->kind == LEVEL_QUESTION)
        return brute->values[brute->rp_question[level->variable]];

    int64_t from = day_of(brute, level->fact->from);
    int64_t to = day_of(brute, level->fact->to);
    return level->fact->kind == FACT_DAYS_BETWEEN
               ? to - from
               : date_years_between((int32_t)from, (int32_t)to);
}

uint32_t find_cells(struct brute *brute)
{
    const struct engine *engine = brute->diff->merged->engine;
    uint32_t key = 0;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        brute->cells[i] = cells_find(level->cells, value_of(brute, level));
        key = key * level->cells->count + brute->cells[i];
    }
    return key;
}

uint64_t count_keys(const struct brute *brute)
{
    const struct engine *engine = brute->diff->merged->engine;
    uint64_t count = 1;

    for (uint32_t i = 0; i < engine->level_count && count <= KEYS_MAX; i++)
        count *= engine->levels[i].cells->count;
    return count;
}

bool is_said(const struct brute *brute, const struct cover *who)
{
    for (uint32_t i = 0; i < who->count; i++) {
        bool all = true;
        for (uint32_t k = 0; k < who->terms[i].count; k++) {
            const struct literal *literal = &who->terms[i].literals[k];
            all &= literal->cells[brute->cells[literal->level]] == CELL_IN;
        }
        if (all)
            return true;
    }
    return false;
}
