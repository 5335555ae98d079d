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

    for (unsigned word = 0; word < WORD_COUNT; word++)
        for (unsigned i = 0; i < WORDS_LANGUAGE_COUNT; i++)
            expect_true(words_get(WORDS_EN, (enum word)word),
                        *words_get((enum words_language)i, (enum word)word));
}

static void blanks_are_the_same_in_every_language(void **state)
{
    char english[8], other[8];
    (void)state;

    for (unsigned word = 0; word < WORD_COUNT; word++) {
        const char *sentence = words_get(WORDS_EN, (enum word)word);

        blanks_of(sentence, english);
        expect_false(sentence, strchr(english, '?') != NULL);
        for (unsigned i = 0; i < WORDS_LANGUAGE_COUNT; i++)
            expect_text(
                sentence,
                blanks_of(words_get((enum words_language)i, (enum word)word),
                          other),
                english);
    }
}

static void nobody_is_called_invalid_and_nothing_is_sorry(void **state)
{
    static const char *const banned[] = {"nvalid", "orry", "ongeldig",
                                         "Ongeldig"};
    (void)state;

    for (unsigned word = 0; word < WORD_COUNT; word++)
        for (unsigned i = 0; i < WORDS_LANGUAGE_COUNT; i++)
            for (size_t j = 0; j < COUNT_OF(banned); j++) {
                const char *sentence =
                    words_get((enum words_language)i, (enum word)word);
                expect_false(sentence, strstr(sentence, banned[j]) != NULL);
            }
}

static void blanks_are_filled_in_order(void **state)
{
    static const char *const two[] = {"0", "120"};
    static const char *const hostile[] = {"%s%d%n"};
    struct arena arena = {0};
    (void)state;

    expect_text("two", words_fill(WORDS_EN, WORD_NUMBER_BETWEEN, two, &arena),
                "a whole number from 0 to 120");
    expect_text("Dutch", words_fill(WORDS_NL, WORD_NUMBER_BETWEEN, two, &arena),
                "een heel getal van 0 tot en met 120");
    expect_text("none", words_fill(WORDS_EN, WORD_TYPED_NOTHING, NULL, &arena),
                "You typed nothing.");
    expect_text("a filled blank is not filled again",
                words_fill(WORDS_NL, WORD_NOT_YES_NO, hostile, &arena),
                "\"%s%d%n\" is geen ja of nee.");
    arena_clear(&arena);
}

static void languages_go_by_their_tags(void **state)
{
    static const struct {
        const char *tag;
        enum words_language language;
    } rows[] = {
        {"nl", WORDS_NL},  {"nl-BE", WORDS_NL}, {"nl_NL.UTF-8", WORDS_NL},
        {"NL", WORDS_NL},  {"en", WORDS_EN},    {"en-GB", WORDS_EN},
        {"fr", WORDS_EN},  {"", WORDS_EN},      {"n", WORDS_EN},
        {"nld", WORDS_EN},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].tag, words_find(rows[i].tag), rows[i].language);
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
        expect_text(rows[i].iso, words_date(WORDS_EN, day, &arena),
                    rows[i].english);
        expect_text(rows[i].iso, words_date(WORDS_NL, day, &arena),
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
