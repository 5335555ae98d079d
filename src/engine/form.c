/* form.c -- the walk; what follows from dates is worked out on its way. */
#include "engine/form.h"

#include "base/date.h"
#include "engine/engine.h"

struct form *form_new(const struct engine *engine, struct arena *arena)
{
    struct form *form = arena_new(arena, struct form);
    uint32_t count = engine->pack->question_count, used = engine->level_count;
    uint32_t *field_of = arena_array(arena, uint32_t, count);

    for (uint32_t i = 0; i < count; i++)
        field_of[i] =
            engine->level_of[i] == UINT32_MAX ? used++ : engine->level_of[i];
    *form = (struct form){
        .engine = engine,
        .fields = arena_array(arena, struct field, used),
        .field_of = field_of,
    };
    return form;
}

static void fill_cell(struct form *form, uint32_t level, int64_t value)
{
    const struct cells *cells = form->engine->levels[level].cells;

    form->fields[level] =
        (struct field){form->record, value, cells_find(cells, value)};
}

void form_fill_integer(struct form *form, uint32_t question, int64_t value)
{
    fill_cell(form, form->field_of[question], value);
}

/* Fills in a fact or today; false of an open question or date. */
static bool derive(struct form *form, uint32_t at)
{
    const struct level *level = &form->engine->levels[at];
    int32_t from, to;

    switch (level->kind) {
    case LEVEL_QUESTION:
        return false;
    case LEVEL_TODAY:
        fill_cell(form, at, form->today);
        return true;
    case LEVEL_FACT:
        if (!form_date(form, level->fact->from, &from) ||
            !form_date(form, level->fact->to, &to))
            return false;
        fill_cell(form, at,
                  level->fact->kind == FACT_DAYS_BETWEEN
                      ? to - from
                      : date_years_between(from, to));
        return true;
    }
    return false;
}

static bool has_dates(const struct form *form, int32_t index)
{
    int32_t day;

    if (index == NO_INDEX)
        return true;
    const struct outcome *outcome = &form->engine->pack->outcomes[index];
    for (uint32_t i = 0; i < outcome->date_count; i++)
        if (!form_date(form, outcome->dates[i].date, &day))
            return false;
    return true;
}

int32_t form_ending(struct form *form)
{
    const struct engine *engine = form->engine;
    const uint32_t *words = engine->diagram.words;
    node_id node = engine->joint;

    if (node == DIAGRAM_EXHAUSTED)
        return NO_INDEX;
    while (!node_is_terminal(node)) {
        const struct field *field = &form->fields[words[node]];
        if (field->record != form->record && !derive(form, words[node]))
            return NO_INDEX;
        node = words[node + 1 + field->cell];
    }
    uint32_t ending = node_value(node);
    return has_dates(form, engine->endings.items[ending].outcome)
               ? (int32_t)ending
               : NO_INDEX;
}
