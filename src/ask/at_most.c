/*
 * at_most.c -- the most questions that an interview in page order can still
 * ask.
 *
 * Plays all interviews at once on the residual of the joint diagram.  A state
 * is a node and the dates asked so far; next comes the first question in page
 * order that occurs below the node.  The levels stand in page order, so that is
 * the node's own question, or a date that some fact or outcome below it needs.
 * A fact all of whose dates are asked costs nothing more.
 *
 * Levels that will never be known ("don't know") are first taken out: their
 * branches are played in step, and an end then stands for several.
 *
 * Exact but for facts of two dates: the true date may rule out cells that are
 * followed here, so the number may be too high, never too low.
 */
#include "ask/at_most.h"

#include "ask/ends_internal.h"
#include "engine/decider.h"

enum { AT_MOST_DATES = 32 }; /* that are followed one by one: bits of a word */

struct play {
    struct residual *residual;
    const struct decision *decision;
    uint32_t dates[AT_MOST_DATES]; /* questions to ask, in page order */
    uint32_t date_count;
    struct ends ends;
    bool *stays;       /* levels: they will be known */
    struct memo needs; /* node to the set of dates below it */
    struct memo most;  /* (node, dates asked) to the number */
    uint32_t anyway;   /* dates of facts that were taken out */
    bool over;         /* a simpler bound has to do */
};

static bool is_asked(const struct play *play, uint32_t question)
{
    for (uint32_t i = 0; i < play->decision->ask_count; i++)
        if (play->decision->ask[i] == question)
            return true;
    return false;
}

/* The set with that date alone; empty where it is not to be asked. */
static uint32_t date_set(const struct play *play, int32_t date)
{
    for (uint32_t i = 0; i < play->date_count; i++)
        if ((int32_t)play->dates[i] == date)
            return UINT32_C(1) << i;
    return 0;
}

static uint32_t fact_dates(const struct play *play, const struct fact *fact)
{
    return date_set(play, fact->from) | date_set(play, fact->to);
}

/* Whether somebody said "don't know" to the date, and it matters. */
static bool stays_open(const struct play *play, int32_t date)
{
    const struct assignment *known = &play->residual->known;

    if (date == DATE_OF_TODAY)
        return !known->answers->has_today;
    return known->answers->of[date].state == ANSWER_UNKNOWN;
}

/* A date that is neither asked nor open does not matter, whatever it is. */
static bool will_be_known(const struct play *play, const struct level *level)
{
    if (level->kind == LEVEL_QUESTION)
        return is_asked(play, level->variable);
    return level->kind == LEVEL_FACT && fact_dates(play, level->fact) &&
           !stays_open(play, level->fact->from) &&
           !stays_open(play, level->fact->to);
}

/* The dates that an end shows. */
static uint32_t end_needs(const struct play *play, const struct ending *end)
{
    const struct pack *pack = play->residual->known.engine->pack;
    uint32_t set = 0;

    if (end->outcome == NO_INDEX)
        return 0;
    const struct outcome *outcome = &pack->outcomes[end->outcome];
    for (uint32_t i = 0; i < outcome->date_count; i++)
        set |= date_set(play, outcome->dates[i].date);
    return set;
}

static void add_ends(struct play *play)
{
    const struct engine *engine = play->residual->known.engine;

    ends_init(&play->ends, play->residual->arena);
    for (uint32_t i = 0; i < engine->classes.count; i++)
        ends_add(&play->ends, end_needs(play, &engine->classes.items[i]));
}

static void see_level(void *context, node_id node)
{
    struct play *play = context;

    if (node_is_terminal(node))
        return;
    uint32_t at = node_level(&play->residual->scratch, node);
    const struct level *level = &play->residual->known.engine->levels[at];
    if (level->kind == LEVEL_FACT && !play->stays[at])
        play->anyway |= fact_dates(play, level->fact);
}

/* Takes the levels out that will never be known. */
static node_id take_out(struct play *play, node_id node)
{
    const struct engine *engine = play->residual->known.engine;

    play->stays = arena_array(play->residual->arena, bool, engine->level_count);
    for (uint32_t i = 0; i < engine->level_count; i++)
        play->stays[i] = will_be_known(play, &engine->levels[i]);
    diagram_visit(&play->residual->scratch, node,
                  (struct diagram_visit){see_level, play});
    return ends_abstract(&play->ends, &play->residual->scratch, node,
                         play->stays, false);
}

