/*
 * conditions.c -- conditions to diagrams, and rules to one diagram.
 *
 * All of it is done bottom up.  Rules are laid over each other from the last
 * to the first, so that the first that holds is the one that is seen.
 */
#include "engine/engine.h"

#include <stdlib.h>

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
