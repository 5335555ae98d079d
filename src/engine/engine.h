/* SPDX-License-Identifier: MIT */
/*
 * engine.h -- what a compiled pack consists of; for the engine's files only.
 *
 * The variables of the diagrams are, in the order of their levels: today (cut
 * by the validities of pack and rules), then questions in page order; a fact
 * stands behind the last date question under it.  Date questions have no level
 * of their own.
 */
#ifndef ENGINE_ENGINE_H
#define ENGINE_ENGINE_H

#include "diagram/diagram.h"
#include "engine/cells.h"
#include "engine/compile.h"

enum {
    ENGINE_WORD_BUDGET = 1 << 22, /* of all diagrams of a pack */
    ENGINE_STEP_BUDGET = 1 << 22, /* of the rules' and the advice's */
    ENGINE_JOINT_STEPS = 1 << 20  /* of each joint one */
};

enum level_kind { LEVEL_TODAY, LEVEL_QUESTION, LEVEL_FACT };

struct level {
    enum level_kind kind;
    uint32_t variable;       /* question_count + fact_count for today */
    const struct fact *fact; /* or NULL */
    const struct cells *cells;
};

/* What a terminal of a joint diagram stands for. */
struct ending {
    int32_t rule;    /* NO_INDEX: none, or (in `classes`) not told apart */
    int32_t outcome; /* NO_INDEX: none */
    enum status status;
    const uint32_t *advice;
    uint32_t advice_count;
};

struct endings {
    struct ending *items;
    uint32_t count;
};

struct engine {
    const struct pack *pack;
    struct level *levels;
    uint32_t level_count;
    uint32_t *level_of; /* of each variable; UINT32_MAX of dates */
    struct diagram diagram;
    node_id rules; /* terminals: rules, then "no rule"; or OVER.  Where the hit
                      policy is unique and two hold, none decides */
    bool overlaps; /* there may be such a place */
    node_id outcome; /* terminals: outcomes, then "no rule"; or OVER */
    node_id *advice; /* no and yes, for its outcomes only; or OVER */
    node_id joint;   /* terminals: endings, with rules, and the days outside the
                        pack's own; or OVER, also where it was not asked for */
    struct endings endings;
    node_id class_joint; /* terminals: classes, without rules; or OVER */
    struct endings classes;
    const struct index *index; /* where there is no joint diagram, though it
                                  was asked for; else NULL */
};

/* An engine with its levels and nothing in its diagram yet. */
struct engine *engine_lay_out(const struct pack *pack, struct arena *arena);

/* Tables for diagram_map(): the rule that decides to its outcome, and "no rule"
 * to none, the one behind the last; an outcome to whether the advice is for it.
 */
const node_id *engine_outcome_table(const struct pack *pack,
                                    struct arena *arena);
const node_id *engine_advice_table(const struct advice *advice,
                                   uint32_t outcomes, struct arena *arena);

/* Makes the diagrams of outcomes and advice, from that of the rules. */
void engine_finish(struct engine *engine, struct arena *arena);

/*
 * When a condition holds, or a rule with its validity: no and yes, in
 * `diagram`, which has the engine's levels.
 */
node_id engine_condition(const struct engine *engine, const struct cond *cond,
                         struct diagram *diagram);
node_id engine_rule(const struct engine *engine, const struct rule *rule,
                    struct diagram *diagram);

/* The same of a condition with that member of an AND or OR left out. */
node_id engine_condition_without(const struct engine *engine,
                                 const struct cond *cond,
                                 const struct cond *without,
                                 struct diagram *diagram);

/* Marks the levels that some condition of a rule or an advice tests. */
void engine_mark_tested(const struct engine *engine, bool *levels);

/*
 * The rule that decides: the first that holds, laid over the later ones.  Where
 * the hit policy is unique and two hold, none does; `overlaps` says whether
 * there may be such a place.
 */
node_id engine_lay_rules(const struct engine *engine, const struct pack *pack,
                         struct diagram *diagram, bool *overlaps);

/* Yes on the days of the validity. */
node_id engine_validity(const struct engine *engine, struct validity valid,
                        struct diagram *diagram);

#endif
