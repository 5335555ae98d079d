/* shape.c -- see shape.h. */
#include "pack/shape.h"

#include "base/date.h"
#include "base/utf8.h"

#include <string.h>

enum {
    HINT_NAMES_MAX = 2000, // compared with one misspelt name
    HINT_FAULTS_MAX = 100  // later faults get no hint; few are listed anyway
};

static const char *type_name(enum json_type type)
{
    static const char *const names[] = {"null",     "true or false",
                                        "a number", "a string",
                                        "an array", "an object"};

    return names[type];
}

/* Words of other formats and languages, and ours that says it. */
static const struct {
    const char *wrong, *right, *hint; /* NULL: "write 'right'" */
} slips[] = {
    {"lt", "<", NULL},
    {"lte", "<=", NULL},
    {"le", "<=", NULL},
    {"gt", ">", NULL},
    {"gte", ">=", NULL},
    {"ge", ">=", NULL},
    {"eq", "===", NULL},
    {"equals", "===", NULL},
    {"ne", "!==", NULL},
    {"neq", "!==", NULL},
    {"int", "integer", NULL},
    {"number", "integer", "write 'integer': only whole numbers are taken"},
    {"float", "integer", "write 'integer': only whole numbers are taken"},
    {"bool", "boolean", NULL},
    {"enum", "choice",
     "make it 'choice', and write what can be chosen as 'options'"},
    {"select", "choice",
     "make it 'choice', and write what can be chosen as 'options'"},
    {"string", "choice",
     "make it 'choice', and write what can be answered as 'options': no rule "
     "can "
     "depend on free text"},
    {"text", "choice",
     "make it 'choice', and write what can be answered as 'options': no rule "
     "can "
     "depend on free text"},
    {"datetime", "date", NULL},
    {"min", "minimum", NULL},
    {"max", "maximum", NULL},
    {"choices", "options", NULL},
    {"values", "options", NULL},
    {"if", "when", NULL},
    {"condition", "when", NULL},
    {"then", "outcome", NULL},
    {"now", "today", NULL},
};

/* Says what a well-known slip should be, if that is one of the names. */
static const char *slip_hint(struct arena *arena, const char *name,
                             const char *const *names, size_t count)
{
    for (size_t i = 0; i < COUNT_OF(slips); i++)
        for (size_t k = 0; k < count && !strcmp(name, slips[i].wrong); k++)
            if (!strcmp(names[k], slips[i].right))
                return slips[i].hint
                           ? slips[i].hint
                           : arena_print(arena, "write '%s'", slips[i].right);
    return NULL;
}

const char *shape_hint(const struct json *json, const char *name,
                       const char *const *names, size_t count)
{
    struct json_document *document = json->document;

    if (count > HINT_NAMES_MAX || strlen(name) > PACK_ID_MAX ||
        document->diags->count[DIAG_ERROR] >= HINT_FAULTS_MAX)
        return NULL;

    const char *slip = slip_hint(document->scratch, name, names, count);
    if (slip)
        return slip;
    const char *nearest = diag_nearest(name, names, count);
    if (!nearest)
        return NULL;
    return arena_print(document->scratch, "did you mean '%s'?", nearest);
}

bool shape_is(const struct json *json, enum json_type type)
{
    enum json_type got = json_type(json);

    if (got == type)
        return true;
    return diag_add(json->document->diags, DIAG_WRONG_TYPE, json_place(json),
                    "this must be %s, not %s", type_name(type), type_name(got));
}

static bool is_member(const char *key, const char *const *members, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(key, members[i]))
            return true;
    return false;
}

bool shape_object(const struct json *json, const char *const *members,
                  size_t count)
{
    bool ok = true;

    if (!shape_is(json, JSON_OBJECT))
        return false;
    for (struct json member = json_first(json); member.value;
         json_step(&member))
        if (!is_member(member.key, members, count))
            ok = diag_add_hint(
                json->document->diags, DIAG_UNKNOWN_MEMBER, json_place(&member),
                shape_hint(json, member.key, members, count),
                "unknown member '%s'", json_shown(json, member.key));
    return ok;
}

bool shape_need_any(const struct json *object, const char *key,
                    struct json *member)
{
    *member = json_find(object, key);
    if (member->value)
        return true;
    return diag_add(object->document->diags, DIAG_MISSING_MEMBER,
                    json_place(object), "member '%s' is missing", key);
}

bool shape_need(const struct json *object, const char *key, enum json_type type,
                struct json *member)
{
    return shape_need_any(object, key, member) && shape_is(member, type);
}

bool shape_may(const struct json *object, const char *key, enum json_type type,
               struct json *member)
{
    *member = json_find(object, key);
    return !member->value || shape_is(member, type);
}

