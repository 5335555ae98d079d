/* SPDX-License-Identifier: MIT */
/*
 * because.c -- a smallest set of answers that alone forces the outcome.
 *
 * For each choice of the dates that count, the fewest other answers follow from
 * the diagram (smallest_internal.h).  Where that does not fit, sets are tried:
 * an answer without which the others do not force the outcome is in every such
 * set; the rest is tried in sets of growing size, in page order.  Where there
 * are too many to try, answers are taken away one by one, from the last, as
 * long as the others suffice: the set is then minimal, not always smallest.
 * Each way may use half of what is left of the budget; where even the last does
 * not come to its end, the set is what it had not taken away.
 */
#include "why/because.h"

#include "engine/decider.h"
#include "engine/kleene.h"
#include "why/smallest_internal.h"

struct reasons {
    struct decider *decider;
    struct answers answers;     /* only those under consideration */
    const struct answer *given; /* all */
    uint32_t *free;             /* questions that may be in the set or not */
    uint32_t free_count;
};

static bool is_over(const struct decider *decider)
{
    return !decider->explaining.left;
}

static uint32_t search_outcomes(const struct assignment *known,
                                struct arena *arena)
{
    const struct pack *pack = known->engine->pack;
    bool *possible = arena_array(arena, bool, pack->outcome_count + 1);
    enum tri holds = TRI_NO;
    uint32_t count = 0;
    struct kleene kleene;

    kleene_init(&kleene, known, NULL, arena);
    for (uint32_t i = 0; i < pack->rule_count && holds != TRI_YES; i++) {
        holds = kleene_rule(&kleene, &pack->rules[i]);
        if (holds != TRI_NO)
            possible[pack->rules[i].outcome] = true;
    }
    possible[pack->outcome_count] = holds != TRI_YES;
    for (uint32_t i = 0; i <= pack->outcome_count; i++)
        count += possible[i];
    return count;
}

/* Whether the answers under consideration leave one outcome, as far as the
 * budget lets it see. */
static bool force(struct reasons *reasons)
{
    struct decider *decider = reasons->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    struct residual residual;

    if (is_over(decider))
        return false;
    decider_residual(decider, &reasons->answers, &residual);
    node_id node = residual_of(&residual, decider->engine->outcome);
    bool forced = node == DIAGRAM_EXHAUSTED
                      ? search_outcomes(&residual.known, decider->arena) == 1
                      : node_is_terminal(node);
    arena_rewind(decider->arena, mark);
    return forced;
}

static void consider(struct reasons *reasons, uint32_t question, bool is_in)
{
    reasons->answers.of[question] =
        is_in ? reasons->given[question] : (struct answer){ANSWER_MISSING, 0};
}

/* Takes `count` of the free answers from the one at `from` on, in page order,
 * and leaves in the first such set that suffices. */
static bool choose(struct reasons *reasons, uint32_t from, uint32_t count)
{
    if (!count)
        return force(reasons);
    for (uint32_t i = from; i + count <= reasons->free_count; i++) {
        if (is_over(reasons->decider))
            return false;
        consider(reasons, reasons->free[i], true);
        if (choose(reasons, i + 1, count - 1))
            return true;
        consider(reasons, reasons->free[i], false);
    }
    return false;
}

/* What is not needed one by one is free; the rest is in every set. */
static void find_free(struct reasons *reasons)
{
    uint32_t count = reasons->decider->engine->pack->question_count;

    for (uint32_t i = 0; i < count; i++) {
        if (reasons->given[i].state != ANSWER_KNOWN)
            continue;
        consider(reasons, i, false);
        if (force(reasons))
            reasons->free[reasons->free_count++] = i;
        consider(reasons, i, true);
    }
    for (uint32_t i = 0; i < reasons->free_count; i++)
        consider(reasons, reasons->free[i], false);
}

/* Leaves a smallest set under consideration; where choosing gives up, takes
 * away what is not needed, from the last. */
static void find_smallest(struct reasons *reasons)
{
    const uint32_t *free = reasons->free, count = reasons->free_count;

    for (uint32_t size = 0; size <= count && !is_over(reasons->decider); size++)
        if (choose(reasons, 0, size))
            return;
    budget_turn(&reasons->decider->explaining);
    for (uint32_t i = 0; i < count; i++)
        consider(reasons, free[i], true);
    for (uint32_t i = count; i-- > 0;) {
        consider(reasons, free[i], false);
        if (!force(reasons))
            consider(reasons, free[i], true);
    }
}

/* The search on the diagram. */
struct shortest {
    struct decider *decider;
    const struct answers *answers;
    struct answers trial; /* dates that count */
    struct role *roles;
    node_id terminal; /* the outcome that is forced */
    uint32_t *dates;  /* given ones */
    uint32_t date_count;
    uint32_t chosen; /* how many of them count now */
    bool *best;      /* questions */
    uint32_t least;  /* how many; COST_NONE while there is none */
    bool over;
};

static void set_roles(struct shortest *shortest)
{
    const struct engine *engine = shortest->decider->engine;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        struct role role = {CELL_OPEN, 0, CELL_OPEN};
        if (engine->levels[i].kind == LEVEL_QUESTION)
            role.only = level_cell(engine, shortest->answers, i);
        if (role.only != CELL_OPEN)
            role.step = COST_ADD;
        shortest->roles[i] = role;
    }
}

/* Keeps the set if it has fewer questions than the best so far, or as many and
 * comes first in page order. */
