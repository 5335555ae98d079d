/* SPDX-License-Identifier: MIT */
/* diff_internal.h -- what the forms of a comparison have in common. */
#ifndef REPORT_DIFF_INTERNAL_H
#define REPORT_DIFF_INTERNAL_H

#include "base/fault.h"
#include "report/diff.h"
#include "report/values_internal.h"
#include "json/writer.h"

const char *diff_digits(const struct diff_report *report, uint32_t number);

/* "28,800", "28.800" */
const char *diff_number(const struct diff_report *report, struct number number);

/* "3.3 %", "3,3 %"; what is there is never shown as nothing. */
const char *diff_share(const struct diff_report *report, struct number part);

/* Whether there is a number of all combinations to take a share of. */
bool diff_has_shares(const struct diff *diff);

/* The text with "at most" or "about", where not all of the change is sure. */
const char *diff_hedged(const struct diff_report *report,
                        const struct diff_change *change, const char *text);

/* The id of what the change is from or to; NULL for none. */
const char *diff_id(const struct diff *diff, const struct diff_change *change,
                    enum side side);

/* The same as people read it: a date is "return_date + 11 days". */
const char *diff_from_or_to(const struct diff_report *report,
                            const struct diff_change *change, enum side side);

/* "outcome", "advice make_appointment" */
const char *diff_what(const struct diff_report *report,
                      const struct diff_change *change);

/*
 * What the term says that all have in common, or what it says besides; NULL for
 * nothing.  Literals that do not fit in so many bytes are counted.
 */
const char *diff_term(const struct diff_report *report, const struct cover *who,
                      const struct term *term, bool common, size_t room);

/* The witness as the pack of that side would read it: {"id": value}. */
void diff_put_witness(struct json_writer *json, const char *key,
                      const struct diff *diff, const struct diff_change *change,
                      enum side side);

/* Whether the change is told of. */
bool diff_is_listed(const struct diff_report *report,
                    const struct diff_change *change);

/* Whether something that is told of surely is not the same. */
bool diff_is_some(const struct diff_report *report);

/* Whether there surely is somebody whom the change is for. */
bool diff_is_sure(const struct diff *diff, const struct diff_change *change);

/*
 * What an author should know besides: one version that decides in two ways, or
 * days of two packs that never meet.  Writes up to DIFF_REMARKS_MAX codes, and
 * returns how many.
 */
enum { DIFF_REMARKS_MAX = 2 };
uint32_t diff_remarks(const struct diff_report *report, enum fault_code *codes);

/* "both packs say that they are version 1, but they do not decide the same" */
const char *diff_remark_text(const struct diff_report *report,
                             enum fault_code code);

/* A page of text as Markdown; see diff_markdown.c. */
void diff_put_markdown(struct out *out, char *page, size_t size);

/* The table alone: a row for each change, with one line of whom. */
void diff_put_table(struct out *out, const struct diff_report *report);

#endif
