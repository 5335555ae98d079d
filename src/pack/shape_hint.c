/* SPDX-License-Identifier: MIT */
/* shape_hint.c -- what to write instead of a value or a name. */
#include "pack/shape_internal.h"

#include "base/utf8.h"
#include "pack/model.h"
#include "pack/slips_internal.h"

#include <string.h>

enum {
    HINT_NAMES_MAX = 2000, // compared with one misspelt name
    NUMBER_MAX = 15,       // digits and a sign
    UNIT_MAX = 10          // bytes of a unit
};

/* Words of other formats and languages, between commas, and ours that says it.
 * What is wrong in two ways is first looked for in the first. */
static const struct {
    const char *wrong, *right, *hint; /* NULL: "write 'right'" */
} slips[] = {
    {",int,numeric,", "integer", NULL},
    {",number,float,", "integer",
     "write 'integer': only whole numbers are taken"},
    {",bool,yesno,yes/no,yes_no,checkbox,", "boolean", NULL},
    {",enum,select,", "choice",
     "make it 'choice', and write what can be chosen as 'options'"},
    {",string,text,", "choice",
     "make it 'choice', and write what can be answered as 'options': no rule "
     "can depend on free text"},
    {",datetime,day,", "date", NULL},
    {",min,", "minimum", NULL},
    {",max,", "maximum", NULL},
    {",choices,values,", "options", NULL},
    {",if,condition,", "when", NULL},
    {",then,result,decision,", "outcome", NULL},
    {",now,vandaag,", "today", NULL},
    {",text,label,ask,description,", "says", NULL},
    {",text,label,says,question,prompt,", "ask", NULL},
    {",reason,explanation,", "because", NULL},
    {",reason,explanation,because,help,info,", "why", NULL},
    {",key,code,", "id", NULL},
    {",kind,", "type", NULL},
    {",type,", "kind", NULL},
    {",months_between,weeks_between,", "days_between",
     "write 'days_between' or 'years_between': facts count nothing else"},
    {",age,years,", "years_between",
     "count with 'years_between' and two dates"},
    {",days,between,", "days_between",
     "count with 'days_between' and two dates"},
    {",days,", "plus_days", NULL},
    {",plus_weeks,", "plus_days", "write 'plus_days', with 7 for a week"},
    {",plus_months,", "plus_days", "write 'plus_days': months are not added"},
    {",value,", "days_between",
     "a fact is what 'days_between' or 'years_between' count; numbers stand "
     "in conditions"},
    {",unless,", "when", "use 'when', and '!' around the condition"},
    {",todo,action,", "do", NULL},
    {",item,", "bring", NULL},
    {",from,start,", "valid_from", NULL},
    {",until,to,end,", "valid_to", NULL},
};

/* The name that is the same but for case. */
static const char *same_name(const char *name, const char *const *names,
                             size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (utf8_same(name, strlen(name), names[i], strlen(names[i])))
            return names[i];
    return NULL;
}

/* Says what a well-known slip should be, if that is one of the names. */
static const char *slip_hint(const struct json *json, const char *name,
                             const char *const *names, size_t count)
{
    for (size_t i = 0; i < COUNT_OF(slips); i++)
        for (size_t k = 0; k < count; k++)
            if (!strcmp(names[k], slips[i].right) &&
                utf8_lists(slips[i].wrong, name, strlen(name)))
                return slips[i].hint
                           ? slips[i].hint
                           : json_print(json, "write '%s'", slips[i].right);
    return NULL;
}

const char *shape_hint(const struct json *json, const char *name,
                       const char *const *names, size_t count)
{
    if (count > HINT_NAMES_MAX || strlen(name) > PACK_ID_MAX ||
        !json_may_hint(json))
        return NULL;

    const char *slip = slip_hint(json, name, names, count);
    if (slip)
        return slip;
    const char *nearest = same_name(name, names, count);
    if (!nearest)
        nearest = fault_nearest(name, names, count);
    if (!nearest)
        return NULL;
    return json_print(json, "did you mean '%s'?", nearest);
}

/*
 * The digits of "18", "1,200", "5%", "18 years" or "EUR 20": one whole number,
 * perhaps with a sign or word before or behind it.
 */
