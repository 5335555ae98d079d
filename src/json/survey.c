/* SPDX-License-Identifier: MIT */
/*
 * survey.c -- one walk over the scanner's tokens.
 *
 * Members that stand twice are looked for when their object closes.  Invariant:
 * the keys of the open objects lie on one stack, those of the innermost object
 * last, as the keys of the objects inside it were taken off when they closed.
 * Few keys are compared pair by pair, many by a table, so all of it is linear
 * in the size of the text.
 */
#include "json/survey_internal.h"

#include "base/names.h"
#include "json/mend_internal.h"
#include "json/scan.h"
#include "json/shown.h"

#include <string.h>

enum {
    FEW_KEYS = 8,  /* compared pair by pair */
    VALUE_SIZE = 7 /* bytes of text for each value; packs mostly have more */
};

struct key {
    const char *name;
    size_t size;
    struct spot spot;
};

struct surveyor {
    struct scan scan;
    const char *file;
    struct arena *arena;
    struct faults *faults;

    const char *seen;       // up to here lines are counted
    const char *line_start; // of the line of `seen`
    uint32_t line;

    struct survey survey;

    struct key *keys; // of all open objects
    uint32_t key_count, key_room;
    uint32_t first_key[SCAN_DEPTH_MAX]; // of each open level
    bool ok;
};

/* The spot of a byte behind the last one asked for. */
static struct spot spot_of(struct surveyor *surveyor, const char *at)
{
    const char *end;

    while (
        (end = memchr(surveyor->seen, '\n', (size_t)(at - surveyor->seen)))) {
        surveyor->seen = surveyor->line_start = end + 1;
        surveyor->line++;
    }
    surveyor->seen = at;
    return (struct spot){
        .offset = (uint32_t)(at - surveyor->scan.start),
        .line = surveyor->line,
        .column = (uint32_t)(at - surveyor->line_start) + 1,
    };
}

static struct place place_at(const struct surveyor *surveyor, struct spot spot)
{
    return (struct place){
        .file = surveyor->file, .line = spot.line, .column = spot.column};
}

static struct place place_of(struct surveyor *surveyor, const char *at)
{
    return place_at(surveyor, spot_of(surveyor, at));
}

/* Twice as much; what it grows out of is given back. */
static void make_room(struct survey *survey, struct arena *arena)
{
    size_t size = survey->room * sizeof(struct spot);

    survey->spots =
        arena_grow(arena, survey->spots, size, 2 * size, alignof(struct spot));
    survey->room *= 2;
}

static bool add_value(struct surveyor *surveyor, const char *at)
{
    struct survey *survey = &surveyor->survey;

    if (survey->count == SURVEY_VALUES_MAX)
        return fault_add(surveyor->faults, FAULT_TOO_MANY_VALUES,
                         place_of(surveyor, at),
                         "more than %d values in one text", SURVEY_VALUES_MAX);

    if (survey->count == survey->room)
        make_room(survey, surveyor->arena);
    survey->spots[survey->count++] = spot_of(surveyor, at);
    return true;
}

static bool add_number(struct surveyor *surveyor, struct scan_token token)
{
    if (token.size > SURVEY_NUMBER_MAX)
        return fault_add(
            surveyor->faults, FAULT_NUMBER_LONG,
            place_of(surveyor, token.bytes),
            "a number must not have more than %d digits and signs, not %zu",
            SURVEY_NUMBER_MAX, token.size);
    return add_value(surveyor, token.bytes);
}

static bool add_key(struct surveyor *surveyor, struct scan_token token)
{
    struct key key = {token.bytes, token.size,
                      spot_of(surveyor, token.bytes - 1)};

    if (token.escaped) {
        char *plain = arena_alloc(surveyor->arena, token.size, 1);
        key.size = scan_unescape(&token, plain);
        key.name = plain;
    }
    arena_more(surveyor->arena, surveyor->keys, surveyor->key_count,
               surveyor->key_room);
    surveyor->keys[surveyor->key_count++] = key;
    surveyor->survey.has_comments |=
        key.size == sizeof(JSON_COMMENT) - 1 &&
        !memcmp(key.name, JSON_COMMENT, sizeof(JSON_COMMENT) - 1);
    return true;
}

