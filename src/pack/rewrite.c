/* SPDX-License-Identifier: MIT */
/* rewrite.c -- the pieces of a text, put together as they were meant. */
#include "pack/rewrite_internal.h"

#include "base/utf8.h"
#include "pack/shape_internal.h"

#include <string.h>

enum { WORDS_MAX = 3 };

/* ---- A string for a condition: "age >= 18 and adult" ---- */

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
    if (variable_is_counted(scope->pack, (uint32_t)variable))
        return size && size < 16 && strspn(word, "0123456789") == size &&
                       (*word != '0' || size == 1)
                   ? word
                   : NULL;
    if (variable_is_condition(scope->pack, (uint32_t)variable))
        return !strcmp(word, "true") || !strcmp(word, "false") ? word : NULL;
    return rewrite_has_option(scope, variable, word)
               ? arena_print(scratch, "\"%s\"", word)
               : NULL;
}

/* "age >= 18" */
static const char *rewrite_comparison(const struct scope *scope,
                                      const char *text, struct arena *scratch)
{
    size_t size = name_size(text);
    const char *name = arena_copy(scratch, text, size);
    int64_t variable = rewrite_find(scope, name);

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
        if (!literal ||
            (ordered && !variable_is_counted(scope->pack, (uint32_t)variable)))
            return NULL;
        return arena_print(scratch, "{\"%s\": [{\"var\": \"%s\"}, %s]}",
                           signs[i].name, name, literal);
    }
    return NULL;
}

/* "b", "!b", "not b" or a comparison; NULL of anything else. */
static const char *rewrite_part(const struct scope *scope, const char *text,
                                struct arena *scratch)
{
    bool negated = *text == '!' || !strncmp(text, "not ", 4);
    const char *name = take_spaces(text + (*text == '!' ? 1 : negated ? 4 : 0));
    int64_t variable = rewrite_find(scope, name);

    if (variable == NO_VARIABLE)
        return negated ? NULL : rewrite_comparison(scope, text, scratch);
    if (!variable_is_condition(scope->pack, (uint32_t)variable))
        return NULL;
    return arena_print(
        scratch, negated ? "{\"!\": {\"var\": \"%s\"}}" : "{\"var\": \"%s\"}",
        name);
}

/* Parts that are joined by one word; NULL where one of them is none. */
static const char *rewrite_joined(const struct scope *scope, const char *text,
                                  const char *word, struct arena *scratch)
{
    const char *list = "";

    for (;;) {
        const char *end = strstr(text, word);
        size_t size = end ? (size_t)(end - text) : strlen(text);
        while (size && text[size - 1] == ' ')
            size--;
        const char *part =
            rewrite_part(scope, arena_copy(scratch, text, size), scratch);
        if (!part)
            return NULL;
        list = arena_print(scratch, "%s%s%s", list, *list ? ", " : "", part);
        if (!end)
            return list;
        text = take_spaces(end + strlen(word));
    }
}

static const char *rewrite_parts(const struct scope *scope, const char *text,
                                 struct arena *scratch)
{
    static const struct {
        const char *word, *own;
    } words[] = {
        {" and ", "and"}, {" && ", "and"}, {" AND ", "and"},
        {" or ", "or"},   {" || ", "or"},  {" OR ", "or"},
    };
    const char *part = rewrite_part(scope, text, scratch);

    if (part)
        return arena_print(scratch, "write %s", part);
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (strstr(text, words[i].word))
            part = rewrite_joined(scope, text, words[i].word, scratch);
        if (part)
            return arena_print(scratch, "write {\"%s\": [%s]}", words[i].own,
                               part);
    }
    return NULL;
}

static const char *rewrite_text(const struct scope *scope,
                                const struct json *json)
{
    static const char always[] =
        ",otherwise,else,always,default,anders,altijd,overig,*,";
    struct arena *scratch = json->document->scratch;
    const char *text = take_spaces(json_string(json));
    int64_t variable = rewrite_find(scope, text);

    if (variable == NO_VARIABLE && shape_boolean_hint(json))
        return shape_boolean_hint(json);
    if (variable == NO_VARIABLE && utf8_lists(always, text, strlen(text)))
        return "write true";
    if (variable == NO_VARIABLE ||
        variable_is_condition(scope->pack, (uint32_t)variable))
        return rewrite_parts(scope, text, scratch);
    return rewrite_variable(scope, json, (uint32_t)variable);
}

/* ---- An array for a condition ---- */

/* {"<": [{"var": "age"}, 18]} of an operator, a string, and a literal that the
 * variable of that name may be compared with; NULL of all else. */
static const char *compare(const struct scope *scope, const char *name,
                           const char *variable, const struct json *literal)
{
    int64_t number = rewrite_find(scope, variable);

    if (!name || number == NO_VARIABLE || !literal->value ||
        !rewrite_fits(scope, number, literal) || !json_source(literal))
        return NULL;
    return json_print(literal, "{\"%s\": [{\"var\": \"%s\"}, %s]}", name,
                      variable, json_source(literal));
}

static const char *say_write(const char *what, const struct json *json)
{
    return what ? json_print(json, "write %s", what) : NULL;
}

