/* values.h -- sets of values, for people and programs. */
#ifndef REPORT_VALUES_H
#define REPORT_VALUES_H

#include "report/write.h"
#include "why/smallest.h"

/*
 * [true], ["no","unknown"], [{"from":18,"to":64}]: values one by one of
 * booleans and choices, else ranges; what has no end has no "from" or "to".
 */
void json_values(struct out *out, const struct question *question,
                 const struct values *values);

/*
 * "Ja", "op of voor 18 februari 2021", "ten hoogste 17 of 65 of meer".
 * `quoted` puts marks around what answers say; without it only several have
 * them.  `answers` gives today for bounds.
 */
const char *values_text(const struct question *question,
                        const struct values *values,
                        const struct answers *answers,
                        const struct style *style, bool quoted,
                        struct arena *arena);

/* "at most 10", of a number from low to high; ends beyond `free` are none. */
const char *range_text(struct range range, int64_t free,
                       const struct style *style, struct arena *arena);

/* The text with its first letter large, if that is an ASCII one. */
const char *large_first(const char *text, struct arena *arena);

#endif
