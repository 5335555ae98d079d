/*
 * people.h -- who can answer a random pack, and in what way.
 *
 * The people of a pack are the combinations of cells that real answers reach,
 * each with its weight.  Who has been asked the same questions and gave the
 * same answers as somebody is found by looking at all of them.  Nothing here
 * knows diagrams.
 */
#ifndef TESTS_PEOPLE_H
#define TESTS_PEOPLE_H

#include "unit/expect.h"

#include "ask/plan.h"
#include "base/date.h"
#include "engine/engine_internal.h"
#include "pack/load.h"
#include "property/random_pack.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PEOPLE_MAX = 240,
    VARIABLES = RP_QUESTIONS + RP_FACTS,
    TEXT_ROOM = 1 << 20
};

struct person {
    int64_t values[RP_QUESTIONS];
    uint32_t cells[VARIABLES];
    struct rp_result result;
    double weight;
};

struct subject {
    struct rp rp;
    uint64_t seed;
    struct arena arena, scratch;
    const struct pack *pack;
    struct decider *decider;
    struct answers answers;
    struct person people[PEOPLE_MAX];
    int count;
    uint32_t ask; /* a bit each */
    bool vague;   /* people alike in all that can be asked end differently */
    double effort[RP_QUESTIONS];
};

/* Efforts and likelihoods, for two packs in three. */
static inline void draw_weights(struct subject *subject)
{
    struct rp *rp = &subject->rp;
    static const double weights[] = {0.5, 1, 1, 2, 5};
    struct question *questions = (struct question *)subject->pack->questions;

    for (int i = 0; i < rp->questions && subject->seed % 3; i++) {
        struct question *question = &questions[i];
        question->effort = weights[rp_random(rp, COUNT_OF(weights))];
        for (int k = 0; k < 2; k++)
            question->likely[k] = weights[rp_random(rp, COUNT_OF(weights))];
        for (uint32_t k = 0; k < question->option_count; k++)
            ((struct option *)question->options)[k].likely =
                weights[rp_random(rp, COUNT_OF(weights))];
    }
    for (int i = 0; i < rp->questions; i++)
        subject->effort[i] = questions[i].effort;
}

static inline void load(void *context)
{
    struct subject *subject = context;
    struct faults faults;
    char *text = arena_alloc(&subject->arena, TEXT_ROOM, 1);
    size_t size = rp_print(&subject->rp, text, TEXT_ROOM);

    faults_init(&faults, &subject->arena);
    subject->pack =
        pack_load(text, size, "random", NULL, &subject->arena, &faults);
    assert_non_null(subject->pack);
    draw_weights(subject);
    enum engine_use use = subject->seed % 2 ? ENGINE_FOR_MANY : ENGINE_FOR_ONE;
    subject->decider = decider_new(
        engine_compile(subject->pack, use, &subject->arena), &subject->scratch);
}

/* The questions to be asked that a question or fact depends on. */
static inline uint32_t behind(const struct subject *subject, int variable)
{
    uint32_t set = 0;

    if (variable < RP_QUESTIONS)
        return subject->rp.question[variable].type == RP_DATE
                   ? 0
                   : subject->ask & 1u << variable;
    const struct rp_fact *fact = &subject->rp.fact[variable - RP_QUESTIONS];
    if (fact->from != RP_TODAY)
        set |= 1u << fact->from;
    if (fact->to != RP_TODAY)
        set |= 1u << fact->to;
    return set & subject->ask;
}

static inline int64_t day_of(const struct subject *subject,
                             const int64_t *values, int date)
{
    return date == RP_TODAY ? subject->rp.today : values[date];
}

static inline int64_t fact_value(const struct subject *subject,
                                 const int64_t *values, int index)
{
    const struct rp_fact *fact = &subject->rp.fact[index];
    int64_t from = day_of(subject, values, fact->from);
    int64_t to = day_of(subject, values, fact->to);

    return fact->years ? date_years_between((int32_t)from, (int32_t)to)
                       : to - from;
}

