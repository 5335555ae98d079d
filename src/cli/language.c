/* SPDX-License-Identifier: MIT */
/* language.c -- the environment read as text; setlocale() is not for us. */
#include "cli/language.h"

#include "base/base.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The tag up to `size` bytes, where '_' is as good as '-'. */
static bool same_tag(const char *language, const char *tag, size_t size)
{
    if (strlen(language) != size)
        return false;
    for (size_t i = 0; i < size; i++)
        if ((language[i] == '_' || language[i] == '-')
                ? tag[i] != '_' && tag[i] != '-'
                : strncasecmp(&language[i], &tag[i], 1) != 0)
            return false;
    return true;
}

int32_t language_find(const struct pack *pack, const char *tag, size_t size)
{
    int32_t found = -1;

    for (size_t i = 0; i < size; i++)
        if (tag[i] == '.' || tag[i] == '@')
            size = i; // a character set or a variant
    while (size && found < 0) {
        for (uint32_t i = 0; i < pack->language_count && found < 0; i++)
            if (same_tag(pack->languages[i], tag, size))
                found = (int32_t)i;
        while (size && tag[size - 1] != '_' && tag[size - 1] != '-')
            size--;
        size -= size > 0; // the mark itself
    }
    return found;
}

/* The tags of the environment that were not looked at yet. */
struct tags {
    size_t variable; /* that comes next */
    const char *rest;
};

/* NULL behind the last.  A list, as LANGUAGE may be, has ':' between tags. */
static const char *next_tag(struct tags *tags)
{
    static const char *const variables[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES",
                                            "LANG"};

    while (!tags->rest || !*tags->rest) {
        if (tags->variable == COUNT_OF(variables))
            return NULL;
        tags->rest = getenv(variables[tags->variable++]);
    }

    const char *tag = tags->rest;
    tags->rest += strcspn(tag, ":");
    tags->rest += *tags->rest == ':';
    return tag;
}

uint32_t language_of_environment(const struct pack *pack, const char *otherwise)
{
    struct tags tags = {0};
    int32_t found = -1;

    for (const char *tag; found < 0 && (tag = next_tag(&tags));)
        found = language_find(pack, tag, strcspn(tag, ":"));
    if (found < 0)
        found = language_find(pack, otherwise, strlen(otherwise));
    return found < 0 ? 0 : (uint32_t)found;
}

enum language language_of_words(const char *asked, const char *otherwise)
{
    struct tags tags = {0};

    if (asked)
        return spoken_language(asked);
    for (const char *tag; (tag = next_tag(&tags));)
        if (is_spoken(tag))
            return spoken_language(tag);
    return spoken_language(otherwise);
}
