/* SPDX-License-Identifier: MIT */
/* load_texts.c -- what many parts of a pack have in common. */
#include "base/date.h"
#include "pack/ids.h"
#include "pack/load_internal.h"
#include "pack/made_from.h"
#include "pack/slips_internal.h"

#include <string.h>

/* The code that is meant, unless it is listed already. */
static const char *language_hint(const struct pack *pack,
                                 const struct json *json)
{
    const char *code = tongue_code(json_string(json), json->document->scratch);

    return code && pack_find_language(pack, code) < 0
               ? json_print(json, "write \"%s\"", code)
               : NULL;
}

/* Adds a language to those of the pack. */
static bool read_language(struct loader *loader, const struct json *json,
                          const char **languages)
{
    struct pack *pack = loader->pack;

    if (!shape_is(json, JSON_STRING))
        return false;

    const char *text = json_string(json);
    if (!tongue_is_code(text) || strlen(text) > PACK_ID_MAX)
        return json_fault_hint(
            json, FAULT_BAD_LANGUAGE, language_hint(pack, json),
            "'%s' is not a language, written like nl or pt-BR",
            json_shown(json, text));
    if (pack_find_language(pack, text) >= 0)
        return json_fault(json, FAULT_LANGUAGE_TWICE,
                          "language '%s' stands twice", text);
    languages[pack->language_count++] =
        arena_copy(loader->arena, text, strlen(text));
    return true;
}

/* Whether it is no text, but what texts were made from. */
static bool is_made_from(const struct json *item)
{
    return !strcmp(item->key, MADE_FROM);
}

/* The codes of languages in an object of texts, as a list; NULL if it is none.
 */
static const char *codes_of(const struct json *texts)
{
    const char *list = "";

    if (json_count(texts) > PACK_LANGUAGES_MAX)
        return NULL;
    for (struct json item = json_first(texts); item.value; json_step(&item)) {
        if (is_made_from(&item))
            continue;
        if (!tongue_is_code(item.key))
            return NULL;
        list =
            json_print(texts, "%s%s\"%s\"", list, *list ? ", " : "", item.key);
    }
    return *list ? list : NULL;
}

static bool has_text_in(const struct json *top, const char *member,
                        const char *language)
{
    struct json texts = json_find(top, member);

    return json_find(&texts, language).value;
}

/*
 * Whether the title and the notice have all languages and no others.  Where
 * both leave one out, or have one besides, all other texts will, too: that is
 * told once, here, and the languages of texts are not looked at any more.
 */
static void check_languages(struct loader *loader, const struct json *top,
                            const struct json *list)
{
    struct pack *pack = loader->pack;
    struct json title = json_find(top, "title");
    struct json notice = json_find(top, "notice");
    const char *codes;
    bool differ = false;

    if (!json_is(&title, JSON_OBJECT) || !json_is(&notice, JSON_OBJECT) ||
        !(codes = codes_of(&title)))
        return;
    for (uint32_t i = 0; i < pack->language_count; i++)
        differ |= !has_text_in(top, "title", pack->languages[i]) &&
                  !has_text_in(top, "notice", pack->languages[i]);
    for (struct json item = json_first(&title); item.value; json_step(&item))
        differ |= pack_find_language(pack, item.key) < 0 &&
                  !is_made_from(&item) && has_text_in(top, "notice", item.key);
    if (!differ)
        return;
    loader->languages_known = false;
    pack->language_count = 0;
    json_fault_hint(
        list, FAULT_LANGUAGES_DIFFER, json_print(list, "write [%s]", codes),
        "these are not the languages of the texts: the title is in %s", codes);
}

void load_languages(struct loader *loader, const struct json *top)
{
    struct json list;
    uint32_t count;
    bool ok = load_list(top, "languages", LIST_MUST_HAVE_ONE,
                        PACK_LANGUAGES_MAX, &list, &count);
    const char **languages = arena_array(loader->arena, const char *, count);

    loader->pack->languages = languages;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_language(loader, &item, languages);
    loader->languages_known = ok;
    if (ok)
        check_languages(loader, top, &list);
    else
        loader->pack->language_count = 0;
}

/* The pack's language that a name in a text is meant to be, or NULL. */
static const char *meant_language(const struct pack *pack,
                                  const struct json *json)
{
    const char *code = json_may_hint(json)
                           ? tongue_code(json->key, json->document->scratch)
                           : NULL;

    return code && pack_find_language(pack, code) >= 0 &&
                   !json_find(json->parent, code).value
               ? code
               : NULL;
}

