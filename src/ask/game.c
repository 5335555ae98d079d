/* game.c -- what a state leaves to ask, and where its answers lead. */
#include "ask/game_internal.h"

#include <string.h>

enum { CELLS_STEP = 16 }; /* that a step looks at */

uint32_t rest_date(const struct rest *rest, uint32_t place)
{
    for (uint32_t i = 0; i < rest->date_count; i++)
        if (rest->dates[i] == place)
            return UINT32_C(1) << i;
    return 0;
}

/* The same dates, by their places in `ask`. */
static uint64_t places_of(const struct rest *rest, uint32_t dates)
{
    uint64_t places = 0;

    for (uint32_t i = 0; i < rest->date_count; i++)
        if (dates >> i & 1)
            places |= UINT64_C(1) << rest->dates[i];
    return places;
}

static uint32_t dates_of(const struct rest *rest, uint64_t facts)
{
    uint32_t dates = 0;

    for (uint32_t i = 0; i < rest->fact_count; i++)
        if (facts >> i & 1)
            dates |= rest->facts[i].dates;
    return dates;
}

/* Takes a step, and one more for each few cells; false where there are none
 * left.  Who cannot stop goes on: it visits each node only once. */
static bool take_steps(struct rest *rest, uint32_t cells)
{
    return diagram_steps(&rest->residual->scratch, 1 + cells / CELLS_STEP);
}

static struct rest_info end_info(const struct rest *rest, node_id end)
{
    if (node_is_terminal(end) &&
        end >= DIAGRAM_UNREACHABLE) // nobody, or no room
        return (struct rest_info){
            .needs_all = UINT32_MAX, .only = DIAGRAM_UNREACHABLE, .dead = true};

    uint32_t needs = rest->ends.needs[node_value(end)];
    return (struct rest_info){.needs = needs, .needs_all = needs, .only = end};
}

static void add_info(struct rest_info *info, struct rest_info edge)
{
    info->questions |= edge.questions;
    info->facts |= edge.facts;
    info->needs |= edge.needs;
    info->needs_all &= edge.needs_all;
    info->dead |= edge.dead;
    if (info->only == DIAGRAM_UNREACHABLE)
        info->only = edge.only;
    else if (edge.only != DIAGRAM_UNREACHABLE && edge.only != info->only)
        info->only = REST_MIXED;
}

static uint32_t keep_info(struct rest *rest, struct rest_info info)
{
    if (rest->info_count == rest->info_room) {
        uint32_t room = rest->info_room * 2 + 64;
        rest->infos = arena_grow(
            rest->arena, rest->infos, rest->info_room * sizeof *rest->infos,
            room * sizeof *rest->infos, alignof(struct rest_info));
        rest->info_room = room;
    }
    rest->infos[rest->info_count] = info;
    return rest->info_count++;
}

struct rest_info rest_info(struct rest *rest, node_id node)
{
    const struct diagram *scratch = &rest->residual->scratch;
    uint32_t index;

    if (node_is_terminal(node))
        return end_info(rest, node);
    if (memo_find(&rest->info_of, node, 0, &index))
        return rest->infos[index];

    uint32_t level = node_level(scratch, node);
    take_steps(rest, scratch->cells[level]);
    struct rest_info info = {.questions = rest->place_of[level],
                             .facts = rest->fact_of[level],
                             .needs_all = UINT32_MAX,
                             .only = DIAGRAM_UNREACHABLE};
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++)
        add_info(&info, rest_info(rest, scratch->words[node + 1 + cell]));
    memo_keep(&rest->info_of, node, 0, keep_info(rest, info));
    return info;
}

uint32_t rest_telling(struct rest *rest, node_id node)
{
    struct rest_info info = rest_info(rest, node);

    return dates_of(rest, info.facts) | info.needs;
}

bool rest_settled(struct rest *rest, node_id node, uint32_t asked)
{
    struct rest_info info = rest_info(rest, node);

    return info.only != REST_MIXED && !(info.needs & ~asked);
}

uint64_t rest_open(struct rest *rest, node_id node, uint32_t asked)
{
    struct rest_info info = rest_info(rest, node);

    if (info.only != REST_MIXED)
        return places_of(rest, info.needs & ~asked);
    return info.questions |
           places_of(rest, (dates_of(rest, info.facts) | info.needs) & ~asked);
}

