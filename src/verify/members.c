/*
 * members.c -- members of `and` and `or` that could be left out.
 *
 * Where leaving one out makes a difference to the condition, it must make one
 * to what is decided too: no earlier rule may hold there, and the later ones
 * must give another outcome.
 */
#include "verify/passes_internal.h"

/* One condition, of a rule or an advice. */
struct whole {
    struct run *run;
    enum finding_part part;
    uint32_t index;
    const struct cond *when;
    node_id space;   /* its days, where reachable */
    node_id holds;   /* the condition in that space */
    node_id matters; /* where it makes a difference whether it holds */
};

/* The condition with that member left out. */
static node_id compile_without(struct run *run, const struct cond *cond,
                               const struct cond *without)
{
    struct diagram *scratch = &run->residual.scratch;
    bool is_and = cond->op == COND_AND;

    if (cond->op == COND_NOT)
        return diagram_not(scratch,
                           compile_without(run, &cond->kids[0], without));
    if (cond->op != COND_AND && cond->op != COND_OR)
        return engine_condition(run->engine, cond, scratch);

    node_id node = is_and ? DIAGRAM_YES : DIAGRAM_NO;
    for (uint32_t i = cond->kid_count; i-- > 0;) {
        if (&cond->kids[i] == without)
            continue;
        node_id kid = compile_without(run, &cond->kids[i], without);
        node = is_and ? diagram_and(scratch, kid, node)
                      : diagram_or(scratch, kid, node);
    }
    return node;
}

/* Where it makes a difference to the condition that the member is there. */
static node_id difference(const struct whole *whole, const struct cond *member)
{
    struct run *run = whole->run;
    struct diagram *scratch = &run->residual.scratch;
    node_id without = diagram_and(
        scratch, compile_without(run, whole->when, member), whole->space);

    return diagram_xor(scratch, whole->holds, without);
}

/* Returns whether the member could be left out. */
static bool look_at_member(const struct whole *whole, const struct cond *member)
{
    struct run *run = whole->run;
    node_id where = difference(whole, member);

    if (where == DIAGRAM_EXHAUSTED)
        return false;
    if (where == DIAGRAM_NO) {
        run_add_member(
            run, run_about(run, FAULT_VERIFY_MEMBER, whole->part, whole->index),
            member, DIAGRAM_NO);
        return true;
    }
    if (!diagram_disjoint(&run->residual.scratch, where, whole->matters))
        return false;
    if (run->pack->hit_policy == HIT_UNIQUE) // then rules would overlap
        return false;
    run_add_member(
        run,
        run_about(run, FAULT_VERIFY_MEMBER_HERE, whole->part, whole->index),
        member, where);
    return true;
}

/* What comparing two variables was spelled out to has no place of its own. */
static bool is_written(const struct cond *cond, const struct cond *kid)
{
    return kid->at.line != cond->at.line || kid->at.column != cond->at.column;
}

static void look_into(const struct whole *whole, const struct cond *cond)
{
    bool can_drop =
        (cond->op == COND_AND || cond->op == COND_OR) && cond->kid_count > 1;

    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const struct cond *kid = &cond->kids[i];
        if (!is_written(cond, kid) || whole->run->residual.scratch.over)
            continue;
        if (!can_drop || !look_at_member(whole, kid))
            look_into(whole, kid);
    }
}

static void look_at_rule(struct run *run, uint32_t index)
{
    const struct rule *rule = &run->pack->rules[index];
    struct diagram *scratch = &run->residual.scratch;
    struct whole whole = {.run = run,
                          .part = FINDING_RULE,
                          .index = index,
                          .when = rule->when,
                          .holds = run->rules[index].holds};

    if (run->rules[index].decides == DIAGRAM_NO)
        return;
    whole.space =
        diagram_and(scratch, engine_validity(run->engine, rule->valid, scratch),
                    run->residual.reach);
    whole.matters = diagram_minus(scratch, run->free[index],
                                  diagram_where(scratch, run->later[index + 1],
                                                node_terminal(rule->outcome)));
    // Of a rule that could be dropped as a whole, only what is idle in itself.
    if (diagram_disjoint(scratch, whole.matters, run->rules[index].decides))
        whole.matters = run->residual.reach;
    look_into(&whole, rule->when);
}

static void look_at_advice(struct run *run, uint32_t index)
{
    const struct advice *advice = &run->pack->advice[index];
    struct diagram *scratch = &run->residual.scratch;
    struct whole whole = {.run = run,
                          .part = FINDING_ADVICE,
                          .index = index,
                          .when = advice->when,
                          .space = run->residual.reach};
    node_id decided = diagram_minus(scratch, run->residual.reach,
                                    run->free[run->pack->rule_count]);
    const node_id *is_for =
        engine_advice_table(advice, run->pack->outcome_count, run->arena);

    whole.holds = diagram_and(
        scratch, engine_condition(run->engine, advice->when, scratch),
        whole.space);
    whole.matters = diagram_and(scratch, decided,
                                diagram_map(scratch, run->later[0], is_for));
    if (!diagram_disjoint(scratch, whole.holds, whole.matters))
        look_into(&whole, advice->when);
}

void pass_members(struct run *run)
{
    run_turn(run, PROOF_MEMBERS);
    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        look_at_rule(run, i);
    for (uint32_t i = 0; i < run->pack->advice_count; i++)
        look_at_advice(run, i);
    if (run->residual.scratch.over)
        run_give_up(run, CLAIM_MEMBERS_NEEDED);
}
