/* SPDX-License-Identifier: MIT */
/*
 * change.c -- which dates to change, and what else then has to.
 *
 * Answers without dates are searched on the diagram (smallest_internal.h).  For
 * each choice of dates to change or add, the fewest first, the days they can
 * have are cut into regions (regions_internal.h), and one day of each is
 * searched: it stands for its region.
 */
#include "why/change_internal.h"

#include "engine/decider.h"
#include "why/smallest_internal.h"

/* An outcome to get to. */
struct goal {
    int32_t outcome;
    node_id terminal;
    bool reachable;
    uint32_t least; /* cost of what was found so far */
    struct pieces pieces;
};

struct change_search {
    struct decider *decider;
    const struct engine *engine;
    const struct answers *answers;
    enum change_mode mode;
    struct arena *keep;
    struct goal *goals;
    uint32_t goal_count;
    struct role *roles;
    struct level_list facts; /* that can be open, and matter */
    uint32_t *dates;         /* that can change, or be added */
    uint32_t date_count;
    uint32_t *chosen; /* of these, at the moment */
    uint32_t chosen_count;
    struct answers trial;
    bool found;     /* something, with the dates chosen at the moment */
    uint32_t doubt; /* from this cost on, something may have been missed */
};

static bool is_over(const struct change_search *search)
{
    return !search->decider->explaining.left;
}

static bool is_given(const struct change_search *search, uint32_t question)
{
    return search->answers->of[question].state == ANSWER_KNOWN;
}

static uint32_t step_of(const struct change_search *search, uint32_t question)
{
    if (!is_given(search, question))
        return COST_ADD;
    return search->mode == CHANGE_ANY ? COST_CHANGE : 0;
}

static void set_roles(struct change_search *search)
{
    const struct engine *engine = search->engine;

    search->roles = arena_array(search->keep, struct role, engine->level_count);
    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        struct role role = {CELL_OPEN, 0, CELL_OPEN};
        if (level->kind == LEVEL_QUESTION) {
            role.own = level_cell(engine, search->answers, i);
            role.step = step_of(search, level->variable);
        }
        search->roles[i] = role;
    }
}

/* What a trial begins with: dates as given, or (`bare`) open. */
static void set_trial(struct change_search *search, bool bare)
{
    const struct pack *pack = search->engine->pack;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        bool stays = search->mode == CHANGE_OPEN ||
                     (question_is_day(&pack->questions[i]) && !bare);
        search->trial.of[i] = is_given(search, i) && stays
                                  ? search->answers->of[i]
                                  : (struct answer){ANSWER_MISSING, 0};
    }
}

static void see_end(void *context, node_id node)
{
    struct change_search *search = context;

    for (uint32_t i = 0; i < search->goal_count; i++)
        search->goals[i].reachable |= search->goals[i].terminal == node;
}

/* Whether a fact matters in the residual's diagram. */
static bool has_facts(struct change_search *search, struct residual *residual,
                      node_id node)
{
    bool *seen =
        arena_array(residual->arena, bool, search->engine->level_count);

    diagram_support(&residual->scratch, node, seen);
    for (uint32_t i = 0; i < search->facts.count; i++)
        if (seen[search->facts.items[i]])
            return true;
    return false;
}

/* Looks at everything that could be.  False if there is no diagram. */
static bool survey_all(struct change_search *search)
{
    struct decider *decider = search->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    uint32_t questions = search->engine->pack->question_count;
    bool *seen = arena_array(search->keep, bool, search->engine->level_count);
    bool *open = arena_array(search->keep, bool, questions);
    struct residual residual;

    set_trial(search, true);
    decider_residual(decider, &search->trial, &residual);
    node_id node = residual_of(&residual, search->engine->outcome);
    diagram_support(&residual.scratch, node, seen);
    diagram_visit(&residual.scratch, node,
                  (struct diagram_visit){see_end, search});
    search->facts =
        regions_facts(search->engine, &search->trial, seen, open, search->keep);
    search->dates = arena_array(search->keep, uint32_t, questions);
    search->chosen = arena_array(search->keep, uint32_t, questions);
    for (uint32_t i = 0; i < questions; i++)
        if (open[i])
            search->dates[search->date_count++] = i;
    arena_rewind(decider->arena, mark);
    return node != DIAGRAM_EXHAUSTED;
}

/* All sets of least cost in one region, each with its boxes. */
static void add_pieces(struct change_search *search, struct goal *goal,
                       struct smallest *smallest, node_id node,
                       struct piece piece)
{
    struct set_list sets = smallest_sets(smallest, node);

