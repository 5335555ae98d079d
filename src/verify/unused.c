/* SPDX-License-Identifier: MIT */
/*
 * unused.c -- outcomes, advice, questions, facts and source facts that can
 * never matter; options that lead to the same, whatever else is answered.
 *
 * Options are alike if every node of their question leads to one place in both
 * cells.  Where conditions tell them apart all the same, something in these is
 * idle; where none does, it may be meant so.
 */
#include "verify/run_internal.h"

#include <string.h>

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

struct alike {
    struct run *run;
    uint32_t **as; /* of each level: the first option that each is alike to */
    bool any;      /* question that is a choice */
};

/* Splits a level's classes: what was alike stays so only if the marks are the
 * same. */
static void split_classes(const struct alike *alike, uint32_t level,
                          const uint32_t *marks)
{
    uint32_t count = alike->run->form->cells[level], *as = alike->as[level];
    uint32_t *next = arena_array(alike->run->arena, uint32_t, count);

    for (uint32_t i = 0; i < count; i++) {
        uint32_t k = as[i]; // most often still alike, or alone all the time
        while (k < i && (as[k] != as[i] || marks[k] != marks[i]))
            k++;
        next[i] = k < i ? next[k] : i;
    }
    memcpy(as, next, count * sizeof *as);
}

static void see_node(void *context, node_id node)
{
    const struct alike *alike = context;
    const struct diagram *scratch = alike->run->scratch;
    uint32_t level = node_level(scratch, node);

    if (!node_is_terminal(node) && alike->as[level])
        split_classes(alike, level, scratch->words + node + 1);
}

/* Which options some test tells apart, as classes again. */
static void see_tests(const struct alike *told, const struct cond *cond)
{
    for (uint32_t i = 0; i < cond->kid_count; i++)
        see_tests(told, &cond->kids[i]);
    if (cond->op != COND_TEST)
        return;
    uint32_t level = told->run->engine->level_of[cond->variable];
    if (!told->as[level])
        return;
    uint32_t count = told->run->form->cells[level];
    uint32_t *marks = arena_array(told->run->arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++)
        marks[i] = ranges_have(cond->ranges, cond->range_count, i);
    split_classes(told, level, marks);
}

static void see_all_tests(const struct alike *told)
{
    const struct pack *pack = told->run->pack;

    for (uint32_t i = 0; i < pack->rule_count; i++)
        see_tests(told, pack->rules[i].when);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        see_tests(told, pack->advice[i].when);
}

static void alike_init(struct alike *alike, struct run *run)
{
    const struct engine *engine = run->engine;

    *alike = (struct alike){
        run, arena_array(run->arena, uint32_t *, engine->level_count), false};
    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        if (!variable_has_options(run->pack, level->variable))
            continue;
        alike->as[i] = arena_array(run->arena, uint32_t, level->cells->count);
        alike->any = true;
    }
}

/* Adds which options of the question are alike to `first`, if any are. */
static void add_class(struct run *run, uint32_t index, const uint32_t *as,
                      const uint32_t *told, uint32_t first)
{
    const struct question *question = &run->pack->questions[index];
    struct finding finding =
        run_about(run, FAULT_VERIFY_OPTIONS_ALIKE, FINDING_OPTION, index);
    uint32_t *options =
        arena_array(run->arena, uint32_t, question->option_count);

    for (uint32_t i = first; i < question->option_count; i++) {
        if (as[i] != first)
            continue;
        options[finding.option_count++] = i;
        if (told[i] != told[first])
            finding.code = FAULT_VERIFY_OPTION;
    }
    finding.options = options;
    finding.at = question->options[first].at;
    finding.id = question->options[first].id;
    if (finding.option_count > 1)
        run_add(run, finding, DIAGRAM_NO);
}

static void add_classes(const struct alike *alike, const struct alike *told)
{
    struct run *run = alike->run;

    for (uint32_t i = 0; i < run->engine->level_count; i++) {
        const uint32_t *as = alike->as[i];
        uint32_t count = run->engine->levels[i].cells->count;
        bool matters = false;

        for (uint32_t k = 0; as && k < count; k++)
            matters |= as[k] != 0;
        if (!matters) // then it is the question that never matters
            continue;
        for (uint32_t k = 0; k < count; k++)
            if (as[k] == k)
                add_class(run, run->engine->levels[i].variable, as, told->as[i],
                          k);
    }
}

static void look_at_options(struct run *run)
{
    struct alike alike, told;

    run_turn(run, PROOF_ALIKE);
    node_id node = residual_of(run->residual, run->engine->class_joint);
    alike_init(&alike, run);
    alike_init(&told, run);
    see_all_tests(&told);
    if (node != DIAGRAM_EXHAUSTED) {
        diagram_visit(run->scratch, node,
                      (struct diagram_visit){see_node, &alike});
    } else { // what no test tells apart is alike for sure
        see_all_tests(&alike);
        if (alike.any)
            run_give_up(run, CLAIM_NO_OTHER_ALIKE);
    }
    add_classes(&alike, &told);
}

void pass_unused(struct run *run)
{
    look_at_outcomes(run);
    look_at_advice(run);
    look_at_questions(run);
    look_at_options(run);
}