/* The dates that may be asked below the node. */
static uint32_t find_needs(struct play *play, node_id node)
{
    const struct diagram *scratch = &play->residual->scratch;
    uint32_t set;

    if (node == DIAGRAM_UNREACHABLE)
        return 0;
    if (node_is_terminal(node))
        return play->ends.needs[node_value(node)];
    if (memo_find(&play->needs, node, 0, &set))
        return set;

    uint32_t at = node_level(scratch, node);
    const struct level *level = &play->residual->known.engine->levels[at];
    set = level->kind == LEVEL_FACT ? fact_dates(play, level->fact) : 0;
    for (uint32_t cell = 0; cell < scratch->cells[at]; cell++)
        set |= find_needs(play, scratch->words[node + 1 + cell]);
    memo_add(&play->needs, node, 0, set);
    return set;
}

static uint32_t play_on(struct play *play, node_id node, uint32_t asked);

static uint32_t play_cells(struct play *play, node_id node, uint32_t asked)
{
    const struct diagram *scratch = &play->residual->scratch;
    uint32_t most = 0;

    for (uint32_t cell = 0; cell < scratch->cells[scratch->words[node]];
         cell++) {
        node_id next = scratch->words[node + 1 + cell];
        uint32_t here =
            next == DIAGRAM_UNREACHABLE ? 0 : play_on(play, next, asked);
        most = here > most ? here : most;
    }
    return most;
}

/* The question of the node, or UINT32_MAX of facts and ends. */
static uint32_t own_question(const struct play *play, node_id node)
{
    const struct engine *engine = play->residual->known.engine;

    if (node_is_terminal(node))
        return UINT32_MAX;
    const struct level *level =
        &engine->levels[node_level(&play->residual->scratch, node)];
    return level->kind == LEVEL_QUESTION ? level->variable : UINT32_MAX;
}

static uint32_t play_next(struct play *play, node_id node, uint32_t asked)
{
    uint32_t open = find_needs(play, node) & ~asked;
    uint32_t own = own_question(play, node);
    uint32_t first = open & (~open + 1); // the lowest bit: first in page order
    uint32_t at = 0;

    while (first >> at > 1)
        at++;
    if (own == UINT32_MAX && !node_is_terminal(node)) {
        const struct level *level =
            &play->residual->known.engine
                 ->levels[node_level(&play->residual->scratch, node)];
        if (!(fact_dates(play, level->fact) & ~asked))
            return play_cells(play, node, asked);
    }
    if (first && play->dates[at] < own)
        return 1 + play_on(play, node, asked | first);
    return node_is_terminal(node) ? 0 : 1 + play_cells(play, node, asked);
}

static uint32_t play_on(struct play *play, node_id node, uint32_t asked)
{
    uint32_t most;

    if (memo_find(&play->most, node, asked, &most))
        return most;
    play->over |= !diagram_step(&play->residual->scratch);
    if (play->over)
        return 0;
    most = play_next(play, node, asked);
    memo_add(&play->most, node, asked, most);
    return most;
}

static bool list_dates(struct play *play)
{
    const struct pack *pack = play->residual->known.engine->pack;

    for (uint32_t i = 0; i < play->decision->ask_count; i++) {
        uint32_t question = play->decision->ask[i];
        if (!question_is_day(&pack->questions[question]))
            continue;
        if (play->date_count == AT_MOST_DATES)
            return false;
        play->dates[play->date_count++] = question;
    }
    return true;
}

static uint32_t play_all(struct play *play)
{
    const struct engine *engine = play->residual->known.engine;
    uint32_t asks = play->decision->ask_count;
    node_id node = residual_of(play->residual, engine->class_joint);
    struct memo *memos[] = {&play->needs, &play->most};

    if (node == DIAGRAM_EXHAUSTED || !list_dates(play))
        return asks;
    for (size_t i = 0; i < COUNT_OF(memos); i++)
        memo_init(memos[i], play->residual->arena);
    add_ends(play);
    node = take_out(play, node);
    if (node == DIAGRAM_EXHAUSTED)
        return asks;
    uint32_t most = play_on(play, node, play->anyway);
    for (uint32_t left = play->anyway; left; left &= left - 1)
        most++;
    return !play->over && most < asks ? most : asks;
}

uint32_t at_most_find(const struct judgement *judgement)
{
    struct decider *decider = judgement->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    struct residual residual;
    struct play play = {.residual = &residual, .decision = judgement->decision};

    if (!judgement->decision->ask_count)
        return 0;
    budget_turn(&decider->explaining);
    decider_residual(decider, &judgement->answers, &residual);
    uint32_t most = play_all(&play);
    arena_rewind(decider->arena, mark);
    return most;
}
