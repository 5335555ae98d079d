/* SPDX-License-Identifier: MIT */
/*
 * words.c -- texts found where they stand, and written as a table.
 *
 * A text is an object under one of a few names, in members and items that have
 * such names and ids.  No other object of a sound pack is there by such a name.
 */
#include "edit/words.h"

#include "edit/places_internal.h"
#include "edit/words_internal.h"
#include "pack/made_from.h"
#include "text/csv_field.h"

#include <string.h>

static bool is_one_of(const struct scan_token *key, const char *const *names)
{
    for (; *names; names++)
        if (places_token_is(key, *names))
            return true;
    return false;
}

static bool is_text(const struct scan_token *key)
{
    static const char *const names[] = {"title",   "notice",  "called",
                                        "section", "says",    "ask",
                                        "why",     "because", NULL};

    return is_one_of(key, names);
}

static bool has_texts(const struct scan_token *key)
{
    static const char *const names[] = {"source",  "facts",    "questions",
                                        "options", "outcomes", "dates",
                                        "rules",   "advice",   NULL};

    return is_one_of(key, names);
}

bool words_member(struct span object, const char *key, struct scan_token *value)
{
    struct scan_token name;
    struct scan scan;

    scan_init(&scan, object.text, object.size);
    scan_next(&scan); // the brace
    while ((name = scan_next(&scan)).kind == SCAN_KEY) {
        scan_take(&scan, value);
        if (places_token_is(&name, key))
            return true;
    }
    return false;
}

static const char *unescape(const struct scan_token *token, struct arena *arena)
{
    char *text = arena_alloc(arena, token->size + 1, 1);

    scan_unescape(token, text);
    return text;
}

const char *words_in(const struct word_table *words, struct span object,
                     const char *language)
{
    struct scan_token value;

    return words_member(object, language, &value)
               ? unescape(&value, words->arena)
               : NULL;
}

/* ---- Finding ---- */

static void add(struct word_table *words, const char *path, struct span object)
{
    arena_more(words->arena, words->texts, words->count, words->room);
    words->texts[words->count++] =
        (struct words_text){.path = path, .object = object};
}

static const char *inner_path(const struct word_table *words, const char *path,
                              const struct scan_token *name)
{
    return arena_print(words->arena, "%s%s%s", path, *path ? "/" : "",
                       unescape(name, words->arena));
}

static void visit_list(struct word_table *words, struct span list,
                       const char *path);

/* `path` is "" at the top. */
static void visit(struct word_table *words, struct span object,
                  const char *path)
{
    struct scan_token key, value;
    struct scan scan;

    scan_init(&scan, object.text, object.size);
    scan_next(&scan); // the brace
    while ((key = scan_next(&scan)).kind == SCAN_KEY) {
        scan_take(&scan, &value);
        struct span inside = {value.bytes, value.size};
        if (!*path && places_token_is(&key, "languages"))
            words->languages = inside;
        if (value.kind == SCAN_OBJECT && is_text(&key))
            add(words, inner_path(words, path, &key), inside);
        else if (value.kind == SCAN_OBJECT && has_texts(&key))
            visit(words, inside, inner_path(words, path, &key));
        else if (value.kind == SCAN_ARRAY && has_texts(&key))
            visit_list(words, inside, inner_path(words, path, &key));
    }
}

static void visit_list(struct word_table *words, struct span list,
                       const char *path)
{
    struct scan_token item, id;
    struct scan scan;

    scan_init(&scan, list.text, list.size);
    scan_next(&scan); // the bracket
    while (scan_take(&scan, &item) && item.kind == SCAN_OBJECT) {
        struct span object = {item.bytes, item.size};
        if (words_member(object, "id", &id))
            visit(words, object, inner_path(words, path, &id));
    }
}

void words_find(struct word_table *words, const struct pack *pack,
                const char *text, size_t size, struct arena *arena)
{
    *words =
        (struct word_table){.pack = pack, .arena = arena, .text = {text, size}};
    visit(words, words->text, "");
}

/* ---- Writing ---- */

const char *words_mark(const struct word_table *words, struct span object)
{
    struct scan_token marks;

    if (!words_member(object, MADE_FROM, &marks))
        return "";
    const char *mark =
        words_in(words, (struct span){marks.bytes, marks.size}, words->target);
    return mark ? mark : "";
}

/* Whether the mark is that of the text as it is. */
static bool fits(const struct word_table *words, const struct words_text *text,
                 const char *mark)
{
    const char *language = arena_copy(words->arena, mark, strcspn(mark, ":"));
    const char *source = words_in(words, text->object, language);

    return source &&
           !strcmp(made_from_mark(language, source, words->arena), mark);
}

enum words_state words_state(const struct word_table *words,
                             const struct words_text *text)
{
    struct arena_mark before = arena_mark(words->arena);
    const char *mark = words_mark(words, text->object);
    enum words_state state = WORDS_FINE;
    struct scan_token value;

    if (!words_member(text->object, words->target, &value))
        return WORDS_MISSING;
    if (*mark && !fits(words, text, mark))
        state = WORDS_STALE;
    arena_rewind(words->arena, before);
    return state;
}

const char *words_state_name(enum words_state state)
{
    static const char *const names[] = {"", "missing", "stale"};

    return names[state];
}

static void put(struct out *out, const char *text)
{
    csv_put_field(out, text, strlen(text), CSV_QUOTES_NEEDED);
}

void words_write(struct out *out, const struct word_table *words)
{
    put(out, WORDS_PATH);
    out_char(out, ',');
    put(out, words->source);
    out_char(out, ',');
    put(out, words->target);
    out_text(out, "," WORDS_STATE "\n");
    for (uint32_t i = 0; i < words->count; i++) {
        const struct words_text *text = &words->texts[i];
        struct arena_mark mark = arena_mark(words->arena);
        const char *target = words_in(words, text->object, words->target);
        put(out, text->path);
        out_char(out, ',');
        put(out, words_in(words, text->object, words->source));
        out_char(out, ',');
        if (target)
            put(out, target);
        out_char(out, ',');
        out_text(out, words_state_name(words_state(words, text)));
        out_char(out, '\n');
        arena_rewind(words->arena, mark);
    }
}
