/* SPDX-License-Identifier: MIT */
/*
 * reasons.c -- interviews that can end without a single reason.
 *
 * An interview ends when the outcome and all advice are certain, though several
 * rules may still be the one that decides.  It is walked as the residual of all
 * that is shown, beside the residual of the rules: what the interview does not
 * ask leaves a set of places there, and at its end a set of rules.  Each end is
 * then looked at again by the answers of one person: what was asked of dates
 * tells more than a cell, and another rule may tell why.  That hangs on more
 * than where the two views are, so not all such ends are found.
 */
#include "verify/run_internal.h"

#include "engine/decider.h"
#include "why/explain.h"

#include <string.h>

enum {
    REASONS_SETS = 1 << 14,
    REASONS_LOOKS = 1000 /* ends that are looked at again */
};

/* Nodes of the rules' residual that the interview may be at, rising. */
struct places {
    const node_id *nodes;
    uint32_t count;
};

struct walk {
    struct run *run;
    struct decider *decider;
    struct places *sets;
    uint32_t set_count, looks;
    struct memo known_sets; /* (hash, try) to a set */
    struct memo seen;       /* (node, set) */
    uint32_t *path;         /* the cell of each level, or CELL_OPEN */
    bool *said;             /* of each outcome */
    bool unsure;            /* whether some end was one */
};

/* The number of the set; UINT32_MAX where there are too many. */
static uint32_t find_set(struct walk *walk, const node_id *nodes,
                         uint32_t count)
{
    uint32_t hash = 2166136261, set; // FNV-1a, by words

    for (uint32_t i = 0; i < count; i++)
        hash = (hash ^ nodes[i]) * 16777619;
    for (uint32_t tries = 0;; tries++) {
        if (!memo_find(&walk->known_sets, hash, tries, &set)) {
            if (walk->set_count == REASONS_SETS)
                return UINT32_MAX;
            memo_add(&walk->known_sets, hash, tries, walk->set_count);
            walk->sets[walk->set_count] = (struct places){nodes, count};
            return walk->set_count++;
        }
        const struct places *old = &walk->sets[set];
        if (old->count == count &&
            !memcmp(old->nodes, nodes, count * sizeof *nodes))
            return set;
    }
}

static void add_node(node_id *nodes, uint32_t *count, node_id node)
{
    uint32_t at = *count;

    if (node == DIAGRAM_UNREACHABLE)
        return;
    for (uint32_t i = 0; i < *count; i++)
        if (nodes[i] == node)
            return;
    for (; at && nodes[at - 1] > node; at--)
        nodes[at] = nodes[at - 1];
    nodes[at] = node;
    ++*count;
}

/* Where the set leads at the level: in that cell, or in any. */
static uint32_t follow(struct walk *walk, uint32_t set, uint32_t level,
                       uint32_t cell)
{
    struct run *run = walk->run;
    const struct diagram *scratch = run->scratch;
    const struct places places = walk->sets[set];
    uint32_t cells = scratch->cells[level], count = 0;
    uint32_t first = cell == CELL_OPEN ? 0 : cell;
    uint32_t last = cell == CELL_OPEN ? cells - 1 : cell;
    node_id *nodes = arena_array(run->arena, node_id,
                                 (size_t)places.count * (last - first + 1));

    if (!run_spend(run, 1 + places.count * (last - first + 1)))
        return UINT32_MAX;
    for (uint32_t i = 0; i < places.count; i++)
        for (uint32_t k = first; k <= last; k++)
            add_node(nodes, &count,
                     node_follow(scratch, places.nodes[i], level, k));
    return find_set(walk, nodes, count);
}

static uint32_t set_level(const struct walk *walk, uint32_t set)
{
    uint32_t least = UINT32_MAX;

    for (uint32_t i = 0; i < walk->sets[set].count; i++) {
        uint32_t level =
            node_level(walk->run->scratch, walk->sets[set].nodes[i]);
        least = level < least ? level : least;
    }
    return least;
}

/* Takes back what the path does not ask for. */
static void forget_others(const struct walk *walk, struct answers *answers)
{
    const struct engine *engine = walk->run->engine;
    uint32_t count = engine->pack->question_count;
    bool *asked = arena_array(walk->run->arena, bool, count);

    for (uint32_t i = 0; i < engine->level_count; i++)
        if (walk->path[i] != CELL_OPEN)
            run_mark_questions(walk->run, i, asked);
    for (uint32_t i = 0; i < count; i++)
        if (!asked[i])
            answers->of[i] = (struct answer){ANSWER_MISSING, 0};
}

