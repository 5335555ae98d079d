/* SPDX-License-Identifier: MIT */
/*
 * compile.c -- the order of the levels, and all diagrams of a pack.
 *
 * Diagrams are made bottom up.  Rules are laid over each other from the last to
 * the first, so that the first that holds is the one that is seen.
 */
#include "engine/engine_internal.h"
#include "engine/index_internal.h"

#include <stdlib.h>

static void add_level(struct engine *engine, struct level level)
{
    engine->level_of[level.variable] = engine->level_count;
    engine->levels[engine->level_count++] = level;
}

/* The facts that stand behind a question: first those of it and today, then
 * those of it and an earlier date. */
static void add_facts(struct engine *engine, int32_t question,
                      const struct cells *cells)
{
    const struct pack *pack = engine->pack;

    for (int both = 0; both < 2; both++)
        for (uint32_t i = 0; i < pack->fact_count; i++) {
            const struct fact *fact = &pack->facts[i];
            bool from_last = fact->from > fact->to;
            int32_t last = from_last ? fact->from : fact->to;
            int32_t other = from_last ? fact->to : fact->from;
            if (last == question && (other != DATE_OF_TODAY) == both)
                add_level(engine,
                          (struct level){LEVEL_FACT, pack->question_count + i,
                                         fact, &cells[i]});
        }
}

/* Lays out the levels: today, then questions in page order with their facts. */
static void order_levels(struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    uint32_t variables = pack->question_count + pack->fact_count;
    const struct cells *cells = cells_cut(pack, arena);

    engine->levels = arena_array(arena, struct level, variables + 1);
    engine->level_of = arena_array(arena, uint32_t, variables + 1);
    add_level(engine,
              (struct level){LEVEL_TODAY, variables, NULL, &cells[variables]});
    for (uint32_t i = 0; i < pack->question_count; i++) {
        engine->level_of[i] = UINT32_MAX;
        if (question_is_compared(&pack->questions[i]))
            add_level(engine,
                      (struct level){LEVEL_QUESTION, i, NULL, &cells[i]});
        else
            add_facts(engine, (int32_t)i, cells + pack->question_count);
    }
}

/* Yes in the cells that lie in the ranges: a cell never lies half in one. */
static node_id compile_test(const struct engine *engine, uint32_t level,
                            const struct range *ranges, uint32_t count,
                            struct diagram *diagram)
{
    const struct cells *cells = engine->levels[level].cells;
    uint32_t base = diagram_push(diagram, level);

    for (uint32_t cell = 0; cell < cells->count; cell++)
        diagram->edges[base + cell] =
            ranges_have(ranges, count, cells->low[cell]) ? DIAGRAM_YES
                                                         : DIAGRAM_NO;
    return diagram_pop(diagram, level, base);
}

node_id engine_condition_without(const struct engine *engine,
                                 const struct cond *cond,
                                 const struct cond *without,
                                 struct diagram *diagram)
{
    node_id node;

    switch (cond->op) {
    case COND_FALSE:
        return DIAGRAM_NO;
    case COND_TRUE:
        return DIAGRAM_YES;
    case COND_AND:
    case COND_OR:
        node = cond->op == COND_AND ? DIAGRAM_YES : DIAGRAM_NO;
        for (uint32_t i = cond->kid_count; i-- > 0;) {
            if (&cond->kids[i] == without)
                continue;
            node_id kid = engine_condition_without(engine, &cond->kids[i],
                                                   without, diagram);
            node = cond->op == COND_AND ? diagram_and(diagram, kid, node)
                                        : diagram_or(diagram, kid, node);
        }
        return node;
    case COND_NOT:
        return diagram_not(
            diagram,
            engine_condition_without(engine, &cond->kids[0], without, diagram));
    case COND_TEST:
        return compile_test(engine, engine->level_of[cond->variable],
                            cond->ranges, cond->range_count, diagram);
    }
    abort();
}

node_id engine_condition(const struct engine *engine, const struct cond *cond,
                         struct diagram *diagram)
{
    return engine_condition_without(engine, cond, NULL, diagram);
}

node_id engine_validity(const struct engine *engine, struct validity valid,
                        struct diagram *diagram)
{
    struct range days = {valid.from, valid.to};

