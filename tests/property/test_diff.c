/* test_diff.c -- differences of random packs against brute force. */
#include "property/diff_brute.h"

static bool is_advised(const struct subject *subject, int side, int32_t index)
{
    return index != NO_INDEX && subject->results[side].advice >> index & 1;
}

/* Whether the pack gives that date: "d", or none. */
static bool is_given(const struct subject *subject, int side,
                     const struct outcome_date *date)
{
    const struct pack *pack = subject->pair.packs[side];
    int outcome = subject->results[side].outcome;
    const struct rp_outcome *own =
        outcome == RP_NONE ? NULL : &subject->rp[side].outcome[outcome];

    if (!own || own->date == RP_NONE)
        return !date;
    return date && date->plus_days == own->plus &&
           pack->questions[date->date].id[1] - '0' == own->date;
}

/* What brute force says. */
static bool is_so(const struct subject *subject,
                  const struct diff_change *change)
{
    const struct rp_result *results = subject->results;
    const int32_t *of = change->of;

    switch (change->kind) {
    case DIFF_ANSWERS:
        return results[change->part].outcome == of[change->part];
    case DIFF_DATE:
        return is_given(subject, SIDE_OLD, change->date[SIDE_OLD]) &&
               is_given(subject, SIDE_NEW, change->date[SIDE_NEW]) &&
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
        return is_advised(subject, side, of[side]) &&
               !is_advised(subject, !side, of[side]);
    }
    }
    return false;
}

static void evaluate(struct subject *subject)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        subject->rp[side].today = subject->today;
        subject->results[side] =
            rp_apply_rules(&subject->rp[side], subject->values);
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
static void check_kinds(struct subject *subject, const int *found)
{
    const struct rp_result *a = &subject->results[SIDE_OLD];
    const struct rp_result *b = &subject->results[SIDE_NEW];

    expect_int(subject->name, found[DIFF_OUTCOME], a->outcome != b->outcome);
    expect_int(subject->name, found[DIFF_DATE], a->day != b->day);
    expect_int(subject->name, found[DIFF_RULE], a->rule != b->rule);
    expect_int(subject->name, found[DIFF_ADVICE],
               count_bits(a->advice ^ b->advice));
}

/* Each combination that is decided otherwise counts under one figure. */
static void count_figure(struct subject *subject)
{
    const struct rp_result *a = &subject->results[SIDE_OLD];
    const struct rp_result *b = &subject->results[SIDE_NEW];

    if (a->outcome != b->outcome)
        subject->figures[FIGURE_OUTCOME]++;
    else if (a->day != b->day || a->advice != b->advice)
        subject->figures[FIGURE_GIVEN]++;
    else if (a->rule != b->rule)
        subject->figures[FIGURE_RULE]++;
}

/* Compares all changes of a part at one new combination. */
static void check_combination(struct subject *subject, enum part part)
{
    const struct diff *diff = subject->diff;
    int found[DIFF_ADVICE + 1] = {0};
    bool any = false;

    evaluate(subject);
    for (uint32_t i = 0; i < diff->count; i++) {
        const struct diff_change *change = &diff->changes[i];
        if (change->part != part)
            continue;
        bool so = is_so(subject, change);
        if (change->who.complete)
            expect_int(subject->name, is_said(subject, &change->who), so);
        subject->counts[i] += so;
        found[change->kind] += so;
        any |= so;
    }
    if (part == PART_BOTH) {
        check_kinds(subject, found);
        count_figure(subject);
    }
    if (part != PART_BOTH)
        expect_int(subject->name, found[DIFF_ANSWERS], 1);
    subject->changed += part == PART_BOTH && any;
}

