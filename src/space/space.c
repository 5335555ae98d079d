/* space.c -- the residual with nothing known, and plain answers. */
#include "space/space.h"

#include "base/date.h"
#include "space/witness.h"

int32_t space_near(const struct pack *pack)
{
    int32_t day = date_from_civil((struct civil){2021, 3, 1});

    for (uint32_t i = pack->case_count; i-- > 0;)
        if (pack->cases[i].has_today)
            day = pack->cases[i].today;
    if (day < pack->valid.from)
        return pack->valid.from;
    return day > pack->valid.to ? pack->valid.to : day;
}

void space_init(struct space *space, const struct engine *engine,
                const struct pack *pack, struct budget *budget,
                struct arena *arena)
{
    *space =
        (struct space){.pack = pack,
                       .nothing = {.of = arena_array(arena, struct answer,
                                                     pack->question_count)},
                       .near = space_near(pack)};
    residual_open(&space->residual,
                  (struct assignment){.engine = engine,
                                      .answers = &space->nothing,
                                      .budget = budget},
                  arena_array(arena, uint32_t, engine->level_count), arena);
    space->residual.reach = diagram_and(
        &space->residual.scratch, space->residual.reach,
        engine_validity(engine, pack->valid, &space->residual.scratch));
}

bool space_find(struct space *space, node_id region, struct answers *answers)
{
    answers->today = space->near;
    bool found = witness_find(&space->residual, region, DIAGRAM_YES, answers);
    answers->has_today |= found && space->pack->reads_today;
    return found;
}

/* No, the first option, the number next to 0, the day next to today. */
static void answer_plainly(const struct space *space, uint32_t index,
                           struct answers *answers)
{
    const struct question *question = &space->pack->questions[index];
    struct range range = answer_bounds(question, answers);
    int64_t wanted = 0;

    if (question_is_day(question))
        wanted = answers->has_today ? answers->today : space->near;
    if (wanted < range.low)
        wanted = range.low;
    if (wanted > range.high)
        wanted = range.high;
    if (wanted >= range.low)
        answers->of[index] = (struct answer){ANSWER_KNOWN, wanted};
    else // no day will do
        answers->of[index] = (struct answer){ANSWER_UNKNOWN, 0};
}

void space_answer_asked(const struct space *space, struct decider *decider,
                        struct answers *answers)
{
    const struct decision *decision;

    while ((decision = decide(decider, answers))->ask_count)
        answer_plainly(space, decision->ask[0], answers);
}

void space_answer_all(const struct space *space, struct answers *answers)
{
    for (uint32_t i = 0; i < space->pack->question_count; i++)
        if (answers->of[i].state == ANSWER_MISSING)
            answer_plainly(space, i, answers);
}