    return compile_test(engine, 0, &days, 1, diagram);
}

node_id engine_rule(const struct engine *engine, const struct rule *rule,
                    struct diagram *diagram)
{
    node_id when = engine_condition(engine, rule->when, diagram);

    return diagram_and(diagram, engine_validity(engine, rule->valid, diagram),
                       when);
}

node_id engine_lay_rules(const struct engine *engine, const struct pack *pack,
                         struct diagram *diagram, bool *overlaps)
{
    bool unique = pack->hit_policy == HIT_UNIQUE;
    node_id node = node_terminal(pack->rule_count);
    node_id any = DIAGRAM_NO, two = DIAGRAM_NO; // of those behind this one

    for (uint32_t i = pack->rule_count; i-- > 0 && node != DIAGRAM_EXHAUSTED;) {
        node_id rule = engine_rule(engine, &pack->rules[i], diagram);
        node = diagram_overlay(diagram, rule, node_terminal(i), node);
        if (!unique)
            continue;
        two = diagram_or(diagram, two, diagram_and(diagram, rule, any));
        any = diagram_or(diagram, any, rule);
    }
    *overlaps = unique && (two != DIAGRAM_NO || node == DIAGRAM_EXHAUSTED);
    return diagram_overlay(diagram, two, node_terminal(pack->rule_count), node);
}

const node_id *engine_outcome_table(const struct pack *pack,
                                    struct arena *arena)
{
    node_id *table = arena_array(arena, node_id, pack->rule_count + 1);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        table[i] = node_terminal(pack->rules[i].outcome);
    table[pack->rule_count] = node_terminal(pack->outcome_count);
    return table;
}

const node_id *engine_advice_table(const struct advice *advice,
                                   uint32_t outcomes, struct arena *arena)
{
    node_id *table = arena_array(arena, node_id, outcomes + 1);

    for (uint32_t i = 0; i < outcomes; i++)
        table[i] = advice->for_outcome[i] ? DIAGRAM_YES : DIAGRAM_NO;
    table[outcomes] = DIAGRAM_NO;
    return table;
}

/* When an advice holds: its condition, and one of its outcomes. */
static node_id compile_advice(struct engine *engine,
                              const struct advice *advice, struct arena *arena)
{
    struct diagram *diagram = &engine->diagram;
    uint32_t outcomes = engine->pack->outcome_count;
    bool any = false;

    for (uint32_t i = 0; i < outcomes; i++)
        any |= advice->for_outcome[i];
    if (!any) // as where a pack is cut finer for study
        return DIAGRAM_NO;
    return diagram_and(
        diagram, engine_condition(engine, advice->when, diagram),
        diagram_map(diagram, engine->outcome,
                    engine_advice_table(advice, outcomes, arena)));
}

struct engine *engine_lay_out(const struct pack *pack, struct arena *arena)
{
    struct engine *engine = arena_new(arena, struct engine);

    engine->pack = pack;
    order_levels(engine, arena);
    engine->advice = arena_array(arena, node_id, pack->advice_count);
    uint32_t *counts = arena_array(arena, uint32_t, engine->level_count);
    for (uint32_t i = 0; i < engine->level_count; i++)
        counts[i] = engine->levels[i].cells->count;
    diagram_init(&engine->diagram, counts, ENGINE_WORD_BUDGET,
                 ENGINE_STEP_BUDGET, arena);
    return engine;
}

void engine_finish(struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;

    engine->outcome = diagram_map(&engine->diagram, engine->rules,
                                  engine_outcome_table(pack, arena));
    for (uint32_t i = 0; i < pack->advice_count; i++)
        engine->advice[i] = compile_advice(engine, &pack->advice[i], arena);
    engine->joint = engine->class_joint = DIAGRAM_EXHAUSTED;
}

/*
 * One diagram for the rule and all advice.
 *
 * It starts from the diagram of the rules (or of the outcomes) and adds one
 * advice after the other.  An ending is the one before it and one advice more,
 * so equal sets of advice, always added in the same order, are the same ending.
 */
struct joint {
    struct arena *arena;
    struct ending *items;
    uint32_t count, room;
    uint32_t advice;   /* the one being added */
    struct memo known; /* (ending before, advice) to ending */
};

