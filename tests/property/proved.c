/* SPDX-License-Identifier: MIT */
/* proved.c -- every assignment, evaluated plainly. */
#include "property/proved.h"

#include "engine/engine.h"
#include "engine/residual.h"

#include <stdio.h>
#include <stdlib.h>

static void prove(void *context)
{
    struct proved *proved = context;
    const struct verify_options options = {.has_today = true,
                                           .today = proved->rp.today,
                                           .decide = &proved->decide,
                                           .by_parts = proved->by_parts};

    proved->proof =
        verify(proved->subject.engine, &options, &proved->subject.arena);
}

uint32_t find_holds(const struct rp *rp, const int64_t *values)
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

void proved_init(struct proved *proved, uint64_t seed, bool by_parts)
{
    *proved = (struct proved){.seed = seed, .by_parts = by_parts};
    snprintf(proved->name, sizeof proved->name, "seed %llu%s",
             (unsigned long long)seed, by_parts ? " by parts" : "");
    rp_draw(&proved->rp, seed);
    subject_draw(&proved->subject, proved->name, &proved->rp, ENGINE_FOR_MANY);
    assert_true(arena_guard(&proved->subject.arena, prove, proved));
    proved->count = rp_assignments(&proved->rp);
    proved->results = calloc(proved->count, sizeof *proved->results);
    proved->holds = calloc(proved->count, sizeof *proved->holds);
    for (uint32_t i = 0; i < proved->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&proved->rp, i, values);
        proved->results[i] = rp_evaluate(&proved->rp, values);
        proved->holds[i] = find_holds(&proved->rp, values);
    }
}

void proved_clear(struct proved *proved)
{
    free(proved->results);
    free(proved->holds);
    subject_clear(&proved->subject);
    arena_clear(&proved->decide);
}

static int compare_combinations(const void *a, const void *b)
{
    return memcmp(a, b, sizeof(((struct combination *)0)->cells));
}

struct answers answers_of(const struct proved *proved, uint32_t number,
                          struct answer *room)
{
    int64_t values[RP_QUESTIONS];

    rp_values(&proved->rp, number, values);
    for (int i = 0; i < proved->rp.questions; i++)
        room[i] = (struct answer){ANSWER_KNOWN, values[i]};
    return (struct answers){room, true, proved->rp.today};
}

struct combination *find_combinations(const struct proved *proved,
                                      uint32_t *count)
{
    struct combination *all = calloc(proved->count, sizeof *all);
    struct answer room[RP_QUESTIONS];

    for (uint32_t i = 0; i < proved->count; i++) {
        struct answers answers = answers_of(proved, i, room);
        for (uint32_t k = 0; k < proved->subject.engine->level_count; k++)
            all[i].cells[k] = level_cell(proved->subject.engine, &answers, k);
        all[i].number = i;
    }
    qsort(all, proved->count, sizeof *all, compare_combinations);
    *count = 0;
    for (uint32_t i = 0; i < proved->count; i++)
        if (!i || compare_combinations(&all[*count - 1], &all[i]) != 0)
            all[(*count)++] = all[i];
    return all;
}

const struct finding *find_about(const struct proved *proved,
                                 enum fault_code code, const char *id)
{
    const struct verification *proof = proved->proof;

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == code &&
            (!id || !strcmp(proof->findings[i].id, id)))
            return &proof->findings[i];
    return NULL;
}

const char *rule_id(const struct proved *proved, int rule)
{
    return proved->subject.pack->rules[rule].id;
}

bool is_idle(const struct proved *proved, int rule)
{
    struct rp without = proved->rp;

    without.rules--;
    for (int i = rule; i < without.rules; i++)
        without.rule[i] = without.rule[i + 1];
    for (uint32_t i = 0; i < proved->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&proved->rp, i, values);
        if (rp_evaluate(&without, values).outcome != proved->results[i].outcome)
            return false;
    }
    return true;
}
