/* test_verify.c -- counts, gaps and rules as proved, against brute force. */
#include "property/verify_subject.h"

#include "base/date.h"

enum { PACKS = 1200 };

static uint32_t told; /* findings that say whom they are about */

/* ---- Counts ---- */

static void check_count(const struct subject *subject, struct number got,
                        uint32_t want)
{
    expect_int(subject->name, number_compare(got, number_of(want)), 0);
}

static void check_counts(const struct subject *subject)
{
    uint32_t by_rule[RP_RULES] = {0}, decided = 0, count;
    struct combination *all = find_combinations(subject, &count);

    for (uint32_t i = 0; i < count; i++) {
        int rule = subject->results[all[i].number].rule;
        decided += rule != RP_NONE;
        if (rule != RP_NONE)
            by_rule[rule]++;
    }
    free(all);
    expect_true(subject->name, subject->proof->gaps_proved);
    expect_true(subject->name, subject->proof->exact);
    check_count(subject, subject->proof->all, count);
    check_count(subject, subject->proof->decided, decided);
    for (int i = 0; i < subject->rp.rules; i++)
        check_count(subject, subject->proof->by_rule[i], by_rule[i]);
}

/* ---- Findings ---- */

static void check_found(const struct subject *subject, enum fault_code code,
                        const char *id, bool want)
{
    bool got = find_about(subject, code, id) != NULL;
    char name[160];

    snprintf(name, sizeof name, "%s: %s of %s", subject->name, fault_id(code),
             id);
    expect_int(name, got, want);
}

static void check_rule(const struct subject *subject, int rule)
{
    bool holds = false, decides = false;

    for (uint32_t i = 0; i < subject->count; i++) {
        holds |= subject->holds[i] >> rule & 1;
        decides |= subject->results[i].rule == rule;
    }
    check_found(subject, FAULT_VERIFY_NEVER_HOLDS, rule_id(subject, rule),
                !holds);
    check_found(subject, FAULT_VERIFY_HIDDEN, rule_id(subject, rule),
                holds && !decides);
    check_found(subject, FAULT_VERIFY_DROPPABLE, rule_id(subject, rule),
                decides && is_idle(subject, rule));
}

static bool is_overlap(const struct finding *finding)
{
    return finding->code == FAULT_VERIFY_OVERLAP ||
           finding->code == FAULT_VERIFY_TIME_OVERLAP;
}

static void check_pair(const struct subject *subject, int a, int b)
{
    const struct verification *proof = subject->proof;
    uint32_t both = 1u << a | 1u << b;
    bool want = false, got = false;

    for (uint32_t i = 0; i < subject->count; i++)
        want |= (subject->holds[i] & both) == both;
    want &= subject->rp.rule[a].outcome != subject->rp.rule[b].outcome;
    for (uint32_t i = 0; i < proof->count; i++)
        got |= is_overlap(&proof->findings[i]) &&
               (int)proof->findings[i].rules[0] == a &&
               !strcmp(proof->findings[i].id, rule_id(subject, b));
    expect_int(subject->name, got, want);
}

static void check_parts(const struct subject *subject)
{
    uint32_t outcomes = 0, advice = 0;
    bool gap = false;

    for (uint32_t i = 0; i < subject->count; i++) {
        gap |= subject->results[i].rule == RP_NONE;
        advice |= subject->results[i].advice;
        if (subject->results[i].outcome != RP_NONE)
            outcomes |= 1u << subject->results[i].outcome;
    }
    expect_int(subject->name,
               find_about(subject, FAULT_VERIFY_GAP, NULL) != NULL, gap);
    for (int i = 0; i < subject->rp.outcomes; i++)
        check_found(subject, FAULT_VERIFY_OUTCOME,
                    subject->pack->outcomes[i].id, !(outcomes >> i & 1));
    for (int i = 0; i < subject->rp.advice; i++)
        check_found(subject, FAULT_VERIFY_ADVICE, subject->pack->advice[i].id,
                    !(advice >> i & 1));
}

