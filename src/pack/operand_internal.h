/* operand_internal.h -- the sides of a comparison, and their types. */
#ifndef PACK_OPERAND_INTERNAL_H
#define PACK_OPERAND_INTERNAL_H

#include "pack/condition_internal.h"

#include <stdbool.h>
#include <stdint.h>

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

#endif
