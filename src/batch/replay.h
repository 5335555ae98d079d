/* SPDX-License-Identifier: MIT */
/*
 * replay.h -- results decided again from their receipts, and compared.
 *
 * The receipt's answers and today become a record, which a batch decides as any
 * other; what it says is compared with what the result said.
 */
#ifndef BATCH_REPLAY_H
#define BATCH_REPLAY_H

#include "batch/decision_line_internal.h"
#include "engine/compile.h"
#include "text/messages.h"

/* A result with texts and what was copied may be longer than its record. */
enum { REPLAY_LINE_MAX = 4 << 20 };

enum replay_found {
    REPLAY_SAME,
    REPLAY_DIFFERS,
    REPLAY_OTHER_PACK,  /* it cannot be compared */
    REPLAY_NO_DECISION, /* a record was refused, so nothing was decided */
    REPLAY_UNUSABLE,
    REPLAY_FOUND_COUNT
};

struct replayed {
    enum replay_found found;
    bool other_engine;        /* decided it; if found so far */
    struct decision_line was; /* in the text that was read, */
    struct decision_line is;  /* and in what was decided now */
    uint32_t differs;         /* decision_line_differs() */
    struct line_fault fault;  /* if unusable; its line is the result's */
};

/* Lies in `arena`, which must be of this alone. */
struct replay;
struct replay *replay_new(const struct engine *engine, struct arena *arena);

/* What it says lies in the text and in `scratch`. */
struct replayed replay_result(struct replay *replay, const char *text,
                              size_t size, uint64_t line,
                              struct arena *scratch);

/* ---- What is said of all of them, as they come ---- */

struct replay_report {
    struct out *out;
    const struct pack *pack;
    enum language spoken;
    bool json;
    struct arena *scratch; /* rewound by the caller */
    struct json_writer *writer;

    uint64_t results, of[REPLAY_FOUND_COUNT];
    uint64_t other_engine; /* of those compared */
    char first_engine[64]; /* the first of them */
    bool lacks_receipt;    /* one did */
};

void replay_begin(struct replay_report *report, struct json_writer *writer);
void replay_tell(struct replay_report *report, const struct replayed *replayed);
void replay_end(struct replay_report *report);

#endif
