/* SPDX-License-Identifier: MIT */
/* made_from.c -- marks of texts, and whether they still fit. */
#include "pack/made_from.h"

#include "base/sha256.h"
#include "pack/load_internal.h"

#include <string.h>

enum { DIGITS = 8 };

const char *made_from_mark(const char *language, const char *text,
                           struct arena *arena)
{
    char *counts = arena_alloc(arena, strlen(text) + 1, 1), *end = counts;
    char digits[SHA256_TEXT_SIZE];
    const char *at;
    size_t size;

    for (; (at = advice_find_date(text, &size)); text = at + 1 + size) {
        memcpy(end, text, (size_t)(at + 1 - text));
        end += at + 1 - text;
    }
    memcpy(end, text, strlen(text));
    end += strlen(text);
    sha256_text(counts, (size_t)(end - counts), digits);
    return arena_print(arena, "%s:%.*s", language, DIGITS, digits);
}

/* The language of a mark; -1 where it is written otherwise, or not the pack's.
 */
static int32_t language_of(const struct json *mark, const struct pack *pack)
{
    const char *text = json_string(mark), *colon = strchr(text, ':');

    if (!colon || strlen(colon + 1) != DIGITS ||
        strspn(colon + 1, "0123456789abcdef") != DIGITS)
        return -1;
    return pack_find_language(
        pack, json_print(mark, "%.*s", (int)(colon - text), text));
}

static void check_mark(const struct json *mark, const struct json *texts,
                       const struct pack *pack)
{
    int32_t language = language_of(mark, pack);

    if (language < 0 || !strcmp(pack->languages[language], mark->key)) {
        json_fault_hint(mark, FAULT_MADE_FROM,
                        "leave it out; 'import --from words' writes it",
                        "'%s' does not say from which text this was "
                        "translated, as in \"nl:5f3a9c01\"",
                        json_shown(mark, json_string(mark)));
        return;
    }
    const char *from = pack->languages[language];
    struct json text = json_find(texts, from);
    if (!json_is(&text, JSON_STRING))
        return;
    const char *is =
        made_from_mark(from, json_string(&text), mark->document->scratch);
    if (strcmp(is, json_string(mark)) != 0)
        json_fault_hint(
            mark, FAULT_TEXT_STALE,
            json_print(mark,
                       "translate it anew; where it is right, write "
                       "\"%s\"",
                       is),
            "the text in '%s' has changed since that in '%s' was translated "
            "from it",
            from, mark->key);
}

void load_made_from(struct loader *loader, const struct json *texts)
{
    struct json marks = json_find(texts, MADE_FROM);
    const struct pack *pack = loader->pack;

    if (!marks.value || !loader->languages_known ||
        !shape_is(&marks, JSON_OBJECT))
        return;
    for (struct json mark = json_first(&marks); mark.value; json_step(&mark)) {
        if (pack_find_language(pack, mark.key) < 0)
            json_fault_hint(&mark, FAULT_UNKNOWN_LANGUAGE,
                            json_print(&mark, "it can be %s",
                                       shape_list(&mark, pack->languages,
                                                  pack->language_count)),
                            "'%s' is not one of the pack's languages",
                            json_shown(&mark, mark.key));
        else if (shape_is(&mark, JSON_STRING))
            check_mark(&mark, texts, pack);
    }
}
