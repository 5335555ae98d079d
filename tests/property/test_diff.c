/* SPDX-License-Identifier: MIT */
/* test_diff.c -- differences of random packs against brute force. */
#include "property/diff_brute.h"

#include <stdlib.h>

static bool is_advised(const struct brute *brute, int side, int32_t index)
{
    return index != NO_INDEX && brute->results[side].advice >> index & 1;
}

/* Whether the pack gives that date: "d", or none. */
static bool is_given(const struct brute *brute, int side,
                     const struct outcome_date *date)
{
    const struct pack *pack = brute->pair.subjects[side].pack;
    int outcome = brute->results[side].outcome;
    const struct rp_outcome *own =
        outcome == RP_NONE ? NULL : &brute->rp[side].outcome[outcome];

    if (!own || own->date == RP_NONE)
        return !date;
    return date && date->plus_days == own->plus &&
           pack->questions[date->date].id[1] - '0' == own->date;
}

/* What brute force says. */
static bool is_so(const struct brute *brute, const struct diff_change *change)
{
    const struct rp_result *results = brute->results;
    const int32_t *of = change->of;

    switch (change->kind) {
    case DIFF_ANSWERS:
        return results[change->part].outcome == of[change->part];
    case DIFF_DATE:
        return is_given(brute, SIDE_OLD, change->date[SIDE_OLD]) &&
               is_given(brute, SIDE_NEW, change->date[SIDE_NEW]) &&
               results[SIDE_OLD].day != results[SIDE_NEW].day;
    case DIFF_OUTCOME:
        return results[SIDE_OLD].outcome == of[SIDE_OLD] &&
               results[SIDE_NEW].outcome == of[SIDE_NEW];
    case DIFF_RULE:
        return results[SIDE_OLD].rule == of[SIDE_OLD] &&
               results[SIDE_NEW].rule == of[SIDE_NEW];
    case DIFF_ADVICE: {
        int side = of[SIDE_OLD] == NO_INDEX ? SIDE_NEW : SIDE_OLD;
        // The advice has the same index in both packs.
        return is_advised(brute, side, of[side]) &&
               !is_advised(brute, !side, of[side]);
    }
    }
    return false;
}

static void evaluate(struct brute *brute)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        brute->rp[side].today = brute->today;
        brute->results[side] = rp_apply_rules(&brute->rp[side], brute->values);
    }
}

