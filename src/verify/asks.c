/*
 * asks.c -- how many questions an interview in page order asks.
 *
 * Walks the residual of all that is shown, together with the constraint
 * diagram, as an interview would.  A date question is asked when its turn on
 * the page has come and a fact of it, or a date of the outcome, lies below.
 * Every state has the number of combinations below it and the questions of all
 * of them.
 */
#include "verify/run_internal.h"

enum {
    ASKS_DATES_MAX = 32, /* bits of a word */
    ASKS_STEPS = 4       /* of the budget, for a state */
};

struct state {
    struct number ways, asks;
    uint32_t most;
};

struct interviews {
    struct run *run;
    uint32_t dates[ASKS_DATES_MAX]; /* date questions, in page order */
    uint32_t date_count;
    struct memo needs;  /* node to the set of dates below it */
    struct memo pairs;  /* (node, constraint node) to a number */
    struct memo states; /* (that number, dates asked) to a state */
    uint32_t pair_count;
    struct state *items;
    uint32_t count, room;
};

/* Where an interview has got to. */
struct spot {
    node_id node, reach;
    uint32_t asked; /* set of dates */
};

static uint32_t date_set(const struct interviews *all, int32_t date)
{
    for (uint32_t i = 0; i < all->date_count; i++)
        if ((int32_t)all->dates[i] == date)
            return UINT32_C(1) << i;
    return 0;
}

static uint32_t end_needs(const struct interviews *all, uint32_t end)
{
    const struct engine *engine = all->run->engine;
    int32_t index = engine->classes.items[end].outcome;
    uint32_t set = 0;

    if (index == NO_INDEX)
        return 0;
    const struct outcome *outcome = &engine->pack->outcomes[index];
    for (uint32_t i = 0; i < outcome->date_count; i++)
        set |= date_set(all, outcome->dates[i].date);
    return set;
}

static uint32_t level_needs(const struct interviews *all, uint32_t at)
{
    const struct level *level = &all->run->engine->levels[at];

    if (level->kind != LEVEL_FACT)
        return 0;
    return date_set(all, level->fact->from) | date_set(all, level->fact->to);
}

static uint32_t find_needs(struct interviews *all, node_id node)
{
    const struct diagram *scratch = all->run->scratch;
    uint32_t set;

    if (node == DIAGRAM_UNREACHABLE)
        return 0;
    if (node_is_terminal(node))
        return end_needs(all, node_value(node));
    if (memo_find(&all->needs, node, 0, &set))
        return set;

    uint32_t at = node_level(scratch, node);
    set = level_needs(all, at);
    for (uint32_t cell = 0; cell < scratch->cells[at]; cell++)
        set |= find_needs(all, scratch->words[node + 1 + cell]);
    memo_add(&all->needs, node, 0, set);
    return set;
}

/* The first level that the spot asks for; behind all at an end. */
static uint32_t spot_level(const struct interviews *all,
                           const struct spot *spot)
{
    const struct diagram *scratch = all->run->scratch;
    uint32_t count = all->run->engine->level_count;
    uint32_t a = node_level(scratch, spot->node);
    uint32_t b = node_level(scratch, spot->reach);
    uint32_t level = a < b ? a : b;

    return level < count ? level : count;
}

/* The date that is asked now; 0 if it is not a date's turn. */
static uint32_t next_date(struct interviews *all, const struct spot *spot)
{
    const struct engine *engine = all->run->engine;
    uint32_t open = find_needs(all, spot->node) & ~spot->asked;
    uint32_t first = open & (~open + 1); // the first in page order
    uint32_t at = 0;

    if (!first || node_is_terminal(spot->node))
        return first;
    while (first >> at > 1)
        at++;
    uint32_t level = node_level(all->run->scratch, spot->node);
    switch (engine->levels[level].kind) {
    case LEVEL_TODAY: // known from the start
        return 0;
    case LEVEL_QUESTION:
        return all->dates[at] < engine->levels[level].variable ? first : 0;
    case LEVEL_FACT:
        return level_needs(all, level) & ~spot->asked ? first : 0;
    }
    return 0;
}

static struct state walk(struct interviews *all, struct spot spot);

