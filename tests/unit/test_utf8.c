/* SPDX-License-Identifier: MIT */
/* test_utf8.c -- validity, code points, case and columns. */
#include "expect.h"

#include "base/base.h"
#include "base/utf8.h"

enum { POINT_MAX = 0x10FFFF };

static bool is_surrogate(uint32_t point)
{
    return point >= 0xD800 && point <= 0xDFFF;
}

/* By the categories of Markus Kuhn's "UTF-8 decoder stress test". */
static const struct {
    const char *name, *text;
    size_t valid;
} sequences[] = {
    {"empty", "", 0},
    {"ASCII", "plain text, quite long", 22},
    {"Greek word", "\xCE\xBA\xE1\xBD\xB9\xCF\x83\xCE\xBC\xCE\xB5", 11},
    // 2.1 and 2.2: the first and last of each length
    {"first of 2", "\xC2\x80", 2},
    {"first of 3", "\xE0\xA0\x80", 3},
    {"first of 4", "\xF0\x90\x80\x80", 4},
    {"first of 5", "\xF8\x88\x80\x80\x80", 0},
    {"first of 6", "\xFC\x84\x80\x80\x80\x80", 0},
    {"last of 1", "\x7F", 1},
    {"last of 2", "\xDF\xBF", 2},
    {"last of 3", "\xEF\xBF\xBF", 3},
    {"last of 4", "\xF4\x8F\xBF\xBF", 4},
    {"last of 5", "\xFB\xBF\xBF\xBF\xBF", 0},
    {"last of 6", "\xFD\xBF\xBF\xBF\xBF\xBF", 0},
    // 2.3: other boundaries
    {"before surrogates", "\xED\x9F\xBF", 3},
    {"behind surrogates", "\xEE\x80\x80", 3},
    {"replacement", "\xEF\xBF\xBD", 3},
    {"behind the last", "\xF4\x90\x80\x80", 0},
    {"U+1FFFFF", "\xF7\xBF\xBF\xBF", 0},
    // 3.1: unexpected continuation bytes
    {"80", "\x80", 0},
    {"BF", "\xBF", 0},
    {"two continuations", "a\x80\xBF", 1},
    {"seven continuations", "\x80\xBF\x80\xBF\x80\xBF\x80", 0},
    {"continuation behind", "\xC3\xA9\x80", 2},
    // 3.2: lonely starts
    {"lonely start of 2", "\xC3 ", 0},
    {"lonely start of 3", "\xE1 ", 0},
    {"lonely start of 4", "\xF1 ", 0},
    {"lonely start of 5", "\xF8 ", 0},
    {"lonely start of 6", "\xFC ", 0},
    // 3.3: the last byte is missing
    {"2 less 1", "a\xC3", 1},
    {"3 less 1", "a\xE2\x82", 1},
    {"3 less 2", "a\xE2", 1},
    {"4 less 1", "a\xF0\x9F\x98", 1},
    {"4 less 2", "a\xF0\x9F", 1},
    {"4 less 3", "a\xF0", 1},
    {"3 less 1, then text",
     "a\xE2\x82"
     "b",
     1},
    {"4 less 1, then text",
     "a\xF0\x9F\x98"
     "b",
     1},
    {"start in place of the second", "\xE2\xC3\xA9", 0},
    {"start in place of the third", "\xE2\x82\xC3\xA9", 0},
    {"start in place of the fourth", "\xF0\x9F\x98\xC3\xA9", 0},
    // 3.5: impossible bytes
    {"FE", "\xFE", 0},
    {"FF", "\xFF", 0},
    {"UTF-16 mark", "\xFE\xFE\xFF\xFF", 0},
    {"F5", "\xF5\x80\x80\x80", 0},
    // 4.1 to 4.3: overlong
    {"slash in 2", "\xC0\xAF", 0},
    {"slash in 3", "\xE0\x80\xAF", 0},
    {"slash in 4", "\xF0\x80\x80\xAF", 0},
    {"slash in 5", "\xF8\x80\x80\x80\xAF", 0},
    {"slash in 6", "\xFC\x80\x80\x80\x80\xAF", 0},
    {"U+007F in 2", "\xC1\xBF", 0},
    {"U+07FF in 3", "\xE0\x9F\xBF", 0},
    {"U+FFFF in 4", "\xF0\x8F\xBF\xBF", 0},
    {"NUL in 2", "\xC0\x80", 0},
    {"NUL in 3", "\xE0\x80\x80", 0},
    {"NUL in 4", "\xF0\x80\x80\x80", 0},
    // 5.1 and 5.2: surrogates
    {"first high surrogate", "\xED\xA0\x80", 0},
    {"last high surrogate", "\xED\xAF\xBF", 0},
    {"first low surrogate", "\xED\xB0\x80", 0},
    {"last low surrogate", "\xED\xBF\xBF", 0},
    {"pair", "\xED\xA0\x80\xED\xB0\x80", 0},
    // 5.3: non-characters are valid all the same
    {"U+FFFE", "\xEF\xBF\xBE", 3},
    {"U+FDD0", "\xEF\xB7\x90", 3},
    {"U+1FFFE", "\xF0\x9F\xBF\xBE", 4},
    // where eight bytes are looked at together
    {"bad ninth", "12345678\xFF", 8},
    {"bad eighth", "1234567\xFF", 7},
    {"bad behind a good one", "1234567\xC3\xA9\xFF", 9},
    {"bad far behind",
     "\xC3\xA9"
     "12345678901234567890\x80"
     "x",
     22},
};

