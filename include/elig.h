/* SPDX-License-Identifier: MIT */
/*
 * elig.h -- decide whether somebody is eligible, and say why.
 *
 * Load a rule pack, give the answers that there are, and ask for the decision.
 * It holds whatever the other answers may be; what is not certain is not
 * claimed.
 *
 *     struct elig_report *report = elig_report_new();
 *     struct elig_pack *pack = elig_pack_load(text, size, "my.json", report);
 *     struct elig_answers *answers =
 *         elig_answers_new(pack, "2021-03-01", "en", report);
 *     const struct elig_decision *decision;
 *
 *     while ((decision = elig_answers_decide(answers)) && decision->ask_count)
 *         elig_answers_type(answers, decision->ask[0], ask_somebody(), report);
 *
 * Lifetime.  What a function hands out belongs to the object it was asked of
 * and lives as long as that object; what is said of answers, only until one of
 * them changes.  Only *_new() and *_load() give something the caller must free,
 * with the *_free() of the same name; freeing NULL does nothing.  A pack must
 * outlive the answers and batches made from it.
 *
 * Failure.  A function that returns false or NULL where it says so has added at
 * least one fault to its report; what it worked on is as it was before.  When
 * memory runs out that fault is S001.  Passing NULL where a pointer is asked
 * for is a programming error, not a failure.
 *
 * Numbers.  Questions, options, outcomes, their dates, rules, advice and
 * languages are named by their place in the pack, from 0.  ELIG_NONE stands for
 * none.  Functions on answers take any number of a question; those that tell of
 * a pack take only numbers it has.
 *
 * Texts are UTF-8.  Those of a pack hold no control characters and nothing
 * that people cannot see, but for joiners between letters that need them.  Nor
 * do messages, hints and paths: what else somebody wrote stands in them as
 * \uXXXX or U+FFFD.
 *
 * Structs.  Those that are handed out by pointer, and those in lists of
 * pointers, may get members in later versions, only at their end; so a program
 * neither makes nor copies one, nor asks for its size.  elig_sink,
 * elig_decided_date, elig_range and elig_day_gap stay as they are.  Enums may
 * get values, only at their end.  Within one major version, a program goes on
 * working with a later library without being compiled anew.
 *
 * Threads.  A loaded pack never changes and may be shared; a report, answers
 * and a batch must not be.  There is no global state.  The library does no
 * input or output, and knows no clock, locale or environment.
 */
#ifndef ELIG_H
#define ELIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

/* The version of this header. */
#define ELIG_VERSION "1.0.0"

/* The same as numbers. */
#define ELIG_VERSION_MAJOR 1
#define ELIG_VERSION_MINOR 0
#define ELIG_VERSION_PATCH 0

/* The version of the library that runs, as ELIG_VERSION has it. */
const char *elig_version(void);

enum { ELIG_NONE = -1 };

/* ---- Reports: what is wrong with the input, and where ---- */

struct elig_report;

struct elig_fault {
    const char *id;       /* stable, "P101"; rules/README.md lists them */
    const char *level;    /* "error" or "warning" */
    const char *message;  /* in English; about answers, in their language */
    const char *hint;     /* what to write instead, or NULL */
    const char *file;     /* the name given when loading, or NULL */
    const char *path;     /* JSON pointer, or NULL */
    const char *question; /* id, or NULL */
    unsigned line;        /* from 1; 0 where not known */
    unsigned column;      /* from 1, in bytes; 0 where not known */
};

/* NULL only if there is no memory. */
struct elig_report *elig_report_new(void);
void elig_report_free(struct elig_report *report);

/* The faults listed, in document order: at most 50 errors and 50 warnings. */
size_t elig_report_count(const struct elig_report *report);

/* `index` must be below the count.  Lives until the report changes. */
const struct elig_fault *elig_report_fault(struct elig_report *report,
                                           size_t index);

/* All errors there were, listed or not. */
size_t elig_report_errors(const struct elig_report *report);

/* Forgets all faults. */
void elig_report_clear(struct elig_report *report);

