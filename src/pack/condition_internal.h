/* SPDX-License-Identifier: MIT */
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
#include "json/operators.h"
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
    bool date_told; /* of this comparison: that dates are not compared */
};

/* Reads a condition; warns where it is always true or always false. */
bool condition_read(struct scope *scope, const struct json *json,
                    struct cond *cond);

/* ---- operand.c: the sides of a comparison, and their types ---- */

/* What is compared: booleans, numbers, and the ids of options as strings. */
struct operand {
    enum operand_type type; /* of a literal, or of those of the variable */
    bool is_variable;
    uint32_t variable;
    int64_t value;    /* a literal boolean or integer */
    const char *text; /* a literal string */
    const struct json *json;
};

/* What conditions compare the variable with: facts are numbers. */
static inline enum operand_type operand_type_of(const struct pack *pack,
                                                uint32_t variable)
{
    const struct question *question = variable_question(pack, variable);

    return question ? question_types[question->type].operand : OPERAND_INTEGER;
}

/* `json` must live as long as the operand. */
bool operand_read(struct scope *scope, const struct json *json,
                  struct operand *operand);

/* As operand_read(), for what stands in a list: only literals. */
bool operand_read_literal(const struct json *json, struct operand *operand);

/* Whether both have one type, and so can be compared; says so if not. */
bool operand_match(const struct scope *scope, const struct operand *a,
                   const struct operand *b);

/*
 * The value of a literal that is compared with a variable of its type: for a
 * choice, the number of the option.
 */
bool operand_value(const struct scope *scope, const struct operand *literal,
                   uint32_t variable, int64_t *value);

/* Where a variable stands: only fitting ones are offered for misspelt ones. */
enum operand_place { OPERAND_FOR_CONDITION, OPERAND_FOR_COMPARISON };

/* The variable that {"var": ...} names. */
bool operand_variable(struct scope *scope, const struct json *name,
                      enum operand_place place, uint32_t *variable);

/*
 * Says why a member's name is no operator here, and what to write instead:
 * `rewritten`, if that is not NULL.
 */
bool operators_refuse(const struct json *member, const char *rewritten);

/* Whether an object has a single member, as all of JsonLogic's have. */
bool operand_single(const struct scope *scope, const struct json *object);

/* ---- compare.c: comparisons, brought down to ranges of one variable ---- */

/*
 * What a comparison claims, and the condition that it becomes: COND_FALSE if no
 * value of the variable's domain can make it true, COND_TRUE if all do, both
 * with a warning.
 */
struct claim {
    struct scope *scope;
    const struct json *json; /* the comparison itself, for its place */
    enum comparison comparison;
    struct cond *cond;
    const char *part; /* if it is a part of what stands there, which; or NULL */
};

bool compare_two(const struct claim *claim, const struct operand operands[2]);

/* Of the first with the second, and of the second with the third. */
bool compare_three(const struct claim *claim, const struct operand operands[3]);

/* Whether an operand is one of a list of literals. */
bool compare_in(const struct claim *claim, const struct operand *operand,
                const struct json *list);

#endif
