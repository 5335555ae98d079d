/* form_internal.h -- a form of answers, and what it says of levels. */
#ifndef ENGINE_FORM_INTERNAL_H
#define ENGINE_FORM_INTERNAL_H

#include "engine/form.h"

/* A new record, with all that is known by the answers. */
void form_load(struct form *form, const struct answers *answers);

/* The cell of a level, CELL_OPEN where it is open; 0 where it has no other. */
uint32_t form_cell(struct form *form, uint32_t level);

/* Whether all dates of the outcome, which may be NO_INDEX, are filled in. */
bool form_has_dates(const struct form *form, int32_t outcome);

#endif
