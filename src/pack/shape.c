/* shape.c -- see shape.h. */
#include "pack/shape.h"

#include "base/date.h"
#include "base/utf8.h"
#include "pack/day.h"

#include <string.h>

enum {
    HINT_NAMES_MAX = 2000, // compared with one misspelt name
    HINT_FAULTS_MAX = 100, // later faults get no hint; few are listed anyway
    MEMBERS_MAX = 32       // of one part
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
    {"day", "date", NULL},
    {"numeric", "integer", NULL},
    {"yesno", "boolean", NULL},
    {"yes/no", "boolean", NULL},
    {"yes_no", "boolean", NULL},
    {"checkbox", "boolean", NULL},
    {"min", "minimum", NULL},
    {"max", "maximum", NULL},
    {"choices", "options", NULL},
    {"values", "options", NULL},
    {"if", "when", NULL},
    {"condition", "when", NULL},
    {"then", "outcome", NULL},
    {"result", "outcome", NULL},
    {"decision", "outcome", NULL},
    {"now", "today", NULL},
    {"vandaag", "today", NULL},
    {"text", "says", NULL},
    {"text", "ask", NULL},
    {"label", "says", NULL},
    {"label", "ask", NULL},
    {"says", "ask", NULL},
    {"ask", "says", NULL},
    {"question", "ask", NULL},
    {"prompt", "ask", NULL},
    {"description", "says", NULL},
    {"reason", "because", NULL},
    {"reason", "why", NULL},
    {"explanation", "because", NULL},
    {"explanation", "why", NULL},
    {"because", "why", NULL},
    {"key", "id", NULL},
    {"code", "id", NULL},
    {"kind", "type", NULL},
    {"type", "kind", NULL},
    {"months_between", "days_between",
     "write 'days_between' or 'years_between': facts count nothing else"},
    {"weeks_between", "days_between",
     "write 'days_between' or 'years_between': facts count nothing else"},
    {"age", "years_between", "count with 'years_between' and two dates"},
    {"years", "years_between", "count with 'years_between' and two dates"},
    {"days", "days_between", "count with 'days_between' and two dates"},
    {"between", "days_between", "count with 'days_between' and two dates"},
    {"days", "plus_days", NULL},
    {"plus_weeks", "plus_days", "write 'plus_days', with 7 for a week"},
    {"plus_months", "plus_days", "write 'plus_days': months are not added"},
    {"from", "valid_from", NULL},
    {"start", "valid_from", NULL},
    {"until", "valid_to", NULL},
    {"to", "valid_to", NULL},
    {"end", "valid_to", NULL},
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

const char *shape_number_hint(const struct json *json)
{
    const char *text = json_string(json);
    size_t size = text ? strlen(text) : 0, sign = size && *text == '-';

    if (json_type(json) != JSON_STRING || size == sign || size > 15 ||
        strspn(text + sign, "0123456789") != size - sign ||
        (text[sign] == '0' && size - sign > 1))
        return NULL;
    return arena_print(json->document->scratch, "write %s", text);
}

const char *shape_boolean_hint(const struct json *json)
{
    static const struct {
        const char *word, *hint;
    } words[] = {
        {"true", "write true"},   {"yes", "write true"},
        {"ja", "write true"},     {"waar", "write true"},
        {"false", "write false"}, {"no", "write false"},
        {"nee", "write false"},   {"onwaar", "write false"},
    };
    int64_t value;

    if (json_type(json) == JSON_NUMBER && json_integer(json, &value) &&
        (value == 0 || value == 1))
        return value ? "write true" : "write false";
    if (json_type(json) != JSON_STRING)
        return NULL;
    const char *text = json_string(json);
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (utf8_same(text, strlen(text), words[i].word, strlen(words[i].word)))
            return words[i].hint;
    return NULL;
}

/* One item where a list must stand. */
static const char *list_hint(const struct json *json)
{
    const char *source = json_source(json);
    bool dates = json->key && strstr(json->key, "_between");

    if (json_type(json) == JSON_OBJECT)
        return "write a list, in [ and ], of objects with an \"id\"";
    if (json_type(json) != JSON_STRING || !source)
        return NULL;
    if (!dates)
        return arena_print(json->document->scratch, "write [%s]", source);
    return strcmp(json_string(json), "today") != 0
               ? arena_print(json->document->scratch, "write [%s, \"today\"]",
                             source)
               : NULL;
}

/* What to write instead of a value of another type; NULL if nobody can tell. */
static const char *type_hint(const struct json *json, enum json_type type)
{
    switch (type) {
    case JSON_NUMBER:
        return shape_number_hint(json);
    case JSON_BOOLEAN:
        return shape_boolean_hint(json);
    case JSON_ARRAY:
        return list_hint(json);
    case JSON_STRING:
        return json_type(json) == JSON_NUMBER && json_source(json)
                   ? day_hint(json_source(json), json->document->scratch)
                   : NULL;
    case JSON_NULL:
    case JSON_OBJECT:
        break;
    }
    return NULL;
}

bool shape_is(const struct json *json, enum json_type type)
{
    enum json_type got = json_type(json);

    if (got == type)
        return true;
    return diag_add_hint(json->document->diags, DIAG_WRONG_TYPE,
                         json_place(json), type_hint(json, type),
                         "this must be %s, not %s", type_name(type),
                         type_name(got));
}

static bool is_member(const char *key, const char *const *members, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(key, members[i]))
            return true;
    return false;
}

