/*
 * verify_subject.h -- a random pack, what verify says of it, and what becomes
 * of every assignment of answers to it.
 */
#ifndef TESTS_VERIFY_SUBJECT_H
#define TESTS_VERIFY_SUBJECT_H

#include "unit/expect.h"

#include "engine/decide.h"
#include "engine/engine.h"
#include "engine/residual.h"
#include "pack/load.h"
#include "property/random_pack.h"
#include "verify/verify.h"

#include <stdio.h>
#include <stdlib.h>

enum { SUBJECT_TEXT_ROOM = 1 << 18 };

/* A random pack with what was proved, and all its assignments. */
struct subject {
    struct rp rp;
    uint64_t seed;
    bool by_parts;
    char name[64];
    struct arena arena, scratch, decide;
    const struct pack *pack;
    const struct engine *engine;
    struct decider *decider;
    const struct verification *proof;
    uint32_t count;
    struct rp_result *results;
    uint32_t *holds; /* of each assignment, a bit for each rule */
};

static inline void subject_load(void *context)
{
    struct subject *subject = context;
    char *text = arena_array(&subject->arena, char, SUBJECT_TEXT_ROOM);
    struct faults faults;
    size_t size = rp_print(&subject->rp, text, SUBJECT_TEXT_ROOM);
    const struct verify_options options = {.has_today = true,
                                           .today = subject->rp.today,
                                           .decide = &subject->decide,
                                           .by_parts = subject->by_parts};

    faults_init(&faults, &subject->arena);
    subject->pack =
        pack_load(text, size, "random", NULL, &subject->arena, &faults);
    assert_non_null(subject->pack);
    subject->engine =
        engine_compile(subject->pack, ENGINE_FOR_MANY, &subject->arena);
    subject->decider = decider_new(subject->engine, &subject->scratch);
    subject->proof = verify(subject->engine, &options, &subject->arena);
}

/* Which rules hold, each looked at alone. */
static inline uint32_t find_holds(const struct rp *rp, const int64_t *values)
{
    struct rp alone = *rp;
    uint32_t holds = 0;

    alone.rules = 1;
    for (int i = 0; i < rp->rules; i++) {
        alone.rule[0] = rp->rule[i];
        holds |= (uint32_t)(rp_evaluate(&alone, values).rule == 0) << i;
    }
    return holds;
}

static inline void subject_init(struct subject *subject, uint64_t seed,
                                bool by_parts)
{
    *subject = (struct subject){.seed = seed, .by_parts = by_parts};
    snprintf(subject->name, sizeof subject->name, "seed %llu%s",
             (unsigned long long)seed, by_parts ? " by parts" : "");
    rp_draw(&subject->rp, seed);
    assert_true(arena_guard(&subject->arena, subject_load, subject));
    subject->count = rp_assignments(&subject->rp);
    subject->results = calloc(subject->count, sizeof *subject->results);
    subject->holds = calloc(subject->count, sizeof *subject->holds);
    for (uint32_t i = 0; i < subject->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&subject->rp, i, values);
        subject->results[i] = rp_evaluate(&subject->rp, values);
        subject->holds[i] = find_holds(&subject->rp, values);
    }
}

static inline void subject_clear(struct subject *subject)
{
    free(subject->results);
    free(subject->holds);
    arena_clear(&subject->arena);
    arena_clear(&subject->scratch);
    arena_clear(&subject->decide);
}

struct combination {
    uint32_t cells[RP_QUESTIONS + RP_FACTS + 1];
    uint32_t number; /* an assignment that is in it */
};

static inline int compare_combinations(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(((struct combination *)0)->cells));
}

static inline struct answers answers_of(const struct subject *subject,
                                        uint32_t number, struct answer *room)
{
    int64_t values[RP_QUESTIONS];

    rp_values(&subject->rp, number, values);
    for (int i = 0; i < subject->rp.questions; i++)
        room[i] = (struct answer){ANSWER_KNOWN, values[i]};
    return (struct answers){room, true, subject->rp.today};
}

/* The combinations of cells that there are; the caller frees them. */
static inline struct combination *
find_combinations(const struct subject *subject, uint32_t *count)
{
    struct combination *all = calloc(subject->count, sizeof *all);
    struct answer room[RP_QUESTIONS];

    for (uint32_t i = 0; i < subject->count; i++) {
        struct answers answers = answers_of(subject, i, room);
        for (uint32_t k = 0; k < subject->engine->level_count; k++)
            all[i].cells[k] = level_cell(subject->engine, &answers, k);
        all[i].number = i;
    }
    qsort(all, subject->count, sizeof *all, compare_combinations);
    *count = 0;
    for (uint32_t i = 0; i < subject->count; i++)
        if (!i || compare_combinations(&all[*count - 1], &all[i]) != 0)
            all[(*count)++] = all[i];
    return all;
}

static inline const struct finding *
find_about(const struct subject *subject, enum fault_code code, const char *id)
{
    const struct verification *proof = subject->proof;

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == code &&
            (!id || !strcmp(proof->findings[i].id, id)))
            return &proof->findings[i];
    return NULL;
}

static inline const char *rule_id(const struct subject *subject, int rule)
{
    return subject->pack->rules[rule].id;
}

/* Whether leaving the rule out changes nobody's outcome. */
static inline bool is_idle(const struct subject *subject, int rule)
{
    struct rp without = subject->rp;

    without.rules--;
    for (int i = rule; i < without.rules; i++)
        without.rule[i] = without.rule[i + 1];
    for (uint32_t i = 0; i < subject->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&subject->rp, i, values);
        if (rp_evaluate(&without, values).outcome !=
            subject->results[i].outcome)
            return false;
    }
    return true;
}

#endif
