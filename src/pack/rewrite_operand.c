/* SPDX-License-Identifier: MIT */
/* rewrite_operand.c -- variables, literals, lists, and numbers in a row. */
#include "pack/rewrite_internal.h"
#include "pack/shape_internal.h"

#include <string.h>

int64_t rewrite_find(const struct scope *scope, const char *name)
{
    int64_t found = names_find(&scope->variables.names, name, strlen(name));

    return found != NAMES_NONE && !scope->broken[found] ? found : NO_VARIABLE;
}

bool rewrite_has_option(const struct scope *scope, int64_t variable,
                        const char *text)
{
    return variable_has_options(scope->pack, (uint32_t)variable) &&
           names_find(&scope->options[variable].names, text, strlen(text)) !=
               NAMES_NONE;
}

bool rewrite_fits(const struct scope *scope, int64_t variable,
                  const struct json *literal)
{
    int64_t value;

    switch (operand_type_of(scope->pack, (uint32_t)variable)) {
    case OPERAND_NONE:
        return false;
    case OPERAND_BOOLEAN:
        return json_type(literal) == JSON_BOOLEAN;
    case OPERAND_STRING:
        return json_type(literal) == JSON_STRING &&
               rewrite_has_option(scope, variable, json_string(literal));
    case OPERAND_INTEGER:
        return json_type(literal) == JSON_NUMBER &&
               json_integer(literal, &value);
    }
    return false;
}

static const char *first_option(const struct scope *scope, int64_t variable)
{
    const struct ids *options = &scope->options[variable];

    for (uint32_t i = 0; i < options->count; i++)
        if (ids_is_plain(options->list[i]))
            return options->list[i];
    return NULL;
}

const char *rewrite_variable(const struct scope *scope, const struct json *name,
                             uint32_t variable)
{
    const char *id = json_string(name);

    if (variable_is_counted(scope->pack, variable))
        return json_print(name, "write {\">=\": [{\"var\": \"%s\"}, 1]}", id);
    if (operand_type_of(scope->pack, variable) == OPERAND_NONE)
        return rewrite_date(scope, name);
    const char *option = first_option(scope, variable);
    return option ? json_print(name,
                               "write {\"===\": [{\"var\": \"%s\"}, \"%s\"]}",
                               id, option)
                  : NULL;
}

/* ---- Operands ---- */

/* The options of a choice, as they are written. */
static const char *say_options(const struct scope *scope,
                               const struct json *json, uint32_t variable)
{
    enum { FEW = 5 };
    const struct ids *options = &scope->options[variable];
    const char *list = "";

    if (options->count > FEW)
        return "write the id of an option, in quotes";
    for (uint32_t i = 0; i < options->count; i++)
        list = json_print(json, "%s%s\"%s\"", list, *list ? " or " : "",
                          options->list[i]);
    return json_print(json, "write %s", list);
}

static const char *say_literal(const struct scope *scope,
                               const struct operand *literal, uint32_t variable)
{
    const struct json *json = literal->json;
    const char *text = literal->type == OPERAND_STRING ? literal->text : NULL;

    if (variable_has_options(scope->pack, variable))
        return say_options(scope, json, variable);
    if (variable_is_condition(scope->pack, variable)) {
        const char *hint = shape_boolean_hint(json);
        return hint ? hint : "write true or false";
    }
    const char *hint = shape_number_hint(json);
    if (hint)
        return hint;
    return text && strlen(text) == strlen("YYYY-MM-DD") && text[4] == '-'
               ? "write a number: a fact is how many days or years lie between "
                 "two dates"
               : "write a number without quotes";
}

const char *rewrite_literal(const struct scope *scope,
                            const struct operand *literal)
{
    if (literal->is_variable || literal->type != OPERAND_STRING ||
        rewrite_find(scope, literal->text) == NO_VARIABLE)
        return NULL;
    return json_print(literal->json, "write {\"var\": \"%s\"}", literal->text);
}

