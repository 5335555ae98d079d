/* diff.h -- what differs between two packs, in English or as JSON. */
#ifndef REPORT_DIFF_H
#define REPORT_DIFF_H

#include "base/diag.h"
#include "base/out.h"
#include "diff/diff.h"
#include "diff/merge.h"
#include "diff/renames.h"
#include "diff/texts.h"
#include "json/writer.h"

/* A comparison, and how it is told. */
struct diff_report {
    const struct diff *diff;
    struct text_changes texts;
    struct renames renames;
    bool only_outcome; /* leave out all but other outcomes */
    bool details;      /* who exactly, and somebody, of each change */
    bool two_lines;    /* of the table, for a row: where lines are wrapped */
    struct arena *arena;
};

/* A table of changes, then what --details adds, as a page of text. */
void write_diff_text(struct out *out, const struct diff_report *report);

/* One JSON object and a line break. */
void write_diff_json(struct out *out, const struct diff_report *report);

/* The table alone: a row for each change, with one line of whom. */
void write_diff_table(struct out *out, const struct diff_report *report);

/* The witness as the pack of that side would read it: {"id": value}. */
void diff_put_witness(struct json_writer *json, const char *key,
                      const struct diff *diff, const struct diff_change *change,
                      enum side side);

/* Whether both packs read the same of the witness. */
bool write_diff_same_witness(const struct diff *diff,
                             const struct diff_change *change);

/* The id of what the change is from or to; NULL for none. */
const char *write_diff_id(const struct diff *diff,
                          const struct diff_change *change, enum side side);

/* "return_date + 11 days"; "not given" for NULL. */
const char *diff_date_text(const struct pack *pack,
                           const struct outcome_date *date,
                           struct arena *arena);

/* "3.3 %", "at most 3.3 %"; what is there is never shown as nothing. */
const char *diff_share_text(const struct diff *diff, struct number part,
                            struct arena *arena);

/* Whether the change is told of. */
bool diff_is_listed(const struct diff_report *report,
                    const struct diff_change *change);

/*
 * Whether all that is told of is surely the same but for texts; whether
 * something surely is not.
 */
bool diff_is_none(const struct diff_report *report);
bool diff_is_some(const struct diff_report *report);

/* Whether there surely is somebody whom the change is for. */
bool diff_is_sure(const struct diff *diff, const struct diff_change *change);

/* Whether there is a number of all combinations to take a share of. */
bool diff_has_shares(const struct diff *diff);

/*
 * What an author should know besides: one version that decides in two ways, or
 * days of two packs that never meet.  Writes up to DIFF_REMARKS_MAX codes, and
 * returns how many.
 */
enum { DIFF_REMARKS_MAX = 2 };
uint32_t diff_remarks(const struct diff_report *report, enum diag_code *codes);

/* "both packs have version 1, but do not decide the same" */
const char *diff_remark_text(const struct diff_report *report,
                             enum diag_code code);

#endif
