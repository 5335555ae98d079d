/* SPDX-License-Identifier: MIT */
/*
 * jsonlogic.h -- the rules as one JsonLogic expression.
 *
 * Its value is the id of the first rule that holds, or null; on a day that is
 * not one of the pack's own, JSONLOGIC_CLOSED.  Answers and facts are variables
 * by their ids: JsonLogic has no dates, so whoever evaluates it works the facts
 * out, as numbers.  `today` is read only where the pack or a rule has a
 * validity, and is text like "2021-03-01": if it is anything else, comparing it
 * would mean nothing, and the value is JSONLOGIC_TODAY, which says so.
 */
#ifndef EXPORT_JSONLOGIC_H
#define EXPORT_JSONLOGIC_H

#include "base/out.h"
#include "pack/model.h"

#define JSONLOGIC_CLOSED "not_in_force" /* no rule may have this id */
#define JSONLOGIC_TODAY  "today must be text such as 2021-03-01"

/* A variable that JsonLogic would look for inside another, or NULL. */
const char *jsonlogic_find_dotted(const struct pack *pack);

/* One line; no variable may be dotted. */
void write_jsonlogic(struct out *out, const struct pack *pack);

#endif