static void the_longest_valid_prefix_is_found(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(sequences); i++)
        expect_int(sequences[i].name,
                   utf8_valid(sequences[i].text, strlen(sequences[i].text)),
                   sequences[i].valid);
}

static void zero_bytes_are_valid(void **state)
{
    (void)state;
    expect_int("zero bytes", utf8_valid("a\0b\0\xC0", 5), 4);
}

static void every_point_makes_the_round(void **state)
{
    (void)state;

    for (uint32_t point = 0; point <= POINT_MAX; point++) {
        char bytes[4];
        const char *at = bytes;

        if (is_surrogate(point))
            continue;
        size_t size = utf8_write(point, bytes);
        if (utf8_valid(bytes, size) != size ||
            utf8_next(&at, bytes + size) != point || at != bytes + size)
            fail_msg("U+%04X", point);
    }
}

/* The other way round: what is valid is exactly what utf8_write() makes. */
static void sequences_of_three_bytes_are_valid_only_if_written(void **state)
{
    (void)state;

    for (uint32_t bits = 0; bits < 1u << 24; bits++) {
        char bytes[3] = {(char)(bits >> 16), (char)(bits >> 8), (char)bits};
        char back[4];
        const char *at = bytes;

        if ((bits >> 16 & 0xF0) != 0xE0) {
            bits |= 0xFFFF; // no lead byte of three: on to the next
            continue;
        }
        bool valid = utf8_valid(bytes, 3) == 3;
        uint32_t point =
            (bits >> 16 & 0xF) << 12 | (bits >> 8 & 0x3F) << 6 | (bits & 0x3F);
        bool want = !is_surrogate(point) && utf8_write(point, back) == 3 &&
                    !memcmp(bytes, back, 3);

        if (valid != want || (valid && utf8_next(&at, bytes + 3) != point))
            fail_msg("%06X", bits);
    }
}

