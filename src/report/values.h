/* values.h -- sets of values, for people and programs. */
#ifndef REPORT_VALUES_H
#define REPORT_VALUES_H

#include "pack/model.h"
#include "report/write.h"
#include "json/writer.h"

/*
 * [true], ["no","unknown"], [{"from":18,"to":64}]: values one by one of
 * booleans and choices, else ranges; what has no end has no "from" or "to".
 */
void json_put_values(struct json_writer *json, const char *key,
                     const struct question *question,
                     const struct values *values);

/*
 * "Ja", "18 februari 2021 of eerder", "hoogstens 17 of minstens 65".
 * `quoted` puts marks around what answers say; without it only several have
 * them.  `answers` gives today for bounds.
 */
const char *values_text(const struct pack *pack, uint32_t question,
                        const struct values *values,
                        const struct answers *answers,
                        const struct style *style, bool quoted,
                        struct arena *arena);

/* The text with its first letter large, if that is an ASCII one. */
const char *large_first(const char *text, struct arena *arena);

#endif
