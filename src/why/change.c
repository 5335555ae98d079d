/* change.c -- which dates to change, and what else then has to. */
#include "why/change_internal.h"

#include "engine/decider.h"
#include "why/change_ways_internal.h"
#include "why/smallest_internal.h"

/* An outcome to get to. */
struct goal {
    int32_t outcome;
    node_id terminal;
    bool reachable;
    uint32_t least; /* cost of what was found so far */
    struct pieces pieces;
};

struct search {
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

static bool is_over(const struct search *search)
{
    return !search->decider->explaining.left;
}

static bool is_given(const struct search *search, uint32_t question)
{
    return search->answers->of[question].state == ANSWER_KNOWN;
}

static uint32_t step_of(const struct search *search, uint32_t question)
{
    if (!is_given(search, question))
        return COST_ADD;
    return search->mode == CHANGE_ANY ? COST_CHANGE : 0;
}

static void set_roles(struct search *search)
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
static void set_trial(struct search *search, bool bare)
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
    struct search *search = context;

    for (uint32_t i = 0; i < search->goal_count; i++)
        search->goals[i].reachable |= search->goals[i].terminal == node;
}

static void add_date(struct search *search, bool *listed, int32_t date)
{
    if (date != DATE_OF_TODAY && search->trial.of[date].state != ANSWER_KNOWN)
        listed[date] = true;
}

static void list_dates(struct search *search, const bool *seen)
{
    const struct engine *engine = search->engine;
    uint32_t questions = engine->pack->question_count;
    bool *listed = arena_array(search->keep, bool, questions);

    search->facts.items =
        arena_array(search->keep, uint32_t, engine->level_count);
    search->dates = arena_array(search->keep, uint32_t, questions);
    search->chosen = arena_array(search->keep, uint32_t, questions);
    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct fact *fact = engine->levels[i].fact;
        if (!seen[i] || !fact)
            continue;
        search->facts.items[search->facts.count++] = i;
        add_date(search, listed, fact->from);
        add_date(search, listed, fact->to);
    }
    for (uint32_t i = 0; i < questions; i++)
        if (listed[i])
            search->dates[search->date_count++] = i;
}

/* Whether a fact matters in the residual's diagram. */
static bool has_facts(struct search *search, struct residual *residual,
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
static bool survey_all(struct search *search)
{
    struct decider *decider = search->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    bool *seen = arena_array(search->keep, bool, search->engine->level_count);
    struct residual residual;

    set_trial(search, true);
    decider_residual(decider, &search->trial, &residual);
    node_id node = residual_of(&residual, search->engine->outcome);
    diagram_support(&residual.scratch, node, seen);
    diagram_visit(&residual.scratch, node,
                  (struct diagram_visit){see_end, search});
    list_dates(search, seen);
    arena_rewind(decider->arena, mark);
    return node != DIAGRAM_EXHAUSTED;
}

/* All sets of least cost in one region, each with its boxes. */
static void add_pieces(struct search *search, struct goal *goal,
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
            change_add_piece(&goal->pieces, piece, search->keep);
        }
    }
}

static uint32_t chosen_cost(const struct search *search)
{
    uint32_t cost = 0;

    for (uint32_t i = 0; i < search->chosen_count; i++)
        cost += step_of(search, search->chosen[i]);
    return cost;
}

/* What the chosen dates cost, or more, may have been missed. */
static void doubt(struct search *search)
{
    uint32_t cost = chosen_cost(search);

    search->doubt = cost < search->doubt ? cost : search->doubt;
}

static void try_goal(struct search *search, struct goal *goal,
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
static void try_region(struct search *search, struct piece piece)
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
static struct level_list open_facts(const struct search *search,
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
static const int64_t *wanted_days(const struct search *search)
{
    int64_t *days = arena_array(search->keep, int64_t, search->chosen_count);

    for (uint32_t i = 0; i < search->chosen_count; i++)
        days[i] = is_given(search, search->chosen[i])
                      ? search->answers->of[search->chosen[i]].value
                      : search->answers->today;
    return days;
}

/* Looks at the chosen dates, region by region. */
static void try_regions(struct search *search)
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

/* Keeps nothing where nothing is found. */
static void try_chosen(struct search *search)
{
    struct arena_mark mark = arena_mark(search->keep);

    search->found = false;
    try_regions(search);
    if (!search->found)
        arena_rewind(search->keep, mark);
}

/* Whether changing the chosen dates costs no more than what was found. */
static bool is_worth_it(const struct search *search)
{
    uint32_t cost = chosen_cost(search);

    for (uint32_t i = 0; i < search->goal_count; i++)
        if (search->goals[i].reachable && cost <= search->goals[i].least)
            return true;
    return false;
}

/* Chooses `count` more dates, from the one at `from` on.  False if that can
 * bring nothing any more. */
static bool choose_dates(struct search *search, uint32_t from, uint32_t count)
{
    bool any = false;

    if (!is_worth_it(search))
        return false;
    if (!count) {
        try_chosen(search);
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

static void set_goals(struct search *search, const bool *wanted)
{
    uint32_t outcomes = search->engine->pack->outcome_count;

    search->goals = arena_array(search->keep, struct goal, outcomes + 1);
    for (uint32_t i = 0; i <= outcomes; i++)
        if (wanted[i])
            search->goals[search->goal_count++] =
                (struct goal){.outcome = i < outcomes ? (int32_t)i : NO_INDEX,
                              .terminal = node_terminal(i),
                              .least = COST_NONE};
}

static struct changes finish(const struct search *search,
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

uint32_t change_find(const struct judgement *judgement, enum change_mode mode,
                     const bool *wanted, struct changes *found,
                     struct arena *keep)
{
    struct decider *decider = judgement->decider;
    const struct engine *engine = decider->engine;
    struct search search = {.decider = decider,
                            .engine = engine,
                            .answers = &judgement->answers,
                            .mode = mode,
                            .keep = keep,
                            .trial = judgement->answers,
                            .doubt = COST_NONE};
    bool any = true;

    budget_turn(&decider->explaining);
    search.trial.of =
        arena_array(keep, struct answer, engine->pack->question_count);
    set_goals(&search, wanted);
    set_roles(&search);
    if (survey_all(&search)) {
        for (uint32_t size = 0; any && size <= search.date_count; size++)
            any = choose_dates(&search, 0, size);
    } else {
        search.doubt = 0;
        for (uint32_t i = 0; i < search.goal_count; i++)
            search.goals[i].reachable = true; // as far as anybody knows
    }
    for (uint32_t i = 0; i < search.goal_count; i++)
        found[i] = finish(&search, &search.goals[i]);
    return search.goal_count;
}
