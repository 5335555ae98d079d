/* SPDX-License-Identifier: MIT */
/* diff.h -- what differs between two packs, for people or as JSON. */
#ifndef REPORT_DIFF_H
#define REPORT_DIFF_H

#include "base/out.h"
#include "diff/diff.h"
#include "diff/renames.h"
#include "diff/texts.h"
#include "text/messages.h"

/* A comparison, and how it is told. */
struct diff_report {
    const struct diff *diff;
    struct text_changes texts;
    struct renames renames;
    bool only_outcome; /* leave out all but other outcomes */
    bool details;      /* who exactly, and somebody, of each change */
    bool markdown;     /* rows of the table are Markdown */
    bool two_lines;    /* of the table, for a row: where lines are wrapped */
    enum language spoken;
    struct arena *arena;
};

/* A table of changes, then what --details adds, as a page of text. */
void write_diff_text(struct out *out, const struct diff_report *report);

/*
 * The same page in Markdown as GitHub has it, for a pull request, whatever the
 * report says of `markdown` and `two_lines`.
 */
void write_diff_markdown(struct out *out, const struct diff_report *report);

/* One JSON object and a line break. */
void write_diff_json(struct out *out, const struct diff_report *report);

/* Whether all that is told of is surely the same but for texts. */
bool diff_is_none(const struct diff_report *report);

#endif
