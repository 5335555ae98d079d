/* SPDX-License-Identifier: MIT */
/* test_decide.c -- decisions on random packs against brute force. */
#include "property/random_subject.h"

#include "ask/at_most.h"
#include "base/date.h"
#include "why/because.h"
#include "why/explain.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 1500, RECORDS = 12 };

/* A random pack, loaded, with what each assignment leads to. */
struct trial {
    struct rp rp;
    uint64_t seed;
    struct subject subject;
    struct arena keep;
    uint32_t count;
    struct rp_result *results;
    struct answers answers;
    bool free[RP_QUESTIONS]; /* open in the record under test */
};

static void trial_init(struct trial *trial, uint64_t seed)
{
    char name[64];

    *trial = (struct trial){.seed = seed};
    rp_draw(&trial->rp, seed);
    if (seed % 5 == 0)
        rp_make_unique(&trial->rp);
    rp_leave_window(&trial->rp);
    name_seed(name, "", seed);
    // Both ways of deciding must give the same.
    subject_draw(&trial->subject, name, &trial->rp,
                 seed % 2 ? ENGINE_FOR_MANY : ENGINE_FOR_ONE);
    trial->count = rp_assignments(&trial->rp);
    trial->results = calloc(trial->count, sizeof *trial->results);
    for (uint32_t i = 0; i < trial->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&trial->rp, i, values);
        trial->results[i] = rp_evaluate(&trial->rp, values);
    }
    trial->answers = subject_answers(&trial->subject, trial->rp.today);
}

static void trial_clear(struct trial *trial)
{
    free(trial->results);
    subject_clear(&trial->subject);
    arena_clear(&trial->keep);
}

/* Some of the answers of a random assignment; others missing or unknown. */
static void draw_record(struct trial *trial)
{
    struct rp *rp = &trial->rp;
    int64_t values[RP_QUESTIONS];
    uint32_t share = rp_random(rp, 5) * 25;

    rp_values(rp, rp_random(rp, trial->count), values);
    for (int i = 0; i < rp->questions; i++) {
        struct answer *answer = &trial->answers.of[i];
        answer->value = values[i];
        answer->state = rp_random(rp, 100) < share ? ANSWER_KNOWN
                        : rp_random(rp, 4)         ? ANSWER_MISSING
                                                   : ANSWER_UNKNOWN;
        trial->free[i] = answer->state != ANSWER_KNOWN;
    }
}

/* Whether the assignment agrees with the known answers but for those in
 * `left_out`, a bit each. */
static bool agrees(const struct trial *trial, uint32_t number,
                   uint32_t left_out)
{
    int64_t values[RP_QUESTIONS];

    rp_values(&trial->rp, number, values);
    for (int i = 0; i < trial->rp.questions; i++)
        if (!trial->free[i] && !(left_out >> i & 1) &&
            trial->answers.of[i].value != values[i])
            return false;
    return true;
}

/* What brute force says. */
struct truth {
    uint32_t outcomes; /* a bit each; bit 31 for no rule */
    int rule;          /* or RP_NONE where there are several */
    bool several_rules, any;
    uint32_t advice; /* in all completions */
    bool several_days;
    int64_t day;
    uint32_t matters; /* questions, a bit each */
};

static bool same_shown(struct rp_result a, struct rp_result b)
{
    return a.outcome == b.outcome && a.advice == b.advice && a.day == b.day;
}

/* The questions in which an assignment and a neighbour differ in result. */
static uint32_t find_matters(const struct trial *trial, uint32_t number)
{
    uint32_t matters = 0, weight = 1;

    for (int i = 0; i < trial->rp.questions; i++) {
        const struct rp_question *question = &trial->rp.question[i];
        uint32_t size = (uint32_t)(question->high - question->low + 1);
        uint32_t own = number / weight % size;
        for (uint32_t k = 0; k < size && trial->free[i]; k++)
            if (!same_shown(trial->results[number],
                            trial->results[number - own * weight + k * weight]))
                matters |= 1u << i;
        weight *= size;
    }
    return matters;
}

static struct truth find_truth(const struct trial *trial)
{
    struct truth truth = {.rule = RP_NONE, .advice = UINT32_MAX};

