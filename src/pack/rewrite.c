/* rewrite.c -- the pieces of a text, put together as they were meant. */
#include "pack/rewrite.h"

#include "base/utf8.h"
#include "pack/operators.h"
#include "pack/shape.h"

#include <string.h>

enum { NO_VARIABLE = -1, WORDS_MAX = 3 };

static struct arena *scratch_of(const struct json *json)
{
    return json->document->scratch;
}

static bool is_string(const struct json *json)
{
    return json->value && json_type(json) == JSON_STRING;
}

/* The number of the variable of that name, unless it is faulty itself. */
static int64_t find_variable(const struct scope *scope, const char *name)
{
    int64_t found = names_find(&scope->variables.names, name, strlen(name));

    return found != NAMES_NONE && !scope->broken[found] ? found : NO_VARIABLE;
}

/* NULL of a fact. */
static const struct question *question_of(const struct scope *scope,
                                          int64_t variable)
{
    const struct pack *pack = scope->pack;

    return variable < pack->question_count ? &pack->questions[variable] : NULL;
}

static bool is_of(const struct scope *scope, int64_t variable,
                  enum question_type type)
{
    const struct question *question = question_of(scope, variable);

    if (!question)
        return type == QUESTION_INTEGER; // as facts are
    return question->type == type;
}

static bool has_option(const struct scope *scope, int64_t variable,
                       const char *text)
{
    return is_of(scope, variable, QUESTION_CHOICE) &&
           names_find(&scope->options[variable].names, text, strlen(text)) !=
               NAMES_NONE;
}

/* Whether a literal may be compared with the variable. */
static bool fits(const struct scope *scope, int64_t variable,
                 const struct json *literal)
{
    int64_t value;

    switch (json_type(literal)) {
    case JSON_BOOLEAN:
        return is_of(scope, variable, QUESTION_BOOLEAN);
    case JSON_NUMBER:
        return is_of(scope, variable, QUESTION_INTEGER) &&
               json_integer(literal, &value);
    case JSON_STRING:
        return has_option(scope, variable, json_string(literal));
    case JSON_NULL:
    case JSON_ARRAY:
    case JSON_OBJECT:
        return false;
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
    struct arena *scratch = scratch_of(name);
    const char *id = json_string(name);

    if (is_of(scope, variable, QUESTION_INTEGER))
        return arena_print(scratch, "write {\">=\": [{\"var\": \"%s\"}, 1]}",
                           id);
    if (is_of(scope, variable, QUESTION_DATE))
        return rewrite_date(scope, name);
    const char *option = first_option(scope, variable);
    return option ? arena_print(scratch,
                                "write {\"===\": [{\"var\": \"%s\"}, \"%s\"]}",
                                id, option)
                  : NULL;
}

/* ---- A string for a condition ---- */

/* How comparisons are written in texts; longer ones first. */
static const struct {
    const char *sign, *name;
} signs[] = {
    {">=", ">="},   {"=>", ">="},  {"<=", "<="},  {"=<", "<="},
    {"!==", "!=="}, {"!=", "!=="}, {"<>", "!=="}, {"===", "==="},
    {"==", "==="},  {"=", "==="},  {"<", "<"},    {">", ">"},
};

static const char *take_spaces(const char *text)
{
    return text + strspn(text, " ");
}

static size_t name_size(const char *text)
{
    return strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                        "0123456789_.-");
}

/* "18", "true" or "red" as a literal for the variable; NULL if it is none. */
static const char *literal_for(const struct scope *scope, int64_t variable,
                               const char *text, struct arena *scratch)
{
    size_t size = name_size(text);
    const char *word = arena_copy(scratch, text, size);

    if (*take_spaces(text + size))
        return NULL;
    if (is_of(scope, variable, QUESTION_INTEGER))
        return size && size < 16 && strspn(word, "0123456789") == size &&
                       (*word != '0' || size == 1)
                   ? word
                   : NULL;
    if (is_of(scope, variable, QUESTION_BOOLEAN))
        return !strcmp(word, "true") || !strcmp(word, "false") ? word : NULL;
    return has_option(scope, variable, word)
               ? arena_print(scratch, "\"%s\"", word)
               : NULL;
}