/* The sources of an array's items from `first` on, with commas between. */
static const char *sources_from(const struct json *array, uint32_t first)
{
    const char *list = "";

    for (struct json item = json_first(array); item.value; json_step(&item)) {
        const char *source = json_source(&item);
        if (!source)
            return NULL;
        if (item.index >= first)
            list = json_print(array, "%s%s%s", list, *list ? ", " : "", source);
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
    const char *all = json_source(json) ? sources_from(json, 0) : NULL;

    if (!all)
        return NULL;
    if (all_conditions(json))
        return json_print(
            json, count == 1 ? "write %s" : "write {\"and\": [%s]}", all);
    if (!json_is(&first, JSON_STRING))
        return NULL;
    if (operators_find(json_string(&first)) && count > 1)
        return json_print(json, "write {\"%s\": [%s]}", json_string(&first),
                          sources_from(json, 1));
    json_step(&second);
    return count == 2
               ? say_write(compare(scope, "===", json_string(&first), &second),
                           json)
               : NULL;
}

const char *rewrite_condition(const struct scope *scope,
                              const struct json *json)
{
    const char *hint = NULL;
    int64_t value;

    if (json_type(json) == JSON_STRING)
        hint = rewrite_text(scope, json);
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

/* The comparison that a name of another language stands for, or NULL. */
static const char *comparison_of(const char *name)
{
    const char *own = operators_own(*name == '$' ? name + 1 : name);
    const struct cond_operator *found = operators_find(own ? own : name);

    return found && found->kind == OPERATOR_COMPARE ? found->name : NULL;
}

/* {"age": 18}, {"age": {"<": 18}}, {"adult": true} */
static const char *rewrite_flat(const struct scope *scope,
                                const struct json *member)
{
    int64_t variable = rewrite_find(scope, member->key);
    struct json inner = json_first(member);

    if (variable == NO_VARIABLE)
        return NULL;
    if (json_type(member) == JSON_BOOLEAN &&
        variable_is_condition(scope->pack, (uint32_t)variable))
        return json_print(member,
                          json_boolean(member) ? "{\"var\": \"%s\"}"
                                               : "{\"!\": {\"var\": \"%s\"}}",
                          member->key);
    if (json_type(member) != JSON_OBJECT)
        return compare(scope, "===", member->key, member);
    return json_count(member) == 1
               ? compare(scope, comparison_of(inner.key), member->key, &inner)
               : NULL;
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

/* {"question": "age", "operator": "<", "value": 18} and {"var": "age", "<": 18}
 */
static const char *rewrite_record(const struct scope *scope,
                                  const struct json *object)
{
    static const char *const names[] = {"question", "fact", "var"},
                             *const marks[] = {"operator", "op", "comparison"},
                             *const values[] = {"value", "equals", NULL};
    struct json name = find_any(object, names), mark = find_any(object, marks),
                value = find_any(object, values);
    const char *part = NULL;

    if (!json_is(&name, JSON_STRING))
        return NULL;
    if (json_is(&mark, JSON_STRING))
        return compare(scope, comparison_of(json_string(&mark)),
                       json_string(&name), &value);
    if (json_count(object) != 2 || strcmp(name.key, "var") != 0)
        return NULL;
    for (struct json item = json_first(object); item.value; json_step(&item))
        if (!part)
            part = compare(scope, comparison_of(item.key), json_string(&name),
                           &item);
    return part;
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
            part = json_print(object, "{\"%s\": %s}", item.key, source);
        if (!part)
            return NULL;
        list = json_print(object, "%s%s%s", list, *list ? ", " : "", part);
    }
    return json_print(object, "{\"and\": [%s]}", list);
}

/* Operators that others have, put as ours. */
static const char *rewrite_operator(const struct scope *scope,
                                    const struct json *member)
{
    const char *source = json_source(member), *key = member->key;
    const char *thousands = rewrite_thousands(scope, member);
    const char *items[3] = {NULL};

    if (thousands)
        return thousands;
    if (json_type(member) != JSON_ARRAY || !source)
        return NULL;
    if (!strcmp(key, "not in") || !strcmp(key, "!in") ||
        !strcmp(key, "not_in") || !strcmp(key, "nin") || !strcmp(key, "notIn"))
        return json_print(member, "write {\"!\": {\"in\": %s}}", source);
    if (!strcmp(key, "xor") && json_count(member) == 2)
        return json_print(member, "write {\"!==\": %s}", source);
    if (!strcmp(key, "in") && json_count(member) > 2) {
        struct json first = json_first(member);
        return json_print(member, "write {\"in\": [%s, [%s]]}",
                          json_source(&first), sources_from(member, 1));
    }
    const char *name = !strcmp(key, ">") ? "<" : "<=";
    bool between = !strcmp(key, "between");
    if ((!between && strcmp(key, ">") != 0 && strcmp(key, ">=") != 0) ||
        json_count(member) != 3)
        return NULL;
    if (rewrite_is_between(scope, member))
        return rewrite_between(scope, member, name);
    for (struct json item = json_first(member); item.value; json_step(&item))
        items[item.index] = json_source(&item);
    return json_print(member, "write {\"%s\": [%s, %s, %s]}", name,
                      items[between ? 1 : 2], items[!between],
                      items[between ? 2 : 0]);
}

const char *rewrite_object(const struct scope *scope, const struct json *object)
{
    struct json first = json_first(object);
    const char *hint;

    if (!json_may_hint(object) || !json_source(object))
        return NULL;
    if (json_count(object) == 1) {
        hint = rewrite_operator(scope, &first);
        if (hint || operators_find(first.key))
            return hint;
        return say_write(rewrite_flat(scope, &first), object);
    }
    hint = rewrite_record(scope, object);
    return say_write(hint ? hint : rewrite_many(scope, object), object);
}
