/* operators.c -- two tables. */
#include "pack/operators.h"

#include "pack/shape.h"

#include <string.h>

static const struct operator operators[] = {
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

static const char in_advance[] = "work it out in advance, or declare a fact",
                  branches[] = "write one rule for each branch, or use 'and', "
                               "'or' and '!'",
                  own_id[] = "compare a choice with the id of an option",
                  each_one[] = "compare each value, and join the comparisons "
                               "with 'and' or 'or'",
                  one_by_one[] = "name the questions one by one",
                  no_test[] = "leave it out: an answer not given is unknown, "
                              "and the program asks for it";

/* Known from JsonLogic or from other languages, but not taken. */
static const struct {
    const char *name;
    enum diag_code code;
    const char *hint;
} refused[] = {
    {"missing", DIAG_OPERATOR_MISSING, no_test},
    {"missing_some", DIAG_OPERATOR_MISSING, no_test},
    {"!!", DIAG_OPERATOR_DOUBLE_NOT, "write the condition itself"},
    {"+", DIAG_OPERATOR_ARITHMETIC, in_advance},
    {"-", DIAG_OPERATOR_ARITHMETIC, in_advance},
    {"*", DIAG_OPERATOR_ARITHMETIC, in_advance},
    {"/", DIAG_OPERATOR_ARITHMETIC, in_advance},
    {"%", DIAG_OPERATOR_ARITHMETIC, in_advance},
    {"min", DIAG_OPERATOR_ARITHMETIC, each_one},
    {"max", DIAG_OPERATOR_ARITHMETIC, each_one},
    {"if", DIAG_OPERATOR_IF, branches},
    {"?:", DIAG_OPERATOR_IF, branches},
    {"cat", DIAG_OPERATOR_STRING, own_id},
    {"substr", DIAG_OPERATOR_STRING, own_id},
    {"map", DIAG_OPERATOR_LIST, one_by_one},
    {"filter", DIAG_OPERATOR_LIST, one_by_one},
    {"reduce", DIAG_OPERATOR_LIST, one_by_one},
    {"all", DIAG_OPERATOR_LIST, one_by_one},
    {"some", DIAG_OPERATOR_LIST, one_by_one},
    {"none", DIAG_OPERATOR_LIST, one_by_one},
    {"merge", DIAG_OPERATOR_LIST, one_by_one},
    {"not", DIAG_UNKNOWN_OPERATOR, "write '!'"},
    {"&&", DIAG_UNKNOWN_OPERATOR, "write 'and'"},
    {"||", DIAG_UNKNOWN_OPERATOR, "write 'or'"},
    {"=", DIAG_UNKNOWN_OPERATOR, "write '==='"},
    {"<>", DIAG_UNKNOWN_OPERATOR, "write '!=='"},
};

const struct operator* operators_find(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(operators); i++)
        if (!strcmp(name, operators[i].name))
            return &operators[i];
    return NULL;
}

bool operators_refuse(const struct json *member)
{
    struct diags *diags = member->document->diags;
    const char *names[COUNT_OF(operators)];

    for (size_t i = 0; i < COUNT_OF(refused); i++)
        if (!strcmp(member->key, refused[i].name))
            return diag_add_hint(
                diags, refused[i].code, json_place(member), refused[i].hint,
                "'%s' is not an operator of conditions", member->key);
    for (size_t i = 0; i < COUNT_OF(operators); i++)
        names[i] = operators[i].name;
    return diag_add_hint(
        diags, DIAG_UNKNOWN_OPERATOR, json_place(member),
        shape_hint(member, member->key, names, COUNT_OF(names)),
        "unknown operator '%s'", json_shown(member, member->key));
}
