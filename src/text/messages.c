/* SPDX-License-Identifier: MIT */
/* messages.c -- the table of sentences, and filling in their blanks. */
#include "text/messages.h"

#include "base/date.h"
#include "base/number.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

/*
 * All sentences one behind the other, and where each starts: the addresses of
 * as many strings would have to be filled in whenever the program starts.
 */
static const struct sentences {
#define MESSAGE(name, en, nl) char name##_en[sizeof(en)], name##_nl[sizeof(nl)];
#include "text/messages.def"
#undef MESSAGE
} sentences = {
#define MESSAGE(name, en, nl) en, nl,
#include "text/messages.def"
#undef MESSAGE
};

static_assert(LANGUAGE_COUNT == 2, "each language has a column here and above");
static const uint32_t starts[MSG_COUNT][LANGUAGE_COUNT] = {
#define MESSAGE(name, en, nl)                                                  \
    {offsetof(struct sentences, name##_en),                                    \
     offsetof(struct sentences, name##_nl)},
#include "text/messages.def"
#undef MESSAGE
};

static const char *const languages[LANGUAGE_COUNT] = {
    [LANGUAGE_EN] = "en",
    [LANGUAGE_NL] = "nl",
};

/* Whether `tag` is the language, alone or before a region: "nl", "nl-BE"; of a
 * list ("nl:en"), the first. */
static bool is_language(const char *tag, const char *language)
{
    size_t size = strlen(language);

    for (size_t i = 0; i < size; i++)
        if ((tag[i] | 32) != language[i]) // a small letter
            return false;
    return !tag[size] || strchr("-_.@:", tag[size]);
}

enum language spoken_language(const char *language)
{
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        if (is_language(language, languages[i]))
            return (enum language)i;
    return LANGUAGE_EN;
}

bool is_spoken(const char *language)
{
    return is_language(language, languages[spoken_language(language)]);
}

const char *spoken_tag(enum language language)
{
    return languages[language];
}

const char *message(enum language language, enum message which)
{
    return (const char *)&sentences + starts[which][language];
}

const char *message_fill(enum language language, enum message which,
                         const char *const *blanks, struct arena *arena)
{
    const char *sentence = message(language, which), *at = sentence;
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

const char *message_number(enum language language, struct number number,
                           struct arena *arena)
{
    char text[NUMBER_TEXT_SIZE];

    number_text(number, *message(language, MSG_NUMBER_GROUPS), text);
    return arena_copy(arena, text, strlen(text));
}

const char *message_decimal(enum language language, double number, int digits,
                            struct arena *arena)
{
    char *text = arena_print(arena, "%.*f", digits, number);
    char *point = strchr(text, '.');

    if (point)
        *point = *message(language, MSG_NUMBER_POINT);
    return text;
}

char *message_put_date(char *to, enum language language, int32_t day)
{
    struct civil civil = date_to_civil(day);
    enum message number = MSG_MONTH_1 + (enum message)civil.month - 1;
    const char *month = message(language, number);

    if (civil.day > 9)
        *to++ = (char)('0' + civil.day / 10);
    *to++ = (char)('0' + civil.day % 10);
    *to++ = ' ';
    while (*month)
        *to++ = *month++;
    *to++ = ' ';
    for (int32_t unit = 1000; unit; unit /= 10)
        *to++ = (char)('0' + civil.year / unit % 10);
    return to;
}

const char *message_date(enum language language, int32_t day,
                         struct arena *arena)
{
    char text[MESSAGE_DATE_MAX];

    return arena_copy(arena, text,
                      (size_t)(message_put_date(text, language, day) - text));
}

const char *message_weekday(enum language language, int32_t weekday)
{
    return message(language, MSG_WEEKDAY_1 + (enum message)weekday - 1);
}

const char *message_day(enum language language, int32_t day,
                        struct arena *arena)
{
    return arena_print(arena, "%s %s",
                       message_weekday(language, date_weekday(day)),
                       message_date(language, day, arena));
}