static void sizes_change_at_their_boundaries(void **state)
{
    static const struct {
        const char *name;
        uint32_t point;
        const char *want;
    } rows[] = {
        {"last of 1", 0x7F, "\x7F"},
        {"first of 2", 0x80, "\xC2\x80"},
        {"last of 2", 0x7FF, "\xDF\xBF"},
        {"first of 3", 0x800, "\xE0\xA0\x80"},
        {"euro", 0x20AC, "\xE2\x82\xAC"},
        {"last of 3", 0xFFFF, "\xEF\xBF\xBF"},
        {"first of 4", 0x10000, "\xF0\x90\x80\x80"},
        {"last of all", POINT_MAX, "\xF4\x8F\xBF\xBF"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char bytes[5] = {0};

        expect_int(rows[i].name, utf8_write(rows[i].point, bytes),
                   strlen(rows[i].want));
        expect_text(rows[i].name, bytes, rows[i].want);
    }
}

static void a_terminal_obeys_only_these(void **state)
{
    static const struct {
        const char *name;
        uint32_t first, last;
    } rows[] = {
        {"C0", 0, 0x1F},
        {"DEL and C1", 0x7F, 0x9F},
        {"Arabic letter mark", 0x61C, 0x61C},
        {"marks of direction", 0x200E, 0x200F},
        {"separators, embeddings, overrides", 0x2028, 0x202E},
        {"isolates", 0x2066, 0x2069},
    };
    size_t row = 0;
    (void)state;

    for (uint32_t point = 0; point <= POINT_MAX; point++) {
        while (row < COUNT_OF(rows) && point > rows[row].last)
            row++;
        bool want = row < COUNT_OF(rows) && point >= rows[row].first;

        if (utf8_is_control(point) != want)
            fail_msg("U+%04X", point);
    }
}

static void what_nobody_can_see_is_hidden(void **state)
{
    static const struct {
        const char *name;
        uint32_t point;
        bool hidden;
    } rows[] = {
        {"a letter", 'a', false},
        {"a space", ' ', false},
        {"a control, which is another matter", 0x1B, false},
        {"a no-break space", 0xA0, false},
        {"a soft hyphen", 0xAD, true},
        {"an accent of its own", 0x301, false},
        {"a grapheme joiner", 0x34F, true},
        {"a Hangul filler", 0x1160, true},
        {"a thin space", 0x2009, false},
        {"a space of no width", 0x200B, true},
        {"a non-joiner", 0x200C, true},
        {"a joiner", 0x200D, true},
        {"a hyphen", 0x2010, false},
        {"a word joiner", 0x2060, true},
        {"an old mark of format", 0x206F, true},
        {"a blank of Braille", 0x2800, true},
        {"Braille", 0x2801, false},
        {"the last before private use", 0xD7FF, false},
        {"private use", 0xE000, true},
        {"a noncharacter in the middle", 0xFDD0, true},
        {"an Arabic ligature", 0xFDF0, false},
        {"a selector", 0xFE0F, true},
        {"a byte order mark", 0xFEFF, true},
        {"a mark of annotation", 0xFFF9, true},
        {"a replacement", 0xFFFD, false},
        {"a noncharacter", 0xFFFE, true},
        {"the last of a plane", 0x1FFFF, true},
        {"an emoji", 0x1F600, false},
        {"a tag", 0xE0041, true},
        {"the end of the private planes", 0x10FFFD, true},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].name, utf8_is_hidden(rows[i].point), rows[i].hidden);
    // An entry out of order would hide others from the search.
    uint32_t count = 0;
    for (uint32_t point = 0; point <= POINT_MAX; point++)
        count += utf8_is_hidden(point);
    expect_int("all", count, 141716);
}

