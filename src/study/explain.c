/* explain.c -- three-valued first, then exactly where that is unknown. */
#include "study/explain.h"

#include "engine/decider.h"

struct explainer {
    const struct engine *engine;
    struct view view;
    struct search search;
    struct arena *keep;
};

/* Which ends of a condition's diagram can be reached. */
struct ends {
    struct explainer *explainer;
    struct memo seen; /* (node, constraint node) */
    bool no, yes;
};

static void find_ends(struct ends *ends, node_id node, node_id reach)
{
    const struct view *view = &ends->explainer->view;
    const struct diagram *scratch = &view->scratch;
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
    if (!diagram_step(&ends->explainer->view.scratch)) {
        ends->no = ends->yes = true; // for all that is known
        return;
    }

    uint32_t at = node_level(scratch, node);
    uint32_t at_reach = node_level(scratch, reach);
    uint32_t level = at < at_reach ? at : at_reach;
    uint32_t known = view->known.cells[level];
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        if (known == CELL_OPEN || known == cell)
            find_ends(ends, node_follow(scratch, node, level, cell),
                      node_follow(scratch, reach, level, cell));
}

/* Yes or no where all that can be reached says so. */
static enum tri truth(struct explainer *explainer, node_id node)
{
    struct ends ends = {.explainer = explainer};

    if (node == DIAGRAM_OVER || explainer->view.reach == DIAGRAM_OVER)
        return TRI_UNKNOWN;
    memo_init(&ends.seen, explainer->view.arena);
    find_ends(&ends, node, explainer->view.reach);
    return ends.yes == ends.no ? TRI_UNKNOWN : ends.yes ? TRI_YES : TRI_NO;
}

static struct explained_cond explain_cond(struct explainer *explainer,
                                          const struct cond *cond)
{
    struct explained_cond *kids =
        arena_array(explainer->keep, struct explained_cond, cond->kid_count);
    struct explained_cond explained = {
        cond, search_condition(&explainer->search, cond), kids};

    if (explained.holds == TRI_UNKNOWN)
        explained.holds =
            truth(explainer, engine_condition(explainer->engine, cond,
                                              &explainer->view.scratch));
    for (uint32_t i = 0; i < cond->kid_count; i++)
        kids[i] = explain_cond(explainer, &cond->kids[i]);
    return explained;
}

static struct explained_rule explain_rule(struct explainer *explainer,
                                          const struct rule *rule)
{
    const struct answers *answers = explainer->view.known.answers;
    struct explained_rule explained = {.when =
                                           explain_cond(explainer, rule->when)};

    explained.in_force = answers_in_force(explainer->engine->pack, answers) &&
                                 answers->today >= rule->valid.from &&
                                 answers->today <= rule->valid.to
                             ? TRI_YES
                             : TRI_NO;
    explained.holds = explained.in_force < explained.when.holds
                          ? explained.in_force
                          : explained.when.holds;
    return explained;
}

static struct explained_day explain_day(const struct known *known, int32_t date)
{
    struct explained_day day = {.date = date};

    day.known = known_date(known, date, &day.day);
    return day;
}

static void explain_facts(const struct explainer *explainer,
                          struct explained_fact *facts)
{
    const struct pack *pack = explainer->engine->pack;
    const struct known *known = &explainer->view.known;

    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &pack->facts[i];
        facts[i] =
            (struct explained_fact){.fact = fact,
                                    .from = explain_day(known, fact->from),
                                    .to = explain_day(known, fact->to)};
        facts[i].known = known_fact(known, fact, &facts[i].value);
    }
}

bool explained_needs_all(const struct explained_cond *explained)
{
    if (explained->cond->op == COND_NOT)
        return false;
    for (uint32_t i = 0; i < explained->cond->kid_count; i++)
        if (explained->kids[i].holds == explained->holds)
            return false;
    return true;
}

struct explanation explain_find(struct decider *decider,
                                const struct answers *answers,
                                const struct decision *decision,
                                struct arena *keep)
{
    const struct pack *pack = decider->engine->pack;
    struct arena_mark mark = arena_mark(decider->arena);
    struct explained_rule *rules =
        arena_array(keep, struct explained_rule, pack->rule_count);
    struct explained_fact *facts =
        arena_array(keep, struct explained_fact, pack->fact_count);
    struct explainer explainer = {.engine = decider->engine, .keep = keep};

    budget_turn(&decider->explaining);
    decider_view(decider, answers, &explainer.view);
    search_init(&explainer.search, &explainer.view.known, NULL, decider->arena);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        rules[i] = explain_rule(&explainer, &pack->rules[i]);
    if (decision->rule != NO_INDEX)
        rules[decision->rule].decides = true;
    explain_facts(&explainer, facts);
    arena_rewind(decider->arena, mark);
    return (struct explanation){rules, facts};
}
