/* elig_batch.c -- the public functions on batches. */
#include "api/api_internal.h"

#include "answers/read.h"
#include "base/date.h"
#include "batch/batch.h"

#include <stdlib.h>
#include <string.h>

enum { BATCH_ROOM = 4096 };

struct elig_batch {
    struct arena arena;
    struct batch *batch;
};

struct call {
    struct elig_batch *batch;
    struct elig_report *report;
    const struct engine *engine;
    int32_t today;
    const char *line;
    size_t size;
    uint64_t number;
    struct elig_sink sink;
    bool ok;
};

static void open_batch(void *context)
{
    struct call *call = context;

    const struct record_writer *writer = record_form_find("json")->writer(
        call->engine, NULL, &call->batch->arena);

    call->batch->batch =
        batch_new(call->engine, call->today, writer, &call->batch->arena);
}

struct elig_batch *elig_batch_new(const struct elig_pack *pack,
                                  const char *today, struct elig_report *report)
{
    struct elig_batch *batch = calloc(1, sizeof *batch);
    struct call call = {
        .batch = batch, .report = report, .engine = pack->engine};
    bool ok = false;

    if (!batch) {
        report->no_memory = true;
        return NULL;
    }
    if (!date_parse(today, strlen(today), &call.today))
        report_refuse_today(report);
    else
        ok = report_guard(report, &(struct arena *){&batch->arena}, 1,
                          open_batch, &call);
    if (ok)
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
    struct call *call = context;
    char buffer[BATCH_ROOM];
    struct out out = {.write = call->sink.write,
                      .context = call->sink.context,
                      .bytes = buffer,
                      .room = sizeof buffer};

    if (call->size > READ_LINE_MAX)
        batch_line_too_long(call->batch->batch, call->number, &out);
    else
        batch_line(call->batch->batch, call->line, call->size, call->number,
                   &out);
    call->ok = out_close(&out);
    if (!call->ok)
        fault_add(&call->report->faults, FAULT_WRITE_FAILED, (struct place){0},
                  "the result could not be written");
}

bool elig_batch_line(struct elig_batch *batch, const char *line, size_t size,
                     uint64_t number, struct elig_sink sink,
                     struct elig_report *report)
{
    struct call call = {.batch = batch,
                        .report = report,
                        .line = line,
                        .size = size,
                        .number = number,
                        .sink = sink};

    return report_guard(report, &(struct arena *){&batch->arena}, 1,
                        decide_line, &call) &&
           call.ok;
}
