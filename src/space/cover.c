/* SPDX-License-Identifier: MIT */
/*
 * cover.c -- from a set to its prime implicants, and to terms that people can
 * read.
 *
 * A cube of a diagram's first level's cells S and a cube p of the rest lies in
 * the diagram if p lies in what S's edges have in common.  It is prime if p is
 * prime there and lies in no other edge.  So the primes of a node are those of
 * the intersections of its edges, set by set: Coudert & Madre's recursion for
 * two cells ("Implicit and Incremental Computation of Primes", 1992), here with
 * 2^n sets of n classes.  Each node's list is made once.
 */
#include "space/cover.h"

#include "space/cover_cubes_internal.h"

#include <string.h>

enum {
    COVER_STEP_BUDGET = 200000, /* of finding primes, or of widening */
    PRIME_CLASSES_MAX = 10      /* of a level: there are 2^10 sets of them */
};

struct primes {
    struct frame *frame;
    struct memo made; /* node to its place in `lists` */
    struct cube_list *lists;
    uint32_t count, room;
    bool over;
};

static uint32_t find_primes(struct primes *primes, node_id node);

/* What the edges of the classes in `set` have in common. */
static node_id common_edge(struct primes *primes, node_id node, uint32_t level,
                           uint32_t set)
{
    struct frame *frame = primes->frame;
    node_id common = DIAGRAM_YES;

    for (uint32_t i = 0; i < frame_classes(frame, level); i++)
        if (set >> i & 1)
            common = diagram_and(&frame->residual->scratch, common,
                                 frame_follow(frame, node, level, i));
    return common;
}

/* Whether the cube of the rest lies in an edge outside `set`. */
static bool is_wider(struct primes *primes, node_id node, uint32_t level,
                     uint32_t set, struct cube cube)
{
    struct frame *frame = primes->frame;

    for (uint32_t i = 0; i < frame_classes(frame, level); i++)
        if (!(set >> i & 1) &&
            cube_inside(frame, cube, frame_follow(frame, node, level, i)))
            return true;
    return false;
}

static void add_primes(struct primes *primes, node_id node, uint32_t level,
                       uint32_t set, struct cube_list *list)
{
    struct frame *frame = primes->frame;
    node_id common = common_edge(primes, node, level, set);

    if (common == DIAGRAM_EXHAUSTED) {
        primes->over = true;
        return;
    }
    uint32_t below = find_primes(primes, common);
    for (uint32_t i = 0; !primes->over && i < primes->lists[below].count; i++) {
        struct cube rest = primes->lists[below].items[i];
        if (is_wider(primes, node, level, set, rest))
            continue;
        struct cube cube = cube_copy(frame, rest);
        for (uint32_t k = 0; k < frame_classes(frame, level); k++)
            cube.in[frame->start[level] + k] = set >> k & 1;
        cubes_add(frame, list, cube);
        primes->over |= list->count > COVER_PRIMES_MAX ||
                        !frame_step(frame, frame->level_count);
    }
}

/* The place of the node's list. */
static uint32_t find_primes(struct primes *primes, node_id node)
{
    struct frame *frame = primes->frame;
    struct cube_list list = {NULL, 0, 0};
    uint32_t place;

    if (memo_find(&primes->made, node, 0, &place))
        return place;
    if (node == DIAGRAM_YES)
        cubes_add(frame, &list, cube_new(frame));
    if (!node_is_terminal(node)) {
        uint32_t level = frame_level(frame, node);
        uint32_t classes = frame_classes(frame, level);
        primes->over |= classes > PRIME_CLASSES_MAX;
        for (uint32_t set = 1; !primes->over && set < 1u << classes; set++)
            add_primes(primes, node, level, set, &list);
    }
    arena_more(frame->arena, primes->lists, primes->count, primes->room);
    place = primes->count++;
    primes->lists[place] = list;
    memo_add(&primes->made, node, 0, place);
    return place;
}

static bool find_all_primes(struct frame *frame, struct cube_list *list)
{
    struct primes primes = {.frame = frame};

    memo_init(&primes.made, frame->arena);
    uint32_t place = find_primes(&primes, frame->limit);
    *list = primes.lists[place];
    return !primes.over;
}

/* A path from the node to yes, as a cube of its classes. */
static bool find_path(struct frame *frame, node_id node, struct cube cube)
{
    uint32_t levels = frame->residual->known.engine->level_count;
    uint32_t *cells = arena_array(frame->arena, uint32_t, levels);

    if (!diagram_one_path(&frame->residual->scratch, node, DIAGRAM_YES, cells,
                          levels))
        return false;
    for (uint32_t i = 0; i < frame->level_count; i++) {
        uint32_t cell = cells[frame->levels[i]];
        for (uint32_t k = 0; cell != CELL_OPEN && k < frame_classes(frame, i);
             k++)
            cube.in[frame->start[i] + k] =
                frame->start[i] + k == frame_class(frame, i, cell);
    }
    return true;
}

