/* plan_groups.c -- answers side by side, put together. */
#include "show/plan_groups_internal.h"

static struct plan_group *group_of(struct plan_groups *groups,
                                   const struct plan_step *step,
                                   const struct plan_move *move,
                                   struct arena *arena)
{
    uint32_t i = 0;

    while (i < groups->count && (groups->items[i].step != move->step ||
                                 groups->items[i].outcome != move->outcome))
        i++;
    if (i == groups->count)
        groups->items[groups->count++] = (struct plan_group){
            .step = move->step,
            .outcome = move->outcome,
            .values.ranges = arena_array(arena, struct range, step->move_count),
            .moves =
                arena_array(arena, const struct plan_move *, step->move_count)};
    return &groups->items[i];
}

/* The ranges come in rising order. */
static void add_range(struct values *values, struct range range)
{
    struct range *ranges = (struct range *)values->ranges; // the group's own

    if (values->count && ranges[values->count - 1].high + 1 == range.low)
        ranges[values->count - 1].high = range.high;
    else
        ranges[values->count++] = range;
}

struct plan_groups plan_groups_of(const struct plan_step *step,
                                  struct arena *arena)
{
    struct plan_groups groups = {
        arena_array(arena, struct plan_group, step->move_count), 0};

    for (uint32_t i = 0; i < step->move_count; i++) {
        const struct plan_move *move = &step->moves[i];
        struct plan_group *group = group_of(&groups, step, move, arena);
        group->moves[group->move_count++] = move;
        if (move->cell_count == 1 && move->cells[0].variable == step->question)
            add_range(&group->values, move->cells[0].range);
    }
    return groups;
}