/* Members of other parts of a pack: where they belong. */
static const struct {
    const char *member, *part;
} elsewhere[] = {
    {"advice", "the pack"},
    {"ask", "questions"},
    {"because", "rules"},
    {"cases", "the pack"},
    {"dates", "outcomes"},
    {"days_between", "facts"},
    {"exit_status", "outcomes"},
    {"expect", "cases"},
    {"for", "advice"},
    {"hit_policy", "the pack"},
    {"kind", "advice"},
    {"languages", "the pack"},
    {"maximum", "integer questions"},
    {"minimum", "integer questions"},
    {"not_after", "date questions"},
    {"not_before", "date questions"},
    {"notice", "the pack"},
    {"options", "choice questions"},
    {"outcome", "rules"},
    {"plus_days", "dates of outcomes"},
    {"says", "outcomes, options, dates and advice"},
    {"section", "source facts"},
    {"source", "questions, outcomes, rules and advice"},
    {"today", "cases"},
    {"type", "questions"},
    {"unknown", "choice questions"},
    {"valid_from", "rules and the pack"},
    {"valid_to", "rules and the pack"},
    {"weights", "questions"},
    {"when", "rules and advice"},
    {"why", "questions"},
    {"years_between", "facts"},
};

/* The members that are not there yet; returns how many. */
static size_t missing_members(const struct json *object,
                              const char *const *members, size_t count,
                              const char **missing)
{
    size_t used = 0;

    for (size_t i = 0; i < count; i++)
        if (!json_find(object, members[i]).value)
            missing[used++] = members[i];
    return used;
}

static const char *member_hint(const struct json *object, const char *key,
                               const char *const *members, size_t count)
{
    const char *missing[MEMBERS_MAX];
    const char *hint = NULL;

    if (count <= MEMBERS_MAX)
        hint = shape_hint(object, key, missing,
                          missing_members(object, members, count, missing));
    for (size_t i = 0; !hint && i < COUNT_OF(elsewhere); i++)
        if (!strcmp(key, elsewhere[i].member))
            hint =
                arena_print(object->document->scratch, "'%s' is a member of %s",
                            key, elsewhere[i].part);
    return hint;
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
                member_hint(json, member.key, members, count),
                "unknown member '%s'", json_shown(json, member.key));
    return ok;
}

bool shape_is_misnamed(const struct json *object, const char *key)
{
    for (struct json member = json_first(object); member.value;
         json_step(&member)) {
        struct json right = json_find(object, key);

        if (!right.value && shape_hint(object, member.key, &key, 1))
            return true;
    }
    return false;
}

