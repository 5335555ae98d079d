/* SPDX-License-Identifier: MIT */
/*
 * random_pack.h -- random rule packs, and what they mean, worked out plainly.
 *
 * A pack is drawn as a tree of its own, printed as JSON for the engine to load,
 * and evaluated here answer by answer.  It shares nothing with the engine but
 * the calendar; it is slow, short, and meant to be obviously right.
 */
#ifndef TESTS_RANDOM_PACK_H
#define TESTS_RANDOM_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    RP_QUESTIONS = 6,
    RP_FACTS = 4,
    RP_OUTCOMES = 4,
    RP_RULES = 6,
    RP_ADVICE = 4,
    RP_NODES = 512,
    RP_ASSIGNMENTS = 3000, /* of all questions together */
    RP_NEAR = 10000,       /* days; no date is moved further */
    RP_TODAY = -1,
    RP_NONE = -1
};

/* The types, in the order of their names in random_pack.c. */
enum rp_type { RP_BOOLEAN, RP_CHOICE, RP_INTEGER, RP_DATE };

struct rp_question {
    enum rp_type type;
    int64_t low, high; /* all values from low to high */
    bool by_today[2];  /* the bound below or above is written "today" */
    bool has_unknown;  /* a choice whose last option is "don't know" */
};

struct rp_fact {
    bool years;
    int from, to; /* question, or RP_TODAY */
};

/* 'T' 'F' constants, '&' '|' '!' with kids, 'v' boolean, '<' var op constant */
struct rp_node {
    char op;
    int first, count; /* kids, in rp.kids */
    int variable;     /* question, or RP_QUESTIONS + fact */
    int relation;     /* index into rp_relations */
    int64_t constant;
    uint32_t set; /* options in a list */
};

struct rp_rule {
    int outcome, when;
    int32_t valid_from, valid_to; /* or 0 */
};

struct rp_outcome {
    int date; /* question, or RP_NONE */
    int plus;
};

struct rp_advice {
    uint32_t outcomes; /* a bit each */
    int when;
};

struct rp {
    uint64_t random;
    int32_t today;                /* sometimes at an end of the calendar */
    int32_t valid_from, valid_to; /* of the pack, around today; or 0 */
    int questions, facts, outcomes, rules, advice, nodes, kids;
    struct rp_question question[RP_QUESTIONS];
    struct rp_fact fact[RP_FACTS];
    struct rp_outcome outcome[RP_OUTCOMES];
    struct rp_rule rule[RP_RULES];
    struct rp_advice adv[RP_ADVICE];
    struct rp_node node[RP_NODES];
    int kid[RP_NODES];
    bool unique; /* the hit policy: where two rules hold, none decides */
    bool has_years;
    bool has_pairs; /* a fact of two date questions */
};

/* What complete answers lead to. */
struct rp_result {
    bool not_in_force; /* then all else says nothing */
    int rule, outcome; /* or RP_NONE */
    uint32_t advice;
    int64_t day; /* the outcome's date, which may lie outside the calendar; 0
                    where it has none */
};

/* How many packs to draw: `packs`, times ELIG_PACKS_TIMES where that is set. */
uint64_t rp_packs(uint64_t packs);

void rp_draw(struct rp *rp, uint64_t seed);

/* Makes its hit policy unique; so drawn packs are not. */
void rp_make_unique(struct rp *rp);

/* Lets the days of some packs end just before today, or begin just after. */
void rp_leave_window(struct rp *rp);
uint32_t rp_random(struct rp *rp, uint32_t below);

/* Whether today is so near an end of the calendar that outcomes may have dates
 * beyond it. */
bool rp_is_at_end(const struct rp *rp);

/* Whether the outcome has a date of the calendar for anybody today. */
bool rp_shows_date(const struct rp *rp, int outcome);

/*
 * Whether a mutant ("out1", what it says) moves a date of an outcome that
 * nobody is shown today, for it lies beyond an end of the calendar.  Whether
 * there is another day on which somebody would be shown it is not looked for in
 * all dates, so that alone may be unproved.
 */
bool rp_moves_unseen_date(const struct rp *rp, const char *id,
                          const char *says);

/* Writes the pack as JSON; returns its size. */
size_t rp_print(const struct rp *rp, char *text, size_t room);

/* Whether today is one of the pack's days. */
bool rp_in_force(const struct rp *rp);

/* `values` has one of each question. */
struct rp_result rp_evaluate(const struct rp *rp, const int64_t *values);

/* Whether the rule holds today, by its own condition and days. */
bool rp_rule_holds(const struct rp *rp, int rule, const int64_t *values);

/* What the rules alone say, on any day. */
struct rp_result rp_apply_rules(const struct rp *rp, const int64_t *values);

/* All assignments are numbered; their values and how many there are. */
uint32_t rp_assignments(const struct rp *rp);
void rp_values(const struct rp *rp, uint32_t number, int64_t *values);

#endif
