/* SPDX-License-Identifier: MIT */
/*
 * equivalence.c -- whether a mutant decides as its pack does.
 *
 * Formal equivalence checking by a canonical form: two functions are the same
 * exactly if their exclusive or is the diagram of nothing (Bryant 1986).  No
 * mutant is compiled whole.  Of the pack, free[i] says where no rule before i
 * holds and later[i] which rule from i on decides; a mutant with other rules
 * from i to k decides otherwise where free[i] says yes and these rules, laid
 * over later[k], come to something else than later[i] does.
 *
 * The exclusive or and the space of what can be are not multiplied out where
 * one of their paths is enough: struct both walks the two side by side.
 *
 * Invariant: what a mutant adds to a diagram lies behind `used`, and is
 * forgotten when it ends.
 */
#include "cases/equivalence_internal.h"

#include "base/date.h"

enum {
    EQUIVALENCE_CELLS = 16,            /* of a pair, that cost a step more */
    EQUIVALENCE_MUTANT_STEPS = 1 << 21 /* that one mutant may take at most */
};

bool equivalence_spend(struct equivalence *proof, uint64_t steps)
{
    budget_take(&proof->budget, steps);
    return proof->budget.left > 0;
}

uint64_t equivalence_steps(const struct equivalence *proof)
{
    return proof->budget.asked;
}

/* Whether some day of the date is moved to one that the calendar has. */
static bool is_ever_shown(const struct pack *pack,
                          const struct outcome_date *date)
{
    struct range days = {pack->valid.from, pack->valid.to};

    if (date->date != DATE_OF_TODAY)
        days = pack_domain(pack, (uint32_t)date->date);
    return days.high + date->plus_days >= DATE_MIN &&
           days.low + date->plus_days <= DATE_MAX;
}

static bool same_outcome(const struct pack *pack, const struct outcome *a,
                         const struct outcome *b)
{
    for (uint32_t i = 0; i < a->date_count && a->dates != b->dates; i++)
        if (a->dates[i].plus_days != b->dates[i].plus_days &&
            (is_ever_shown(pack, &a->dates[i]) ||
             is_ever_shown(pack, &b->dates[i])))
            return false;
    return true;
}

static node_id compare_rules(void *context, node_id a, node_id b)
{
    const struct equivalence *proof = context;
    const struct pack *pack = proof->pack, *mutant = &proof->mutant->pack;
    uint32_t before = node_value(a), after = node_value(b);

    if (before == pack->rule_count || after == pack->rule_count)
        return before == after ? DIAGRAM_NO : DIAGRAM_YES;
    const struct rule *left = &pack->rules[before];
    const struct rule *right = &mutant->rules[after];
    return left->outcome == right->outcome &&
                   same_outcome(pack, &pack->outcomes[left->outcome],
                                &mutant->outcomes[right->outcome]) &&
                   (!proof->rules || left->id == right->id)
               ? DIAGRAM_NO
               : DIAGRAM_YES;
}

/* Where it matters whether the rule decides or one behind it; kept for the
 * rule's other mutants. */
static node_id find_other(struct equivalence *proof, uint32_t rule)
{
    struct diagram *diagram = &proof->engine->diagram;
    const struct rule *rules = proof->pack->rules;
    uint32_t count = proof->pack->rule_count;

    if (proof->rules)
        return proof->free[rule];
    if (proof->other != DIAGRAM_EXHAUSTED && proof->other_of == rule)
        return proof->other;
    diagram_forget(diagram, proof->base);
    proof->other_of = rule;
    struct arena_mark mark = arena_mark(proof->find);
    node_id *other = arena_array(proof->find, node_id, count + 1);
    for (uint32_t i = 0; i < count; i++)
        other[i] =
            rules[i].outcome == rules[rule].outcome ? DIAGRAM_NO : DIAGRAM_YES;
    other[count] = DIAGRAM_YES;
    proof->other =
        diagram_and(diagram, proof->free[rule],
                    diagram_map(diagram, proof->later[rule + 1], other));
    arena_rewind(proof->find, mark);
    proof->used = diagram->used;
    return proof->other;
}