/* Adds `ways` through the free levels before `to` to each number. */
static void add_free(const struct interviews *all, struct state *state,
                     uint32_t from, uint32_t to)
{
    for (uint32_t level = from; level < to; level++) {
        if (all->run->residual->known.cells[level] != CELL_OPEN)
            continue;
        uint32_t cells = all->run->form->cells[level];
        state->ways = number_times(state->ways, cells);
        state->asks = number_times(state->asks, cells);
    }
}

static struct state walk_cells(struct interviews *all, const struct spot *spot)
{
    const struct diagram *scratch = all->run->scratch;
    uint32_t level = spot_level(all, spot);
    bool is_asked = level == node_level(scratch, spot->node) &&
                    all->run->engine->levels[level].kind == LEVEL_QUESTION;
    struct state sum = {.most = 0};

    run_spend(all->run, ASKS_STEPS + scratch->cells[level] / 8);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
        struct spot next = {node_follow(scratch, spot->node, level, cell),
                            node_follow(scratch, spot->reach, level, cell),
                            spot->asked};
        if (next.reach == DIAGRAM_NO)
            continue;
        struct state below = walk(all, next);
        add_free(all, &below, level + 1, spot_level(all, &next));
        sum.ways = number_add(sum.ways, below.ways);
        sum.asks = number_add(sum.asks, below.asks);
        sum.most = below.most > sum.most ? below.most : sum.most;
    }
    if (is_asked) {
        sum.asks = number_add(sum.asks, sum.ways);
        sum.most++;
    }
    return sum;
}

static struct state walk_on(struct interviews *all, struct spot spot)
{
    uint32_t date = next_date(all, &spot);

    if (date) {
        spot.asked |= date;
        struct state state = walk(all, spot);
        state.asks = number_add(state.asks, state.ways);
        state.most++;
        return state;
    }
    if (spot_level(all, &spot) < all->run->engine->level_count)
        return walk_cells(all, &spot);
    return (struct state){number_of(1), number_of(0), 0};
}

static struct state walk(struct interviews *all, struct spot spot)
{
    uint32_t pair, at;

    if (!memo_find(&all->pairs, spot.node, spot.reach, &pair)) {
        pair = all->pair_count++;
        memo_add(&all->pairs, spot.node, spot.reach, pair);
    }
    if (memo_find(&all->states, pair, spot.asked, &at))
        return all->items[at];
    if (!diagram_step(all->run->scratch))
        return (struct state){.most = 0};

    struct state state = walk_on(all, spot);
    arena_more(all->run->arena, all->items, all->count, all->room);
    memo_add(&all->states, pair, spot.asked, all->count);
    all->items[all->count++] = state;
    return state;
}

/* Lists all that are asked for: not those that can be one day only. */
static bool list_dates(struct interviews *all)
{
    const struct pack *pack = all->run->pack;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        struct range days = answer_bounds(&pack->questions[i],
                                          all->run->residual->known.answers);
        if (!question_is_day(&pack->questions[i]) || days.low == days.high)
            continue;
        if (all->date_count == ASKS_DATES_MAX)
            return false;
        all->dates[all->date_count++] = i;
    }
    return true;
}

void pass_asks(struct run *run)
{
    struct interviews all = {.run = run};
    struct memo *memos[] = {&all.needs, &all.pairs, &all.states};

    run_turn(run, PROOF_ASKS);
    struct spot start = {residual_of(run->residual, run->engine->class_joint),
                         run->residual->reach, 0};
    for (size_t i = 0; i < COUNT_OF(memos); i++)
        memo_init(memos[i], run->arena);
    if (start.node != DIAGRAM_EXHAUSTED && start.reach != DIAGRAM_NO &&
        list_dates(&all)) {
        struct state state = walk(&all, start);
        add_free(&all, &state, 0, spot_level(&all, &start));
        run->result.asks_proved = !run->scratch->over;
        run->result.asks_most = state.most;
        run->result.asks_all = state.asks;
    }
    if (!run->result.asks_proved && start.reach != DIAGRAM_NO)
        run_give_up(run, CLAIM_ASKS);
}