static void joiners_are_shown_between_letters_that_need_them(void **state)
{
    static const struct {
        const char *name, *text;
        bool shown;
    } rows[] = {
        {"Persian", "\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xB1", true},
        {"Devanagari, behind a virama",
         "\xE0\xA4\x95\xE0\xA5\x8D\xE2\x80\x8D\xE0\xA4\xB7", true},
        {"Sinhala", "\xE0\xB7\x8A\xE2\x80\x8D\xE0\xB6\xBB", true},
        {"the end of a piece", "\xD9\x85\xE2\x80\x8C", true},
        {"Latin",
         "ab\xE2\x80\x8C"
         "c",
         false},
        {"two scripts",
         "\xD9\x85\xE2\x80\x8C"
         "a",
         false},
        {"the start", "\xE2\x80\x8C\xD9\x85", false},
        {"a comma of Arabic", "\xD9\x85\xE2\x80\x8C\xD8\x8C", false},
        {"a digit of Devanagari", "\xE0\xA4\x95\xE2\x80\x8D\xE0\xA5\xA7",
         false},
        {"emoji", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", false},
        {"two of them", "\xD9\x85\xE2\x80\x8C\xE2\x80\x8C\xD9\x85", false},
        {"a space of no width", "\xD9\x85\xE2\x80\x8B\xD9\x85", false},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *at = rows[i].text, *end = at + strlen(at);
        bool shown = true;
        uint32_t before = 0;

        while (at < end) {
            uint32_t point = utf8_next(&at, end);
            shown &= utf8_shown(before, point, at, end) == point;
            before = point;
        }
        expect_int(rows[i].name, shown, rows[i].shown);
    }
}

static const struct {
    const char *name;
    uint32_t point, want;
} letters[] = {
    {"A", 'A', 'a'},
    {"Z", 'Z', 'z'},
    {"a", 'a', 'a'},
    {"before A", '@', '@'},
    {"behind Z", '[', '['},
    {"digit", '7', '7'},
    {"E acute", 0xC9, 0xE9},
    {"first of Latin-1", 0xC0, 0xE0},
    {"last of Latin-1", 0xDE, 0xFE},
    {"times", 0xD7, 0xD7},
    {"divided by", 0xF7, 0xF7},
    {"sharp s", 0xDF, 0xDF},
    {"micro", 0xB5, 0xB5},
    {"Y diaeresis leaves its block", 0x178, 0xFF},
    {"A macron", 0x100, 0x101},
    {"a macron", 0x101, 0x101},
    {"I with a dot", 0x130, 'i'},
    {"dotless i", 0x131, 0x131},
    {"IJ", 0x132, 0x133},
    {"kra", 0x138, 0x138},
    {"L acute, odd", 0x139, 0x13A},
    {"l acute, even", 0x13A, 0x13A},
    {"L stroke", 0x141, 0x142},
    {"N caron", 0x147, 0x148},
    {"n apostrophe", 0x149, 0x149},
    {"Eng", 0x14A, 0x14B},
    {"S caron", 0x160, 0x161},
    {"Y circumflex", 0x176, 0x177},
    {"Z acute, odd", 0x179, 0x17A},
    {"Z caron", 0x17D, 0x17E},
    {"z caron", 0x17E, 0x17E},
    {"long s", 0x17F, 0x17F},
    {"Romanian S", 0x218, 0x219},
    {"DZ caron, title", 0x1C5, 0x1C6},
    {"Vietnamese A", 0x1EA4, 0x1EA5},
    {"capital sharp s", 0x1E9E, 0xDF},
    {"Alpha", 0x391, 0x3B1},
    {"Sigma", 0x3A3, 0x3C3},
    {"not assigned", 0x3A2, 0x3A2},
    {"final sigma", 0x3C2, 0x3C2},
    {"Alpha tonos", 0x386, 0x3AC},
    {"Iota tonos", 0x38A, 0x3AF},
    {"Omicron tonos", 0x38C, 0x3CC},
    {"Omega tonos", 0x38F, 0x3CE},
    {"Iota with breathing", 0x1F38, 0x1F30},
    {"Cyrillic A", 0x410, 0x430},
    {"Cyrillic Ya", 0x42F, 0x44F},
    {"Cyrillic ya", 0x44F, 0x44F},
    {"Cyrillic Io", 0x401, 0x451},
    {"Cyrillic Dzhe", 0x40F, 0x45F},
    {"Ghe with upturn", 0x490, 0x491},
    {"palochka", 0x4C0, 0x4CF},
    {"Zhe with breve, odd", 0x4C1, 0x4C2},
    {"Kelvin", 0x212A, 'k'},
    {"Hebrew", 0x5D0, 0x5D0},
    {"Han", 0x4E00, 0x4E00},
    {"emoji", 0x1F600, 0x1F600},
    {"16 bits of it are A grave", 0x100C0, 0x100C0},
    {"last of all", POINT_MAX, POINT_MAX},
};

static void letters_have_their_lower_case(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(letters); i++)
        expect_int(letters[i].name, utf8_lower(letters[i].point),
                   letters[i].want);
}

static void lower_case_stays_lower_case(void **state)
{
    (void)state;

    for (uint32_t point = 0; point <= POINT_MAX; point++) {
        uint32_t lower = utf8_lower(point);

        if (utf8_lower(lower) != lower)
            fail_msg("U+%04X, U+%04X", point, lower);
    }
}

static void texts_are_the_same_but_for_case(void **state)
{
    static const struct {
        const char *name, *a, *b;
        bool same;
    } rows[] = {
        {"empty", "", "", true},
        {"same", "yes", "yes", true},
        {"case", "yEs", "YeS", true},
        {"other", "yes", "yet", false},
        {"prefix", "yes", "ye", false},
        {"one empty", "", "y", false},
        {"accent", "\xC3\x89t\xC3\xA9", "\xC3\xA9T\xC3\x89", true},
        {"accents count", "e", "\xC3\xA9", false},
        {"final sigma", "\xCE\x9F\xCE\xA3", "\xCE\xBF\xCF\x82", true},
        {"long s", "\xC5\xBF", "S", true},
        {"Istanbul", "\xC4\xB0stanbul", "ISTANBUL", true},
        {"dotless i", "\xC4\xB1", "i", false},
        {"Cyrillic", "\xD0\x94\xD0\x90", "\xD0\xB4\xD0\xB0", true},
        {"look-alikes", "A", "\xD0\x90", false},
        {"two for one", "ss", "\xC3\x9F", false},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *a = rows[i].a, *b = rows[i].b;

        expect_int(rows[i].name, utf8_same(a, strlen(a), b, strlen(b)),
                   rows[i].same);
        expect_int(rows[i].name, utf8_same(b, strlen(b), a, strlen(a)),
                   rows[i].same);
    }
}

static void sizes_limit_what_is_compared(void **state)
{
    (void)state;
    expect_true("parts", utf8_same("yes!", 3, "YES?", 3));
    expect_false("zero bytes", utf8_same("a\0b", 3, "a\0c", 3));
}

