/* SPDX-License-Identifier: MIT */
/* operand.c -- variables and literals; names that are no operators. */
#include "base/utf8.h"
#include "pack/rewrite_internal.h"
#include "pack/shape_internal.h"

#include <string.h>

/* ---- Names that are no operators here, and what to write ---- */

/* Known from JsonLogic or from other languages, but not taken. */
static const struct {
    const char *names;
    enum fault_code code;
    const char *hint;
} refused[] = {
    {",missing,missing_some,", FAULT_OPERATOR_MISSING,
     "leave it out: an answer not given is unknown, and the program asks for "
     "it"},
    {",!!,", FAULT_OPERATOR_DOUBLE_NOT, "write the condition itself"},
    {",+,-,*,/,%,", FAULT_OPERATOR_ARITHMETIC,
     "work it out in advance, or declare a fact"},
    {",min,max,", FAULT_OPERATOR_ARITHMETIC,
     "compare each value, and join the comparisons with 'and' or 'or'"},
    {",if,?:,", FAULT_OPERATOR_IF,
     "write one rule for each branch, or use 'and', 'or' and '!'"},
    {",cat,substr,", FAULT_OPERATOR_STRING,
     "compare a choice with the id of an option"},
    {",map,filter,reduce,all,some,none,merge,", FAULT_OPERATOR_LIST,
     "name the questions one by one"},
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
        if (utf8_lists(refused[i].names, member->key, strlen(member->key)))
            return json_fault_hint(member, refused[i].code, refused[i].hint,
                                   "'%s' is not an operator of conditions",
                                   member->key);
    return json_fault_hint(member, FAULT_UNKNOWN_OPERATOR,
                           hint_for(member, rewritten), "unknown operator '%s'",
                           json_shown(member, member->key));
}

/* ---- Variables ---- */

static bool refuse_var_array(const struct json *name)
{
    struct json first = json_first(name);
    bool named = json_is(&first, JSON_STRING);
    const char *source = named ? json_source(&first) : NULL;

    if (json_count(name) > 1)
        return json_fault_hint(
            name, FAULT_VAR_DEFAULT,
            source ? json_print(name, "write %s", source) : NULL,
            "'var' takes no default: an answer not given is unknown");
    return json_fault_hint(
        name, FAULT_VAR_ARRAY,
        named ? json_print(name, "write {\"var\": \"%s\"}",
                           json_shown(name, json_string(&first)))
              : NULL,
        "'var' takes a name, not an array");
}

/* Of two dates that are compared, one is told. */
static bool refuse_date(struct scope *scope, const struct json *name)
{
    bool today = !strcmp(json_string(name), "today");

    if (scope->date_told)
        return false;
    scope->date_told = true;
    return json_fault_hint(name, FAULT_DATE_COMPARED, rewrite_date(scope, name),
                           today ? "'%s' is a date, and dates are not compared"
                                 : "'%s' is a date question, and dates are not "
                                   "compared",
                           json_string(name));
}

static bool fits_condition(const void *context, uint32_t variable)
{
    const struct scope *scope = context;

    return !scope->broken[variable] &&
           variable_is_condition(scope->pack, variable);
}

static bool fits_comparison(const void *context, uint32_t variable)
{
    const struct scope *scope = context;

    return !scope->broken[variable] &&
           operand_type_of(scope->pack, variable) != OPERAND_NONE;
}

/* A name that no variable has: perhaps an option's. */
static bool refuse_unknown(const struct scope *scope, const struct json *name,
                           enum operand_place place)
{
    const struct ids_filter filter = {
        place == OPERAND_FOR_CONDITION ? fits_condition : fits_comparison,
        scope, NULL};
    const char *option =
        scope->variables.partial ? NULL : rewrite_option(scope, name);
    uint32_t none;

    if (option)
        return json_fault_hint(name, FAULT_UNKNOWN_VARIABLE, option,
                               "unknown question or fact '%s'",
                               json_string(name));
    return ids_find_name(&scope->variables, name, json_string(name), &filter,
                         &none);
}

bool operand_variable(struct scope *scope, const struct json *name,
                      enum operand_place place, uint32_t *variable)
{
    if (json_type(name) == JSON_ARRAY)
        return refuse_var_array(name);
    if (json_type(name) != JSON_STRING || !*json_string(name))
        return json_fault(
            name, FAULT_VAR_NOT_A_NAME,
            "'var' takes the id of a question or fact, in quotes");
    if (!strcmp(json_string(name), "today"))
        return refuse_date(scope, name);
    int64_t found = names_find(&scope->variables.names, json_string(name),
                               strlen(json_string(name)));
    if (found == NAMES_NONE)
        return refuse_unknown(scope, name, place);
    *variable = (uint32_t)found;
    return !scope->broken[found];
}

