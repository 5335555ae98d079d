/*
 * elig.h -- decide whether somebody is eligible, and say why.
 *
 * Load a rule pack, give an interview the answers there are, and ask for the
 * decision.  It holds whatever the other answers may be; what is not certain is
 * not claimed.
 *
 *     struct elig_report *report = elig_report_new();
 *     struct elig_pack *pack = elig_pack_load(text, size, "my.json", report);
 *     struct elig_interview *interview =
 *         elig_interview_new(pack, "2021-03-01", "en", report);
 *     const struct elig_decision *decision;
 *
 *     while ((decision = elig_interview_decide(interview, report)) &&
 *            decision->ask_count)
 *         elig_interview_answer(interview, decision->ask[0], ask_somebody(),
 *                               report);
 *
 * Lifetime.  What a function hands out belongs to the object it was asked of
 * and lives as long as that object; a decision only until the interview is used
 * again.  Only
 * *_new() and *_load() give something the caller must free, with the *_free()
 * of the same name; freeing NULL does nothing.  A pack must outlive the
 * interviews, sheets and batches made from it.
 *
 * Failure.  A function that returns false or NULL where it says so has added at
 * least one fault to its report; what it worked on is as it was before.  When
 * memory runs out that fault is S001.  Passing NULL where a pointer is asked
 * for is a programming error, not a failure.
 *
 * Numbers.  Questions, options, outcomes, their dates, rules, advice and
 * languages are named by their place in the pack, from 0.  ELIG_NONE stands for
 * none.  To set, answer or take back takes any number; the functions that tell
 * of a pack take only those it has.
 *
 * Texts are UTF-8.  Those of a pack hold no control characters and nothing
 * that people cannot see, but for joiners between letters that need them.  Nor
 * do messages, hints and paths: what else somebody wrote stands in them as
 * \uXXXX or U+FFFD.
 *
 * Threads.  A loaded pack never changes and may be shared; a report, an
 * interview, a sheet and a batch must not be.  There is no global state.  The
 * library does no input or output, and knows no clock, locale or environment.
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

#define ELIG_VERSION "1.0.0"

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
struct elig_fault elig_report_fault(const struct elig_report *report,
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

/* The number of the language ("nl"), or ELIG_NONE. */
int elig_pack_find_language(const struct elig_pack *pack, const char *language);
const char *elig_pack_title(const struct elig_pack *pack, int language);
const char *elig_pack_notice(const struct elig_pack *pack, int language);

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

/* 0 unless the question is a choice. */
int elig_question_options(const struct elig_pack *pack, int question);
const char *elig_option_id(const struct elig_pack *pack, int question,
                           int option);
const char *elig_option_says(const struct elig_pack *pack, int question,
                             int option, int language);

/* The number of the option with that id, or ELIG_NONE. */
int elig_question_find_option(const struct elig_pack *pack, int question,
                              const char *id);

/* ---- Outcomes, rules and advice, in the pack's order ---- */

int elig_pack_outcomes(const struct elig_pack *pack);
const char *elig_outcome_id(const struct elig_pack *pack, int outcome);
const char *elig_outcome_says(const struct elig_pack *pack, int outcome,
                              int language);

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

int elig_pack_advice(const struct elig_pack *pack);
const char *elig_advice_id(const struct elig_pack *pack, int advice);
const char *elig_advice_kind(const struct elig_pack *pack, int advice);
/* As the pack has it: {id} stands for a date, which a decision fills in. */
const char *elig_advice_says(const struct elig_pack *pack, int advice,
                             int language);

/* ---- Interviews: the answers of one person, and the decision ---- */

struct elig_interview;

/*
 * `today` is "YYYY-MM-DD"; `language` one of the pack's, in which decisions and
 * faults speak.  NULL on failure.
 */
struct elig_interview *elig_interview_new(const struct elig_pack *pack,
                                          const char *today,
                                          const char *language,
                                          struct elig_report *report);
void elig_interview_free(struct elig_interview *interview);

/*
 * Takes an answer as a person types it: an option's id, number or text, yes or
 * no, a date, "don't know".  Replaces an earlier answer to that question; all
 * others stay, used or not.
 */
bool elig_interview_answer(struct elig_interview *interview, int question,
                           const char *text, struct elig_report *report);

/*
 * Takes many answers at once, of at most 16 MiB: a JSON object {"id": value},
 * lines of id=value, or one answer a line in the order of the questions that
 * matter.  May bring "today" too.  On failure no answer is taken.
 */
bool elig_interview_read(struct elig_interview *interview, const char *text,
                         size_t size, struct elig_report *report);

/* Takes the answer to one question, or to all, back. */
void elig_interview_withdraw(struct elig_interview *interview, int question);
void elig_interview_clear(struct elig_interview *interview);

enum elig_status {
    ELIG_DECIDED,      /* every completion of the answers has this outcome */
    ELIG_UNDETERMINED, /* several outcomes are possible */
    ELIG_NO_RULE,      /* every completion meets a gap in the rules, or several
                          rules that must not hold together */
    ELIG_NOT_IN_FORCE  /* today is none of the pack's own days: nothing is
                          decided, possible or asked */
};

struct elig_date {
    const char *id;
    const char *says;
    char day[11]; /* "YYYY-MM-DD" */
};

struct elig_advice {
    const char *id;
    const char *kind; /* "do", "bring" or "note" */
    const char *says;
};

