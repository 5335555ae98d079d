/* SPDX-License-Identifier: MIT */
/* verify.c -- how long it takes to prove the shipped pack and a big table. */
#include "verify/verify.h"
#include "bench/verify_table.h"
#include "pack/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROWS = 1500, NOISE = 20, SHIPPED_RUNS = 200, PAIRS = 20 };

struct work {
    const char *text;
    size_t size;
    struct arena arena;
    enum engine_use use;
    bool is_loaded;
    struct verification proof;
};

static void work(void *context)
{
    struct work *self = context;
    const struct verify_options options = {.steps = 0};
    struct faults faults;

    faults_init(&faults, &self->arena);
    const struct pack *pack =
        pack_load(self->text, self->size, "bench", NULL, &self->arena, &faults);
    self->is_loaded = pack != NULL;
    if (pack)
        self->proof = *verify(engine_compile(pack, self->use, &self->arena),
                              &options, &self->arena);
}

/* Milliseconds of the processor to load, compile and verify once. */
static double measure(struct work *self)
{
    struct timespec start, end;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    if (!arena_guard(&self->arena, work, self) || !self->is_loaded) {
        fputs("verify: the pack cannot be used\n", stderr);
        exit(1);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    arena_clear(&self->arena);
    return (double)(end.tv_sec - start.tv_sec) * 1e3 +
           (double)(end.tv_nsec - start.tv_nsec) / 1e6;
}

static void report(const char *name, double ms, double most)
{
    printf("%-44s %9.3f ms  (at most %g)%s\n", name, ms, most,
           ms <= most ? "" : "  TOO SLOW");
}

static void bench_table(void)
{
    struct table *table = malloc(sizeof *table);
    struct work table_work = {.use = ENGINE_FOR_MANY};

    if (!table)
        abort();
    table_draw(table, 1, ROWS, NOISE, NOISE);
    char *text = table_text(table, &table_work.size);
    table_work.text = text;
    double ms = measure(&table_work);
    report("verify a table of 1,500 rules, 7 columns", ms, 1000);
    printf("  %d gaps planted: %u found; %u pairs overlap\n", table->gap_count,
           (unsigned)table_work.proof.levels[FAULT_ERROR],
           (unsigned)table_work.proof.levels[FAULT_INFO]);
    free(text);
    free(table);
}

static void bench_shipped(const char *file)
{
    static char text[1 << 20];
    FILE *stream = fopen(file, "rb");
    struct work shipped = {.text = text, .use = ENGINE_FOR_MANY};
    double best = 1e9;

    if (!stream) {
        perror(file);
        exit(1);
    }
    shipped.size = fread(text, 1, sizeof text, stream);
    fclose(stream);
    for (int i = 0; i < SHIPPED_RUNS; i++) {
        double ms = measure(&shipped);
        best = ms < best ? ms : best;
    }
    report("verify the shipped pack, loading included", best, 10);
}

/* Diagrams and boxes of it are too large: it must say so soon. */
static void bench_pairs(void)
{
    static char text[1 << 16];
    struct work pairs = {.text = text, .use = ENGINE_FOR_MANY};
    size_t used = 0;

#define PUT(...)                                                               \
    (used += (size_t)snprintf(text + used, sizeof text - used, __VA_ARGS__))
    PUT("{\"pack\":1,\"id\":\"pairs\",\"version\":\"1\",\"languages\":[\"en\"],"
        "\"title\":{\"en\":\"T\"},\"notice\":{\"en\":\"N\"},"
        "\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":[");
    for (int i = 0; i < PAIRS * 2; i++)
        PUT("%s{\"id\":\"b%d\",\"type\":\"boolean\",\"ask\":{\"en\":\"?\"},"
            "\"why\":{\"en\":\"W.\"}}",
            i ? "," : "", i);
    PUT("],\"outcomes\":[{\"id\":\"yes\",\"says\":{\"en\":\"Y.\"}},"
        "{\"id\":\"no\",\"says\":{\"en\":\"N.\"}}],"
        "\"rules\":[{\"id\":\"same\",\"outcome\":\"yes\","
        "\"because\":{\"en\":\"S.\"},\"when\":{\"and\":[");
    for (int i = 0; i < PAIRS; i++)
        PUT("%s{\"==\":[{\"var\":\"b%d\"},{\"var\":\"b%d\"}]}", i ? "," : "", i,
            i + PAIRS);
    PUT("]}},{\"id\":\"else\",\"outcome\":\"no\",\"because\":{\"en\":\"E.\"},"
        "\"when\":true}]}");
#undef PUT
    pairs.size = used;
    report("verify 40 booleans in pairs: too large", measure(&pairs), 5000);
    printf("  %u proofs are not finished\n",
           (unsigned)pairs.proof.not_proved_count);
}

int main(int argc, char **argv)
{
    bench_shipped(argc > 1 ? argv[1] : "rules/ind-biometrics.json");
    bench_table();
    bench_pairs();
    return 0;
}
