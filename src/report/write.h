/* SPDX-License-Identifier: MIT */
/* write.h -- decisions, questions and test results, for people and programs. */
#ifndef REPORT_WRITE_H
#define REPORT_WRITE_H

#include "base/date.h"
#include "base/out.h"
#include "engine/decide.h"
#include "text/messages.h"
#include "why/explain.h"
#include "why/missing.h"

#include <stdbool.h>

/* What a result is written from. */
struct result {
    const struct pack *pack;
    const struct answers *answers;
    const char *id; /* of the record; NULL where it brings none */
    const struct decision *decision;
    const uint32_t *because; /* because_find() */
    uint32_t because_count;
    struct reasons reasons;
    int32_t next;  /* the best question of `ask`, if there is any */
    bool in_force; /* today lies in the pack's validity */
    const struct missing *missing; /* or NULL; what was not asked */
    const struct what_if *what_if; /* for is not written */
    const struct explanation *explanation;
};

/* What is found out for those who ask for it, as it takes longer. */
enum result_part { RESULT_NEXT = 1, RESULT_WHAT_IF = 2, RESULT_EXPLAIN = 4 };

/*
 * All there is to write of a judgement, which must stay; `parts` are those
 * asked for.  What is found out lies in `keep`.
 */
struct result result_find(const struct pack *pack,
                          const struct judgement *judgement, unsigned parts,
                          struct arena *keep);

struct style {
    uint32_t language;    /* of the pack */
    enum language spoken; /* of the program */
    unsigned columns;     /* to wrap at; 0 does not wrap */
    bool bold;            /* the terminal takes it */
};

/* One JSON object and a line break: schema 1. */
void write_json(struct out *out, const struct result *result, uint32_t language,
                struct arena *scratch);

/*
 * The same where answers are refused: status "invalid", and the first fault as
 * far as its place is known.
 */
struct fault;
void write_json_refused(struct out *out, const struct fault *fault);

/*
 * The result page for a person: plain text wrapped at the style's columns,
 * Markdown (CommonMark, with task lists), and HTML: one page that needs nothing
 * else and runs nothing.  `scratch` is for sentences on the way.
 */
void write_text(struct out *out, const struct result *result,
                const struct style *style, struct arena *scratch);
void write_markdown(struct out *out, const struct result *result,
                    const struct style *style, struct arena *scratch);
void write_html(struct out *out, const struct result *result,
                const struct style *style, struct arena *scratch);

/*
 * The decision's dates as days in a calendar (RFC 5545).  Writes nothing where
 * there are none: a calendar must not be empty.  The answers must know today.
 */
void write_ics(struct out *out, const struct result *result,
               const struct style *style, struct arena *scratch);

/* An answer in words: "Ja", "12 maart 2021", the text of an option. */
const char *write_answer(const struct question *question,
                         const struct answer *answer, const struct style *style,
                         struct arena *arena);

/* "Bron: IND (https://ind.nl), 2020-2021.": whose rules, of which edition. */
const char *write_origin(const struct pack *pack, const struct style *style,
                         struct arena *arena);

/*
 * What the advice says, with the dates of the decision where it names them; a
 * date that is not certain is named as its outcome names it.  A day of
 * WRITE_DAY_LATER or more is left to be put in: there stands WRITE_DAY_MARK,
 * which no text of a pack holds, and how much more it is in two digits.
 */
enum { WRITE_DAY_LATER = DATE_MAX + 1 };
#define WRITE_DAY_MARK "\x01"
const char *write_advice_text(const struct pack *pack,
                              const struct advice *advice,
                              const struct decision *decision,
                              uint32_t language, struct arena *arena);

/* What may be typed: "ja of nee", "een datum tot en met vandaag". */
const char *write_form(const struct question *question,
                       const struct style *style, struct arena *arena);

/* "Let op: deze regels gelden ...", or NULL where the pack is in force. */
const char *write_not_in_force(const struct result *result,
                               const struct style *style, struct arena *arena);

/* What a pack asks on one day. */
struct asked {
    const struct answers *day;
    const bool *of; /* of each question, whether its answer can matter then */
};

/*
 * The pack's questions with their options and why they are asked; on one day,
 * or NULL for all.
 */
void write_questions_json(struct out *out, const struct pack *pack,
                          const struct asked *asked, uint32_t language);
void write_questions_text(struct out *out, const struct pack *pack,
                          const struct asked *asked, const struct style *style,
                          struct arena *scratch);

#endif
