/* operand.c -- see operand.h. */
#include "pack/operand.h"

#include "pack/operators.h"
#include "pack/shape.h"

#include <string.h>

static struct diags *diags_of(const struct json *json)
{
    return json->document->diags;
}

static const char *hint_fact(const struct json *json, const char *date)
{
    return arena_print(json->document->scratch,
                       "declare a fact, such as {\"id\": \"days\", "
                       "\"days_between\": [\"%s\", \"today\"]}, and compare "
                       "that",
                       json_shown(json, date));
}

static bool refuse_var_array(const struct json *name)
{
    struct json first = json_first(name);

    if (json_count(name) > 1)
        return diag_add(diags_of(name), DIAG_VAR_DEFAULT, json_place(name),
                        "'var' takes no default: an answer not given is "
                        "unknown");
    if (!first.value || json_type(&first) != JSON_STRING)
        return diag_add(diags_of(name), DIAG_VAR_ARRAY, json_place(name),
                        "'var' takes a name, not an array");
    return diag_add_hint(diags_of(name), DIAG_VAR_ARRAY, json_place(name),
                         arena_print(name->document->scratch,
                                     "write {\"var\": \"%s\"}",
                                     json_shown(name, json_string(&first))),
                         "'var' takes a name, not an array");
}

bool operand_variable(struct scope *scope, const struct json *name,
                      uint32_t *variable)
{
    if (json_type(name) == JSON_ARRAY)
        return refuse_var_array(name);
    if (json_type(name) != JSON_STRING || !*json_string(name))
        return diag_add(diags_of(name), DIAG_VAR_NOT_A_NAME, json_place(name),
                        "'var' takes the id of a question or fact, in quotes");
    if (!strcmp(json_string(name), "today"))
        return diag_add_hint(diags_of(name), DIAG_DATE_COMPARED,
                             json_place(name), hint_fact(name, "..."),
                             "'today' is a date, and dates are not compared");
    return ids_find(&scope->variables, name, variable) &&
           !scope->broken[*variable];
}

bool operand_single(const struct json *object)
{
    uint32_t count = json_count(object);

    if (count == 1)
        return true;
    if (!count)
        return diag_add(diags_of(object), DIAG_CONDITION_EMPTY,
                        json_place(object), "an operator is missing in {}");
    return diag_add(diags_of(object), DIAG_CONDITION_KEYS, json_place(object),
                    "one operator must stand in an object, not %u",
                    (unsigned)count);
}

static bool read_type(struct scope *scope, struct operand *operand,
                      const struct json *name)
{
    const struct pack *pack = scope->pack;

    operand->type = OPERAND_INTEGER; // as facts are
    if (operand->variable >= pack->question_count)
        return true;
    switch (pack->questions[operand->variable].type) {
    case QUESTION_BOOLEAN:
        operand->type = OPERAND_BOOLEAN;
        return true;
    case QUESTION_CHOICE:
        operand->type = OPERAND_STRING;
        return true;
    case QUESTION_INTEGER:
        return true;
    case QUESTION_DATE:
        break;
    }
    return diag_add_hint(diags_of(name), DIAG_DATE_COMPARED, json_place(name),
                         hint_fact(name, json_string(name)),
                         "'%s' is a date question, and dates are not compared",
                         json_string(name));
}

static bool read_object(struct scope *scope, const struct json *json,
                        struct operand *operand)
{
    struct json member = json_first(json);

    if (!operand_single(json))
        return false;

    const struct operator* operator= operators_find(member.key);
    if (!operator)
        return operators_refuse(&member);
    if (operator->kind != OPERATOR_VAR)
        return diag_add_hint(
            diags_of(json), DIAG_OPERAND_CONDITION, json_place(json),
            "combine conditions with 'and', 'or' and '!'",
            "the result of '%s' cannot be compared", member.key);
    operand->is_variable = true;
    return operand_variable(scope, &member, &operand->variable) &&
           read_type(scope, operand, &member);
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
        return diag_add(diags_of(json), DIAG_CONDITION_NULL, json_place(json),
                        "null is never equal to an answer; an answer not "
                        "given is unknown");
    case JSON_ARRAY:
        return diag_add(diags_of(json), DIAG_OPERAND_ARRAY, json_place(json),
                        "an array cannot be compared");
    case JSON_OBJECT:
        break;
    }
    return diag_add(diags_of(json), DIAG_LIST_ITEM, json_place(json),
                    "only true, false, integers and strings may stand in the "
                    "list of 'in'");
}

bool operand_read(struct scope *scope, const struct json *json,
                  struct operand *operand)
{
    if (json_type(json) != JSON_OBJECT)
        return operand_read_literal(json, operand);
    *operand = (struct operand){.json = json};
    return read_object(scope, json, operand);
}

/* "choice question 'x'", "the string 'abc'": for messages. */
static const char *describe(const struct scope *scope,
                            const struct operand *operand)
{
    struct arena *scratch = operand->json->document->scratch;
    const struct pack *pack = scope->pack;

    if (operand->is_variable) {
        const char *id = pack_variable_id(pack, operand->variable);
        if (operand->variable >= pack->question_count)
            return arena_print(scratch, "fact '%s'", id);
        return arena_print(
            scratch, "%s question '%s'",
            question_type_name(pack->questions[operand->variable].type), id);
    }
    switch (operand->type) {
    case OPERAND_BOOLEAN:
        return operand->value ? "true" : "false";
    case OPERAND_STRING:
        return arena_print(scratch, "string '%s'",
                           json_shown(operand->json, operand->text));
    case OPERAND_INTEGER:
        return arena_print(scratch, "number %lld", (long long)operand->value);
    }
    return "";
}

bool operand_match(const struct scope *scope, const struct operand *a,
                   const struct operand *b)
{
    if (a->type == b->type)
        return true;
    return diag_add(diags_of(b->json), DIAG_TYPES_DIFFER, json_place(b->json),
                    "%s and %s are of different types", describe(scope, a),
                    describe(scope, b));
}

bool operand_value(const struct scope *scope, const struct operand *literal,
                   uint32_t variable, int64_t *value)
{
    uint32_t option;

    *value = literal->value;
    if (literal->type != OPERAND_STRING)
        return true;
    if (!ids_find(&scope->options[variable], literal->json, &option))
        return false;
    *value = option;
    return true;
}