static const char *misnamed_hint(const struct pack *pack,
                                 const struct json *json)
{
    const char *code = meant_language(pack, json);

    if (code)
        return json_print(json, "write '%s'", code);
    return json_print(json, "it can be %s",
                      shape_list(json, pack->languages, pack->language_count));
}

/* Whether the language is there under another name, which was told. */
static bool is_misnamed(const struct pack *pack, const struct json *texts,
                        const char *language)
{
    if (json_count(texts) > PACK_LANGUAGES_MAX)
        return false;
    for (struct json item = json_first(texts); item.value; json_step(&item)) {
        const char *code = meant_language(pack, &item);
        if (pack_find_language(pack, item.key) < 0 && code &&
            !strcmp(code, language))
            return true;
    }
    return false;
}

/* Whether each outcome of the advice has that date. */
static bool is_date_of_all(const struct loader *loader, const char *id,
                           size_t size)
{
    const struct pack *pack = loader->pack;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        if (loader->advice_read->for_outcome[i] &&
            !outcome_find_date(&pack->outcomes[i], id, size))
            return false;
    return true;
}

/* The text without the blanks that results fill with a date. */
static const char *without_dates(const struct loader *loader, const char *text)
{
    struct arena *scratch = loader->document.scratch;
    const char *rest = text, *at;
    size_t size;

    if (!loader->advice_read || !loader->advice_read->for_outcome ||
        !advice_find_date(text, &size))
        return text;
    text = "";
    for (; (at = advice_find_date(rest, &size)); rest = at + size + 2) {
        bool fills = is_date_of_all(loader, at + 1, size);
        int kept = (int)(at - rest + (fills ? 0 : (ptrdiff_t)size + 2));

        text = arena_print(scratch, "%s%.*s", text, kept, rest);
    }
    return arena_print(scratch, "%s%s", text, rest);
}

/* The text's translation into one language, at its place in text->in. */
static void read_translation(struct loader *loader, const struct json *json,
                             const char **in)
{
    const struct pack *pack = loader->pack;
    int32_t language = pack_find_language(pack, json->key);

    if (loader->languages_known && language < 0) {
        json_fault_hint(json, FAULT_UNKNOWN_LANGUAGE, misnamed_hint(pack, json),
                        "'%s' is not one of the pack's languages",
                        json_shown(json, json->key));
        return;
    }
    if (!shape_is(json, JSON_STRING))
        return;
    if (language >= 0)
        in[language] = arena_copy(loader->arena, json_string(json),
                                  strlen(json_string(json)));
    if (shape_line(json))
        doubt_text(json, without_dates(loader, json_string(json)));
}

/* A string may stand for the text in the only language. */
static bool is_texts(const struct pack *pack, const struct json *texts)
{
    const char *source =
        json_is(texts, JSON_STRING) ? json_source(texts) : NULL;

    if (pack->language_count != 1 || !source)
        return shape_is(texts, JSON_OBJECT);
    return json_fault_hint(
        texts, FAULT_WRONG_TYPE,
        json_print(texts, "write {\"%s\": %s}", pack->languages[0], source),
        "this must be an object, a text for each language, not a string");
}

void load_text(struct loader *loader, const struct json *object,
               const char *key, struct text *text)
{
    const struct pack *pack = loader->pack;
    struct json texts;

    if (!shape_need_any(object, key, &texts) || !is_texts(pack, &texts))
        return;

    const char **in =
        arena_array(loader->arena, const char *, pack->language_count);
    for (struct json item = json_first(&texts); item.value; json_step(&item))
        if (!is_made_from(&item))
            read_translation(loader, &item, in);
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (!json_find(&texts, pack->languages[i]).value &&
            !is_misnamed(pack, &texts, pack->languages[i]))
            json_fault(&texts, FAULT_MISSING_LANGUAGE,
                       "the text in '%s' is missing", pack->languages[i]);
    doubt_copies(&texts);
    load_made_from(loader, &texts);
    text->in = in;
}

bool load_list(const struct json *object, const char *key, enum list_need need,
               uint32_t max, struct json *list, uint32_t *count)
{
    bool ok = need & LIST_MUST_BE ? shape_need(object, key, JSON_ARRAY, list)
                                  : shape_may(object, key, JSON_ARRAY, list);

    *count = ok ? json_count(list) : 0;
    if (ok && list->value && need & LIST_HAS_ONE && !*count)
        ok = json_fault(list, FAULT_EMPTY_LIST,
                        "'%s' must have at least one item", key);
    if (*count > max)
        ok = json_fault(list, FAULT_TOO_MANY,
                        "'%s' may have at most %u items, not %u", key,
                        (unsigned)max, (unsigned)*count);
    if (!ok) {
        list->value = NULL;
        *count = 0;
    }
    return ok;
}

