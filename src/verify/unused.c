/*
 * unused.c -- outcomes, advice, questions, facts and source facts that
 * can never matter.
 */
#include "verify/verify_internal.h"

#include "base/date.h"
#include "engine/reach.h"

static struct note note_of(enum diag_code code, struct origin at,
                           const char *part, const char *id)
{
    return (struct note){
        .code = code, .at = at, .part = part, .id = id, .region = DIAGRAM_NO};
}

/* Whether somebody gets there. */
static enum tri is_decided(const struct verify_run *run, uint32_t outcome)
{
    enum tri decided = TRI_NO;

    for (uint32_t i = 0; i < run->pack->rule_count; i++)
        if (run->pack->rules[i].outcome == outcome && run->decides[i] > decided)
            decided = run->decides[i];
    return decided;
}

static void look_at_outcomes(struct verify_run *run)
{
    const char **unclear =
        arena_array(run->arena, const char *, run->pack->outcome_count);
    uint32_t count = 0;

    for (uint32_t i = 0; i < run->pack->outcome_count; i++) {
        const struct outcome *outcome = &run->pack->outcomes[i];
        struct note note =
            note_of(DIAG_VERIFY_OUTCOME, outcome->at, "outcome", outcome->id);
        uint32_t rules = 0;

        for (uint32_t k = 0; k < run->pack->rule_count; k++)
            rules += run->pack->rules[k].outcome == i;
        if (!rules)
            verify_add(run, &note, "no rule has the outcome '%s'", outcome->id);
        else if (is_decided(run, i) == TRI_UNKNOWN)
            unclear[count++] = outcome->id;
        else if (is_decided(run, i) == TRI_NO)
            verify_add(run, &note,
                       "the outcome '%s' is never decided: none of its rules "
                       "ever decides",
                       outcome->id);
    }
    verify_give_up_on(run, "that", unclear, count, "can be an outcome");
}

static void look_at_advice(struct verify_run *run)
{
    const char **unclear =
        arena_array(run->arena, const char *, run->pack->advice_count);
    uint32_t count = 0;

    verify_turn(run);
    for (uint32_t i = 0; i < run->pack->advice_count; i++) {
        const struct advice *advice = &run->pack->advice[i];
        struct note note =
            note_of(DIAG_VERIFY_ADVICE, advice->at, "advice", advice->id);
        node_id node = view_of(&run->view, run->engine->advice[i]);

        if (node == DIAGRAM_EXHAUSTED)
            unclear[count++] = advice->id;
        else if (node == DIAGRAM_NO || node == DIAGRAM_UNREACHABLE)
            verify_add(run, &note,
                       "the advice '%s' is never given: its condition never "
                       "holds where one of its outcomes is decided",
                       advice->id);
    }
    verify_give_up_on(run, "that the advice", unclear, count, "can be given");
}

/* The levels and questions that make a difference to what is shown. */
struct matters {
    struct verify_run *run;
    bool *levels, *questions;
};

static void see_node(void *context, node_id node)
{
    const struct matters *matters = context;

    verify_spend(matters->run, 1);
    if (!node_is_terminal(node))
        matters->levels[node_level(&matters->run->view.scratch, node)] = true;
}

/* False if it was too much; then nothing is said. */
static bool see_levels(struct matters *matters)
{
    struct verify_run *run = matters->run;
    node_id node = view_of(&run->view, run->engine->class_joint);

    if (node != DIAGRAM_EXHAUSTED) {
        view_walk(&run->view, node, see_node, matters);
        return true;
    }
    verify_turn(run);
    node = view_of(&run->view, run->engine->outcome);
    if (node == DIAGRAM_EXHAUSTED)
        return false;
    view_walk(&run->view, node, see_node, matters);
    for (uint32_t i = 0; i < run->pack->advice_count; i++) {
        node = view_of(&run->view, run->engine->advice[i]);
        if (node == DIAGRAM_EXHAUSTED)
            return false;
        view_walk(&run->view, node, see_node, matters);
    }
    return true;
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
    struct verify_run *run = matters->run;
    const struct pack *pack = run->pack;
    const char **unclear =
        arena_array(run->arena, const char *, run->engine->level_count);
    uint32_t count = 0;
    struct matters read = {
        matters->run, arena_array(run->arena, bool, run->engine->level_count),
        NULL};

    for (uint32_t i = 0; i < pack->rule_count; i++)
        see_conditions(&read, pack->rules[i].when);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        see_conditions(&read, pack->advice[i].when);
    for (uint32_t i = 0; i < run->engine->level_count; i++) {
        if (read.levels[i] && !matters->levels[i])
            unclear[count++] =
                pack_variable_id(pack, run->engine->levels[i].variable);
        matters->levels[i] |= read.levels[i];
    }
    verify_give_up_on(run, "that", unclear, count, "can make a difference");
}

static void find_questions(const struct matters *matters)
{
    const struct verify_run *run = matters->run;
    const struct pack *pack = run->pack;

    for (uint32_t i = 0; i < run->engine->level_count; i++) {
        const struct level *level = &run->engine->levels[i];
        if (!matters->levels[i] || level->kind == LEVEL_TODAY)
            continue;
        if (level->kind == LEVEL_QUESTION)
            matters->questions[level->variable] = true;
        if (level->kind == LEVEL_FACT && level->fact->from != DATE_OF_TODAY)
            matters->questions[level->fact->from] = true;
        if (level->kind == LEVEL_FACT && level->fact->to != DATE_OF_TODAY)
            matters->questions[level->fact->to] = true;
    }
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++)
            if (pack->outcomes[i].dates[k].date != DATE_OF_TODAY &&
                is_decided(run, i) != TRI_NO)
                matters->questions[pack->outcomes[i].dates[k].date] = true;
}

static void look_at_questions(struct verify_run *run)
{
    const struct pack *pack = run->pack;
    struct matters matters = {
        run, arena_array(run->arena, bool, run->engine->level_count),
        arena_array(run->arena, bool, pack->question_count)};

    verify_turn(run);
    if (!see_levels(&matters)) {
        verify_turn(run);
        verify_sample(run, matters.levels);
        see_all_read(&matters);
    }
    find_questions(&matters);
    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct question *question = &pack->questions[i];
        struct note note = note_of(DIAG_VERIFY_QUESTION, question->at,
                                   "question", question->id);
        if (!matters.questions[i])
            verify_add(run, &note,
                       "the answer to the question '%s' never makes a "
                       "difference",
                       question->id);
    }
    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &pack->facts[i];
        struct note note =
            note_of(DIAG_VERIFY_FACT, fact->at, "fact", fact->id);
        if (!matters.levels[run->engine->level_of[pack->question_count + i]])
            verify_add(run, &note, "the fact '%s' never makes a difference",
                       fact->id);
    }
}

static void cite(bool *cited, const struct sources *sources)
{
    for (uint32_t i = 0; i < sources->count; i++)
        cited[sources->facts[i]] = true;
}

void verify_sources(struct verify_run *run)
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
    for (uint32_t i = 0; i < pack->source_fact_count; i++) {
        const struct source_fact *fact = &pack->source_facts[i];
        struct note note =
            note_of(DIAG_VERIFY_SOURCE, fact->at, "source fact", fact->id);
        if (!cited[i])
            verify_add(run, &note, "nothing cites the source fact '%s'",
                       fact->id);
    }
}

void verify_parts(struct verify_run *run)
{
    look_at_outcomes(run);
    look_at_advice(run);
    look_at_questions(run);
}
