/* shape_hint_internal.h -- hints for the checks of shape_internal.h; NULL where
 * none is known. */
#ifndef PACK_SHAPE_HINT_INTERNAL_H
#define PACK_SHAPE_HINT_INTERNAL_H

#include "pack/shape_internal.h"

/* A value that is of another type. */
const char *shape_type_hint(const struct json *json, enum json_type type);

/* A member that its object cannot have; those that are missing it can. */
const char *shape_member_hint(const struct json *object, const char *key,
                              const char *const *missing, size_t count);

/* A member that is missing. */
const char *shape_missing_hint(const char *key);

/* A number that is no integer. */
const char *shape_integer_hint(const struct json *number);

#endif
