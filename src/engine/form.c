/* SPDX-License-Identifier: MIT */
/* form.c -- fields, the walk, and what it works out on its way. */
#include "engine/engine_internal.h"

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
        .fields = arena_array(arena, struct form_field, used),
        .field_of = field_of,
        .has_today = true,
    };
    return form;
}

static void fill_cell(struct form *form, uint32_t level, int64_t value)
{
    const struct cells *cells = form->engine->levels[level].cells;

    form->fields[level] =
        (struct form_field){form->record, value, cells_find(cells, value)};
}

void form_fill_value(struct form *form, uint32_t question, int64_t value)
{
    uint32_t at = form->field_of[question];

    if (at < form->engine->level_count)
        fill_cell(form, at, value);
    else
        form_fill(form, &form->fields[at], value);
}

/* What followed from the date is worked out anew. */
static void forget_facts(struct form *form, int32_t date)
{
    const struct engine *engine = form->engine;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct fact *fact = engine->levels[i].fact;
        if (fact && (fact->from == date || fact->to == date))
            form->fields[i].record = 0;
    }
}

void form_put(struct form *form, uint32_t question, struct answer answer)
{
    if (form->engine->level_of[question] == UINT32_MAX)
        forget_facts(form, (int32_t)question);
    if (answer.state == ANSWER_KNOWN)
        form_fill_value(form, question, answer.value);
    else
        form_field(form, question)->record = 0;
}

void form_put_today(struct form *form, int32_t today)
{
    form->today = today;
    form->fields[0].record = 0; // the level of today
    forget_facts(form, DATE_OF_TODAY);
}

void form_load(struct form *form, const struct answers *answers)
{
    form_begin(form, answers->today);
    form->has_today = answers->has_today;
    for (uint32_t i = 0; i < form->engine->pack->question_count; i++)
        if (answers->of[i].state == ANSWER_KNOWN)
            form_fill_value(form, i, answers->of[i].value);
}

/* Fills in a fact or today; false of an open question or date. */
static bool derive(struct form *form, uint32_t at)
{
    const struct level *level = &form->engine->levels[at];
    const struct fact *fact = level->fact;
    int32_t from, to;

    if (level->kind == LEVEL_QUESTION ||
        !form_date(form, fact ? fact->to : DATE_OF_TODAY, &to) ||
        (fact && !form_date(form, fact->from, &from)))
        return false;
    fill_cell(form, at, fact ? fact_between(fact, from, to) : to);
    return true;
}

bool form_has_dates(const struct form *form, int32_t index)
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
        const struct form_field *field = &form->fields[words[node]];
        if (field->record != form->record && !derive(form, words[node]))
            return NO_INDEX;
        node = words[node + 1 + field->cell];
    }
    uint32_t ending = node_value(node);
    return form_has_dates(form, engine->endings.items[ending].outcome)
               ? (int32_t)ending
               : NO_INDEX;
}

uint32_t form_cell(struct form *form, uint32_t level)
{
    const struct form_field *field = &form->fields[level];

    if (field->record == form->record || derive(form, level))
        return field->cell;
    return form->engine->levels[level].cells->count > 1 ? CELL_OPEN : 0;
}
