/* json_part.h -- the pieces that JSON results have in common. */
#ifndef REPORT_JSON_PART_H
#define REPORT_JSON_PART_H

#include "base/number.h"
#include "base/out.h"
#include "engine/answers.h"

/* `"key":`, with a comma before it unless it is the first of its object. */
void json_key(struct out *out, const char *key, bool first);

/* `,"key":"text"`; null for NULL. */
void json_text(struct out *out, const char *key, const char *text);

/*
 * `"key":` and all digits of the number, which may be more than a double holds;
 * null where it is more than can be counted.
 */
void json_whole(struct out *out, const char *key, struct number number,
                bool first);

/* `,"key":["F1","F2"]`. */
void json_sources(struct out *out, const char *key, const struct pack *pack,
                  const struct sources *sources);

/* true, 5, "2021-03-01", an option's id; null unless the answer is known. */
void json_answer(struct out *out, const struct question *question,
                 const struct answer *answer);

/* The known answers, today too, as a record that can be piped back in. */
void json_record(struct out *out, const struct pack *pack,
                 const struct answers *answers);

#endif
