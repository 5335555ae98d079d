/* SPDX-License-Identifier: MIT */
/* people.c -- everybody is compared with everybody. */
#include "property/people.h"

#include "base/date.h"
#include "engine/engine_internal.h"

#include <math.h>
#include <stdlib.h>

/* Efforts and likelihoods, for two packs in three. */
static void draw_weights(struct crowd *crowd)
{
    struct rp *rp = &crowd->rp;
    static const double weights[] = {0.5, 1, 1, 2, 5};
    struct question *questions =
        (struct question *)crowd->subject.pack->questions;

    for (int i = 0; i < rp->questions && crowd->seed % 3; i++) {
        struct question *question = &questions[i];
        question->effort = weights[rp_random(rp, COUNT_OF(weights))];
        for (int k = 0; k < 2; k++)
            question->likely[k] = weights[rp_random(rp, COUNT_OF(weights))];
        for (uint32_t k = 0; k < question->option_count; k++)
            ((struct option *)question->options)[k].likely =
                weights[rp_random(rp, COUNT_OF(weights))];
    }
    for (int i = 0; i < rp->questions; i++)
        crowd->effort[i] = questions[i].effort;
}

/* The questions to be asked that a question or fact depends on. */
static uint32_t behind(const struct crowd *crowd, int variable)
{
    uint32_t set = 0;

    if (variable < RP_QUESTIONS)
        return crowd->rp.question[variable].type == RP_DATE
                   ? 0
                   : crowd->ask & 1u << variable;
    const struct rp_fact *fact = &crowd->rp.fact[variable - RP_QUESTIONS];
    if (fact->from != RP_TODAY)
        set |= 1u << fact->from;
    if (fact->to != RP_TODAY)
        set |= 1u << fact->to;
    return set & crowd->ask;
}

static int64_t day_of(const struct crowd *crowd, const int64_t *values,
                      int date)
{
    return date == RP_TODAY ? crowd->rp.today : values[date];
}

static int64_t fact_value(const struct crowd *crowd, const int64_t *values,
                          int index)
{
    const struct rp_fact *fact = &crowd->rp.fact[index];
    int64_t from = day_of(crowd, values, fact->from);
    int64_t to = day_of(crowd, values, fact->to);

    return fact->years ? date_years_between((int32_t)from, (int32_t)to)
                       : to - from;
}

static struct person describe(const struct crowd *crowd,
                              const struct cells *cells, uint32_t number)
{
    struct person person = {.weight = 1};
    const struct rp *rp = &crowd->rp;

    rp_values(rp, number, person.values);
    person.result = rp_evaluate(rp, person.values);
    for (int i = 0; i < rp->questions; i++) {
        const struct question *question = &crowd->subject.pack->questions[i];
        if (!behind(crowd, i))
            continue;
        person.cells[i] = cells_find(&cells[i], person.values[i]);
        if (question->type == QUESTION_BOOLEAN)
            person.weight *= question->likely[person.values[i]];
        if (question->type == QUESTION_CHOICE)
            person.weight *= question->options[person.values[i]].likely;
    }
    for (int i = 0; i < rp->facts; i++)
        if (behind(crowd, RP_QUESTIONS + i))
            person.cells[RP_QUESTIONS + i] = cells_find(
                &cells[rp->questions + i], fact_value(crowd, person.values, i));
    return person;
}

bool same_end(const struct person *a, const struct person *b)
{
    return a->result.outcome == b->result.outcome &&
           a->result.advice == b->result.advice;
}

/* False if there are too many. */
static bool find_people(struct crowd *crowd)
{
    const struct cells *cells =
        cells_cut(crowd->subject.pack, &crowd->subject.arena);
    uint32_t assignments = rp_assignments(&crowd->rp);

    for (uint32_t i = 0; i < assignments; i++) {
        struct person person = describe(crowd, cells, i);
        int at = 0;
        while (at < crowd->count &&
               memcmp(crowd->people[at].cells, person.cells,
                      sizeof person.cells) != 0)
            at++;
        if (at < crowd->count) {
            crowd->vague |= !same_end(&crowd->people[at], &person);
            continue;
        }
        if (crowd->count == PEOPLE_MAX)
            return false;
        crowd->people[crowd->count++] = person;
    }
    return true;
}

void crowd_free(struct crowd *crowd)
{
    subject_clear(&crowd->subject);
    free(crowd);
}

struct crowd *crowd_new(uint64_t seed)
{
    struct crowd *crowd = calloc(1, sizeof *crowd);
    char name[64];

    crowd->seed = seed;
    name_seed(name, "", seed);
    rp_draw(&crowd->rp, seed);
    subject_draw_pack(&crowd->subject, name, &crowd->rp);
    draw_weights(crowd);
    subject_compile(&crowd->subject,
                    seed % 2 ? ENGINE_FOR_MANY : ENGINE_FOR_ONE);
    crowd->answers = subject_answers(&crowd->subject, crowd->rp.today);
    const struct decision *decision =
        decide(crowd->subject.decider, &crowd->answers);
    for (uint32_t i = 0; i < decision->ask_count; i++)
        crowd->ask |= 1u << decision->ask[i];
    if (find_people(crowd))
        return crowd;
    crowd_free(crowd);
    return NULL;
}

bool alike(const struct crowd *crowd, int a, int b, uint32_t asked)
{
    const struct person *people = crowd->people;

    for (int i = 0; i < VARIABLES; i++) {
        if (i >= crowd->rp.questions && i < RP_QUESTIONS)
            continue;
        if (i >= RP_QUESTIONS + crowd->rp.facts)
            break;
        uint32_t needs = behind(crowd, i);
        if (needs && !(needs & ~asked) &&
            people[a].cells[i] != people[b].cells[i])
            return false;
    }
    return true;
}

double weight_of(const struct crowd *crowd, int person, uint32_t asked)
{
    double weight = 0;

    for (int i = 0; i < crowd->count; i++)
        if (alike(crowd, person, i, asked))
            weight += crowd->people[i].weight;
    return weight;
}

bool is_near(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

void expect_near(const char *name, double got, double want)
{
    if (!is_near(got, want)) {
        print_error("%s: got %.9f, want %.9f\n", name, got, want);
        fail();
    }
}