/* ---- Witnesses ---- */

/* Whether the assignment has the answers of the witness. */
static bool agrees(const struct subject *subject, uint32_t number,
                   const struct answers *witness)
{
    int64_t values[RP_QUESTIONS];

    rp_values(&subject->rp, number, values);
    for (int i = 0; i < subject->rp.questions; i++)
        if (witness->of[i].state == ANSWER_KNOWN &&
            witness->of[i].value != values[i])
            return false;
    return true;
}

/* Whether the assignment shows what the finding claims. */
static bool shows(const struct subject *subject, uint32_t number,
                  const struct finding *finding, int self)
{
    int first = subject->results[number].rule;
    uint32_t holds = subject->holds[number];

    if (finding->code == FAULT_VERIFY_GAP)
        return first == RP_NONE;
    if (finding->code == FAULT_VERIFY_HIDDEN)
        return first < self && holds >> self & 1;
    if (finding->code == FAULT_VERIFY_DROPPABLE && !subject->by_parts)
        return first == self;
    if (finding->code == FAULT_VERIFY_DROPPABLE)
        return holds >> self & 1;
    if (is_overlap(finding))
        return holds >> self & 1 && holds >> finding->rules[0] & 1;
    return true;
}

static void check_witness(struct subject *subject,
                          const struct finding *finding)
{
    uint32_t seen = 0;
    int self = -1;

    for (int i = 0; i < subject->rp.rules; i++)
        if (!strcmp(finding->id, rule_id(subject, i)))
            self = i;
    for (uint32_t i = 0; i < subject->count; i++) {
        if (!agrees(subject, i, finding->witness))
            continue;
        seen++;
        if (!shows(subject, i, finding, self))
            print_error("%s: %s of '%s'\n", subject->name,
                        fault_id(finding->code), finding->id);
        expect_true(subject->name, shows(subject, i, finding, self));
    }
    expect_true(subject->name, seen > 0);
    enum status status = decide(subject->decider, finding->witness)->status;
    if (finding->code == FAULT_VERIFY_GAP)
        expect_int(subject->name, status, STATUS_NO_RULE);
    if (finding->code == FAULT_VERIFY_HIDDEN)
        expect_true(subject->name, status != STATUS_NO_RULE);
}

static bool holds_at(const struct subject *subject,
                     const struct answers *answers, const struct cond *cond)
{
    const struct engine *engine = subject->engine;
    bool all = true, any = false;

    if (cond->op == COND_TEST) {
        uint32_t level = engine->level_of[cond->variable];
        uint32_t cell = level_cell(engine, answers, level);
        return ranges_have(cond->ranges, cond->range_count,
                           engine->levels[level].cells->low[cell]);
    }
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        bool kid = holds_at(subject, answers, &cond->kids[i]);
        all &= kid;
        any |= kid;
    }
    return cond->op == COND_NOT ? !all : cond->op == COND_OR ? any : all;
}

/* Nobody else is told of than those the finding is about; of overlaps, all. */
static void check_where(const struct subject *subject,
                        const struct finding *finding)
{
    struct answer room[RP_QUESTIONS];

    for (uint32_t i = 0; i < subject->count; i++) {
        struct answers answers = answers_of(subject, i, room);
        bool is_told = holds_at(subject, &answers, finding->where);
        bool both = is_overlap(finding) &&
                    subject->holds[i] >> finding->index & 1 &&
                    subject->holds[i] >> finding->rules[0] & 1;
        if (is_overlap(finding))
            expect_true(subject->name,
                        is_told == both || (both && finding->has_more));
        else
            expect_true(subject->name,
                        !is_told || subject->results[i].rule == RP_NONE);
    }
}

