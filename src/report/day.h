/* day.h -- for which day a pack is shown. */
#ifndef REPORT_DAY_H
#define REPORT_DAY_H

#include "engine/answers.h"
#include "report/write.h"
#include "json/writer.h"

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
