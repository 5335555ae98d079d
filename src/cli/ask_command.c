/* ask_command.c -- the signs and words that are no answers. */
#include "cli/asking.h"

#include "base/base.h"
#include "base/utf8.h"
#include "cli/language.h"

#include <string.h>

static const struct {
    const char *word;
    enum ask_command command;
} words[] = {
    {"?", ASK_WHY},           {"help", ASK_WHY},
    {"why", ASK_WHY},         {"waarom", ASK_WHY},
    {"uitleg", ASK_WHY},      {"explain", ASK_WHY},
    {"<", ASK_BACK},          {"back", ASK_BACK},
    {"terug", ASK_BACK},      {"!", ASK_LIST},
    {"answers", ASK_LIST},    {"antwoorden", ASK_LIST},
    {"my answers", ASK_LIST}, {"stop", ASK_STOP},
    {"stoppen", ASK_STOP},    {"quit", ASK_STOP},
    {"exit", ASK_STOP},       {"mijn antwoorden", ASK_LIST},
};

/* What languages are called by those who would rather have them. */
static const struct {
    const char *word, *tag;
} languages[] = {
    {"english", "en"},
    {"engels", "en"},
    {"nederlands", "nl"},
    {"dutch", "nl"},
};

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

struct line ask_trim(struct line reply)
{
    while (reply.size && is_blank(reply.text[0])) {
        reply.text++;
        reply.size--;
    }
    while (reply.size && is_blank(reply.text[reply.size - 1]))
        reply.size--;
    return reply;
}

static bool is_word(struct line reply, const char *word)
{
    return utf8_same(reply.text, reply.size, word, strlen(word));
}

static bool is_option(const struct pack *pack, const struct question *question,
                      struct line reply)
{
    for (uint32_t i = 0; i < question->option_count; i++) {
        const struct option *option = &question->options[i];

        if (is_word(reply, option->id))
            return true;
        for (uint32_t j = 0; j < pack->language_count; j++)
            if (is_word(reply, option->says.in[j]))
                return true;
    }
    return false;
}

/* The language of "english", "language nl", "taal ar"; or NO_INDEX. */
static int32_t find_language(const struct pack *pack, struct line reply)
{
    static const char *const before[] = {"language ", "taal "};

    for (size_t i = 0; i < COUNT_OF(languages); i++)
        if (is_word(reply, languages[i].word))
            return language_find(pack, languages[i].tag, 2);
    for (size_t i = 0; i < COUNT_OF(before); i++) {
        size_t size = strlen(before[i]);

        if (reply.size > size &&
            is_word((struct line){reply.text, size}, before[i]))
            return language_find(pack, reply.text + size, reply.size - size);
    }
    return NO_INDEX;
}

struct ask_wish ask_wish(const struct pack *pack,
                         const struct question *question, struct line reply)
{
    struct line trimmed = ask_trim(reply);

    if (!trimmed.size)
        return (struct ask_wish){.command = ASK_NOTHING};
    if (utf8_valid(trimmed.text, trimmed.size) < trimmed.size)
        return (struct ask_wish){.command = ASK_ANSWER}; // which says so
    if (question && is_option(pack, question, trimmed))
        return (struct ask_wish){.command = ASK_ANSWER};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (is_word(trimmed, words[i].word))
            return (struct ask_wish){.command = words[i].command};

    int32_t language = find_language(pack, trimmed);
    if (language != NO_INDEX)
        return (struct ask_wish){ASK_LANGUAGE, (uint32_t)language};
    return (struct ask_wish){.command = ASK_ANSWER};
}
