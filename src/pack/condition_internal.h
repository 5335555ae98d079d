/*
 * condition_internal.h -- a strict, typed core of JsonLogic, read into ranges.
 *
 *     cond    := {"and": [cond, ...]} | {"or": [cond, ...]}
 *              | {"!": [cond]} | {"!": cond} | {"var": b} | true | false
 *              | {"===" | "!==" | "==" | "!=": [operand, operand]}
 *              | {"<" | "<=" | ">" | ">=": [operand, operand]}
 *              | {"<" | "<=": [operand, operand, operand]}
 *              | {"in": [operand, [literal, ...]]}
 *     operand := {"var": x} | literal
 *
 * Whatever is accepted means the same in JsonLogic, on complete answers.
 */
#ifndef PACK_CONDITION_INTERNAL_H
#define PACK_CONDITION_INTERNAL_H

#include "pack/ids_internal.h"
#include "pack/model.h"
#include "json/tree.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Tests that comparisons of two variables may be spelled out into, in all. */
enum { CONDITION_PAIR_TESTS_MAX = 1 << 18 };

/* What conditions can name. */
struct scope {
    const struct pack *pack; /* with its questions and facts */
    struct arena *arena;     /* of the pack */
    struct ids variables;    /* numbered as in model.h */
    struct ids *options;     /* of each question */
    bool *broken;            /* of each variable: it was faulty itself, and
                                nothing more is said about its use */
    size_t pair_tests;
    const char *part; /* of a comparison, which is read; NULL for all of it */
    bool date_told;   /* of this comparison: that dates are not compared */
};

/* Reads a condition; warns where it is always true or always false. */
bool condition_read(struct scope *scope, const struct json *json,
                    struct cond *cond);

#endif