static const struct {
    const char *name;
    uint32_t point;
    int want;
} columns_of[] = {
    {"letter", 'a', 1},
    {"accent", 0xE9, 1},
    {"soft hyphen", 0xAD, 1},
    {"before the marks", 0x2FF, 1},
    {"first mark", 0x300, 0},
    {"last of the first marks", 0x36F, 0},
    {"behind them", 0x370, 1},
    {"Cyrillic mark", 0x483, 0},
    {"Hebrew point", 0x5B0, 0},
    {"Hebrew letter", 0x5D0, 1},
    {"Arabic fatha", 0x64E, 0},
    {"Devanagari virama", 0x94D, 0},
    {"Devanagari letter", 0x939, 1},
    {"Thai vowel above", 0xE34, 0},
    {"Thai vowel beside", 0xE30, 1},
    {"first of Hangul", 0x1100, 2},
    {"Hangul vowel", 0x1161, 0},
    {"Hangul syllable", 0xAC00, 2},
    {"last syllable", 0xD7A3, 2},
    {"joiner", 0x200D, 0},
    {"mark of symbols", 0x20DD, 0},
    {"euro", 0x20AC, 1},
    {"watch", 0x231A, 2},
    {"hourglass", 0x231B, 2},
    {"behind it", 0x231C, 1},
    {"check mark", 0x2713, 1},
    {"white check mark", 0x2705, 2},
    {"ideographic space", 0x3000, 2},
    {"hiragana", 0x3042, 2},
    {"voicing mark", 0x3099, 0},
    {"hexagram", 0x4DC0, 1},
    {"Han", 0x4E2D, 2},
    {"compatibility Han", 0xF900, 2},
    {"private use", 0xE000, 1},
    {"variation selector", 0xFE0F, 0},
    {"byte order mark", 0xFEFF, 0},
    {"full width A", 0xFF21, 2},
    {"half width katakana", 0xFF71, 1},
    {"won", 0xFFE6, 2},
    {"replacement", 0xFFFD, 1},
    {"Gothic", 0x10330, 1},
    {"Tangut", 0x17000, 2},
    {"emoji", 0x1F600, 2},
    {"regional indicator", 0x1F1E9, 1},
    {"emoji that is text", 0x1F321, 1},
    {"Han, second plane", 0x20000, 2},
    {"Han, last", 0x3FFFD, 2},
    {"behind it", 0x3FFFE, 1},
    {"variation selector 256", 0xE01EF, 0},
    {"last of all", POINT_MAX, 1},
};

static void points_have_their_columns(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(columns_of); i++)
        expect_int(columns_of[i].name, utf8_columns(columns_of[i].point),
                   columns_of[i].want);
}

static void what_is_replaced_takes_the_column_of_its_replacement(void **state)
{
    (void)state;

    for (uint32_t point = 0; point <= POINT_MAX; point++)
        if (utf8_is_control(point) && utf8_columns(point) != 1)
            fail_msg("U+%04X", point);
    expect_int("the replacement", utf8_columns(0xFFFD), 1);
}

static void columns_are_none_one_or_two(void **state)
{
    size_t count[3] = {0};
    (void)state;

    for (uint32_t point = 0; point <= POINT_MAX; point++) {
        int columns = utf8_columns(point);

        assert_in_range(columns, 0, 2);
        count[columns]++;
    }
    // An entry out of order would hide others from the search.
    expect_int("none", count[0], 1644);
    expect_int("two", count[2], 191877);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_valid_prefix_is_found),
        cmocka_unit_test(zero_bytes_are_valid),
        cmocka_unit_test(every_point_makes_the_round),
        cmocka_unit_test(sequences_of_three_bytes_are_valid_only_if_written),
        cmocka_unit_test(sizes_change_at_their_boundaries),
        cmocka_unit_test(a_terminal_obeys_only_these),
        cmocka_unit_test(what_nobody_can_see_is_hidden),
        cmocka_unit_test(joiners_are_shown_between_letters_that_need_them),
        cmocka_unit_test(letters_have_their_lower_case),
        cmocka_unit_test(lower_case_stays_lower_case),
        cmocka_unit_test(texts_are_the_same_but_for_case),
        cmocka_unit_test(sizes_limit_what_is_compared),
        cmocka_unit_test(points_have_their_columns),
        cmocka_unit_test(what_is_replaced_takes_the_column_of_its_replacement),
        cmocka_unit_test(columns_are_none_one_or_two),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
