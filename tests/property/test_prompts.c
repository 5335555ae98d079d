/* SPDX-License-Identifier: MIT */
/*
 * test_prompts.c -- any bytes at a prompt: whole conversations with the
 * program, of replies that are meant, misspelt, or no text at all.
 */
#include "property/piped.h"

#include "base/alike.h"
#include "base/utf8.h"
#include "property/random_pack.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { CONVERSATIONS = 150, REPLIES = 40, REPLY_BYTES = 32 };

static struct rp rp; // for its random numbers

/* What a first question of yes or no understands, commands among them. */
static const char *const meant[] = {
    "yes",        "no",          "y",          "n",
    "ja",         "nee",         "j",          "neen",
    "true",       "false",       "?",          "help",
    "why",        "explain",     "uitleg",     "waarom",
    "<",          "back",        "terug",      "!",
    "answers",    "antwoorden",  "my answers", "mijn antwoorden",
    "english",    "engels",      "nederlands", "dutch",
    "taal nl",    "language en", "don't know", "weet niet",
    "dont know",  "help!",       "yes.",       "nee,",
    "don`t know", "weet\tniet",  "ja\xC2\xA0", "\xE2\x80\x8Bno",
    "taal: nl",
};

/* Of these, the words that ask: a question mark behind them is no slip. */
static const char *const asks[] = {
    "?", "help", "why", "explain", "uitleg", "waarom",
};

/* The same as people say it: no slip, and none is made of it. */
static const char *const said[] = {
    "yep",      "yeah",     "yup",        "jep",        "nope",  "nah",
    "ja graag", "nee hoor", "yes please", "no, thanks", "jawel", "jazeker",
    "yes yes",  "nee nee",  "no no",      "ja ja",
};

/* What ends the conversation: seldom drawn, and no slip either. */
static const char *const stops[] = {
    "stop", "q", "einde", "annuleren", "cancel", "end", "quit", "exit", "exit.",
};

/* What else somebody may type on the way. */
static const char *const others[] = {
    "1",
    "2",
    "3",
    "4",
    "5",
    "2021-02-26",
    "1-3-2021",
    "0",
    "99",
    "",
    "unknown",
    "1 maart 2021",
    "Ja, rood",
    "none",
    "1-1-0001",
    "klopt",
    "right",
    "31 februari 2021",
    "i dont know",
    "gisteren",
    "eergisteren",
    "vandaag",
    "zaterdag",
    "last week",
    "3 dagen geleden",
    "26 februari",
    "26th of February 2021",
    "26-2-21",
    "vrijdag 26 februari 2021",
    "1/3/2021",
    "20210226",
    "26022021",
    "26-2-0021",
    "mvv",
    "the police",
    "not white",
    "rood",
    "geldig",
    "2 en 4",
    "optie 2",
    "2)",
    "poltie",
    "26\xE2\x80\x91"
    "02\xE2\x80\x91"
    "2021",
    "red please",
    "next saturday",
};

static const char *pick(const char *const *words, size_t count)
{
    return words[rp_random(&rp, (uint32_t)count)];
}

static void draw_word(char *reply, const char *word)
{
    memcpy(reply, word, strlen(word) + 1);
}

static char any_byte(void)
{
    char byte;

    do
        byte = (char)rp_random(&rp, 256);
    while (!byte || byte == '\n'); // a file in between is text to the test
    return byte;
}

static void draw_noise(char *reply)
{
    uint32_t size = rp_random(&rp, REPLY_BYTES);

    for (uint32_t i = 0; i < size; i++)
        reply[i] = any_byte();
    reply[size] = '\0';
}

/* One byte more, less, or other than was meant. */
static void draw_slip(char *reply)
{
    const char *word = rp_random(&rp, 8) ? pick(meant, COUNT_OF(meant))
                                         : pick(stops, COUNT_OF(stops));
    size_t size = strlen(word), at = rp_random(&rp, (uint32_t)size);

    draw_word(reply, word);
    switch (rp_random(&rp, 3)) {
    case 0:
        reply[at] = any_byte();
        return;
    case 1:
        memmove(reply + at, reply + at + 1, size - at);
        return;
    default:
        memmove(reply + at + 1, reply + at, size - at + 1);
        reply[at] = any_byte();
    }
}

static void draw_reply(char *reply)
{
    if (!rp_random(&rp, 4 * REPLIES)) {
        draw_word(reply, pick(stops, COUNT_OF(stops)));
        return;
    }
    switch (rp_random(&rp, 8)) {
    case 0:
        draw_noise(reply);
        return;
    case 1:
        draw_slip(reply);
        return;
    case 2:
        draw_word(reply, pick(said, COUNT_OF(said)));
        return;
    case 3:
    case 4:
        draw_word(reply, pick(others, COUNT_OF(others)));
        return;
    default:
        draw_word(reply, pick(meant, COUNT_OF(meant)));
    }
}