static void report_twice(struct surveyor *surveyor, const struct key *first,
                         const struct key *second)
{
    surveyor->ok = fault_add_hint(
        surveyor->faults, FAULT_JSON_TWICE, place_at(surveyor, second->spot),
        "keep one of the two",
        "member '%s' stands twice in one object, first in line %u",
        shown_bytes(surveyor->arena, second->name, second->size),
        (unsigned)first->spot.line);
}

static void compare_few(struct surveyor *surveyor, const struct key *keys,
                        size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (keys[i].size == keys[j].size &&
                !memcmp(keys[i].name, keys[j].name, keys[i].size)) {
                report_twice(surveyor, &keys[j], &keys[i]);
                break;
            }
}

static void compare_many(struct surveyor *surveyor, const struct key *keys,
                         size_t count)
{
    struct arena_mark mark = arena_mark(surveyor->arena);
    struct names names;

    names_init(&names, count, surveyor->arena);
    for (size_t i = 0; i < count; i++) {
        int64_t first =
            names_add(&names, keys[i].name, keys[i].size, (uint32_t)i);
        if (first != NAMES_NONE)
            report_twice(surveyor, &keys[first], &keys[i]);
    }
    arena_rewind(surveyor->arena, mark);
}

static void open_object(struct surveyor *surveyor)
{
    surveyor->first_key[surveyor->scan.depth - 1] = surveyor->key_count;
}

static void close_object(struct surveyor *surveyor)
{
    uint32_t first = surveyor->first_key[surveyor->scan.depth];
    uint32_t count = surveyor->key_count - first;

    if (count > FEW_KEYS)
        compare_many(surveyor, surveyor->keys + first, count);
    else if (count > 1)
        compare_few(surveyor, surveyor->keys + first, count);
    surveyor->key_count = first;
}

static bool report_fault(struct surveyor *surveyor)
{
    const struct mend mend = mend_find(&surveyor->scan, surveyor->arena);
    struct place at = scan_place(&surveyor->scan, mend.at);

    at.file = surveyor->file;
    return fault_add_hint(surveyor->faults, mend.code, at, mend.hint, "%s",
                          fault_title(mend.code));
}

/* False if the walk cannot go on. */
static bool visit(struct surveyor *surveyor, struct scan_token token)
{
    switch (token.kind) {
    case SCAN_FAULT:
        return report_fault(surveyor);
    case SCAN_OBJECT:
        open_object(surveyor);
        return add_value(surveyor, token.bytes);
    case SCAN_OBJECT_END:
        close_object(surveyor);
        return true;
    case SCAN_KEY:
        return add_key(surveyor, token);
    case SCAN_STRING:
        return add_value(surveyor, token.bytes - 1);
    case SCAN_NUMBER:
        return add_number(surveyor, token);
    case SCAN_ARRAY:
    case SCAN_TRUE:
    case SCAN_FALSE:
    case SCAN_NULL:
        return add_value(surveyor, token.bytes);
    case SCAN_ARRAY_END:
    case SCAN_END:
        return true;
    }
    return true;
}

bool survey_text(struct survey *survey, const char *text, size_t size,
                 const char *file, struct arena *arena, struct faults *faults)
{
    struct surveyor surveyor = {.file = file,
                                .arena = arena,
                                .faults = faults,
                                .seen = text,
                                .line_start = text,
                                .line = 1,
                                .survey.room = size / VALUE_SIZE + 1,
                                .ok = true};
    struct scan_token token;
    bool readable;

    surveyor.survey.spots =
        arena_array(arena, struct spot, surveyor.survey.room);
    scan_init(&surveyor.scan, text, size);
    do {
        token = scan_next(&surveyor.scan);
        readable = visit(&surveyor, token);
    } while (readable && token.kind != SCAN_END);

    *survey = surveyor.survey;
    survey->readable = readable;
    return readable && surveyor.ok;
}