static void keep_better(struct shortest *shortest,
                        const struct smallest *smallest, uint32_t set,
                        uint32_t size, bool *in)
{
    const struct engine *engine = shortest->decider->engine;
    uint32_t count = engine->pack->question_count, differ = 0;

    for (uint32_t i = 0; i < count; i++)
        in[i] = question_is_day(&engine->pack->questions[i]) &&
                shortest->trial.of[i].state == ANSWER_KNOWN;
    for (uint32_t link = set; link; link = smallest->chain[link].next)
        in[engine->levels[smallest->chain[link].level].variable] = true;
    while (differ < count && in[differ] == shortest->best[differ])
        differ++;
    if (size == shortest->least && (differ == count || !in[differ]))
        return;
    shortest->least = size;
    for (uint32_t i = 0; i < count; i++)
        shortest->best[i] = in[i];
}

/* Only the chosen dates are known; what else is needed? */
static void try_dates(struct shortest *shortest)
{
    struct decider *decider = shortest->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    struct smallest smallest;
    struct residual residual;

    decider_residual(decider, &shortest->trial, &residual);
    node_id node = residual_of(&residual, decider->engine->outcome);
    node = smallest_goal(&residual.scratch, node, shortest->terminal);
    smallest_init(&smallest, decider->engine, &residual.scratch,
                  shortest->roles, decider->arena);
    uint32_t size = smallest_cost(&smallest, node);
    if (size != COST_NONE && size + shortest->chosen <= shortest->least) {
        struct set_list sets = smallest_sets(&smallest, node);
        bool *in = arena_array(decider->arena, bool,
                               decider->engine->pack->question_count);
        for (uint32_t i = 0; i < sets.count; i++)
            keep_better(shortest, &smallest, sets.items[i],
                        size + shortest->chosen, in);
    }
    shortest->over |= smallest.over || node == DIAGRAM_EXHAUSTED;
    arena_rewind(decider->arena, mark);
}

/* Chooses `count` more dates, from the one at `from` on. */
static void choose_dates(struct shortest *shortest, uint32_t from,
                         uint32_t count)
{
    if (!count) {
        try_dates(shortest);
        return;
    }
    for (uint32_t i = from;
         i + count <= shortest->date_count && !shortest->over; i++) {
        uint32_t date = shortest->dates[i];
        shortest->trial.of[date] = shortest->answers->of[date];
        shortest->chosen++;
        choose_dates(shortest, i + 1, count - 1);
        shortest->chosen--;
        shortest->trial.of[date].state = ANSWER_MISSING;
    }
}

/* Finds a smallest set on the diagram; false if that does not fit. */
static bool find_shortest(const struct judgement *judgement, bool *best)
{
    struct decider *decider = judgement->decider;
    const struct answers *answers = &judgement->answers;
    const int32_t outcome = judgement->decision->outcome;
    struct arena *arena = decider->arena;
    const struct pack *pack = decider->engine->pack;
    struct shortest shortest = {.decider = decider,
                                .answers = answers,
                                .trial = *answers,
                                .best = best,
                                .least = COST_NONE};

    if (decider->engine->outcome == DIAGRAM_EXHAUSTED)
        return false;
    shortest.terminal = node_terminal(outcome == NO_INDEX ? pack->outcome_count
                                                          : (uint32_t)outcome);
    shortest.trial.of = arena_array(arena, struct answer, pack->question_count);
    shortest.dates = arena_array(arena, uint32_t, pack->question_count);
    shortest.roles =
        arena_array(arena, struct role, decider->engine->level_count);
    set_roles(&shortest);
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (question_is_day(&pack->questions[i]) &&
            answers->of[i].state == ANSWER_KNOWN)
            shortest.dates[shortest.date_count++] = i;
    for (uint32_t size = 0; size <= shortest.date_count &&
                            size <= shortest.least && !shortest.over;
         size++)
        choose_dates(&shortest, 0, size);
    return !shortest.over && shortest.least != COST_NONE;
}

static void try_sets(struct decider *decider, const struct answers *answers,
                     bool *best)
{
    struct arena *arena = decider->arena;
    uint32_t questions = decider->engine->pack->question_count;
    struct reasons reasons = {.decider = decider,
                              .answers = *answers,
                              .given = answers->of,
                              .free = arena_array(arena, uint32_t, questions)};

    reasons.answers.of = arena_array(arena, struct answer, questions);
    for (uint32_t i = 0; i < questions; i++)
        consider(&reasons, i, answers->of[i].state == ANSWER_KNOWN);
    budget_turn(&decider->explaining);
    find_free(&reasons);
    find_smallest(&reasons);
    for (uint32_t i = 0; i < questions; i++)
        best[i] = reasons.answers.of[i].state == ANSWER_KNOWN;
}

uint32_t because_find(const struct judgement *judgement, uint32_t *because)
{
    struct decider *decider = judgement->decider;
    const struct answers *answers = &judgement->answers;
    struct arena *arena = decider->arena;
    struct arena_mark mark = arena_mark(arena);
    uint32_t questions = decider->engine->pack->question_count, count = 0;
    bool *best = arena_array(arena, bool, questions);

    if (judgement->decision->status == STATUS_UNDETERMINED ||
        !answers_in_force(decider->engine->pack, answers))
        return 0;
    budget_turn(&decider->explaining);
    if (!find_shortest(judgement, best))
        try_sets(decider, answers, best);
    for (uint32_t i = 0; i < questions; i++)
        if (best[i])
            because[count++] = i;
    arena_rewind(arena, mark);
    return count;
}