/* What it is called that nobody can see; NULL for what has no name. */
static const char *hidden_name(uint32_t point)
{
    switch (point) {
    case 0xAD:
        return "a soft hyphen";
    case 0x200B:
        return "a space without width";
    case 0x200C:
    case 0x200D:
        return "a joiner that joins no letters";
    case 0x2060:
        return "a word joiner";
    case 0xFEFF:
        return "a byte order mark";
    default:
        break;
    }
    if ((point >= 0xFE00 && point <= 0xFE0F) || point >> 8 == 0xE01)
        return "a variation selector";
    if (point >= 0xE0000 && point <= 0xE0FFF)
        return "a tag";
    return NULL;
}

static bool refuse_hidden(const struct json *string, uint32_t point,
                          const char *at)
{
    enum { BEFORE_MAX = 20 };
    struct arena *scratch = string->document->scratch;
    const char *text = json_string(string), *from = text;
    const char *name = hidden_name(point);

    if (at - text > BEFORE_MAX)
        for (from = at - BEFORE_MAX; ((unsigned char)*from & 0xC0) == 0x80;)
            from++;
    const char *before = arena_copy(scratch, from, (size_t)(at - from));
    return diag_add_hint(
        string->document->diags, DIAG_TEXT_HIDDEN, json_place(string),
        "leave it out; it often comes along with text that is pasted",
        "people cannot see U+%04X%s%s%s in this text, %s%s%s", (unsigned)point,
        name ? " (" : "", name ? name : "", name ? ")" : "",
        at > text ? "behind '" : "where it begins", before,
        at > text ? "'" : "");
}

static bool refuse_control(const struct json *string, uint32_t point)
{
    return diag_add_hint(string->document->diags, DIAG_TEXT_CONTROL,
                         json_place(string),
                         point == '\n' || point == '\r' || point == '\t'
                             ? "write a space instead"
                             : "leave it out",
                         "a text is one line without control characters, but "
                         "this has U+%04X",
                         (unsigned)point);
}

bool shape_line(const struct json *string)
{
    const char *text = json_string(string), *end = text + strlen(text);
    uint32_t before = 0;

    if (!*text)
        return diag_add(string->document->diags, DIAG_TEXT_EMPTY,
                        json_place(string), "this text must not be empty");
    while (text < end) {
        const char *at = text;
        uint32_t point = utf8_next(&text, end);

        if (utf8_is_control(point))
            return refuse_control(string, point);
        // A joiner at the end stands between no letters.
        if (utf8_is_hidden(point) &&
            (text == end || utf8_shown(before, point, text, end) != point))
            return refuse_hidden(string, point, at);
        before = point;
    }
    return true;
}

bool shape_may_line(const struct json *object, const char *key,
                    struct arena *arena, const char **line)
{
    struct json member;

    *line = NULL;
    if (!shape_may(object, key, JSON_STRING, &member))
        return false;
    if (!member.value)
        return true;

    const char *text = json_string(&member);
    *line = arena_copy(arena, text, strlen(text));
    return shape_line(&member);
}

bool shape_need_line(const struct json *object, const char *key,
                     struct arena *arena, const char **line)
{
    struct json member;

    if (!shape_need(object, key, JSON_STRING, &member))
        return false;
    return shape_may_line(object, key, arena, line);
}

bool shape_integer(const struct json *number, int64_t *value)
{
    if (json_integer(number, value))
        return true;

    struct diags *diags = number->document->diags;
    double size = json_number(number);
    if (size > (double)PACK_INTEGER_MAX || size < -(double)PACK_INTEGER_MAX)
        return diag_add(diags, DIAG_INTEGER_TOO_LARGE, json_place(number),
                        "an integer must lie between -(2^53-1) and 2^53-1");
    return diag_add(diags, DIAG_NOT_AN_INTEGER, json_place(number),
                    "this must be an integer, written without '.' or 'e'");
}

bool shape_date(const struct json *string, int32_t *day)
{
    const char *text = json_string(string);

    if (date_parse(text, strlen(text), day))
        return true;
    return diag_add(
        string->document->diags, DIAG_NOT_A_DATE, json_place(string),
        "'%s' is not a day, written like 2021-03-01", json_shown(string, text));
}

const char *shape_list(struct arena *arena, const char *const *words,
                       size_t count)
{
    const char *list = "";

    for (size_t i = 0; i < count; i++)
        list = arena_print(arena, "%s%s'%s'", list,
                           i == 0           ? ""
                           : i + 1 == count ? " or "
                                            : ", ",
                           words[i]);
    return list;
}

bool shape_word(const struct json *string, enum diag_code code,
                const char *const *words, size_t count, size_t *which)
{
    const char *text = json_string(string);

    for (size_t i = 0; i < count; i++)
        if (!strcmp(text, words[i])) {
            *which = i;
            return true;
        }
    return diag_add_hint(string->document->diags, code, json_place(string),
                         shape_hint(string, text, words, count),
                         "this must be %s, not '%s'",
                         shape_list(string->document->scratch, words, count),
                         json_shown(string, text));
}
