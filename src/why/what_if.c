/* what_if.c -- the outcomes that a what-if is about. */
#include "why/what_if.h"

#include "engine/decider.h"
#include "why/change_internal.h"

struct what_if what_if_find(const struct judgement *judgement,
                            struct arena *keep)
{
    const struct decision *decision = judgement->decision;
    uint32_t outcomes = judgement->decider->engine->pack->outcome_count;
    struct changes *found = arena_array(keep, struct changes, outcomes + 1);
    bool *wanted = arena_array(keep, bool, outcomes + 1);
    struct what_if what_if = {.items = found};

    if (decision->status == STATUS_UNDETERMINED ||
        decision->status == STATUS_NOT_IN_FORCE)
        return what_if; // of the latter, no answer changes anything
    for (uint32_t i = 0; i <= outcomes; i++)
        wanted[i] = true;
    wanted[decision->outcome == NO_INDEX ? outcomes
                                         : (uint32_t)decision->outcome] = false;
    what_if.count = change_find(judgement, CHANGE_ANY, wanted, found, keep);
    // That no gap can be met is nothing to tell an applicant.
    if (what_if.count && found[what_if.count - 1].outcome == NO_INDEX &&
        (!found[what_if.count - 1].reachable ||
         !found[what_if.count - 1].count))
        what_if.count--;
    return what_if;
}