/* Makes the cube as general as the limit lets it be. */
static void widen(struct frame *frame, struct cube cube)
{
    for (uint32_t i = 0; i < frame->start[frame->level_count]; i++) {
        if (cube.in[i])
            continue;
        cube.in[i] = 1;
        cube.in[i] = cube_inside(frame, cube, frame->limit);
    }
}

/* A path after another; returns whether that is all. */
static bool cover_paths(struct frame *frame, struct cube_list *chosen)
{
    struct diagram *scratch = &frame->residual->scratch;
    node_id left = frame->set;

    chosen->count = 0;
    frame->steps_left = COVER_STEP_BUDGET;
    while (left != DIAGRAM_NO && left != DIAGRAM_EXHAUSTED &&
           chosen->count < COVER_TERMS_MAX) {
        struct cube cube = cube_new(frame);
        if (!find_path(frame, left, cube))
            break;
        widen(frame, cube);
        cubes_add(frame, chosen, cube);
        left = diagram_minus(scratch, left, cube_node(frame, cube));
    }
    return left == DIAGRAM_NO;
}

/* The levels that say where nobody is. */
struct limits {
    const struct frame *frame;
    node_id care;
    bool *levels;
};

/* Whether somebody is in the cell. */
static bool is_anybody(const struct limits *limits, uint32_t level,
                       uint32_t cell)
{
    struct diagram *scratch = &limits->frame->residual->scratch;

    return !limits->levels[level] ||
           !diagram_disjoint(scratch,
                             diagram_interval(scratch, level, cell, cell),
                             limits->care);
}

static struct literal make_literal(const struct limits *limits,
                                   struct cube cube, uint32_t level)
{
    const struct frame *frame = limits->frame;
    uint32_t at = frame->levels[level];
    uint32_t count = frame->residual->scratch.cells[at];
    uint8_t *cells = arena_array(frame->arena, uint8_t, count);

    for (uint32_t i = 0; i < count; i++)
        cells[i] = !is_anybody(limits, at, i)              ? CELL_NOBODY
                   : cube.in[frame_class(frame, level, i)] ? CELL_IN
                                                           : CELL_OUT;
    return (struct literal){at, cells};
}

static struct term make_term(const struct limits *limits, struct cube cube)
{
    const struct frame *frame = limits->frame;
    struct literal *literals =
        arena_array(frame->arena, struct literal, frame->level_count);
    struct term term = {literals, 0};

    for (uint32_t i = 0; i < frame->level_count; i++)
        if (!cube_is_full(frame, cube, i))
            literals[term.count++] = make_literal(limits, cube, i);
    return term;
}

static struct term *make_terms(struct frame *frame, struct cube_list chosen,
                               node_id care)
{
    struct term *terms = arena_array(frame->arena, struct term, chosen.count);
    struct limits limits = {
        frame, care,
        arena_array(frame->arena, bool,
                    frame->residual->known.engine->level_count)};

    diagram_support(&frame->residual->scratch, care, limits.levels);
    for (uint32_t i = 0; i < chosen.count; i++)
        terms[i] = make_term(&limits, chosen.items[i]);
    return terms;
}

struct cover cover_find(struct residual *residual, node_id set, node_id care)
{
    struct diagram *scratch = &residual->scratch;
    struct cover cover = {NULL, 0, false, false};
    struct cube_list primes = {NULL, 0, 0}, chosen = {NULL, 0, 0};
    struct frame frame;

    set = diagram_and(scratch, set, care);
    node_id limit = diagram_or(scratch, set, diagram_not(scratch, care));
    if (set == DIAGRAM_EXHAUSTED || limit == DIAGRAM_EXHAUSTED)
        return cover;
    frame_init(&frame, residual, set, limit);
    frame.steps_left = COVER_STEP_BUDGET;
    if (find_all_primes(&frame, &primes) &&
        cover_choose(&frame, &primes, &chosen, &cover.smallest))
        cover.complete = true;
    else
        cover.complete = cover_paths(&frame, &chosen);

    cover.terms = make_terms(&frame, chosen, care);
    cover.count = chosen.count;
    return cover;
}

static bool term_has(const struct term *term, const struct engine *engine,
                     const struct literal *literal)
{
    uint32_t cells = engine->levels[literal->level].cells->count;

    for (uint32_t i = 0; i < term->count; i++)
        if (term->literals[i].level == literal->level)
            return !memcmp(term->literals[i].cells, literal->cells, cells);
    return false;
}

bool cover_is_common(const struct cover *cover, const struct engine *engine,
                     const struct literal *literal)
{
    for (uint32_t i = 0; i < cover->count; i++)
        if (!term_has(&cover->terms[i], engine, literal))
            return false;
    return true;
}