static inline struct person describe(const struct subject *subject,
                                     const struct cells *cells, uint32_t number)
{
    struct person person = {.weight = 1};
    const struct rp *rp = &subject->rp;

    rp_values(rp, number, person.values);
    person.result = rp_evaluate(rp, person.values);
    for (int i = 0; i < rp->questions; i++) {
        const struct question *question = &subject->pack->questions[i];
        if (!behind(subject, i))
            continue;
        person.cells[i] = cells_find(&cells[i], person.values[i]);
        if (question->type == QUESTION_BOOLEAN)
            person.weight *= question->likely[person.values[i]];
        if (question->type == QUESTION_CHOICE)
            person.weight *= question->options[person.values[i]].likely;
    }
    for (int i = 0; i < rp->facts; i++)
        if (behind(subject, RP_QUESTIONS + i))
            person.cells[RP_QUESTIONS + i] =
                cells_find(&cells[rp->questions + i],
                           fact_value(subject, person.values, i));
    return person;
}

static inline bool same_end(const struct person *a, const struct person *b)
{
    return a->result.outcome == b->result.outcome &&
           a->result.advice == b->result.advice;
}

/* False if there are too many. */
static inline bool find_people(struct subject *subject)
{
    const struct cells *cells = cells_cut(subject->pack, &subject->arena);
    uint32_t assignments = rp_assignments(&subject->rp);

    for (uint32_t i = 0; i < assignments; i++) {
        struct person person = describe(subject, cells, i);
        int at = 0;
        while (at < subject->count &&
               memcmp(subject->people[at].cells, person.cells,
                      sizeof person.cells) != 0)
            at++;
        if (at < subject->count) {
            subject->vague |= !same_end(&subject->people[at], &person);
            continue;
        }
        if (subject->count == PEOPLE_MAX)
            return false;
        subject->people[subject->count++] = person;
    }
    return true;
}

/* Returns NULL for a pack with too many people. */
static inline struct subject *subject_new(uint64_t seed)
{
    struct subject *subject = calloc(1, sizeof *subject);

    subject->seed = seed;
    rp_draw(&subject->rp, seed);
    assert_true(arena_guard(&subject->arena, load, subject));
    subject->answers = (struct answers){
        calloc(RP_QUESTIONS, sizeof(struct answer)), true, subject->rp.today};
    const struct decision *decision =
        decide(subject->decider, &subject->answers);
    for (uint32_t i = 0; i < decision->ask_count; i++)
        subject->ask |= 1u << decision->ask[i];
    if (find_people(subject))
        return subject;
    free(subject->answers.of);
    arena_clear(&subject->arena);
    arena_clear(&subject->scratch);
    free(subject);
    return NULL;
}

static inline void subject_free(struct subject *subject)
{
    free(subject->answers.of);
    arena_clear(&subject->arena);
    arena_clear(&subject->scratch);
    free(subject);
}

/* Whether both gave the same answers to the questions asked. */
static inline bool alike(const struct subject *subject, int a, int b,
                         uint32_t asked)
{
    const struct person *people = subject->people;

    for (int i = 0; i < VARIABLES; i++) {
        if (i >= subject->rp.questions && i < RP_QUESTIONS)
            continue;
        if (i >= RP_QUESTIONS + subject->rp.facts)
            break;
        uint32_t needs = behind(subject, i);
        if (needs && !(needs & ~asked) &&
            people[a].cells[i] != people[b].cells[i])
            return false;
    }
    return true;
}

static inline double weight_of(const struct subject *subject, int person,
                               uint32_t asked)
{
    double weight = 0;

    for (int i = 0; i < subject->count; i++)
        if (alike(subject, person, i, asked))
            weight += subject->people[i].weight;
    return weight;
}

static inline bool is_near(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

static inline void expect_near(const char *name, double got, double want)
{
    if (!is_near(got, want)) {
        print_error("%s: got %.9f, want %.9f\n", name, got, want);
        fail();
    }
}

static inline void name_seed(char name[64], const char *what, uint64_t seed)
{
    snprintf(name, 64, "%s, seed %llu", what, (unsigned long long)seed);
}

#endif