static int count_bits(uint32_t bits)
{
    int count = 0;

    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* Each difference is in one change of its kind. */
static void check_kinds(struct brute *brute, const int *found)
{
    const struct rp_result *a = &brute->results[SIDE_OLD];
    const struct rp_result *b = &brute->results[SIDE_NEW];

    expect_int(brute->name, found[DIFF_OUTCOME], a->outcome != b->outcome);
    expect_int(brute->name, found[DIFF_DATE], a->day != b->day);
    expect_int(brute->name, found[DIFF_RULE], a->rule != b->rule);
    expect_int(brute->name, found[DIFF_ADVICE],
               count_bits(a->advice ^ b->advice));
}

/* Each combination that is decided otherwise counts under one figure. */
static void count_figure(struct brute *brute)
{
    const struct rp_result *a = &brute->results[SIDE_OLD];
    const struct rp_result *b = &brute->results[SIDE_NEW];

    if (a->outcome != b->outcome)
        brute->figures[FIGURE_OUTCOME]++;
    else if (a->day != b->day || a->advice != b->advice)
        brute->figures[FIGURE_GIVEN]++;
    else if (a->rule != b->rule)
        brute->figures[FIGURE_RULE]++;
}

/* Compares all changes of a part at one new combination. */
static void check_combination(struct brute *brute, enum part part)
{
    const struct diff *diff = brute->diff;
    int found[DIFF_ADVICE + 1] = {0};
    bool any = false;

    evaluate(brute);
    for (uint32_t i = 0; i < diff->count; i++) {
        const struct diff_change *change = &diff->changes[i];
        if (change->part != part)
            continue;
        bool so = is_so(brute, change);
        if (change->who.complete)
            expect_int(brute->name, is_said(brute, &change->who), so);
        brute->counts[i] += so;
        found[change->kind] += so;
        any |= so;
    }
    if (part == PART_BOTH) {
        check_kinds(brute, found);
        count_figure(brute);
    }
    if (part != PART_BOTH)
        expect_int(brute->name, found[DIFF_ANSWERS], 1);
    brute->changed += part == PART_BOTH && any;
}

static void see_assignment(struct brute *brute)
{
    bool old_takes = takes(brute, SIDE_OLD);
    bool new_takes = takes(brute, SIDE_NEW);
    uint8_t bits =
        (uint8_t)(old_takes | new_takes << 1 | (old_takes && new_takes) << 2);

    if (!bits)
        return;
    uint32_t key = find_cells(brute);
    uint8_t fresh = (uint8_t)(bits & ~brute->seen[key]);
    if (!fresh)
        return;
    brute->all += !brute->seen[key];
    brute->seen[key] |= bits;
    for (int part = 0; part < PART_COUNT; part++)
        brute->totals[part] += fresh >> part & 1;
    if (fresh >> PART_BOTH & 1)
        check_combination(brute, PART_BOTH);
    if (old_takes && new_takes)
        return;
    brute->example[key].today = brute->today;
    memcpy(brute->example[key].values, brute->values, sizeof brute->values);
}

/* What is left when all has been seen: answers of one pack alone. */
static void see_lone(struct brute *brute, uint32_t keys)
{
    for (uint32_t key = 0; key < keys; key++)
        for (int part = PART_OLD; part <= PART_NEW; part++) {
            if (!(brute->seen[key] >> part & 1) ||
                brute->seen[key] >> PART_BOTH & 1)
                continue;
            brute->today = brute->example[key].today;
            memcpy(brute->values, brute->example[key].values,
                   sizeof brute->values);
            find_cells(brute);
            check_combination(brute, (enum part)part);
        }
}

/* The cells of a combination, back from its number. */
static void read_cells(struct brute *brute, uint32_t key)
{
    const struct engine *engine = brute->diff->merged->engine;

    for (uint32_t i = engine->level_count; i-- > 0;) {
        brute->cells[i] = key % engine->levels[i].cells->count;
        key /= engine->levels[i].cells->count;
    }
}

/* Whether the term without one of its literals speaks of the combination. */
static bool is_within(const struct brute *brute, const struct term *term,
                      uint32_t without)
{
    for (uint32_t k = 0; k < term->count; k++) {
        const struct literal *literal = &term->literals[k];
        if (k != without &&
            literal->cells[brute->cells[literal->level]] != CELL_IN)
            return false;
    }
    return true;
}

/* The combinations that a part is about. */
static bool is_in_part(const struct brute *brute, uint32_t key, enum part part)
{
    return brute->seen[key] >> part & 1;
}

/* No literal can go: somebody else would be in. */
static void check_literals(struct brute *brute, uint32_t keys,
                           const struct diff_change *change)
{
    for (uint32_t i = 0; i < change->who.count; i++)
        for (uint32_t k = 0; k < change->who.terms[i].count; k++) {
            bool other = false;
            for (uint32_t key = 0; key < keys && !other; key++) {
                read_cells(brute, key);
                other = is_in_part(brute, key, change->part) &&
                        is_within(brute, &change->who.terms[i], k) &&
                        !is_said(brute, &change->who);
            }
            expect_true(brute->name, other);
        }
}

/* Where there are several terms, the narrowest one that has all has more. */
static void check_terms(struct brute *brute, uint32_t keys,
                        const struct diff_change *change)
{
    const struct engine *engine = brute->diff->merged->engine;
    bool in[COUNT_OF(brute->cells)][64] = {{false}}, more = false;

    for (uint32_t key = 0; key < keys; key++) {
        read_cells(brute, key);
        if (is_in_part(brute, key, change->part) &&
            is_said(brute, &change->who))
            for (uint32_t i = 0; i < engine->level_count; i++)
                in[i][brute->cells[i]] = true;
    }
    for (uint32_t key = 0; key < keys && !more; key++) {
        read_cells(brute, key);
        more = is_in_part(brute, key, change->part) &&
               !is_said(brute, &change->who);
        for (uint32_t i = 0; i < engine->level_count; i++)
            more &= in[i][brute->cells[i]];
    }
    expect_true(brute->name, more);
}

static void check_smallest(struct brute *brute, uint32_t keys)
{
    for (uint32_t i = 0; i < brute->diff->count; i++) {
        const struct diff_change *change = &brute->diff->changes[i];
        brute->unproven += !change->who.smallest;
        if (change->same_as != NO_INDEX || !change->who.smallest ||
            keys > SMALL_KEYS_MAX)
            continue;
        check_literals(brute, keys, change);
        if (change->who.count > 1)
            check_terms(brute, keys, change);
    }
}

/* The values of either pack. */
static struct range span_of(const struct brute *brute, int question)
{
    struct range span = {INT64_MAX, INT64_MIN};

    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!asks(brute, side, question))
            continue;
        struct range range = range_of(brute, side, question);
        span.low = range.low < span.low ? range.low : span.low;
        span.high = range.high > span.high ? range.high : span.high;
    }
    if (span.low > span.high)
        return (struct range){1, 1}; // nobody can answer; not 0, a day of none
    if (!brute->in_cells[question])
        span.high = span.low;
    return span;
}

