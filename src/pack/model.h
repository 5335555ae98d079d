/* SPDX-License-Identifier: MIT */
/*
 * model.h -- a rule pack, read and checked: what everything above works on.
 *
 * A loaded pack never changes.  Things are named by their index: a question by
 * its place on the page, a fact by its place behind the questions.  Both are
 * *variables*, each with an integer value: false and true are 0 and 1, an
 * option is its index, a date its day number (date.h), a fact a number of days
 * or years.  So all conditions come down to ranges of integers.
 */
#ifndef PACK_MODEL_H
#define PACK_MODEL_H

#include "base/fault.h"
#include "base/ranges.h"
#include "pack/question_type.h"
#include "json/scan.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    PACK_FORMAT = 1,
    PACK_ID_MAX = 64,         /* bytes of an id */
    PACK_SIZE_MAX = 64 << 20, /* bytes of a pack's text */
    PACK_LANGUAGES_MAX = 16,
    PACK_QUESTIONS_MAX = 1000,
    PACK_FACTS_MAX = 1000,
    PACK_OPTIONS_MAX = 1000, /* of one question */
    PACK_OUTCOMES_MAX = 1000,
    PACK_RULES_MAX = 1000000,
    PACK_ADVICE_MAX = 1000,
    PACK_SOURCE_FACTS_MAX = 10000,
    PACK_CASES_MAX = 100000,
    PACK_PAIR_VALUES_MAX = 64, /* of each of two variables compared */
    PACK_PLUS_DAYS_MAX = 36525 /* either way */
};

/* One text in each language of the pack, in the pack's order. */
struct text {
    const char *const *in; /* never NULL, nor any of them */
};

struct sources {
    const uint32_t *facts; /* indexes into pack.source_facts */
    uint32_t count;
};

struct option {
    const char *id;
    struct text says;
    double likely; /* weight, 1 unless the pack says otherwise */
    struct origin at;
};

enum bound_kind { BOUND_NONE, BOUND_DATE, BOUND_TODAY };

struct bound {
    enum bound_kind kind;
    int32_t day; /* of BOUND_DATE */
};

struct question {
    const char *id;
    enum question_type type;
    struct text ask, why;
    struct sources sources;
    const struct option *options; /* choice: at least one */
    uint32_t option_count;
    int32_t unknown_option;   /* what "don't know" stands for, or -1 */
    int64_t minimum, maximum; /* integer; +-JSON_INTEGER_MAX unless given */
    struct bound not_before, not_after; /* date */
    double likely[2];                   /* boolean: weights of false and true */
    double effort; /* weight, 1 unless the pack says otherwise */
    struct origin at;
};

/* A date question's index, or today. */
enum { DATE_OF_TODAY = -1 };

enum fact_kind { FACT_DAYS_BETWEEN, FACT_YEARS_BETWEEN };

struct fact {
    const char *id;
    enum fact_kind kind;
    int32_t from, to; /* dates; not the same */
    struct origin at;
};

/*
 * A condition.  Every comparison is a COND_TEST: the variable's value lies in
 * one of the ranges, which are sorted, do not touch, and lie inside the
 * variable's domain; there is at least one, and never the whole domain.  What
 * is always true or false has become COND_TRUE or COND_FALSE.  Comparisons of
 * two variables are spelled out as COND_OR of COND_AND.  How the pack writes it
 * is kept for whoever reads it out: `age < 18` has the range to 17.
 */
enum cond_op {
    COND_FALSE,
    COND_TRUE,
    COND_AND,
    COND_OR,
    COND_NOT, /* one kid */
    COND_TEST
};

struct cond {
    enum cond_op op;
    struct origin at;
    const struct cond *kids; /* AND, OR: at least one; NOT: one */
    uint32_t kid_count;
    uint32_t variable; /* TEST; of what was spelled out, the one before */
    const struct range *ranges;
    uint32_t range_count;
    enum comparison written; /* TEST, or OR that was spelled out; else none */
    uint32_t other;          /* and the variable behind */
};

struct outcome_date {
    const char *id;
    struct text says;
    int32_t date; /* a date question's index, or DATE_OF_TODAY */
    int32_t plus_days;
};

struct outcome {
    const char *id;
    struct text says;
    int exit_status;
    const struct outcome_date *dates;
    uint32_t date_count;
    struct sources sources;
    struct origin at;
};

struct validity {
    int32_t from, to; /* inclusive; DATE_MIN and DATE_MAX unless given */
};

struct rule {
    const char *id;
    uint32_t outcome;
    struct text because;
    struct sources sources;
    struct validity valid;
    const struct cond *when;
    struct origin at;
};

enum advice_kind { ADVICE_DO, ADVICE_BRING, ADVICE_NOTE };

struct advice {
    const char *id;
    enum advice_kind kind;
    struct text says;
    struct sources sources;
    const bool *for_outcome; /* one of each outcome */
    const struct cond *when; /* COND_TRUE where the pack has none */
    struct origin at;
};

