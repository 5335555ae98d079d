/* SPDX-License-Identifier: MIT */
/* elig_batch.c -- the public functions on batches. */
#include "api/api_internal.h"

#include "answers/read.h"
#include "batch/batch.h"

#include <stdlib.h>

enum { BATCH_ROOM = 4096 };

struct elig_batch {
    struct arena arena;
    struct batch *batch;
};

struct batch_call {
    struct elig_batch *batch;
    struct elig_report *report;
    const struct engine *engine;
    const char *today, *line;
    size_t size;
    uint64_t number;
    struct elig_sink sink;
    bool ok;
};

static bool guard(struct batch_call *call, void (*work)(void *context))
{
    return report_guard(call->report, &(struct arena *){&call->batch->arena}, 1,
                        work, call) &&
           call->ok;
}

static void open_batch(void *context)
{
    struct batch_call *call = context;
    struct arena *arena = &call->batch->arena;
    int32_t today;

    call->ok = report_read_today(call->report, call->today, &today);
    if (call->ok)
        call->batch->batch =
            batch_new(call->engine, today,
                      record_form_find("json")->writer(
                          call->engine, &(struct record_parts){0}, arena),
                      arena);
}

struct elig_batch *elig_batch_new(const struct elig_pack *pack,
                                  const char *today, struct elig_report *report)
{
    struct elig_batch *batch = calloc(1, sizeof *batch);
    struct batch_call call = {.batch = batch,
                              .report = report,
                              .engine = pack->engine,
                              .today = today};

    if (!batch) {
        report->no_memory = true;
        return NULL;
    }
    if (guard(&call, open_batch))
        return batch;
    elig_batch_free(batch);
    return NULL;
}

void elig_batch_free(struct elig_batch *batch)
{
    if (!batch)
        return;
    arena_clear(&batch->arena);
    free(batch);
}

static void decide_line(void *context)
{
    struct batch_call *call = context;
    char buffer[BATCH_ROOM];
    struct out out = sink_open(call->sink, buffer, sizeof buffer);

    if (call->size > READ_LINE_MAX)
        batch_line_too_long(call->batch->batch, call->number, &out);
    else
        batch_line(call->batch->batch, call->line, call->size, call->number,
                   &out);
    call->ok = sink_close(&out, call->report);
}

bool elig_batch_line(struct elig_batch *batch, const char *line, size_t size,
                     uint64_t number, struct elig_sink sink,
                     struct elig_report *report)
{
    struct batch_call call = {.batch = batch,
                              .report = report,
                              .line = line,
                              .size = size,
                              .number = number,
                              .sink = sink};

    return guard(&call, decide_line);
}
