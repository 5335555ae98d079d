/* SPDX-License-Identifier: MIT */
/* missing.c -- the fewest answers to each outcome; the one to find out. */
#include "why/missing.h"

#include "engine/decider.h"
#include "space/count.h"
#include "why/change_internal.h"
#include "why/regions_internal.h"

#include <string.h>

/* A question under trial: what its answers so far leave. */
struct trial {
    uint32_t question;
    double combinations; /* reachable ones, of all answers so far */
    double mixed;        /* of these, those whose guess goes wrong */
    struct prospect *prospects;
    uint32_t count, room;
    bool over;
};

struct finder {
    struct decider *decider;
    const struct engine *engine;
    struct answers answers; /* as given; one more under trial */
    struct arena *keep;
    struct level_list facts; /* that matter */
    bool *matters;           /* questions */
    uint32_t outcome_count;
};

static bool same_possible(const struct prospect *a, const struct prospect *b)
{
    return a->possible_count == b->possible_count &&
           !memcmp(a->possible, b->possible,
                   a->possible_count * sizeof *a->possible);
}

/* Adds a range that comes behind all the others. */
static void add_range(struct finder *finder, struct values *values,
                      struct range range)
{
    struct range *ranges =
        arena_array(finder->keep, struct range, values->count + 1);

    for (uint32_t i = 0; i < values->count; i++)
        ranges[i] = values->ranges[i];
    values->ranges = ranges;
    if (values->count && ranges[values->count - 1].high + 1 == range.low)
        ranges[values->count - 1].high = range.high;
    else
        ranges[values->count++] = range;
}

static void add_prospect(struct finder *finder, struct trial *trial,
                         struct prospect prospect, struct range range)
{
    for (uint32_t i = 0; i < trial->count; i++)
        if (same_possible(&trial->prospects[i], &prospect)) {
            add_range(finder, &trial->prospects[i].values, range);
            return;
        }
    arena_more(finder->keep, trial->prospects, trial->count, trial->room);
    add_range(finder, &prospect.values, range);
    trial->prospects[trial->count++] = prospect;
}

/* Counts what an answer leaves, and lists its outcomes as a decision does. */
static struct prospect see_ends(const struct finder *finder,
                                const struct number *ends, struct trial *trial)
{
    uint32_t count = finder->outcome_count;
    int32_t *possible = arena_array(finder->keep, int32_t, count + 1);
    struct prospect prospect = {.possible = possible};
    double all = 0, squares = 0;

    for (uint32_t i = 0; i <= count; i++) {
        double ways = number_double(ends[i]);
        if (number_is_zero(ends[i]))
            continue;
        all += ways;
        squares += ways * ways;
        possible[prospect.possible_count++] = i < count ? (int32_t)i : NO_INDEX;
    }
    trial->combinations += all;
    trial->mixed += all > 0 ? all - squares / all : 0;
    return prospect;
}

/* The question has the answer: what is left? */
static void try_answer(struct finder *finder, struct trial *trial,
                       int64_t value, struct range range)
{
    struct arena *scratch = finder->decider->arena;
    struct arena_mark mark = arena_mark(scratch);
    struct number *ends =
        arena_array(scratch, struct number, finder->outcome_count + 1);
    struct answer *answer = &finder->answers.of[trial->question];
    const struct answer before = *answer;
    struct residual residual;

    *answer = (struct answer){ANSWER_KNOWN, value};
    decider_residual(finder->decider, &finder->answers, &residual);
    if (count_ends(&residual, residual_of(&residual, finder->engine->outcome),
                   ends)) {
        struct prospect prospect = see_ends(finder, ends, trial);
        if (prospect.possible_count)
            add_prospect(finder, trial, prospect, range);
    } else {
        trial->over = true;
    }
    *answer = before;
    arena_rewind(scratch, mark);
}

static void try_cells(struct finder *finder, struct trial *trial)
{
    const struct engine *engine = finder->engine;
    const struct cells *cells =
        engine->levels[engine->level_of[trial->question]].cells;

    for (uint32_t cell = 0; cell < cells->count && !trial->over; cell++)
        try_answer(finder, trial, cells->low[cell], cells_range(cells, cell));
}