bool rest_has_pairs(struct rest *rest, node_id node)
{
    uint64_t facts = rest_info(rest, node).facts;

    for (uint32_t i = 0; i < rest->fact_count; i++)
        if (facts >> i & 1 && rest->facts[i].dates & (rest->facts[i].dates - 1))
            return true;
    return false;
}

/* Whether the ends can differ where two walks differ in one date alone. */
static bool twins_differ(struct rest *rest, node_id a, node_id b, uint32_t date)
{
    const struct diagram *scratch = &rest->residual->scratch;
    uint32_t differ;

    if (a == DIAGRAM_UNREACHABLE || b == DIAGRAM_UNREACHABLE)
        return false;
    if (node_is_terminal(a) && node_is_terminal(b))
        return a != b;
    if (a == b && !(dates_of(rest, rest_info(rest, a).facts) >> date & 1))
        return false;
    if (memo_find(&rest->twins[date], a, b, &differ))
        return differ;
    if (!take_steps(rest, 0))
        return true; // for all that is known

    uint32_t level_a = node_level(scratch, a), level_b = node_level(scratch, b);
    uint32_t level = level_a < level_b ? level_a : level_b;
    bool own = dates_of(rest, rest->fact_of[level]) >> date & 1;
    differ = false;
    for (uint32_t i = 0; i < scratch->cells[level] && !differ; i++)
        for (uint32_t k = own ? 0 : i;
             k < (own ? scratch->cells[level] : i + 1) && !differ; k++)
            differ = twins_differ(rest, node_follow(scratch, a, level, i),
                                  node_follow(scratch, b, level, k), date);
    memo_keep(&rest->twins[date], a, b, differ);
    return differ;
}

bool rest_matters(struct rest *rest, node_id node, uint32_t place)
{
    struct rest_info info = rest_info(rest, node);

    for (uint32_t i = 0; i < rest->date_count; i++)
        if (rest->dates[i] == place)
            return info.needs >> i & 1 || twins_differ(rest, node, node, i);
    return info.questions >> place & 1;
}

node_id rest_fix(struct rest *rest, node_id node, uint32_t level, uint32_t cell)
{
    struct diagram *scratch = &rest->residual->scratch;
    uint32_t at = node_level(scratch, node);
    node_id fixed;

    if (at >= level)
        return node_follow(scratch, node, level, cell);
    if (memo_find(&rest->fixed, node, rest->first[level] + cell, &fixed))
        return fixed;

    struct rest_info info = rest_info(rest, node);
    if (!(info.questions & rest->place_of[level]) &&
        !(info.facts & rest->fact_of[level]))
        return node;
    if (!diagram_step(scratch))
        return DIAGRAM_EXHAUSTED;
    uint32_t base = diagram_push(scratch, at);
    for (uint32_t i = 0; i < scratch->cells[at]; i++) {
        node_id edge =
            rest_fix(rest, scratch->words[node + 1 + i], level, cell);
        scratch->edges[base + i] = edge;
    }
    fixed = diagram_pop(scratch, at, base);
    if (fixed != DIAGRAM_EXHAUSTED)
        memo_keep(&rest->fixed, node, rest->first[level] + cell, fixed);
    return fixed;
}

double rest_likely(const struct question *question, uint32_t cell)
{
    if (question_has_options(question))
        return question->options[cell].likely;
    return question_is_condition(question) ? question->likely[cell] : 1;
}

static bool are_as_likely(const struct rest *rest, uint32_t a, uint32_t b)
{
    const struct engine *engine = rest->residual->known.engine;
    const struct question *questions = engine->pack->questions;
    uint32_t level_a = engine->level_of[rest->ask[a]];
    uint32_t level_b = engine->level_of[rest->ask[b]];
    uint32_t cells = engine->diagram.cells[level_a];

    if (engine->diagram.cells[level_b] != cells)
        return false;
    for (uint32_t i = 0; i < cells; i++) {
        double left = rest_likely(&questions[rest->ask[a]], i);
        double right = rest_likely(&questions[rest->ask[b]], i);
        if (left < right || left > right)
            return false;
    }
    return true;
}

/*
 * Two variables of a function are symmetric exactly if swapping their values
 * changes nothing: for each two cells i and k, fixing a to i and b to k leaves
 * the same function as fixing a to k and b to i.  Diagrams are canonical, so
 * each comparison is one of node ids.  Where the answers are as likely too, a
 * state after asking a first is one after asking b first with the names
 * changed: only one of the two has to be tried.
 */
