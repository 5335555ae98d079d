/* SPDX-License-Identifier: MIT */
/* values.h -- values, days and cells that were found, in words and as JSON. */
#ifndef REPORT_VALUES_H
#define REPORT_VALUES_H

#include "engine/answers.h"
#include "report/write.h"
#include "space/cover.h"
#include "json/writer.h"

/*
 * [true], ["no","unknown"], [{"from":18,"to":64}]: values one by one of
 * booleans and choices, else ranges; what has no end has no "from" or "to".
 */
void json_put_values(struct json_writer *json, const char *key,
                     const struct pack *pack, uint32_t variable,
                     const struct values *values);

/*
 * "Ja", "18 februari 2021 of eerder", "hoogstens 17 of minstens 65".
 * `quoted` puts marks around what answers say; without it only several have
 * them.  `answers` gives today for bounds.
 */
const char *values_text(const struct pack *pack, uint32_t index,
                        const struct values *values,
                        const struct answers *answers,
                        const struct style *style, bool quoted,
                        struct arena *arena);

/* The text with its first letter large, if that is an ASCII one. */
const char *large_first(const char *text, struct arena *arena);

/*
 * The cells of a literal without its name, as in a table: "yes", "orange or
 * red", "not none", "at most 10", "5 to 9".
 */
enum cells_form {
    CELLS_IDS,   /* all options by their ids */
    CELLS_SHORT, /* the same, with long lists shortened */
    CELLS_TEXTS  /* shortened; options say what people read: "not \"No\"" */
};

const char *write_cells(const struct engine *engine,
                        const struct literal *literal,
                        const struct style *style, enum cells_form form,
                        struct arena *arena);

/* "days from return_date to today": what a fact is. */
const char *write_fact(const struct pack *pack, const struct fact *fact,
                       enum language spoken, struct arena *arena);

/*
 * "This is how it is on 1 March 2021.", or that the pack is not in force then;
 * without a day, on which days the pack is.  NULL where no day is special.
 */
const char *write_day(const struct pack *pack, const struct answers *answers,
                      const struct style *style, struct arena *arena);

/* "from 1 January 2021 up to and including ..."; NULL for all days. */
const char *write_validity(struct validity valid, const struct style *style,
                           struct arena *arena);

/* "today", and whether the pack is "in_force" then. */
void json_put_asked_day(struct json_writer *json, const struct pack *pack,
                        const struct answers *answers);

#endif
