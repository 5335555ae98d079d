/* SPDX-License-Identifier: MIT */
/* words_put.c -- translations and their marks in the places of those before. */
#include "edit/words.h"

#include "edit/layout.h"
#include "edit/places_internal.h"
#include "edit/words_internal.h"
#include "pack/made_from.h"

#include <string.h>

/* Where a value is put into an object or an array. */
struct slot {
    struct span was;          /* the value, or where a new one comes */
    struct span space, colon; /* before a member, and behind its name */
    bool is_there, is_first;
};

static struct span between(const char *from, const char *to)
{
    return (struct span){from, (size_t)(to - from)};
}

/* What stands before a member or an item, behind the comma. */
static struct span space_before(const char *behind, const char *start)
{
    const char *comma = memchr(behind, ',', (size_t)(start - behind));

    return between(comma ? comma + 1 : behind, start);
}

/* Takes what comes next into the slot; false at the end. */
static bool step(struct scan *scan, bool is_object, const char *key,
                 struct slot *slot)
{
    const char *behind = scan->at;
    struct scan_token name = {.kind = SCAN_END}, value;

    if (is_object && (name = scan_next(scan)).kind != SCAN_KEY)
        return false;
    scan_take(scan, &value);
    if (value.kind == SCAN_ARRAY_END)
        return false;
    const char *start = value.bytes - (value.kind == SCAN_STRING);
    slot->is_there = is_object && places_token_is(&name, key);
    if (is_object && !slot->is_there && places_token_is(&name, MADE_FROM))
        return true; // it stays behind all languages
    slot->space = space_before(behind, is_object ? name.bytes - 1 : start);
    if (is_object)
        slot->colon = between(name.bytes + name.size + 1, start);
    // Where no comma shows it, the colon does.
    if (slot->is_first && !slot->space.size && slot->colon.size > 1)
        slot->space = (struct span){" ", 1};
    slot->is_first = false;
    slot->was = between(slot->is_there ? start : scan->at, scan->at);
    return true;
}

/* Where the member of that name is, or would be; NULL: a new item. */
static struct slot find_slot(struct span all, const char *key)
{
    struct slot slot = {.is_first = true, .colon = {": ", 2}};
    struct scan scan;

    scan_init(&scan, all.text, all.size);
    bool is_object = scan_next(&scan).kind == SCAN_OBJECT;
    slot.was = between(scan.at, scan.at);
    while (!slot.is_there && step(&scan, is_object, key, &slot))
        ;
    return slot;
}

/* The object or array with the value, which is JSON, in the member or item. */
static struct span set(struct arena *arena, struct span all, const char *key,
                       const char *value)
{
    struct slot slot = find_slot(all, key);
    int before = (int)(slot.was.text - all.text);
    const char *behind = slot.was.text + slot.was.size;
    const char *name = "", *space = "";

    if (!slot.is_there && !slot.is_first)
        space = arena_print(arena, ",%.*s", (int)slot.space.size,
                            slot.space.size ? slot.space.text : "");
    if (!slot.is_there && key)
        name = arena_print(arena, "\"%s\"%.*s", key, (int)slot.colon.size,
                           slot.colon.text);
    const char *text =
        arena_print(arena, "%.*s%s%s%s%.*s", before, all.text, space, name,
                    value, (int)(all.text + all.size - behind), behind);
    return (struct span){text, strlen(text)};
}

static const char *quote(struct arena *arena, const char *text)
{
    struct gathered gathered = {.arena = arena};
    char room[OUT_ROOM_MIN];
    struct out out = out_gathering(&gathered, room, sizeof(room));

    out_json_text(&out, text);
    out_flush(&out);
    return arena_copy(arena, gathered.bytes, gathered.size);
}

/* The object of a text with what was read. */
static struct span change(const struct word_table *words,
                          const struct words_text *text)
{
    struct arena *arena = words->arena;
    struct span object = text->object, marks = {"{}", 2};
    struct scan_token value;

    if (text->now)
        object = set(arena, object, words->target, quote(arena, text->now));
    if (!text->mark)
        return object;
    if (words_member(object, MADE_FROM, &value))
        marks = (struct span){value.bytes, value.size};
    marks = set(arena, marks, words->target, quote(arena, text->mark));
    return set(arena, object, MADE_FROM,
               arena_copy(arena, marks.text, marks.size));
}

/* Writes what stands before, and then `is` for `was`. */
static void replace(struct out *out, const char **written, struct span was,
                    struct span is)
{
    out_bytes(out, *written, (size_t)(was.text - *written));
    out_bytes(out, is.text, is.size);
    *written = was.text + was.size;
}

static void put_all(struct out *out, const struct word_table *words)
{
    const char *written = words->text.text;
    bool is_new = pack_find_language(words->pack, words->target) < 0;
    struct span languages = words->languages;

    for (uint32_t i = 0; i <= words->count; i++) {
        const struct words_text *text =
            i < words->count ? &words->texts[i] : NULL;
        if (is_new && (!text || languages.text < text->object.text)) {
            replace(out, &written, languages,
                    set(words->arena, languages, NULL,
                        quote(words->arena, words->target)));
            is_new = false;
        }
        if (text && (text->now || text->mark))
            replace(out, &written, text->object, change(words, text));
    }
    out_bytes(out, written,
              (size_t)(words->text.text + words->text.size - written));
}

void words_put(struct out *out, const struct word_table *words)
{
    const struct span *text = &words->text;
    struct gathered gathered = {.arena = words->arena};
    char room[OUT_ROOM_MIN];
    struct out memory = out_gathering(&gathered, room, sizeof(room));

    if (layout_compare(text->text, text->size, NULL, 0, words->arena)) {
        put_all(out, words);
        return;
    }
    put_all(&memory, words);
    out_flush(&memory);
    layout_write(out, gathered.bytes, gathered.size);
}
