/* SPDX-License-Identifier: MIT */
/*
 * writer.h -- compact JSON that knows its own commas.
 *
 * Values follow each other in the order of the calls.  Each has a key inside an
 * object, and NULL for one inside an array or at the top.  An object or array
 * that is opened is closed with the bracket that belongs to it.
 */
#ifndef JSON_WRITER_H
#define JSON_WRITER_H

#include "base/out.h"

struct json_writer {
    struct out *out;
    bool follows; /* something stands before: a comma comes first */
    bool spaced;  /* for people: a space behind commas and colons */
};

/* '{' or '['; then '}' or ']'. */
void json_open(struct json_writer *json, const char *key, char bracket);
void json_close(struct json_writer *json, char bracket);

/* What stands before a value, which the caller then writes to what is returned.
 */
struct out *json_put_key(struct json_writer *json, const char *key);

/* A text with its quotes and escapes (out.h); null for NULL. */
void json_put_text(struct json_writer *json, const char *key, const char *text);
void json_put_integer(struct json_writer *json, const char *key, int64_t value);
void json_put_bool(struct json_writer *json, const char *key, bool value);

/* "YYYY-MM-DD" of a day number. */
void json_put_date(struct json_writer *json, const char *key, int32_t day);

/* A value whose text is JSON already: null, or digits of the caller's. */
void json_put_raw(struct json_writer *json, const char *key, const char *text);

#endif