/* ---- Packs ---- */

struct elig_pack;

/*
 * Loads a rule pack from its JSON text, of at most 64 MiB.  `name` stands for
 * it in faults.  Keeps nothing of `text` or `name`.  Warnings may be added also
 * when it succeeds.  NULL on failure.
 */
struct elig_pack *elig_pack_load(const char *text, size_t size,
                                 const char *name, struct elig_report *report);
void elig_pack_free(struct elig_pack *pack);

const char *elig_pack_id(const struct elig_pack *pack);
const char *elig_pack_version(const struct elig_pack *pack);

/* SHA-256 of the text it was loaded from, 64 hexadecimal digits. */
const char *elig_pack_sha256(const struct elig_pack *pack);

/* The first and the last day on which the pack decides; 0001-01-01 and
 * 9999-12-31 unless it says so.  Days are as elig_day_parse() has them. */
int elig_pack_from(const struct elig_pack *pack);
int elig_pack_until(const struct elig_pack *pack);

int elig_pack_languages(const struct elig_pack *pack);
const char *elig_pack_language(const struct elig_pack *pack, int language);

/* The number of the language ("nl"), or ELIG_NONE. */
int elig_pack_find_language(const struct elig_pack *pack, const char *language);
const char *elig_pack_title(const struct elig_pack *pack, int language);
const char *elig_pack_notice(const struct elig_pack *pack, int language);

/* ---- The source: what the pack puts into rules, and its facts ---- */

const char *elig_pack_publisher(const struct elig_pack *pack);
const char *elig_pack_source(const struct elig_pack *pack);  /* its title */
const char *elig_pack_url(const struct elig_pack *pack);     /* or NULL */
const char *elig_pack_edition(const struct elig_pack *pack); /* or NULL */

int elig_pack_sources(const struct elig_pack *pack);

/* The number of the source's fact with that id, or ELIG_NONE. */
int elig_pack_find_source(const struct elig_pack *pack, const char *id);
const char *elig_source_id(const struct elig_pack *pack, int source);

/* Where it stands in the source, and what it says. */
const char *elig_source_section(const struct elig_pack *pack, int source,
                                int language);
const char *elig_source_says(const struct elig_pack *pack, int source,
                             int language);

/* ---- Questions, in page order ---- */

enum elig_type { ELIG_BOOLEAN, ELIG_CHOICE, ELIG_INTEGER, ELIG_DATE };

int elig_pack_questions(const struct elig_pack *pack);

/* The number of the question with that id, or ELIG_NONE. */
int elig_pack_find_question(const struct elig_pack *pack, const char *id);
const char *elig_question_id(const struct elig_pack *pack, int question);
enum elig_type elig_question_type(const struct elig_pack *pack, int question);
const char *elig_question_ask(const struct elig_pack *pack, int question,
                              int language);
const char *elig_question_why(const struct elig_pack *pack, int question,
                              int language);

/* How many facts of the source it rests on, and the number of each. */
int elig_question_sources(const struct elig_pack *pack, int question);
int elig_question_source(const struct elig_pack *pack, int question, int index);

enum elig_bound {
    ELIG_BOUND_NONE,  /* but for what all questions of its type have */
    ELIG_BOUND_VALUE, /* a number or a day */
    ELIG_BOUND_TODAY  /* whatever day that is */
};

/*
 * The least and the most that may be answered.  `value` is a number or a day,
 * of a choice an option, of a boolean 0 or 1; where today is the bound, the
 * first or the last day there is.  elig_answers_bounds() knows today.
 */
enum elig_bound elig_question_least(const struct elig_pack *pack, int question,
                                    int64_t *value);
enum elig_bound elig_question_most(const struct elig_pack *pack, int question,
                                   int64_t *value);

/* 0 unless the question is a choice. */
int elig_question_options(const struct elig_pack *pack, int question);
const char *elig_option_id(const struct elig_pack *pack, int question,
                           int option);
const char *elig_option_says(const struct elig_pack *pack, int question,
                             int option, int language);

