/* SPDX-License-Identifier: MIT */
/*
 * at_most.c -- interviews in page order, all played at once.
 *
 * They are played on the residual of the joint diagram, beside the constraint
 * diagram where combinations are counted.  A spot is the nodes and the dates
 * asked so far; next comes the first question in page order that occurs below
 * the node.  The levels stand in page order, so that is the node's own
 * question, or a date that some fact or outcome below it needs.  A fact all of
 * whose dates are asked costs nothing more.
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

#include <string.h>

enum {
    AT_MOST_DATES = 32, /* that are followed one by one: bits of a word */
    COUNT_STEPS = 4     /* of the budget, to count at a spot */
};

/* What becomes of all who get to a spot. */
struct tally {
    uint32_t most;            /* questions; stands first */
    struct number ways, asks; /* combinations below, questions of them all */
};

/* Where an interview has got to. */
struct spot {
    node_id node, reach; /* the latter is yes where nothing is counted */
    uint32_t asked;      /* set of dates */
};

struct play {
    struct residual *residual;
    struct diagram *scratch;
    const struct engine *engine;
    const uint32_t *ask; /* questions that may be asked, in page order */
    uint32_t ask_count;
    uint32_t dates[AT_MOST_DATES]; /* of these */
    uint32_t date_count;
    struct ends ends;
    bool *stays;              /* levels: they will be known */
    uint32_t anyway;          /* dates of facts that were taken out */
    struct memo needs;        /* node to the set of dates below it */
    bool counts;              /* combinations, too */
    struct state_table spots; /* the tally of (node or pair, dates asked); of
                           that, only `most` unless it counts */
    struct memo pairs;        /* (node, constraint node) to a number */
    uint32_t pair_count;
};

/* The set with that date alone; empty where it is not to be asked. */
static uint32_t date_set(const struct play *play, int32_t date)
{
    for (uint32_t i = 0; i < play->date_count; i++)
        if ((int32_t)play->dates[i] == date)
            return UINT32_C(1) << i;
    return 0;
}

static uint32_t level_dates(const struct play *play, uint32_t level)
{
    const struct fact *fact = play->engine->levels[level].fact;

    return fact ? date_set(play, fact->from) | date_set(play, fact->to) : 0;
}

/* The dates that an end shows. */
static uint32_t end_needs(const struct play *play, const struct ending *end)
{
    uint32_t set = 0;

    if (end->outcome == NO_INDEX)
        return 0;
    const struct outcome *outcome = &play->engine->pack->outcomes[end->outcome];
    for (uint32_t i = 0; i < outcome->date_count; i++)
        set |= date_set(play, outcome->dates[i].date);
    return set;
}

/* False if there are too many dates. */
static bool play_init(struct play *play, struct residual *residual,
                      const uint32_t *ask, uint32_t ask_count, bool counts)
{
    const struct engine *engine = residual->known.engine;

    *play = (struct play){.residual = residual,
                          .scratch = &residual->scratch,
                          .engine = engine,
                          .ask = ask,
                          .ask_count = ask_count,
                          .counts = counts};
    memo_init(&play->needs, residual->arena);
    memo_init(&play->pairs, residual->arena);
    table_init(&play->spots, counts ? sizeof(struct tally) : sizeof(uint32_t),
               residual->arena);
    for (uint32_t i = 0; i < ask_count; i++) {
        if (!question_is_day(&engine->pack->questions[ask[i]]))
            continue;
        if (play->date_count == AT_MOST_DATES)
            return false;
        play->dates[play->date_count++] = ask[i];
    }
    ends_init(&play->ends, residual->arena);
    for (uint32_t i = 0; i < engine->classes.count; i++)
        ends_add(&play->ends, end_needs(play, &engine->classes.items[i]));
    return true;
}

