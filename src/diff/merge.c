/* SPDX-License-Identifier: MIT */
/* merge.c -- conditions of two packs over their merged variables. */
#include "diff/merge_internal.h"

#include "base/date.h"

#include <string.h>

static struct cond lies_in(struct merge *merge, uint32_t variable,
                           struct range range)
{
    struct range *ranges = arena_new(merge->arena, struct range);

    *ranges = range;
    return (struct cond){.op = COND_TEST,
                         .variable = variable,
                         .ranges = ranges,
                         .range_count = 1};
}

/* Adds that the variable must lie in the range. */
static void add_bound(struct merge *merge, int side, uint32_t variable,
                      struct range range)
{
    merge->bounds[side][merge->bound_count[side]++] =
        lies_in(merge, variable, range);
}

/* A bound by today that the other pack does not have. */
static void bind_to_today(struct merge *merge, uint32_t index)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct question *own = merged_own(merge->merged, side, index);
        const struct question *other = merged_own(merge->merged, !side, index);
        bool after = own->not_after.kind == BOUND_TODAY &&
                     other->not_after.kind != BOUND_TODAY;
        bool before = own->not_before.kind == BOUND_TODAY &&
                      other->not_before.kind != BOUND_TODAY;
        struct fact fact = {
            .id = arena_print(merge->arena, "days from %s to today", own->id),
            .kind = FACT_DAYS_BETWEEN,
            .from = (int32_t)index,
            .to = DATE_OF_TODAY};
        if (after)
            add_bound(merge, side, merge_fact(merge, fact),
                      (struct range){0, INT64_MAX});
        if (before)
            add_bound(merge, side, merge_fact(merge, fact),
                      (struct range){INT64_MIN, 0});
    }
}

/*
 * The values of a test as the merged variable has them: options by their ids,
 * and no end where the pack's domain ends.
 */
static void map_ranges(const struct merge *merge, int side,
                       const struct cond *from, struct cond *to)
{
    const struct pack *pack = merge->merged->packs[side];
    struct range domain = pack_domain(pack, from->variable);
    bool is_choice = variable_has_options(pack, from->variable);
    struct range *ranges =
        arena_array(merge->arena, struct range,
                    is_choice ? (size_t)domain.high + 1 : from->range_count);
    uint32_t count = 0;

    for (uint32_t i = 0; i < from->range_count; i++) {
        struct range range = from->ranges[i];
        for (int64_t k = range.low; is_choice && k <= range.high; k++) {
            const char *id = pack->questions[from->variable].options[k].id;
            int64_t option = question_find_option(
                &merge->questions[to->variable], id, strlen(id));
            ranges[count++] = (struct range){option, option};
        }
        if (!is_choice)
            ranges[count++] = (struct range){
                range.low <= domain.low ? INT64_MIN : range.low,
                range.high >= domain.high ? INT64_MAX : range.high};
    }
    to->ranges = ranges;
    if (is_choice)
        to->range_count =
            ranges_tidy(ranges, count, (struct range){0, INT64_MAX});
}

/* The condition over the merged pack's variables. */
static void map_condition(const struct merge *merge, int side,
                          const struct cond *from, struct cond *to)
{
    *to = *from;
    if (from->op == COND_TEST || from->written) {
        to->variable = merge->merged_of[side][from->variable];
        to->other = merge->merged_of[side][from->other];
    }
    if (from->op == COND_TEST)
        map_ranges(merge, side, from, to);
    if (!from->kid_count)
        return;
    struct cond *kids = arena_array(merge->arena, struct cond, from->kid_count);
    for (uint32_t i = 0; i < from->kid_count; i++)
        map_condition(merge, side, &from->kids[i], &kids[i]);
    to->kids = kids;
}

static void bind_values(struct merge *merge, int side, uint32_t index)
{
    const struct question *own = merged_own(merge->merged, side, index);
    const struct question *whole = &merge->questions[index];

    if (own->option_count < whole->option_count) {
        struct cond options =
            lies_in(merge, (uint32_t)merge->own[side][index],
                    (struct range){0, (int64_t)own->option_count - 1});
        map_condition(merge, side, &options,
                      &merge->bounds[side][merge->bound_count[side]++]);
    }
    if (question_is_ordered(own) &&
        (own->minimum > whole->minimum || own->maximum < whole->maximum))
        add_bound(merge, side, index,
                  (struct range){own->minimum, own->maximum});
}

