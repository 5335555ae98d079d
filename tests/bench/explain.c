/* SPDX-License-Identifier: MIT */
/*
 * explain.c -- how long explanations of one decision take.
 *
 *     explain PACK RUNS
 *
 * Decides each case of the pack, and prints for each part of a result the
 * slowest case's median, in microseconds: "because 12.3".
 */
#include "why/explain.h"
#include "base/date.h"
#include "engine/compile.h"
#include "pack/load.h"
#include "why/because.h"
#include "why/missing.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum part { BECAUSE, WHAT_IF, MISSING, EXPLAIN };

enum { PARTS = 4, RUNS_MAX = 1000 };

static const char *const names[PARTS] = {"because", "what_if", "missing",
                                         "explain"};

struct bench {
    struct arena arena, scratch, keep;
    const struct pack *pack;
    struct decider *decider;
    struct answers answers;
    struct judgement judgement;
    double slowest[PARTS];
    int runs;
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void find(struct bench *bench, enum part part)
{
    uint32_t because[PACK_QUESTIONS_MAX];

    switch (part) {
    case BECAUSE:
        (void)because_find(&bench->judgement, because);
        return;
    case WHAT_IF:
        (void)what_if_find(&bench->judgement, &bench->keep);
        return;
    case MISSING:
        (void)missing_find(&bench->judgement, &bench->keep);
        return;
    case EXPLAIN:
        (void)explain_find(&bench->judgement, &bench->keep);
        return;
    }
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return (left > right) - (left < right);
}

static void measure(struct bench *bench, enum part part)
{
    double times[RUNS_MAX];
    struct arena_mark mark = arena_mark(&bench->keep);

    for (int i = 0; i < bench->runs; i++) {
        double start = now();
        find(bench, part);
        times[i] = now() - start;
        arena_rewind(&bench->keep, mark);
    }
    qsort(times, (size_t)bench->runs, sizeof *times, compare);
    if (times[bench->runs / 2] > bench->slowest[part])
        bench->slowest[part] = times[bench->runs / 2];
}

static void measure_all(struct bench *bench)
{
    bench->judgement = judge(bench->decider, &bench->answers);
    for (int part = 0; part < PARTS; part++)
        measure(bench, (enum part)part);
}

/* The case as it is, and as an interview comes to it, answer by answer. */
static void measure_case(struct bench *bench, const struct test_case *test)
{
    uint32_t count = bench->pack->question_count;

    bench->answers.today = test->has_today
                               ? test->today
                               : date_from_civil((struct civil){2021, 3, 1});
    for (uint32_t known = 0; known <= count; known++) {
        for (uint32_t i = 0; i < count; i++)
            bench->answers.of[i] =
                i < known ? test->answers[i] : (struct answer){0};
        measure_all(bench);
    }
}

static void run(void *context)
{
    struct bench *bench = context;

    bench->answers = (struct answers){
        arena_array(&bench->arena, struct answer, bench->pack->question_count),
        true, 0};
    bench->decider =
        decider_new(engine_compile(bench->pack, ENGINE_FOR_ONE, &bench->arena),
                    &bench->scratch);
    for (uint32_t i = 0; i < bench->pack->case_count; i++)
        measure_case(bench, &bench->pack->cases[i]);
}

static char *read_file(const char *name, size_t *size)
{
    enum { ROOM = 1 << 20 };
    FILE *file = fopen(name, "r");
    char *text = malloc(ROOM);

    *size = file && text ? fread(text, 1, ROOM, file) : 0;
    if (file)
        fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    struct bench bench = {.runs = argc > 2 ? atoi(argv[2]) : 0};
    struct faults faults;
    size_t size;

    if (argc != 3 || bench.runs < 1 || bench.runs > RUNS_MAX) {
        fprintf(stderr, "usage: explain PACK RUNS\n");
        return 2;
    }
    char *text = read_file(argv[1], &size);
    faults_init(&faults, &bench.arena);
    bench.pack = pack_load(text, size, argv[1], NULL, &bench.arena, &faults);
    if (!bench.pack || !arena_guard(&bench.arena, run, &bench))
        return 1;
    for (int part = 0; part < PARTS; part++)
        printf("%s %.1f\n", names[part], bench.slowest[part]);
    arena_clear(&bench.arena);
    arena_clear(&bench.scratch);
    arena_clear(&bench.keep);
    free(text);
    return 0;
}
