/* truth.c -- which ends of a condition's diagram somebody can reach. */
#include "why/truth_internal.h"

#include "engine/decider.h"

/* Which ends of a condition's diagram can be reached. */
struct ends {
    struct residual *residual;
    struct memo seen; /* (node, constraint node) */
    bool no, yes;     /* both, too, where the residual's budget is used up */
};

static void find_ends(struct ends *ends, node_id node, node_id reach)
{
    const struct residual *residual = ends->residual;
    struct diagram *scratch = &ends->residual->scratch;
    uint32_t seen;

    if (reach == DIAGRAM_NO || (ends->no && ends->yes))
        return;
    if (node_is_terminal(node)) { // below it, somebody can be
        ends->yes |= node == DIAGRAM_YES;
        ends->no |= node == DIAGRAM_NO;
        return;
    }
    if (memo_find(&ends->seen, node, reach, &seen))
        return;
    memo_add(&ends->seen, node, reach, 1);
    if (!diagram_step(scratch))
        ends->no = ends->yes = true;

    uint32_t at = node_level(scratch, node);
    uint32_t at_reach = node_level(scratch, reach);
    uint32_t level = at < at_reach ? at : at_reach;
    uint32_t known = residual->known.cells[level];
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        if (known == CELL_OPEN || known == cell)
            find_ends(ends, node_follow(scratch, node, level, cell),
                      node_follow(scratch, reach, level, cell));
}

/* Yes or no where all that can be reached says so. */
static enum tri truth_at(struct residual *residual, node_id node)
{
    struct ends ends = {.residual = residual};

    if (node == DIAGRAM_EXHAUSTED || residual->reach == DIAGRAM_EXHAUSTED)
        return TRI_UNKNOWN;
    memo_init(&ends.seen, residual->arena);
    find_ends(&ends, node, residual->reach);
    return ends.yes == ends.no ? TRI_UNKNOWN : ends.yes ? TRI_YES : TRI_NO;
}

void truth_init(struct truth *truth, struct decider *decider,
                const struct answers *answers)
{
    truth->engine = decider->engine;
    budget_turn(&decider->explaining);
    decider_residual(decider, answers, &truth->residual);
    kleene_init(&truth->kleene, &truth->residual.known, NULL, decider->arena);
}

enum tri truth_of(struct truth *truth, const struct cond *cond)
{
    enum tri holds = kleene_condition(&truth->kleene, cond);

    if (holds != TRI_UNKNOWN)
        return holds;
    return truth_at(
        &truth->residual,
        engine_condition(truth->engine, cond, &truth->residual.scratch));
}

enum tri truth_in_force(const struct truth *truth, const struct rule *rule)
{
    const struct answers *answers = truth->residual.known.answers;

    return answers_in_force(truth->engine->pack, answers) &&
                   answers->today >= rule->valid.from &&
                   answers->today <= rule->valid.to
               ? TRI_YES
               : TRI_NO;
}

enum tri truth_of_rule(struct truth *truth, const struct rule *rule)
{
    return truth_in_force(truth, rule) == TRI_NO ? TRI_NO
                                                 : truth_of(truth, rule->when);
}
