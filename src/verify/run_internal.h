/* SPDX-License-Identifier: MIT */
/*
 * run_internal.h -- one verification under way: what all passes work on.
 *
 * A pass looks for one kind of thing and adds findings; what it could not prove
 * it gives up.  verify() calls the passes in turn; a pass calls no other.
 */
#ifndef VERIFY_RUN_INTERNAL_H
#define VERIFY_RUN_INTERNAL_H

#include "base/budget.h"
#include "space/count.h"
#include "space/space.h"
#include "verify/box_internal.h"
#include "verify/verify.h"

/* What is proved, in that order; each has a turn or more. */
enum proof {
    PROOF_RULES, /* where each decides */
    PROOF_GAPS,
    PROOF_HIDDEN,
    PROOF_DROPPABLE,
    PROOF_MEMBERS,
    PROOF_OVERLAPS,
    PROOF_ADVICE,
    PROOF_QUESTIONS,
    PROOF_ALIKE,
    PROOF_ASKS,
    PROOF_LEFT,
    PROOF_REASONS,
    PROOF_COUNT
};

/* A rule's part in the whole, as diagrams of no and yes where reachable. */
struct run_rule {
    node_id holds;   /* its condition, in its days */
    node_id decides; /* it holds, and none before it */
};

struct run {
    const struct engine *engine;
    const struct pack *pack;
    struct arena *arena;
    struct space space;        /* near: the day that witnesses are nearest to */
    struct residual *residual; /* of the space: nothing is known but today */
    struct diagram *scratch;   /* of the residual */
    const struct box_form *form;
    struct budget budget;    /* of all proofs together */
    struct headway *headway; /* or NULL */
    uint32_t used;           /* words of the diagram before the first proof */
    struct run_rule *rules;  /* NULL where they do not fit */
    node_id *later;   /* the outcome of the first rule from this one on */
    node_id *free;    /* where no rule before this one holds */
    uint64_t **boxes; /* bounds of the rules */
    bool *is_box;
    uint32_t *sizes; /* of their conditions, with all members */
    const struct rule_sets *rule_sets;
    enum tri *decides;             /* whether each rule decides anybody */
    const struct cond **relations; /* of region.c; NULL until they are found */
    uint32_t relation_count;
    struct verification result;
    uint32_t findings_room, not_proved_room, ids_room;
    uint32_t of_code[FAULT_CODE_COUNT]; /* findings */
};

/* The proof's turn: it may use half the steps that are left. */
void run_turn(struct run *run, enum proof proof);

/* Takes steps; false when the turn is over. */
static inline bool run_spend(struct run *run, uint64_t steps)
{
    return diagram_steps(run->scratch, steps);
}

/* Whether the turn is over: nothing may be concluded from what was not found.
 */
static inline bool run_is_over(const struct run *run)
{
    return run->scratch->over;
}

/* Combinations at yes; false if it was too much. */
bool run_count(struct run *run, node_id node, struct number *count);

/* Bounds of all rules; false if they would not fit. */
bool run_bound_rules(struct run *run);

/*
 * The rules whose bound the box does not stand apart from, as bits that live
 * until the next call.  Takes steps of the budget, but is right where they run
 * out, too.
 */
const uint64_t *run_rules_in(struct run *run, const uint64_t *box);

static inline bool run_has_rule(const uint64_t *bits, uint32_t rule)
{
    return bits[rule / 64] >> (rule % 64) & 1;
}

/* A finding about that part of the pack; `index` as in struct finding. */
struct finding run_about(const struct run *run, enum fault_code code,
                         enum finding_part part, uint32_t index);

/*
 * Adds a finding, unless there are too many of its code.  Its witness is one of
 * those who get to yes in `region`, unless it has one; DIAGRAM_NO for none.
 * Where it has a count, that is of the combinations of the region.
 */
void run_add(struct run *run, struct finding finding, node_id region);

/* One that says no more than which part it is about. */
void run_add_about(struct run *run, enum fault_code code,
                   enum finding_part part, uint32_t index);

/* Whether findings of that code are only counted from now on. */
bool run_is_full(const struct run *run, enum fault_code code);

/* Notes something that was not proved; the second, of the part of that id, one
 * after another. */
void run_give_up(struct run *run, enum claim claim);
void run_give_up_on(struct run *run, enum claim claim, const char *id);

/* Answers to be filled in, none of them given. */
struct answers *run_answers(struct run *run);

/* Marks the questions that the level, a question or a fact, is about. */
void run_mark_questions(const struct run *run, uint32_t level, bool *questions);

/* Findings that several passes make.  Where the box, and the relation unless it
 * is NULL, hold, nobody is decided: the region. */
void run_add_gap(struct run *run, const uint64_t *box,
                 const struct cond *relation, node_id region);

/* The rule never decides, because of those `by`; or by itself, if none. */
void run_add_hidden(struct run *run, uint32_t rule, const uint32_t *by,
                    uint32_t count, node_id region);

/* Without the rule, the `takers` would decide the same. */
void run_add_droppable(struct run *run, uint32_t rule, const uint32_t *takers,
                       uint32_t count, node_id region);

/* The condition of the finding's rule or advice could do without the member. */
void run_add_member(struct run *run, struct finding finding,
                    const struct cond *member, node_id region);

/* Of a region of answers (region.c): a box, or what of the box compares so. */
struct region_part {
    const uint64_t *box;
    const struct cond *relation; /* of two variables, spelled out; or NULL */
    node_id node;
};

/*
 * A large part of the region: its levels have all cells with which it stays in
 * there.  False where that was too much.
 */
bool region_part(struct run *run, node_id region, struct region_part *part);

/*
 * The region as an OR of such conditions; NULL for everything, or where it was
 * too much.  *has_more is set where a few parts do not say all of it.  It uses
 * up no more than a part of the steps.
 */
const struct cond *region_cond(struct run *run, node_id region, bool *has_more);

/* What is to be found out about the boxes that a box is cut into (split.c). */
struct split_visit {
    /* Called for every box that real answers reach: `first` is the first rule
     * that holds, in all of it; NO_INDEX if none does.  False ends the walk. */
    bool (*leaf)(void *context, const uint64_t *box, int32_t first);
    void *context;
    int32_t without; /* a rule that is taken for absent; or NO_INDEX */
    int32_t within;  /* only where this rule holds; or NO_INDEX */
};

/* Walks the box; returns false if a leaf ended it, or the run's turn was over.
 */
bool split_box(struct run *run, const uint64_t *box,
               const struct split_visit *visit);

/* A number less than `below`, drawn from the state *random. */
uint32_t split_draw(uint64_t *random, uint32_t below);

/*
 * The passes.  Gaps, rules that never decide, and rules and members of
 * conditions that change nothing, are looked for in three ways: by diagrams; by
 * cutting the space into boxes; and by single applicants, where nothing else
 * fits.  The first two return false where it was too much, and then have found
 * nothing.
 */
bool pass_gaps(struct run *run);
bool pass_boxes(struct run *run);
void pass_sampling(struct run *run);

void pass_overlaps(struct run *run);
void pass_unused(struct run *run); /* outcomes, advice, questions, options */
void pass_days_left(struct run *run);
void pass_reasons(struct run *run, struct arena *decide);
void pass_sources(struct run *run);
void pass_dates(struct run *run);

/* Marks levels that make a difference to somebody, as far as it finds any. */
void sampling_levels(struct run *run, bool *levels);

#endif
