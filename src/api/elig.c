/* SPDX-License-Identifier: MIT */
/* elig.c -- the public functions on reports; the version. */
#include "elig.h"

#include "api/api_internal.h"
#include "base/date.h"

#include <stdlib.h>
#include <string.h>

const char *elig_version(void)
{
    return ELIG_VERSION;
}

struct elig_report *elig_report_new(void)
{
    struct elig_report *report = calloc(1, sizeof *report);

    if (report)
        faults_init(&report->faults, &report->arena);
    return report;
}

void elig_report_free(struct elig_report *report)
{
    if (!report)
        return;
    arena_clear(&report->arena);
    free(report);
}

void elig_report_clear(struct elig_report *report)
{
    arena_clear(&report->arena);
    faults_init(&report->faults, &report->arena);
    report->no_memory = false;
}

size_t elig_report_errors(const struct elig_report *report)
{
    return report->faults.count[FAULT_ERROR] + report->no_memory;
}

size_t elig_report_count(const struct elig_report *report)
{
    return report->faults.listed_count[FAULT_ERROR] +
           report->faults.listed_count[FAULT_WARNING] + report->no_memory;
}

static struct elig_fault fault_at(const struct elig_report *report,
                                  size_t index)
{
    size_t errors = report->faults.listed_count[FAULT_ERROR];
    size_t warnings = report->faults.listed_count[FAULT_WARNING];

    if (index >= errors + warnings)
        return (struct elig_fault){.id = fault_id(FAULT_NO_MEMORY),
                                   .level = fault_level_name(FAULT_ERROR),
                                   .message = fault_title(FAULT_NO_MEMORY)};

    const struct fault *fault =
        index < errors ? &report->faults.listed[FAULT_ERROR][index]
                       : &report->faults.listed[FAULT_WARNING][index - errors];
    return (struct elig_fault){.id = fault_id(fault->code),
                               .level =
                                   fault_level_name(fault_level(fault->code)),
                               .message = fault->message,
                               .hint = fault->hint,
                               .file = fault->at.file,
                               .path = fault->at.path,
                               .question = fault->at.question,
                               .line = fault->at.line,
                               .column = fault->at.column};
}

const struct elig_fault *elig_report_fault(struct elig_report *report,
                                           size_t index)
{
    report->shown[index] = fault_at(report, index);
    return &report->shown[index];
}

bool report_guard(struct elig_report *report, struct arena *const arenas[],
                  size_t count, void (*work)(void *context), void *context)
{
    struct arena *all[ARENAS_GUARDED_MAX] = {&report->arena};

    for (size_t i = 0; i < count; i++)
        all[i + 1] = arenas[i];
    if (arenas_guard(all, count + 1, work, context))
        return true;
    report->no_memory = true;
    return false;
}

struct out sink_open(struct elig_sink sink, char *buffer, size_t room)
{
    return (struct out){.write = sink.write,
                        .context = sink.context,
                        .bytes = buffer,
                        .room = room};
}

bool sink_close(struct out *out, struct elig_report *report)
{
    return out_close(out) ||
           fault_add(&report->faults, FAULT_WRITE_FAILED, (struct place){0},
                     "the result could not be written");
}

bool report_read_today(struct elig_report *report, const char *today,
                       int32_t *day)
{
    return date_parse(today, strlen(today), day) ||
           fault_add(&report->faults, FAULT_ANSWER_BAD_TODAY, (struct place){0},
                     "today must be written as YYYY-MM-DD");
}
