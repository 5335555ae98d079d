/* pair_internal.h -- comparisons of two variables, spelled out value by value.
 */
#ifndef PACK_PAIR_INTERNAL_H
#define PACK_PAIR_INTERNAL_H

#include "pack/condition_internal.h"
#include "json/operators.h"

/* Both variables are of one type.  Refuses large domains. */
bool pair_compare(struct scope *scope, const struct json *json,
                  enum comparison comparison, uint32_t x, uint32_t y,
                  struct cond *cond);

#endif