static uint32_t add_ending(struct joint *joint, struct ending ending)
{
    arena_more(joint->arena, joint->items, joint->count, joint->room);
    joint->items[joint->count] = ending;
    return joint->count++;
}

static node_id add_where_it_holds(void *context, node_id node, node_id holds)
{
    struct joint *joint = context;
    uint32_t before = node_value(node), after;

    if (holds != DIAGRAM_YES)
        return node;
    if (!memo_find(&joint->known, before, joint->advice, &after)) {
        struct ending ending = joint->items[before];
        uint32_t *advice =
            arena_array(joint->arena, uint32_t, ending.advice_count + 1);
        for (uint32_t i = 0; i < ending.advice_count; i++)
            advice[i] = ending.advice[i];
        advice[ending.advice_count++] = joint->advice;
        ending.advice = advice;
        after = add_ending(joint, ending);
        memo_add(&joint->known, before, joint->advice, after);
    }
    return node_terminal(after);
}

/* Adds all advice to `node`, whose terminals are the endings so far. */
static node_id join(struct engine *engine, struct joint *joint, node_id node)
{
    struct diagram *diagram = &engine->diagram;
    struct diagram_combine add = {add_where_it_holds, joint};

    diagram->over = false; // what went before is none of this one's business
    diagram->steps_left = ENGINE_JOINT_STEPS;
    memo_init(&joint->known, joint->arena);
    for (uint32_t i = 0; i < engine->pack->advice_count; i++) {
        joint->advice = i;
        node = diagram_combine(diagram, add, node, engine->advice[i]);
    }
    return node;
}

static struct ending ending_of(int32_t rule, int32_t outcome)
{
    return (struct ending){.rule = rule,
                           .outcome = outcome,
                           .status = outcome == NO_INDEX ? STATUS_NO_RULE
                                                         : STATUS_DECIDED};
}

/* Nothing is decided on days that are not the pack's own: one ending more. */
static node_id close_days(struct engine *engine, struct joint *joint,
                          node_id node)
{
    const struct ending closed = {
        .rule = NO_INDEX, .outcome = NO_INDEX, .status = STATUS_NOT_IN_FORCE};
    struct diagram *diagram = &engine->diagram;
    node_id open = engine_validity(engine, engine->pack->valid, diagram);

    if (open == DIAGRAM_YES)
        return node;
    return diagram_overlay(diagram, diagram_not(diagram, open),
                           node_terminal(add_ending(joint, closed)), node);
}

static void join_all(struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct joint rules = {.arena = arena}, classes = {.arena = arena};

    for (uint32_t i = 0; i < pack->rule_count; i++)
        add_ending(&rules,
                   ending_of((int32_t)i, (int32_t)pack->rules[i].outcome));
    add_ending(&rules, ending_of(NO_INDEX, NO_INDEX));
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        add_ending(&classes, ending_of(NO_INDEX, (int32_t)i));
    add_ending(&classes, ending_of(NO_INDEX, NO_INDEX));

    if (!engine->overlaps) { // else it is told which rules do
        engine->joint =
            close_days(engine, &rules, join(engine, &rules, engine->rules));
        engine->endings = (struct endings){rules.items, rules.count};
    }
    engine->class_joint = join(engine, &classes, engine->outcome);
    engine->classes = (struct endings){classes.items, classes.count};
}

const struct engine *engine_compile(const struct pack *pack,
                                    enum engine_use use, struct arena *arena)
{
    struct engine *engine = engine_lay_out(pack, arena);

    engine->diagram.over = use == ENGINE_BY_INDEX;
    engine->rules =
        engine_lay_rules(engine, pack, &engine->diagram, &engine->overlaps);
    engine_finish(engine, arena);
    if (use == ENGINE_FOR_MANY)
        join_all(engine, arena);
    diagram_close(&engine->diagram, engine->rules != DIAGRAM_EXHAUSTED);
    if (use != ENGINE_FOR_ONE && engine->joint == DIAGRAM_EXHAUSTED)
        engine->index = index_build(engine, arena);
    return engine;
}

const struct pack *engine_pack(const struct engine *engine)
{
    return engine->pack;
}
