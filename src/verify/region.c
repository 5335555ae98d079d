/* region.c -- see region_internal.h. */
#include "verify/region_internal.h"

#include <string.h>

enum {
    REGION_PARTS_SAID = 3,
    REGION_STEPS = 1 << 16, /* of a text */
    REGION_SHARE = 16       /* and of the steps that are left, one in so many */
};

/* The first path to yes, as single cells. */
static uint64_t *path_box(struct verify_run *run, node_id node)
{
    const struct diagram *scratch = &run->view.scratch;
    uint64_t *box = box_all(&run->form, &run->view);

    while (!node_is_terminal(node)) {
        uint32_t level = node_level(scratch, node), cell = 0;
        while (node_follow(scratch, node, level, cell) == DIAGRAM_NO)
            cell++;
        memset(box + run->form.start[level], 0,
               (run->form.start[level + 1] - run->form.start[level]) *
                   sizeof *box);
        box[run->form.start[level] + cell / 64] |= UINT64_C(1) << (cell % 64);
        node = node_follow(scratch, node, level, cell);
    }
    return box;
}

/* Looks for the cells of one level that lead to yes. */
struct projection {
    const struct diagram *scratch;
    const struct box_form *form;
    uint32_t level;
    uint64_t *box; /* that lose these cells */
    struct memo seen;
};

static void project(struct projection *projection, node_id node)
{
    const struct diagram *scratch = projection->scratch;
    uint32_t level = node_level(scratch, node), seen;

    if (node_is_terminal(node) || level > projection->level ||
        memo_find(&projection->seen, node, 0, &seen))
        return;
    memo_add(&projection->seen, node, 0, 1);
    for (uint32_t cell = 0; cell < scratch->cells[level]; cell++) {
        node_id next = node_follow(scratch, node, level, cell);
        if (level < projection->level)
            project(projection, next);
        else if (next != DIAGRAM_NO)
            projection->box[projection->form->start[level] + cell / 64] &=
                ~(UINT64_C(1) << (cell % 64));
    }
}

/* Gives each level all cells with which the box stays out of `others`. */
static void widen(struct verify_run *run, uint64_t *box, node_id others)
{
    struct diagram *scratch = &run->view.scratch;
    const uint64_t *all = box_all(&run->form, &run->view);

    for (uint32_t level = run->form.engine->level_count; level-- > 0;) {
        uint32_t start = run->form.start[level];
        memcpy(box + start, all + start,
               (run->form.start[level + 1] - start) * sizeof *box);
        node_id bad =
            diagram_and(scratch, box_node(&run->form, box, &run->view), others);
        struct projection projection = {
            .scratch = scratch, .form = &run->form, .level = level, .box = box};
        memo_init(&projection.seen, run->arena);
        if (bad != DIAGRAM_EXHAUSTED)
            project(&projection, bad);
    }
}

/* The part of the region about its first path; with a relation, where that
 * holds. */
static struct region_part part_of(struct verify_run *run, node_id region,
                                  const struct relation *relation)
{
    struct diagram *scratch = &run->view.scratch;
    node_id others = diagram_not(scratch, region), within = DIAGRAM_YES;

    if (relation) {
        within = engine_condition(run->engine, relation->cond, scratch);
        region = diagram_and(scratch, region, within);
        others = diagram_and(scratch, others, within);
    }
    if (region == DIAGRAM_NO || scratch->over)
        return (struct region_part){.node = DIAGRAM_NO};

    uint64_t *box = path_box(run, region);
    widen(run, box, others);
    node_id node =
        diagram_and(scratch, box_node(&run->form, box, &run->view), within);
    return (struct region_part){box, relation, node};
}

bool region_part(struct verify_run *run, node_id region,
                 struct region_part *part)
{
    struct number most, count;

    if (!run->relations_found) {
        run->relations = relations_find(run);
        run->relations_found = true;
    }
    *part = part_of(run, region, NULL);
    if (run->relations.count && !verify_count(run, part->node, &most))
        return false;
    for (uint32_t i = 0; i < run->relations.count; i++) {
        struct region_part other =
            part_of(run, region, &run->relations.items[i]);
        if (other.node == DIAGRAM_NO || verify_is_over(run) ||
            !verify_count(run, other.node, &count) ||
            number_compare(count, most) <= 0)
            continue;
        *part = other;
        most = count;
    }
    return !verify_is_over(run);
}

const char *region_part_text(struct verify_run *run,
                             const struct region_part *part)
{
    const char *box = box_text(&run->form, part->box, &run->view, run->arena);
    const char *relation =
        part->relation ? relation_text(run, part->relation) : "";

    return arena_print(run->arena, "%s%s%s", box, *box && *relation ? ", " : "",
                       relation);
}

static const char *list_parts(struct verify_run *run, node_id region)
{
    const char *text = "";

    for (int said = 0; region != DIAGRAM_NO; said++) {
        struct region_part part;
        if (said == REGION_PARTS_SAID || region == DIAGRAM_EXHAUSTED ||
            !region_part(run, region, &part))
            return said ? arena_print(run->arena, "%s; or more", text) : text;
        text = arena_print(run->arena, "%s%s%s", text, said ? "; or " : "",
                           region_part_text(run, &part));
        region =
            diagram_overlay(&run->view.scratch, part.node, DIAGRAM_NO, region);
    }
    return text;
}

const char *region_text(struct verify_run *run, node_id region)
{
    struct budget *budget = &run->budget;
    uint64_t left = budget->left, part = left / REGION_SHARE;

    part = part < REGION_STEPS ? part : REGION_STEPS;
    budget->left = part;
    const char *text = list_parts(run, region);
    budget->left += left - part;
    run->view.scratch.over = false;
    return text;
}
