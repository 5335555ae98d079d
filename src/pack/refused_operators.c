/* refused_operators.c -- names that are no operators here, and what to write.
 */
#include "pack/refused_operators_internal.h"

#include "base/base.h"
#include "pack/shape_internal.h"
#include "json/operators.h"

#include <string.h>

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
};

/* What to write instead of a name that is no operator. */
static const char *hint_for(const struct json *member, const char *rewritten)
{
    const char *own = operators_own(member->key);
    const char *names[OPERATORS];

    if (rewritten)
        return rewritten;
    if (own)
        return json_print(member, "write '%s'", own);
    return shape_hint(member, member->key, names, operators_names(names));
}

bool operators_refuse(const struct json *member, const char *rewritten)
{

    for (size_t i = 0; i < COUNT_OF(refused); i++)
        if (!strcmp(member->key, refused[i].name))
            return json_fault_hint(member, refused[i].code, refused[i].hint,
                                   "'%s' is not an operator of conditions",
                                   member->key);
    return json_fault_hint(member, DIAG_UNKNOWN_OPERATOR,
                           hint_for(member, rewritten), "unknown operator '%s'",
                           json_shown(member, member->key));
}
