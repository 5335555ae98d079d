/* SPDX-License-Identifier: MIT */
/*
 * explain.h -- rule by rule, part by part: what made each hold or fail; and
 * which rules tell why an outcome is certain.
 *
 * Every condition has a truth: yes or no where that is so in all completions of
 * the answers, else unknown.  Exact where the diagrams fit (x or not x is yes,
 * whatever x); else Kleene's three-valued logic.
 */
#ifndef WHY_EXPLAIN_H
#define WHY_EXPLAIN_H

#include "engine/decide.h"
#include "engine/kleene.h"

struct explained_cond {
    const struct cond *cond;
    enum tri holds;
    const struct explained_cond *kids; /* as many as the condition has */
};

struct explained_rule {
    enum tri holds;    /* with its validity */
    enum tri in_force; /* its validity, and the pack's */
    bool decides;      /* it is the first that holds, for certain */
    struct explained_cond when;
};

/* A date that something is computed from; today is a date too. */
struct explained_day {
    int32_t date; /* question, or DATE_OF_TODAY */
    bool known;
    int32_t day;
};

struct explained_fact {
    const struct fact *fact;
    struct explained_day from, to;
    bool known;
    int64_t value;
};

struct explanation {
    const struct explained_rule *rules; /* all of the pack, in order */
    const struct explained_fact *facts;
};

/*
 * Whether no part alone made the condition what it is, so that all did.  Else
 * the parts that did are those that hold, or fail, as it does.
 */
bool explained_needs_all(const struct explained_cond *explained);

/* As what_if_find(). */
struct explanation explain_find(const struct judgement *judgement,
                                struct arena *keep);

/*
 * Which values of the variable, a number, the condition's rule asks for, tidy
 * and inside its domain.  Of the parts that made it hold or fail: what one of
 * several ways asks for, or what all parts of one way do.  So the value that a
 * rule failed by never is among them, and one that it holds by always is.  None
 * where nothing is asked of it, or only together with another variable.
 */
struct values explain_asks(const struct pack *pack,
                           const struct explained_cond *explained,
                           uint32_t variable, struct arena *arena);

/*
 * One rule where one will do: the rule that decides in all completions; else
 * the first that holds in all of them and has that outcome, but for a
 * catch-all.  Where no single rule does, all that can still be the one that
 * decides.
 */
struct reasons {
    const uint32_t *rules; /* in the pack's order */
    uint32_t count;        /* 0 unless decided */
};

/* As what_if_find(). */
struct reasons reasons_find(const struct judgement *judgement,
                            struct arena *keep);

#endif