static void check_witnesses(struct subject *subject)
{
    const struct verification *proof = subject->proof;

    for (uint32_t i = 0; i < proof->count; i++) {
        const struct finding *finding = &proof->findings[i];
        if (finding->where) {
            told++;
            check_where(subject, finding);
        }
        if (finding->witness)
            check_witness(subject, finding);
        else
            expect_false(subject->name, finding->code == FAULT_VERIFY_GAP ||
                                            is_overlap(finding));
    }
}

static void check_subject(uint64_t seed, bool by_parts)
{
    struct subject subject;

    subject_init(&subject, seed, by_parts);
    check_counts(&subject);
    for (int i = 0; i < subject.rp.rules; i++) {
        check_rule(&subject, i);
        for (int k = 0; k < i; k++)
            check_pair(&subject, k, i);
    }
    check_parts(&subject);
    check_witnesses(&subject);
    subject_clear(&subject);
}

static void proofs_agree_with_brute_force(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++)
        check_subject(seed, false);
    expect_true("findings say whom they are about", told > rp_packs(PACKS));
}

static void cutting_by_parts_proves_the_same(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++)
        check_subject(seed, true);
}

/* ---- Days ---- */

enum { DAYS_AROUND = 6 }; /* the rules' days begin and end closer to today */

static bool is_in_force(const struct rp *rp, int32_t day)
{
    return date_is_day(day) && (!rp->valid_from || day >= rp->valid_from) &&
           (!rp->valid_to || day <= rp->valid_to);
}

/* Every combination once: the first day of a cell, the first value of it. */
static void check_days(struct subject *subject)
{
    const struct level *today = &subject->engine->levels[0];
    struct rp rp = subject->rp;
    struct number all = number_of(0), decided = number_of(0);
    uint32_t cell = UINT32_MAX;

    subject->count = rp_assignments(&rp);
    for (int32_t day = subject->rp.today - DAYS_AROUND;
         day <= subject->rp.today + DAYS_AROUND; day++) {
        if (!is_in_force(&rp, day) || cells_find(today->cells, day) == cell)
            continue;
        cell = cells_find(today->cells, day);
        uint32_t count;
        struct combination *found = find_combinations(subject, &count);
        rp.today = day;
        for (uint32_t i = 0; i < count; i++) {
            int64_t values[RP_QUESTIONS];
            rp_values(&rp, found[i].number, values);
            all = number_add(all, number_of(1));
            if (rp_evaluate(&rp, values).rule != RP_NONE)
                decided = number_add(decided, number_of(1));
        }
        free(found);
    }
    expect_int(subject->name, number_compare(subject->proof->all, all), 0);
    expect_int(subject->name, number_compare(subject->proof->decided, decided),
               0);
}

/* With today open, the days are part of the space: cut by the rules' days. */
static void days_without_a_rule_are_counted(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject = {.seed = seed};
        struct verify_options options = {.by_parts = seed % 2};
        snprintf(subject.name, sizeof subject.name, "seed %llu, all days",
                 (unsigned long long)seed);
        rp_draw(&subject.rp, seed);
        bool has_dates = subject.rp.facts > 0;
        for (int i = 0; i < subject.rp.questions; i++)
            has_dates |= subject.rp.question[i].type == RP_DATE;
        if (!has_dates) {
            assert_true(arena_guard(&subject.arena, subject_load, &subject));
            subject.proof = verify(subject.engine, &options, &subject.arena);
            check_days(&subject);
        }
        subject_clear(&subject);
    }
}

/* ---- Budgets ---- */

/* Whether the whole proof has the finding, though perhaps in other words. */
static bool is_in_full(const struct subject *subject,
                       const struct finding *finding)
{
    const struct verification *full = subject->proof;

    // That no condition tells options apart is plain to see; a whole proof
    // may say more of them instead.
    if (finding->code == FAULT_VERIFY_OPTIONS_ALIKE)
        return true;
    for (uint32_t i = 0; i < full->count; i++) {
        const struct finding *other = &full->findings[i];
        if (other->code == finding->code && !strcmp(other->id, finding->id) &&
            other->at.line == finding->at.line &&
            other->at.column == finding->at.column &&
            (!is_overlap(finding) || other->rules[0] == finding->rules[0]))
            return true;
    }
    return false;
}

