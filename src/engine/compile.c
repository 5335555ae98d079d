/* compile.c -- the order of the levels; what is made of the rules' diagram. */
#include "engine/compile.h"

#include "engine/engine.h"
#include "engine/index_internal.h"
#include "engine/joint_internal.h"

#include <stdlib.h>

/* Where a level belongs in the order. */
struct rank {
    uint32_t page;  /* of the last question under it */
    uint32_t dates; /* how many questions are under a fact */
    uint32_t variable;
};

static int compare_ranks(const void *a, const void *b)
{
    const struct rank *left = a, *right = b;

    if (left->page != right->page)
        return left->page < right->page ? -1 : 1;
    if (left->dates != right->dates)
        return left->dates < right->dates ? -1 : 1;
    return (left->variable > right->variable) -
           (left->variable < right->variable);
}

static struct rank rank_fact(const struct pack *pack, uint32_t index)
{
    const struct fact *fact = &pack->facts[index];
    int32_t last = fact->from > fact->to ? fact->from : fact->to;

    return (struct rank){
        .page = (uint32_t)last, // one of the two is a question
        .dates =
            fact->from != DATE_OF_TODAY && fact->to != DATE_OF_TODAY ? 2 : 1,
        .variable = pack->question_count + index};
}

/* Lays out the levels: today, then questions and facts by rank. */
static void order_levels(struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    uint32_t variables = pack->question_count + pack->fact_count, count = 0;
    const struct cells *cells = cells_cut(pack, arena);
    struct rank *ranks = arena_array(arena, struct rank, variables + 1);
    struct level *levels = arena_array(arena, struct level, variables + 1);
    uint32_t *level_of = arena_array(arena, uint32_t, variables + 1);

    for (uint32_t i = 0; i < pack->question_count; i++) {
        level_of[i] = UINT32_MAX;
        if (question_is_compared(&pack->questions[i]))
            ranks[count++] = (struct rank){i, 0, i};
    }
    for (uint32_t i = 0; i < pack->fact_count; i++)
        ranks[count++] = rank_fact(pack, i);
    qsort(ranks, count, sizeof *ranks, compare_ranks);

    levels[0] = (struct level){LEVEL_TODAY, variables, NULL, &cells[variables]};
    level_of[variables] = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t variable = ranks[i].variable;
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

static const uint32_t *count_cells(const struct engine *engine,
                                   struct arena *arena)
{
    uint32_t *counts = arena_array(arena, uint32_t, engine->level_count);

    for (uint32_t i = 0; i < engine->level_count; i++)
        counts[i] = engine->levels[i].cells->count;
    return counts;
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
    diagram_init(&engine->diagram, count_cells(engine, arena),
                 ENGINE_WORD_BUDGET, ENGINE_STEP_BUDGET, arena);
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

const struct engine *engine_compile(const struct pack *pack,
                                    enum engine_use use, struct arena *arena)
{
    struct engine *engine = engine_lay_out(pack, arena);

    engine->diagram.over = use == ENGINE_BY_INDEX;
    engine->rules =
        engine_lay_rules(engine, pack, &engine->diagram, &engine->overlaps);
    engine_finish(engine, arena);
    if (use == ENGINE_FOR_MANY)
        engine_join(engine, arena);
    diagram_close(&engine->diagram, engine->rules != DIAGRAM_EXHAUSTED);
    if (use != ENGINE_FOR_ONE && engine->joint == DIAGRAM_EXHAUSTED)
        engine->index = index_build(engine, arena);
    return engine;
}

const struct pack *engine_pack(const struct engine *engine)
{
    return engine->pack;
}