    for (uint32_t i = 0; i < trial->count; i++) {
        if (!agrees(trial, i, 0))
            continue;
        struct rp_result result = trial->results[i];
        truth.outcomes |= 1u
                          << (result.outcome == RP_NONE ? 31 : result.outcome);
        truth.several_rules |= truth.any && truth.rule != result.rule;
        truth.several_days |= truth.any && truth.day != result.day;
        truth.rule = result.rule;
        truth.day = result.day;
        truth.advice &= result.advice;
        truth.matters |= find_matters(trial, i);
        truth.any = true;
    }
    return truth;
}

static uint32_t possible_set(const struct decision *decision)
{
    uint32_t set = 0;

    for (uint32_t i = 0; i < decision->possible_count; i++)
        set |=
            1u << (decision->possible[i] == NO_INDEX ? 31
                                                     : decision->possible[i]);
    return set;
}

static uint32_t set_of(const uint32_t *items, uint32_t count)
{
    uint32_t set = 0;

    for (uint32_t i = 0; i < count; i++)
        set |= 1u << items[i];
    return set;
}

static uint32_t states(const struct trial *trial, enum answer_state state)
{
    uint32_t set = 0;

    for (int i = 0; i < trial->rp.questions; i++)
        if (trial->answers.of[i].state == state)
            set |= 1u << i;
    return set;
}

static void expect_nothing(const char *name, const struct decision *decision)
{
    expect_int(name, decision->status, STATUS_NOT_IN_FORCE);
    expect_int(name, decision->outcome, NO_INDEX);
    expect_int(name, decision->rule, NO_INDEX);
    expect_int(name,
               decision->possible_count + decision->date_count +
                   decision->advice_count + decision->ask_count +
                   decision->open_count,
               0);
}

static void expect_exactly(const struct trial *trial, const char *name,
                           const struct decision *decision,
                           const struct truth *truth)
{
    bool one = !(truth->outcomes & (truth->outcomes - 1));
    bool none = truth->outcomes == 1u << 31;

    expect_int(name, possible_set(decision), truth->outcomes);
    expect_int(name, decision->status,
               !one   ? STATUS_UNDETERMINED
               : none ? STATUS_NO_RULE
                      : STATUS_DECIDED);
    expect_int(name, decision->rule,
               one && !truth->several_rules ? truth->rule : NO_INDEX);
    expect_int(name, set_of(decision->advice, decision->advice_count),
               truth->advice & ((1u << trial->rp.advice) - 1));
    expect_int(name, set_of(decision->ask, decision->ask_count),
               truth->matters & states(trial, ANSWER_MISSING));
    expect_int(name, set_of(decision->open, decision->open_count),
               truth->matters & states(trial, ANSWER_UNKNOWN));
    if (one && !none && decision->date_count)
        expect_int(name, decision->dates[0].day, truth->day);
    if (one && !none)
        expect_int(name, decision->date_count,
                   truth->day && date_is_day(truth->day) &&
                       !truth->several_days);
}

/* Whether the known answers in `set` alone leave one outcome. */
static bool suffices(const struct trial *trial, uint32_t set)
{
    uint32_t outcomes = 0;

    for (uint32_t i = 0; i < trial->count; i++)
        if (agrees(trial, i, ~set))
            outcomes |= 1u << (trial->results[i].outcome == RP_NONE
                                   ? 31
                                   : trial->results[i].outcome);
    return !(outcomes & (outcomes - 1));
}

static int size_of_set(uint32_t set)
{
    int size = 0;

    for (; set; set &= set - 1)
        size++;
    return size;
}

/* Of two sets of one size, the first in page order has the lowest bit in which
 * they differ. */
static bool comes_before(uint32_t a, uint32_t b)
{
    uint32_t differ = a ^ b;

    return a & differ & (~differ + 1);
}

static uint32_t smallest_reason(const struct trial *trial)
{
    uint32_t known = states(trial, ANSWER_KNOWN), best = known;

    for (uint32_t set = 0; set <= known; set++) {
        if (set & ~known || !suffices(trial, set))
            continue;
        int size = size_of_set(set), least = size_of_set(best);
        if (size < least || (size == least && comes_before(set, best)))
            best = set;
    }
    return best;
}

/* The rules that decide in some completion, and those that hold in all. */
static void find_rules(const struct trial *trial, uint32_t *decide,
                       uint32_t *hold)
{
    *decide = 0;
    *hold = UINT32_MAX;
    for (uint32_t i = 0; i < trial->count; i++) {
        int64_t values[RP_QUESTIONS];
        if (!agrees(trial, i, 0))
            continue;
        *decide |= 1u << trial->results[i].rule;
        rp_values(&trial->rp, i, values);
        for (int k = 0; k < trial->rp.rules; k++)
            if (!rp_rule_holds(&trial->rp, k, values))
                *hold &= ~(1u << k);
    }
}

