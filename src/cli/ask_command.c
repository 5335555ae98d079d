/* ask_command.c -- the signs and words that are no answers. */
#include "cli/asking.h"

#include "base/alike.h"
#include "base/base.h"
#include "base/utf8.h"
#include "cli/language.h"
#include "io/typed_words.h"

#include <string.h>

static const struct {
    enum typed_kind kind;
    enum ask_command command;
} kinds[] = {
    {TYPED_WHY, ASK_WHY},
    {TYPED_BACK, ASK_BACK},
    {TYPED_LIST, ASK_LIST},
    {TYPED_STOP, ASK_STOP},
};

/* What languages are called by those who would rather have them. */
static const struct {
    enum typed_kind kind;
    const char *tag;
} languages[] = {
    {TYPED_ENGLISH, "en"},
    {TYPED_DUTCH, "nl"},
};

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static struct line trim(struct line reply)
{
    while (reply.size && is_blank(reply.text[0])) {
        reply.text++;
        reply.size--;
    }
    while (reply.size && is_blank(reply.text[reply.size - 1]))
        reply.size--;
    return reply;
}

struct line ask_plain(struct line reply, struct arena *arena)
{
    char *text;

    if (utf8_valid(reply.text, reply.size) < reply.size)
        return reply;
    reply = trim(reply);
    text = arena_alloc(arena, reply.size, 1);
    return trim((struct line){text, alike_plain(reply.text, reply.size, text)});
}

uint32_t ask_parse_number(struct line reply)
{
    uint32_t number = 0;

    for (size_t i = 0; i < reply.size; i++) {
        if (reply.text[i] < '0' || reply.text[i] > '9' || number > 9999)
            return 0;
        number = number * 10 + (uint32_t)(reply.text[i] - '0');
    }
    return number;
}

static bool is_word(struct line reply, const char *word)
{
    return alike_same(reply.text, reply.size, word, strlen(word));
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
    size_t size = typed_at_start(TYPED_LANGUAGE, reply.text, reply.size);

    for (size_t i = 0; i < COUNT_OF(languages); i++)
        if (typed_is(languages[i].kind, reply.text, reply.size))
            return language_find(pack, languages[i].tag, 2);
    if (!size || size == reply.size)
        return NO_INDEX;
    return language_find(pack, reply.text + size + 1, reply.size - size - 1);
}

static struct ask_wish find_wish(const struct pack *pack, struct line reply)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (typed_is(kinds[i].kind, reply.text, reply.size))
            return (struct ask_wish){.command = kinds[i].command};

    int32_t language = find_language(pack, reply);
    if (language != NO_INDEX)
        return (struct ask_wish){ASK_LANGUAGE, (uint32_t)language};
    return (struct ask_wish){.command = ASK_ANSWER};
}

struct ask_wish ask_wish(const struct pack *pack,
                         const struct question *question, struct line reply)
{
    struct line bare = reply;

    if (!reply.size)
        return (struct ask_wish){.command = ASK_NOTHING};
    if (utf8_valid(reply.text, reply.size) < reply.size)
        return (struct ask_wish){.command = ASK_ANSWER}; // which says so
    if (question && is_option(pack, question, reply))
        return (struct ask_wish){.command = ASK_ANSWER};

    struct ask_wish wish = find_wish(pack, reply);
    if (bare.size > 1 && bare.text[bare.size - 1] == '?')
        bare = trim((struct line){bare.text, bare.size - 1}); // "why?"
    typed_core(&bare.text, &bare.size);
    return wish.command == ASK_ANSWER ? find_wish(pack, bare) : wish;
}
