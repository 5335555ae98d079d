/*
 * game_moves.c -- where the answers to a question lead.
 *
 * The share of an answer to a date is that of the reachable combinations of
 * facts still open which agree with it.
 */
#include "ask/game_internal.h"

/* The place of the first fact at or behind the node's level. */
static uint32_t facts_before(const struct game *game, node_id node)
{
    uint32_t level = node_level(game->scratch, node), i = 0;

    while (i < game->fact_count && game->facts[i].level < level)
        i++;
    return i;
}

/* The combinations of open facts from one place up to another. */
static double free_facts(const struct game *game, uint32_t from, uint32_t to,
                         uint32_t asked)
{
    double count = 1;

    for (uint32_t i = from; i < to; i++)
        if (game->facts[i].dates & ~asked)
            count *= game->facts[i].cells;
    return count;
}

/* The combinations of open facts at and below the node. */
static double count_below(struct game *game, node_id node, uint32_t asked)
{
    const struct diagram *scratch = game->scratch;

    if (node_is_terminal(node))
        return node != DIAGRAM_UNREACHABLE;
    const double *known = table_find(&game->counts, node, asked);
    if (known)
        return *known;

    uint32_t level = node_level(scratch, node), own = facts_before(game, node);
    bool is_fact = game->fact_of[level] != 0;
    // Who can be there does not depend on questions: one cell stands for all.
    uint32_t cells = is_fact ? scratch->cells[level] : 1;
    double count = 0;
    diagram_steps(game->scratch, 1); // goes on: once for each node
    for (uint32_t cell = 0; cell < cells; cell++) {
        node_id edge = scratch->words[node + 1 + cell];
        count +=
            free_facts(game, own + is_fact, facts_before(game, edge), asked) *
            count_below(game, edge, asked);
    }
    table_keep(&game->counts, node, asked, &count);
    return count;
}

static double count_facts(struct game *game, node_id node, uint32_t asked)
{
    return free_facts(game, 0, facts_before(game, node), asked) *
           count_below(game, node, asked);
}

static void push(struct game *game, struct game_move move)
{
    arena_more(game->arena, game->moves, game->move_count, game->move_room);
    game->moves[game->move_count++] = move;
}
static void push_state(struct game *game, struct game_state to, double share,
                       uint32_t cell)
{
    to.asked &= game_telling(game, to.all);
    push(game, (struct game_move){to, share, cell});
}

static void push_cells(struct game *game, struct game_state state,
                       uint32_t question)
{
    const struct engine *engine = game->engine;
    const struct question *asked = &engine->pack->questions[question];
    uint32_t level = engine->level_of[question];

    for (uint32_t cell = 0; cell < engine->diagram.cells[level]; cell++) {
        struct game_state to = {game_fix(game, state.outcome, level, cell),
                                game_fix(game, state.all, level, cell),
                                state.asked};
        push_state(game, to, game_likely(asked, cell), cell);
    }
}

/* All combinations of the cells of the facts told. */
static void push_told(struct game *game, struct game_state state, uint64_t told,
                      uint32_t cell)
{
    uint32_t i = 0;

    if (state.all == DIAGRAM_UNREACHABLE || state.all == DIAGRAM_EXHAUSTED)
        return;
    if (!told) {
        push_state(game, state, count_facts(game, state.all, state.asked),
                   cell);
        return;
    }
    while (!(told >> i & 1))
        i++;
    struct game_fact fact = game->facts[i];
    for (uint32_t k = 0; k < fact.cells; k++) {
        struct game_state to = {game_fix(game, state.outcome, fact.level, k),
                                game_fix(game, state.all, fact.level, k),
                                state.asked};
        push_told(game, to, told & (told - 1), cell * fact.cells + k);
    }
}

uint32_t game_push_moves(struct game *game, struct game_state state,
                         uint32_t place)
{
    uint32_t base = game->move_count, date = game_date(game, place);
    double all = 0;

    if (date) {
        uint64_t told = game_told(game, state, place);
        state.asked |= date;
        push_told(game, state, told, 0);
    } else {
        push_cells(game, state, game->ask[place]);
    }
    for (uint32_t i = base; i < game->move_count; i++)
        all += game->moves[i].share;
    for (uint32_t i = base; i < game->move_count; i++)
        game->moves[i].share /= all;
    return base;
}
