/* json_part.h -- the pieces that JSON results have in common. */
#ifndef REPORT_JSON_PART_H
#define REPORT_JSON_PART_H

#include "base/number.h"
#include "base/out.h"
#include "engine/answers.h"
#include "json/writer.h"

/* All digits of a number, which may be more than a double holds; null where it
 * is more than can be counted. */
void json_put_whole(struct json_writer *json, const char *key,
                    struct number number);

/* ["F1","F2"] */
void json_put_sources(struct json_writer *json, const char *key,
                      const struct pack *pack, const struct sources *sources);

/* true, 5, "2021-03-01", an option's id; null unless the answer is known. */
void json_put_answer(struct json_writer *json, const char *key,
                     const struct question *question,
                     const struct answer *answer);

/* The known answers, today too, as a record that can be piped back in. */
void json_put_record(struct json_writer *json, const char *key,
                     const struct pack *pack, const struct answers *answers);

/* {"from":18,"to":64}; an end of what there is has no member.  The ends alone
 * stand inside an object of the caller's. */
void json_put_ends(struct json_writer *json, struct range range,
                   struct range of, bool is_date);
void json_put_range(struct json_writer *json, const char *key,
                    struct range range, struct range of, bool is_date);

/* "days_between":["return_date","today"] */
void json_put_fact(struct json_writer *json, const struct pack *pack,
                   const struct fact *fact);

/* Opens {"id":"...","version":"1.0"; more members follow. */
void json_open_pack(struct json_writer *json, const char *key,
                    const struct pack *pack);

/* Opens an object of schema 1. */
struct json_writer json_start(struct out *out);

/* "engine", the end of a result and of its line. */
void json_end(struct json_writer *json);

#endif
