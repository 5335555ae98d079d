/* SPDX-License-Identifier: MIT */
/* test_plain.c -- plain language: what is counted, what is found. */
#include "expect.h"

#include "text/messages.h"
#include "text/plain_internal.h"

#include <ctype.h>

struct looked {
    struct arena arena;
    struct faults faults;
    struct plain plain;
};

static void start(struct looked *looked, const char *language)
{
    *looked = (struct looked){0};
    faults_init(&looked->faults, &looked->arena);
    looked->plain =
        (struct plain){.language = language, .faults = &looked->faults};
}

/* The findings: "L001 L005", in the order of their ids' places. */
static const char *found(struct looked *looked)
{
    const char *ids = "";

    for (size_t i = 0; i < looked->faults.listed_count[1]; i++)
        ids = arena_print(&looked->arena, "%s%s%s", ids, *ids ? " " : "",
                          fault_id(looked->faults.listed[1][i].code));
    return ids;
}

static const struct {
    const char *language, *text, *ids;
} findings[] = {
    {"en",
     "One two three four five six seven eight nine ten eleven twelve "
     "thirteen fourteen fifteen.",
     ""},
    {"en",
     "One two three four five six seven eight nine ten eleven twelve "
     "thirteen fourteen fifteen sixteen.",
     "L001"},
    {"fr",
     "Un deux trois quatre cinq six sept huit neuf dix onze douze "
     "treize quatorze quinze seize.",
     "L001"},
    {"en", "Your photo is taken.", "L002"},
    {"en", "Your photo Is Not taken.", "L002"},
    {"en", "You have taken it. Is it yours?", ""},
    {"en", "That is. Taken as a whole, fine.", ""},
    {"nl", "Uw foto wordt gemaakt.", "L002"},
    {"nl", "Wij maken uw foto.", ""},
    {"nl", "Wordt wakker!", "L002"},
    {"nl", "Het gebeurt Indien nodig.", "L003"},
    {"nl", "Dat is met betrekking tot u.", "L003"},
    {"nl", "Dat is met betrekking. Tot nu.", ""},
    {"en-GB", "Do this prior to that, in order to win.", "L003 L003"},
    {"nl", "In order to win.", ""},
    {"nl", "Pak uw jas en je tas.", "L004"},
    {"nl", "Pak je jas en uw tas. Dat moet u.", "L004"},
    {"nl", "Pak uw jas. U hebt het koud.", ""},
    {"nl", "Pak je jas. Jij hebt het koud.", ""},
    {"nl", "Een jekker is geen uwtje.", ""},
    {"en", "This goes on", "L005"},
    {"en", "Goes on, (for now.)", ""},
    {"en", "Does it?", ""},
    {"en", "It does:", ""},
    {"en", "See ind.nl", "L005"},
    {"en", "See \"ind.nl.\"", ""},
    {"en", "Write { and }.", ""},
    {"ar", "\xD9\x87\xD9\x84\xD8\x9F", ""},
    {"ar", "\xD9\x87\xD9\x84", "L005"},
};

static void each_thing_that_is_not_plain_is_found(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(findings); i++) {
        struct looked looked;

        start(&looked, findings[i].language);
        plain_look(&looked.plain, findings[i].text, PLAIN_SENTENCE,
                   (struct place){0});
        expect_text(findings[i].text, found(&looked), findings[i].ids);
        arena_clear(&looked.arena);
    }
}

static void labels_need_no_full_stop(void **state)
{
    struct looked looked;
    (void)state;

    start(&looked, "en");
    plain_look(&looked.plain, "First day", PLAIN_LABEL, (struct place){0});
    expect_text("a label", found(&looked), "");
    arena_clear(&looked.arena);
}

static void the_first_text_decides_how_people_are_spoken_to(void **state)
{
    struct looked looked;
    (void)state;

    start(&looked, "nl");
    plain_look(&looked.plain, "Pak uw jas.", PLAIN_SENTENCE, (struct place){0});
    plain_look(&looked.plain, "Kom hier.", PLAIN_SENTENCE, (struct place){0});
    expect_text("one way", found(&looked), "");
    plain_look(&looked.plain, "Zo ben je op tijd.", PLAIN_SENTENCE,
               (struct place){0});
    expect_text("another", found(&looked), "L004");
    arena_clear(&looked.arena);
}

static void sentences_words_and_letters_are_counted(void **state)
{
    static const struct {
        const char *text;
        uint32_t sentences, words, letters, longest;
    } rows[] = {
        {"One two. Three?", 2, 3, 11, 2},
        {"One two", 1, 2, 6, 2},
        {"An e-mail, at 3.5 km.", 1, 5, 13, 5},
        {"This: that; those.", 3, 3, 13, 1},
        {"A - b / c", 1, 3, 3, 3},
        {"\xC3\xA9\xC3\xA9n.", 1, 1, 3, 1},
        {"\"Yes.\" (No.) Wait", 3, 3, 9, 1},
        {"... !", 0, 0, 0, 0},
        {"", 0, 0, 0, 0},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct looked looked;

        start(&looked, "en");
        plain_look(&looked.plain, rows[i].text, PLAIN_LABEL, (struct place){0});
        expect_int(rows[i].text, looked.plain.sentences, rows[i].sentences);
        expect_int(rows[i].text, looked.plain.words, rows[i].words);
        expect_int(rows[i].text, looked.plain.letters, rows[i].letters);
        expect_int(rows[i].text, looked.plain.longest, rows[i].longest);
        arena_clear(&looked.arena);
    }
}

/* Some of the program's words are parts of sentences, without a full stop. */
static enum plain_kind kind_of(const char *text)
{
    size_t size = strlen(text);
    bool filled = size > 2 && strchr(text + size - 3, '%');

    return isupper((unsigned char)*text) && strstr(text, ". ") && !filled
               ? PLAIN_SENTENCE
               : PLAIN_LABEL;
}

static void the_programs_own_words_are_plain(void **state)
{
    size_t count = 0;
    (void)state;

    for (unsigned i = 0; i < LANGUAGE_COUNT; i++) {
        enum language language = (enum language)i;
        struct looked looked;

        start(&looked, spoken_tag(language));
        for (unsigned word = 0; word < MSG_COUNT; word++) {
            const char *text = message(language, (enum message)word);

            plain_look(&looked.plain, text, kind_of(text), (struct place){0});
            for (size_t k = 0; k < looked.faults.listed_count[1]; k++)
                print_error("%s: %s: %s\n", text,
                            fault_id(looked.faults.listed[1][k].code),
                            looked.faults.listed[1][k].message);
            count += looked.faults.listed_count[1];
            faults_init(&looked.faults, &looked.arena);
        }
        arena_clear(&looked.arena);
    }
    expect_int("findings", count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_thing_that_is_not_plain_is_found),
        cmocka_unit_test(labels_need_no_full_stop),
        cmocka_unit_test(the_first_text_decides_how_people_are_spoken_to),
        cmocka_unit_test(sentences_words_and_letters_are_counted),
        cmocka_unit_test(the_programs_own_words_are_plain),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
