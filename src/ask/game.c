/* SPDX-License-Identifier: MIT */
/*
 * game.c -- what a state leaves to ask, and where its answers lead.
 *
 * The walks here are done by hand where one point settles them, or a memo
 * serves all states: diagram_cofactor() and diagram_combine() take up to 2 and
 * 3.6 times the instructions of a whole plan.
 *
 * The share of an answer to a date is that of the reachable combinations of
 * facts still open which agree with it.
 */
#include "ask/game_internal.h"

#include <string.h>

enum { CELLS_STEP = 16 }; /* that a step looks at */

uint32_t game_date(const struct game *game, uint32_t place)
{
    for (uint32_t i = 0; i < game->date_count; i++)
        if (game->dates[i] == place)
            return UINT32_C(1) << i;
    return 0;
}

/* The same dates, by their places in `ask`. */
static uint64_t places_of(const struct game *game, uint32_t dates)
{
    uint64_t places = 0;

    for (uint32_t i = 0; i < game->date_count; i++)
        if (dates >> i & 1)
            places |= UINT64_C(1) << game->dates[i];
    return places;
}

static uint32_t dates_of(const struct game *game, uint64_t facts)
{
    uint32_t dates = 0;

    for (uint32_t i = 0; i < game->fact_count; i++)
        if (facts >> i & 1)
            dates |= game->facts[i].dates;
    return dates;
}

/* Takes a step, and one more for each few cells; false where there are none
 * left.  Who cannot stop goes on: it visits each node only once. */
static bool take_steps(struct game *game, uint32_t cells)
{
    return diagram_steps(game->scratch, 1 + cells / CELLS_STEP);
}

static struct game_info end_info(const struct game *game, node_id end)
{
    if (node_is_terminal(end) &&
        end >= DIAGRAM_UNREACHABLE) // nobody, or no room
        return (struct game_info){
            .needs_all = UINT32_MAX, .only = DIAGRAM_UNREACHABLE, .dead = true};

    uint32_t needs = game->ends.needs[node_value(end)];
    return (struct game_info){.needs = needs, .needs_all = needs, .only = end};
}

static void add_info(struct game_info *info, struct game_info edge)
{
    info->questions |= edge.questions;
    info->facts |= edge.facts;
    info->needs |= edge.needs;
    info->needs_all &= edge.needs_all;
    info->dead |= edge.dead;
    if (info->only == DIAGRAM_UNREACHABLE)
        info->only = edge.only;
    else if (edge.only != DIAGRAM_UNREACHABLE && edge.only != info->only)
        info->only = GAME_MIXED;
}

struct game_info game_info(struct game *game, node_id node)
{
    const struct diagram *scratch = game->scratch;

    if (node_is_terminal(node))
        return end_info(game, node);
    const struct game_info *known = table_find(&game->infos, node, 0);
    if (known)
        return *known;

    uint32_t level = node_level(scratch, node);
    take_steps(game, scratch->cells[level]);
    struct game_info info = {.questions = game->place_of[level],
                             .facts = game->fact_of[level],
                             .needs_all = UINT32_MAX,
                             .only = DIAGRAM_UNREACHABLE};
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        add_info(&info, game_info(game, scratch->words[node + 1 + cell]));
    table_keep(&game->infos, node, 0, &info);
    return info;
}

uint32_t game_telling(struct game *game, node_id node)
{
    struct game_info info = game_info(game, node);

    return dates_of(game, info.facts) | info.needs;
}

bool game_settled(struct game *game, node_id node, uint32_t asked)
{
    struct game_info info = game_info(game, node);

    return info.only != GAME_MIXED && !(info.needs & ~asked);
}

uint64_t game_open(struct game *game, node_id node, uint32_t asked)
{
    struct game_info info = game_info(game, node);

    if (info.only != GAME_MIXED)
        return places_of(game, info.needs & ~asked);
    return info.questions |
           places_of(game, (dates_of(game, info.facts) | info.needs) & ~asked);
}

bool game_has_pairs(struct game *game, node_id node)
{
    uint64_t facts = game_info(game, node).facts;

    for (uint32_t i = 0; i < game->fact_count; i++)
        if (facts >> i & 1 && game->facts[i].dates & (game->facts[i].dates - 1))
            return true;
    return false;
}

/* Notes ends that differ; which of them stays does not matter then. */
static node_id see_two(void *context, node_id a, node_id b)
{
    bool *differ = context;

    if (a == DIAGRAM_UNREACHABLE)
        return b;
    *differ |= a != b && b != DIAGRAM_UNREACHABLE;
    return a;
}

/* Whether the ends can differ where two walks differ in one date alone: two
 * ends meet where the facts of the date are taken out. */
