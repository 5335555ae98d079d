/* cover.c -- from a set to terms that people can read. */
#include "space/cover.h"

#include "space/cover_cubes_internal.h"

#include <string.h>

enum { COVER_STEP_BUDGET = 200000 }; /* of finding primes, or of widening */

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
            cube.in[frame->start[i] + k] = k == frame->class_of[i][cell];
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
        cells[i] = !is_anybody(limits, at, i) ? CELL_NOBODY
                   : cube.in[frame->start[level] + frame->class_of[level][i]]
                       ? CELL_IN
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
    if (cover_primes(&frame, &primes) &&
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
