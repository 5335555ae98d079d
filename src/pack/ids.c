/* SPDX-License-Identifier: MIT */
/* ids.c -- see ids_internal.h. */
#include "pack/ids_internal.h"

#include "base/utf8.h"
#include "pack/model.h"
#include "pack/shape_internal.h"

#include <string.h>

void ids_init(struct ids *ids, const char *noun, enum fault_code unknown,
              size_t room, struct arena *scratch)
{
    *ids = (struct ids){.noun = noun, .unknown = unknown};
    names_init(&ids->names, room, scratch);
    names_init(&ids->small, room, scratch);
    ids->list = arena_array(scratch, const char *, room);
    ids->lines = arena_array(scratch, uint32_t, room);
    ids->seen = arena_array(scratch, uint32_t, room);
}

static bool is_letter(char byte)
{
    return byte_is_letter(byte) || byte == '_';
}

static bool is_id(const char *text)
{
    if (!is_letter(*text))
        return false;
    for (; *text; text++)
        if (!is_letter(*text) && !byte_is_digit(*text) && *text != '.' &&
            *text != '-')
            return false;
    return true;
}

bool ids_is_reserved(const char *id)
{
    return !strcmp(id, "today") || !strcmp(id, "id");
}

bool ids_is_plain(const char *text)
{
    return is_id(text) && strlen(text) <= PACK_ID_MAX;
}

/* The letters and digits of a text that is no id, with '_' between words. */
static const char *id_from(const char *text, struct arena *scratch)
{
    const char *end = text + strlen(text);
    char id[PACK_ID_MAX + 1];
    size_t used = 0;

    while (text < end && used < PACK_ID_MAX) {
        char plain = utf8_plain_letter(utf8_next(&text, end));

        if (!used && (plain == '.' || plain == '-'))
            continue;
        if (is_letter(plain) || plain == '.' || plain == '-' ||
            byte_is_digit(plain))
            id[used++] = plain;
        else if (used && id[used - 1] != '_')
            id[used++] = '_';
        if (used == 1 && !is_letter(*id)) { // an id begins with a letter
            id[used++] = *id;
            *id = '_';
        }
    }
    while (used && id[used - 1] == '_')
        used--;
    return used && text == end ? arena_copy(scratch, id, used) : NULL;
}

static const char *id_hint(const struct ids *ids, const struct json *json,
                           const char *text)
{
    const char *id = id_from(text, json->document->scratch);

    if (!id || !is_id(id) || ids_is_reserved(id) ||
        (ids && names_find(&ids->names, id, strlen(id)) != NAMES_NONE))
        return NULL;
    return json_print(json, "write \"%s\"", id);
}

bool ids_check(const struct ids *ids, const struct json *string)
{
    const char *text = json_string(string);

    if (!is_id(text))
        return json_fault_hint(string, FAULT_BAD_ID, id_hint(ids, string, text),
                               "'%s' is not an id: a letter or '_', then "
                               "letters, digits, '_', '.' or '-'",
                               json_shown(string, text));
    if (strlen(text) > PACK_ID_MAX)
        return json_fault(string, FAULT_LONG_ID,
                          "an id has at most %d bytes, not %zu", PACK_ID_MAX,
                          strlen(text));
    return true;
}

/* Warns of an id that only its case sets apart from one before it. */
static void warn_alike(struct ids *ids, const struct json *member,
                       const char *id, uint32_t number)
{
    struct json_document *document = member->document;
    size_t size = strlen(id);
    char *small = arena_copy(document->scratch, id, size);

    for (char *at = small; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at + ('a' - 'A'));
    int64_t first = names_add(&ids->small, small, size, number);
    if (first != NAMES_NONE)
        json_fault_hint(member, FAULT_IDS_ALIKE,
                        "give one of them another name; people and many "
                        "programs take them for the same",
                        "'%s' differs only in case from an id in line %u",
                        json_shown(member, id), (unsigned)ids->lines[first]);
}

static void add_id(struct ids *ids, const struct json *member, const char *id,
                   uint32_t number)
{
    int64_t first = names_add(&ids->names, id, strlen(id), number);

    if (first != NAMES_NONE) {
        json_fault_hint(member, FAULT_DUPLICATE_ID,
                        "give one of them another name",
                        "the id '%s' is taken already, in line %u",
                        json_shown(member, id), (unsigned)ids->lines[first]);
        return;
    }
    ids->list[ids->count++] = id;
    ids->lines[number] = json_origin(member).line;
    warn_alike(ids, member, id, number);
    if (ids->reserved && ids_is_reserved(id))
        json_fault_hint(member, FAULT_RESERVED_ID, "give it another name",
                        "the id '%s' has a meaning of its own in answers", id);
}

