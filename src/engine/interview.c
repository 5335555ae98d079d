/* interview.c -- the path, played on from where it stands. */
#include "engine/interview.h"

#include <string.h>

void interview_go_on(struct interview *interview)
{
    for (;;) {
        const struct decision *decision =
            decide(interview->decider, &interview->used);

        interview->question = NO_INDEX;
        if (!decision->ask_count)
            return;

        uint32_t next = decision->ask[0];
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

    uint32_t most = decide_at_most(interview->decider, &interview->used);
    return most ? most - 1 : 0;
}