/* "age >= 18" */
static const char *rewrite_comparison(const struct scope *scope,
                                      const char *text, struct arena *scratch)
{
    size_t size = name_size(text);
    const char *name = arena_copy(scratch, text, size);
    int64_t variable = find_variable(scope, name);

    text = take_spaces(text + size);
    if (variable == NO_VARIABLE)
        return NULL;
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        size_t length = strlen(signs[i].sign);
        if (strncmp(text, signs[i].sign, length) != 0)
            continue;
        bool ordered = signs[i].name[0] == '<' || signs[i].name[0] == '>';
        const char *literal =
            literal_for(scope, variable, take_spaces(text + length), scratch);
        if (!literal || (ordered && !is_of(scope, variable, QUESTION_INTEGER)))
            return NULL;
        return arena_print(scratch, "write {\"%s\": [{\"var\": \"%s\"}, %s]}",
                           signs[i].name, name, literal);
    }
    return NULL;
}

static const char *rewrite_string(const struct scope *scope,
                                  const struct json *json)
{
    struct arena *scratch = scratch_of(json);
    const char *text = take_spaces(json_string(json));
    int64_t variable = find_variable(scope, text);
    bool not = *text == '!' || !strncmp(text, "not ", 4);
    const char *rest = take_spaces(text + (*text == '!' ? 1 : not ? 4 : 0));

    if (utf8_same(text, strlen(text), "true", 4))
        return "write true";
    if (utf8_same(text, strlen(text), "false", 5))
        return "write false";
    if (not &&find_variable(scope, rest) != NO_VARIABLE &&
        is_of(scope, find_variable(scope, rest), QUESTION_BOOLEAN))
        return arena_print(scratch, "write {\"!\": {\"var\": \"%s\"}}", rest);
    if (variable == NO_VARIABLE)
        return rewrite_comparison(scope, text, scratch);
    if (is_of(scope, variable, QUESTION_BOOLEAN))
        return arena_print(scratch, "write {\"var\": \"%s\"}", text);
    return rewrite_variable(scope, json, (uint32_t)variable);
}

/* ---- An array for a condition ---- */

/* The sources of an array's items from `first` on, with commas between. */
static const char *sources_from(const struct json *array, uint32_t first)
{
    const char *list = "";

    for (struct json item = json_first(array); item.value; json_step(&item)) {
        const char *source = json_source(&item);
        if (!source)
            return NULL;
        if (item.index >= first)
            list = arena_print(scratch_of(array), "%s%s%s", list,
                               *list ? ", " : "", source);
    }
    return list;
}

static bool all_conditions(const struct json *array)
{
    for (struct json item = json_first(array); item.value; json_step(&item))
        if (json_type(&item) != JSON_OBJECT && json_type(&item) != JSON_BOOLEAN)
            return false;
    return json_count(array) > 0;
}

static const char *rewrite_array(const struct scope *scope,
                                 const struct json *json)
{
    struct json first = json_first(json), second = first;
    uint32_t count = json_count(json);
    const char *all = sources_from(json, 0);

    if (!all)
        return NULL;
    if (all_conditions(json))
        return arena_print(scratch_of(json),
                           count == 1 ? "write %s" : "write {\"and\": [%s]}",
                           all);
    if (!is_string(&first))
        return NULL;
    if (operators_find(json_string(&first)) && count > 1)
        return arena_print(scratch_of(json), "write {\"%s\": [%s]}",
                           json_string(&first), sources_from(json, 1));
    json_step(&second);
    int64_t variable = find_variable(scope, json_string(&first));
    if (count != 2 || variable == NO_VARIABLE ||
        !fits(scope, variable, &second))
        return NULL;
    return arena_print(scratch_of(json),
                       "write {\"===\": [{\"var\": \"%s\"}, %s]}",
                       json_string(&first), json_source(&second));
}

const char *rewrite_condition(const struct scope *scope,
                              const struct json *json)
{
    const char *hint = NULL;
    int64_t value;

    if (json_type(json) == JSON_STRING)
        hint = rewrite_string(scope, json);
    if (json_type(json) == JSON_ARRAY)
        hint = rewrite_array(scope, json);
    if (json_type(json) == JSON_NUMBER && json_integer(json, &value) &&
        (value == 0 || value == 1))
        hint = value ? "write true" : "write false";
    return hint ? hint
                : "a condition is an object with one operator, such as "
                  "{\"var\": \"question\"} or {\"and\": [...]}";
}

/* ---- An object that is no condition ---- */

/* The operator that a name of another language stands for, or NULL. */
static const struct operator* operator_of(const char *name)
{
    const char *own = operators_own(*name == '$' ? name + 1 : name);

    return operators_find(own ? own : name);
}

