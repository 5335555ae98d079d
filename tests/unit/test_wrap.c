/* SPDX-License-Identifier: MIT */
/* test_wrap.c -- lines as a terminal shows them. */
#include "expect.h"

#include "sheet.h"

#include "base/base.h"
#include "text/wrap.h"

struct row {
    const char *name;
    unsigned columns;
    const char *mark, *text, *lines;
};

static void expect_rows(const struct row *rows, size_t count)
{
    struct sheet sheet;

    sheet_open(&sheet);
    for (size_t i = 0; i < count; i++) {
        wrap_text(&sheet.out, rows[i].columns, rows[i].mark, rows[i].text);
        expect_text(rows[i].name, sheet_take(&sheet), rows[i].lines);
    }
    sheet_close(&sheet);
}

static void lines_break_at_the_last_space_that_fits(void **state)
{
    static const struct row rows[] = {
        {"it fits", 10, "", "one two", "one two\n"},
        {"exactly", 7, "", "one two", "one two\n"},
        {"one column less", 6, "", "one two", "one\ntwo\n"},
        {"several lines", 9, "", "one two three four five",
         "one two\nthree\nfour five\n"},
        {"no width at all", 0, "", "one two three four five",
         "one two three four five\n"},
        {"a word a line", 1, "", "a b c", "a\nb\nc\n"},
        {"nothing", 10, "", "", "\n"},
    };
    (void)state;

    expect_rows(rows, COUNT_OF(rows));
}

static void a_word_that_is_too_long_stays_whole(void **state)
{
    static const struct row rows[] = {
        {"alone", 5, "", "https://ind.nl", "https://ind.nl\n"},
        {"between others", 5, "", "see https://ind.nl or ask",
         "see\nhttps://ind.nl\nor\nask\n"},
        {"behind a mark", 5, "- ", "https://ind.nl ok",
         "- https://ind.nl\n  ok\n"},
    };
    (void)state;

    expect_rows(rows, COUNT_OF(rows));
}

static void later_lines_stand_below_the_first_one(void **state)
{
    static const struct row rows[] = {
        {"a list", 9, "- ", "one two three", "- one two\n  three\n"},
        {"a check list", 11, "[ ] ", "one two three",
         "[ ] one two\n    three\n"},
        {"a wide mark", 9, "\xE4\xB8\x80 ", "one two",
         "\xE4\xB8\x80 one\n   two\n"},
        {"a mark without a text", 9, "- ", "", "- \n"},
    };
    (void)state;

    expect_rows(rows, COUNT_OF(rows));
}

static void white_space_counts_as_one_space(void **state)
{
    static const struct row rows[] = {
        {"line breaks and tabs", 20, "", "one\r\ntwo\t three",
         "one two three\n"},
        {"at both ends", 20, "", "  one  ", "one\n"},
        {"only white space", 20, "", " \n ", "\n"},
        {"not where lines must not break", 7, "", "a 10\xC2\xA0km",
         "a 10\xC2\xA0km\n"},
        {"nor there when it is too long", 6, "", "a 10\xC2\xA0km",
         "a\n10\xC2\xA0km\n"},
    };
    (void)state;

    expect_rows(rows, COUNT_OF(rows));
}

static void lines_are_measured_in_columns(void **state)
{
    static const struct row rows[] = {
        {"two bytes, one column", 7, "", "\xC3\xA9\xC3\xA9n twee",
         "\xC3\xA9\xC3\xA9n\ntwee\n"},
        {"combining marks take none", 8, "", "e\xCC\x81\x65\xCC\x81n twee",
         "e\xCC\x81\x65\xCC\x81n twee\n"},
        {"wide ones take two and break anywhere", 4, "",
         "\xE4\xB8\x80\xE4\xB8\x80\xE4\xB8\x80",
         "\xE4\xB8\x80\xE4\xB8\x80\n\xE4\xB8\x80\n"},
        {"before and behind a narrow word", 5, "",
         "\xE4\xB8\x80mvv\xE4\xB8\x80", "\xE4\xB8\x80mvv\n\xE4\xB8\x80\n"},
        {"a mark stays with its wide one", 2, "",
         "\xE4\xB8\x80\xE4\xB8\x80\xCC\x81",
         "\xE4\xB8\x80\n\xE4\xB8\x80\xCC\x81\n"},
    };
    (void)state;

    expect_rows(rows, COUNT_OF(rows));
}

static void no_control_character_gets_through(void **state)
{
    static const struct row rows[] = {
        {"escape", 20, "", "a\033[31mb", "a\xEF\xBF\xBD[31mb\n"},
        {"C1", 20, "",
         "a\xC2\x9B"
         "31mb",
         "a\xEF\xBF\xBD"
         "31mb\n"},
        {"direction", 20, "",
         "a\xE2\x80\xAE"
         "b",
         "a\xEF\xBF\xBD"
         "b\n"},
        {"in a mark", 20, "\a", "b",
         "\xEF\xBF\xBD"
         "b\n"},
        {"it takes a column", 3, "", "a\ab c",
         "a\xEF\xBF\xBD"
         "b\nc\n"},
    };
    (void)state;

    expect_rows(rows, COUNT_OF(rows));
}

static void a_heading_is_bold_only_where_asked(void **state)
{
    struct sheet sheet;
    (void)state;

    sheet_open(&sheet);
    wrap_heading(&sheet.out, 5, false, "one two");
    expect_text("plain", sheet_take(&sheet), "one\ntwo\n");
    wrap_heading(&sheet.out, 5, true, "one two");
    expect_text("bold", sheet_take(&sheet), "\033[1mone\ntwo\033[0m\n");
    sheet_close(&sheet);
}

static void pages_are_wrapped_as_they_pass(void **state)
{
    static const struct row rows[] = {
        {"it fits, blanks and all", 12, "", "  a    1 %\n\nb\n",
         "  a    1 %\n\nb\n"},
        {"the rest is indented", 16, "", "  one two three four\nfive\n",
         "  one two three\n      four\nfive\n"},
        {"but not by half a line", 8, "", "  one two three\n",
         "  one\n  two\n  three\n"},
        {"a record stays", 12, "", "  such as {\"a\":false,\"b\":1} or\n",
         "  such as {\"a\":false,\"b\":1}\n  or\n"},
        {"a line without an end", 12, "", "one", "one\n"},
        {"no width at all", 0, "", "one two three four", "one two three four"},
    };
    struct arena arena = {0};
    struct sheet sheet;
    (void)state;

    sheet_open(&sheet);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct wrap_out page;
        struct out *out =
            wrap_out_start(&page, &sheet.out, rows[i].columns, &arena);
        out_text(out, rows[i].text);
        wrap_out_end(&page);
        expect_text(rows[i].name, sheet_take(&sheet), rows[i].lines);
    }
    sheet_close(&sheet);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_break_at_the_last_space_that_fits),
        cmocka_unit_test(a_word_that_is_too_long_stays_whole),
        cmocka_unit_test(later_lines_stand_below_the_first_one),
        cmocka_unit_test(white_space_counts_as_one_space),
        cmocka_unit_test(lines_are_measured_in_columns),
        cmocka_unit_test(no_control_character_gets_through),
        cmocka_unit_test(a_heading_is_bold_only_where_asked),
        cmocka_unit_test(pages_are_wrapped_as_they_pass),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
