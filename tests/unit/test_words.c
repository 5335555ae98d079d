/* SPDX-License-Identifier: MIT */
/* test_words.c -- the program's own sentences are complete in each language. */
#include "expect.h"

#include "base/date.h"
#include "text/messages.h"

/* The blanks of a sentence, as "sd"; '?' for what is not a blank. */
static const char *blanks_of(const char *sentence, char blanks[8])
{
    size_t count = 0;

    for (const char *at = sentence; (at = strchr(at, '%')) && count < 7; at++)
        blanks[count++] = at[1] == 's' || at[1] == 'd' ? at[1] : '?';
    blanks[count] = '\0';
    return blanks;
}

static void no_sentence_is_missing_in_any_language(void **state)
{
    (void)state;

    for (unsigned word = 0; word < MSG_COUNT; word++)
        for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
            expect_true(message(LANGUAGE_EN, (enum message)word),
                        *message((enum language)i, (enum message)word));
}

static void blanks_are_the_same_in_every_language(void **state)
{
    char english[8], other[8];
    (void)state;

    for (unsigned word = 0; word < MSG_COUNT; word++) {
        const char *sentence = message(LANGUAGE_EN, (enum message)word);

        blanks_of(sentence, english);
        expect_false(sentence, strchr(english, '?') != NULL);
        for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
            expect_text(
                sentence,
                blanks_of(message((enum language)i, (enum message)word), other),
                english);
    }
}

static void nobody_is_called_invalid_and_nothing_is_sorry(void **state)
{
    static const char *const banned[] = {"nvalid", "orry", "ongeldig",
                                         "Ongeldig"};
    (void)state;

    for (unsigned word = 0; word < MSG_COUNT; word++)
        for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
            for (size_t j = 0; j < COUNT_OF(banned); j++) {
                const char *sentence =
                    message((enum language)i, (enum message)word);
                expect_false(sentence, strstr(sentence, banned[j]) != NULL);
            }
}

static void blanks_are_filled_in_order(void **state)
{
    static const char *const two[] = {"0", "120"};
    static const char *const hostile[] = {"%s%d%n"};
    struct arena arena = {0};
    (void)state;

    expect_text("two",
                message_fill(LANGUAGE_EN, MSG_NUMBER_BETWEEN, two, &arena),
                "a whole number from 0 to 120");
    expect_text("Dutch",
                message_fill(LANGUAGE_NL, MSG_NUMBER_BETWEEN, two, &arena),
                "een heel getal van 0 tot en met 120");
    expect_text("none",
                message_fill(LANGUAGE_EN, MSG_TYPED_NOTHING, NULL, &arena),
                "You typed nothing.");
    expect_text("a filled blank is not filled again",
                message_fill(LANGUAGE_NL, MSG_NOT_YES_NO, hostile, &arena),
                "\"%s%d%n\" is geen ja of nee.");
    arena_clear(&arena);
}

static void languages_go_by_their_tags(void **state)
{
    static const struct {
        const char *tag;
        enum language language;
    } rows[] = {
        {"nl", LANGUAGE_NL},          {"nl-BE", LANGUAGE_NL},
        {"nl_NL.UTF-8", LANGUAGE_NL}, {"NL", LANGUAGE_NL},
        {"en", LANGUAGE_EN},          {"en-GB", LANGUAGE_EN},
        {"fr", LANGUAGE_EN},          {"", LANGUAGE_EN},
        {"n", LANGUAGE_EN},           {"nld", LANGUAGE_EN},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].tag, spoken_language(rows[i].tag), rows[i].language);
}

static void dates_are_written_out(void **state)
{
    static const struct {
        const char *iso, *english, *dutch;
    } rows[] = {
        {"2021-03-12", "12 March 2021", "12 maart 2021"},
        {"2021-01-01", "1 January 2021", "1 januari 2021"},
        {"9999-12-31", "31 December 9999", "31 december 9999"},
        {"0001-05-09", "9 May 0001", "9 mei 0001"},
    };
    struct arena arena = {0};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t day = 0;

        expect_true(rows[i].iso, date_parse(rows[i].iso, 10, &day));
        expect_text(rows[i].iso, message_date(LANGUAGE_EN, day, &arena),
                    rows[i].english);
        expect_text(rows[i].iso, message_date(LANGUAGE_NL, day, &arena),
                    rows[i].dutch);
    }
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_sentence_is_missing_in_any_language),
        cmocka_unit_test(blanks_are_the_same_in_every_language),
        cmocka_unit_test(nobody_is_called_invalid_and_nothing_is_sorry),
        cmocka_unit_test(blanks_are_filled_in_order),
        cmocka_unit_test(languages_go_by_their_tags),
        cmocka_unit_test(dates_are_written_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
