/*
 * compare_internal.h -- comparisons, brought down to ranges of one variable.
 *
 * A comparison that no value of the variable's domain can make true becomes
 * COND_FALSE, one that all do COND_TRUE, both with a warning.
 */
#ifndef PACK_COMPARE_INTERNAL_H
#define PACK_COMPARE_INTERNAL_H

#include "pack/condition_internal.h"
#include "pack/operand_internal.h"
#include "json/operators.h"

/* `json` is the comparison itself, for its place. */
bool compare_two(struct scope *scope, const struct json *json,
                 enum comparison comparison, const struct operand *a,
                 const struct operand *b, struct cond *cond);

/* Of the first with the second, and of the second with the third. */
bool compare_three(struct scope *scope, const struct json *json,
                   enum comparison comparison, const struct operand operands[3],
                   struct cond *cond);

/* Whether an operand is one of a list of literals. */
bool compare_in(struct scope *scope, const struct json *json,
                const struct operand *operand, const struct json *list,
                struct cond *cond);

#endif