/* The number of the option with that id, or ELIG_NONE. */
int elig_question_find_option(const struct elig_pack *pack, int question,
                              const char *id);

/* The option that "don't know" stands for, or ELIG_NONE. */
int elig_question_unknown_option(const struct elig_pack *pack, int question);

/* ---- Outcomes, rules and advice, in the pack's order ---- */

int elig_pack_outcomes(const struct elig_pack *pack);
const char *elig_outcome_id(const struct elig_pack *pack, int outcome);
const char *elig_outcome_says(const struct elig_pack *pack, int outcome,
                              int language);
int elig_outcome_sources(const struct elig_pack *pack, int outcome);
int elig_outcome_source(const struct elig_pack *pack, int outcome, int index);

/* The dates that come with an outcome. */
int elig_outcome_dates(const struct elig_pack *pack, int outcome);
const char *elig_outcome_date_id(const struct elig_pack *pack, int outcome,
                                 int date);
const char *elig_outcome_date_says(const struct elig_pack *pack, int outcome,
                                   int date, int language);

int elig_pack_rules(const struct elig_pack *pack);
const char *elig_rule_id(const struct elig_pack *pack, int rule);
const char *elig_rule_says(const struct elig_pack *pack, int rule,
                           int language);

int elig_rule_outcome(const struct elig_pack *pack, int rule);

/* The first and the last day on which it holds, as of a pack. */
int elig_rule_from(const struct elig_pack *pack, int rule);
int elig_rule_until(const struct elig_pack *pack, int rule);
int elig_rule_sources(const struct elig_pack *pack, int rule);
int elig_rule_source(const struct elig_pack *pack, int rule, int index);

int elig_pack_advice(const struct elig_pack *pack);
const char *elig_advice_id(const struct elig_pack *pack, int advice);
const char *elig_advice_kind(const struct elig_pack *pack, int advice);
/* As the pack has it: {id} stands for a date; see elig_answers_advice(). */
const char *elig_advice_says(const struct elig_pack *pack, int advice,
                             int language);
int elig_advice_sources(const struct elig_pack *pack, int advice);
int elig_advice_source(const struct elig_pack *pack, int advice, int index);

/* ---- Answers: those of one person, and the decision ---- */

/*
 * The answers of one person; used for one person after the other.  Setting an
 * answer by number and deciding take no memory and no time to speak of as long
 * as the answers that matter are known; else deciding looks at all that is
 * still possible.
 *
 *     int age = elig_pack_find_question(pack, "age");
 *     const struct elig_decision *decision;
 *
 *     if (elig_answers_set_integer(answers, age, 67) &&
 *         (decision = elig_answers_decide(answers)) &&
 *         decision->status == ELIG_DECIDED)
 *         puts(elig_outcome_id(pack, decision->outcome));
 */
struct elig_answers;

/*
 * Without answers.  `today` is "YYYY-MM-DD"; `language` one of the pack's, in
 * which results and faults speak, NULL for its first.  NULL on failure.
 */
struct elig_answers *elig_answers_new(const struct elig_pack *pack,
                                      const char *today, const char *language,
                                      struct elig_report *report);
void elig_answers_free(struct elig_answers *answers);

/*
 * Days are counted from 1970-01-01, which is 0, and run from 0001-01-01 to
 * 9999-12-31.  Parsing takes "YYYY-MM-DD" alone; printing takes a day that
 * there is, and ends the text with a zero byte.
 */
bool elig_day_parse(const char *text, int *day);
void elig_day_print(int day, char text[11]);

/*
 * Replaces the answer to a question; all others stay, used or not.  False, and
 * nothing is changed, where the pack has no such question, it is of another
 * type, or the value is none of its options or not within its bounds.
 */
bool elig_answers_set_boolean(struct elig_answers *answers, int question,
                              bool value);
bool elig_answers_set_choice(struct elig_answers *answers, int question,
                             int option);
bool elig_answers_set_integer(struct elig_answers *answers, int question,
                              int64_t value);