const struct json *rewrite_operand(const struct scope *scope,
                                   const struct operand *a,
                                   const struct operand *b, const char **hint)
{
    *hint = rewrite_literal(scope, a);
    if (*hint)
        return a->json;
    *hint = rewrite_literal(scope, b);
    if (*hint || a->is_variable == b->is_variable)
        return b->json;
    const struct operand *variable = a->is_variable ? a : b;
    const struct operand *literal = a->is_variable ? b : a;
    *hint = say_literal(scope, literal, variable->variable);
    return literal->json;
}

const char *rewrite_list(const struct scope *scope,
                         const struct operand *operand, const struct json *json)
{
    const char *source = json_source(json);

    if (!operand->is_variable || !source ||
        !rewrite_fits(scope, operand->variable, json))
        return NULL;
    return json_print(json, "write [%s]", source);
}

const char *rewrite_option(const struct scope *scope, const struct json *name)
{
    const struct pack *pack = scope->pack;

    if (!json_may_hint(name))
        return NULL;
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (!scope->broken[i] &&
            rewrite_has_option(scope, i, json_string(name)) &&
            pack->questions[i].id)
            return json_print(name,
                              "'%s' is an option of '%s': {\"===\": [{\"var\": "
                              "\"%s\"}, \"%s\"]}",
                              json_string(name), pack->questions[i].id,
                              pack->questions[i].id, json_string(name));
    return NULL;
}

/* ---- Dates ---- */

static const char *first_date(const struct scope *scope)
{
    for (uint32_t i = 0; i < scope->pack->question_count; i++) {
        const struct question *question = &scope->pack->questions[i];
        if (!scope->broken[i] && question_is_day(question) && question->id &&
            ids_is_plain(question->id))
            return question->id;
    }
    return NULL;
}

/* A fact that reads the date, which is a question's number or today. */
static const char *fact_of(const struct scope *scope, int64_t date)
{
    const struct pack *pack = scope->pack;

    for (uint32_t i = 0; i < pack->fact_count; i++)
        if (!scope->broken[pack->question_count + i] &&
            (pack->facts[i].from == date || pack->facts[i].to == date))
            return pack->facts[i].id;
    return NULL;
}

const char *rewrite_date(const struct scope *scope, const struct json *name)
{
    const char *id = json_string(name);
    bool today = !strcmp(id, "today");

    if (!json_may_hint(name))
        return NULL;
    const char *fact =
        fact_of(scope, today ? DATE_OF_TODAY : rewrite_find(scope, id));
    const char *date = today ? first_date(scope) : id;

    if (fact)
        return json_print(name, "compare a fact of it: {\"var\": \"%s\"}",
                          fact);
    if (!date)
        return "ask for a date, declare a fact, and compare that";
    return json_print(name,
                      "declare a fact, such as {\"id\": \"days_since_%.*s\", "
                      "\"days_between\": [\"%s\", \"today\"]}, and compare "
                      "that",
                      PACK_ID_MAX - 11, json_shown(name, date),
                      json_shown(name, date));
}

/* ---- A variable and numbers ---- */

enum { ITEMS_MAX = 4, DIGITS = 3 };

/* What an operator compares: one variable, and numbers. */
struct row {
    const char *sources[ITEMS_MAX];
    int64_t numbers[ITEMS_MAX];
    uint32_t count, place; /* where the variable stands */
    int64_t variable;
};

static int64_t variable_of(const struct scope *scope, const struct json *item)
{
    struct json name = json_find(item, "var");

    return json_is(&name, JSON_STRING) ? rewrite_find(scope, json_string(&name))
                                       : NO_VARIABLE;
}

static bool read_row(const struct scope *scope, const struct json *list,
                     struct row *row)
{
    *row = (struct row){.variable = NO_VARIABLE};
    if (json_type(list) != JSON_ARRAY)
        return false;
    for (struct json item = json_first(list); item.value; json_step(&item)) {
        uint32_t i = row->count++;
        if (i == ITEMS_MAX || !(row->sources[i] = json_source(&item)))
            return false;
        if (json_type(&item) == JSON_NUMBER &&
            json_integer(&item, &row->numbers[i]))
            continue;
        if (row->variable != NO_VARIABLE)
            return false;
        row->variable = variable_of(scope, &item);
        row->place = i;
        if (row->variable == NO_VARIABLE)
            return false;
    }
    return row->variable != NO_VARIABLE &&
           variable_is_counted(scope->pack, (uint32_t)row->variable);
}