bool operand_single(const struct scope *scope, const struct json *object)
{
    uint32_t count = json_count(object);

    if (count == 1)
        return true;
    if (!count)
        return json_fault_hint(object, FAULT_CONDITION_EMPTY,
                               "write true for a condition that always holds",
                               "an operator is missing in {}");
    return json_fault_hint(
        object, FAULT_CONDITION_KEYS, rewrite_object(scope, object),
        "one operator must stand in an object, not %u", (unsigned)count);
}

bool operand_read_literal(const struct json *json, struct operand *operand)
{
    *operand = (struct operand){.json = json};
    switch (json_type(json)) {
    case JSON_BOOLEAN:
        operand->type = OPERAND_BOOLEAN;
        operand->value = json_boolean(json);
        return true;
    case JSON_NUMBER:
        operand->type = OPERAND_INTEGER;
        return shape_integer(json, &operand->value);
    case JSON_STRING:
        operand->type = OPERAND_STRING;
        operand->text = json_string(json);
        return true;
    case JSON_NULL:
        return json_fault_hint(
            json, FAULT_CONDITION_NULL,
            "leave this comparison out: what is not known is "
            "found out by itself",
            "null is never equal to an answer; an answer not "
            "given is unknown");
    case JSON_ARRAY:
        return json_fault(json, FAULT_OPERAND_ARRAY,
                          "an array cannot be compared");
    case JSON_OBJECT:
        break;
    }
    return json_fault(json, FAULT_LIST_ITEM,
                      "only true, false, integers and strings may stand in the "
                      "list of 'in'");
}

bool operand_read(struct scope *scope, const struct json *json,
                  struct operand *operand)
{
    struct json member = json_first(json);

    if (json_type(json) != JSON_OBJECT)
        return operand_read_literal(json, operand);
    if (!operand_single(scope, json))
        return false;

    const struct cond_operator *operator= operators_find(member.key);
    if (!operator) {
        scope->date_told = true; // it may be reckoned with inside
        return operators_refuse(&member, NULL);
    }
    if (operator->kind != OPERATOR_VAR)
        return json_fault_hint(json, FAULT_OPERAND_CONDITION,
                               "combine conditions with 'and', 'or' and '!'",
                               "the result of '%s' cannot be compared",
                               member.key);
    *operand = (struct operand){.json = json, .is_variable = true};
    if (!operand_variable(scope, &member, OPERAND_FOR_COMPARISON,
                          &operand->variable))
        return false;
    operand->type = operand_type_of(scope->pack, operand->variable);
    return operand->type != OPERAND_NONE || refuse_date(scope, &member);
}

/* "choice question 'x'", "the string 'abc'": for messages. */
static const char *describe(const struct scope *scope,
                            const struct operand *operand)
{
    struct arena *scratch = operand->json->document->scratch;
    const struct pack *pack = scope->pack;

    if (operand->is_variable) {
        const struct question *question =
            variable_question(pack, operand->variable);
        const char *id = pack_variable_id(pack, operand->variable);
        return question ? arena_print(scratch, "%s question '%s'",
                                      question_types[question->type].name, id)
                        : arena_print(scratch, "fact '%s'", id);
    }
    if (operand->type == OPERAND_BOOLEAN)
        return operand->value ? "true" : "false";
    if (operand->type == OPERAND_STRING)
        return arena_print(scratch, "string '%s'",
                           json_shown(operand->json, operand->text));
    return arena_print(scratch, "number %lld", (long long)operand->value);
}

bool operand_match(const struct scope *scope, const struct operand *a,
                   const struct operand *b)
{
    if (a->type == b->type)
        return true;

    const char *hint;
    const struct json *at = rewrite_operand(scope, a, b, &hint);
    return json_fault_hint(at, FAULT_TYPES_DIFFER, hint,
                           "%s and %s are of different types",
                           describe(scope, a), describe(scope, b));
}

bool operand_value(const struct scope *scope, const struct operand *literal,
                   uint32_t variable, int64_t *value)
{
    uint32_t option;

    *value = literal->value;
    if (literal->type != OPERAND_STRING)
        return true;
    if (!ids_find(&scope->options[variable], literal->json, NULL, &option))
        return false;
    *value = option;
    return true;
}
