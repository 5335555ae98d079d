/* SPDX-License-Identifier: MIT */
/* json_part_internal.h -- pieces that only reports have. */
#ifndef REPORT_JSON_PART_INTERNAL_H
#define REPORT_JSON_PART_INTERNAL_H

#include "base/number.h"
#include "engine/decide.h"
#include "report/json_part.h"

/* {"id":"...","version":"1.0","sha256":"..."} */
void json_put_pack(struct json_writer *json, const char *key,
                   const struct pack *pack);

/* All digits of a number, which may be more than a double holds; null where it
 * is more than can be counted. */
void json_put_whole(struct json_writer *json, const char *key,
                    struct number number);

/* Opens an object; null where it is not known, and then returns false. */
bool json_open_known(struct json_writer *json, const char *key, bool known);

/* null where it is not known. */
void json_put_day(struct json_writer *json, const char *key, bool known,
                  int32_t day);

/* true, 5, "2021-03-01", an option's id; null unless the answer is known. */
void json_put_answer(struct json_writer *json, const char *key,
                     const struct question *question,
                     const struct answer *answer);

/*
 * The known answers, today too, as a record that can be piped back in; with
 * `unknown` also what people do not know, as null.
 */
void json_put_record(struct json_writer *json, const char *key,
                     const struct pack *pack, const struct answers *answers,
                     bool unknown);

/* "days_between":["return_date","today"] */
void json_put_fact(struct json_writer *json, const struct pack *pack,
                   const struct fact *fact);

/* ["F1","F2"]: the ids of those at `indexes`; null for NO_INDEX. */
void json_put_ids(struct json_writer *json, const char *key,
                  const struct pack *pack, enum id_kind kind,
                  const uint32_t *indexes, uint32_t count);

/* "source":["F1","F2"] */
void json_put_sources(struct json_writer *json, const struct pack *pack,
                      const struct sources *sources);

/* "dates":{"earliest_appointment":"2021-03-12"} */
void json_put_dates(struct json_writer *json, const struct decision *decision);

/* The same inside an object of the caller's. */
void json_put_ends(struct json_writer *json, struct range range,
                   struct range of, bool is_date);

#endif
