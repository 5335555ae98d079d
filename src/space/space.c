/* SPDX-License-Identifier: MIT */
/*
 * space.c -- the residual with nothing known, and somebody in it.
 *
 * A path of a diagram gives cells.  Those of questions become plain answers;
 * those of facts lie in a zone, which has a day for each date.
 */
#include "space/space.h"

#include "base/date.h"

int32_t space_near(const struct pack *pack)
{
    int32_t day = date_from_civil((struct civil){2021, 3, 1});

    for (uint32_t i = pack->case_count; i-- > 0;)
        if (pack->cases[i].has_today)
            day = pack->cases[i].today;
    return (int32_t)range_nearest(
        (struct range){pack->valid.from, pack->valid.to}, day);
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

/* A plain value of the cell: its first, or its last if it has no first. */
static int64_t cell_value(const struct level *level, uint32_t cell)
{
    struct range range = cells_range(level->cells, cell);

    return range.low > -JSON_INTEGER_MAX ? range.low : range.high;
}

/* Answers the questions on the path; returns its levels about open dates. */
static struct level_list set_plain(const struct residual *residual,
                                   const uint32_t *cells,
                                   struct answers *answers)
{
    const struct engine *engine = residual->known.engine;
    struct level_list dated = {
        arena_array(residual->arena, uint32_t, engine->level_count), 0};

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        if (cells[i] == CELL_OPEN)
            continue;
        if (level->kind == LEVEL_QUESTION)
            answers->of[level->variable] =
                (struct answer){ANSWER_KNOWN, cell_value(level, cells[i])};
        else if (assignment_is_open(&residual->known, i))
            dated.items[dated.count++] = i;
    }
    return dated;
}

static bool set_dates(const struct residual *residual, const uint32_t *cells,
                      struct level_list levels, struct answers *answers)
{
    const struct engine *engine = residual->known.engine;
    struct dates dates;

    if (!levels.count)
        return true;
    if (!dates_init(&dates, &residual->known, levels, levels.count,
                    residual->arena) ||
        !dates_start(&dates))
        return false;
    for (uint32_t i = 0; i < levels.count; i++)
        if (!dates_assume(&dates, i, &engine->levels[levels.items[i]],
                          cells[levels.items[i]]))
            return false;

    const int64_t *days = dates_find(&dates, levels.count, answers->today);
    if (!days)
        return false;
    if (dates.today) {
        answers->today = (int32_t)days[dates.today];
        answers->has_today = true;
    }
    for (uint32_t i = 0; i < engine->pack->question_count; i++)
        if (dates.point_of[i])
            answers->of[i] =
                (struct answer){ANSWER_KNOWN, days[dates.point_of[i]]};
    return true;
}

bool witness_find(struct residual *residual, node_id node, node_id terminal,
                  struct answers *answers)
{
    const struct engine *engine = residual->known.engine;
    const struct answers *known = residual->known.answers;
    uint32_t *cells =
        arena_array(residual->arena, uint32_t, engine->level_count);

    for (uint32_t i = 0; i < engine->pack->question_count; i++)
        answers->of[i] = known->of[i];
    answers->has_today = known->has_today;
    if (known->has_today)
        answers->today = known->today;
    return diagram_one_path(&residual->scratch, node, terminal, cells,
                            engine->level_count) &&
           set_dates(residual, cells, set_plain(residual, cells, answers),
                     answers);
}

bool space_find(struct space *space, node_id region, struct answers *answers)
{
    answers->today = space->near;
    bool found = witness_find(&space->residual, region, DIAGRAM_YES, answers);
    answers->has_today |= found && space->pack->reads_today;
    return found;
}

struct range space_days_for(const struct question *question,
                            const struct answer *answer)
{
    struct range all = answer_bounds(question, &(struct answers){0});
    struct range days = {DATE_MIN, DATE_MAX};

    if (answer->state == ANSWER_KNOWN)
        all.low = all.high = answer->value;
    if (question->not_before.kind == BOUND_TODAY)
        days.high = all.high;
    if (question->not_after.kind == BOUND_TODAY)
        days.low = all.low;
    return days;
}

/* No, the first option, the number next to 0, the day next to today; "don't
 * know" where no day will do. */
static void answer_plainly(const struct space *space, uint32_t index,
                           struct answers *answers)
{
    const struct question *question = &space->pack->questions[index];
    struct range range = answer_bounds(question, answers);
    int64_t wanted = 0;

    if (question_is_day(question))
        wanted = answers->has_today ? answers->today : space->near;
    wanted = range_nearest(range, wanted);
    answers->of[index] = wanted >= range.low
                             ? (struct answer){ANSWER_KNOWN, wanted}
                             : (struct answer){ANSWER_UNKNOWN, 0};
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