static bool date_tells(struct game *game, node_id node, uint32_t date)
{
    bool differ = false;
    uint32_t found;

    if (memo_find(&game->tells, node, date, &found))
        return found;
    memset(game->stays, true, game->engine->level_count);
    for (uint32_t i = 0; i < game->fact_count; i++)
        if (game->facts[i].dates & date)
            game->stays[game->facts[i].level] = false;
    node_id joined =
        diagram_abstract(game->scratch, node, game->stays,
                         (struct diagram_combine){see_two, &differ}, true);
    differ |= joined == DIAGRAM_EXHAUSTED; // for all that is known
    memo_keep(&game->tells, node, date, differ);
    return differ;
}

bool game_may_ask(struct game *game, node_id node, uint32_t asked,
                  uint32_t place)
{
    struct game_info info = game_info(game, node);
    uint32_t date = game_date(game, place);

    if (!date)
        return info.only == GAME_MIXED && info.questions >> place & 1;
    if (asked & date)
        return false;
    return info.needs & date ||
           (info.only == GAME_MIXED && dates_of(game, info.facts) & date &&
            date_tells(game, node, date));
}

node_id game_fix(struct game *game, node_id node, uint32_t level, uint32_t cell)
{
    struct diagram *scratch = game->scratch;
    uint32_t at = node_level(scratch, node);
    node_id fixed;

    if (at >= level)
        return node_follow(scratch, node, level, cell);
    if (memo_find(&game->fixed, node, game->first[level] + cell, &fixed))
        return fixed;

    struct game_info info = game_info(game, node);
    if (!(info.questions & game->place_of[level]) &&
        !(info.facts & game->fact_of[level]))
        return node;
    if (!diagram_step(scratch))
        return DIAGRAM_EXHAUSTED;
    uint32_t base = diagram_push(scratch, at);
    for (uint32_t i = 0; i < scratch->cells[at]; i++) {
        node_id edge =
            game_fix(game, scratch->words[node + 1 + i], level, cell);
        scratch->edges[base + i] = edge;
    }
    fixed = diagram_pop(scratch, at, base);
    if (fixed != DIAGRAM_EXHAUSTED)
        memo_keep(&game->fixed, node, game->first[level] + cell, fixed);
    return fixed;
}

/* How likely the pack says an answer is, against the others. */
static double likely(const struct question *question, uint32_t cell)
{
    if (question_has_options(question))
        return question->options[cell].likely;
    return question_is_condition(question) ? question->likely[cell] : 1;
}

static bool are_as_likely(const struct game *game, uint32_t a, uint32_t b)
{
    const struct engine *engine = game->engine;
    const struct question *questions = engine->pack->questions;
    uint32_t level_a = engine->level_of[game->ask[a]];
    uint32_t level_b = engine->level_of[game->ask[b]];
    uint32_t cells = engine->diagram.cells[level_a];

    if (engine->diagram.cells[level_b] != cells)
        return false;
    for (uint32_t i = 0; i < cells; i++) {
        double left = likely(&questions[game->ask[a]], i);
        double right = likely(&questions[game->ask[b]], i);
        if (left < right || left > right)
            return false;
    }
    return true;
}

/*
 * Two variables of a function are symmetric exactly if swapping their values
 * changes nothing: for each two cells i and k, fixing a to i and b to k leaves
 * the same function as fixing a to k and b to i (of two cells: Mishchenko,
 * "Fast Computation of Symmetries in Boolean Functions", 2003).  Diagrams are
 * canonical, so each comparison is one of node ids.  Where the answers are as
 * likely too, a state after asking a first is one after asking b first with the
 * names changed: only one of the two has to be tried.
 */
bool game_are_alike(struct game *game, node_id node, uint32_t a, uint32_t b)
{
    const struct engine *engine = game->engine;
    uint64_t questions = game_info(game, node).questions;

    if (!(questions >> a & questions >> b & 1) || !are_as_likely(game, a, b))
        return false;

    uint32_t level_a = engine->level_of[game->ask[a]];
    uint32_t level_b = engine->level_of[game->ask[b]];
    uint32_t cells = engine->diagram.cells[level_a];
    for (uint32_t i = 0; i < cells; i++)
        for (uint32_t k = i + 1; k < cells; k++) {
            node_id left = game_fix(game, node, level_a, i);
            node_id right = game_fix(game, node, level_a, k);
            if (game_fix(game, left, level_b, k) !=
                game_fix(game, right, level_b, i))
                return false;
        }
    return true;
}

