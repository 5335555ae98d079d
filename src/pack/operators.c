/* operators.c -- two tables. */
#include "pack/operators.h"

#include "base/utf8.h"
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

const struct operator* operators_find(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(operators); i++)
        if (!strcmp(name, operators[i].name))
            return &operators[i];
    return NULL;
}

/* What to write instead of a name that is no operator. */
static const char *hint_for(const struct json *member, const char *rewritten)
{
    struct arena *scratch = member->document->scratch;
    const char *own = operators_own(member->key);
    const char *names[COUNT_OF(operators)];

    if (rewritten)
        return rewritten;
    if (own)
        return arena_print(scratch, "write '%s'", own);
    for (size_t i = 0; i < COUNT_OF(operators); i++)
        names[i] = operators[i].name;
    return shape_hint(member, member->key, names, COUNT_OF(names));
}

bool operators_refuse(const struct json *member, const char *rewritten)
{
    struct diags *diags = member->document->diags;

    for (size_t i = 0; i < COUNT_OF(refused); i++)
        if (!strcmp(member->key, refused[i].name))
            return diag_add_hint(
                diags, refused[i].code, json_place(member), refused[i].hint,
                "'%s' is not an operator of conditions", member->key);
    return diag_add_hint(diags, DIAG_UNKNOWN_OPERATOR, json_place(member),
                         hint_for(member, rewritten), "unknown operator '%s'",
                         json_shown(member, member->key));
}
