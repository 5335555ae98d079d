/* condition_text.h -- a condition on one line, as rule authors think it. */
#ifndef SPACE_CONDITION_TEXT_H
#define SPACE_CONDITION_TEXT_H

#include "base/arena.h"
#include "pack/model.h"

/*
 * Whether the condition compares a number with one constant, and with which:
 * `age < 18` is so written with 18, though its range ends at 17.
 */
bool cond_constant(const struct pack *pack, const struct cond *cond,
                   int64_t *constant);

/* "age < 18": the comparison of such a condition, with another constant. */
const char *cond_text_with(const struct pack *pack, const struct cond *cond,
                           int64_t constant, struct arena *arena);

/*
 * "travel_advice in [orange, red] and days_since_return <= 10"; what is longer
 * than a line is cut.
 */
const char *cond_text(const struct pack *pack, const struct cond *cond,
                      struct arena *arena);

#endif
