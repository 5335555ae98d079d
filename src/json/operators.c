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

/* How others spell ours; letters may be large. */
static const struct {
    const char *other, *own;
} spellings[] = {
    {"and", "and"},
    {"all_of", "and"},
    {"allof", "and"},
    {"every", "and"},
    {"en", "and"},
    {"&&", "and"},
    {"&", "and"},
    {"or", "or"},
    {"any", "or"},
    {"any_of", "or"},
    {"anyof", "or"},
    {"either", "or"},
    {"of", "or"},
    {"||", "or"},
    {"|", "or"},
    {"not", "!"},
    {"niet", "!"},
    {"~", "!"},
    {"\xC2\xAC", "!"},
    {"in", "in"},
    {"one_of", "in"},
    {"oneof", "in"},
    {"is_in", "in"},
    {"var", "var"},
    {"question", "var"},
    {"fact", "var"},
    {"=", "==="},
    {"eq", "==="},
    {"equal", "==="},
    {"equals", "==="},
    {"is", "==="},
    {"same", "==="},
    {"<>", "!=="},
    {"ne", "!=="},
    {"neq", "!=="},
    {"not_equal", "!=="},
    {"notequals", "!=="},
    {"not_equals", "!=="},
    {"is_not", "!=="},
    {"\xE2\x89\xA0", "!=="},
    {"lt", "<"},
    {"less", "<"},
    {"less_than", "<"},
    {"lessthan", "<"},
    {"smaller", "<"},
    {"below", "<"},
    {"before", "<"},
    {"=<", "<="},
    {"le", "<="},
    {"lte", "<="},
    {"at_most", "<="},
    {"less_or_equal", "<="},
    {"lessthanorequal", "<="},
    {"lessthaninclusive", "<="},
    {"\xE2\x89\xA4", "<="},
    {"gt", ">"},
    {"greater", ">"},
    {"greater_than", ">"},
    {"greaterthan", ">"},
    {"more_than", ">"},
    {"above", ">"},
    {"after", ">"},
    {"=>", ">="},
    {"ge", ">="},
    {"gte", ">="},
    {"at_least", ">="},
    {"greater_or_equal", ">="},
    {"greaterthanorequal", ">="},
    {"greaterthaninclusive", ">="},
    {"\xE2\x89\xA5", ">="},
};

const char *operators_own(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(spellings); i++)
        if (utf8_same(name, strlen(name), spellings[i].other,
                      strlen(spellings[i].other)))
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
