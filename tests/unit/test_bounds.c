/* SPDX-License-Identifier: MIT */
/* test_bounds.c -- whatever the pack, work ends when its budget does. */
#include "unit/subject.h"

#include "ask/at_most.h"
#include "ask/plan.h"
#include "base/date.h"
#include "cases/generate.h"
#include "cases/mutate.h"
#include "diff/diff.h"
#include "engine/decider.h"
#include "verify/verify.h"
#include "why/because.h"
#include "why/explain.h"
#include "why/missing.h"

#include <stdio.h>

enum {
    TEXT_ROOM = 100000,
    FEW_STEPS = 1 << 20,    /* for all mutants, or cases */
    NEXT_TO_NONE = 1 << 14, /* so that whoever takes no notice is seen */
    SLACK = 8,              /* a budget's share that may be asked for more */
    KEPT_BYTES = 16 * 1024 * 1024 /* of what is found */
};

/* Each is more than any walk over all that could be comes to the end of. */
enum kind {
    DATES,  /* a chain: how many days lie between neighbours */
    YEARS,  /* how many whole years lie between any two dates */
    RULES,  /* three answers or their contraries, drawn, for each rule */
    TRAVEL, /* as public travel rules: papers, countries, days since then */
};

static const struct {
    const char *name;
    enum kind kind;
    int questions;
} packs[] = {
    {"dates 12", DATES, 12},   {"dates 100", DATES, 100},
    {"years 6", YEARS, 6},     {"rules 24", RULES, 24},
    {"travel 17", TRAVEL, 17}, {"travel 90", TRAVEL, 90},
};

/* A pack's text under way. */
struct script {
    char bytes[TEXT_ROOM];
    int size;
    uint32_t random;
};

#define put(text, ...)                                                         \
    ((text)->size +=                                                           \
     snprintf((text)->bytes + (text)->size,                                    \
              (size_t)(TEXT_ROOM - (text)->size), __VA_ARGS__))

static int draw(struct script *text, int below)
{
    text->random = text->random * 1664525 + 1013904223;
    return (int)((text->random >> 8) % (uint32_t)below);
}

static void put_question(struct script *text, const char *type, int index,
                         const char *more)
{
    put(text,
        "%s{\"id\":\"q%d\",\"type\":\"%s\",\"ask\":{\"en\":\"q%d\"},"
        "\"why\":{\"en\":\"w\"}%s}",
        index ? "," : "", index, type, index, more);
}

static void put_rule(struct script *text, int index)
{
    put(text,
        "%s{\"id\":\"r%d\",\"outcome\":\"o%d\",\"because\":{\"en\":\"b\"},"
        "\"when\":",
        index ? "," : "", index, index % 3);
}

static void put_dates(struct script *text, int count, bool years)
{
    int facts = 0;

    for (int i = 0; i < count; i++)
        put_question(text, "date", i, "");
    put(text, "],\"facts\":[");
    for (int i = 1; i < count; i++)
        for (int k = years ? 0 : i - 1; k < i; k++, facts++)
            put(text, "%s{\"id\":\"f%d\",\"%s_between\":[\"q%d\",\"q%d\"]}",
                facts ? "," : "", facts, years ? "years" : "days", k, i);
    put(text, "],\"rules\":[");
    for (int i = 0; i < facts; i++) {
        put_rule(text, i);
        put(text, "{\"<=\":[%d,{\"var\":\"f%d\"},%d]}}", i % 3, i, 10 + i);
    }
    put_rule(text, facts);
}

static bool is_choice(enum kind kind, int index)
{
    return kind == TRAVEL && index % 4 == 2;
}

/* An answer, or its contrary. */
static void put_literal(struct script *text, enum kind kind, int questions)
{
    int index = draw(text, questions), half = draw(text, 2);

    if (is_choice(kind, index))
        put(text, "{\"in\":[{\"var\":\"q%d\"},[\"a\",\"%s\"]]}", index,
            half ? "b" : "c");
    else if (half)
        put(text, "{\"var\":\"q%d\"}", index);
    else
        put(text, "{\"!\":{\"var\":\"q%d\"}}", index);
}

