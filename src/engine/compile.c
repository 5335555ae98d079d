/*
 * compile.c -- the order of the levels, and all diagrams of a pack.
 *
 * Diagrams are made bottom up.  Rules are laid over each other from the last to
 * the first, so that the first that holds is the one that is seen.
 */
#include "engine/engine_internal.h"
#include "engine/index_internal.h"

#include <stdlib.h>

/*
 * Where a variable belongs in the order: by the page of the last question under
 * it, then by how many dates are under it, then by its number.
 */
static uint64_t rank_of(uint32_t page, uint32_t dates, uint32_t variable)
{
    return (uint64_t)page << 34 | (uint64_t)dates << 32 | variable;
}

static uint64_t rank_fact(const struct pack *pack, uint32_t index)
{
    int32_t from = pack->facts[index].from, to = pack->facts[index].to;
    bool both = from != DATE_OF_TODAY && to != DATE_OF_TODAY;

    // One of the two is a question.
    return rank_of((uint32_t)(from > to ? from : to), both ? 2 : 1,
                   pack->question_count + index);
}

static int compare_ranks(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

    return (left > right) - (left < right);
}

/* Lays out the levels: today, then questions and facts by rank. */
static void order_levels(struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    uint32_t variables = pack->question_count + pack->fact_count, count = 0;
    const struct cells *cells = cells_cut(pack, arena);
    uint64_t *ranks = arena_array(arena, uint64_t, variables + 1);
    struct level *levels = arena_array(arena, struct level, variables + 1);
    uint32_t *level_of = arena_array(arena, uint32_t, variables + 1);

    for (uint32_t i = 0; i < pack->question_count; i++) {
        level_of[i] = UINT32_MAX;
        if (question_is_compared(&pack->questions[i]))
            ranks[count++] = rank_of(i, 0, i);
    }
    for (uint32_t i = 0; i < pack->fact_count; i++)
        ranks[count++] = rank_fact(pack, i);
    qsort(ranks, count, sizeof *ranks, compare_ranks);

    levels[0] = (struct level){LEVEL_TODAY, variables, NULL, &cells[variables]};
    level_of[variables] = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t variable = (uint32_t)ranks[i];
        bool is_fact = variable >= pack->question_count;
        levels[i + 1] = (struct level){
            is_fact ? LEVEL_FACT : LEVEL_QUESTION, variable,
            is_fact ? &pack->facts[variable - pack->question_count] : NULL,
            &cells[variable]};
        level_of[variable] = i + 1;
    }
    engine->levels = levels;
    engine->level_count = count + 1;
    engine->level_of = level_of;
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

static node_id compile_kids(const struct engine *engine,
                            const struct cond *cond, struct diagram *diagram)
{
    bool is_and = cond->op == COND_AND;
    node_id node = is_and ? DIAGRAM_YES : DIAGRAM_NO;

    for (uint32_t i = cond->kid_count; i-- > 0;) {
        node_id kid = engine_condition(engine, &cond->kids[i], diagram);
        node = is_and ? diagram_and(diagram, kid, node)
                      : diagram_or(diagram, kid, node);
    }
    return node;
}

node_id engine_condition(const struct engine *engine, const struct cond *cond,
                         struct diagram *diagram)
{
    switch (cond->op) {
    case COND_FALSE:
        return DIAGRAM_NO;
    case COND_TRUE:
        return DIAGRAM_YES;
    case COND_AND:
    case COND_OR:
        return compile_kids(engine, cond, diagram);
    case COND_NOT:
        return diagram_not(diagram,
                           engine_condition(engine, &cond->kids[0], diagram));
    case COND_TEST:
        return compile_test(engine, engine->level_of[cond->variable],
                            cond->ranges, cond->range_count, diagram);
    }
    abort();
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
struct joined {
    struct ending ending; /* its list of advice is filled in last */
    uint32_t before;      /* the ending without its last advice */
    uint32_t added;       /* that advice */
};

struct joint {
    struct arena *arena;
    struct joined *items;
    uint32_t count, room;
    uint32_t advice;   /* the one being added */
    struct memo known; /* (ending before, advice) to ending */
};

static uint32_t add_ending(struct joint *joint, struct ending ending,
                           uint32_t before)
{
    arena_more(joint->arena, joint->items, joint->count, joint->room);
    joint->items[joint->count] = (struct joined){ending, before, joint->advice};
    return joint->count++;
}

static node_id add_where_it_holds(void *context, node_id node, node_id holds)
{
    struct joint *joint = context;
    uint32_t before = node_value(node), after;

    if (holds != DIAGRAM_YES)
        return node;
    if (!memo_find(&joint->known, before, joint->advice, &after)) {
        struct ending ending = joint->items[before].ending;
        ending.advice_count++;
        after = add_ending(joint, ending, before);
        memo_add(&joint->known, before, joint->advice, after);
    }
    return node_terminal(after);
}

/* Writes out each ending's list by going back to where it began. */
static struct endings list_endings(const struct joint *joint)
{
    const struct joined *items = joint->items;
    struct ending *endings =
        arena_array(joint->arena, struct ending, joint->count);

    for (uint32_t i = 0; i < joint->count; i++) {
        uint32_t left = items[i].ending.advice_count;
        uint32_t *advice = arena_array(joint->arena, uint32_t, left);
        for (uint32_t at = i; left-- > 0; at = items[at].before)
            advice[left] = items[at].added;
        endings[i] = items[i].ending;
        endings[i].advice = advice;
    }
    return (struct endings){endings, joint->count};
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
                           node_terminal(add_ending(joint, closed, 0)), node);
}

static void join_all(struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct joint rules = {.arena = arena}, classes = {.arena = arena};

    for (uint32_t i = 0; i < pack->rule_count; i++)
        add_ending(&rules,
                   ending_of((int32_t)i, (int32_t)pack->rules[i].outcome), 0);
    add_ending(&rules, ending_of(NO_INDEX, NO_INDEX), 0);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        add_ending(&classes, ending_of(NO_INDEX, (int32_t)i), 0);
    add_ending(&classes, ending_of(NO_INDEX, NO_INDEX), 0);

    if (!engine->overlaps) { // else it is told which rules do
        engine->joint =
            close_days(engine, &rules, join(engine, &rules, engine->rules));
        engine->endings = list_endings(&rules);
    }
    engine->class_joint = join(engine, &classes, engine->outcome);
    engine->classes = list_endings(&classes);
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
