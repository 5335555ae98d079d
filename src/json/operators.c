/* SPDX-License-Identifier: MIT */
/* operators.c -- the table of operators, and one of how others spell them. */
#include "json/operators.h"

#include "base/base.h"
#include "base/utf8.h"

#include <string.h>

static const struct cond_operator operators[OPERATORS] = {
    {.name = "and", .kind = OPERATOR_AND},
    {.name = "or", .kind = OPERATOR_OR},
    {.name = "!", .kind = OPERATOR_NOT},
    {.name = "var", .kind = OPERATOR_VAR},
    {.name = "in", .kind = OPERATOR_IN},
    {"===", OPERATOR_COMPARE, COMPARE_SAME},
    {"!==", OPERATOR_COMPARE, COMPARE_UNEQUAL},
    {"==", OPERATOR_COMPARE, COMPARE_SAME},
    {"!=", OPERATOR_COMPARE, COMPARE_UNEQUAL},
    {"<", OPERATOR_COMPARE, COMPARE_LESS},
    {"<=", OPERATOR_COMPARE, COMPARE_AT_MOST},
    {">", OPERATOR_COMPARE, COMPARE_MORE},
    {">=", OPERATOR_COMPARE, COMPARE_AT_LEAST},
};

/* How others spell ours, between commas; letters may be large. */
static const struct {
    const char *own, *others;
} spellings[] = {
    {"and", ",and,all_of,allof,every,en,&&,&,"},
    {"or", ",or,any,any_of,anyof,either,of,||,|,"},
    {"!", ",not,niet,~,\xC2\xAC,"},
    {"in", ",in,one_of,oneof,is_in,"},
    {"var", ",var,question,fact,"},
    {"===", ",=,eq,equal,equals,is,same,"},
    {"!==", ",<>,ne,neq,not_equal,notequals,not_equals,is_not,\xE2\x89\xA0,"},
    {"<", ",lt,less,less_than,lessthan,smaller,below,before,"},
    {"<=", ",=<,le,lte,at_most,less_or_equal,lessthanorequal,lessthaninclusive,"
           "\xE2\x89\xA4,"},
    {">", ",gt,greater,greater_than,greaterthan,more_than,above,after,"},
    {">=", ",=>,ge,gte,at_least,greater_or_equal,greaterthanorequal,"
           "greaterthaninclusive,\xE2\x89\xA5,"},
};

const char *operators_own(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(spellings); i++)
        if (utf8_lists(spellings[i].others, name, strlen(name)))
            return spellings[i].own;
    return NULL;
}

const struct cond_operator *operators_find(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(operators); i++)
        if (!strcmp(name, operators[i].name))
            return &operators[i];
    return NULL;
}

size_t operators_names(const char *names[OPERATORS])
{
    for (size_t i = 0; i < COUNT_OF(operators); i++)
        names[i] = operators[i].name;
    return COUNT_OF(operators);
}