static void try_days(struct finder *finder, struct trial *trial)
{
    const struct assignment known = {.engine = finder->engine,
                                     .answers = &finder->answers,
                                     .budget = &finder->decider->explaining};
    uint32_t *date = arena_array(finder->keep, uint32_t, 1);
    int64_t *wanted = arena_array(finder->keep, int64_t, 1);

    *date = trial->question;
    *wanted = finder->answers.today;
    struct regions regions = regions_cut(&known, finder->facts, date, 1, wanted,
                                         finder->keep, finder->decider->arena);
    for (uint32_t i = 0; i < regions.count && !trial->over; i++)
        try_answer(finder, trial, regions.items[i].days[0],
                   zone_days(&regions.items[i].zone, 1));
    trial->over |= !regions.exact;
}

static bool is_better(const struct trial *trial, const struct trial *best)
{
    const double least = 1e-9; // less than that is rounding

    if (trial->over || trial->combinations <= 0)
        return false;
    return !best->count || trial->mixed / trial->combinations <
                               best->mixed / best->combinations - least;
}

/* The questions whose answers can still change the outcome. */
static void find_candidates(struct finder *finder)
{
    const struct engine *engine = finder->engine;
    struct arena *scratch = finder->decider->arena;
    struct arena_mark mark = arena_mark(scratch);
    bool *levels = arena_array(scratch, bool, engine->level_count);
    struct residual residual;

    decider_residual(finder->decider, &finder->answers, &residual);
    node_id node = residual_of(&residual, engine->outcome);
    if (node != DIAGRAM_EXHAUSTED)
        diagram_support(&residual.scratch, node, levels);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (levels[i] && engine->levels[i].kind == LEVEL_QUESTION)
            finder->matters[engine->levels[i].variable] = true;
    finder->facts = regions_facts(engine, &finder->answers, levels,
                                  finder->matters, finder->keep);
    arena_rewind(scratch, mark);
}

static void find_out(struct finder *finder, struct missing *missing)
{
    const struct pack *pack = finder->engine->pack;
    struct trial best = {0};

    budget_turn(&finder->decider->explaining);
    find_candidates(finder);
    for (uint32_t i = 0; i < pack->question_count; i++) {
        struct trial trial = {.question = i};
        if (!finder->matters[i])
            continue;
        if (question_is_day(&pack->questions[i]))
            try_days(finder, &trial);
        else
            try_cells(finder, &trial);
        if (is_better(&trial, &best))
            best = trial;
        if (missing->find_out == NO_INDEX || best.count)
            missing->find_out = (int32_t)(best.count ? best.question : i);
    }
    missing->prospects = best.prospects;
    missing->prospect_count = best.count;
}

struct missing missing_find(const struct judgement *judgement,
                            struct arena *keep)
{
    const struct decision *decision = judgement->decision;
    const struct engine *engine = judgement->decider->engine;
    uint32_t questions = engine->pack->question_count;
    struct finder finder = {.decider = judgement->decider,
                            .engine = engine,
                            .answers = judgement->answers,
                            .keep = keep,
                            .outcome_count = engine->pack->outcome_count};
    struct missing missing = {.find_out = NO_INDEX};

    if (decision->status != STATUS_UNDETERMINED)
        return missing;
    const struct what_if found = change_find(judgement, CHANGE_OPEN, keep);
    missing.outcomes = found.items;
    missing.outcome_count = found.count;
    finder.matters = arena_array(keep, bool, questions);
    finder.answers.of = arena_array(keep, struct answer, questions);
    for (uint32_t i = 0; i < questions; i++)
        finder.answers.of[i] = judgement->answers.of[i];
    find_out(&finder, &missing);
    if (missing.find_out == NO_INDEX && decision->ask_count)
        missing.find_out = (int32_t)decision->ask[0];
    else if (missing.find_out == NO_INDEX && decision->open_count)
        missing.find_out = (int32_t)decision->open[0];
    return missing;
}