static void see_all(struct brute *brute, int question)
{
    if (question == RP_QUESTIONS) {
        see_assignment(brute);
        return;
    }
    struct range span = span_of(brute, question);
    for (int64_t value = span.low; value <= span.high; value++) {
        brute->values[question] = value;
        see_all(brute, question + 1);
    }
}

static uint64_t count_assignments(struct brute *brute)
{
    uint64_t count = 0;

    for (uint32_t day = 0; day < brute->day_count; day++) {
        uint64_t on_day = 1;
        brute->today = brute->days[day];
        for (int i = 0; i < RP_QUESTIONS && on_day <= ASSIGNMENTS_MAX; i++) {
            struct range span = span_of(brute, i);
            on_day *= (uint64_t)(span.high - span.low + 1);
        }
        count += on_day;
        if (count > ASSIGNMENTS_MAX)
            break;
    }
    return count;
}

/* What may be too much is never too little. */
static void expect_number(const struct brute *brute, struct number got,
                          uint64_t want)
{
    long long count = (long long)number_double(got);

    if (brute->diff->exact && brute->all_days)
        expect_int(brute->name, count, want);
    else
        expect_true(brute->name, count >= (long long)want);
}

static void check_counts(const struct brute *brute)
{
    const struct diff *diff = brute->diff;

    expect_true(brute->name, diff->totalled && diff->proved);
    expect_number(brute, diff->all, brute->all);

    for (int part = 0; part < PART_COUNT; part++)
        expect_number(brute, diff->totals[part], brute->totals[part]);
    for (uint32_t i = 0; i < diff->count; i++)
        if (diff->exact || diff->changes[i].part == PART_BOTH)
            expect_number(brute, diff->changes[i].count, brute->counts[i]);
    expect_number(brute, diff->changed, brute->changed);
    if (diff->exact)
        for (int i = 0; i < FIGURE_COUNT; i++)
            expect_number(brute, diff->figures[i], brute->figures[i]);
}

static void counts_and_conditions_agree_with_brute_force(void **state)
{
    uint32_t with_dates = 0, with_days = 0, compared = 0, unproven = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PAIRS); seed++) {
        struct brute brute;
        brute_init(&brute, seed);
        uint64_t keys = count_keys(&brute);
        if (keys <= KEYS_MAX && count_assignments(&brute) <= ASSIGNMENTS_MAX) {
            brute.seen = calloc(keys, sizeof *brute.seen);
            brute.example = calloc(keys, sizeof *brute.example);
            for (uint32_t i = 0; i < brute.day_count; i++) {
                brute.today = brute.days[i];
                see_all(&brute, 0);
            }
            if (brute.diff->exact && brute.all_days)
                see_lone(&brute, (uint32_t)keys);
            check_counts(&brute);
            if (brute.diff->exact && brute.all_days)
                check_smallest(&brute, (uint32_t)keys);
            unproven += brute.unproven;
            with_dates += brute.has_dates;
            with_days += bound_of(&brute, false) || bound_of(&brute, true);
            compared++;
        }
        brute_clear(&brute);
    }
    assert_true(unproven <= rp_packs(PAIRS) / 100);
    assert_true(compared > rp_packs(PAIRS) / 4);
    assert_true(with_dates > rp_packs(PAIRS) / 20);
    assert_true(with_days > rp_packs(PAIRS) / 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_and_conditions_agree_with_brute_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