/* The dates that may be asked below the node. */
static uint32_t find_needs(struct play *play, node_id node)
{
    const struct diagram *scratch = play->scratch;
    uint32_t set;

    if (node == DIAGRAM_UNREACHABLE)
        return 0;
    if (node_is_terminal(node))
        return play->ends.needs[node_value(node)];
    if (memo_find(&play->needs, node, 0, &set))
        return set;

    uint32_t level = node_level(scratch, node);
    set = level_dates(play, level);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        set |= find_needs(play, scratch->words[node + 1 + cell]);
    memo_add(&play->needs, node, 0, set);
    return set;
}

/* The date that is asked now; 0 if it is not a date's turn. */
static uint32_t next_date(struct play *play, const struct spot *spot)
{
    uint32_t open = find_needs(play, spot->node) & ~spot->asked;
    uint32_t first = open & (~open + 1); // the lowest bit: first in page order
    uint32_t at = 0;

    if (!first || node_is_terminal(spot->node))
        return first;
    while (first >> at > 1)
        at++;
    uint32_t level = node_level(play->scratch, spot->node);
    switch (play->engine->levels[level].kind) {
    case LEVEL_TODAY: // known from the start
        return 0;
    case LEVEL_QUESTION:
        return play->dates[at] < play->engine->levels[level].variable ? first
                                                                      : 0;
    case LEVEL_FACT:
        return level_dates(play, level) & ~spot->asked ? first : 0;
    }
    return 0;
}

/* The first level that the spot asks for; behind all at an end. */
static uint32_t spot_level(const struct play *play, const struct spot *spot)
{
    uint32_t node = node_level(play->scratch, spot->node);
    uint32_t reach = node_level(play->scratch, spot->reach);
    uint32_t level = node < reach ? node : reach;

    return level < play->engine->level_count ? level
                                             : play->engine->level_count;
}

/* Takes all ways through the free levels from one up to another. */
static void count_free(const struct play *play, struct tally *tally,
                       uint32_t from, uint32_t to)
{
    for (uint32_t level = from; level < to; level++) {
        if (play->residual->known.cells[level] != CELL_OPEN)
            continue;
        uint32_t cells = play->scratch->cells[level];
        tally->ways = number_times(tally->ways, cells);
        tally->asks = number_times(tally->asks, cells);
    }
}

static struct tally play_on(struct play *play, struct spot spot);

static struct tally play_cells(struct play *play, const struct spot *spot)
{
    const struct diagram *scratch = play->scratch;
    uint32_t level = spot_level(play, spot);
    struct tally sum = {.most = 0};

    if (play->counts)
        diagram_steps(play->scratch, COUNT_STEPS + scratch->cells[level] / 8);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
        struct spot next = {node_follow(scratch, spot->node, level, cell),
                            node_follow(scratch, spot->reach, level, cell),
                            spot->asked};
        if (next.reach == DIAGRAM_NO)
            continue;
        struct tally below = play_on(play, next);
        sum.most = below.most > sum.most ? below.most : sum.most;
        if (!play->counts)
            continue;
        count_free(play, &below, level + 1, spot_level(play, &next));
        sum.ways = number_add(sum.ways, below.ways);
        sum.asks = number_add(sum.asks, below.asks);
    }
    return sum;
}

static struct tally play_next(struct play *play, struct spot spot)
{
    uint32_t date = next_date(play, &spot), level = spot_level(play, &spot);
    struct tally tally;

    if (!date && level == play->engine->level_count)
        return (struct tally){.ways = number_of(1)};
    spot.asked |= date;
    tally = date ? play_on(play, spot) : play_cells(play, &spot);
    if (date || (level == node_level(play->scratch, spot.node) &&
                 play->engine->levels[level].kind == LEVEL_QUESTION)) {
        tally.asks = number_add(tally.asks, tally.ways);
        tally.most++;
    }
    return tally;
}

static struct tally play_on(struct play *play, struct spot spot)
{
    uint32_t nodes = spot.node;
    struct tally tally = {.most = 0};