struct elig_reason {
    const char *rule;           /* id */
    const char *says;           /* why */
    const char *const *sources; /* ids of facts of the source */
    size_t source_count;
};

struct elig_decision {
    enum elig_status status;
    bool exact;                  /* false: what is possible may list too much */
    const char *outcome;         /* id; NULL unless decided */
    const char *outcome_says;    /* NULL unless decided */
    const char *rule;            /* id; NULL while several are possible */
    const char *rule_says;       /* why, or NULL */
    const char *const *possible; /* outcomes; a last NULL means "no rule" */
    const struct elig_date *dates;    /* those that are certain */
    const struct elig_advice *advice; /* what holds in every completion */
    const int *ask;  /* missing questions that still matter, the next first */
    const int *open; /* those answered "don't know" that still matter */
    const int *because; /* a smallest set of answers that forces the outcome */
    size_t possible_count, date_count, advice_count, ask_count, open_count,
        because_count;
    unsigned at_most; /* questions still to be asked, in page order */

    /* Why it is decided: one rule where one is certain to hold, else all that
     * may be the one that decides. */
    const struct elig_reason *reasons;
    size_t reason_count;
};

/* NULL only if there is no memory. */
const struct elig_decision *
elig_interview_decide(struct elig_interview *interview,
                      struct elig_report *report);

/* ---- Sheets: answers and decisions by number, for programs ---- */

/*
 * A sheet holds the answers of one person, and is used for one after the other.
 * Setting an answer and deciding take no memory and no time to speak of as long
 * as the answers that matter are known; else deciding looks at all that is
 * still possible.
 *
 *     int age = elig_pack_find_question(pack, "age");
 *     const struct elig_verdict *verdict;
 *
 *     if (elig_sheet_set_integer(sheet, age, 67) &&
 *         (verdict = elig_sheet_decide(sheet)) &&
 *         verdict->status == ELIG_DECIDED)
 *         puts(elig_outcome_id(pack, verdict->outcome));
 *
 * No report: all that can be wrong is a value, or that there is no memory.
 */
struct elig_sheet;

/* Without answers.  `today` is "YYYY-MM-DD".  NULL on failure. */
struct elig_sheet *elig_sheet_new(const struct elig_pack *pack,
                                  const char *today,
                                  struct elig_report *report);
void elig_sheet_free(struct elig_sheet *sheet);

/*
 * Days are counted from 1970-01-01, which is 0, and run from 0001-01-01 to
 * 9999-12-31.  Parsing takes "YYYY-MM-DD" alone; printing takes a day that
 * there is, and ends the text with a zero byte.
 */
bool elig_day_parse(const char *text, int *day);
void elig_day_print(int day, char text[11]);

/*
 * Replaces the answer to a question.  False, and the sheet is as before, where
 * the pack has no such question, it is of another type, or the value is none of
 * its options or not within its bounds.
 */
bool elig_sheet_set_boolean(struct elig_sheet *sheet, int question, bool value);
bool elig_sheet_set_choice(struct elig_sheet *sheet, int question, int option);
bool elig_sheet_set_integer(struct elig_sheet *sheet, int question,
                            int64_t value);
bool elig_sheet_set_date(struct elig_sheet *sheet, int question, int day);

/*
 * Another today.  False, and the sheet is as before, where that is no day, or a
 * date on the sheet would no longer be within its bounds.
 */
bool elig_sheet_set_today(struct elig_sheet *sheet, int day);

/* "Don't know": the option that stands for it, else open but not asked. */
void elig_sheet_set_unknown(struct elig_sheet *sheet, int question);

/* Takes the answer to one question, or to all, back. */
void elig_sheet_unset(struct elig_sheet *sheet, int question);
void elig_sheet_clear(struct elig_sheet *sheet);

struct elig_verdict_date {
    int date; /* of the outcome's dates */
    int day;
};

/* A decision in numbers; what it means is said at elig_decision. */
struct elig_verdict {
    enum elig_status status;
    bool exact;
    int outcome;         /* ELIG_NONE unless decided */
    int rule;            /* ELIG_NONE while several are possible, or none is */
    const int *possible; /* outcomes; a last ELIG_NONE means "no rule" */
    const struct elig_verdict_date *dates;
    const int *advice;
    const int *ask;  /* in page order */
    const int *open; /* in page order */
    size_t possible_count, date_count, advice_count, ask_count, open_count;
};

/*
 * Lives until the sheet is used again.  NULL only if there is no memory, and
 * never while all questions are answered.
 */
const struct elig_verdict *elig_sheet_decide(struct elig_sheet *sheet);

/* ---- Writing ---- */

/* Takes all bytes, or returns false: then nothing more is written. */
struct elig_sink {
    bool (*write)(void *context, const char *bytes, size_t size);
    void *context;
};

/*
 * Writes the decision as one line of JSON (schema 1), or as a page of text for
 * a person, wrapped at `columns` unless that is 0.  False on failure, that of
 * the sink (S003) included.
 */
bool elig_interview_write_json(struct elig_interview *interview,
                               struct elig_sink sink,
                               struct elig_report *report);
bool elig_interview_write_text(struct elig_interview *interview,
                               unsigned columns, struct elig_sink sink,
                               struct elig_report *report);

/* ---- Batches: a record a line in, a decision a line out ---- */

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
