/* SPDX-License-Identifier: MIT */
/* shape.c -- is a value there, of its type, and what it must be? */
#include "pack/shape_internal.h"

#include "base/bytes.h"
#include "base/date.h"
#include "base/utf8.h"
#include "pack/slips_internal.h"

#include <string.h>

static const char *type_name(enum json_type type)
{
    static const char *const names[] = {"null",     "true or false",
                                        "a number", "a string",
                                        "an array", "an object"};

    return names[type];
}

bool shape_refuse(const struct json *json, enum json_type type,
                  const char *hint)
{
    return json_fault_hint(json, FAULT_WRONG_TYPE, hint,
                           "this must be %s, not %s", type_name(type),
                           type_name(json_type(json)));
}

bool shape_is(const struct json *json, enum json_type type)
{
    return json_type(json) == type ||
           shape_refuse(json, type, shape_type_hint(json, type));
}

static bool is_member(const char *key, const char *const *members)
{
    while (*members && strcmp(key, *members) != 0)
        members++;
    return *members;
}

/* The members that are not there yet; returns how many. */
static size_t missing_members(const struct json *object,
                              const char *const *members, const char **missing)
{
    size_t used = 0;

    for (; *members; members++)
        if (!json_find(object, *members).value)
            missing[used++] = *members;
    return used;
}

bool shape_object(const struct json *object, const char *const *members)
{
    const char *missing[SHAPE_MEMBERS_MAX];
    size_t missing_count = 0;
    bool ok = true;

    for (struct json member = json_first(object); member.value;
         json_step(&member)) {
        if (is_member(member.key, members))
            continue;
        if (ok)
            missing_count = missing_members(object, members, missing);
        json_refuse(&member);
        ok = json_fault_hint(
            &member, FAULT_UNKNOWN_MEMBER,
            shape_member_hint(object, member.key, missing, missing_count),
            "unknown member '%s'", json_shown(object, member.key));
    }
    return ok;
}

/* Whether a name that was refused is a slip for the member. */
static bool is_refused(const struct json *object, const char *key)
{
    for (struct json member = json_first(object); member.value;
         json_step(&member))
        if (json_is_refused(&member) && shape_hint(object, member.key, &key, 1))
            return true;
    return false;
}

/* Of a member that stands twice, nobody knows which one is meant. */
bool shape_need_any(const struct json *object, const char *key,
                    struct json *member)
{
    *member = json_find(object, key);
    if (member->value)
        return !json_is_twice(member);
    if (is_refused(object, key))
        return false;
    return json_fault_hint(object, FAULT_MISSING_MEMBER,
                           shape_missing_hint(key), "member '%s' is missing",
                           key);
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
    if (!member->value)
        return !is_refused(object, key);
    return !json_is_twice(member) && shape_is(member, type);
}

bool shape_has(const struct json *object, const char *key, enum json_type type,
               struct json *member)
{
    return shape_may(object, key, type, member) && member->value;
}

/* ---- Texts ---- */

/* What it is called that nobody can see; NULL for what has no name. */
static const char *hidden_name(uint32_t point)
{
    static const struct {
        uint32_t first, last;
        const char *name;
    } hidden[] = {{0xAD, 0xAD, "a soft hyphen"},
                  {0x200B, 0x200B, "a space without width"},
                  {0x200C, 0x200D, "a joiner that joins no letters"},
                  {0x2060, 0x2060, "a word joiner"},
                  {0xFE00, 0xFE0F, "a variation selector"},
                  {0xFEFF, 0xFEFF, "a byte order mark"},
                  {0xE0100, 0xE01FF, "a variation selector"},
                  {0xE0000, 0xE0FFF, "a tag"}};

    for (size_t i = 0; i < COUNT_OF(hidden); i++)
        if (point >= hidden[i].first && point <= hidden[i].last)
            return hidden[i].name;
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
    return json_fault_hint(
        string, FAULT_TEXT_HIDDEN,
        "leave it out; it often comes along with text that is pasted",
        "people cannot see U+%04X%s%s%s in this text, %s%s%s", (unsigned)point,
        name ? " (" : "", name ? name : "", name ? ")" : "",
        at > text ? "behind '" : "where it begins", before,
        at > text ? "'" : "");
}