/* No byte that a terminal would obey, and nothing that is not text. */
static void expect_tame(const char *name, const char *text)
{
    const char *at = text, *end = text + strlen(text);

    expect_int(name, (int)utf8_valid(text, strlen(text)), (int)strlen(text));
    while (at < end) {
        uint32_t point = utf8_next(&at, end);
        expect_true(name, point == '\n' || !utf8_is_control(point));
    }
}

static unsigned count_prompts(const char *text)
{
    unsigned count = 0;

    for (const char *at = text; (at = strstr(at, "\n> ")); at++)
        count++;
    return count;
}

static void any_conversation_comes_to_an_end(void **state)
{
    static char replies[REPLIES * (REPLY_BYTES + 2)];
    unsigned decided = 0;
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(CONVERSATIONS); seed++) {
        char name[32], *end = replies;

        snprintf(name, sizeof name, "seed %u", (unsigned)seed);
        rp.random = seed;
        for (int i = 0; i < REPLIES; i++) {
            draw_reply(end);
            end += strlen(end);
            *end++ = '\n';
        }
        *end = '\0';
        piped(replies, "--input", "ask", "--today", "2021-03-01", "--order",
              seed % 2 ? "page" : "fewest");
        expect_true(name, piped_status == 0 || piped_status == 4);
        expect_true(name, piped_status == 4 || *piped_out);
        expect_tame(name, piped_err);
        expect_tame(name, piped_out);
        expect_true(name, count_prompts(piped_err) <= REPLIES + 1);
        decided += piped_status == 0;
    }
    expect_true("some come to a result", decided > CONVERSATIONS / 20);
}

/* In small letters and plain characters, without blanks around it. */
static size_t trim(char *trimmed, const char *reply)
{
    size_t size = 0;

    while (isspace((unsigned char)*reply))
        reply++;
    for (; *reply; reply++)
        trimmed[size++] = (char)tolower((unsigned char)*reply);
    if (utf8_valid(trimmed, size) == size)
        size = alike_plain(trimmed, size, trimmed);
    while (size && isspace((unsigned char)trimmed[size - 1]))
        size--;
    size_t blanks = 0; // behind what cannot be seen
    while (blanks < size && isspace((unsigned char)trimmed[blanks]))
        blanks++;
    size -= blanks;
    memmove(trimmed, trimmed + blanks, size);
    trimmed[size] = '\0';
    return size;
}

static bool ends_in_mark(const char *text)
{
    size_t size = strlen(text);

    return size > 1 && strchr(".,!", text[size - 1]);
}

/* A word that brings a mark of its own has no other. */
static bool is_any_of(const char *trimmed, const char *const *words,
                      size_t count, bool unmarked)
{
    char word[REPLY_BYTES + 1];

    for (size_t i = 0; i < count; i++) {
        trim(word, words[i]);
        if (!strcmp(trimmed, word) && !(unmarked && ends_in_mark(word)))
            return true;
    }
    return false;
}

static bool is_word(const char *trimmed, bool unmarked)
{
    return is_any_of(trimmed, meant, COUNT_OF(meant), unmarked) ||
           is_any_of(trimmed, said, COUNT_OF(said), unmarked) ||
           is_any_of(trimmed, stops, COUNT_OF(stops), unmarked);
}

/* As it stands, or with one mark behind it. */
static bool is_meant(const char *reply)
{
    char trimmed[REPLY_BYTES + 1];
    size_t size = trim(trimmed, reply);

    if (!size || is_word(trimmed, false))
        return true;
    char mark = trimmed[size - 1];
    for (size--; size && isspace((unsigned char)trimmed[size - 1]);)
        size--;
    trimmed[size] = '\0';
    return mark == '?' ? is_any_of(trimmed, asks, COUNT_OF(asks), true)
                       : strchr(".,!", mark) && is_word(trimmed, true);
}

static void a_slip_is_never_taken_for_an_answer(void **state)
{
    static char replies[REPLIES * (REPLY_BYTES + 2)];
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(CONVERSATIONS); seed++) {
        char *end = replies, name[32];

        snprintf(name, sizeof name, "seed %u", (unsigned)seed);
        rp.random = seed;
        for (int i = 0; i < REPLIES; i++) {
            do
                draw_slip(end);
            while (is_meant(end));
            end += strlen(end);
            *end++ = '\n';
        }
        *end = '\0';
        piped(replies, "--input", "ask", "--lang", "en");
        expect_int(name, piped_status, 4);
        expect_true(name, !strstr(piped_err, "Question 2"));
        expect_true(name, strstr(piped_err, "This question is still open"));
    }
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_conversation_comes_to_an_end),
        cmocka_unit_test(a_slip_is_never_taken_for_an_answer),
    };
    (void)argc;

    piped_start(argv[0]);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    piped_stop();
    return failed;
}