/*
 * Of rules that must not hold together, where the one matters: with another
 * condition unless two others hold, with another outcome where none does.
 */
static node_id find_alone(struct equivalence *proof, uint32_t rule,
                          bool same_outcome)
{
    struct diagram *diagram = &proof->engine->diagram;
    struct holding before = proof->before[rule];
    struct holding behind = proof->behind[rule + 1];
    node_id others =
        same_outcome
            ? diagram_or(diagram, diagram_and(diagram, before.any, behind.any),
                         diagram_or(diagram, before.two, behind.two))
            : diagram_or(diagram, before.any, behind.any);

    return diagram_not(diagram, others);
}

/* One rule has another condition or other days, or another outcome. */
static struct both rule_differs(struct equivalence *proof)
{
    struct diagram *diagram = &proof->engine->diagram;
    uint32_t rule = proof->mutant->from;
    const struct rule *before = &proof->pack->rules[rule];
    const struct rule *after = &proof->mutant->pack.rules[rule];
    bool same_outcome = before->outcome == after->outcome;
    node_id where = proof->before  ? find_alone(proof, rule, same_outcome)
                    : same_outcome ? find_other(proof, rule)
                                   : proof->free[rule];
    node_id holds = engine_rule(proof->engine, before, diagram);

    if (same_outcome)
        holds = diagram_xor(diagram, holds,
                            engine_rule(proof->engine, after, diagram));
    return (struct both){diagram, holds, where};
}

static struct both rules_differ(struct equivalence *proof)
{
    const struct mutant *mutant = proof->mutant;
    struct diagram *diagram = &proof->engine->diagram;
    node_id here = proof->decided, there = here;

    if (mutant->to == mutant->from + 1)
        return rule_differs(proof);
    if (mutant->to > mutant->from) { // they are swapped
        if (proof->before)           // in whatever order
            return (struct both){diagram, DIAGRAM_NO, DIAGRAM_NO};
        here = proof->later[mutant->from];
        there = equivalence_chain(proof);
    } // else a date of an outcome is another
    node_id differ = diagram_combine(
        diagram, (struct diagram_combine){compare_rules, proof}, here, there);
    return (struct both){diagram, proof->free[mutant->from], differ};
}

static node_id is_given(const struct equivalence *proof,
                        const struct advice *advice)
{
    struct diagram *diagram = &proof->engine->diagram;
    const struct pack *pack = proof->pack;
    struct arena_mark mark = arena_mark(proof->find);
    node_id *table = arena_array(proof->find, node_id, pack->rule_count + 1);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        table[i] = advice->for_outcome[pack->rules[i].outcome] ? DIAGRAM_YES
                                                               : DIAGRAM_NO;
    table[pack->rule_count] = DIAGRAM_NO;
    node_id is_for = diagram_map(diagram, proof->decided, table);
    arena_rewind(proof->find, mark);
    return diagram_and(diagram, is_for,
                       engine_condition(proof->engine, advice->when, diagram));
}

static struct both advice_differs(struct equivalence *proof)
{
    const struct advice *advice = proof->mutant->advice;
    const struct advice *changed =
        &proof->mutant->pack.advice[advice - proof->pack->advice];

    struct diagram *diagram = &proof->engine->diagram;

    return (struct both){
        diagram,
        diagram_xor(diagram, is_given(proof, advice), is_given(proof, changed)),
        DIAGRAM_YES};
}

/* A walk of both diagrams, as far as the answers allow. */
struct meet {
    struct equivalence *proof;
    const struct answers *answers; /* NULL: all open */
    uint32_t *path;                /* the cell of each level; or NULL */
    struct memo seen;              /* pairs that do not lead to yes in both */
};