/*
 * Makes merged.accepts of what each pack does not take of the answers to what
 * both ask; may add facts.
 */
static void bind_answers(struct merge *merge)
{
    struct merged *merged = merge->merged;

    merged->same_answers = true;
    for (uint32_t i = 0; i < merge->question_count; i++) {
        const struct question *a = merged_own(merge->merged, SIDE_OLD, i);
        const struct question *b = merged_own(merge->merged, SIDE_NEW, i);
        if (!a || !b)
            continue;
        bind_values(merge, SIDE_OLD, i);
        bind_values(merge, SIDE_NEW, i);
        bind_to_today(merge, i);
        merged->same_answers &=
            merge_same_bound(a->not_before, b->not_before) &&
            merge_same_bound(a->not_after, b->not_after);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct cond *accepts = arena_new(merge->arena, struct cond);
        merged->same_answers &= !merge->bound_count[side];
        *accepts =
            (struct cond){.op = merge->bound_count[side] ? COND_AND : COND_TRUE,
                          .kids = merge->bounds[side],
                          .kid_count = merge->bound_count[side]};
        merged->accepts[side] = accepts;
    }
}

/* Makes merged.so_apart; may add facts. */
static void bind_days(struct merge *merge, struct day_pairs days)
{
    struct merged *merged = merge->merged;

    merged->day_pair_count = days.count;
    merged->so_apart =
        arena_array(merge->arena, const struct cond *, days.count);
    for (uint32_t i = 0; i < days.count; i++) {
        const struct day_pair *pair = &days.items[i];
        struct cond *cond = arena_new(merge->arena, struct cond);
        struct fact fact = {
            .id = arena_print(merge->arena, "days from %s to %s",
                              pack_date_id(&merged->pack, pair->from),
                              pack_date_id(&merged->pack, pair->to)),
            .kind = FACT_DAYS_BETWEEN,
            .from = pair->from,
            .to = pair->to};
        *cond = lies_in(merge, merge_fact(merge, fact),
                        (struct range){pair->days, pair->days});
        merged->so_apart[i] = cond;
    }
}

static const struct cond *mapped(const struct merge *merge, int side,
                                 const struct cond *from)
{
    struct cond *to = arena_new(merge->arena, struct cond);

    map_condition(merge, side, from, to);
    return to;
}

/*
 * Gives the merged pack all rules and advice, the old before the new; what the
 * packs accept and the days apart go with them, so that they are cut too.
 */
static void bind_rules(struct merge *merge)
{
    struct merged *merged = merge->merged;
    const struct pack *const *packs = merged->packs;
    struct pack *pack = &merged->pack;
    struct rule *rules =
        arena_array(merge->arena, struct rule,
                    packs[SIDE_OLD]->rule_count + packs[SIDE_NEW]->rule_count);
    struct advice *advice = arena_array(
        merge->arena, struct advice,
        packs[SIDE_OLD]->advice_count + packs[SIDE_NEW]->advice_count +
            SIDE_COUNT + merged->day_pair_count);

    for (int side = 0; side < SIDE_COUNT; side++) {
        merged->rules[side] = rules + pack->rule_count;
        merged->advice[side] = advice + pack->advice_count;
        for (uint32_t i = 0; i < packs[side]->rule_count; i++) {
            struct rule *rule = &rules[pack->rule_count++];
            *rule = packs[side]->rules[i];
            rule->when = mapped(merge, side, rule->when);
        }
        for (uint32_t i = 0; i < packs[side]->advice_count; i++) {
            struct advice *item = &advice[pack->advice_count++];
            *item = packs[side]->advice[i];
            item->when = mapped(merge, side, item->when);
        }
    }
    for (int side = 0; side < SIDE_COUNT; side++)
        advice[pack->advice_count++].when = merged->accepts[side];
    for (uint32_t i = 0; i < merged->day_pair_count; i++)
        advice[pack->advice_count++].when = merged->so_apart[i];
    pack->rules = rules;
    pack->advice = advice;
}

static bool is_in_fact(const struct merge *merge, uint32_t question)
{
    for (uint32_t i = 0; i < merge->fact_count; i++)
        if (merge->facts[i].from == (int32_t)question ||
            merge->facts[i].to == (int32_t)question)
            return true;
    return false;
}