/* All that is claimed with a small budget is true, and nothing is left out
 * without a word. */
static void check_small(struct subject *subject,
                        const struct verification *small)
{
    const struct verification *full = subject->proof;
    uint32_t claims = 0, gave_up = 0;

    for (uint32_t i = 0; i < small->count; i++) {
        const struct finding *finding = &small->findings[i];
        bool is_over = finding->code == FAULT_VERIFY_NOT_PROVED;
        gave_up += is_over;
        claims += !is_over && finding->code != FAULT_VERIFY_GAP;
        if (!is_over && !is_in_full(subject, finding))
            print_error("%s: %s of '%s'\n", subject->name,
                        fault_id(finding->code), finding->id);
        expect_true(subject->name, is_over || is_in_full(subject, finding));
        if (finding->witness)
            check_witness(subject, finding);
    }
    expect_int(subject->name, gave_up, small->not_proved_count > 0);
    for (uint32_t i = 0; i < full->count && !gave_up; i++)
        claims -= full->findings[i].code != FAULT_VERIFY_GAP;
    expect_true(subject->name, gave_up || claims == 0);
    if (verify_is_complete(subject->pack, small))
        expect_true(subject->name, verify_is_complete(subject->pack, full));
    if (small->gaps_proved)
        expect_int(subject->name, number_compare(small->decided, full->decided),
                   0);
    for (int i = 0; i < subject->rp.rules && small->shares_proved; i++)
        expect_int(subject->name,
                   number_compare(small->by_rule[i], full->by_rule[i]), 0);
    if (small->asks_proved)
        expect_int(subject->name,
                   number_compare(small->asks_all, full->asks_all), 0);
    expect_true(subject->name, small->gaps_proved || gave_up);
    expect_true(subject->name, small->shares_proved || gave_up);
    expect_true(subject->name, small->overlaps_proved || gave_up);
    expect_true(subject->name, small->asks_proved || gave_up);
}

/* Gaps are cut apart so that their counts add up. */
static void check_gap_counts(const struct subject *subject)
{
    const struct verification *proof = subject->proof;
    struct number sum = number_of(0);

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == FAULT_VERIFY_GAP)
            sum = number_add(sum, proof->findings[i].count);
    expect_int(subject->name,
               number_compare(sum, number_subtract(proof->all, proof->decided)),
               0);
}

struct small {
    struct subject *subject;
    struct verify_options options;
    const struct verification *proof;
};

static void prove_small(void *context)
{
    struct small *small = context;

    small->proof =
        verify(small->subject->engine, &small->options, &small->subject->arena);
}

static void nothing_false_is_claimed_with_a_small_budget(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS) / 4; seed++) {
        struct subject subject;
        subject_init(&subject, seed, seed % 3 == 0);
        check_gap_counts(&subject);
        for (uint64_t steps = 1; steps < 20000; steps += 1 + steps / 2) {
            struct small small = {&subject,
                                  {.has_today = true,
                                   .today = subject.rp.today,
                                   .decide = &subject.decide,
                                   .by_parts = subject.by_parts,
                                   .steps = steps},
                                  NULL};
            assert_true(arena_guard(&subject.arena, prove_small, &small));
            snprintf(subject.name, sizeof subject.name, "seed %u, %u steps",
                     (unsigned)seed, (unsigned)steps);
            check_small(&subject, small.proof);
        }
        subject_clear(&subject);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_false_is_claimed_with_a_small_budget),
        cmocka_unit_test(proofs_agree_with_brute_force),
        cmocka_unit_test(cutting_by_parts_proves_the_same),
        cmocka_unit_test(days_without_a_rule_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
