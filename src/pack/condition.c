/* SPDX-License-Identifier: MIT */
/* condition.c -- the grammar of conditions, top down. */
#include "pack/rewrite_internal.h"

/* Warns of a bare true or false where it either says nothing or everything. */
static void warn_literal(const struct json *json)
{
    if (json_type(json) == JSON_BOOLEAN)
        json_fault(json, FAULT_LITERAL_INSIDE,
                   "a bare %s inside '%s' says nothing about the answers",
                   json_boolean(json) ? "true" : "false",
                   json->key ? json->key : json->parent->key);
}

static bool read_kids(struct scope *scope, const struct json *list,
                      enum cond_op op, struct cond *cond)
{
    if (json_type(list) != JSON_ARRAY)
        return json_fault(list, FAULT_ARGUMENTS_NO_ARRAY,
                          "'%s' takes an array of conditions", list->key);

    uint32_t count = json_count(list);
    if (!count)
        return json_fault(list, FAULT_ARITY,
                          "'%s' takes at least one condition", list->key);

    struct cond *kids = arena_array(scope->arena, struct cond, count);
    bool ok = true;
    for (struct json item = json_first(list); item.value; json_step(&item)) {
        warn_literal(&item);
        ok &= condition_read(scope, &item, &kids[item.index]);
    }
    cond->op = op;
    cond->kids = kids;
    cond->kid_count = count;
    return ok;
}

/* {"!": [x]} and {"!": x} are the same. */
static bool read_not(struct scope *scope, const struct json *argument,
                     struct cond *cond)
{
    if (json_type(argument) == JSON_ARRAY) {
        if (json_count(argument) == 1)
            return read_kids(scope, argument, COND_NOT, cond);
        return json_fault(argument, FAULT_ARITY,
                          "'!' takes one condition, not %u",
                          (unsigned)json_count(argument));
    }
    struct cond *kid = arena_new(scope->arena, struct cond);
    warn_literal(argument);
    cond->op = COND_NOT;
    cond->kids = kid;
    cond->kid_count = 1;
    return condition_read(scope, argument, kid);
}

static bool read_var(struct scope *scope, const struct json *name,
                     struct cond *cond)
{
    static const struct range yes[] = {{1, 1}};
    uint32_t variable;

    if (!operand_variable(scope, name, OPERAND_FOR_CONDITION, &variable))
        return false;

    if (!variable_is_condition(scope->pack, variable))
        return json_fault_hint(name, FAULT_VAR_NOT_BOOLEAN,
                               rewrite_variable(scope, name, variable),
                               "'%s' is no boolean question, so it is not true "
                               "or false by itself",
                               json_string(name));
    cond->op = COND_TEST;
    cond->variable = variable;
    cond->ranges = yes;
    cond->range_count = 1;
    return true;
}

/* The array of `min` to `max` arguments of an operator. */
static bool check_arity(const struct scope *scope, const struct json *list,
                        uint32_t min, uint32_t max)
{
    if (json_type(list) != JSON_ARRAY)
        return json_fault(list, FAULT_ARGUMENTS_NO_ARRAY,
                          "'%s' takes an array of two operands", list->key);

    uint32_t count = json_count(list);
    if (count >= min && count <= max)
        return true;
    return json_fault_hint(list, FAULT_ARITY,
                           rewrite_object(scope, list->parent),
                           "'%s' takes %s operands, not %u", list->key,
                           max == 2 ? "two" : "two or three", (unsigned)count);
}

static bool read_in(struct scope *scope, const struct json *json,
                    const struct json *arguments, struct cond *cond)
{
    if (!check_arity(scope, arguments, 2, 2))
        return false;

    struct json needle = json_first(arguments), list = needle;
    struct operand operand;
    json_step(&list);
    if (!operand_read(scope, &needle, &operand))
        return false;
    if (json_type(&list) == JSON_STRING)
        return json_fault_hint(&list, FAULT_IN_STRING,
                               rewrite_list(scope, &operand, &list),
                               "'in' looks into a list, not into a string");
    if (json_type(&list) != JSON_ARRAY)
        return json_fault_hint(
            &list, FAULT_IN_NO_LIST, rewrite_list(scope, &operand, &list),
            "'in' looks into an array that is written out here");
    struct claim claim = {.scope = scope, .json = json, .cond = cond};
    return compare_in(&claim, &operand, &list);
}

static bool read_comparison(struct scope *scope, const struct json *json,
                            const struct json *arguments,
                            enum comparison comparison, struct cond *cond)
{
    bool chain = comparison == COMPARE_LESS || comparison == COMPARE_AT_MOST;
    struct json items[3];
    struct operand operands[3];
    uint32_t count = 0;
    bool ok = true;

    if (!check_arity(scope, arguments, 2, chain ? 3 : 2))
        return false;
    for (struct json item = json_first(arguments); item.value;
         json_step(&item)) {
        items[count] = item;
        ok &= operand_read(scope, &items[count], &operands[count]);
        count++;
    }
    if (!ok)
        return false;
    struct claim claim = {scope, json, comparison, cond, NULL};
    return count == 3 ? compare_three(&claim, operands)
                      : compare_two(&claim, operands);
}

static bool read_operator(struct scope *scope, const struct json *json,
                          struct cond *cond)
{
    struct json member = json_first(json);

    scope->date_told = false;
    if (!operand_single(scope, json))
        return false;

    const struct cond_operator *operator= operators_find(member.key);
    if (!operator)
        return operators_refuse(&member, rewrite_object(scope, json));
    switch (operator->kind) {
    case OPERATOR_AND:
        return read_kids(scope, &member, COND_AND, cond);
    case OPERATOR_OR:
        return read_kids(scope, &member, COND_OR, cond);
    case OPERATOR_NOT:
        return read_not(scope, &member, cond);
    case OPERATOR_VAR:
        return read_var(scope, &member, cond);
    case OPERATOR_IN:
        return read_in(scope, json, &member, cond);
    case OPERATOR_COMPARE:
        return read_comparison(scope, json, &member, operator->comparison,
                               cond);
    }
    return false;
}

bool condition_read(struct scope *scope, const struct json *json,
                    struct cond *cond)
{
    *cond = (struct cond){.at = json_origin(json)};
    switch (json_type(json)) {
    case JSON_BOOLEAN:
        cond->op = json_boolean(json) ? COND_TRUE : COND_FALSE;
        return true;
    case JSON_OBJECT:
        return read_operator(scope, json, cond);
    case JSON_NULL:
        return json_fault_hint(json, FAULT_CONDITION_NULL,
                               "write true for a condition that always holds",
                               "null is not a condition");
    case JSON_NUMBER:
        return json_fault_hint(json, FAULT_CONDITION_NUMBER,
                               rewrite_condition(scope, json),
                               "a number is neither true nor false");
    case JSON_STRING:
        return json_fault_hint(json, FAULT_CONDITION_STRING,
                               rewrite_condition(scope, json),
                               "a string is neither true nor false");
    case JSON_ARRAY:
        return json_fault_hint(json, FAULT_CONDITION_ARRAY,
                               rewrite_condition(scope, json),
                               "an array is neither true nor false");
    }
    return false;
}