bool rest_are_alike(struct rest *rest, node_id node, uint32_t a, uint32_t b)
{
    const struct engine *engine = rest->residual->known.engine;
    uint64_t questions = rest_info(rest, node).questions;

    if (!(questions >> a & questions >> b & 1) || !are_as_likely(rest, a, b))
        return false;

    uint32_t level_a = engine->level_of[rest->ask[a]];
    uint32_t level_b = engine->level_of[rest->ask[b]];
    uint32_t cells = engine->diagram.cells[level_a];
    for (uint32_t i = 0; i < cells; i++)
        for (uint32_t k = i + 1; k < cells; k++) {
            node_id left = rest_fix(rest, node, level_a, i);
            node_id right = rest_fix(rest, node, level_a, k);
            if (rest_fix(rest, left, level_b, k) !=
                rest_fix(rest, right, level_b, i))
                return false;
        }
    return true;
}

/* Whether two functions are the same nowhere that somebody can be. */
static bool are_apart(struct rest *rest, node_id a, node_id b)
{
    const struct diagram *scratch = &rest->residual->scratch;
    uint32_t apart;

    if (a == DIAGRAM_UNREACHABLE || b == DIAGRAM_UNREACHABLE)
        return true;
    if (a == b)
        return false;
    if (node_is_terminal(a) && node_is_terminal(b))
        return true;
    if (memo_find(&rest->apart, a, b, &apart))
        return apart;
    if (!take_steps(rest, 0))
        return false; // for all that is known

    uint32_t level_a = node_level(scratch, a), level_b = node_level(scratch, b);
    uint32_t level = level_a < level_b ? level_a : level_b;
    apart = true;
    for (uint32_t cell = 0; cell < scratch->cells[level] && apart; cell++)
        apart = are_apart(rest, node_follow(scratch, a, level, cell),
                          node_follow(scratch, b, level, cell));
    memo_keep(&rest->apart, a, b, apart);
    return apart;
}

/* Whether two cells of the level never lead to the same end. */
static bool always_tells(struct rest *rest, node_id node, uint32_t level)
{
    node_id first = rest_fix(rest, node, level, 0);

    for (uint32_t cell = 1; cell < rest->residual->scratch.cells[level]; cell++)
        if (are_apart(rest, first, rest_fix(rest, node, level, cell)))
            return true;
    return false;
}

uint64_t rest_told(struct rest *rest, struct rest_state state, uint32_t place)
{
    uint32_t date = rest_date(rest, place);
    uint64_t facts = rest_info(rest, state.all).facts, told = 0;

    for (uint32_t i = 0; i < rest->fact_count; i++)
        if (facts >> i & 1 && rest->facts[i].dates & date &&
            !(rest->facts[i].dates & ~(state.asked | date)))
            told |= UINT64_C(1) << i;
    return told;
}

/* The same of a date; unless somebody cannot be in both cells. */
static bool date_always_tells(struct rest *rest, node_id node, uint32_t asked,
                              uint32_t place)
{
    struct rest_state state = {node, node, asked};
    uint64_t told = rest_told(rest, state, place);

    if (asked & rest_date(rest, place) || rest_info(rest, node).dead)
        return false;
    for (uint32_t i = 0; i < rest->fact_count; i++)
        if (told >> i & 1 && always_tells(rest, node, rest->facts[i].level))
            return true;
    return false;
}

/*
 * A question is essential if, whatever the others are answered, two of its
 * answers lead to different ends: no order can do without it.  To ask it at
 * once then costs nothing, as its answer would be needed on every path, and
 * what it tells only makes the rest smaller.  So no other question has to be
 * tried in such a state.
 */
int rest_needed(struct rest *rest, node_id node, uint32_t asked)
{
    const struct engine *engine = rest->residual->known.engine;
    struct rest_info info = rest_info(rest, node);
    uint64_t shown = places_of(rest, info.needs_all & info.needs & ~asked);

    for (uint32_t i = 0; i < rest->ask_count; i++) {
        if (shown >> i & 1 || date_always_tells(rest, node, asked, i))
            return (int)i;
        if (info.questions >> i & 1 &&
            always_tells(rest, node, engine->level_of[rest->ask[i]]))
            return (int)i;
    }
    return -1;
}
