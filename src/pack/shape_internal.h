/*
 * shape_internal.h -- checks of single JSON values: is it there, is it of its
 * type, is it what it must be?  Each says what is wrong and returns false.
 */
#ifndef PACK_SHAPE_INTERNAL_H
#define PACK_SHAPE_INTERNAL_H

#include "base/arena.h"
#include "json/tree.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool shape_is(const struct json *json, enum json_type type);

/* Whether it is an object with no members but these; both faults are said. */
bool shape_object(const struct json *json, const char *const *members,
                  size_t count);

/*
 * "write 18" of a string like "18", "write true" of one like "yes" or of 1;
 * NULL of others.
 */
const char *shape_number_hint(const struct json *json);
const char *shape_boolean_hint(const struct json *json);

/*
 * Whether a member that is missing stands there under a name that is a slip:
 * then it has been told already that it is unknown.
 */
bool shape_is_misnamed(const struct json *object, const char *key);

/* "write 'true'" of a word like "yes"; NULL of others. */
const char *shape_word_hint(const struct json *json, const char *word);

/* The member of that type; false, too, where it stands twice. */
bool shape_need(const struct json *object, const char *key, enum json_type type,
                struct json *member);

/* As shape_need(), for any type. */
bool shape_need_any(const struct json *object, const char *key,
                    struct json *member);

/*
 * As shape_need(), but it may be missing: then true, and its value is NULL,
 * unless shape_object() has refused a name that is a slip for it.
 */
bool shape_may(const struct json *object, const char *key, enum json_type type,
               struct json *member);

/*
 * Whether text is not blank, and has no characters that are controls or hidden
 * (utf8.h), but for joiners between letters that need them.
 */
bool shape_line(const struct json *string);

/* A required or optional member that shape_line() likes, copied. */
bool shape_need_line(const struct json *object, const char *key,
                     struct arena *arena, const char **line);
bool shape_may_line(const struct json *object, const char *key,
                    struct arena *arena, const char **line);

/* A number written as an integer, from -(2^53-1) to 2^53-1. */
bool shape_integer(const struct json *number, int64_t *value);

/* A string like "2021-03-01". */
bool shape_date(const struct json *string, int32_t *day);

/* The same, where "today" may stand too, which the caller has looked for. */
bool shape_date_or_today(const struct json *string, int32_t *day);

/* Two members with days, each with the day of the other. */
const char *shape_days_hint(const struct json *object, const char *first,
                            const char *second);

/* "'a', 'b' or 'c'" */
const char *shape_list(struct arena *arena, const char *const *words,
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

#endif
