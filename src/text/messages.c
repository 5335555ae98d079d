/* messages.c -- the table of sentences, and filling in their blanks. */
#include "text/messages.h"

#include "base/date.h"

#include <stddef.h>
#include <string.h>

/*
 * All sentences one behind the other, and where each starts: the addresses of
 * as many strings would have to be filled in whenever the program starts.
 */
static const struct sentences {
#define WORD(name, en, nl) char name##_en[sizeof(en)], name##_nl[sizeof(nl)];
#include "text/messages.def"
#undef WORD
} sentences = {
#define WORD(name, en, nl) en, nl,
#include "text/messages.def"
#undef WORD
};

static const uint32_t starts[WORD_COUNT][WORDS_LANGUAGE_COUNT] = {
#define WORD(name, en, nl)                                                     \
    {offsetof(struct sentences, name##_en),                                    \
     offsetof(struct sentences, name##_nl)},
#include "text/messages.def"
#undef WORD
};

static const char *const languages[WORDS_LANGUAGE_COUNT] = {
    [WORDS_EN] = "en",
    [WORDS_NL] = "nl",
};

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

/* Whether `tag` is the language, alone or before a region: "nl", "nl-BE"; of a
 * list ("nl:en"), the first. */
static bool is_language(const char *tag, const char *language)
{
    size_t size = strlen(language);

    for (size_t i = 0; i < size; i++)
        if (lower(tag[i]) != language[i])
            return false;
    return !tag[size] || strchr("-_.@:", tag[size]);
}

enum words_language words_find(const char *language)
{
    for (size_t i = 0; i < WORDS_LANGUAGE_COUNT; i++)
        if (is_language(language, languages[i]))
            return (enum words_language)i;
    return WORDS_EN;
}

bool words_speak(const char *language)
{
    return is_language(language, languages[words_find(language)]);
}

const char *words_tag(enum words_language language)
{
    return languages[language];
}

const char *words_get(enum words_language language, enum word word)
{
    return (const char *)&sentences + starts[word][language];
}

const char *words_fill(enum words_language language, enum word word,
                       const char *const *blanks, struct arena *arena)
{
    const char *sentence = words_get(language, word), *at = sentence;
    size_t size = strlen(sentence);

    for (const char *const *blank = blanks; (at = strchr(at, '%')); at += 2)
        size += strlen(*blank++);

    char *text = arena_alloc(arena, size + 1, 1), *end = text;
    while ((at = strchr(sentence, '%'))) {
        size_t before = (size_t)(at - sentence), filled = strlen(*blanks);

        memcpy(end, sentence, before);
        memcpy(end + before, *blanks++, filled);
        end += before + filled;
        sentence = at + 2; // behind the %s or %d
    }
    memcpy(end, sentence, strlen(sentence));
    return text;
}

const char *words_date(enum words_language language, int32_t day,
                       struct arena *arena)
{
    struct civil civil = date_to_civil(day);
    enum word month = WORD_MONTH_1 + (enum word)civil.month - 1;

    return arena_print(arena, "%d %s %04d", (int)civil.day,
                       words_get(language, month), (int)civil.year);
}

const char *words_weekday(enum words_language language, int32_t weekday)
{
    return words_get(language, WORD_WEEKDAY_1 + (enum word)weekday - 1);
}

const char *words_day(enum words_language language, int32_t day,
                      struct arena *arena)
{
    return arena_print(arena, "%s %s",
                       words_weekday(language, date_weekday(day)),
                       words_date(language, day, arena));
}
