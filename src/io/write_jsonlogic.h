/*
 * write_jsonlogic.h -- the rules as one JsonLogic expression.
 *
 * Its value is the id of the first rule that holds, or null.  Answers and facts
 * are variables by their ids: JsonLogic has no dates, so whoever evaluates it
 * works the facts out, as numbers; `today` is text like "2021-03-01", and read
 * only where rules have a validity.
 */
#ifndef IO_WRITE_JSONLOGIC_H
#define IO_WRITE_JSONLOGIC_H

#include "base/out.h"
#include "pack/model.h"

/* A variable that JsonLogic would look for inside another, or NULL. */
const char *jsonlogic_find_dotted(const struct pack *pack);

/* One line; no variable may be dotted. */
void write_jsonlogic(struct out *out, const struct pack *pack);

#endif