/* Plays the interview of the path to its end; whether that has several
 * reasons is then said. */
static void look_at_end(struct walk *walk)
{
    struct run *run = walk->run;
    struct answers *answers = run_answers(run);
    node_id path =
        diagram_cube(run->scratch, walk->path, run->engine->level_count);

    path = diagram_and(run->scratch, path, run->residual->reach);
    if (!space_find(&run->space, path, answers))
        return;
    forget_others(walk, answers);
    space_answer_asked(&run->space, walk->decider, answers);
    const struct judgement judgement = judge(walk->decider, answers);
    const struct decision *decision = judgement.decision;
    walk->unsure |= !decision->exact; // it may only seem that more matters
    if (!run_spend(run, 1) || decision->status != STATUS_DECIDED ||
        decision->rule != NO_INDEX || decision->ask_count ||
        decision->open_count) // more matters: no end
        return;
    struct reasons reasons = reasons_find(&judgement, run->arena);
    // Its own steps are not taken from the budget by themselves.
    uint64_t asked = walk->decider->explaining.asked;
    if (!run_spend(run,
                   asked < EXPLAIN_OWN_STEPS ? asked : EXPLAIN_OWN_STEPS) ||
        reasons.count < 2 || walk->said[decision->outcome])
        return;
    walk->said[decision->outcome] = true;
    struct finding finding =
        run_about(run, FAULT_VERIFY_REASONS, FINDING_OUTCOME,
                  (uint32_t)decision->outcome);
    finding.rules = reasons.rules;
    finding.rule_count = reasons.count;
    finding.witness = answers;
    run_add(run, finding, DIAGRAM_NO);
}

/* At an end: what is left of the rules, whatever was not asked. */
static bool has_several(struct walk *walk, uint32_t set)
{
    uint32_t level;

    while (set != UINT32_MAX && (level = set_level(walk, set)) != UINT32_MAX)
        set = follow(walk, set, level, CELL_OPEN);
    return set != UINT32_MAX && walk->sets[set].count > 1;
}

static bool is_over(const struct walk *walk)
{
    return run_is_over(walk->run) || walk->looks == REASONS_LOOKS ||
           walk->set_count == REASONS_SETS;
}

static void visit(struct walk *walk, node_id node, uint32_t set)
{
    const struct diagram *scratch = walk->run->scratch;
    uint32_t level = node_level(scratch, node), seen;

    if (node == DIAGRAM_UNREACHABLE || set == UINT32_MAX || is_over(walk) ||
        memo_find(&walk->seen, node, set, &seen))
        return;
    memo_add(&walk->seen, node, set, 1);
    if (node_is_terminal(node)) {
        if (has_several(walk, set)) {
            walk->looks++;
            look_at_end(walk);
        }
        return;
    }
    uint32_t before = set_level(walk, set);
    if (before < level && before != 0) { // the interview does not ask that
        visit(walk, node, follow(walk, set, before, CELL_OPEN));
        return;
    }
    level = before < level ? before : level; // but today is known
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
        walk->path[level] = cell;
        visit(walk, node_follow(scratch, node, level, cell),
              follow(walk, set, level, cell));
    }
    walk->path[level] = CELL_OPEN;
}

void pass_reasons(struct run *run, struct arena *decide)
{
    const struct engine *engine = run->engine;
    struct walk walk = {
        .run = run,
        .path = arena_array(run->arena, uint32_t, engine->level_count),
        .said = arena_array(run->arena, bool, run->pack->outcome_count)};

    run_turn(run, PROOF_REASONS);
    node_id node = residual_of(run->residual, engine->class_joint);
    node_id *rules = arena_new(run->arena, node_id);
    *rules = residual_of(run->residual, engine->rules);
    if (node == DIAGRAM_EXHAUSTED || *rules == DIAGRAM_EXHAUSTED) {
        run_give_up(run, CLAIM_SINGLE_REASONS);
        return;
    }
    walk.decider = decider_new(engine, decide);
    decider_share(walk.decider, &run->budget);
    decider_share_reasons(walk.decider, &run->budget);
    walk.sets = arena_array(run->arena, struct places, REASONS_SETS);
    memo_init(&walk.known_sets, run->arena);
    memo_init(&walk.seen, run->arena);
    for (uint32_t i = 0; i < engine->level_count; i++)
        walk.path[i] = CELL_OPEN;
    visit(&walk, node, find_set(&walk, rules, 1));
    if (is_over(&walk) || walk.unsure)
        run_give_up(run, CLAIM_NO_OTHER_REASONS);
}