static bool walk(struct meet *meet, node_id a, node_id b)
{
    struct equivalence *proof = meet->proof;
    const struct diagram *in = proof->both.in;
    struct diagram *scratch = &proof->space.residual.scratch;
    uint32_t seen, level_a = node_level(in, a), level_b = node_level(in, b);

    if (a == DIAGRAM_NO || b == DIAGRAM_NO)
        return false;
    if (a == DIAGRAM_YES && b == DIAGRAM_YES)
        return true;
    if (memo_find(&meet->seen, a, b, &seen))
        return false;
    uint32_t level = level_a < level_b ? level_a : level_b;
    if (!diagram_step(scratch) ||
        !diagram_steps(scratch, in->cells[level] / EQUIVALENCE_CELLS))
        return false;
    uint32_t known = meet->answers
                         ? level_cell(proof->engine, meet->answers, level)
                         : CELL_OPEN;
    for (uint32_t cell = 0; cell < in->cells[level]; cell++) {
        if (known != CELL_OPEN && known != cell)
            continue;
        if (meet->path)
            meet->path[level] = cell;
        if (walk(meet, node_follow(in, a, level, cell),
                 node_follow(in, b, level, cell)))
            return true;
    }
    if (meet->path)
        meet->path[level] = CELL_OPEN;
    memo_add(&meet->seen, a, b, 1);
    return false;
}

/* Some of both, where all cells can be reached. */
static node_id find_some(struct equivalence *proof)
{
    uint32_t levels = proof->engine->level_count;
    struct arena_mark mark = arena_mark(proof->find);
    struct meet meet = {.proof = proof,
                        .path = arena_array(proof->find, uint32_t, levels)};
    node_id some = DIAGRAM_NO;

    for (uint32_t i = 0; i < levels; i++)
        meet.path[i] = CELL_OPEN;
    memo_init(&meet.seen, proof->find);
    if (walk(&meet, proof->both.a, proof->both.b))
        some = diagram_cube(&proof->space.residual.scratch, meet.path, levels);
    arena_rewind(proof->find, mark);
    return proof->space.residual.scratch.over ? DIAGRAM_EXHAUSTED : some;
}

/* All of both, where real dates can be. */
static node_id find_all(struct equivalence *proof)
{
    struct residual *residual = &proof->space.residual;
    struct diagram *diagram = &proof->engine->diagram;
    node_id both = diagram_and(diagram, proof->both.a, proof->both.b);

    return diagram_and(&residual->scratch, residual_of(residual, both),
                       residual->reach);
}

enum equivalent equivalence_start(struct equivalence *proof,
                                  const struct mutant *mutant)
{
    struct diagram *scratch = &proof->space.residual.scratch;
    struct diagram *diagram = &proof->engine->diagram;

    proof->mutant = mutant;
    scratch->steps_left = diagram->steps_left = EQUIVALENCE_MUTANT_STEPS;
    scratch->over = diagram->over = false;
    proof->region = DIAGRAM_EXHAUSTED;
    if (proof->decided == DIAGRAM_EXHAUSTED)
        return EQUIVALENT_UNPROVED;

    // Advice goes with outcomes: where these are the same, so is that.
    proof->both = mutant->advice ? advice_differs(proof) : rules_differ(proof);
    if (diagram->over)
        return EQUIVALENT_UNPROVED;
    if (proof->space.residual.reach == DIAGRAM_YES) {
        proof->region = find_some(proof);
    } else {
        proof->region = find_all(proof);
        proof->both = (struct both){scratch, proof->region, DIAGRAM_YES};
    }
    if (proof->region == DIAGRAM_EXHAUSTED)
        return EQUIVALENT_UNPROVED;
    return proof->region == DIAGRAM_NO ? EQUIVALENT_PROVED : EQUIVALENT_NOT;
}

void equivalence_end(struct equivalence *proof)
{
    struct diagram *scratch = &proof->space.residual.scratch;
    struct diagram *diagram = &proof->engine->diagram;

    equivalence_spend(proof, 1);
    diagram_forget(diagram, proof->used);
    diagram_forget(scratch, proof->residual_used);
    memo_clear(&proof->space.residual.kept);
}

bool equivalence_touches(struct equivalence *proof,
                         const struct answers *answers)
{
    struct arena_mark mark = arena_mark(proof->find);
    struct meet meet = {.proof = proof, .answers = answers};

    if (proof->region == DIAGRAM_EXHAUSTED)
        return true;
    memo_init(&meet.seen, proof->find);
    bool does = walk(&meet, proof->both.a, proof->both.b);
    arena_rewind(proof->find, mark);
    return does || proof->space.residual.scratch.over;
}
