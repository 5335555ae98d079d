/*
 * unused.c -- outcomes, advice, questions, facts and source facts that
 * can never matter.
 */
#include "verify/run_internal.h"

/* Whether somebody gets there. */
static enum tri is_decided(const struct run *run, uint32_t outcome)
{
    enum tri decided = TRI_NO;

    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        if (run->pack->rules[i].outcome == outcome && run->decides[i] > decided)
            decided = run->decides[i];
    return decided;
}

static void look_at_outcomes(struct run *run)
{
    for (uint32_t i = 0; i < run->pack->outcome_count; i++) {
        enum tri decided = is_decided(run, i);
        if (decided == TRI_UNKNOWN)
            run_give_up_on(run, CLAIM_OUTCOMES_DECIDED,
                           run->pack->outcomes[i].id);
        else if (decided == TRI_NO)
            run_add_about(run, FAULT_VERIFY_OUTCOME, FINDING_OUTCOME, i);
    }
}

static void look_at_advice(struct run *run)
{
    run_turn(run, PROOF_ADVICE);
    for (uint32_t i = 0; i < run->pack->advice_count; i++) {
        node_id node = residual_of(run->residual, run->engine->advice[i]);
        if (node == DIAGRAM_EXHAUSTED)
            run_give_up_on(run, CLAIM_ADVICE_GIVEN, run->pack->advice[i].id);
        else if (node == DIAGRAM_NO || node == DIAGRAM_UNREACHABLE)
            run_add_about(run, FAULT_VERIFY_ADVICE, FINDING_ADVICE, i);
    }
}

/* The levels and questions that make a difference to what is shown. */
struct matters {
    struct run *run;
    bool *levels, *questions;
};

/* Marks what the diagram of the engine depends on; false if it was too much. */
static bool see_support(const struct matters *matters, node_id root)
{
    node_id node = residual_of(matters->run->residual, root);

    if (node == DIAGRAM_EXHAUSTED)
        return false;
    diagram_support(matters->run->scratch, node, matters->levels);
    return true;
}

/* The same of all that is shown; then nothing is said. */
static bool see_levels(const struct matters *matters)
{
    struct run *run = matters->run;

    if (see_support(matters, run->engine->class_joint))
        return true;
    run_turn(run, PROOF_QUESTIONS);
    bool all = see_support(matters, run->engine->outcome);
    for (uint32_t i = 0; i < run->pack->advice_count && all; i++)
        all = see_support(matters, run->engine->advice[i]);
    return all;
}

static void see_conditions(const struct matters *matters,
                           const struct cond *cond)
{
    for (uint32_t i = 0; i < cond->kid_count; i++)
        see_conditions(matters, &cond->kids[i]);
    if (cond->op == COND_TEST)
        matters->levels[matters->run->engine->level_of[cond->variable]] = true;
}

/* What no condition reads cannot matter; of the rest it is not known. */
static void see_all_read(const struct matters *matters)
{
    struct run *run = matters->run;
    const struct pack *pack = run->pack;
    struct matters read = {
        matters->run, arena_array(run->arena, bool, run->engine->level_count),
        NULL};

    for (uint32_t i = 0; i < pack->rule_count; i++)
        see_conditions(&read, pack->rules[i].when);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        see_conditions(&read, pack->advice[i].when);
    for (uint32_t i = 0; i < run->engine->level_count; i++) {
        if (read.levels[i] && !matters->levels[i])
            run_give_up_on(
                run, CLAIM_VARIABLES_MATTER,
                pack_variable_id(pack, run->engine->levels[i].variable));
        matters->levels[i] |= read.levels[i];
    }
}

static void find_questions(const struct matters *matters)
{
    const struct run *run = matters->run;
    const struct pack *pack = run->pack;

    for (uint32_t i = 0; i < run->engine->level_count; i++)
        if (matters->levels[i])
            run_mark_questions(run, i, matters->questions);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++)
            if (pack->outcomes[i].dates[k].date != DATE_OF_TODAY &&
                is_decided(run, i) != TRI_NO)
                matters->questions[pack->outcomes[i].dates[k].date] = true;
}

static void look_at_questions(struct run *run)
{
    const struct pack *pack = run->pack;
    struct matters matters = {
        run, arena_array(run->arena, bool, run->engine->level_count),
        arena_array(run->arena, bool, pack->question_count)};

    run_turn(run, PROOF_QUESTIONS);
    if (!see_levels(&matters)) {
        run_turn(run, PROOF_QUESTIONS);
        sampling_levels(run, matters.levels);
        see_all_read(&matters);
    }
    find_questions(&matters);
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (!matters.questions[i])
            run_add_about(run, FAULT_VERIFY_QUESTION, FINDING_QUESTION, i);
    for (uint32_t i = 0; i < pack->fact_count; i++)
        if (!matters.levels[run->engine->level_of[pack->question_count + i]])
            run_add_about(run, FAULT_VERIFY_FACT, FINDING_FACT, i);
}

static void cite(bool *cited, const struct sources *sources)
{
    for (uint32_t i = 0; i < sources->count; i++)
        cited[sources->facts[i]] = true;
}

void pass_sources(struct run *run)
{
    const struct pack *pack = run->pack;
    bool *cited = arena_array(run->arena, bool, pack->source_fact_count);

    for (uint32_t i = 0; i < pack->question_count; i++)
        cite(cited, &pack->questions[i].sources);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        cite(cited, &pack->outcomes[i].sources);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        cite(cited, &pack->rules[i].sources);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        cite(cited, &pack->advice[i].sources);
    for (uint32_t i = 0; i < pack->source_fact_count; i++)
        if (!cited[i])
            run_add_about(run, FAULT_VERIFY_SOURCE, FINDING_SOURCE, i);
}

void pass_unused(struct run *run)
{
    look_at_outcomes(run);
    look_at_advice(run);
    look_at_questions(run);
}