/* {"age": 18}, {"age": {"<": 18}}, {"adult": true} */
static const char *rewrite_flat(const struct scope *scope,
                                const struct json *member)
{
    struct arena *scratch = scratch_of(member);
    int64_t variable = find_variable(scope, member->key);
    const char *source = json_source(member);

    if (variable == NO_VARIABLE || !source)
        return NULL;
    if (json_type(member) == JSON_BOOLEAN &&
        is_of(scope, variable, QUESTION_BOOLEAN))
        return arena_print(scratch,
                           json_boolean(member) ? "{\"var\": \"%s\"}"
                                                : "{\"!\": {\"var\": \"%s\"}}",
                           member->key);
    if (fits(scope, variable, member))
        return arena_print(scratch, "{\"===\": [{\"var\": \"%s\"}, %s]}",
                           member->key, source);
    if (json_type(member) != JSON_OBJECT || json_count(member) != 1)
        return NULL;
    struct json inner = json_first(member);
    const struct operator* operator= operator_of(inner.key);
    if (!operator|| operator->kind !=
         OPERATOR_COMPARE || !fits(scope, variable, &inner))
        return NULL;
    return arena_print(scratch,
                       "{\"%s\": [{\"var\": \"%s\"}, %s]}", operator->name,
                       member->key, json_source(&inner));
}

static struct json find_any(const struct json *object,
                            const char *const names[WORDS_MAX])
{
    struct json found = {0};

    for (size_t i = 0; i < WORDS_MAX && names[i]; i++) {
        found = json_find(object, names[i]);
        if (found.value)
            return found;
    }
    return found;
}

/* {"question": "age", "operator": "<", "value": 18} */
static const char *rewrite_record(const struct scope *scope,
                                  const struct json *object)
{
    static const char *const names[] = {"question", "fact", "var"},
                             *const marks[] = {"operator", "op", "comparison"},
                             *const values[] = {"value", "equals", NULL};
    struct json name = find_any(object, names), mark = find_any(object, marks),
                value = find_any(object, values);

    if (!is_string(&name) || !is_string(&mark) || !value.value)
        return NULL;
    const struct operator* operator= operator_of(json_string(&mark));
    int64_t variable = find_variable(scope, json_string(&name));
    if (!operator|| operator->kind != OPERATOR_COMPARE ||
         variable == NO_VARIABLE || !fits(scope, variable, &value))
        return NULL;
    return arena_print(
        scratch_of(object),
        "write {\"%s\": [{\"var\": \"%s\"}, %s]}", operator->name,
        json_string(&name), json_source(&value));
}

/* {"var": "age", "<": 18} */
static const char *rewrite_var_beside(const struct scope *scope,
                                      const struct json *object)
{
    struct json var = json_find(object, "var");

    if (!is_string(&var) || json_count(object) != 2)
        return NULL;
    int64_t variable = find_variable(scope, json_string(&var));
    for (struct json item = json_first(object); item.value; json_step(&item)) {
        const struct operator* operator= operator_of(item.key);
        if (operator&& operator->kind == OPERATOR_COMPARE &&
            variable != NO_VARIABLE && fits(scope, variable, &item))
            return arena_print(
                scratch_of(object),
                "write {\"%s\": [{\"var\": \"%s\"}, %s]}", operator->name,
                json_string(&var), json_source(&item));
    }
    return NULL;
}

/* Several conditions in one object: an object for each, all of them. */
static const char *rewrite_many(const struct scope *scope,
                                const struct json *object)
{
    const char *list = "";

    for (struct json item = json_first(object); item.value; json_step(&item)) {
        const char *part = rewrite_flat(scope, &item);
        const char *source = json_source(&item);
        if (!part && operators_find(item.key) && source)
            part = arena_print(scratch_of(object), "{\"%s\": %s}", item.key,
                               source);
        if (!part)
            return NULL;
        list = arena_print(scratch_of(object), "%s%s%s", list,
                           *list ? ", " : "", part);
    }
    return arena_print(scratch_of(object), "write {\"and\": [%s]}", list);
}