static void put_rules(struct script *text, enum kind kind, int count)
{
    static const char options[] =
        ",\"options\":[{\"id\":\"a\",\"says\":{\"en\":\"a\"}},"
        "{\"id\":\"b\",\"says\":{\"en\":\"b\"}},"
        "{\"id\":\"c\",\"says\":{\"en\":\"c\"}}]";
    int dates = kind == TRAVEL ? 3 : 0;

    for (int i = 0; i < count; i++)
        put_question(text, is_choice(kind, i) ? "choice" : "boolean", i,
                     is_choice(kind, i) ? options : "");
    for (int i = 0; i < dates; i++)
        put_question(text, "date", count + i, "");
    put(text, "],\"facts\":[");
    for (int i = 0; i < dates; i++)
        put(text, "%s{\"id\":\"f%d\",\"days_between\":[\"q%d\",\"today\"]}",
            i ? "," : "", i, count + i);
    put(text, "],\"rules\":[");
    for (int i = 0; i < 4 * count; i++) {
        put_rule(text, i);
        put(text, "{\"and\":[");
        for (int k = 0; k < 3; k++, put(text, k < 3 ? "," : "]}}"))
            if (dates && !k && i % 4 == 0)
                put(text, "{\"<=\":[0,{\"var\":\"f%d\"},%d]}", i % 3, 14 + i);
            else
                put_literal(text, kind, count);
    }
    put_rule(text, 4 * count);
}

/* Packs of one kind and another seed have other rules. */
static void load(struct subject *subject, enum kind kind, int questions,
                 uint32_t seed)
{
    static struct script script;
    struct script *text = &script;

    text->size = 0;
    text->random = seed;
    put(text,
        "{\"pack\":1,\"id\":\"p\",\"version\":\"1\",\"languages\":[\"en\"]"
        ",\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"n\"},\"source\":"
        "{\"publisher\":\"p\",\"title\":\"t\"},\"outcomes\":["
        "{\"id\":\"o0\",\"says\":{\"en\":\"o\"}},"
        "{\"id\":\"o1\",\"says\":{\"en\":\"o\"}},"
        "{\"id\":\"o2\",\"says\":{\"en\":\"o\"}}],\"questions\":[");
    if (kind == DATES || kind == YEARS)
        put_dates(text, questions, kind == YEARS);
    else
        put_rules(text, kind, questions);
    put(text, "true}]}");
    subject_load(subject, "p", text->bytes, (size_t)text->size);
}

/* A pack to work with. */
struct work {
    const char *name;
    struct subject subject;
    struct answers answers;
    struct arena keep;
};

static void open_work(struct work *work, size_t index)
{
    *work = (struct work){.name = packs[index].name};
    load(&work->subject, packs[index].kind, packs[index].questions, 5);
    subject_compile(&work->subject, ENGINE_FOR_ONE);
    work->answers = subject_answers(
        &work->subject, date_from_civil((struct civil){2021, 3, 1}));
}

static void close_work(struct work *work)
{
    subject_clear(&work->subject);
    arena_clear(&work->keep);
}

/* Answers each question that stands at `step` times something. */
static void answer(struct work *work, uint32_t step)
{
    for (uint32_t i = 0; i < work->subject.pack->question_count; i++) {
        bool is_date = work->subject.pack->questions[i].type == QUESTION_DATE;
        int64_t day = work->answers.today - 400 * (int64_t)i;
        struct answer known = {ANSWER_KNOWN, is_date ? day : i % 2};
        work->answers.of[i] =
            step && i % step == 0 ? known : (struct answer){ANSWER_MISSING, 0};
    }
}

static void expect_at_most(const char *name, uint64_t asked, uint64_t steps)
{
    if (asked > steps + steps / SLACK)
        print_error("%llu steps of %llu\n", (unsigned long long)asked,
                    (unsigned long long)steps);
    expect_true(name, asked <= steps + steps / SLACK);
}

/* All that `run` says of some answers. */
static void explain_all(struct work *work)
{
    struct decider *decider = work->subject.decider;
    struct judgement judgement = judge(decider, &work->answers);
    uint32_t *because =
        arena_array(&work->keep, uint32_t, work->subject.pack->question_count);

    expect_at_most(work->name, decider->deciding.asked, DECIDE_STEPS);
    plan_next(&judgement, PLAN_EXPECTED, PLAN_TRIES_NEXT);
    at_most_find(&judgement);
    because_find(&judgement, because);
    missing_find(&judgement, &work->keep);
    what_if_find(&judgement, &work->keep);
    explain_find(&judgement, &work->keep);
    expect_at_most(work->name, decider->explaining.asked, EXPLAIN_STEPS);
}

