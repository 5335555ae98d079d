/* SPDX-License-Identifier: MIT */
/* test_verify.c -- counts, gaps and rules as proved, against brute force. */
#include "property/proved.h"

#include "base/date.h"
#include "engine/engine.h"
#include "engine/residual.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 1200 };

static uint32_t told; /* findings that say whom they are about */

/* ---- Counts ---- */

static void check_count(const struct proved *proved, struct number got,
                        uint32_t want)
{
    expect_int(proved->name, number_compare(got, number_of(want)), 0);
}

static void check_counts(const struct proved *proved)
{
    uint32_t by_rule[RP_RULES] = {0}, decided = 0, count;
    struct combination *all = find_combinations(proved, &count);

    for (uint32_t i = 0; i < count; i++) {
        int rule = proved->results[all[i].number].rule;
        decided += rule != RP_NONE;
        if (rule != RP_NONE)
            by_rule[rule]++;
    }
    free(all);
    expect_true(proved->name, proved->proof->gaps_proved);
    expect_true(proved->name, proved->proof->exact);
    check_count(proved, proved->proof->all, count);
    check_count(proved, proved->proof->decided, decided);
    for (int i = 0; i < proved->rp.rules; i++)
        check_count(proved, proved->proof->by_rule[i], by_rule[i]);
}

/* ---- Findings ---- */

static void check_found(const struct proved *proved, enum fault_code code,
                        const char *id, bool want)
{
    bool got = find_about(proved, code, id) != NULL;
    char name[160];

    snprintf(name, sizeof name, "%s: %s of %s", proved->name, fault_id(code),
             id);
    expect_int(name, got, want);
}

static void check_rule(const struct proved *proved, int rule)
{
    bool holds = false, decides = false;

    for (uint32_t i = 0; i < proved->count; i++) {
        holds |= proved->holds[i] >> rule & 1;
        decides |= proved->results[i].rule == rule;
    }
    check_found(proved, FAULT_VERIFY_NEVER_HOLDS, rule_id(proved, rule),
                !holds);
    check_found(proved, FAULT_VERIFY_HIDDEN, rule_id(proved, rule),
                holds && !decides);
    check_found(proved, FAULT_VERIFY_DROPPABLE, rule_id(proved, rule),
                decides && is_idle(proved, rule));
}

static bool is_overlap(const struct finding *finding)
{
    return finding->code == FAULT_VERIFY_OVERLAP ||
           finding->code == FAULT_VERIFY_TIME_OVERLAP;
}

static void check_pair(const struct proved *proved, int a, int b)
{
    const struct verification *proof = proved->proof;
    uint32_t both = 1u << a | 1u << b;
    bool want = false, got = false;

    for (uint32_t i = 0; i < proved->count; i++)
        want |= (proved->holds[i] & both) == both;
    want &= proved->rp.rule[a].outcome != proved->rp.rule[b].outcome;
    for (uint32_t i = 0; i < proof->count; i++)
        got |= is_overlap(&proof->findings[i]) &&
               (int)proof->findings[i].rules[0] == a &&
               !strcmp(proof->findings[i].id, rule_id(proved, b));
    expect_int(proved->name, got, want);
}

static void check_parts(const struct proved *proved)
{
    uint32_t outcomes = 0, advice = 0;
    bool gap = false;

    for (uint32_t i = 0; i < proved->count; i++) {
        gap |= proved->results[i].rule == RP_NONE;
        advice |= proved->results[i].advice;
        if (proved->results[i].outcome != RP_NONE)
            outcomes |= 1u << proved->results[i].outcome;
    }
    expect_int(proved->name, find_about(proved, FAULT_VERIFY_GAP, NULL) != NULL,
               gap);
    for (int i = 0; i < proved->rp.outcomes; i++)
        check_found(proved, FAULT_VERIFY_OUTCOME,
                    proved->subject.pack->outcomes[i].id, !(outcomes >> i & 1));
    for (int i = 0; i < proved->rp.advice; i++)
        check_found(proved, FAULT_VERIFY_ADVICE,
                    proved->subject.pack->advice[i].id, !(advice >> i & 1));
}

/* ---- Witnesses ---- */

/* Whether the assignment has the answers of the witness. */
static bool agrees(const struct proved *proved, uint32_t number,
                   const struct answers *witness)
{
    int64_t values[RP_QUESTIONS];

    rp_values(&proved->rp, number, values);
    for (int i = 0; i < proved->rp.questions; i++)
        if (witness->of[i].state == ANSWER_KNOWN &&
            witness->of[i].value != values[i])
            return false;
    return true;
}

