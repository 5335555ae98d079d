/*
 * plan_merge.c -- hash-consing steps, from the last questions up.
 *
 * What a step says is written as a list of words, and a list is numbered as a
 * pair of the number of its front and its last word: so two steps say the same
 * exactly when their numbers are.
 */
#include "ask/plan_merge_internal.h"

#include "diagram/diagram.h"

struct merger {
    struct plan_step *steps;
    struct memo lists;  /* (list, word) to the longer list */
    struct memo merged; /* of each step: the one that it is merged into */
    struct memo said;   /* list to the step that says it first */
    struct memo number; /* of each step that stays: its number in the plan */
    uint32_t list_count;
};

static uint32_t add_word(struct merger *merger, uint32_t list, uint32_t word)
{
    uint32_t longer;

    if (!memo_find(&merger->lists, list, word, &longer)) {
        longer = ++merger->list_count;
        memo_add(&merger->lists, list, word, longer);
    }
    return longer;
}

static uint32_t add_cells(struct merger *merger, uint32_t list,
                          const struct plan_move *move)
{
    list = add_word(merger, list, move->cell_count);
    for (uint32_t i = 0; i < move->cell_count; i++) {
        uint64_t low = (uint64_t)move->cells[i].range.low;
        list = add_word(merger, list, move->cells[i].variable);
        list = add_word(merger, list, (uint32_t)low);
        list = add_word(merger, list, (uint32_t)(low >> 32));
    }
    return list;
}

/* The step that says the same as this one, with what follows merged. */
static uint32_t merge(struct merger *merger, uint32_t at)
{
    const struct plan_step *step = &merger->steps[at];
    uint32_t list, first;

    if (at == PLAN_END || memo_find(&merger->merged, at, 0, &at))
        return at;
    list = add_word(merger, 0, step->question);
    for (uint32_t i = 0; i < step->move_count; i++) {
        const struct plan_move *move = &step->moves[i];
        list = add_cells(merger, list, move);
        list = add_word(merger, list, (uint32_t)move->outcome);
        list = add_word(merger, list, merge(merger, move->step));
    }
    if (!memo_find(&merger->said, list, 0, &first)) {
        first = at;
        memo_add(&merger->said, list, 0, first);
    }
    memo_add(&merger->merged, at, 0, first);
    return first;
}

/* The number in the plan of a step that stays; it gets one if it has none. */
static uint32_t number_of_step(struct merger *merger, uint32_t at,
                               uint32_t *order, uint32_t *count)
{
    uint32_t number;

    if (at == PLAN_END || memo_find(&merger->number, at, 0, &number))
        return at == PLAN_END ? at : number;
    memo_add(&merger->number, at, 0, *count);
    order[*count] = at;
    return (*count)++;
}

void plan_merge(struct plan *plan, struct plan_step *steps, uint32_t count,
                struct arena *scratch, struct arena *arena)
{
    struct merger merger = {.steps = steps};
    struct memo *memos[] = {&merger.lists, &merger.merged, &merger.said,
                            &merger.number};
    uint32_t *order = arena_array(scratch, uint32_t, count);
    struct plan_step *kept = arena_array(arena, struct plan_step, count);

    for (size_t i = 0; i < COUNT_OF(memos); i++)
        memo_init(memos[i], scratch);
    plan->step_count = 0;
    if (count)
        number_of_step(&merger, merge(&merger, 0), order, &plan->step_count);
    for (uint32_t i = 0; i < plan->step_count; i++) {
        const struct plan_step *step = &steps[order[i]];
        struct plan_move *moves =
            arena_array(arena, struct plan_move, step->move_count);
        for (uint32_t k = 0; k < step->move_count; k++) {
            moves[k] = step->moves[k];
            moves[k].step =
                number_of_step(&merger, merge(&merger, moves[k].step), order,
                               &plan->step_count);
        }
        kept[i] = (struct plan_step){step->question, moves, step->move_count};
    }
    plan->steps = kept;
}
