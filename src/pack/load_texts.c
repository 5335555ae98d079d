/* load_texts.c -- what many parts of a pack have in common. */
#include "base/date.h"
#include "pack/load_parts.h"

#include <string.h>

static bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static bool is_letter_or_digit(char byte)
{
    return is_lower(byte) || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

/* [a-z]{2,3}(-[A-Za-z0-9]{2,8})* */
static bool is_language(const char *text)
{
    size_t size = 0;

    while (is_lower(text[size]))
        size++;
    if (size < 2 || size > 3)
        return false;
    for (text += size; *text == '-'; text += size) {
        text++;
        size = 0;
        while (is_letter_or_digit(text[size]))
            size++;
        if (size < 2 || size > 8)
            return false;
    }
    return !*text;
}

static bool read_language(const struct json *json, const char **languages,
                          struct arena *arena)
{
    struct diags *diags = json->document->diags;

    if (!shape_is(json, JSON_STRING))
        return false;

    const char *text = json_string(json);
    if (!is_language(text) || strlen(text) > PACK_ID_MAX)
        return diag_add(diags, DIAG_BAD_LANGUAGE, json_place(json),
                        "'%s' is not a language, written like nl or pt-BR",
                        json_shown(json, text));
    for (uint32_t i = 0; i < json->index; i++)
        if (languages[i] && !strcmp(languages[i], text))
            return diag_add(diags, DIAG_LANGUAGE_TWICE, json_place(json),
                            "language '%s' stands twice", text);
    languages[json->index] = arena_copy(arena, text, strlen(text));
    return true;
}

bool load_languages(struct loader *loader, const struct json *top)
{
    struct json list;
    uint32_t count;
    bool ok = load_list(top, "languages", LIST_MUST_HAVE_ONE,
                        PACK_LANGUAGES_MAX, &list, &count);
    const char **languages = arena_array(loader->arena, const char *, count);

    if (!count)
        return ok;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_language(&item, languages, loader->arena);
    if (ok) {
        loader->pack->languages = languages;
        loader->pack->language_count = count;
        loader->languages_known = true;
    }
    return ok;
}

/* The text's translation into one language, at its place in text->in. */
static bool read_translation(struct loader *loader, const struct json *json,
                             const char **in)
{
    const struct pack *pack = loader->pack;
    int32_t language = pack_find_language(pack, json->key);

    if (loader->languages_known && language < 0)
        return diag_add_hint(
            json->document->diags, DIAG_UNKNOWN_LANGUAGE, json_place(json),
            shape_hint(json, json->key, pack->languages, pack->language_count),
            "'%s' is not one of the pack's languages",
            json_shown(json, json->key));
    if (!shape_is(json, JSON_STRING))
        return false;
    if (language >= 0)
        in[language] = arena_copy(loader->arena, json_string(json),
                                  strlen(json_string(json)));
    return shape_line(json);
}

bool load_text(struct loader *loader, const struct json *object,
               const char *key, struct text *text)
{
    const struct pack *pack = loader->pack;
    struct json texts;

    if (!shape_need(object, key, JSON_OBJECT, &texts))
        return false;

    const char **in =
        arena_array(loader->arena, const char *, pack->language_count);
    bool ok = true;
    for (struct json item = json_first(&texts); item.value; json_step(&item))
        ok &= read_translation(loader, &item, in);
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (!json_find(&texts, pack->languages[i]).value)
            ok = diag_add(texts.document->diags, DIAG_MISSING_LANGUAGE,
                          json_place(&texts), "the text in '%s' is missing",
                          pack->languages[i]);
    text->in = in;
    return ok;
}

bool load_list(const struct json *object, const char *key, enum list_need need,
               uint32_t max, struct json *list, uint32_t *count)
{
    struct diags *diags = object->document->diags;

    *count = 0;
    if (need == LIST_MAY_MISS || need == LIST_MAY_HAVE_ONE) {
        if (!shape_may(object, key, JSON_ARRAY, list))
            return false;
        if (!list->value)
            return true;
    } else if (!shape_need(object, key, JSON_ARRAY, list)) {
        return false;
    }
    uint32_t items = json_count(list);
    if ((need == LIST_MAY_HAVE_ONE || need == LIST_MUST_HAVE_ONE) && !items)
        return diag_add(diags, DIAG_EMPTY_LIST, json_place(list),
                        "'%s' must have at least one item", key);
    if (items > max)
        return diag_add(diags, DIAG_TOO_MANY, json_place(list),
                        "'%s' may have at most %u items, not %u", key,
                        (unsigned)max, (unsigned)items);
    *count = items;
    return true;
}

bool load_sources(struct loader *loader, const struct json *object,
                  struct sources *sources)
{
    struct json list;
    bool ok = load_list(object, "source", LIST_MAY_MISS, PACK_SOURCE_FACTS_MAX,
                        &list, &sources->count);

    if (!sources->count)
        return ok;
    return ids_find_all(&loader->sources, &list, loader->arena,
                        &sources->facts);
}

static bool read_day(const struct json *object, const char *key, int32_t *day)
{
    struct json member;

    if (!shape_may(object, key, JSON_STRING, &member))
        return false;
    return !member.value || shape_date(&member, day);
}

bool load_validity(struct loader *loader, const struct json *object,
                   struct validity *validity)
{
    *validity = (struct validity){DATE_MIN, DATE_MAX};

    bool ok = read_day(object, "valid_from", &validity->from);

    ok &= read_day(object, "valid_to", &validity->to);
    if (ok && validity->from > validity->to)
        ok = diag_add(object->document->diags, DIAG_VALIDITY_CROSSED,
                      json_place(object),
                      "'valid_from' must not be later than 'valid_to'");
    if (validity->from > DATE_MIN || validity->to < DATE_MAX)
        loader->pack->reads_today = true;
    return ok;
}

bool load_date_source(struct loader *loader, const struct json *string,
                      int32_t *date)
{
    const struct pack *pack = loader->pack;
    const struct scope *scope = &loader->scope;
    uint32_t number;

    if (!shape_is(string, JSON_STRING))
        return false;

    const char *name = json_string(string);
    if (!strcmp(name, "today")) {
        loader->pack->reads_today = true;
        *date = DATE_OF_TODAY;
        return true;
    }
    if (!ids_find(&scope->variables, string, &number) || scope->broken[number])
        return false;
    if (number >= pack->question_count ||
        pack->questions[number].type != QUESTION_DATE)
        return diag_add(string->document->diags, DIAG_NOT_A_DATE_QUESTION,
                        json_place(string),
                        "'%s' is not a date question, and not 'today'", name);
    *date = (int32_t)number;
    return true;
}