/* Whether the assignment shows what the finding claims. */
static bool shows(const struct proved *proved, uint32_t number,
                  const struct finding *finding, int self)
{
    int first = proved->results[number].rule;
    uint32_t holds = proved->holds[number];

    if (finding->code == FAULT_VERIFY_GAP)
        return first == RP_NONE;
    if (finding->code == FAULT_VERIFY_HIDDEN)
        return first < self && holds >> self & 1;
    if (finding->code == FAULT_VERIFY_DROPPABLE && !proved->by_parts)
        return first == self;
    if (finding->code == FAULT_VERIFY_DROPPABLE)
        return holds >> self & 1;
    if (is_overlap(finding))
        return holds >> self & 1 && holds >> finding->rules[0] & 1;
    return true;
}

static void check_witness(struct proved *proved, const struct finding *finding)
{
    uint32_t seen = 0;
    int self = -1;

    for (int i = 0; i < proved->rp.rules; i++)
        if (!strcmp(finding->id, rule_id(proved, i)))
            self = i;
    for (uint32_t i = 0; i < proved->count; i++) {
        if (!agrees(proved, i, finding->witness))
            continue;
        seen++;
        if (!shows(proved, i, finding, self))
            print_error("%s: %s of '%s'\n", proved->name,
                        fault_id(finding->code), finding->id);
        expect_true(proved->name, shows(proved, i, finding, self));
    }
    expect_true(proved->name, seen > 0);
    enum status status =
        decide(proved->subject.decider, finding->witness)->status;
    if (finding->code == FAULT_VERIFY_GAP)
        expect_int(proved->name, status, STATUS_NO_RULE);
    if (finding->code == FAULT_VERIFY_HIDDEN)
        expect_true(proved->name, status != STATUS_NO_RULE);
}

static bool holds_at(const struct proved *proved, const struct answers *answers,
                     const struct cond *cond)
{
    const struct engine *engine = proved->subject.engine;
    bool all = true, any = false;

    if (cond->op == COND_TEST) {
        uint32_t level = engine->level_of[cond->variable];
        uint32_t cell = level_cell(engine, answers, level);
        return ranges_have(cond->ranges, cond->range_count,
                           engine->levels[level].cells->low[cell]);
    }
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        bool kid = holds_at(proved, answers, &cond->kids[i]);
        all &= kid;
        any |= kid;
    }
    return cond->op == COND_NOT ? !all : cond->op == COND_OR ? any : all;
}

/* Nobody else is told of than those the finding is about; of overlaps, all. */
static void check_where(const struct proved *proved,
                        const struct finding *finding)
{
    struct answer room[RP_QUESTIONS];

    for (uint32_t i = 0; i < proved->count; i++) {
        struct answers answers = answers_of(proved, i, room);
        bool is_told = holds_at(proved, &answers, finding->where);
        bool both = is_overlap(finding) &&
                    proved->holds[i] >> finding->index & 1 &&
                    proved->holds[i] >> finding->rules[0] & 1;
        if (is_overlap(finding))
            expect_true(proved->name,
                        is_told == both || (both && finding->has_more));
        else
            expect_true(proved->name,
                        !is_told || proved->results[i].rule == RP_NONE);
    }
}

static void check_witnesses(struct proved *proved)
{
    const struct verification *proof = proved->proof;

    for (uint32_t i = 0; i < proof->count; i++) {
        const struct finding *finding = &proof->findings[i];
        if (finding->where) {
            told++;
            check_where(proved, finding);
        }
        if (finding->witness)
            check_witness(proved, finding);
        else
            expect_false(proved->name, finding->code == FAULT_VERIFY_GAP ||
                                           is_overlap(finding));
    }
}

static void check_proved(uint64_t seed, bool by_parts)
{
    struct proved proved;

    proved_init(&proved, seed, by_parts);
    check_counts(&proved);
    for (int i = 0; i < proved.rp.rules; i++) {
        check_rule(&proved, i);
        for (int k = 0; k < i; k++)
            check_pair(&proved, k, i);
    }
    check_parts(&proved);
    check_witnesses(&proved);
    proved_clear(&proved);
}

static void proofs_agree_with_brute_force(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++)
        check_proved(seed, false);
    expect_true("findings say whom they are about", told > rp_packs(PACKS));
}

static void cutting_by_parts_proves_the_same(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++)
        check_proved(seed, true);
}

/* ---- Days ---- */

enum { DAYS_AROUND = 6 }; /* the rules' days begin and end closer to today */

static bool is_in_force(const struct rp *rp, int32_t day)
{
    return date_is_day(day) && (!rp->valid_from || day >= rp->valid_from) &&
           (!rp->valid_to || day <= rp->valid_to);
}

