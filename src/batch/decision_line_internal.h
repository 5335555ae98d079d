/* SPDX-License-Identifier: MIT */
/*
 * decision_line_internal.h -- a decision as JSON read back, to compare it with
 * another.
 *
 * It may be a line of a batch or the result of one person: of each advice, only
 * the id counts.  A member that is not there is as one that says nothing.
 */
#ifndef BATCH_DECISION_LINE_INTERNAL_H
#define BATCH_DECISION_LINE_INTERNAL_H

#include "base/out.h"
#include "batch/record_writer.h"
#include "json/scan.h"

enum line_member {
    LINE_STATUS,
    LINE_OUTCOME,
    LINE_RULE,
    LINE_POSSIBLE,
    LINE_DATES,
    LINE_ADVICE,
    LINE_ASK,
    LINE_OPEN,
    LINE_EXACT,
    LINE_OVERLAP,
    LINE_COMPARED, /* those before are what was decided */
    LINE_ID = LINE_COMPARED,
    LINE_ERROR,
    LINE_ANSWERS,
    LINE_TODAY,
    LINE_PACK,
    LINE_ENGINE,
    LINE_MEMBERS
};

struct decision_line {
    struct scan_token of[LINE_MEMBERS]; /* bytes is NULL for none */
};

const char *line_member_name(enum line_member member);

/* False where the text is no JSON object, or a member stands twice in it. */
bool decision_line_read(struct decision_line *line, const char *text,
                        size_t size, struct line_fault *fault);

/* What the member says, as JSON without layout; lies in `arena`. */
const char *decision_line_value(const struct decision_line *line,
                                enum line_member member, struct arena *arena);

/* A bit (1 << member) for each of LINE_COMPARED that is not the same. */
uint32_t decision_line_differs(const struct decision_line *a,
                               const struct decision_line *b,
                               struct arena *scratch);

/* A member of an object that was read; bytes is NULL for none. */
struct scan_token decision_line_find(const struct scan_token *object,
                                     const char *name);

/* Whether the token is that text, with its quotes. */
bool decision_line_is(const struct scan_token *token, const char *text);

#endif