bool shape_need_any(const struct json *object, const char *key,
                    struct json *member)
{
    *member = json_find(object, key);
    if (member->value)
        return true;
    if (shape_is_misnamed(object, key))
        return false;
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

static bool is_blank(const char *text, const char *end)
{
    while (text < end) {
        uint32_t point = utf8_next(&text, end);
        if (point != ' ' && point != 0xA0 && point != 0x202F &&
            point != 0x3000 && !(point >= 0x2000 && point <= 0x200A))
            return false;
    }
    return true;
}

bool shape_line(const struct json *string)
{
    const char *text = json_string(string), *end = text + strlen(text);
    uint32_t before = 0;

    if (is_blank(text, end))
        return diag_add_hint(string->document->diags, DIAG_TEXT_EMPTY,
                             json_place(string),
                             *text ? "spaces alone say nothing" : NULL,
                             "this text must not be empty");
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
    member = json_find(object, key);
    if (!member.value)
        return true;
    if (json_type(&member) == JSON_NUMBER && json_source(&member))
        return diag_add_hint(object->document->diags, DIAG_WRONG_TYPE,
                             json_place(&member),
                             arena_print(object->document->scratch,
                                         "write \"%s\"", json_source(&member)),
                             "this must be a string, not a number");
    if (!shape_is(&member, JSON_STRING))
        return false;

    const char *text = json_string(&member);
    *line = arena_copy(arena, text, strlen(text));
    return shape_line(&member);
}

bool shape_need_line(const struct json *object, const char *key,
                     struct arena *arena, const char **line)
{
    struct json member;

    return shape_need_any(object, key, &member) &&
           shape_may_line(object, key, arena, line);
}

/* "1.200": whether the point may stand between thousands. */
static bool has_thousands(const char *source)
{
    const char *point = source ? strchr(source, '.') : NULL;

    return point && point - source <= 3 &&
           strspn(point + 1, "0123456789") == 3 && !point[4];
}

static const char *integer_hint(const struct json *number)
{
    struct arena *scratch = number->document->scratch;
    double size = json_number(number);
    long long below = (long long)size - (size < 0 && size != (long long)size);
    const char *source = json_source(number);

    if (size == (double)(long long)size)
        return arena_print(scratch, "write %lld", (long long)size);
    if (has_thousands(source))
        return arena_print(scratch,
                           "write %lld if the point is to mark thousands; "
                           "only whole numbers are taken",
                           (long long)(size * 1000 + (size < 0 ? -0.5 : 0.5)));
    return arena_print(scratch,
                       "write %lld or %lld: only whole numbers are taken; a "
                       "smaller unit, such as cents, has no fractions",
                       below, below + 1);
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
    return diag_add_hint(diags, DIAG_NOT_AN_INTEGER, json_place(number),
                         integer_hint(number),
                         "this must be an integer, written without '.' or 'e'");
}

bool shape_date(const struct json *string, int32_t *day)
{
    const char *text = json_string(string);

    struct arena *scratch = string->document->scratch;

    if (date_parse(text, strlen(text), day))
        return true;
    const char *why = day_why_not(text, scratch);
    return diag_add_hint(string->document->diags, DIAG_NOT_A_DATE,
                         json_place(string), day_hint(text, scratch),
                         "'%s' is not a day%s%s", json_shown(string, text),
                         why ? ": " : ", written like 2021-03-01",
                         why ? why : "");
}

bool shape_date_or_today(const struct json *string, int32_t *day)
{
    static const char *const words[] = {"today", "now", "vandaag", "heute"};
    const char *text = json_string(string);

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (utf8_same(text, strlen(text), words[i], strlen(words[i])))
            return diag_add_hint(string->document->diags, DIAG_NOT_A_DATE,
                                 json_place(string), "write \"today\"",
                                 "'%s' is not a day, and not 'today'",
                                 json_shown(string, text));
    struct arena *scratch = string->document->scratch;
    if (date_parse(text, strlen(text), day) || day_hint(text, scratch) ||
        day_why_not(text, scratch))
        return shape_date(string, day);
    return diag_add_hint(
        string->document->diags, DIAG_NOT_A_DATE, json_place(string),
        "a bound is one day for everybody, written like "
        "2021-03-01, or 'today'",
        "'%s' is not a day, and not 'today'", json_shown(string, text));
}

const char *shape_days_hint(const struct json *object, const char *first,
                            const char *second)
{
    struct json a = json_find(object, first), b = json_find(object, second);

    return arena_print(object->document->scratch,
                       "the other way round they are \"%s\": \"%s\", \"%s\": "
                       "\"%s\"",
                       first, json_string(&b), second, json_string(&a));
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
