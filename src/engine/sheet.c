/* sheet.c -- which levels an answer is about, and their cells. */
#include "engine/sheet.h"

#include "engine/residual.h"

/* The levels that hang on a question, or on today. */
struct levels {
    uint32_t *items;
    uint32_t count;
};

struct sheet {
    const struct engine *engine;
    struct decider *decider;
    struct answers answers;
    uint32_t *cells;       /* of each level */
    struct levels *levels; /* of each question; today's behind them */
};

/* Levels that have one cell hang on nothing. */
static void hang(struct sheet *sheet, uint32_t level, uint32_t on,
                 struct arena *arena)
{
    struct levels *levels = &sheet->levels[on];

    if (sheet->engine->levels[level].cells->count == 1)
        return;
    levels->items = arena_resize(
        arena, levels->items, levels->count * sizeof *levels->items,
        (levels->count + 1) * sizeof *levels->items, alignof(uint32_t));
    levels->items[levels->count++] = level;
}

static uint32_t owner_of(const struct sheet *sheet, int32_t date)
{
    return date == DATE_OF_TODAY ? sheet->engine->pack->question_count
                                 : (uint32_t)date;
}

static void hang_levels(struct sheet *sheet, struct arena *arena)
{
    const struct engine *engine = sheet->engine;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        switch (level->kind) {
        case LEVEL_TODAY:
            hang(sheet, i, engine->pack->question_count, arena);
            break;
        case LEVEL_QUESTION:
            hang(sheet, i, level->variable, arena);
            break;
        case LEVEL_FACT:
            hang(sheet, i, owner_of(sheet, level->fact->from), arena);
            hang(sheet, i, owner_of(sheet, level->fact->to), arena);
            break;
        }
    }
}

static void find_cells(struct sheet *sheet, const struct levels *levels)
{
    for (uint32_t i = 0; i < levels->count; i++)
        sheet->cells[levels->items[i]] =
            view_cell(sheet->engine, &sheet->answers, levels->items[i]);
}

struct sheet *sheet_new(const struct engine *engine, int32_t today,
                        struct arena *arena)
{
    uint32_t questions = engine->pack->question_count;
    struct sheet *sheet = arena_new(arena, struct sheet);

    sheet->engine = engine;
    sheet->answers.of = arena_array(arena, struct answer, questions);
    sheet->answers.has_today = true;
    sheet->answers.today = today;
    sheet->cells = arena_array(arena, uint32_t, engine->level_count);
    sheet->levels = arena_array(arena, struct levels, questions + 1);
    hang_levels(sheet, arena);
    for (uint32_t i = 0; i <= questions; i++)
        find_cells(sheet, &sheet->levels[i]);
    // Last: what the decider takes later must lie behind all else.
    sheet->decider = decider_new(engine, arena);
    return sheet;
}

void sheet_set(struct sheet *sheet, uint32_t question, struct answer answer)
{
    sheet->answers.of[question] = answer;
    find_cells(sheet, &sheet->levels[question]);
}

void sheet_set_today(struct sheet *sheet, int32_t today)
{
    sheet->answers.today = today;
    find_cells(sheet, &sheet->levels[sheet->engine->pack->question_count]);
}

const struct answers *sheet_answers(const struct sheet *sheet)
{
    return &sheet->answers;
}

const struct decision *sheet_decide_known(struct sheet *sheet)
{
    return decide_known(sheet->decider, &sheet->answers, sheet->cells);
}

const struct decision *sheet_decide(struct sheet *sheet)
{
    return decide(sheet->decider, &sheet->answers);
}
