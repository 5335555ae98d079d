/* test_decide.c -- decisions on random packs against brute force. */
#include "unit/expect.h"

#include "ask/at_most.h"
#include "base/date.h"
#include "engine/compile.h"
#include "engine/decide.h"
#include "pack/load.h"
#include "property/random_pack.h"
#include "why/because.h"
#include "why/explain.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 1500, RECORDS = 12, TEXT_ROOM = 1 << 20 };

/* A random pack, loaded, with what each assignment leads to. */
struct subject {
    struct rp rp;
    uint64_t seed;
    struct arena arena, scratch, keep;
    const struct pack *pack;
    struct decider *decider;
    uint32_t count;
    struct rp_result *results;
    struct answers answers;
    bool free[RP_QUESTIONS]; /* open in the record under test */
};

static char text[TEXT_ROOM];

static void subject_load(void *context)
{
    struct subject *subject = context;
    // Both ways of deciding must give the same.
    enum engine_use use = subject->seed % 2 ? ENGINE_FOR_MANY : ENGINE_FOR_ONE;
    struct faults faults;
    size_t size = rp_print(&subject->rp, text, sizeof text);

    faults_init(&faults, &subject->arena);
    subject->pack =
        pack_load(text, size, "random", NULL, &subject->arena, &faults);
    if (!subject->pack) {
        print_error("seed %llu: %s: %s\n%s\n",
                    (unsigned long long)subject->seed,
                    fault_id(faults.listed[0][0].code),
                    faults.listed[0][0].message, text);
        fail();
    }
    subject->decider = decider_new(
        engine_compile(subject->pack, use, &subject->arena), &subject->scratch);
}

static void subject_init(struct subject *subject, uint64_t seed)
{
    *subject = (struct subject){.seed = seed};
    rp_draw(&subject->rp, seed);
    if (seed % 5 == 0)
        rp_make_unique(&subject->rp);
    rp_leave_window(&subject->rp);
    assert_true(arena_guard(&subject->arena, subject_load, subject));
    subject->count = rp_assignments(&subject->rp);
    subject->results = calloc(subject->count, sizeof *subject->results);
    for (uint32_t i = 0; i < subject->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&subject->rp, i, values);
        subject->results[i] = rp_evaluate(&subject->rp, values);
    }
    subject->answers = (struct answers){
        calloc(RP_QUESTIONS, sizeof(struct answer)), true, subject->rp.today};
}

static void subject_clear(struct subject *subject)
{
    free(subject->results);
    free(subject->answers.of);
    arena_clear(&subject->arena);
    arena_clear(&subject->scratch);
    arena_clear(&subject->keep);
}

/* Some of the answers of a random assignment; others missing or unknown. */
static void draw_record(struct subject *subject)
{
    struct rp *rp = &subject->rp;
    int64_t values[RP_QUESTIONS];
    uint32_t share = rp_random(rp, 5) * 25;

    rp_values(rp, rp_random(rp, subject->count), values);
    for (int i = 0; i < rp->questions; i++) {
        struct answer *answer = &subject->answers.of[i];
        answer->value = values[i];
        answer->state = rp_random(rp, 100) < share ? ANSWER_KNOWN
                        : rp_random(rp, 4)         ? ANSWER_MISSING
                                                   : ANSWER_UNKNOWN;
        subject->free[i] = answer->state != ANSWER_KNOWN;
    }
}

/* Whether the assignment agrees with the known answers but for those in
 * `left_out`, a bit each. */
