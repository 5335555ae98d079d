/* SPDX-License-Identifier: MIT */
/*
 * tree.h -- a JSON text as a tree of values that know where they stand.
 *
 * A `struct json` is a residual of one value.  It points to the residual of the
 * value around it, which lies on the stack of the caller; so it must not
 * outlive it. The path of a value (RFC 6901) is only spelled out when something
 * is wrong.
 */
#ifndef JSON_TREE_H
#define JSON_TREE_H

#include "base/fault.h"
#include "json/scan.h"
#include "json/survey_internal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cJSON;

struct json_document {
    const char *text; /* borrowed, as are all of these */
    size_t size;
    const char *file;
    struct arena *scratch; /* not that of the faults */
    struct faults *faults;

    struct survey survey;
    struct cJSON *tree; /* NULL until json_read() could read the text */
    bool *refused;      /* of each value; NULL until json_refuse() */
};

enum json_type {
    JSON_NULL,
    JSON_BOOLEAN,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT
};

struct json {
    const struct cJSON *value; /* NULL where there is none */
    const struct json *parent; /* NULL at the top */
    const char *key;           /* in an object, else NULL */
    uint32_t index;            /* among its parent's values */
    struct json_document *document;
};

/*
 * Reads the text of a document whose first members are set.  Leaves no tree
 * where the text is not JSON, but one where only members stand twice.  Members
 * "$comment" are not in it; one that is no string is a fault.
 */
bool json_read(struct json_document *document);

/* The same without a tree: whether the text is JSON that has no member twice.
 */
bool json_check(struct json_document *document);

/* Frees the tree; needed also after memory ran out in json_read(). */
void json_clear(struct json_document *document);

struct json json_top(struct json_document *document);
enum json_type json_type(const struct json *json);

/* Whether it is there, and of that type. */
bool json_is(const struct json *json, enum json_type type);

/* Values of the fitting type only.  Texts live as long as the document. */
const char *json_string(const struct json *json);
bool json_boolean(const struct json *json);
double json_number(const struct json *json);

/* Only of a number that is written without fraction and exponent. */
bool json_integer(const struct json *json, int64_t *value);

/*
 * Whether so few errors were added that a hint for the next one may take some
 * time to find; few of more are listed anyway.
 */
bool json_may_hint(const struct json *json);

/*
 * The value as it is written, on one line; NULL where that would be long.  It
 * lies in the scratch memory.
 */
const char *json_source(const struct json *json);

/*
 * The member of that name; its value is NULL where there is none, as in what is
 * no object or not there.
 */
struct json json_find(const struct json *object, const char *key);

/* Whether another member of its object, behind it, has its name. */
bool json_is_twice(const struct json *member);

/* Takes note of a value whose fault has been told, to be asked for later. */
void json_refuse(const struct json *json);
bool json_is_refused(const struct json *json);

/* How many values an array or object has; here and below, none are in what is
 * not there. */
uint32_t json_count(const struct json *json);

/* All of them: for (v = json_first(&list); v.value; json_step(&v)) */
struct json json_first(const struct json *parent);
void json_step(struct json *json);

/*
 * Adds a fault of the value to the document's (fault_add()), and returns false.
 * A missing member is at its object; a hint may be NULL.
 */
bool json_fault_hint(const struct json *at, enum fault_code code,
                     const char *hint, const char *format, ...)
    PRINTF_LIKE(4, 5);
#define json_fault(at, code, ...) json_fault_hint(at, code, NULL, __VA_ARGS__)

/* As arena_print(), in the scratch memory of the document. */
const char *json_print(const struct json *json, const char *format, ...)
    PRINTF_LIKE(2, 3);
struct origin json_origin(const struct json *json);

/* A name from the text, fit for a message. */
const char *json_shown(const struct json *json, const char *name);

#endif
