/* compile.c -- the order of the levels, and all diagrams of a pack. */
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
