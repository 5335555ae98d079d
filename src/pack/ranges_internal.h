/* ranges_internal.h -- tests that a variable lies in ranges. */
#ifndef PACK_RANGES_INTERNAL_H
#define PACK_RANGES_INTERNAL_H

#include "pack/condition_internal.h"

/*
 * Makes `cond` always true or false, with a warning and perhaps a hint; returns
 * true.
 */
bool ranges_constant(const struct scope *scope, const struct json *json,
                     bool value, const char *hint, struct cond *cond);

/* Makes `cond` the test that a variable lies in one of the tidy ranges. */
void ranges_set(struct scope *scope, const struct json *json, uint32_t variable,
                const struct range *ranges, uint32_t count, struct cond *cond);

/* The same of any ranges, or a constant where it comes down to that. */
bool ranges_test(struct scope *scope, const struct json *json,
                 uint32_t variable, struct range *ranges, uint32_t count,
                 struct cond *cond);

#endif
