/* mutants_text.h -- a condition on one line, as rule authors think it. */
#ifndef STUDY_MUTANTS_TEXT_H
#define STUDY_MUTANTS_TEXT_H

#include "base/arena.h"
#include "pack/model.h"

/*
 * "travel_advice in [orange, red] and days_since_return <= 10"; what is longer
 * than a line is cut.
 */
const char *cond_text(const struct pack *pack, const struct cond *cond,
                      struct arena *arena);

#endif
