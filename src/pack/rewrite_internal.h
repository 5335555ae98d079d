/* SPDX-License-Identifier: MIT */
/*
 * rewrite_internal.h -- conditions as they were meant: what to write instead.
 *
 * Each returns a hint, or NULL where nobody can tell.  One that begins with
 * "write {" or the like is valid in the place that the fault is said of.
 */
#ifndef PACK_REWRITE_INTERNAL_H
#define PACK_REWRITE_INTERNAL_H

#include "pack/condition_internal.h"

/* A string, an array or a number where a condition must stand. */
const char *rewrite_condition(const struct scope *scope,
                              const struct json *json);

/* A variable that is no boolean question, where a condition must stand. */
const char *rewrite_variable(const struct scope *scope, const struct json *name,
                             uint32_t variable);

/* An object with several members, or with one that is no operator. */
const char *rewrite_object(const struct scope *scope,
                           const struct json *object);

/* The one of two operands that is of the wrong type, and what it should be. */
const struct json *rewrite_operand(const struct scope *scope,
                                   const struct operand *a,
                                   const struct operand *b, const char **hint);

/* A literal that is the name of a variable; NULL of others. */
const char *rewrite_literal(const struct scope *scope,
                            const struct operand *literal);

/* An option for a variable; NULL of a name that is none. */
const char *rewrite_option(const struct scope *scope, const struct json *name);

/* What is not a list, where 'in' looks for a value of the operand. */
const char *rewrite_list(const struct scope *scope,
                         const struct operand *operand,
                         const struct json *json);

/* Whether an operator compares one variable and two numbers. */
bool rewrite_is_between(const struct scope *scope, const struct json *list);

/* These, with the variable between the numbers, by that operator. */
const char *rewrite_between(const struct scope *scope, const struct json *list,
                            const char *name);

/* A variable and "1,800", which are two numbers of what is compared. */
const char *rewrite_thousands(const struct scope *scope,
                              const struct json *list);

/* A date; `name` is a date question's, or "today". */
const char *rewrite_date(const struct scope *scope, const struct json *name);

/* ---- What rewrite.c and rewrite_operand.c share ---- */

enum { NO_VARIABLE = -1 };

/* The number of the variable of that name, unless it is faulty itself. */
int64_t rewrite_find(const struct scope *scope, const char *name);

/* Whether a literal may be compared with the variable. */
bool rewrite_fits(const struct scope *scope, int64_t variable,
                  const struct json *literal);

bool rewrite_has_option(const struct scope *scope, int64_t variable,
                        const char *text);

#endif
