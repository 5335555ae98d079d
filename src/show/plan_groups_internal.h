/* plan_groups_internal.h -- the answers of a step that lead the same way. */
#ifndef SHOW_PLAN_GROUPS_INTERNAL_H
#define SHOW_PLAN_GROUPS_INTERNAL_H

#include "ask/plan.h"
#include "pack/model.h"

struct plan_group {
    uint32_t step;
    int32_t outcome;
    struct values values;           /* of a question that is no date */
    const struct plan_move **moves; /* of a date */
    uint32_t move_count;
};

struct plan_groups {
    struct plan_group *items; /* as they first come up */
    uint32_t count;
};

struct plan_groups plan_groups_of(const struct plan_step *step,
                                  struct arena *arena);

#endif
