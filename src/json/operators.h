/* SPDX-License-Identifier: MIT */
/* operators.h -- the operators of JsonLogic that conditions may use. */
#ifndef JSON_OPERATORS_H
#define JSON_OPERATORS_H

#include "base/ranges.h"

#include <stddef.h>

enum { OPERATORS = 13 };

enum operator_kind {
    OPERATOR_AND,
    OPERATOR_OR,
    OPERATOR_NOT,
    OPERATOR_VAR,
    OPERATOR_IN,
    OPERATOR_COMPARE
};

struct cond_operator {
    const char *name;
    enum operator_kind kind;
    enum comparison comparison; /* of OPERATOR_COMPARE */
};

/* NULL if there is none of that name. */
const struct cond_operator *operators_find(const char *name);

/* The operator that others spell so, or NULL. */
const char *operators_own(const char *name);

/* Puts the names of all operators there; returns how many. */
size_t operators_names(const char *names[OPERATORS]);

#endif