static bool refuse_control(const struct json *string, uint32_t point)
{
    return json_fault_hint(string, FAULT_TEXT_CONTROL,
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
        return json_fault_hint(string, FAULT_TEXT_EMPTY,
                               *text ? "spaces alone say nothing" : NULL,
                               "this text must not be empty");
    while (text < end) {
        size_t plain = bytes_plain(text, (size_t)(end - text));
        const char *at = text += plain;

        if (plain)
            before = (unsigned char)at[-1];
        if (at == end)
            break;
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

void shape_may_line(const struct json *object, const char *key,
                    struct arena *arena, const char **line)
{
    struct json member = json_find(object, key);

    if (json_is(&member, JSON_NUMBER) && json_source(&member)) {
        shape_refuse(&member, JSON_STRING,
                     json_print(object, "write \"%s\"", json_source(&member)));
        return;
    }
    if (!member.value || !shape_is(&member, JSON_STRING))
        return;

    const char *text = json_string(&member);
    *line = arena_copy(arena, text, strlen(text));
    shape_line(&member);
}

void shape_need_line(const struct json *object, const char *key,
                     struct arena *arena, const char **line)
{
    struct json member;

    if (shape_need_any(object, key, &member))
        shape_may_line(object, key, arena, line);
}

bool shape_integer(const struct json *number, int64_t *value)
{
    if (json_integer(number, value))
        return true;

    double size = json_number(number);
    if (size > (double)JSON_INTEGER_MAX || size < -(double)JSON_INTEGER_MAX)
        return json_fault(number, FAULT_INTEGER_TOO_LARGE,
                          "an integer must lie between -(2^53-1) and 2^53-1");
    return json_fault_hint(
        number, FAULT_NOT_AN_INTEGER, shape_integer_hint(number),
        "this must be an integer, written without '.' or 'e'");
}

bool shape_date(const struct json *string, int32_t *day)
{
    const char *text = json_string(string);

    struct arena *scratch = string->document->scratch;

    if (date_parse(text, strlen(text), day))
        return true;
    const char *why = day_why_not(text, scratch);
    return json_fault_hint(string, FAULT_NOT_A_DATE, day_hint(text, scratch),
                           "'%s' is not a day%s%s", json_shown(string, text),
                           why ? ": " : ", written like 2021-03-01",
                           why ? why : "");
}

bool shape_date_or_today(const struct json *string, int32_t *day)
{
    const char *text = json_string(string);
    struct arena *scratch = string->document->scratch;
    bool today = utf8_lists(",today,now,vandaag,heute,", text, strlen(text));

    if (!today && (date_parse(text, strlen(text), day) ||
                   day_hint(text, scratch) || day_why_not(text, scratch)))
        return shape_date(string, day);
    return json_fault_hint(string, FAULT_NOT_A_DATE,
                           today ? "write \"today\""
                                 : "a bound is one day for everybody, written "
                                   "like 2021-03-01, or 'today'",
                           "'%s' is not a day, and not 'today'",
                           json_shown(string, text));
}

const char *shape_list(const struct json *json, const char *const *words,
                       size_t count)
{
    const char *list = "";

    for (size_t i = 0; i < count; i++)
        list = json_print(json, "%s%s'%s'", list,
                          i == 0           ? ""
                          : i + 1 == count ? " or "
                                           : ", ",
                          words[i]);
    return list;
}

bool shape_word(const struct json *string, enum fault_code code,
                const char *const *words, size_t count, size_t *which)
{
    const char *text = json_string(string);

    for (size_t i = 0; i < count; i++)
        if (!strcmp(text, words[i])) {
            *which = i;
            return true;
        }
    return json_fault_hint(string, code, shape_hint(string, text, words, count),
                           "this must be %s, not '%s'",
                           shape_list(string, words, count),
                           json_shown(string, text));
}
