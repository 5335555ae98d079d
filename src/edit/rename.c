/* SPDX-License-Identifier: MIT */
/*
 * rename.c -- a new id in each place that names a part.
 *
 * Invariant: what names the part is found by the grammar of packs
 * (places_internal.h), never by its letters alone, so that an option of another
 * question, a rule of the same name, and a text that only looks like an id stay
 * as they are.
 */
#include "edit/rename.h"

#include "pack/ids.h"

#include <string.h>

/* All that can be renamed. */
struct parts {
    struct arena *arena;
    struct renamed *items;
    uint32_t count, room;
};

static void add(struct parts *parts, const char *noun, enum place_kind kind,
                const char *id, int32_t question)
{
    arena_more(parts->arena, parts->items, parts->count, parts->room);
    parts->items[parts->count++] = (struct renamed){noun, id, kind, question};
}

/* Dates of one id are one: results show them by it. */
static void add_date(struct parts *parts, const struct pack *pack,
                     uint32_t outcome, const char *id)
{
    for (uint32_t i = 0; i < outcome; i++)
        if (outcome_find_date(&pack->outcomes[i], id, strlen(id)))
            return;
    add(parts, "date", PLACE_DATE, id, -1);
}

static void add_inner(struct parts *parts, const struct pack *pack)
{
    for (uint32_t i = 0; i < pack->question_count; i++)
        for (uint32_t j = 0; j < pack->questions[i].option_count; j++)
            add(parts, "option", PLACE_OPTION, pack->questions[i].options[j].id,
                (int32_t)i);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t j = 0; j < pack->outcomes[i].date_count; j++)
            add_date(parts, pack, i, pack->outcomes[i].dates[j].id);
}

static struct parts list_parts(const struct pack *pack, struct arena *arena)
{
    struct parts parts = {.arena = arena};

    for (uint32_t i = 0; i < pack->question_count; i++)
        add(&parts, "question", PLACE_VARIABLE, pack->questions[i].id, -1);
    for (uint32_t i = 0; i < pack->fact_count; i++)
        add(&parts, "fact", PLACE_VARIABLE, pack->facts[i].id, -1);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        add(&parts, "outcome", PLACE_OUTCOME, pack->outcomes[i].id, -1);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        add(&parts, "rule", PLACE_RULE, pack->rules[i].id, -1);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        add(&parts, "advice", PLACE_ADVICE, pack->advice[i].id, -1);
    for (uint32_t i = 0; i < pack->source_fact_count; i++)
        add(&parts, "source", PLACE_SOURCE, pack->source_facts[i].id, -1);
    add_inner(&parts, pack);
    return parts;
}

/* Takes "noun:" off the front of a name, if it stands there. */
static const char *without_noun(const char *name, const char *noun)
{
    size_t size = strlen(noun);

    return !strncmp(name, noun, size) && name[size] == ':' ? name + size + 1
                                                           : name;
}

/* Whether a name is "question.option". */
static bool is_dotted(const struct pack *pack, const struct renamed *part,
                      const char *name)
{
    if (part->question < 0)
        return false;
    const char *question = pack->questions[part->question].id;
    size_t size = strlen(question);
    return !strncmp(name, question, size) && name[size] == '.' &&
           !strcmp(name + size + 1, part->id);
}

uint32_t rename_find(const struct pack *pack, const char *name,
                     struct renamed found[RENAMED_MAX], struct arena *arena)
{
    struct parts parts = list_parts(pack, arena);
    uint32_t count = 0;

    for (uint32_t i = 0; i < parts.count; i++) {
        const struct renamed *part = &parts.items[i];
        const char *id = without_noun(name, part->noun);
        if (strcmp(id, part->id) != 0 && !is_dotted(pack, part, id))
            continue;
        if (count < RENAMED_MAX)
            found[count] = *part;
        count++;
    }
    return count;
}

const char *rename_name(const struct pack *pack, const struct renamed *renamed,
                        struct arena *arena)
{
    if (renamed->question < 0)
        return arena_print(arena, "%s:%s", renamed->noun, renamed->id);
    return arena_print(arena, "option:%s.%s",
                       pack->questions[renamed->question].id, renamed->id);
}

const char *rename_nearest(const struct pack *pack, const char *name,
                           struct arena *arena)
{
    struct parts parts = list_parts(pack, arena);
    const char **names = arena_array(arena, const char *, parts.count);
    const char *colon = strchr(name, ':');

    for (uint32_t i = 0; i < parts.count; i++)
        names[i] = colon ? rename_name(pack, &parts.items[i], arena)
                         : parts.items[i].id;
    return fault_nearest(name, names, parts.count);
}

/* ---- What speaks against a new id ---- */

/* Whether it has nothing but what advice_find_date() takes for an id. */
static bool is_found_in_text(const char *id)
{
    char text[PACK_ID_MAX + 3] = "{";
    size_t size = strlen(id);

    memcpy(text + 1, id, size);
    text[size + 1] = '}';
    return advice_find_date(text, &size) != NULL;
}

/* The text of a string token, with a zero behind it. */
static const char *text_of(const struct scan_token *token, struct arena *arena)
{
    char *text = arena_alloc(arena, token->size + 1, 1);

    scan_unescape(token, text);
    return text;
}

