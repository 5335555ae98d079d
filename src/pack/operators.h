/* operators.h -- the operators of JsonLogic: those we take, those we refuse. */
#ifndef PACK_OPERATORS_H
#define PACK_OPERATORS_H

#include "pack/json.h"
#include "pack/model.h"

enum operator_kind {
    OPERATOR_AND,
    OPERATOR_OR,
    OPERATOR_NOT,
    OPERATOR_VAR,
    OPERATOR_IN,
    OPERATOR_COMPARE
};

struct operator
{
    const char *name;
    enum operator_kind kind;
    enum comparison comparison; /* of OPERATOR_COMPARE */
};

/* NULL if there is none of that name. */
const struct operator* operators_find(const char *name);

/* The operator that others spell so, or NULL. */
const char *operators_own(const char *name);

/*
 * Says why a member's name is no operator here, and what to write instead:
 * `rewritten`, if that is not NULL.
 */
bool operators_refuse(const struct json *member, const char *rewritten);

#endif