bool elig_answers_set_date(struct elig_answers *answers, int question, int day);

/*
 * Another today.  False, and nothing is changed, where that is no day, or a
 * date among the answers would no longer be within its bounds.
 */
bool elig_answers_set_today(struct elig_answers *answers, int day);

/* "Don't know": the option that stands for it, else open but not asked. */
void elig_answers_set_unknown(struct elig_answers *answers, int question);

/* What was set.  Of a question that the pack does not have: missing. */
enum elig_state { ELIG_MISSING, ELIG_UNKNOWN, ELIG_KNOWN };

enum elig_state elig_answers_state(const struct elig_answers *answers,
                                   int question);

/*
 * The answer to a question.  False, and nothing is written, where it is not
 * known, or the question is of another type.
 */
bool elig_answers_get_boolean(const struct elig_answers *answers, int question,
                              bool *value);
bool elig_answers_get_choice(const struct elig_answers *answers, int question,
                             int *option);
bool elig_answers_get_integer(const struct elig_answers *answers, int question,
                              int64_t *value);
bool elig_answers_get_date(const struct elig_answers *answers, int question,
                           int *day);
int elig_answers_get_today(const struct elig_answers *answers);

/* Both inclusive. */
struct elig_range {
    int64_t low, high;
};

/* What may be answered today, as elig_question_least() tells it; empty, with
 * `low` above `high`, where nothing may.  The question must be one. */
struct elig_range elig_answers_bounds(const struct elig_answers *answers,
                                      int question);

/*
 * Takes an answer as a person types it: an option's id, number or text, yes or
 * no, a date, "don't know".
 */
bool elig_answers_type(struct elig_answers *answers, int question,
                       const char *text, struct elig_report *report);

/*
 * Takes many answers at once, of at most 16 MiB: a JSON object {"id": value},
 * lines of id=value, or one answer a line in the order of the questions that
 * matter.  May bring "today" too.  On failure no answer is taken.
 */
bool elig_answers_read(struct elig_answers *answers, const char *text,
                       size_t size, struct elig_report *report);

/*
 * Takes the answer to one question back; or to all, and then today is again
 * what it was at first.
 */
void elig_answers_unset(struct elig_answers *answers, int question);
void elig_answers_clear(struct elig_answers *answers);

enum elig_status {
    ELIG_DECIDED,      /* every completion of the answers has this outcome */
    ELIG_UNDETERMINED, /* several outcomes are possible */
    ELIG_NO_RULE,      /* every completion meets a gap in the rules, or several
                          rules that must not hold together */
    ELIG_NOT_IN_FORCE  /* today is none of the pack's own days: nothing is
                          decided, possible or asked */
};

struct elig_decided_date {
    int date; /* of the outcome's dates */
    int day;
};

struct elig_decision {
    enum elig_status status;
    bool exact;  /* false: `possible`, `ask`, `open` may list too much */
    int outcome; /* ELIG_NONE unless decided */
    int rule;    /* ELIG_NONE while several are possible, or none is */
    const int *possible; /* outcomes; a last ELIG_NONE means "no rule" */
    const struct elig_decided_date *dates; /* those that are certain */
    const int *advice;                     /* what holds in every completion */
    const int *ask;  /* missing questions that still matter, in page order */
    const int *open; /* those answered "don't know" that still matter */
    size_t possible_count, date_count, advice_count, ask_count, open_count;
};

/* NULL only if there is no memory, and never while all answers are known. */
const struct elig_decision *elig_answers_decide(struct elig_answers *answers);

struct elig_explanation {
    const int *because; /* questions: a smallest set of answers that alone
                           forces the outcome */
    const int *rules;   /* why it is decided: one rule where one is certain to
                           hold, else all that may be the one that decides */
    size_t because_count, rule_count;
    unsigned at_most; /* questions still to be asked, in page order */
};

/* Explains the decision.  NULL only if there is no memory. */
const struct elig_explanation *
elig_answers_explain(struct elig_answers *answers, struct elig_report *report);