static bool agrees(const struct subject *subject, uint32_t number,
                   uint32_t left_out)
{
    int64_t values[RP_QUESTIONS];

    rp_values(&subject->rp, number, values);
    for (int i = 0; i < subject->rp.questions; i++)
        if (!subject->free[i] && !(left_out >> i & 1) &&
            subject->answers.of[i].value != values[i])
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
static uint32_t find_matters(const struct subject *subject, uint32_t number)
{
    uint32_t matters = 0, weight = 1;

    for (int i = 0; i < subject->rp.questions; i++) {
        const struct rp_question *question = &subject->rp.question[i];
        uint32_t size = (uint32_t)(question->high - question->low + 1);
        uint32_t own = number / weight % size;
        for (uint32_t k = 0; k < size && subject->free[i]; k++)
            if (!same_shown(
                    subject->results[number],
                    subject->results[number - own * weight + k * weight]))
                matters |= 1u << i;
        weight *= size;
    }
    return matters;
}

static struct truth find_truth(const struct subject *subject)
{
    struct truth truth = {.rule = RP_NONE, .advice = UINT32_MAX};

    for (uint32_t i = 0; i < subject->count; i++) {
        if (!agrees(subject, i, 0))
            continue;
        struct rp_result result = subject->results[i];
        truth.outcomes |= 1u
                          << (result.outcome == RP_NONE ? 31 : result.outcome);
        truth.several_rules |= truth.any && truth.rule != result.rule;
        truth.several_days |= truth.any && truth.day != result.day;
        truth.rule = result.rule;
        truth.day = result.day;
        truth.advice &= result.advice;
        truth.matters |= find_matters(subject, i);
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

static uint32_t states(const struct subject *subject, enum answer_state state)
{
    uint32_t set = 0;

    for (int i = 0; i < subject->rp.questions; i++)
        if (subject->answers.of[i].state == state)
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

static void expect_exactly(const struct subject *subject, const char *name,
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
               truth->advice & ((1u << subject->rp.advice) - 1));
    expect_int(name, set_of(decision->ask, decision->ask_count),
               truth->matters & states(subject, ANSWER_MISSING));
    expect_int(name, set_of(decision->open, decision->open_count),
               truth->matters & states(subject, ANSWER_UNKNOWN));
    if (one && !none && decision->date_count)
        expect_int(name, decision->dates[0].day, truth->day);
    if (one && !none)
        expect_int(name, decision->date_count,
                   truth->day && date_is_day(truth->day) &&
                       !truth->several_days);
}

/* Whether the known answers in `set` alone leave one outcome. */
static bool suffices(const struct subject *subject, uint32_t set)
{
    uint32_t outcomes = 0;

    for (uint32_t i = 0; i < subject->count; i++)
        if (agrees(subject, i, ~set))
            outcomes |= 1u << (subject->results[i].outcome == RP_NONE
                                   ? 31
                                   : subject->results[i].outcome);
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

static uint32_t smallest_reason(const struct subject *subject)
{
    uint32_t known = states(subject, ANSWER_KNOWN), best = known;

    for (uint32_t set = 0; set <= known; set++) {
        if (set & ~known || !suffices(subject, set))
            continue;
        int size = size_of_set(set), least = size_of_set(best);
        if (size < least || (size == least && comes_before(set, best)))
            best = set;
    }
    return best;
}

/* The rules that decide in some completion, and those that hold in all. */
static void find_rules(const struct subject *subject, uint32_t *decide,
                       uint32_t *hold)
{
    *decide = 0;
    *hold = UINT32_MAX;
    for (uint32_t i = 0; i < subject->count; i++) {
        int64_t values[RP_QUESTIONS];
        if (!agrees(subject, i, 0))
            continue;
        *decide |= 1u << subject->results[i].rule;
        rp_values(&subject->rp, i, values);
        for (int k = 0; k < subject->rp.rules; k++)
            if (!rp_rule_holds(&subject->rp, k, values))
                *hold &= ~(1u << k);
    }
}

static void check_reasons(struct subject *subject, const char *name,
                          const struct decision *decision)
{
    const int outcome = decision->outcome;
    const int32_t rule = decision->rule;
    struct judgement judgement = {subject->decider, subject->answers, decision};
    struct reasons reasons = reasons_find(&judgement, &subject->keep);
    uint32_t deciding, holding, own = 0;

    if (outcome == NO_INDEX) {
        expect_int(name, reasons.count, 0);
        return;
    }
    find_rules(subject, &deciding, &holding);
    for (int i = 0; i < subject->rp.rules; i++)
        own |= (uint32_t)(subject->rp.rule[i].outcome == outcome &&
                          subject->pack->rules[i].when->op != COND_TRUE)
               << i;
    holding &= own;
    uint32_t want = rule != NO_INDEX ? 1u << rule
                    : holding        ? holding & (~holding + 1)
                                     : deciding;
    expect_int(name, set_of(reasons.rules, reasons.count), want);
    expect_int(name, reasons.count, size_of_set(want));
}

static void check_record(struct subject *subject)
{
    char name[64];
    uint32_t because[RP_QUESTIONS];
    struct judgement judgement = judge(subject->decider, &subject->answers);
    const struct decision *decision = judgement.decision;
    struct truth truth = find_truth(subject);

    snprintf(name, sizeof name, "seed %llu", (unsigned long long)subject->seed);
    expect_true(name, decision->exact);
    check_reasons(subject, name, decision);
    if (subject->results[0].not_in_force) {
        expect_nothing(name, decision);
        expect_int(name, because_find(&judgement, because), 0);
        return;
    }
    expect_exactly(subject, name, decision, &truth);
    if (decision->status == STATUS_UNDETERMINED)
        return;
    uint32_t count = because_find(&judgement, because);
    expect_int(name, set_of(because, count), smallest_reason(subject));
}

static void decisions_agree_with_brute_force(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject;
        subject_init(&subject, seed);
        for (int i = 0; i < RECORDS; i++) {
            draw_record(&subject);
            check_record(&subject);
        }
        subject_clear(&subject);
    }
}

/* The most questions of all interviews from here, by playing them all. */
static uint32_t play(struct subject *subject)
{
    struct answers *answers = &subject->answers;
    const struct decision *decision = decide(subject->decider, answers);
    uint32_t most = 0;

    if (!decision->ask_count)
        return 0;
    uint32_t question = decision->ask[0];
    const struct rp_question *range = &subject->rp.question[question];
    for (int64_t value = range->low; value <= range->high; value++) {
        answers->of[question] = (struct answer){ANSWER_KNOWN, value};
        uint32_t here = play(subject);
        most = here > most ? here : most;
    }
    answers->of[question] = (struct answer){ANSWER_MISSING, 0};
    return most + 1;
}

static void an_interview_asks_at_most_what_was_said(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS / 5); seed++) {
        struct subject subject;
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        subject_init(&subject, seed);
        draw_record(&subject);
        struct judgement judgement = judge(subject.decider, &subject.answers);
        uint32_t said = at_most_find(&judgement);
        uint32_t true_most = play(&subject);
        if (subject.rp.has_pairs || seed % 2 == 0)
            expect_true(name, said >= true_most);
        else
            expect_int(name, said, true_most);
        subject_clear(&subject);
    }
}

/* A decision that stands for some answers stands whatever else is said. */
static void more_answers_never_take_back_a_decision(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject;
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        subject_init(&subject, seed);
        draw_record(&subject);
        int32_t decided = NO_INDEX;
        for (int i = 0; i <= subject.rp.questions; i++) {
            const struct decision *decision =
                decide(subject.decider, &subject.answers);
            if (decided != NO_INDEX)
                expect_int(name, decision->outcome, decided);
            if (decision->status == STATUS_DECIDED)
                decided = decision->outcome;
            if (i < subject.rp.questions)
                subject.answers.of[i].state = ANSWER_KNOWN;
        }
        subject_clear(&subject);
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
