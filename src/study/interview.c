/* interview.c -- the path, played on from where it stands. */
#include "study/interview.h"

#include <string.h>

static uint32_t choose(const struct interview *interview,
                       const struct decision *decision)
{
    if (!interview->fewest)
        return decision->ask[0];
    return (uint32_t)plan_next(interview->decider, &interview->used,
                               interview->goal, PLAN_TRIES_ASK);
}

void interview_go_on(struct interview *interview)
{
    for (;;) {
        const struct decision *decision =
            decide(interview->decider, &interview->used);

        interview->question = NO_INDEX;
        if (!decision->ask_count)
            return;

        uint32_t next = choose(interview, decision);
        interview->question = (int32_t)next;
        if (interview->typed.of[next].state == ANSWER_MISSING)
            return;
        interview->used.of[next] = interview->typed.of[next];
        interview->path[interview->asked++] = next;
    }
}

void interview_start(struct interview *interview, const struct pack *pack,
                     struct decider *decider, const struct answers *given,
                     struct arena *arena)
{
    uint32_t count = pack->question_count;

    *interview = (struct interview){
        .decider = decider,
        .used = *given,
        .typed = *given,
        .path = arena_array(arena, uint32_t, count),
    };
    interview->used.of = arena_array(arena, struct answer, count);
    interview->typed.of = arena_array(arena, struct answer, count);
    if (count)
        memcpy(interview->used.of, given->of, count * sizeof(*given->of));
    interview_go_on(interview);
}

void interview_ask_fewest(struct interview *interview, enum plan_goal goal)
{
    interview->fewest = true;
    interview->goal = goal;
    interview_go_on(interview);
}

bool interview_go_back(struct interview *interview)
{
    if (!interview->asked)
        return false;

    uint32_t before = interview->path[--interview->asked];
    interview->used.of[before] = (struct answer){.state = ANSWER_MISSING};
    interview->question = (int32_t)before;
    return true;
}

uint32_t interview_at_most(const struct interview *interview)
{
    decide(interview->decider, &interview->used);

    uint32_t most = interview->fewest
                        ? plan_at_most(interview->decider, &interview->used,
                                       interview->goal, PLAN_TRIES_ASK)
                        : decide_at_most(interview->decider, &interview->used);
    return most ? most - 1 : 0;
}
