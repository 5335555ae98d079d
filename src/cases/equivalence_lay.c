/* SPDX-License-Identifier: MIT */
/*
 * equivalence_lay.c -- the rules of a pack laid over each other, in a space
 * that fits all its mutants.
 *
 * A mutant moves a constant or a day by one; so each is cut at, and beside it.
 */
#include "cases/equivalence_internal.h"

#include "base/date.h"
#include "cases/cut_internal.h"
#include "engine/decider.h"

enum {
    EQUIVALENCE_WORDS = 1 << 23, /* of the diagrams */
    EQUIVALENCE_BYTES = 1 << 22, /* of the arena of these, */
    EQUIVALENCE_STEP_BYTES = 3   /* and more for each step there may be */
};

/* The pack with cells for all its mutants.  An end of the calendar stays. */
static const struct pack *cut_pack(const struct engine *engine,
                                   struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct cut *cut = cut_values(engine, arena);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        for (int32_t by = -1; by <= 1; by += 2) {
            struct validity days = pack->rules[i].valid;
            if (days.from > DATE_MIN)
                date_move(&days.from, by);
            if (days.to < DATE_MAX)
                date_move(&days.to, by);
            cut_days(cut, days);
        }
    return &cut->pack;
}

/* One rule more that holds there. */
static struct holding add_holding(struct diagram *diagram,
                                  struct holding others, node_id holds)
{
    return (struct holding){
        diagram_or(diagram, others.any, holds),
        diagram_or(diagram, others.two,
                   diagram_and(diagram, holds, others.any))};
}

/* Where the hit policy is unique, and two hold, none decides. */
static void lay_unique(struct equivalence *proof, const node_id *holds)
{
    struct diagram *diagram = &proof->engine->diagram;
    uint32_t count = proof->pack->rule_count;
    struct holding none = {DIAGRAM_NO, DIAGRAM_NO};

    proof->before = arena_array(proof->arena, struct holding, count + 1);
    proof->behind = arena_array(proof->arena, struct holding, count + 1);
    proof->before[0] = proof->behind[count] = none;
    for (uint32_t i = 0; i < count && !diagram->over; i++)
        proof->before[i + 1] = add_holding(diagram, proof->before[i], holds[i]);
    for (uint32_t i = count; i-- > 0 && !diagram->over;)
        proof->behind[i] = add_holding(diagram, proof->behind[i + 1], holds[i]);
    proof->decided = diagram_overlay(diagram, proof->before[count].two,
                                     node_terminal(count), proof->later[0]);
}

static void lay_rules(struct equivalence *proof)
{
    const struct pack *pack = proof->pack;
    struct diagram *diagram = &proof->engine->diagram;
    uint32_t count = pack->rule_count;
    node_id *holds = arena_array(proof->arena, node_id, count);

    proof->free[0] = DIAGRAM_YES;
    for (uint32_t i = 0; i < count && !diagram->over; i++) {
        holds[i] = engine_rule(proof->engine, &pack->rules[i], diagram);
        proof->free[i + 1] = diagram_minus(diagram, proof->free[i], holds[i]);
    }
    proof->later[count] = node_terminal(count);
    for (uint32_t i = count; i-- > 0 && !diagram->over;)
        proof->later[i] = diagram_overlay(diagram, holds[i], node_terminal(i),
                                          proof->later[i + 1]);
    proof->decided = proof->later[0];
    if (pack->hit_policy == HIT_UNIQUE)
        lay_unique(proof, holds);
    if (diagram->over) // then nothing is proved
        proof->decided = DIAGRAM_EXHAUSTED;
}

struct equivalence *equivalence_new(const struct pack *pack,
                                    struct decider *decider, bool rules,
                                    uint64_t steps, struct arena *arena,
                                    struct arena *find)
{
    struct equivalence *proof = arena_new(arena, struct equivalence);

    *proof = (struct equivalence){
        .pack = pack,
        .decider = decider,
        .rules = rules,
        .arena = arena,
        .find = find,
        .engine = engine_lay_out(cut_pack(decider->engine, arena), arena),
        .later = arena_array(arena, node_id, pack->rule_count + 1),
        .free = arena_array(arena, node_id, pack->rule_count + 1),
        .other = DIAGRAM_EXHAUSTED,
        .budget = budget_of(
            steps, arena,
            (size_t)(EQUIVALENCE_BYTES + steps * EQUIVALENCE_STEP_BYTES))};
    struct diagram *diagram = &proof->engine->diagram;
    diagram->word_budget = EQUIVALENCE_WORDS;
    diagram->steps_left = steps / 2;
    proof->engine->joint = proof->engine->class_joint = DIAGRAM_EXHAUSTED;
    diagram->shared = &proof->budget;
    decider_share(decider, &proof->budget);
    space_init(&proof->space, proof->engine, pack, &proof->budget, arena);
    lay_rules(proof);
    if (diagram->over)
        diagram_forget(diagram, 0);
    proof->base = proof->used = diagram->used;
    proof->residual_used = proof->space.residual.scratch.used;
    return proof;
}

node_id equivalence_chain(struct equivalence *proof)
{
    const struct mutant *mutant = proof->mutant;
    struct diagram *diagram = &proof->engine->diagram;
    node_id chain = proof->later[mutant->to];

    for (uint32_t i = mutant->to; i-- > mutant->from;)
        chain = diagram_overlay(
            diagram,
            engine_rule(proof->engine, &mutant->pack.rules[i], diagram),
            node_terminal(i), chain);
    return chain;
}
