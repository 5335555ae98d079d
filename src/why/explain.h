/*
 * explain.h -- rule by rule, part by part: what made each hold or fail.
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

#endif