/* Whether no day keeps the bounds. */
static bool is_empty(const struct question *question)
{
    return question->not_before.kind == BOUND_DATE &&
           question->not_after.kind == BOUND_DATE &&
           question->not_before.day > question->not_after.day;
}

/* The questions with the bounds that they have in the part. */
static void make_part(struct merge *merge, enum part part)
{
    struct merged *merged = merge->merged;
    struct question *questions =
        arena_array(merge->arena, struct question, merge->question_count);

    for (uint32_t i = 0; i < merge->question_count; i++) {
        const struct question *a = merged_own(merge->merged, SIDE_OLD, i);
        const struct question *b = merged_own(merge->merged, SIDE_NEW, i);
        struct question *question = &questions[i];
        *question = merge->questions[i];
        if (!a || !b || !question_is_day(question))
            continue;
        const struct question *own = part == PART_OLD ? a : b;
        question->not_before = own->not_before;
        question->not_after = own->not_after;
        if (part != PART_BOTH)
            continue;
        question->not_before =
            merge_narrower_bound(a->not_before, b->not_before, -1);
        question->not_after =
            merge_narrower_bound(a->not_after, b->not_after, 1);
        merged->disjoint |= is_in_fact(merge, i) && is_empty(question);
    }
    merged->parts[part] = merged->pack;
    merged->parts[part].questions = questions;
    merged->engines[part] = *merged->engine;
    merged->engines[part].pack = &merged->parts[part];
}

int32_t merged_day(const struct merged *merged, int side,
                   const struct outcome_date *date)
{
    int32_t index = 0;

    if (date->date == DATE_OF_TODAY)
        return DATE_OF_TODAY;
    while (merged->own[side][index] != date->date)
        index++;
    return index;
}

/* The days that both packs have; all where there are none. */
static void merge_validity(struct merged *merged)
{
    struct validity a = merged->packs[SIDE_OLD]->valid;
    struct validity b = merged->packs[SIDE_NEW]->valid;
    struct validity both = {a.from > b.from ? a.from : b.from,
                            a.to < b.to ? a.to : b.to};

    merged->same_days = a.from == b.from && a.to == b.to;
    merged->days_apart = both.from > both.to;
    merged->pack.valid =
        merged->days_apart ? (struct validity){DATE_MIN, DATE_MAX} : both;
}

static void merge_init(struct merge *merge, uint32_t days, struct arena *arena)
{
    const struct pack *const *packs = merge->merged->packs;
    uint32_t questions =
        packs[SIDE_OLD]->question_count + packs[SIDE_NEW]->question_count;
    uint32_t facts = packs[SIDE_OLD]->fact_count + packs[SIDE_NEW]->fact_count;

    merge->arena = arena;
    merge->questions = arena_array(arena, struct question, questions);
    merge->facts = arena_array(arena, struct fact, facts + questions + days);
    for (int side = 0; side < SIDE_COUNT; side++) {
        merge->own[side] = arena_array(arena, int32_t, questions);
        merge->merged->own[side] = merge->own[side];
        merge->merged_of[side] =
            arena_array(arena, uint32_t,
                        packs[side]->question_count + packs[side]->fact_count);
        merge->bounds[side] = arena_array(arena, struct cond, 2 * questions);
    }
}

const struct merged *merged_make(const struct pack *old_pack,
                                 const struct pack *new_pack,
                                 struct day_pairs days, struct arena *arena)
{
    struct merged *merged = arena_new(arena, struct merged);
    struct merge merge = {.merged = merged};
    struct pack *pack = &merged->pack;

    merged->packs[SIDE_OLD] = old_pack;
    merged->packs[SIDE_NEW] = new_pack;
    merge_init(&merge, days.count, arena);
    merge_variables(&merge);
    pack->questions = merge.questions;
    pack->question_count = merge.question_count;
    bind_answers(&merge);
    bind_days(&merge, days);
    bind_rules(&merge);
    merge_validity(merged);

    pack->facts = merge.facts;
    pack->fact_count = merge.fact_count;
    pack->reads_today = old_pack->reads_today || new_pack->reads_today;
    merged->engine = engine_lay_out(pack, arena);
    for (int part = 0; part < PART_COUNT; part++)
        make_part(&merge, (enum part)part);
    return merged;
}