/* Whether the ranges hold for some values of the variable, and not for all. */
static bool says_something(const struct scope *scope, int64_t variable,
                           struct range *ranges, uint32_t count)
{
    struct range domain = pack_domain(scope->pack, (uint32_t)variable);

    count = ranges_tidy(ranges, count, domain);
    return count && !ranges_are_whole(ranges, count, domain);
}

bool rewrite_is_between(const struct scope *scope, const struct json *list)
{
    struct row row;

    return read_row(scope, list, &row) && row.count == 3;
}

const char *rewrite_between(const struct scope *scope, const struct json *list,
                            const char *name)
{
    struct row row;

    if (!read_row(scope, list, &row) || row.count != 3)
        return NULL;
    uint32_t low = row.place == 0, high = row.place == 2 ? 1 : 2;
    if (row.numbers[low] > row.numbers[high]) {
        uint32_t other = low;
        low = high;
        high = other;
    }
    int open = !strcmp(name, "<");
    struct range range = {row.numbers[low] + open, row.numbers[high] - open};
    if (!says_something(scope, row.variable, &range, 1))
        return NULL;
    return json_print(list, "write {\"%s\": [%s, %s, %s]}", name,
                      row.sources[low], row.sources[row.place],
                      row.sources[high]);
}

/* ---- Thousands ---- */

/* Whether "1,800" stands there, as two numbers. */
static bool is_thousands(const struct row *row, uint32_t i, const char *source,
                         struct arena *scratch)
{
    const char *first = row->sources[i], *second = row->sources[i + 1];
    size_t sign = *first == '-', size = strspn(first + sign, "0123456789");

    if (i == row->place || i + 1 == row->place || !size || size > DIGITS ||
        first[sign] == '0' || first[sign + size] ||
        strspn(second, "0123456789") != DIGITS || second[DIGITS])
        return false;
    return strstr(source, arena_print(scratch, "%s,%s", first, second));
}

/* Makes one number of that one and the next. */
static void join(struct row *row, uint32_t i, struct arena *scratch)
{
    int sign = row->numbers[i] < 0 ? -1 : 1;

    row->sources[i] =
        arena_print(scratch, "%s%s", row->sources[i], row->sources[i + 1]);
    row->numbers[i] = row->numbers[i] * 1000 + sign * row->numbers[i + 1];
    row->place -= row->place > i;
    row->count--;
    for (uint32_t k = i + 1; k < row->count; k++) {
        row->sources[k] = row->sources[k + 1];
        row->numbers[k] = row->numbers[k + 1];
    }
}

/* Whether the row may be compared so, and is neither always true nor false. */
static bool is_sound(const struct scope *scope, const struct row *row,
                     enum comparison comparison)
{
    int open = !(comparison & COMPARE_SAME);
    struct range ranges[3] = {{row->numbers[0] + open, row->numbers[2] - open}};
    uint32_t count = 1;

    if (row->count == 2)
        count =
            ranges_solve(row->place ? ranges_mirror(comparison) : comparison,
                         row->numbers[!row->place], ranges);
    else if (row->place != 1 ||
             (comparison != COMPARE_LESS && comparison != COMPARE_AT_MOST))
        return false;
    return says_something(scope, row->variable, ranges, count);
}

const char *rewrite_thousands(const struct scope *scope,
                              const struct json *list)
{
    struct arena *scratch = list->document->scratch;
    const struct cond_operator *operator= operators_find(list->key);
    const char *source = json_source(list);
    struct row row;
    uint32_t i = 0;

    if (!operator|| operator->kind !=
         OPERATOR_COMPARE || !source || !read_row(scope, list, &row) ||
        row.count < 3)
        return NULL;
    while (i + 1 < row.count && !is_thousands(&row, i, source, scratch))
        i++;
    if (i + 1 == row.count)
        return NULL;
    join(&row, i, scratch);
    if (!is_sound(scope, &row, operator->comparison))
        return NULL;
    return json_print(
        list, "write {\"%s\": [%s]} if the comma is to mark thousands",
        list->key, arena_join(scratch, row.sources, row.count, ", "));
}