static bool read_digits(const char *text, char digits[NUMBER_MAX + 1])
{
    size_t before = strcspn(text, "-0123456789"), used = 0;
    const char *at = text + before;

    if (*at == '-')
        digits[used++] = *at++;
    while (byte_is_digit(*at) && used < NUMBER_MAX) {
        digits[used++] = *at++;
        bool thousands = (*at == ',' || *at == '.' || *at == ' ') &&
                         strspn(at + 1, "0123456789") == 3;
        at += thousands;
    }
    digits[used] = '\0';
    size_t sign = *digits == '-';
    return used > sign && (digits[sign] != '0' || used == sign + 1) &&
           before <= UNIT_MAX && strlen(at) <= UNIT_MAX &&
           !strpbrk(at, "0123456789.,:-/");
}

const char *shape_number_hint(const struct json *json)
{
    char digits[NUMBER_MAX + 1];

    if (json_type(json) != JSON_STRING ||
        !read_digits(json_string(json), digits))
        return NULL;
    return json_print(json, "write %s", digits);
}

/* "true", "false", or NULL. */
static const char *boolean_of(const char *text)
{
    size_t size = strlen(text);

    if (utf8_lists(",true,yes,ja,waar,", text, size))
        return "true";
    return utf8_lists(",false,no,nee,onwaar,", text, size) ? "false" : NULL;
}

const char *shape_word_hint(const struct json *json, const char *word)
{
    const char *own = boolean_of(word);

    return own ? json_print(json, "write '%s'", own) : NULL;
}

const char *shape_boolean_hint(const struct json *json)
{
    const char *own = NULL;
    int64_t value;

    if (json_type(json) == JSON_NUMBER && json_integer(json, &value) &&
        (value == 0 || value == 1))
        own = value ? "true" : "false";
    if (json_type(json) == JSON_STRING)
        own = boolean_of(json_string(json));
    return own ? json_print(json, "write %s", own) : NULL;
}

/* One item where a list must stand. */
static const char *list_hint(const struct json *json)
{
    static const char of_objects[] =
        ",questions,options,facts,outcomes,dates,rules,advice,cases,";
    const char *source = json_source(json), *key = json->key ? json->key : "";
    bool dates = strstr(key, "_between");

    if (json_type(json) == JSON_OBJECT)
        return utf8_lists(of_objects, key, strlen(key))
                   ? "write a list, in [ and ], of objects"
                   : NULL;
    if (json_type(json) != JSON_STRING || !source)
        return NULL;
    if (!dates)
        return json_print(json, "write [%s]", source);
    return strcmp(json_string(json), "today") != 0
               ? json_print(json, "write [%s, \"today\"]", source)
               : NULL;
}

/* 20210301 for a day, and {"var": "x"} for "x". */
static const char *string_hint(const struct json *json)
{
    struct json name = json_find(json, "var");

    if (json_type(json) == JSON_NUMBER && json_source(json))
        return day_hint(json_source(json), json->document->scratch);
    return json_is(&name, JSON_STRING) && json_source(&name)
               ? json_print(json, "write %s", json_source(&name))
               : NULL;
}

const char *shape_type_hint(const struct json *json, enum json_type type)
{
    switch (type) {
    case JSON_NUMBER:
        return shape_number_hint(json);
    case JSON_BOOLEAN:
        return shape_boolean_hint(json);
    case JSON_ARRAY:
        return list_hint(json);
    case JSON_STRING:
        return string_hint(json);
    case JSON_OBJECT:
        return json_type(json) == JSON_ARRAY && !json->parent
                   ? "a file holds one pack: take '[' and ']' away"
                   : NULL;
    case JSON_NULL:
        break;
    }
    return NULL;
}

/* Members of other parts of a pack, between commas: where they belong. */
static const struct {
    const char *members, *part;
} elsewhere[] = {
    {",advice,cases,hit_policy,languages,notice,", "the pack"},
    {",ask,type,weights,why,", "questions"},
    {",because,outcome,", "rules"},
    {",dates,exit_status,", "outcomes"},
    {",days_between,years_between,", "facts"},
    {",expect,today,", "cases"},
    {",for,kind,", "advice"},
    {",maximum,minimum,", "integer questions"},
    {",not_after,not_before,", "date questions"},
    {",options,unknown,", "choice questions"},
    {",plus_days,", "dates of outcomes"},
    {",says,", "outcomes, options, dates and advice"},
    {",section,", "source facts"},
    {",source,", "questions, outcomes, rules and advice"},
    {",valid_from,valid_to,", "rules and the pack"},
    {",when,", "rules and advice"},
};

