/* SPDX-License-Identifier: MIT */
/*
 * shape_internal.h -- checks of single JSON values: is it there, is it of its
 * type, is it what it must be?  Each says what is wrong and returns false.
 */
#ifndef PACK_SHAPE_INTERNAL_H
#define PACK_SHAPE_INTERNAL_H

#include "json/tree.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool shape_is(const struct json *json, enum json_type type);

/* Says that it is of another type; the hint may be NULL. */
bool shape_refuse(const struct json *json, enum json_type type,
                  const char *hint);

enum { SHAPE_MEMBERS_MAX = 17 }; /* of one part */

/* Whether an object has no members but these; NULL stands behind the last. */
bool shape_object(const struct json *object, const char *const *members);

/*
 * The member of that type; false, too, where it stands twice.  It is not told
 * that one is missing if shape_object() has refused a name that is a slip for
 * it.
 */
bool shape_need(const struct json *object, const char *key, enum json_type type,
                struct json *member);

/* As shape_need(), for any type. */
bool shape_need_any(const struct json *object, const char *key,
                    struct json *member);

/* As shape_need(), but it may be missing: then true, and its value is NULL,
 * unless a slip for it was refused. */
bool shape_may(const struct json *object, const char *key, enum json_type type,
               struct json *member);

/* As shape_may(), but true only where it is there. */
bool shape_has(const struct json *object, const char *key, enum json_type type,
               struct json *member);

/*
 * Whether text is not blank, and has no characters that are controls or hidden
 * (utf8.h), but for joiners between letters that need them.
 */
bool shape_line(const struct json *string);

/* A required or optional member that shape_line() likes, copied. */
void shape_need_line(const struct json *object, const char *key,
                     struct arena *arena, const char **line);
void shape_may_line(const struct json *object, const char *key,
                    struct arena *arena, const char **line);

/* A number written as an integer, from -(2^53-1) to 2^53-1. */
bool shape_integer(const struct json *number, int64_t *value);

/* A string like "2021-03-01". */
bool shape_date(const struct json *string, int32_t *day);

/* The same, where "today" may stand too, which the caller has looked for. */
bool shape_date_or_today(const struct json *string, int32_t *day);

/* "'a', 'b' or 'c'" */
const char *shape_list(const struct json *json, const char *const *words,
                       size_t count);

/* One of the words; their order gives *which. */
bool shape_word(const struct json *string, enum fault_code code,
                const char *const *words, size_t count, size_t *which);

/*
 * "did you mean 'x'?", "write 'x'" for a slip that is often made, or NULL.
 * Gives up where there are so many names or faults that looking would take
 * long.
 */
const char *shape_hint(const struct json *json, const char *name,
                       const char *const *names, size_t count);

/* ---- Hints for these checks, NULL where none is known: shape_hint.c ---- */

/* "write 18" of a string like "18", "write true" of one like "yes" or of 1. */
const char *shape_number_hint(const struct json *json);
const char *shape_boolean_hint(const struct json *json);

/* "write 'true'" of a word like "yes". */
const char *shape_word_hint(const struct json *json, const char *word);

/* A value that is of another type. */
const char *shape_type_hint(const struct json *json, enum json_type type);

/* A member that its object cannot have; those that are missing it can. */
const char *shape_member_hint(const struct json *object, const char *key,
                              const char *const *missing, size_t count);

/* A member that is missing. */
const char *shape_missing_hint(const char *key);

/* A number that is no integer. */
const char *shape_integer_hint(const struct json *number);

/* Two members with days, each with the day of the other. */
const char *shape_days_hint(const struct json *object, const char *first,
                            const char *second);

#endif
