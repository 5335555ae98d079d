/* operators.h -- the operators of JsonLogic that conditions may use. */
#ifndef JSON_OPERATORS_H
#define JSON_OPERATORS_H

#include <stddef.h>

enum { OPERATORS = 13 };

/* As bits, so that a comparison holds of a and b if it has the bit of their
 * order. */
enum comparison {
    COMPARE_NONE,
    COMPARE_LESS = 1,
    COMPARE_SAME = 2,
    COMPARE_MORE = 4,
    COMPARE_UNEQUAL = COMPARE_LESS | COMPARE_MORE,
    COMPARE_AT_MOST = COMPARE_LESS | COMPARE_SAME,
    COMPARE_AT_LEAST = COMPARE_MORE | COMPARE_SAME
};

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
