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

/* Marks what the diagram of the engine depends on; false if it was too much. */
static bool see_support(struct run *run, node_id root, bool *levels)
{
    node_id node = residual_of(run->residual, root);

    if (node == DIAGRAM_EXHAUSTED)
        return false;
    diagram_support(run->scratch, node, levels);
    return true;
}

/* The same of all that is shown; then nothing is said. */
static bool see_levels(struct run *run, bool *levels)
{
    if (see_support(run, run->engine->class_joint, levels))
        return true;
    run_turn(run, PROOF_QUESTIONS);
    bool all = see_support(run, run->engine->outcome, levels);
    for (uint32_t i = 0; i < run->pack->advice_count && all; i++)
        all = see_support(run, run->engine->advice[i], levels);
    return all;
}

/* What no condition reads cannot matter; of the rest it is not known. */
static void see_all_read(struct run *run, bool *levels)
{
    const struct engine *engine = run->engine;
    bool *read = arena_array(run->arena, bool, engine->level_count);

    engine_mark_tested(engine, read);
    for (uint32_t i = 0; i < engine->level_count; i++) {
        if (read[i] && !levels[i])
            run_give_up_on(
                run, CLAIM_VARIABLES_MATTER,
                pack_variable_id(run->pack, engine->levels[i].variable));
        levels[i] |= read[i];
    }
}

static void find_questions(struct run *run, const bool *levels, bool *questions)
{
    const struct pack *pack = run->pack;

    for (uint32_t i = 0; i < run->engine->level_count; i++)
        if (levels[i])
            run_mark_questions(run, i, questions);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++)
            if (pack->outcomes[i].dates[k].date != DATE_OF_TODAY &&
                is_decided(run, i) != TRI_NO)
                questions[pack->outcomes[i].dates[k].date] = true;
}

static void look_at_questions(struct run *run)
{
    const struct pack *pack = run->pack;
    bool *levels = arena_array(run->arena, bool, run->engine->level_count);
    bool *questions = arena_array(run->arena, bool, pack->question_count);

    run_turn(run, PROOF_QUESTIONS);
    if (!see_levels(run, levels)) {
        run_turn(run, PROOF_QUESTIONS);
        sampling_levels(run, levels);
        see_all_read(run, levels);
    }
    find_questions(run, levels, questions);
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (!questions[i])
            run_add_about(run, FAULT_VERIFY_QUESTION, FINDING_QUESTION, i);
    for (uint32_t i = 0; i < pack->fact_count; i++)
        if (!levels[run->engine->level_of[pack->question_count + i]])
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