    if (play->counts &&
        !memo_find(&play->pairs, spot.node, spot.reach, &nodes)) {
        nodes = play->pair_count++;
        memo_add(&play->pairs, spot.node, spot.reach, nodes);
    }
    const void *known = table_find(&play->spots, nodes, spot.asked);
    if (known) {
        memcpy(&tally, known, play->spots.size);
    } else if (diagram_step(play->scratch)) {
        tally = play_next(play, spot);
        table_keep(&play->spots, nodes, spot.asked, &tally);
    }
    return tally;
}

bool at_most_count(struct residual *residual, uint32_t *most,
                   struct number *all)
{
    const struct pack *pack = residual->known.engine->pack;
    uint32_t *ask =
        arena_array(residual->arena, uint32_t, pack->question_count);
    uint32_t count = 0;
    struct play play;
    struct spot start = {
        residual_of(residual, residual->known.engine->class_joint),
        residual->reach, 0};

    for (uint32_t i = 0; i < pack->question_count; i++) {
        struct range range =
            answer_bounds(&pack->questions[i], residual->known.answers);
        if (range.low < range.high) // what can be one day only is known
            ask[count++] = i;
    }
    if (start.node == DIAGRAM_EXHAUSTED ||
        !play_init(&play, residual, ask, count, true))
        return false;
    struct tally tally = play_on(&play, start);
    count_free(&play, &tally, 0, spot_level(&play, &start));
    *most = tally.most;
    *all = tally.asks;
    return !residual->scratch.over;
}

/* A date that is neither asked nor open does not matter, whatever it is. */
static bool will_be_known(const struct play *play, uint32_t at)
{
    const struct assignment *known = &play->residual->known;
    const struct level *level = &play->engine->levels[at];

    for (uint32_t i = 0; i < play->ask_count; i++)
        if (level->kind == LEVEL_QUESTION && play->ask[i] == level->variable)
            return true;
    return level_dates(play, at) &&
           !ends_never_know(known, level->fact->from) &&
           !ends_never_know(known, level->fact->to);
}

static void see_level(void *context, node_id node)
{
    struct play *play = context;
    uint32_t level = node_level(play->scratch, node);

    if (!node_is_terminal(node) && !play->stays[level])
        play->anyway |= level_dates(play, level);
}

/* Takes the levels out that will never be known. */
static node_id take_out(struct play *play, node_id node)
{
    uint32_t levels = play->engine->level_count;

    play->stays = arena_array(play->residual->arena, bool, levels);
    for (uint32_t i = 0; i < levels; i++)
        play->stays[i] = will_be_known(play, i);
    diagram_visit(play->scratch, node, (struct diagram_visit){see_level, play});
    return ends_abstract(&play->ends, play->scratch, node, play->stays, false);
}

static uint32_t find_most(struct play *play, uint32_t asks)
{
    node_id node = residual_of(play->residual, play->engine->class_joint);

    if (node != DIAGRAM_EXHAUSTED)
        node = take_out(play, node);
    if (node == DIAGRAM_EXHAUSTED)
        return asks;
    struct tally tally =
        play_on(play, (struct spot){node, DIAGRAM_YES, play->anyway});
    for (uint32_t left = play->anyway; left; left &= left - 1)
        tally.most++;
    return !play->scratch->over && tally.most < asks ? tally.most : asks;
}

uint32_t at_most_find(const struct judgement *judgement)
{
    const struct decision *decision = judgement->decision;
    struct decider *decider = judgement->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    uint32_t most = decision->ask_count;
    struct residual residual;
    struct play play;

    if (!most)
        return 0;
    budget_turn(&decider->explaining);
    decider_residual(decider, &judgement->answers, &residual);
    if (play_init(&play, &residual, decision->ask, most, false))
        most = find_most(&play, most);
    arena_rewind(decider->arena, mark);
    return most;
}