/* A number for an id gets a letter in front. */
static bool need_id(const struct ids *ids, const struct json *part,
                    struct json *id)
{
    if (!shape_need_any(part, "id", id))
        return false;
    if (json_type(id) != JSON_NUMBER || !json_source(id))
        return shape_is(id, JSON_STRING);
    return shape_refuse(id, JSON_STRING, id_hint(ids, id, json_source(id)));
}

void ids_skip(struct ids *ids)
{
    ids->partial = true;
    ids->parts++;
}

void ids_declare(struct ids *ids, const struct json *part, struct arena *arena,
                 const char **id)
{
    struct json member;

    if (!need_id(ids, part, &member)) {
        ids_skip(ids);
        return;
    }
    const char *text = json_string(&member);
    *id = arena_copy(arena, text, strlen(text));
    // A bad id is declared too: whoever refers to it makes no second fault.
    ids_check(ids, &member);
    add_id(ids, &member, *id, ids->parts++);
}

void ids_offer(struct ids *ids, const char *id)
{
    if (!id)
        ids->partial = true;
    else if (names_add(&ids->names, id, strlen(id), ids->count) == NAMES_NONE)
        ids->list[ids->count++] = id;
}

/* Whether it may stand where `filter` says: a refused id may not. */
static bool may_offer(const struct ids *ids, const char *id,
                      const struct ids_filter *filter)
{
    if (!ids_is_plain(id) || (ids->reserved && ids_is_reserved(id)))
        return false;
    return !filter ||
           filter->fits(filter->context,
                        (uint32_t)names_find(&ids->names, id, strlen(id)));
}

/* The nearest of many, or all of few. */
static const char *hint_for(const struct ids *ids, const struct json *at,
                            const char *name, const struct ids_filter *filter)
{
    enum { FEW = 5, OFFERED_MAX = 2000 };
    uint32_t count = 0;

    if (ids->count > OFFERED_MAX || !json_may_hint(at))
        return NULL;
    const char **offered =
        arena_array(at->document->scratch, const char *, ids->count + 1);
    for (uint32_t i = 0; i < ids->count; i++)
        if (may_offer(ids, ids->list[i], filter))
            offered[count++] = ids->list[i];
    if (filter && filter->also)
        offered[count++] = filter->also;
    const char *dot = strrchr(name, '.'); // as in "answers.age"
    for (uint32_t i = 0; dot && i < count; i++)
        if (!strcmp(dot + 1, offered[i]))
            name = offered[i];
    const char *nearest = shape_hint(at, name, offered, count);
    if (nearest || !count || count > FEW)
        return nearest;
    const char *other = fault_nearest(name, ids->list, ids->count);
    const char *list = shape_list(at, offered, count);
    if (other && ids_is_plain(other))
        return json_print(at, "'%s' comes near, but here it can only be %s",
                          other, list);
    return json_print(at, "it can be %s", list);
}

bool ids_find_name(const struct ids *ids, const struct json *at,
                   const char *name, const struct ids_filter *filter,
                   uint32_t *number)
{
    int64_t found = names_find(&ids->names, name, strlen(name));

    if (found != NAMES_NONE) {
        *number = (uint32_t)found;
        return true;
    }
    if (ids->partial)
        return false;
    return json_fault_hint(at, ids->unknown, hint_for(ids, at, name, filter),
                           "unknown %s '%s'", ids->noun, json_shown(at, name));
}

bool ids_find(const struct ids *ids, const struct json *reference,
              const struct ids_filter *filter, uint32_t *number)
{
    if (json_type(reference) == JSON_STRING)
        return ids_find_name(ids, reference, json_string(reference), filter,
                             number);

    const char *source = json_source(reference);
    return json_fault_hint(
        reference, FAULT_WRONG_TYPE,
        hint_for(ids, reference, source ? source : "", filter),
        "this must be the id of %s %s, in quotes",
        strchr("aeo", *ids->noun) ? "an" : "a", ids->noun);
}

void ids_begin(struct ids *ids)
{
    ids->sight++;
}

bool ids_find_new(struct ids *ids, const struct json *reference,
                  const struct ids_filter *filter, uint32_t *number)
{
    if (!ids_find(ids, reference, filter, number))
        return false;
    if (ids->seen[*number] == ids->sight)
        return json_fault(reference, FAULT_NAMED_TWICE,
                          "%s '%s' is named twice", ids->noun,
                          json_string(reference));
    ids->seen[*number] = ids->sight;
    return true;
}

bool ids_find_all(struct ids *ids, const struct json *list, struct arena *arena,
                  const uint32_t **numbers)
{
    uint32_t *found = arena_array(arena, uint32_t, json_count(list));
    bool ok = true;

    ids_begin(ids);
    for (struct json item = json_first(list); item.value; json_step(&item))
        ok &= ids_find_new(ids, &item, NULL, &found[item.index]);
    *numbers = found;
    return ok;
}