static void see_assignment(struct subject *subject)
{
    bool old_takes = takes(subject, SIDE_OLD);
    bool new_takes = takes(subject, SIDE_NEW);
    uint8_t bits =
        (uint8_t)(old_takes | new_takes << 1 | (old_takes && new_takes) << 2);

    if (!bits)
        return;
    uint32_t key = find_cells(subject);
    uint8_t fresh = (uint8_t)(bits & ~subject->seen[key]);
    if (!fresh)
        return;
    subject->all += !subject->seen[key];
    subject->seen[key] |= bits;
    for (int part = 0; part < PART_COUNT; part++)
        subject->totals[part] += fresh >> part & 1;
    if (fresh >> PART_BOTH & 1)
        check_combination(subject, PART_BOTH);
    if (old_takes && new_takes)
        return;
    subject->example[key].today = subject->today;
    memcpy(subject->example[key].values, subject->values,
           sizeof subject->values);
}

/* What is left when all has been seen: answers of one pack alone. */
static void see_lone(struct subject *subject, uint32_t keys)
{
    for (uint32_t key = 0; key < keys; key++)
        for (int part = PART_OLD; part <= PART_NEW; part++) {
            if (!(subject->seen[key] >> part & 1) ||
                subject->seen[key] >> PART_BOTH & 1)
                continue;
            subject->today = subject->example[key].today;
            memcpy(subject->values, subject->example[key].values,
                   sizeof subject->values);
            find_cells(subject);
            check_combination(subject, (enum part)part);
        }
}

/* The cells of a combination, back from its number. */
static void read_cells(struct subject *subject, uint32_t key)
{
    const struct engine *engine = subject->diff->merged->engine;

    for (uint32_t i = engine->level_count; i-- > 0;) {
        subject->cells[i] = key % engine->levels[i].cells->count;
        key /= engine->levels[i].cells->count;
    }
}

/* Whether the term without one of its literals speaks of the combination. */
static bool is_within(const struct subject *subject, const struct term *term,
                      uint32_t without)
{
    for (uint32_t k = 0; k < term->count; k++) {
        const struct literal *literal = &term->literals[k];
        if (k != without &&
            literal->cells[subject->cells[literal->level]] != CELL_IN)
            return false;
    }
    return true;
}

/* The combinations that a part is about. */
static bool is_in_part(const struct subject *subject, uint32_t key,
                       enum part part)
{
    return subject->seen[key] >> part & 1;
}

/* No literal can go: somebody else would be in. */
static void check_literals(struct subject *subject, uint32_t keys,
                           const struct diff_change *change)
{
    for (uint32_t i = 0; i < change->who.count; i++)
        for (uint32_t k = 0; k < change->who.terms[i].count; k++) {
            bool other = false;
            for (uint32_t key = 0; key < keys && !other; key++) {
                read_cells(subject, key);
                other = is_in_part(subject, key, change->part) &&
                        is_within(subject, &change->who.terms[i], k) &&
                        !is_said(subject, &change->who);
            }
            expect_true(subject->name, other);
        }
}

/* Where there are several terms, the narrowest one that has all has more. */
static void check_terms(struct subject *subject, uint32_t keys,
                        const struct diff_change *change)
{
    const struct engine *engine = subject->diff->merged->engine;
    bool in[COUNT_OF(subject->cells)][64] = {{false}}, more = false;

    for (uint32_t key = 0; key < keys; key++) {
        read_cells(subject, key);
        if (is_in_part(subject, key, change->part) &&
            is_said(subject, &change->who))
            for (uint32_t i = 0; i < engine->level_count; i++)
                in[i][subject->cells[i]] = true;
    }
    for (uint32_t key = 0; key < keys && !more; key++) {
        read_cells(subject, key);
        more = is_in_part(subject, key, change->part) &&
               !is_said(subject, &change->who);
        for (uint32_t i = 0; i < engine->level_count; i++)
            more &= in[i][subject->cells[i]];
    }
    expect_true(subject->name, more);
}

