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

static int32_t find_exactly(const struct pack *pack, const char *tag,
                            size_t size)
{
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (same_tag(pack->languages[i], tag, size))
            return (int32_t)i;
    return -1;
}

int32_t language_find(const struct pack *pack, const char *tag, size_t size)
{
    int32_t found = -1;

    for (size_t i = 0; i < size; i++)
        if (tag[i] == '.' || tag[i] == '@')
            size = i; // a character set or a variant
    while (size && found < 0) {
        found = find_exactly(pack, tag, size);
        while (size && tag[size - 1] != '_' && tag[size - 1] != '-')
            size--;
        size -= size > 0; // the mark itself
    }
    return found;
}

/* A list with ':' between its tags; only LANGUAGE has more than one. */
static int32_t find_first(const struct pack *pack, const char *variable)
{
    const char *tag = getenv(variable);
    int32_t found = -1;

    while (tag && *tag && found < 0) {
        size_t size = strcspn(tag, ":");

        found = language_find(pack, tag, size);
        tag += size + (tag[size] == ':');
    }
    return found;
}

static const char *const variables[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES",
                                        "LANG"};

uint32_t language_of_environment(const struct pack *pack, const char *otherwise)
{
    int32_t found = -1;

    for (size_t i = 0; i < COUNT_OF(variables); i++) {
        found = find_first(pack, variables[i]);
        if (found >= 0)
            return (uint32_t)found;
    }
    found = language_find(pack, otherwise, strlen(otherwise));
    return found < 0 ? 0 : (uint32_t)found;
}

enum language language_of_words(const char *asked, const char *otherwise)
{
    if (asked)
        return spoken_language(asked);
    for (size_t i = 0; i < COUNT_OF(variables); i++)
        for (const char *tag = getenv(variables[i]); tag && *tag;
             tag += strcspn(tag, ":"), tag += *tag == ':')
            if (is_spoken(tag))
                return spoken_language(tag);
    return spoken_language(otherwise);
}