/* Operators that others have, put as ours. */
static const char *rewrite_operator(const struct json *member)
{
    struct arena *scratch = scratch_of(member);
    const char *source = json_source(member), *key = member->key;
    struct json a, b, c;

    if (json_type(member) != JSON_ARRAY || !source)
        return NULL;
    if (!strcmp(key, "not in") || !strcmp(key, "!in") ||
        !strcmp(key, "not_in") || !strcmp(key, "nin") || !strcmp(key, "notIn"))
        return arena_print(scratch, "write {\"!\": {\"in\": %s}}", source);
    if (!strcmp(key, "xor") && json_count(member) == 2)
        return arena_print(scratch, "write {\"!==\": %s}", source);
    a = json_first(member);
    if (!strcmp(key, "in") && json_count(member) > 2 && sources_from(member, 1))
        return arena_print(scratch, "write {\"in\": [%s, [%s]]}",
                           json_source(&a), sources_from(member, 1));
    if (!strcmp(key, ">") || !strcmp(key, ">=") || !strcmp(key, "between")) {
        if (json_count(member) != 3)
            return NULL;
        b = a, json_step(&b);
        c = b, json_step(&c);
        bool between = !strcmp(key, "between");
        return arena_print(
            scratch, "write {\"%s\": [%s, %s, %s]}",
            !strcmp(key, ">") ? "<" : "<=", json_source(between ? &b : &c),
            json_source(between ? &a : &b), json_source(between ? &c : &a));
    }
    return NULL;
}

const char *rewrite_object(const struct scope *scope, const struct json *object)
{
    struct json first = json_first(object);
    const char *hint;

    if (json_count(object) == 1) {
        hint = rewrite_operator(&first);
        if (hint || operators_find(first.key))
            return hint;
        hint = rewrite_flat(scope, &first);
        return hint ? arena_print(scratch_of(object), "write %s", hint) : NULL;
    }
    hint = rewrite_record(scope, object);
    if (!hint)
        hint = rewrite_var_beside(scope, object);
    return hint ? hint : rewrite_many(scope, object);
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
        list = arena_print(scratch_of(json), "%s%s\"%s\"", list,
                           *list ? " or " : "", options->list[i]);
    return arena_print(scratch_of(json), "write %s", list);
}

static const char *say_literal(const struct scope *scope,
                               const struct operand *literal, uint32_t variable)
{
    const struct json *json = literal->json;
    const char *text = literal->type == OPERAND_STRING ? literal->text : NULL;

    if (is_of(scope, variable, QUESTION_CHOICE))
        return say_options(scope, json, variable);
    if (is_of(scope, variable, QUESTION_BOOLEAN)) {
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
        find_variable(scope, literal->text) == NO_VARIABLE)
        return NULL;
    return arena_print(scratch_of(literal->json), "write {\"var\": \"%s\"}",
                       literal->text);
}

const struct json *rewrite_operand(const struct scope *scope,
                                   const struct operand *a,
                                   const struct operand *b, const char **hint)
{
    *hint = rewrite_literal(scope, a);
    if (*hint)
        return a->json;
    *hint = rewrite_literal(scope, b);
    if (*hint)
        return b->json;
    if (a->is_variable && !b->is_variable) {
        *hint = say_literal(scope, b, a->variable);
        return b->json;
    }
    if (b->is_variable && !a->is_variable) {
        *hint = say_literal(scope, a, b->variable);
        return a->json;
    }
    return b->json;
}

const char *rewrite_list(const struct scope *scope,
                         const struct operand *operand, const struct json *json)
{
    const char *source = json_source(json);

    if (!operand->is_variable || !source ||
        !fits(scope, operand->variable, json))
        return NULL;
    return arena_print(scratch_of(json), "write [%s]", source);
}

const char *rewrite_between(const struct json *json)
{
    struct json list = json_first(json);
    struct json a = json_first(&list), b = a;

    json_step(&b);
    struct json c = b;
    json_step(&c);
    const char *low = json_source(&c), *middle = json_source(&b),
               *high = json_source(&a);
    if (!low || !middle || !high)
        return NULL;
    return arena_print(scratch_of(json), "write {\"%s\": [%s, %s, %s]}",
                       list.key, low, middle, high);
}

/* ---- Dates ---- */

static const char *first_date(const struct scope *scope)
{
    for (uint32_t i = 0; i < scope->pack->question_count; i++) {
        const struct question *question = &scope->pack->questions[i];
        if (!scope->broken[i] && question->type == QUESTION_DATE &&
            question->id && ids_is_plain(question->id))
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
    const char *fact =
        fact_of(scope, today ? DATE_OF_TODAY : find_variable(scope, id));
    const char *date = today ? first_date(scope) : id;

    if (fact)
        return arena_print(scratch_of(name),
                           "compare a fact of it: {\"var\": \"%s\"}", fact);
    if (!date)
        return "ask for a date, declare a fact, and compare that";
    return arena_print(scratch_of(name),
                       "declare a fact, such as {\"id\": \"days_since_%.*s\", "
                       "\"days_between\": [\"%s\", \"today\"]}, and compare "
                       "that",
                       PACK_ID_MAX - 11, json_shown(name, date),
                       json_shown(name, date));
}
