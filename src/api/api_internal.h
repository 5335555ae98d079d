/* SPDX-License-Identifier: MIT */
/* api_internal.h -- what the opaque types of elig.h are; for api/ only. */
#ifndef API_API_INTERNAL_H
#define API_API_INTERNAL_H

#include "base/fault.h"
#include "base/out.h"
#include "elig.h"
#include "engine/decide.h"
#include "text/messages.h"

struct elig_report {
    struct arena arena;
    struct faults faults;
    bool no_memory; /* said without needing any */
    struct elig_fault shown[2 * FAULT_LISTED_MAX + 1]; /* handed out */
};

struct elig_pack {
    struct arena arena;
    const struct pack *model;
    const struct engine *engine;
};

struct elig_answers {
    const struct elig_pack *pack;
    int32_t first_today; /* as given; an answer may bring another */
    uint32_t language;
    enum language spoken;
    struct arena arena; /* of what is below until `decision` */
    struct answers given;
    struct form *form; /* the same, to be decided by one walk */
    struct decider *decider;
    struct arena work; /* what is handed out */
    struct arena_mark work_start;
    struct elig_decision decision;
    struct elig_decided_date *dates; /* room for those of any outcome */
    bool is_judged;                  /* nothing has changed since: */
    struct judgement judgement;
    struct elig_explanation *explanation; /* of it; NULL: not asked for yet */
    struct elig_what_if *what_if;         /* the same */
};

enum elig_type public_type(const struct question *question);

/*
 * Runs work(context), in which the arenas and the report's may run out; then
 * reports S001 and returns false.
 */
bool report_guard(struct elig_report *report, struct arena *const arenas[],
                  size_t count, void (*work)(void *context), void *context);

/* Output that goes to the caller's sink, from `buffer`. */
struct out sink_open(struct elig_sink sink, char *buffer, size_t room);

/* Under the guard: sends on the rest; reports S003 if the sink failed. */
bool sink_close(struct out *out, struct elig_report *report);

/* Under the guard: YYYY-MM-DD; false where it is not written so. */
bool report_read_today(struct elig_report *report, const char *today,
                       int32_t *day);

/* A call about answers under way: what the guarded work needs. */
struct call {
    struct elig_answers *answers;
    struct elig_report *report;
    const char *text; /* that is read, or handed out */
    size_t size;
    int number; /* of a question, or an advice */
    const char *today;
    enum elig_goal goal;
    unsigned parts, columns;
    struct elig_sink sink;
    bool is_json, ok;
};

/* Runs work(call), in which the arenas of its answers may run out, too. */
bool call_guard(struct call *call, void (*work)(void *context));

/*
 * Under the guard: looks at all that is open, once for each state of the
 * answers; what was handed out for an earlier one ends.
 */
const struct judgement *answers_judged(struct elig_answers *answers);

#endif