    search->found |= sets.count > 0;
    for (uint32_t i = 0; i < sets.count; i++) {
        piece.levels = smallest_levels(smallest, sets.items[i],
                                       &piece.level_count, search->keep);
        struct box_list boxes =
            smallest_boxes(smallest, node, sets.items[i], search->keep);
        for (uint32_t j = 0; j < boxes.count; j++) {
            piece.box = boxes.items[j];
            arena_more(search->keep, goal->pieces.items, goal->pieces.count,
                       goal->pieces.room);
            goal->pieces.items[goal->pieces.count++] = piece;
        }
    }
}

static uint32_t chosen_cost(const struct change_search *search)
{
    uint32_t cost = 0;

    for (uint32_t i = 0; i < search->chosen_count; i++)
        cost += step_of(search, search->chosen[i]);
    return cost;
}

/* What the chosen dates cost, or more, may have been missed. */
static void doubt(struct change_search *search)
{
    uint32_t cost = chosen_cost(search);

    search->doubt = cost < search->doubt ? cost : search->doubt;
}

static void try_goal(struct change_search *search, struct goal *goal,
                     struct smallest *smallest, node_id node,
                     struct piece piece)
{
    uint32_t cost = chosen_cost(search);

    if (!goal->reachable || cost > goal->least)
        return;
    node = smallest_goal(smallest->diagram, node, goal->terminal);
    uint32_t rest = smallest_cost(smallest, node);
    if (rest == COST_NONE || cost + rest > goal->least)
        return;
    if (cost + rest < goal->least)
        goal->pieces.count = 0;
    goal->least = cost + rest;
    add_pieces(search, goal, smallest, node, piece);
}

/* The chosen dates have the days of a region. */
static void try_region(struct change_search *search, struct piece piece)
{
    struct decider *decider = search->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    struct smallest smallest;
    struct residual residual;

    decider_residual(decider, &search->trial, &residual);
    node_id node = residual_of(&residual, search->engine->outcome);
    if (node == DIAGRAM_EXHAUSTED ||
        (!residual.exact && has_facts(search, &residual, node)))
        doubt(search);
    smallest_init(&smallest, search->engine, &residual.scratch, search->roles,
                  decider->arena);
    for (uint32_t i = 0; i < search->goal_count; i++)
        if (node != DIAGRAM_EXHAUSTED && node != DIAGRAM_UNREACHABLE)
            try_goal(search, &search->goals[i], &smallest, node, piece);
    if (smallest.over)
        doubt(search);
    arena_rewind(decider->arena, mark);
}

/* The facts that the chosen dates, and others, leave open. */
static struct level_list open_facts(const struct change_search *search,
                                    struct arena *arena)
{
    struct level_list open = {arena_array(arena, uint32_t, search->facts.count),
                              0};

    for (uint32_t i = 0; i < search->facts.count; i++)
        if (level_cell(search->engine, &search->trial,
                       search->facts.items[i]) == CELL_OPEN)
            open.items[open.count++] = search->facts.items[i];
    return open;
}

/* A day to stay near to for each chosen date: as given, or today. */
static const int64_t *wanted_days(const struct change_search *search)
{
    int64_t *days = arena_array(search->keep, int64_t, search->chosen_count);

    for (uint32_t i = 0; i < search->chosen_count; i++)
        days[i] = is_given(search, search->chosen[i])
                      ? search->answers->of[search->chosen[i]].value
                      : search->answers->today;
    return days;
}

/* Looks at the chosen dates, region by region. */
static void try_regions(struct change_search *search)
{
    struct arena *scratch = search->decider->arena;
    struct arena_mark mark = arena_mark(scratch);
    struct regions *regions = arena_new(search->keep, struct regions);
    const struct assignment known = {.engine = search->engine,
                                     .answers = &search->trial,
                                     .budget = &search->decider->explaining};
    uint32_t *dates = arena_array(search->keep, uint32_t, search->chosen_count);

    set_trial(search, false);
    for (uint32_t i = 0; i < search->chosen_count; i++) {
        dates[i] = search->chosen[i];
        search->trial.of[dates[i]].state = ANSWER_MISSING;
    }
    *regions = regions_cut(&known, open_facts(search, scratch), dates,
                           search->chosen_count, wanted_days(search),
                           search->keep, scratch);
    arena_rewind(scratch, mark);
    if (!regions->exact)
        doubt(search);
    for (uint32_t i = 0; i < regions->count; i++) {
        if (is_over(search)) {
            doubt(search);
            return;
        }
        for (uint32_t k = 0; k < search->chosen_count; k++)
            search->trial.of[dates[k]] =
                (struct answer){ANSWER_KNOWN, regions->items[i].days[k]};
        if (regions->items[i].known)
            try_region(search, (struct piece){.regions = regions, .region = i});
    }
}

