/* SPDX-License-Identifier: MIT */
/* json_part.h -- the pieces that JSON results have in common. */
#ifndef REPORT_JSON_PART_H
#define REPORT_JSON_PART_H

#include "engine/answers.h"
#include "json/writer.h"

/* {"from":18,"to":64}; an end of what there is has no member. */
void json_put_range(struct json_writer *json, const char *key,
                    struct range range, struct range of, bool is_date);

/* null where it is not known. */
void json_put_known(struct json_writer *json, const char *key, bool known,
                    int64_t value);

/* ["a",null] */
void json_put_texts(struct json_writer *json, const char *key,
                    const char *const *texts, uint32_t count);

/* What has an id in a pack. */
enum id_kind { ID_QUESTION, ID_OUTCOME, ID_RULE, ID_ADVICE, ID_SOURCE };

/* The id of the one at `index`; null for NO_INDEX. */
void json_put_id(struct json_writer *json, const char *key,
                 const struct pack *pack, enum id_kind kind, int32_t index);

/* Opens {"id":"...","version":"1.0"; more members follow. */
void json_open_pack(struct json_writer *json, const char *key,
                    const struct pack *pack);

/*
 * What a decision rests on, so that it can be made again: "answers" as they
 * were taken, "today", "pack" with its sha256, and "engine".
 */
void json_put_receipt(struct json_writer *json, const struct pack *pack,
                      const struct answers *answers);

/* Opens an object of schema 1. */
struct json_writer json_start(struct out *out);

/* "engine", the end of a result and of its line. */
void json_end(struct json_writer *json);

#endif