enum elig_goal { ELIG_FEWEST_EXPECTED, ELIG_FEWEST_AT_WORST };

/*
 * The question to ask next so that an interview asks the fewest, in expectation
 * or at the most: one of `ask`; `ask[0]` is the next in page order.  ELIG_NONE
 * where there is none to ask; if there is no memory, also with a fault.
 */
int elig_answers_next(struct elig_answers *answers, enum elig_goal goal,
                      struct elig_report *report);

/* An answer that would be another one. */
struct elig_new_answer {
    int question;
    bool added;      /* it is not known now */
    int64_t example; /* the nearest to the answer there is that will do, as
                        elig_question_least() tells values */
    const struct elig_range *to; /* all that will do */
    size_t to_count;
};

/* The date of question `to` lies so many days after that of `from`. */
struct elig_day_gap {
    int from, to;
    struct elig_range days; /* INT64_MIN and INT64_MAX: without an end */
};

/* Any of the answers' values will do that keep the gaps, as examples do. */
struct elig_way {
    const struct elig_new_answer *const *answers; /* in page order */
    size_t answer_count;
    const struct elig_day_gap *gaps;
    size_t gap_count;
};

/* The fewest other answers that make an outcome certain. */
struct elig_change {
    int outcome;    /* ELIG_NONE: that no rule decides */
    bool reachable; /* false: by no answers at all */
    bool exact;     /* false: there may be more ways, or shorter ones */
    unsigned changed, added;            /* answers in each way */
    const struct elig_way *const *ways; /* none where none was found */
    size_t way_count;
};

/*
 * Decided, or no rule: one change for each other outcome, by any answers.
 * Undetermined: one for each possible outcome, by answers that are not known.
 */
struct elig_what_if {
    const struct elig_change *const *changes; /* in the pack's order */
    size_t change_count;
    int find_out; /* undetermined: the question most worth finding out; else
                     ELIG_NONE */
};

/* What would be needed for another result.  NULL only if there is no memory. */
const struct elig_what_if *elig_answers_what_if(struct elig_answers *answers,
                                                struct elig_report *report);

/*
 * What a piece of advice says, with the dates of the decision in it.  NULL only
 * if there is no memory.
 */
const char *elig_answers_advice(struct elig_answers *answers, int advice,
                                struct elig_report *report);

/* ---- Writing ---- */

/* Takes all bytes, or returns false: then nothing more is written. */
struct elig_sink {
    bool (*write)(void *context, const char *bytes, size_t size);
    void *context;
};

/* What a result tells only where it is asked to, as it takes longer: what would
 * lead to another one; rule by rule, what made it hold or fail. */
enum elig_part { ELIG_PART_WHAT_IF = 1, ELIG_PART_EXPLAIN = 2 };

/*
 * Writes the decision as one line of JSON (schema 1), or as a page of text for
 * a person, wrapped at `columns` unless that is 0.  `parts` are added up; 0 for
 * none.  False on failure, that of the sink (S003) included.
 */
bool elig_answers_write_json(struct elig_answers *answers, unsigned parts,
                             struct elig_sink sink, struct elig_report *report);
bool elig_answers_write_text(struct elig_answers *answers, unsigned parts,
                             unsigned columns, struct elig_sink sink,
                             struct elig_report *report);

/* ---- Batches: one record per line in, one decision per line out ---- */

struct elig_batch;

/* `today` is that of records that bring none.  NULL on failure. */
struct elig_batch *elig_batch_new(const struct elig_pack *pack,
                                  const char *today,
                                  struct elig_report *report);
void elig_batch_free(struct elig_batch *batch);

/*
 * Decides one JSON record, without its line break and of at most 1 MiB, and
 * writes the line of its result.  A record that cannot be used gives a line
 * that says so.  `number` is its line's, from 1.  Returns false if the sink
 * failed or there is no memory; only then is a fault added.
 */
bool elig_batch_line(struct elig_batch *batch, const char *line, size_t size,
                     uint64_t number, struct elig_sink sink,
                     struct elig_report *report);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