static void check_reasons(struct trial *trial, const char *name,
                          const struct decision *decision)
{
    const int outcome = decision->outcome;
    const int32_t rule = decision->rule;
    struct judgement judgement = {trial->subject.decider, trial->answers,
                                  decision};
    struct reasons reasons = reasons_find(&judgement, &trial->keep);
    uint32_t deciding, holding, own = 0;

    if (outcome == NO_INDEX) {
        expect_int(name, reasons.count, 0);
        return;
    }
    find_rules(trial, &deciding, &holding);
    for (int i = 0; i < trial->rp.rules; i++)
        own |= (uint32_t)(trial->rp.rule[i].outcome == outcome &&
                          trial->subject.pack->rules[i].when->op != COND_TRUE)
               << i;
    holding &= own;
    uint32_t want = rule != NO_INDEX ? 1u << rule
                    : holding        ? holding & (~holding + 1)
                                     : deciding;
    expect_int(name, set_of(reasons.rules, reasons.count), want);
    expect_int(name, reasons.count, size_of_set(want));
}

static void check_record(struct trial *trial)
{
    char name[64];
    uint32_t because[RP_QUESTIONS];
    struct judgement judgement = judge(trial->subject.decider, &trial->answers);
    const struct decision *decision = judgement.decision;
    struct truth truth = find_truth(trial);

    snprintf(name, sizeof name, "seed %llu", (unsigned long long)trial->seed);
    expect_true(name, decision->exact);
    check_reasons(trial, name, decision);
    if (trial->results[0].not_in_force) {
        expect_nothing(name, decision);
        expect_int(name, because_find(&judgement, because), 0);
        return;
    }
    expect_exactly(trial, name, decision, &truth);
    if (decision->status == STATUS_UNDETERMINED)
        return;
    uint32_t count = because_find(&judgement, because);
    expect_int(name, set_of(because, count), smallest_reason(trial));
}

static void decisions_agree_with_brute_force(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial;
        trial_init(&trial, seed);
        for (int i = 0; i < RECORDS; i++) {
            draw_record(&trial);
            check_record(&trial);
        }
        trial_clear(&trial);
    }
}

/* The most questions of all interviews from here, by playing them all. */
static uint32_t play(struct trial *trial)
{
    struct answers *answers = &trial->answers;
    const struct decision *decision = decide(trial->subject.decider, answers);
    uint32_t most = 0;

    if (!decision->ask_count)
        return 0;
    uint32_t question = decision->ask[0];
    const struct rp_question *range = &trial->rp.question[question];
    for (int64_t value = range->low; value <= range->high; value++) {
        answers->of[question] = (struct answer){ANSWER_KNOWN, value};
        uint32_t here = play(trial);
        most = here > most ? here : most;
    }
    answers->of[question] = (struct answer){ANSWER_MISSING, 0};
    return most + 1;
}

static void an_interview_asks_at_most_what_was_said(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS / 5); seed++) {
        struct trial trial;
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        trial_init(&trial, seed);
        draw_record(&trial);
        struct judgement judgement =
            judge(trial.subject.decider, &trial.answers);
        uint32_t said = at_most_find(&judgement);
        uint32_t true_most = play(&trial);
        if (trial.rp.has_pairs || seed % 2 == 0)
            expect_true(name, said >= true_most);
        else
            expect_int(name, said, true_most);
        trial_clear(&trial);
    }
}

/* A decision that stands for some answers stands whatever else is said. */
static void more_answers_never_take_back_a_decision(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial;
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        trial_init(&trial, seed);
        draw_record(&trial);
        int32_t decided = NO_INDEX;
        for (int i = 0; i <= trial.rp.questions; i++) {
            const struct decision *decision =
                decide(trial.subject.decider, &trial.answers);
            if (decided != NO_INDEX)
                expect_int(name, decision->outcome, decided);
            if (decision->status == STATUS_DECIDED)
                decided = decision->outcome;
            if (i < trial.rp.questions)
                trial.answers.of[i].state = ANSWER_KNOWN;
        }
        trial_clear(&trial);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decisions_agree_with_brute_force),
        cmocka_unit_test(an_interview_asks_at_most_what_was_said),
        cmocka_unit_test(more_answers_never_take_back_a_decision),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
