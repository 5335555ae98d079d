/* SPDX-License-Identifier: MIT */
/* command.c -- the signs and words that are no answers. */
#include "cli/ask/ask_internal.h"

#include "base/alike.h"
#include "base/base.h"
#include "base/utf8.h"
#include "cli/language.h"
#include "text/typed_words.h"

#include <string.h>

static const struct {
    enum typed_kind kind;
    enum ask_command command;
    const char *tag; /* of the language that some would rather have */
} kinds[] = {
    {TYPED_WHY, ASK_WHY, NULL},          {TYPED_BACK, ASK_BACK, NULL},
    {TYPED_LIST, ASK_LIST, NULL},        {TYPED_STOP, ASK_STOP, NULL},
    {TYPED_ENGLISH, ASK_LANGUAGE, "en"}, {TYPED_DUTCH, ASK_LANGUAGE, "nl"},
};

struct span ask_plain(struct span reply, struct arena *arena)
{
    char *text;

    if (utf8_valid(reply.text, reply.size) < reply.size)
        return reply;
    reply = span_trim(reply);
    text = arena_alloc(arena, reply.size, 1);
    return span_trim(
        (struct span){text, alike_plain(reply.text, reply.size, text)});
}

uint32_t ask_parse_number(struct span reply)
{
    uint32_t number = 0;

    for (size_t i = 0; i < reply.size; i++) {
        if (reply.text[i] < '0' || reply.text[i] > '9' || number > 9999)
            return 0;
        number = number * 10 + (uint32_t)(reply.text[i] - '0');
    }
    return number;
}

static bool is_word(struct span reply, const char *word)
{
    return alike_same(reply.text, reply.size, word, strlen(word));
}

static bool is_option(const struct pack *pack, const struct question *question,
                      struct span reply)
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

/* What stands behind "language " or "taal: "; nothing if that does not. */
static struct span find_tag(struct span reply)
{
    struct span tag = {NULL, 0};
    size_t size = 0;

    while (size < reply.size && !strchr(" :", reply.text[size]))
        size++;
    if (!typed_is(TYPED_LANGUAGE, reply.text, size))
        return tag;
    size += size < reply.size && reply.text[size] == ':';
    if (size < reply.size && reply.text[size] == ' ')
        tag = (struct span){reply.text + size + 1, reply.size - size - 1};
    return tag;
}

/* A language by "english", "language nl", "taal: ar". */
static struct ask_wish find_wish(const struct pack *pack, struct span reply)
{
    struct span tag = find_tag(reply);

    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (!typed_is(kinds[i].kind, reply.text, reply.size))
            continue;
        if (!kinds[i].tag)
            return (struct ask_wish){.command = kinds[i].command};
        tag = (struct span){kinds[i].tag, strlen(kinds[i].tag)};
    }

    int32_t language =
        tag.size ? language_find(pack, tag.text, tag.size) : NO_INDEX;
    if (language != NO_INDEX)
        return (struct ask_wish){ASK_LANGUAGE, (uint32_t)language};
    return (struct ask_wish){.command = ASK_ANSWER};
}

/* "why?": a question mark is read over behind the words that ask. */
static bool asks_why(struct span reply)
{
    struct span bare = span_trim((struct span){reply.text, reply.size - 1});

    if (!bare.size || reply.text[reply.size - 1] != '?' ||
        typed_unmarked(bare.text, bare.size) < bare.size)
        return false;
    typed_core(&bare.text, &bare.size);
    return typed_is(TYPED_WHY, bare.text, bare.size);
}

struct ask_wish ask_wish(const struct pack *pack,
                         const struct question *question, struct span reply)
{
    struct span bare = reply;

    if (!reply.size)
        return (struct ask_wish){.command = ASK_NOTHING};
    if (utf8_valid(reply.text, reply.size) < reply.size)
        return (struct ask_wish){.command = ASK_ANSWER}; // which says so
    if (question && is_option(pack, question, reply))
        return (struct ask_wish){.command = ASK_ANSWER};
    if (asks_why(reply))
        return (struct ask_wish){.command = ASK_WHY};

    struct ask_wish wish = find_wish(pack, reply);
    typed_core(&bare.text, &bare.size);
    return wish.command == ASK_ANSWER ? find_wish(pack, bare) : wish;
}