/* What packs do without. */
static const struct {
    const char *members, *why;
} needless[] = {
    {",default,", "leave it out: an answer not given is unknown"},
    {",required,optional,",
     "leave it out: the program asks what can still matter"},
    {",priority,", "leave it out: rules are tried in their order"},
    {",order,", "leave it out: parts stand in their order"},
    {",else,", "write another rule behind this one"},
};

/* A comment by another name. */
static const char *comment_hint(const struct json *object, const char *key,
                                const char *item)
{
    if (!strstr(",_comment,comment,comments,$comments,//,#,note,notes,", item))
        return NULL;
    struct json member = json_find(object, key);
    return json_is(&member, JSON_STRING)
               ? "did you mean '$comment'?"
               : "leave it out, or write it as one string \"$comment\"";
}

const char *shape_member_hint(const struct json *object, const char *key,
                              const char *const *missing, size_t count)
{
    const char *hint = shape_hint(object, key, missing, count);
    const char *item = json_print(object, ",%s,", key);

    if (!hint)
        hint = comment_hint(object, key, item);
    for (size_t i = 0; !hint && i < COUNT_OF(needless); i++)
        if (strstr(needless[i].members, item))
            hint = needless[i].why;
    for (size_t i = 0; !hint && i < COUNT_OF(elsewhere); i++)
        if (strstr(elsewhere[i].members, item))
            hint = json_print(object, "'%s' is a member of %s", key,
                              elsewhere[i].part);
    return hint;
}

/* What may be written for a member that is missing; NULL of most. */
const char *shape_missing_hint(const char *key)
{
    static const struct {
        const char *member, *hint;
    } members[] = {
        {"pack", "add \"pack\": 1"},
        {"languages", "add \"languages\": [\"en\"], with the codes of yours"},
        {"type", "add \"type\": \"boolean\", or \"choice\", \"integer\" or "
                 "\"date\""},
        {"when", "add \"when\": true for a rule that always holds"},
        {"answers", "add \"answers\": {} where nothing is answered"},
        {"expect", "add \"expect\": {\"outcome\": ...}"},
        {"kind", "add \"kind\": \"do\", or \"bring\" or \"note\""},
        {"notice", "add a text that says whose service this is not, and where "
                   "to check"},
        {"why", "add a text that says what the question is asked for"},
        {"because", "add a text that tells people why"},
        {"options", "add \"options\": [...], each with \"id\" and \"says\""},
    };

    for (size_t i = 0; i < COUNT_OF(members); i++)
        if (!strcmp(key, members[i].member))
            return members[i].hint;
    return NULL;
}

/* "1.200": whether the point may stand between thousands. */
static bool has_thousands(const char *source)
{
    const char *point = source ? strchr(source, '.') : NULL;

    return point && point - source <= 3 &&
           strspn(point + 1, "0123456789") == 3 && !point[4];
}

const char *shape_integer_hint(const struct json *number)
{
    double size = json_number(number);
    long long whole = (long long)size; // towards 0
    long long below = whole - (size < (double)whole);
    const char *source = json_source(number);

    if (size == (double)whole)
        return json_print(number, "write %lld", whole);
    if (has_thousands(source))
        return json_print(number,
                          "write %lld if the point is to mark thousands; "
                          "only whole numbers are taken",
                          (long long)(size * 1000 + (size < 0 ? -0.5 : 0.5)));
    return json_print(number,
                      "write %lld or %lld: only whole numbers are taken; a "
                      "smaller unit, such as cents, has no fractions",
                      below, below + 1);
}

const char *shape_days_hint(const struct json *object, const char *first,
                            const char *second)
{
    struct json a = json_find(object, first), b = json_find(object, second);

    return json_print(object,
                      "the other way round they are \"%s\": \"%s\", \"%s\": "
                      "\"%s\"",
                      first, json_string(&b), second, json_string(&a));
}
