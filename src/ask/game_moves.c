/*
 * game_moves.c -- where the answers to a question lead.
 *
 * The share of an answer to a date is that of the reachable combinations of
 * facts still open which agree with it.
 */
#include "ask/game_internal.h"

static double *count_at(struct rest *rest, uint32_t *index)
{
    if (rest->count_count == rest->count_room) {
        uint32_t room = rest->count_room * 2 + 64;
        rest->counts = arena_grow(rest->arena, rest->counts,
                                  rest->count_room * sizeof *rest->counts,
                                  room * sizeof *rest->counts, alignof(double));
        rest->count_room = room;
    }
    *index = rest->count_count++;
    return &rest->counts[*index];
}

/* The place of the first fact at or behind the node's level. */
static uint32_t facts_before(const struct rest *rest, node_id node)
{
    uint32_t level = node_level(&rest->residual->scratch, node), i = 0;

    while (i < rest->fact_count && rest->facts[i].level < level)
        i++;
    return i;
}

/* The combinations of open facts from one place up to another. */
static double free_facts(const struct rest *rest, uint32_t from, uint32_t to,
                         uint32_t asked)
{
    double count = 1;

    for (uint32_t i = from; i < to; i++)
        if (rest->facts[i].dates & ~asked)
            count *= rest->facts[i].cells;
    return count;
}

/* The combinations of open facts at and below the node. */
static double count_below(struct rest *rest, node_id node, uint32_t asked)
{
    const struct diagram *scratch = &rest->residual->scratch;
    uint32_t index;

    if (node_is_terminal(node))
        return node != DIAGRAM_UNREACHABLE;
    if (memo_find(&rest->count_of, node, asked, &index))
        return rest->counts[index];

    uint32_t level = node_level(scratch, node), own = facts_before(rest, node);
    bool is_fact = rest->fact_of[level] != 0;
    // Who can be there does not depend on questions: one cell stands for all.
    uint32_t cells = is_fact ? scratch->cells[level] : 1;
    double count = 0;
    diagram_steps(&rest->residual->scratch, 1); // goes on: once for each node
    for (uint32_t cell = 0; cell < cells; cell++) {
        node_id edge = scratch->words[node + 1 + cell];
        count +=
            free_facts(rest, own + is_fact, facts_before(rest, edge), asked) *
            count_below(rest, edge, asked);
    }
    *count_at(rest, &index) = count;
    memo_keep(&rest->count_of, node, asked, index);
    return count;
}

static double count_facts(struct rest *rest, node_id node, uint32_t asked)
{
    return free_facts(rest, 0, facts_before(rest, node), asked) *
           count_below(rest, node, asked);
}

static void push(struct rest *rest, struct rest_move move)
{
    arena_more(rest->arena, rest->moves, rest->move_count, rest->move_room);
    rest->moves[rest->move_count++] = move;
}
static void push_state(struct rest *rest, struct rest_state to, double share,
                       uint32_t cell)
{
    to.asked &= rest_telling(rest, to.all);
    push(rest, (struct rest_move){to, share, cell});
}

static void push_cells(struct rest *rest, struct rest_state state,
                       uint32_t question)
{
    const struct engine *engine = rest->residual->known.engine;
    const struct question *asked = &engine->pack->questions[question];
    uint32_t level = engine->level_of[question];

    for (uint32_t cell = 0; cell < engine->diagram.cells[level]; cell++) {
        struct rest_state to = {rest_fix(rest, state.outcome, level, cell),
                                rest_fix(rest, state.all, level, cell),
                                state.asked};
        push_state(rest, to, rest_likely(asked, cell), cell);
    }
}

/* All combinations of the cells of the facts told. */
static void push_told(struct rest *rest, struct rest_state state, uint64_t told,
                      uint32_t cell)
{
    uint32_t i = 0;

    if (state.all == DIAGRAM_UNREACHABLE || state.all == DIAGRAM_EXHAUSTED)
        return;
    if (!told) {
        push_state(rest, state, count_facts(rest, state.all, state.asked),
                   cell);
        return;
    }
    while (!(told >> i & 1))
        i++;
    struct rest_fact fact = rest->facts[i];
    for (uint32_t k = 0; k < fact.cells; k++) {
        struct rest_state to = {rest_fix(rest, state.outcome, fact.level, k),
                                rest_fix(rest, state.all, fact.level, k),
                                state.asked};
        push_told(rest, to, told & (told - 1), cell * fact.cells + k);
    }
}

uint32_t rest_push_moves(struct rest *rest, struct rest_state state,
                         uint32_t place)
{
    uint32_t base = rest->move_count, date = rest_date(rest, place);
    double all = 0;

    if (date) {
        uint64_t told = rest_told(rest, state, place);
        state.asked |= date;
        push_told(rest, state, told, 0);
    } else {
        push_cells(rest, state, rest->ask[place]);
    }
    for (uint32_t i = base; i < rest->move_count; i++)
        all += rest->moves[i].share;
    for (uint32_t i = base; i < rest->move_count; i++)
        rest->moves[i].share /= all;
    return base;
}
