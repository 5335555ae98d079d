/* SPDX-License-Identifier: MIT */
/* test_alike.c -- characters that stand for plain ones. */
#include "expect.h"

#include "base/alike.h"
#include "base/base.h"
#include "base/utf8.h"

static const struct {
    const char *name, *text, *plain;
} rows[] = {
    {"nothing", "", ""},
    {"plain", "26-2-2021, ja!", "26-2-2021, ja!"},
    {"letters of others", "m\xC3\xA9l\xC3\xA8 \xD8\xA7 \xE6\x97\xA5",
     "m\xC3\xA9l\xC3\xA8 \xD8\xA7 \xE6\x97\xA5"},
    {"tab", "Yes,\tred", "Yes, red"},
    {"no-break space",
     "26\xC2\xA0"
     "feb",
     "26 feb"},
    {"thin and narrow spaces",
     "26\xE2\x80\x89"
     "feb\xE2\x80\xAF"
     "2021",
     "26 feb 2021"},
    {"wide space", "ja\xE3\x80\x80nee", "ja nee"},
    {"several spaces", "Yes, \xC2\xA0\t red", "Yes, red"},
    {"zero width",
     "2\xE2\x80\x8B"
     "0\xE2\x80\x8D"
     "2\xE2\x81\xA0"
     "1\xEF\xBB\xBF",
     "2021"},
    {"mark of direction",
     "\xE2\x80\x8E"
     "26-02-2021\xE2\x80\x8F",
     "26-02-2021"},
    {"soft hyphen", "weet\xC2\xAD niet", "weet niet"},
    {"hyphens",
     "26\xE2\x80\x90"
     "02\xE2\x80\x91"
     "2021",
     "26-02-2021"},
    {"dashes",
     "26\xE2\x80\x93"
     "02\xE2\x80\x94"
     "2021",
     "26-02-2021"},
    {"minus",
     "\xE2\x88\x92"
     "3",
     "-3"},
    {"curly quotes",
     "\xE2\x80\x9C"
     "don\xE2\x80\x99t\xE2\x80\x9D",
     "\"don't\""},
    {"accents for quotes", "don\xC2\xB4t, don`t", "don't, don't"},
    {"decomposed", "e\xCC\x81 I\xCC\x88 c\xCC\xA7 n\xCC\x83",
     "\xC3\xA9 \xC3\x8F \xC3\xA7 \xC3\xB1"},
    {"a second accent stays", "e\xCC\x82\xCC\x81", "\xC3\xAA\xCC\x81"},
    {"an accent with no letter of its own", "q\xCC\x81 \xCC\x81",
     "q\xCC\x81 \xCC\x81"},
    {"full width",
     "\xEF\xBC\x92\xEF\xBC\x96\xEF\xBC\x8D\xEF\xBC\x92\xEF\xBC\x8E"
     "\xEF\xBD\x99\xEF\xBD\x85\xEF\xBD\x93",
     "26-2.yes"},
    {"Arabic-Indic digits", "\xD9\xA2\xD9\xA6/\xDB\xB2", "26/2"},
    {"slashes",
     "26\xE2\x81\x84"
     "2\xE2\x88\x95"
     "2021",
     "26/2/2021"},
    {"ligatures",
     "certi\xEF\xAC\x81"
     "caat, vr\xC4\xB3"
     "dag, \xC4\xB2S",
     "certificaat, vrijdag, IJS"},
    {"emoji form", "2\xEF\xB8\x8F", "2"},
};

static void characters_become_what_they_stand_for(void **state)
{
    (void)state;

    expect_true("plain", alike_is_plain("26-2-2021, ja!", 14));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char plain[64];
        size_t size = strlen(rows[i].text);

        expect_true(rows[i].name, utf8_valid(rows[i].text, size) == size);
        size_t end = alike_plain(rows[i].text, size, plain);
        expect_true(rows[i].name, end <= size);
        plain[end] = '\0';
        expect_text(rows[i].name, plain, rows[i].plain);
        expect_true(rows[i].name, alike_same(rows[i].text, size, rows[i].plain,
                                             strlen(rows[i].plain)));
        expect_true(rows[i].name,
                    alike_hash(rows[i].text, size) ==
                        alike_hash(rows[i].plain, strlen(rows[i].plain)));
        if (alike_is_plain(rows[i].text, size))
            expect_text(rows[i].name, rows[i].text, rows[i].plain);
    }
}

static void plain_text_stays_plain(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char again[64];
        size_t size = strlen(rows[i].plain);
        size_t end = alike_plain(rows[i].plain, size, again);

        again[end] = '\0';
        expect_text(rows[i].name, again, rows[i].plain);
    }
}

static void text_may_become_plain_where_it_stands(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char text[64];
        size_t size = strlen(rows[i].text);

        memcpy(text, rows[i].text, size);
        text[alike_plain(text, size, text)] = '\0';
        expect_text(rows[i].name, text, rows[i].plain);
    }
}

/* Every code point there is: never more bytes, always text, done at once. */
static void any_character_takes_no_more_room(void **state)
{
    (void)state;
    for (uint32_t point = 1; point <= 0x10FFFF; point++) {
        char text[8] = "a", plain[8], again[8];

        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        size_t size = 1 + utf8_write(point, text + 1);
        size_t end = alike_plain(text, size, plain);
        bool fine = end <= size && utf8_valid(plain, end) == end &&
                    alike_plain(plain, end, again) == end &&
                    !memcmp(plain, again, end);
        if (!fine)
            expect_int("the character", (int)point, 0);
    }
}

static void case_does_not_matter_and_letters_do(void **state)
{
    (void)state;
    expect_true("case", alike_same("Cafe\xCC\x81", 6, "CAF\xC3\x89", 5));
    expect_true("hash",
                alike_hash("Cafe\xCC\x81", 6) == alike_hash("CAF\xC3\x89", 5));
    expect_false("accent", alike_same("cafe", 4, "caf\xC3\xA9", 5));
    expect_false("shorter", alike_same("caf", 3, "cafe", 4));
    expect_false("longer", alike_same("cafe", 4, "caf", 3));
}

static void what_cannot_be_seen_is_known(void **state)
{
    static const uint32_t hidden[] = {0x1B,   0x7F,   0x202A,  0x202E,
                                      0x2066, 0xFFF9, 0xE0041, 0x3164};
    static const uint32_t seen[] = {'a', ' ', 0xE9, 0x301, 0x65E5, 0x1F600};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(hidden); i++)
        expect_true("hidden", alike_is_hidden(hidden[i]));
    for (size_t i = 0; i < COUNT_OF(seen); i++)
        expect_false("seen", alike_is_hidden(seen[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_become_what_they_stand_for),
        cmocka_unit_test(plain_text_stays_plain),
        cmocka_unit_test(text_may_become_plain_where_it_stands),
        cmocka_unit_test(any_character_takes_no_more_room),
        cmocka_unit_test(case_does_not_matter_and_letters_do),
        cmocka_unit_test(what_cannot_be_seen_is_known),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