/* Every combination once: the first day of a cell, the first value of it. */
static void check_days(struct proved *proved)
{
    const struct level *today = &proved->subject.engine->levels[0];
    struct rp rp = proved->rp;
    struct number all = number_of(0), decided = number_of(0);
    uint32_t cell = UINT32_MAX;

    proved->count = rp_assignments(&rp);
    for (int32_t day = proved->rp.today - DAYS_AROUND;
         day <= proved->rp.today + DAYS_AROUND; day++) {
        if (!is_in_force(&rp, day) || cells_find(today->cells, day) == cell)
            continue;
        cell = cells_find(today->cells, day);
        uint32_t count;
        struct combination *found = find_combinations(proved, &count);
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
    expect_int(proved->name, number_compare(proved->proof->all, all), 0);
    expect_int(proved->name, number_compare(proved->proof->decided, decided),
               0);
}

/* With today open, the days are part of the space: cut by the rules' days. */
static void days_without_a_rule_are_counted(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct proved proved = {.seed = seed};
        struct verify_options options = {.by_parts = seed % 2};
        snprintf(proved.name, sizeof proved.name, "seed %llu, all days",
                 (unsigned long long)seed);
        rp_draw(&proved.rp, seed);
        bool has_dates = proved.rp.facts > 0;
        for (int i = 0; i < proved.rp.questions; i++)
            has_dates |= proved.rp.question[i].type == RP_DATE;
        if (!has_dates) {
            subject_draw(&proved.subject, proved.name, &proved.rp,
                         ENGINE_FOR_MANY);
            proved.proof =
                verify(proved.subject.engine, &options, &proved.subject.arena);
            check_days(&proved);
        }
        proved_clear(&proved);
    }
}

/* ---- Budgets ---- */

/* Whether the whole proof has the finding, though perhaps in other words. */
static bool is_in_full(const struct proved *proved,
                       const struct finding *finding)
{
    const struct verification *full = proved->proof;

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
static void check_small(struct proved *proved, const struct verification *small)
{
    const struct verification *full = proved->proof;
    uint32_t claims = 0, gave_up = 0;

    for (uint32_t i = 0; i < small->count; i++) {
        const struct finding *finding = &small->findings[i];
        bool is_over = finding->code == FAULT_VERIFY_NOT_PROVED;
        gave_up += is_over;
        claims += !is_over && finding->code != FAULT_VERIFY_GAP;
        if (!is_over && !is_in_full(proved, finding))
            print_error("%s: %s of '%s'\n", proved->name,
                        fault_id(finding->code), finding->id);
        expect_true(proved->name, is_over || is_in_full(proved, finding));
        if (finding->witness)
            check_witness(proved, finding);
    }
    expect_int(proved->name, gave_up, small->not_proved_count > 0);
    for (uint32_t i = 0; i < full->count && !gave_up; i++)
        claims -= full->findings[i].code != FAULT_VERIFY_GAP;
    expect_true(proved->name, gave_up || claims == 0);
    if (verify_is_complete(proved->subject.pack, small))
        expect_true(proved->name,
                    verify_is_complete(proved->subject.pack, full));
    if (small->gaps_proved)
        expect_int(proved->name, number_compare(small->decided, full->decided),
                   0);
    for (int i = 0; i < proved->rp.rules && small->shares_proved; i++)
        expect_int(proved->name,
                   number_compare(small->by_rule[i], full->by_rule[i]), 0);
    if (small->asks_proved)
        expect_int(proved->name,
                   number_compare(small->asks_all, full->asks_all), 0);
    expect_true(proved->name, small->gaps_proved || gave_up);
    expect_true(proved->name, small->shares_proved || gave_up);
    expect_true(proved->name, small->overlaps_proved || gave_up);
    expect_true(proved->name, small->asks_proved || gave_up);
}

/* Gaps are cut apart so that their counts add up. */
static void check_gap_counts(const struct proved *proved)
{
    const struct verification *proof = proved->proof;
    struct number sum = number_of(0);

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == FAULT_VERIFY_GAP)
            sum = number_add(sum, proof->findings[i].count);
    expect_int(proved->name,
               number_compare(sum, number_subtract(proof->all, proof->decided)),
               0);
}

struct small {
    struct proved *proved;
    struct verify_options options;
    const struct verification *proof;
};

static void prove_small(void *context)
{
    struct small *small = context;

    small->proof = verify(small->proved->subject.engine, &small->options,
                          &small->proved->subject.arena);
}

static void nothing_false_is_claimed_with_a_small_budget(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS) / 4; seed++) {
        struct proved proved;
        proved_init(&proved, seed, seed % 3 == 0);
        check_gap_counts(&proved);
        for (uint64_t steps = 1; steps < 20000; steps += 1 + steps / 2) {
            struct small small = {&proved,
                                  {.has_today = true,
                                   .today = proved.rp.today,
                                   .decide = &proved.decide,
                                   .by_parts = proved.by_parts,
                                   .steps = steps},
                                  NULL};
            assert_true(
                arena_guard(&proved.subject.arena, prove_small, &small));
            snprintf(proved.name, sizeof proved.name, "seed %u, %u steps",
                     (unsigned)seed, (unsigned)steps);
            check_small(&proved, small.proof);
        }
        proved_clear(&proved);
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