static void load_part(struct loader *loader, const struct json *json,
                      const struct part_list *parts, struct ids *ids,
                      void *part)
{
    if (!json_is(json, JSON_OBJECT)) {
        shape_refuse(json, JSON_OBJECT,
                     parts->hint ? parts->hint(loader, json) : NULL);
        ids_skip(ids);
        return;
    }
    shape_object(json, parts->members);
    ids_declare(ids, json, loader->arena, part);
    parts->read(loader, json, part);
}

void *load_parts(struct loader *loader, const struct json *object,
                 const struct part_list *parts, struct ids *ids,
                 uint32_t *count)
{
    struct json list;
    bool ok =
        load_list(object, parts->key, parts->need, parts->max, &list, count);
    char *loaded = arena_alloc_many(loader->arena, *count, parts->size,
                                    alignof(max_align_t));

    if (parts->noun)
        ids_init(ids, parts->noun, parts->unknown, *count,
                 loader->document.scratch);
    ids->partial |= !ok;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        load_part(loader, &item, parts, ids, loaded + item.index * parts->size);
    return loaded;
}

void load_sources(struct loader *loader, const struct json *object,
                  struct sources *sources)
{
    struct json list;

    load_list(object, "source", LIST_MAY_MISS, PACK_SOURCE_FACTS_MAX, &list,
              &sources->count);
    ids_find_all(&loader->sources, &list, loader->arena, &sources->facts);
}

static void read_day(const struct json *object, const char *key, int32_t *day)
{
    struct json member;

    if (shape_has(object, key, JSON_STRING, &member))
        shape_date(&member, day);
}

void load_validity(struct loader *loader, const struct json *object,
                   struct validity *validity)
{
    *validity = (struct validity){DATE_MIN, DATE_MAX};
    read_day(object, "valid_from", &validity->from);
    read_day(object, "valid_to", &validity->to);
    if (validity->from > validity->to)
        json_fault_hint(object, FAULT_VALIDITY_CROSSED,
                        shape_days_hint(object, "valid_from", "valid_to"),
                        "'valid_from' must not be later than 'valid_to'");
    if (validity->from > DATE_MIN || validity->to < DATE_MAX)
        loader->pack->reads_today = true;
}

static bool is_date_question(const void *context, uint32_t number)
{
    const struct loader *loader = context;

    return number < loader->pack->question_count &&
           !loader->scope.broken[number] &&
           question_is_day(&loader->pack->questions[number]);
}

bool load_is_date_question(const struct loader *loader, const char *id)
{
    int64_t found = names_find(&loader->scope.variables.names, id, strlen(id));

    return found != NAMES_NONE && ids_is_plain(id) &&
           is_date_question(loader, (uint32_t)found);
}

/* The first date questions, and today. */
static const char *dates_hint(const struct loader *loader,
                              const struct json *at)
{
    enum { FEW = 5 };
    const char *offered[FEW + 1];
    size_t count = 0;

    for (uint32_t i = 0; i < loader->pack->question_count && count < FEW; i++)
        if (is_date_question(loader, i) &&
            ids_is_plain(loader->pack->questions[i].id))
            offered[count++] = loader->pack->questions[i].id;
    offered[count++] = "today";
    return json_print(at, "it can be %s", shape_list(at, offered, count));
}

bool load_date_source(struct loader *loader, const struct json *string,
                      int32_t *date)
{
    const struct pack *pack = loader->pack;
    const struct scope *scope = &loader->scope;
    uint32_t number;
    const char *name = json_string(string);
    if (!strcmp(name, "today")) {
        loader->pack->reads_today = true;
        *date = DATE_OF_TODAY;
        return true;
    }
    const struct ids_filter filter = {is_date_question, loader, "today"};
    if (!ids_find_name(&scope->variables, string, name, &filter, &number))
        return false;
    bool fact = number >= pack->question_count;
    if (!fact && scope->broken[number])
        return false;
    if (fact || !question_is_day(&pack->questions[number]))
        return json_fault_hint(
            string, FAULT_NOT_A_DATE_QUESTION, dates_hint(loader, string),
            "'%s' is %s, not a date question, and not 'today'",
            json_shown(string, name), fact ? "a fact" : "another question");
    *date = (int32_t)number;
    return true;
}