/* Whether changing the chosen dates costs no more than what was found. */
static bool is_worth_it(const struct change_search *search)
{
    uint32_t cost = chosen_cost(search);

    for (uint32_t i = 0; i < search->goal_count; i++)
        if (search->goals[i].reachable && cost <= search->goals[i].least)
            return true;
    return false;
}

/* Chooses `count` more dates, from the one at `from` on.  False if that can
 * bring nothing any more. */
static bool choose_dates(struct change_search *search, uint32_t from,
                         uint32_t count)
{
    bool any = false;

    if (!is_worth_it(search))
        return false;
    if (!count) {
        struct arena_mark mark = arena_mark(search->keep);
        search->found = false;
        try_regions(search);
        if (!search->found) // then nothing of it is kept
            arena_rewind(search->keep, mark);
        return true;
    }
    for (uint32_t i = from; i + count <= search->date_count; i++) {
        if (is_over(search)) {
            doubt(search);
            return false;
        }
        search->chosen[search->chosen_count++] = search->dates[i];
        any |= choose_dates(search, i + 1, count - 1);
        search->chosen_count--;
    }
    return any;
}

static bool is_wanted(const struct change_search *search,
                      const struct decision *decision, int32_t outcome)
{
    if (search->mode == CHANGE_ANY)
        return outcome != decision->outcome;
    for (uint32_t i = 0; i < decision->possible_count; i++)
        if (decision->possible[i] == outcome)
            return true;
    return false;
}

static void set_goals(struct change_search *search,
                      const struct decision *decision)
{
    uint32_t outcomes = search->engine->pack->outcome_count;

    search->goals = arena_array(search->keep, struct goal, outcomes + 1);
    for (uint32_t i = 0; i <= outcomes; i++) {
        int32_t outcome = i < outcomes ? (int32_t)i : NO_INDEX;
        if (is_wanted(search, decision, outcome))
            search->goals[search->goal_count++] =
                (struct goal){.outcome = outcome,
                              .terminal = node_terminal(i),
                              .least = COST_NONE};
    }
}

static struct changes finish(const struct change_search *search,
                             const struct goal *goal)
{
    struct changes changes = {.outcome = goal->outcome,
                              .reachable = goal->reachable,
                              .exact = !goal->reachable ||
                                       search->doubt > goal->least ||
                                       search->doubt == COST_NONE};

    if (goal->least == COST_NONE)
        return changes;
    changes.changed = goal->least / COST_CHANGE;
    changes.added = goal->least % COST_CHANGE;
    change_ways(search->engine, search->answers, &goal->pieces, &changes,
                search->keep);
    return changes;
}

struct what_if change_find(const struct judgement *judgement,
                           enum change_mode mode, struct arena *keep)
{
    struct decider *decider = judgement->decider;
    const struct pack *pack = decider->engine->pack;
    struct change_search search = {.decider = decider,
                                   .engine = decider->engine,
                                   .answers = &judgement->answers,
                                   .mode = mode,
                                   .keep = keep,
                                   .trial = judgement->answers,
                                   .doubt = COST_NONE};
    bool any = true;

    budget_turn(&decider->explaining);
    search.trial.of = arena_array(keep, struct answer, pack->question_count);
    set_goals(&search, judgement->decision);
    set_roles(&search);
    if (survey_all(&search)) {
        for (uint32_t size = 0; any && size <= search.date_count; size++)
            any = choose_dates(&search, 0, size);
    } else {
        search.doubt = 0;
        for (uint32_t i = 0; i < search.goal_count; i++)
            search.goals[i].reachable = true; // as far as anybody knows
    }
    struct changes *found =
        arena_array(keep, struct changes, search.goal_count);
    for (uint32_t i = 0; i < search.goal_count; i++)
        found[i] = finish(&search, &search.goals[i]);
    return (struct what_if){found, search.goal_count};
}

struct what_if what_if_find(const struct judgement *judgement,
                            struct arena *keep)
{
    enum status status = judgement->decision->status;
    struct what_if what_if = {0};

    if (status == STATUS_UNDETERMINED || status == STATUS_NOT_IN_FORCE)
        return what_if; // of the latter, no answer changes anything
    what_if = change_find(judgement, CHANGE_ANY, keep);
    if (what_if.count) {
        // That no gap can be met is nothing to tell an applicant.
        const struct changes *last = &what_if.items[what_if.count - 1];
        what_if.count -=
            last->outcome == NO_INDEX && (!last->reachable || !last->count);
    }
    return what_if;
}
