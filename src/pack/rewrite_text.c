/* rewrite_text.c -- "age >= 18 and adult": a string for a condition. */
#include "pack/rewrite_parts_internal.h"

#include "base/base.h"
#include "base/utf8.h"
#include "pack/shape_internal.h"

#include <string.h>

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

/* What a rule is for which nothing else need hold. */
static const char *const always[] = {"otherwise", "else",   "always", "default",
                                     "anders",    "altijd", "overig", "*"};

const char *rewrite_text(const struct scope *scope, const struct json *json)
{
    struct arena *scratch = scratch_of(json);
    const char *text = take_spaces(json_string(json));
    int64_t variable = rewrite_find(scope, text);

    if (variable == NO_VARIABLE && shape_boolean_hint(json))
        return shape_boolean_hint(json);
    for (size_t i = 0; variable == NO_VARIABLE && i < COUNT_OF(always); i++)
        if (utf8_same(text, strlen(text), always[i], strlen(always[i])))
            return "write true";
    if (variable == NO_VARIABLE ||
        variable_is_condition(scope->pack, (uint32_t)variable))
        return rewrite_parts(scope, text, scratch);
    return rewrite_variable(scope, json, (uint32_t)variable);
}
