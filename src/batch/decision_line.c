/* SPDX-License-Identifier: MIT */
/* decision_line.c -- tokens of two lines, written anew and compared. */
#include "batch/decision_line_internal.h"

#include "answers/extra.h"
#include "base/base.h"

#include <string.h>

static const struct {
    const char *name, *absent; /* what it says where it is not there */
} members[LINE_MEMBERS] = {
    [LINE_STATUS] = {"status", "null"}, [LINE_OUTCOME] = {"outcome", "null"},
    [LINE_RULE] = {"rule", "null"},     [LINE_POSSIBLE] = {"possible", "[]"},
    [LINE_DATES] = {"dates", "{}"},     [LINE_ADVICE] = {"advice", "[]"},
    [LINE_ASK] = {"ask", "[]"},         [LINE_OPEN] = {"open", "[]"},
    [LINE_EXACT] = {"exact", "true"},   [LINE_OVERLAP] = {"overlap", "[]"},
    [LINE_ID] = {"id", "null"},         [LINE_ERROR] = {"error", "null"},
    [LINE_ANSWERS] = {"answers", "{}"}, [LINE_TODAY] = {"today", "null"},
    [LINE_PACK] = {"pack", "null"},     [LINE_ENGINE] = {"engine", "null"},
};

const char *line_member_name(enum line_member member)
{
    return members[member].name;
}

static bool is_text(const struct scan_token *token, const char *text)
{
    return token->size == strlen(text) &&
           !memcmp(token->bytes, text, token->size);
}

bool decision_line_is(const struct scan_token *token, const char *text)
{
    return token->bytes && token->kind == SCAN_STRING && is_text(token, text);
}

static bool refuse(struct line_fault *fault, enum fault_code code,
                   const char *text, const char *at)
{
    *fault =
        (struct line_fault){.code = code, .column = (uint64_t)(at - text) + 1};
    return false;
}

static bool take_member(struct decision_line *line,
                        const struct scan_token *key,
                        const struct scan_token *value)
{
    for (int i = 0; i < LINE_MEMBERS; i++) {
        if (!is_text(key, members[i].name))
            continue;
        if (line->of[i].bytes)
            return false;
        line->of[i] = *value;
    }
    return true;
}

bool decision_line_read(struct decision_line *line, const char *text,
                        size_t size, struct line_fault *fault)
{
    struct scan scan;

    *line = (struct decision_line){0};
    scan_init(&scan, text, size);
    struct scan_token token = scan_next(&scan), value;
    if (token.kind != SCAN_OBJECT && token.kind != SCAN_FAULT)
        return refuse(fault, FAULT_RESULT_NONE, text, text);
    while (token.kind != SCAN_FAULT &&
           (token = scan_next(&scan)).kind == SCAN_KEY) {
        if (!scan_take(&scan, &value))
            break;
        if (!take_member(line, &token, &value))
            return refuse(fault, FAULT_JSON_TWICE, text, token.bytes - 1);
    }
    if (scan_next(&scan).kind != SCAN_END)
        return refuse(fault, scan.fault, text, scan.fault_at);
    return true;
}

struct scan_token decision_line_find(const struct scan_token *object,
                                     const char *name)
{
    struct scan scan;
    struct scan_token key, value;

    if (!object->bytes || object->kind != SCAN_OBJECT)
        return (struct scan_token){0};
    scan_inside(&scan, object);
    scan_next(&scan);
    while ((key = scan_next(&scan)).kind == SCAN_KEY &&
           scan_take(&scan, &value))
        if (is_text(&key, name))
            return value;
    return (struct scan_token){0};
}

/* A list in which an object stands for its id. */
static void put_ids(struct out *out, const struct scan_token *list, char *room)
{
    struct scan scan;
    struct scan_token item;
    const char *comma = "";

    scan_inside(&scan, list);
    scan_next(&scan);
    out_char(out, '[');
    while (scan_take(&scan, &item) && item.kind != SCAN_ARRAY_END) {
        struct scan_token id = decision_line_find(&item, "id");

        out_text(out, comma);
        extra_write_value(out, id.bytes ? &id : &item, room);
        comma = ",";
    }
    out_char(out, ']');
}

const char *decision_line_value(const struct decision_line *line,
                                enum line_member member, struct arena *arena)
{
    const struct scan_token *value = &line->of[member];
    char buffer[1024];

    if (!value->bytes)
        return members[member].absent;
    char *room = arena_alloc(arena, value->size + 1, 1);
    struct gathered gathered = {.arena = arena};
    struct out out = out_gathering(&gathered, buffer, sizeof buffer);
    if (member == LINE_ADVICE && value->kind == SCAN_ARRAY)
        put_ids(&out, value, room);
    else
        extra_write_value(&out, value, room);
    out_char(&out, '\0');
    out_flush(&out);
    return gathered.bytes;
}

/* Whether all members of the object `a` are in `b`, in any order. */
static bool has_all(const struct scan_token *a, const struct scan_token *b)
{
    struct scan scan;
    struct scan_token key, value;

    scan_inside(&scan, a);
    scan_next(&scan);
    while ((key = scan_next(&scan)).kind == SCAN_KEY &&
           scan_take(&scan, &value)) {
        char name[PACK_ID_MAX + 1] = "";
        if (key.size > PACK_ID_MAX)
            return false;
        memcpy(name, key.bytes, key.size);
        struct scan_token other = decision_line_find(b, name);
        if (!other.bytes || other.kind != value.kind ||
            other.size != value.size ||
            memcmp(other.bytes, value.bytes, value.size) != 0)
            return false;
    }
    return true;
}

static bool same_dates(const struct scan_token *a, const struct scan_token *b)
{
    return a->bytes && b->bytes && a->kind == SCAN_OBJECT &&
           b->kind == SCAN_OBJECT && has_all(a, b) && has_all(b, a);
}

uint32_t decision_line_differs(const struct decision_line *a,
                               const struct decision_line *b,
                               struct arena *scratch)
{
    uint32_t differs = 0;

    for (enum line_member i = 0; i < LINE_COMPARED; i++) {
        const struct scan_token *x = &a->of[i], *y = &b->of[i];
        if (x->bytes && y->bytes && x->kind == y->kind && x->size == y->size &&
            !memcmp(x->bytes, y->bytes, x->size))
            continue;
        bool same = !strcmp(decision_line_value(a, i, scratch),
                            decision_line_value(b, i, scratch)) ||
                    (i == LINE_DATES && same_dates(x, y));
        differs |= (uint32_t)!same << i;
    }
    return differs;
}