struct source_fact {
    const char *id;
    struct text section, says; /* says.in is NULL where the pack has none */
    struct origin at;
};

/* An answer: missing, "don't know", or known. */
enum answer_state { ANSWER_MISSING, ANSWER_UNKNOWN, ANSWER_KNOWN };

struct answer {
    enum answer_state state;
    int64_t value; /* of ANSWER_KNOWN */
};

enum status {
    STATUS_DECIDED,
    STATUS_UNDETERMINED,
    STATUS_NO_RULE,
    STATUS_NOT_IN_FORCE /* today lies outside the pack's own days */
};

enum { NO_INDEX = -1 }; /* where the pack says null */

struct index_list {
    const int32_t *items; /* NO_INDEX for null */
    uint32_t count;
    bool given;
};

struct expected_date {
    const char *id;
    int32_t day;
};

/* What a case expects; only what is given counts. */
struct expect {
    bool has_status, has_outcome, has_rule, has_dates;
    enum status status;
    int32_t outcome, rule; /* NO_INDEX for null */
    const struct expected_date *dates;
    uint32_t date_count;
    struct index_list advice, possible, ask;
};

struct test_case {
    const char *name;
    bool has_today;
    int32_t today;
    const struct answer *answers; /* one of each question */
    struct expect expect;
    struct origin at;
};

enum hit_policy { HIT_FIRST, HIT_UNIQUE };

struct pack {
    const char *file; /* its name for messages */
    const char *id, *version;
    const char *const *languages;
    uint32_t language_count;
    struct text title, notice;
    struct text called; /* the publisher in a sentence: "de IND" */
    const char *publisher, *source_title, *url, *edition; /* the last two may
                                                             be NULL */
    struct validity valid;
    enum hit_policy hit_policy;
    const struct source_fact *source_facts;
    const struct question *questions;
    const struct fact *facts;
    const struct outcome *outcomes;
    const struct rule *rules;
    const struct advice *advice;
    const struct test_case *cases;
    uint32_t source_fact_count, question_count, fact_count, outcome_count,
        rule_count, advice_count, case_count;
    bool reads_today; /* a fact, a bound, a date or a validity does */
    char sha256[65];
};

/* The name of the variable: that of a question or a fact. */
const char *pack_variable_id(const struct pack *pack, uint32_t variable);

/* The id of the date question; "today" for DATE_OF_TODAY. */
const char *pack_date_id(const struct pack *pack, int32_t date);

/* Whether the day is one of the pack's own; on any other it decides nothing. */
bool pack_in_force(const struct pack *pack, int32_t day);

/* The values the variable can have at all. */
struct range pack_domain(const struct pack *pack, uint32_t variable);

/* The values a question can have; today's bounds count if `today` is given. */
struct range question_domain(const struct question *question,
                             const int32_t *today);

/* The value as pairs have it, or, with its quotes, JSON. */
struct out;
void question_print(struct out *out, const struct question *question,
                    int64_t value, bool json);

/* Whether its value holds or does not, and so is a condition by itself. */
static inline bool question_is_condition(const struct question *question)
{
    return question_types[question->type].operand == OPERAND_BOOLEAN;
}

/* Whether conditions compare it; if not, they see it only through facts. */
static inline bool question_is_compared(const struct question *question)
{
    return question_types[question->type].operand != OPERAND_NONE;
}

static inline bool question_has_options(const struct question *question)
{
    return question_types[question->type].has_options;
}

static inline bool question_is_ordered(const struct question *question)
{
    return question_types[question->type].is_ordered;
}

static inline bool question_is_day(const struct question *question)
{
    return question_types[question->type].is_day;
}

/* The question that the variable is; NULL of a fact. */
static inline const struct question *variable_question(const struct pack *pack,
                                                       uint32_t variable)
{
    return variable < pack->question_count ? &pack->questions[variable] : NULL;
}

/* Of variables as of questions.  Conditions say of what is counted whether it
 * is less or more than a number. */
bool variable_is_condition(const struct pack *pack, uint32_t variable);
bool variable_has_options(const struct pack *pack, uint32_t variable);
bool variable_is_counted(const struct pack *pack, uint32_t variable);

/* The question or option of that id, or -1. */
int32_t pack_find_question(const struct pack *pack, const char *id,
                           size_t size);
int32_t question_find_option(const struct question *question, const char *id,
                             size_t size);

/* The index of the language, or -1. */
int32_t pack_find_language(const struct pack *pack, const char *language);

/* The outcome's date of that id, of `size` bytes; NULL if it has none. */
const struct outcome_date *outcome_find_date(const struct outcome *outcome,
                                             const char *id, size_t size);

/*
 * "{id}" in what advice says stands for the date of that id.  Finds the first
 * one of the text; its id is of *size bytes and begins behind the brace.  NULL
 * if there is none.
 */
const char *advice_find_date(const char *text, size_t *size);

/* "bring", "undetermined": the words of the format. */
const char *advice_kind_name(enum advice_kind kind);
const char *status_name(enum status status);

#endif
