/* witness.c -- a path, its zone, and a day for each date. */
#include "space/witness.h"

struct path {
    struct residual *residual;
    uint32_t *cells; /* of each level; CELL_OPEN off the path */
};

/* A plain value of the cell: its first, or its last if it has no first. */
static int64_t cell_value(const struct level *level, uint32_t cell)
{
    struct range range = cells_range(level->cells, cell);

    return range.low > -JSON_INTEGER_MAX ? range.low : range.high;
}

static void set_plain(const struct path *path, struct answers *answers)
{
    const struct engine *engine = path->residual->known.engine;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        if (level->kind == LEVEL_QUESTION && path->cells[i] != CELL_OPEN)
            answers->of[level->variable] = (struct answer){
                ANSWER_KNOWN, cell_value(level, path->cells[i])};
    }
}

/* The levels on the path that are about dates. */
static struct level_list dated_levels(const struct path *path)
{
    const struct assignment *known = &path->residual->known;
    struct level_list list = {arena_array(path->residual->arena, uint32_t,
                                          known->engine->level_count),
                              0};

    for (uint32_t i = 0; i < known->engine->level_count; i++)
        if (path->cells[i] != CELL_OPEN && assignment_is_open(known, i))
            list.items[list.count++] = i;
    return list;
}

static bool set_dates(const struct path *path, struct answers *answers)
{
    struct residual *residual = path->residual;
    struct level_list levels = dated_levels(path);
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
                          path->cells[levels.items[i]]))
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
    struct path path = {
        .residual = residual,
        .cells = arena_array(residual->arena, uint32_t, engine->level_count)};

    for (uint32_t i = 0; i < engine->pack->question_count; i++)
        answers->of[i] = residual->known.answers->of[i];
    answers->has_today = residual->known.answers->has_today;
    if (answers->has_today)
        answers->today = residual->known.answers->today;
    if (!diagram_one_path(&residual->scratch, node, terminal, path.cells,
                          engine->level_count))
        return false;
    set_plain(&path, answers);
    return set_dates(&path, answers);
}
