/* SPDX-License-Identifier: MIT */
/*
 * append.c -- a walk to the end of the last case, and white space like its own.
 *
 * What stands before a case, before its first member and before its end is
 * noted of each case on the way, so that of the last one is known at the end of
 * the list.  Where there is none, it follows from how the list's key stands.
 */
#include "edit/append.h"

#include "base/span.h"
#include "edit/layout.h"
#include "edit/places_internal.h"

#include <string.h>

/* White space of the text: from behind one token to the next. */
struct style {
    struct span item, member, end; /* before a case, its members, its end */
    struct span list_end;          /* before the end of the list */
};

struct appending {
    struct scan scan;
    struct span gap;    /* before the token under way */
    uint32_t depth;     /* of the list of cases; 0 until it is found */
    uint32_t cases;     /* in it */
    bool in_cases;      /* behind its key */
    bool first;         /* the next token is the first in a case */
    struct span key;    /* white space before a key of the top that begins a
                           line, if there is one */
    struct style style; /* of the last case */
    const char *at;     /* where the new ones go */
};

static bool opens(enum scan_kind kind)
{
    return kind == SCAN_OBJECT || kind == SCAN_ARRAY;
}

static bool closes(enum scan_kind kind)
{
    return kind == SCAN_OBJECT_END || kind == SCAN_ARRAY_END;
}

static bool has_break(struct span gap)
{
    return gap.text && memchr(gap.text, '\n', gap.size);
}

/* A token in the list, or its end. */
static void visit_list(struct appending *appending,
                       const struct scan_token *token)
{
    uint32_t depth = appending->scan.depth, list = appending->depth;
    struct style *style = &appending->style;

    if (appending->first && !closes(token->kind))
        style->member = appending->gap;
    appending->first = false;
    if (opens(token->kind) && depth == list + 1) {
        appending->cases++;
        style->item = appending->gap;
        appending->first = true;
    } else if (closes(token->kind) && depth == list) {
        style->end = appending->gap;
        appending->at = token->bytes + token->size;
    } else if (closes(token->kind) && depth < list) {
        style->list_end = appending->gap;
        appending->in_cases = false;
    }
}

static void visit(struct appending *appending, const struct scan_token *token)
{
    uint32_t depth = appending->scan.depth;
    bool at_top = depth == 1 && token->kind == SCAN_KEY;

    if (appending->in_cases && appending->depth) {
        visit_list(appending, token);
        return;
    }
    if (at_top && !has_break(appending->key))
        appending->key = appending->gap;
    if (at_top && !appending->depth)
        appending->in_cases = places_token_is(token, "cases");
    if (token->kind == SCAN_ARRAY && (appending->in_cases || depth == 1)) {
        appending->in_cases = true;
        appending->depth = depth;
        appending->at = token->bytes + token->size;
    }
    if (closes(token->kind) && !depth && !appending->depth)
        appending->at = appending->gap.text;
}

/* Where the new ones go, and how they are to look. */
static struct appending find_end(const char *text, size_t size)
{
    struct appending appending = {.gap.text = text};
    struct scan_token token;

    scan_init(&appending.scan, text, size);
    for (;;) {
        token = scan_next(&appending.scan);
        if (token.kind == SCAN_END || token.kind == SCAN_FAULT)
            return appending;
        const char *start =
            token.bytes - (token.kind == SCAN_STRING || token.kind == SCAN_KEY);
        const char *blank = appending.gap.text;
        while (blank < start && (*blank == ',' || *blank == ':'))
            blank++;
        appending.gap = (struct span){blank, (size_t)(start - blank)};
        visit(&appending, &token);
        appending.gap.text = appending.scan.at;
    }
}

/* The spaces and tabs behind the last line break, once more. */
static struct span deeper(struct span gap, struct span step,
                          struct arena *arena)
{
    if (!has_break(gap))
        return (struct span){"", 0};
    char *text = arena_alloc(arena, gap.size + step.size + 1, 1);
    memcpy(text, gap.text, gap.size);
    memcpy(text + gap.size, step.text, step.size);
    return (struct span){text, gap.size + step.size};
}

/* As the top's keys stand, so do cases where none is there. */
static void make_style(struct appending *appending, struct arena *arena)
{
    struct style *style = &appending->style;
    struct span key = appending->key, outer = {"\n", 1}, step = {"  ", 2};

    if (key.text) {
        const char *line = key.text + key.size;
        while (line > key.text && line[-1] != '\n')
            line--;
        step = (struct span){line, (size_t)(key.text + key.size - line)};
        outer = key;
    }
    style->list_end = outer;
    style->item = style->end = deeper(outer, step, arena);
    style->member = deeper(style->item, step, arena);
}

/* The items of the array, with the white space of the style. */
static void write_items(struct out *out, const char *cases,
                        const struct style *style)
{
    const char *end = strrchr(cases, '\n'), *at = strchr(cases, '\n');
    bool broken = has_break(style->member);
    bool opened = false; // nothing but the bracket stands before

    while (end > cases && end[-1] != '\n') // the line of the bracket
        end--;
    while (at < end - 1) {
        size_t spaces = strspn(at + 1, " ");
        struct span gap = style->item;
        at += 1 + spaces;
        if (*at == '}')
            gap = style->end;
        else if (*at == '"')
            gap = opened || broken ? style->member : (struct span){" ", 1};
        out_bytes(out, gap.text, gap.size);
        opened = *at == '{';
        size_t size = strcspn(at, "\n");
        out_bytes(out, at, size);
        at += size;
    }
}

static void write_appended(struct out *out, const char *cases, const char *text,
                           size_t size, struct arena *arena)
{
    struct appending appending = find_end(text, size);
    struct style *style = &appending.style;
    struct span list_end = {"", 0};

    if (!appending.cases)
        make_style(&appending, arena);
    else if (!style->item.size)
        style->item = (struct span){" ", 1};
    out_bytes(out, text, (size_t)(appending.at - text));
    if (!appending.depth) {
        out_char(out, ',');
        out_bytes(out, appending.key.text, appending.key.size);
        out_text(out, "\"cases\": [");
        list_end = style->list_end;
    } else if (appending.cases) {
        out_char(out, ',');
    } else {
        list_end = style->list_end;
    }
    write_items(out, cases, style);
    out_bytes(out, list_end.text, list_end.size);
    const char *rest = appending.at;
    if (!appending.depth)
        out_char(out, ']');
    else if (!appending.cases)
        rest += strspn(rest, " \t\r\n"); // to the bracket
    out_bytes(out, rest, (size_t)(text + size - rest));
}

void append_write(struct out *out, const char *cases, const char *text,
                  size_t size, struct arena *arena)
{
    struct gathered gathered = {.arena = arena};
    char room[OUT_ROOM_MIN];
    struct out memory = out_gathering(&gathered, room, sizeof(room));

    if (layout_compare(text, size, NULL, 0, arena)) {
        write_appended(out, cases, text, size, arena);
        return;
    }
    write_appended(&memory, cases, text, size, arena);
    out_flush(&memory);
    layout_write(out, gathered.bytes, gathered.size);
}