/* Whether a text of advice names the date. */
static bool is_named(const struct scan_token *token, const char *id,
                     struct arena *arena)
{
    const char *text = text_of(token, arena);
    size_t size;

    for (; (text = advice_find_date(text, &size)); text++)
        if (size == strlen(id) && !strncmp(text + 1, id, size))
            return true;
    return false;
}

/* Whether the options of the question are compared with those of another. */
static bool is_compared(const struct places *places, int32_t question)
{
    const int32_t *compared = places->compared;

    return question >= 0 && compared[0] >= 0 && compared[1] >= 0 &&
           (compared[0] == question || compared[1] == question);
}

/* What the places of the part say against it. */
static const char *refuse_by_places(const struct renamed *renamed,
                                    const char *id, const struct pack *pack,
                                    const char *text, size_t size,
                                    struct arena *arena)
{
    bool fits_text = is_found_in_text(id);
    struct places places;
    struct id_place place;

    places_init(&places, pack, text, size);
    while (places_next(&places, &place)) {
        if (is_compared(&places, renamed->question))
            return "a condition compares its question with another one, and "
                   "options are the same there by their ids";
        if (renamed->kind == PLACE_DATE && place.kind == PLACE_TEXT &&
            !fits_text && is_named(&place.token, renamed->id, arena))
            return "texts name this date, in braces; there an id has small "
                   "letters, digits and _ only";
    }
    return NULL;
}

/* The part that has the id already, where the new one would be; or NULL. */
static const struct renamed *find_taken(const struct renamed *renamed,
                                        const char *id,
                                        const struct parts *parts)
{
    for (uint32_t i = 0; i < parts->count; i++) {
        const struct renamed *part = &parts->items[i];
        if (part->kind == renamed->kind &&
            part->question == renamed->question && !strcmp(part->id, id))
            return part;
    }
    return NULL;
}

const char *rename_refusal(const struct renamed *renamed, const char *id,
                           const struct pack *pack, const char *text,
                           size_t size, struct arena *arena)
{
    struct parts parts = list_parts(pack, arena);
    const struct renamed *taken = find_taken(renamed, id, &parts);

    if (!ids_is_plain(id))
        return "an id is a letter or '_', then letters, digits, '_', '.' or "
               "'-', 64 at most";
    if (renamed->kind == PLACE_VARIABLE && ids_is_reserved(id))
        return "this word has a meaning of its own in answers";
    if (taken)
        return arena_print(arena, "there is one already: %s",
                           rename_name(pack, taken, arena));
    return refuse_by_places(renamed, id, pack, text, size, arena);
}

/* ---- Writing ---- */

/* The bytes of a character as it is written: an escape, or what it is. */
static size_t written_size(const char *at)
{
    if (*at != '\\')
        return 1;
    if (at[1] != 'u')
        return 2;
    // A pair of escapes is one character.
    bool leads = (at[2] | 32) == 'd' && strchr("89abAB", at[3]);
    return leads ? 12 : 6;
}

/* Whether `word` is what stands at `at`; *size is how it is written. */
static bool says(const char *at, const char *end, const char *word,
                 size_t *size)
{
    const char *start = at;

    for (; *word; word++) {
        char plain[4];
        if (at == end)
            return false;
        struct scan_token letter = {.bytes = at, .size = written_size(at)};
        if (scan_unescape(&letter, plain) != 1 || *plain != *word)
            return false;
        at += letter.size;
    }
    *size = (size_t)(at - start);
    return true;
}

/* A text of advice, in which the date is named in braces. */
static void write_text(struct out *out, const struct scan_token *token,
                       const char *old, const char *id)
{
    const char *at = token->bytes, *end = at + token->size;
    size_t open, name, close;

    while (at < end) {
        size_t size = written_size(at);
        if (says(at, end, "{", &open) && says(at + open, end, old, &name) &&
            says(at + open + name, end, "}", &close)) {
            out_bytes(out, at, open);
            out_text(out, id);
            out_bytes(out, at + open + name, close);
            size = open + name + close;
        } else {
            out_bytes(out, at, size);
        }
        at += size;
    }
}

static bool is_it(const struct renamed *renamed, const struct id_place *place)
{
    return place->kind == renamed->kind &&
           place->question == renamed->question &&
           places_token_is(&place->token, renamed->id);
}

void rename_write(struct out *out, const struct renamed *renamed,
                  const char *id, const struct pack *pack, const char *text,
                  size_t size)
{
    const char *written = text;
    struct places places;
    struct id_place place;

    places_init(&places, pack, text, size);
    while (places_next(&places, &place)) {
        const struct scan_token *token = &place.token;
        bool in_text = renamed->kind == PLACE_DATE && place.kind == PLACE_TEXT;
        if (!in_text && !is_it(renamed, &place))
            continue;
        out_bytes(out, written, (size_t)(token->bytes - written));
        if (in_text)
            write_text(out, token, renamed->id, id);
        else
            out_text(out, id);
        written = token->bytes + token->size;
    }
    out_bytes(out, written, (size_t)(text + size - written));
}