static void
a_decision_and_its_reasons_take_no_more_than_their_steps(void **state)
{
    static const uint32_t steps[] = {0, 1};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(packs); i++) {
        struct work work;
        open_work(&work, i);
        for (size_t k = 0; k < COUNT_OF(steps); k++) {
            answer(&work, steps[k]);
            explain_all(&work);
            expect_true(work.name, arena_size(&work.subject.decides) <
                                       DECIDER_BYTES + DECIDER_BYTES / 2);
            expect_true(work.name, arena_size(&work.keep) < KEPT_BYTES);
            arena_clear(&work.keep);
        }
        close_work(&work);
    }
}

static void a_plan_takes_no_more_than_its_steps(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(packs); i++) {
        struct work work;
        open_work(&work, i);
        plan_make(work.subject.decider, &work.answers,
                  &(struct plan_options){.goal = PLAN_EXPECTED,
                                         .tries = PLAN_TRIES_ALL},
                  &work.keep);
        expect_at_most(work.name, work.subject.decider->explaining.asked,
                       PLAN_STEPS);
        close_work(&work);
    }
}

static void mutants_and_cases_take_no_more_than_their_steps(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(packs); i++) {
        struct arena more[4] = {{0}};
        struct work work;
        open_work(&work, i);
        struct mutate_room room = {.keep = &work.keep,
                                   .scratch = &more[0],
                                   .decide = &more[1],
                                   .full = &more[2],
                                   .proof = &more[3],
                                   .steps = FEW_STEPS};
        struct mutations mutations =
            mutate(work.subject.pack, work.subject.decider, room);
        expect_at_most(work.name, mutations.steps, FEW_STEPS);
        struct generated generated = generate_cases(
            work.subject.engine, work.subject.decider, FEW_STEPS, &work.keep);
        expect_at_most(work.name, generated.steps, FEW_STEPS);
        for (size_t k = 0; k < COUNT_OF(more); k++)
            arena_clear(&more[k]);
        close_work(&work);
    }
}

static void expect_bounded_proofs(size_t index, bool by_parts, uint64_t steps)
{
    struct work work;

    open_work(&work, index);
    const struct verify_options options = {
        .decide = &work.subject.decides, .by_parts = by_parts, .steps = steps};
    const struct engine *engine =
        engine_compile(work.subject.pack, ENGINE_FOR_MANY, &work.subject.arena);
    expect_at_most(work.name,
                   verify(engine, &options, &work.subject.arena)->steps, steps);
    close_work(&work);
}

static void proofs_take_no_more_than_their_steps(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(packs); i++)
        for (int by_parts = 0; by_parts < 2; by_parts++) {
            expect_bounded_proofs(i, by_parts, NEXT_TO_NONE);
            expect_bounded_proofs(i, by_parts, FEW_STEPS);
        }
}

/* With a pack of other rules; of one question fewer, where nothing is drawn. */
static void expect_bounded_comparison(size_t index, uint64_t steps)
{
    enum kind kind = packs[index].kind;
    int fewer = kind == DATES || kind == YEARS;
    struct subject other = {.pack = NULL};
    struct work work;

    open_work(&work, index);
    const struct diff_options options = {.today = work.answers.today,
                                         .steps = steps};
    load(&other, kind, packs[index].questions - fewer, 6);
    expect_at_most(
        work.name,
        diff_find(work.subject.pack, other.pack, &options, &work.keep)->steps,
        steps);
    subject_clear(&other);
    close_work(&work);
}

static void a_comparison_takes_no_more_than_its_steps(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(packs); i++) {
        expect_bounded_comparison(i, NEXT_TO_NONE);
        expect_bounded_comparison(i, FEW_STEPS);
    }
}

/* With all known nothing is left to give up. */
static void complete_answers_are_decided_exactly(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(packs); i++) {
        struct work work;
        open_work(&work, i);
        answer(&work, 1);
        const struct decision *decision =
            decide(work.subject.decider, &work.answers);
        expect_true(work.name, decision->exact);
        expect_int(work.name, decision->status, STATUS_DECIDED);
        close_work(&work);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            a_decision_and_its_reasons_take_no_more_than_their_steps),
        cmocka_unit_test(a_plan_takes_no_more_than_its_steps),
        cmocka_unit_test(mutants_and_cases_take_no_more_than_their_steps),
        cmocka_unit_test(proofs_take_no_more_than_their_steps),
        cmocka_unit_test(a_comparison_takes_no_more_than_its_steps),
        cmocka_unit_test(complete_answers_are_decided_exactly),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