/* Whether two functions are the same nowhere that somebody can be. */
static bool are_apart(struct game *game, node_id a, node_id b)
{
    const struct diagram *scratch = game->scratch;
    uint32_t apart;

    if (a == DIAGRAM_UNREACHABLE || b == DIAGRAM_UNREACHABLE)
        return true;
    if (a == b)
        return false;
    if (node_is_terminal(a) && node_is_terminal(b))
        return true;
    if (memo_find(&game->apart, a, b, &apart))
        return apart;
    if (!take_steps(game, 0))
        return false; // for all that is known

    uint32_t level_a = node_level(scratch, a), level_b = node_level(scratch, b);
    uint32_t level = level_a < level_b ? level_a : level_b;
    apart = true;
    for (uint32_t cell = 0; cell < scratch->cells[level] && apart; cell++)
        apart = are_apart(game, node_follow(scratch, a, level, cell),
                          node_follow(scratch, b, level, cell));
    memo_keep(&game->apart, a, b, apart);
    return apart;
}

/* Whether two cells of the level never lead to the same end. */
static bool always_tells(struct game *game, node_id node, uint32_t level)
{
    node_id first = game_fix(game, node, level, 0);

    for (uint32_t cell = 1; cell < game->scratch->cells[level]; cell++)
        if (are_apart(game, first, game_fix(game, node, level, cell)))
            return true;
    return false;
}

uint64_t game_told(struct game *game, struct game_state state, uint32_t place)
{
    uint32_t date = game_date(game, place);
    uint64_t facts = game_info(game, state.all).facts, told = 0;

    for (uint32_t i = 0; i < game->fact_count; i++)
        if (facts >> i & 1 && game->facts[i].dates & date &&
            !(game->facts[i].dates & ~(state.asked | date)))
            told |= UINT64_C(1) << i;
    return told;
}

/* The same of a date; unless somebody cannot be in both cells. */
static bool date_always_tells(struct game *game, node_id node, uint32_t asked,
                              uint32_t place)
{
    struct game_state state = {node, node, asked};
    uint64_t told = game_told(game, state, place);

    if (asked & game_date(game, place) || game_info(game, node).dead)
        return false;
    for (uint32_t i = 0; i < game->fact_count; i++)
        if (told >> i & 1 && always_tells(game, node, game->facts[i].level))
            return true;
    return false;
}

/*
 * A question is essential if, whatever the others are answered, two of its
 * answers lead to different ends: no order can do without it, for anybody.  So
 * asking it at once costs nothing: take any order, ask the question first, and
 * then go as that order would for these answers, passing the question over
 * where it comes.  Everybody is asked the same questions, so neither the
 * expected effort nor the greatest is more.  Hence no other question has to be
 * tried in such a state.
 */
int game_needed(struct game *game, node_id node, uint32_t asked)
{
    const struct engine *engine = game->engine;
    struct game_info info = game_info(game, node);
    uint64_t shown = places_of(game, info.needs_all & info.needs & ~asked);

    for (uint32_t i = 0; i < game->ask_count; i++) {
        if (shown >> i & 1 || date_always_tells(game, node, asked, i))
            return (int)i;
        if (info.questions >> i & 1 &&
            always_tells(game, node, engine->level_of[game->ask[i]]))
            return (int)i;
    }
    return -1;
}

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

static void push_move(struct game *game, struct game_state to, double share,
                      uint32_t cell)
{
    to.asked &= game_telling(game, to.all);
    arena_more(game->arena, game->moves, game->move_count, game->move_room);
    game->moves[game->move_count++] = (struct game_move){to, share, cell};
}

static struct game_state fix_state(struct game *game, struct game_state state,
                                   uint32_t level, uint32_t cell)
{
    return (struct game_state){game_fix(game, state.outcome, level, cell),
                               game_fix(game, state.all, level, cell),
                               state.asked};
}

static void push_cells(struct game *game, struct game_state state,
                       uint32_t question)
{
    const struct question *asked = &game->engine->pack->questions[question];
    uint32_t level = game->engine->level_of[question];

    for (uint32_t cell = 0; cell < game->scratch->cells[level]; cell++)
        push_move(game, fix_state(game, state, level, cell),
                  likely(asked, cell), cell);
}

/* All combinations of the cells of the facts told. */
static void push_told(struct game *game, struct game_state state, uint64_t told,
                      uint32_t cell)
{
    uint32_t i = 0;

    if (state.all == DIAGRAM_UNREACHABLE || state.all == DIAGRAM_EXHAUSTED)
        return;
    if (!told) {
        push_move(game, state, count_facts(game, state.all, state.asked), cell);
        return;
    }
    while (!(told >> i & 1))
        i++;
    struct game_fact fact = game->facts[i];
    for (uint32_t k = 0; k < fact.cells; k++)
        push_told(game, fix_state(game, state, fact.level, k),
                  told & (told - 1), cell * fact.cells + k);
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