static void check_smallest(struct subject *subject, uint32_t keys)
{
    for (uint32_t i = 0; i < subject->diff->count; i++) {
        const struct diff_change *change = &subject->diff->changes[i];
        subject->unproven += !change->who.smallest;
        if (change->same_as != NO_INDEX || !change->who.smallest ||
            keys > SMALL_KEYS_MAX)
            continue;
        check_literals(subject, keys, change);
        if (change->who.count > 1)
            check_terms(subject, keys, change);
    }
}

/* The values of either pack. */
static struct range span_of(const struct subject *subject, int question)
{
    struct range span = {INT64_MAX, INT64_MIN};

    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!asks(subject, side, question))
            continue;
        struct range range = range_of(subject, side, question);
        span.low = range.low < span.low ? range.low : span.low;
        span.high = range.high > span.high ? range.high : span.high;
    }
    if (span.low > span.high)
        return (struct range){1, 1}; // nobody can answer; not 0, a day of none
    if (!subject->in_cells[question])
        span.high = span.low;
    return span;
}

static void see_all(struct subject *subject, int question)
{
    if (question == RP_QUESTIONS) {
        see_assignment(subject);
        return;
    }
    struct range span = span_of(subject, question);
    for (int64_t value = span.low; value <= span.high; value++) {
        subject->values[question] = value;
        see_all(subject, question + 1);
    }
}

static uint64_t count_assignments(struct subject *subject)
{
    uint64_t count = 0;

    for (uint32_t day = 0; day < subject->day_count; day++) {
        uint64_t on_day = 1;
        subject->today = subject->days[day];
        for (int i = 0; i < RP_QUESTIONS && on_day <= ASSIGNMENTS_MAX; i++) {
            struct range span = span_of(subject, i);
            on_day *= (uint64_t)(span.high - span.low + 1);
        }
        count += on_day;
        if (count > ASSIGNMENTS_MAX)
            break;
    }
    return count;
}

/* What may be too much is never too little. */
static void expect_number(const struct subject *subject, struct number got,
                          uint64_t want)
{
    long long count = (long long)number_double(got);

    if (subject->diff->exact && subject->all_days)
        expect_int(subject->name, count, want);
    else
        expect_true(subject->name, count >= (long long)want);
}

static void check_counts(const struct subject *subject)
{
    const struct diff *diff = subject->diff;

    expect_true(subject->name, diff->totalled && diff->proved);
    expect_number(subject, diff->all, subject->all);

    for (int part = 0; part < PART_COUNT; part++)
        expect_number(subject, diff->totals[part], subject->totals[part]);
    for (uint32_t i = 0; i < diff->count; i++)
        if (diff->exact || diff->changes[i].part == PART_BOTH)
            expect_number(subject, diff->changes[i].count, subject->counts[i]);
    expect_number(subject, diff->changed, subject->changed);
    if (diff->exact)
        for (int i = 0; i < FIGURE_COUNT; i++)
            expect_number(subject, diff->figures[i], subject->figures[i]);
}

static void counts_and_conditions_agree_with_brute_force(void **state)
{
    uint32_t with_dates = 0, with_days = 0, compared = 0, unproven = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PAIRS); seed++) {
        struct subject subject;
        subject_init(&subject, seed);
        uint64_t keys = count_keys(&subject);
        if (keys <= KEYS_MAX &&
            count_assignments(&subject) <= ASSIGNMENTS_MAX) {
            subject.seen = calloc(keys, sizeof *subject.seen);
            subject.example = calloc(keys, sizeof *subject.example);
            for (uint32_t i = 0; i < subject.day_count; i++) {
                subject.today = subject.days[i];
                see_all(&subject, 0);
            }
            if (subject.diff->exact && subject.all_days)
                see_lone(&subject, (uint32_t)keys);
            check_counts(&subject);
            if (subject.diff->exact && subject.all_days)
                check_smallest(&subject, (uint32_t)keys);
            unproven += subject.unproven;
            with_dates += subject.has_dates;
            with_days += bound_of(&subject, false) || bound_of(&subject, true);
            compared++;
        }
        subject_clear(&subject);
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
