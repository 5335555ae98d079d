/* SPDX-License-Identifier: MIT */
/*
 * form.h -- answers with the cells they lie in, decided by one walk.
 *
 * Nothing is cleared between records, as each field knows which record filled
 * it in last.  What follows from dates is worked out when the walk comes by it,
 * and kept until one of the dates changes.  What one walk cannot decide is left
 * to decide.h.
 */
#ifndef ENGINE_FORM_H
#define ENGINE_FORM_H

#include "engine/dates.h"

struct form_field {
    uint64_t record; /* the number of the record that filled it in */
    int64_t value;
    uint32_t cell; /* but of a date question, which has none */
};

struct form {
    const struct engine *engine;
    struct form_field *fields; /* of each level, then of dates */
    const uint32_t *field_of;  /* each question */
    uint64_t record;           /* the number of the one at hand, from 1 */
    int32_t today;
    bool has_today;
};

/* One for each thread; lies in `arena`. */
struct form *form_new(const struct engine *engine, struct arena *arena);

/* A new record, of which nothing is known but today. */
static inline void form_begin(struct form *form, int32_t today)
{
    form->record++;
    form->today = today;
}

static inline struct form_field *form_field(const struct form *form,
                                            uint32_t question)
{
    return &form->fields[form->field_of[question]];
}

/*
 * Fills in the field of a question, whose bounds the value must keep.  Of a
 * boolean or an option, the value is the number of the cell; of a date, there
 * is no cell; of a whole number, form_fill_value() finds it.
 */
static inline void form_fill(const struct form *form, struct form_field *field,
                             int64_t value)
{
    *field = (struct form_field){form->record, value, (uint32_t)value};
}

/* The same of any question. */
void form_fill_value(struct form *form, uint32_t question, int64_t value);

/* Fills in any answer, or takes it away, in a record under way. */
void form_put(struct form *form, uint32_t question, struct answer answer);
void form_put_today(struct form *form, int32_t today);

/* Whether the date, a question or DATE_OF_TODAY, is filled in. */
static inline bool form_date(const struct form *form, int32_t date,
                             int32_t *day)
{
    if (date == DATE_OF_TODAY) {
        *day = form->today;
        return form->has_today;
    }
    const struct form_field *field = form_field(form, (uint32_t)date);
    *day = (int32_t)field->value;
    return field->record == form->record;
}

/*
 * The ending (decide.h) that the answers come to, with all dates of its outcome
 * filled in; -1 where something on the way is open.
 */
int32_t form_ending(struct form *form);

#endif
