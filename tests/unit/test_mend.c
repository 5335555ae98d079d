/* SPDX-License-Identifier: MIT */
/* test_mend.c -- texts that are no JSON: where the fault is, what to write. */
#include "unit/packs.h"

#include "base/base.h"

#include <stdio.h>

#define BYTES(text) text, sizeof(text) - 1

static const struct {
    const char *name, *text;
    size_t size;
    const char *fault, *hint;
} rows[] = {
    {"True", BYTES("{\"a\": True}"), "J004 1:7", "write true instead of True"},
    {"a word in capitals", BYTES("{\"a\": FALSE}"), "J004 1:7",
     "write false instead of FALSE"},
    {"None", BYTES("{\"a\": None}"), "J004 1:7", "write null instead of None"},
    {"yes", BYTES("{\"a\": yes}"), "J004 1:7", "write true instead of yes"},
    {"no", BYTES("{\"a\": No}"), "J004 1:7", "write false instead of No"},
    {"a slip in true", BYTES("{\"a\": ture}"), "J004 1:7",
     "write true instead of ture"},
    {"a word", BYTES("{\"a\": boolean}"), "J004 1:7",
     "write \"boolean\" instead of boolean"},
    {"a name", BYTES("{a: 1}"), "J007 1:2", "write \"a\" instead of a"},
    {"a name behind another", BYTES("{\"a\": 1, b: 2}"), "J007 1:10",
     "write \"b\" instead of b"},
    {"single quotes", BYTES("{\"a\": 'b'}"), "J003 1:7",
     "write \"b\" instead of 'b'"},
    {"single quotes around a name", BYTES("{'a': 1}"), "J007 1:2",
     "write \"a\" instead of 'a'"},
    {"backticks", BYTES("{\"a\": `b`}"), "J003 1:7",
     "write \"b\" instead of `b`"},
    {"curly quotes",
     BYTES("{\"a\": \xE2\x80\x9C"
           "b\xE2\x80\x9D}"),
     "J003 1:7",
     "write \"b\" instead of \xE2\x80\x9C"
     "b\xE2\x80\x9D"},
    {"a curly quote that closes",
     BYTES("{\"a\": \"b\xE2\x80\x9D,\n\"c\": 1,\n\"d\": 2}"), "J012 1:9",
     "write \" instead of \xE2\x80\x9D"},
    {"guillemets",
     BYTES("{\"a\": \xC2\xAB"
           "b\xC2\xBB}"),
     "J003 1:7",
     "write \"b\" instead of \xC2\xAB"
     "b\xC2\xBB"},
    {"no quote that opens", BYTES("{\"a\": b\"}"), "J004 1:7", "write \" here"},
    {"no quote that closes", BYTES("{\"a\": \"b,\n\"c\": 1,\n\"d\": 2}"),
     "J012 1:9", "write \" here"},
    {"no quote behind a name", BYTES("{\"a: 1}"), "J002 1:8",
     "is a closing quote missing?"},
    {"no quote behind a name, and text", BYTES("{\"a: \"b\"}"), "J008 1:4",
     "write \" here"},
    {"no quote that closes a line that ends in two bytes",
     BYTES("{\"a\": \"b,\r\n\"c\": 1,\r\n\"d\": 2}"), "J012 1:9",
     "write \" here"},
    {"a comment in such a line", BYTES("{\"a\": 1 // one\r\n}"), "J009 1:9",
     "JSON has no comments: take '// one' out"},
    {"two lines", BYTES("{\"a\": \"b\nc\",\n\"d\": 1,\n\"e\": 2}"), "J012 1:9",
     "write a space instead of the line break"},
    {"a comma too many", BYTES("{\"a\": 1,}"), "J010 1:8", "take ',' out"},
    {"a comma too many in a list", BYTES("[1, 2,]"), "J010 1:6",
     "take ',' out"},
    {"two commas", BYTES("{\"a\": 1,, \"b\": 2}"), "J007 1:9", "take ',' out"},
    {"thousands", BYTES("{\"a\": 1,200}"), "J007 1:7",
     "write 1200 instead of 1,200"},
    {"millions", BYTES("{\"a\": 1,200,000}"), "J007 1:7",
     "write 1200000 instead of 1,200,000"},
    {"a space in a number", BYTES("{\"a\": 1 200}"), "J009 1:7",
     "write 1200 instead of 1 200"},
    {"underscores", BYTES("{\"a\": 1_000}"), "J009 1:7",
     "write 1000 instead of 1_000"},
    {"plus", BYTES("{\"a\": +1}"), "J005 1:7", "take '+' out"},
    {"a point first", BYTES("{\"a\": .5}"), "J005 1:7", "write 0 here"},
    {"a point last", BYTES("{\"a\": 5.}"), "J005 1:8", "take '.' out"},
    {"zeros", BYTES("{\"a\": 007}"), "J006 1:7", "take '00' out"},
    {"hex", BYTES("{\"a\": 0x1F}"), "J009 1:7", "write 31 instead of 0x1F"},
    {"NaN", BYTES("{\"a\": NaN}"), "J004 1:7",
     "JSON has no such number: leave the member out"},
    {"-Infinity", BYTES("{\"a\": -Infinity}"), "J005 1:8",
     "JSON has no such number: leave the member out"},
    {"percent", BYTES("{\"a\": 5%}"), "J009 1:8", "take '%' out"},
    {"euros",
     BYTES("{\"a\": \xE2\x82\xAC"
           "5}"),
     "J003 1:7", "take '\xE2\x82\xAC' out"},
    {"dollars", BYTES("{\"a\": $5}"), "J003 1:7", "take '$' out"},
    {"euros behind", BYTES("{\"a\": 5 EUR}"), "J009 1:9", "take 'EUR' out"},
    {"a unit", BYTES("{\"a\": 18 years}"), "J009 1:10", "take 'years' out"},
    {"a date", BYTES("{\"a\": 2021-03-01}"), "J009 1:7",
     "write \"2021-03-01\" instead of 2021-03-01"},
    {"a date the other way round", BYTES("{\"a\": 01-03-2021}"), "J006 1:7",
     "write \"01-03-2021\" instead of 01-03-2021"},
    {"a date with slashes", BYTES("{\"a\": 1/3/2021}"), "J009 1:7",
     "write \"1/3/2021\" instead of 1/3/2021"},
    {"a time", BYTES("{\"a\": 12:30}"), "J009 1:7",
     "write \"12:30\" instead of 12:30"},
    {"a comment", BYTES("{\"a\": 1 // one\n}"), "J009 1:9",
     "JSON has no comments: take '// one' out"},
    {"a comment behind a comma", BYTES("{\"a\": 1, // one\n\"b\": 2}"),
     "J007 1:10", "JSON has no comments: take '// one' out"},
    {"a long comment", BYTES("{\"a\": 1, /* one */ \"b\": 2}"), "J007 1:10",
     "JSON has no comments: take '/* one */' out"},
    {"a comment with #", BYTES("{\"a\": 1 # one\n}"), "J009 1:9",
     "JSON has no comments: take '# one' out"},
    {"a semicolon", BYTES("{\"a\": 1; \"b\": 2}"), "J009 1:8",
     "write ',' instead of ;"},
    {"an equals sign", BYTES("{\"a\" = 1}"), "J008 1:6",
     "write ':' instead of ="},
    {"an arrow", BYTES("{\"a\" => 1}"), "J008 1:6", "write ':' instead of =>"},
    {"no colon", BYTES("{\"a\" 1}"), "J008 1:6", "write ':' here"},
    {"a full-width comma", BYTES("{\"a\": 1\xEF\xBC\x8C \"b\": 2}"), "J009 1:8",
     "write ',' instead of \xEF\xBC\x8C"},
    {"a full-width colon", BYTES("{\"a\"\xEF\xBC\x9A 1}"), "J008 1:5",
     "write ':' instead of \xEF\xBC\x9A"},
    {"a no-break space",
     BYTES("{\"a\":\xC2\xA0"
           "1}"),
     "J003 1:6",
     "U+00A0 stands here, which looks like a space or like nothing: take it "
     "out"},
    {"no width",
     BYTES("{\"a\":\xE2\x80\x8B"
           "1}"),
     "J003 1:6",
     "U+200B stands here, which looks like a space or like nothing: take it "
     "out"},
    {"dots", BYTES("{\"a\": [1, ...]}"), "J005 1:9", "take ', ...' out"},
    {"two texts", BYTES("{\"a\": \"b\" + \"c\"}"), "J009 1:11",
     "JSON joins no texts: write one"},
    {"a tab", BYTES("{\"a\": \"b\tc\"}"), "J012 1:9",
     "write a space instead of the tab"},
    {"a backslash", BYTES("{\"a\": \"c:\\x\"}"), "J013 1:10",
     "write two backslashes for one that is meant"},
    {"no comma", BYTES("{\"a\": 1 \"b\": 2}"), "J009 1:8", "write ',' here"},
    {"no comma at the end of a line", BYTES("{\"a\": 1\n\"b\": 2}"), "J009 1:8",
     "write ',' here"},
    {"a missing brace", BYTES("{\"a\": {\"b\": 1,\n \"c\": 2}"), "J023 2:9",
     "write '}' here; it closes the '{' in line 1"},
    {"a missing brace in a line", BYTES("{\"a\": [{\"b\": 1, {\"c\": 2}]}"),
     "J023 1:15", "write '}' here; it closes the '{' in line 1"},
    {"a missing bracket", BYTES("{\"a\": [1, 2}"), "J023 1:12",
     "write ']' here; it closes the '[' in line 1"},
    {"a missing bracket before a name",
     BYTES("{\n \"a\": [\"b\",\n \"c\": 1,\n \"d\": 1\n}"), "J023 2:11",
     "write ']' here; it closes the '[' in line 2"},
    {"a brace too many", BYTES("{\"a\": {\"b\": 1}}}"), "J011 1:16",
     "take '}' out"},
    {"a bracket too many", BYTES("{\"a\": [1]], \"b\": 2}"), "J009 1:10",
     "take ']' out"},
    {"a brace that does not open", BYTES("{\"a\": \"b\": 1}}"), "J023 1:7",
     "write '{' here"},
    {"a brace that closes the wrong one",
     BYTES("{\n \"a\": [\n  {\"b\": 1},\n  {\"c\": 2}\n },\n \"d\": 1\n}"),
     "J009 5:2", "write ']' instead of }"},
    {"half a pack", BYTES("{\n \"a\": [\n  {\"b\": 1,"), "J002 3:11",
     "the '{' in line 3 is not closed"},
    {"YAML", BYTES("a: 1\nb: 2\n"), "J022 1:1",
     "this looks like YAML; a pack is JSON, all of it in { and }"},
    {"YAML with a mark", BYTES("---\na: 1\n"), "J022 1:1",
     "this looks like YAML; a pack is JSON, all of it in { and }"},
    {"TOML", BYTES("[pack]\na = 1\n"), "J022 1:1",
     "this looks like TOML; a pack is JSON, all of it in { and }"},
    {"XML", BYTES("<pack/>"), "J022 1:1",
     "this looks like XML or HTML; a pack is JSON, all of it in { and }"},
    {"UTF-16",
     BYTES("\xFF\xFE{\x00\"\x00"
           "a\x00\"\x00:\x00 \x00"
           "1\x00}\x00"),
     "J021 1:1", "save the file as UTF-8"},
    {"UTF-16 without a mark",
     BYTES("\x00{\x00\"\x00"
           "a\x00\"\x00:\x00 \x00"
           "1\x00}"),
     "J021 1:1", "save the file as UTF-8"},
    {"UTF-32",
     BYTES("\xFF\xFE\x00\x00{\x00\x00\x00\"\x00\x00\x00"
           "a\x00\x00\x00\"\x00\x00\x00:\x00\x00\x00 \x00\x00\x00"
           "1\x00\x00\x00}\x00\x00\x00"),
     "J021 1:1", "save the file as UTF-8"},
    {"Latin-1", BYTES("{\"a\": \"caf\xE9\"}"), "J016 1:11",
     "save the file as UTF-8; in Windows-1252 and Latin-1 this would be "
     "'\xC3\xA9'"},
    {"Windows-1252", BYTES("{\"a\": \"\x80 5\"}"), "J016 1:8",
     "save the file as UTF-8; in Windows-1252 and Latin-1 this would be "
     "'\xE2\x82\xAC'"},
    {"a byte order mark", BYTES("\xEF\xBB\xBF{\"a\": 1}"), "J018 1:1",
     "save the file as UTF-8 without a byte order mark"},
};

static void each_slip_is_told_where_it_is_and_how_to_mend_it(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct loaded *loaded = load_bytes(rows[i].text, rows[i].size);
        const struct fault *fault = &loaded->faults.listed[FAULT_ERROR][0];
        char said[64];

        snprintf(said, sizeof said, "%s %u:%u", fault_id(fault->code),
                 (unsigned)fault->at.line, (unsigned)fault->at.column);
        expect_text(rows[i].name, said, rows[i].fault);
        expect_text(rows[i].name, fault->hint, rows[i].hint);
        unload(loaded);
    }
}

/* The fault is said, whatever the text; nothing is tried out without end. */
static void large_texts_are_not_tried_out(void **state)
{
    struct draft draft = {0};
    (void)state;

    draft_print(&draft, "[");
    for (int i = 0; i < 300000; i++)
        draft_print(&draft, "1,\n ");
    draft_print(&draft, "tru]");
    struct loaded *loaded = load_draft(&draft);
    const struct fault *fault = &loaded->faults.listed[FAULT_ERROR][0];
    expect_text("id", fault_id(fault->code), "J004");
    expect_int("line", fault->at.line, 300001);
    expect_text("hint", fault->hint, NULL);
    unload(loaded);
}

/* A pack cut or damaged anywhere: a place in the text, and no crash. */
static void any_damage_is_told_within_the_text(void **state)
{
    static const char pack[] =
        "{\n \"a\": [\n  {\"b\": \"c\", \"d\": [1, 2]},\n  {\"e\": true}\n ],\n"
        " \"f\": {\"g\": -1.5}\n}\n";
    static const char signs[] = "{}[],:\"'\\ \n/#=;-.0x\xE2\x80\x9C\xFF";
    (void)state;

    for (size_t at = 0; at < sizeof pack - 1; at++)
        for (size_t k = 0; k < sizeof signs; k++) {
            char text[sizeof pack];
            memcpy(text, pack, sizeof text);
            text[at] = signs[k];
            struct loaded *loaded = load_bytes(text, sizeof text - 1);
            const struct fault *fault = &loaded->faults.listed[FAULT_ERROR][0];
            expect_true(text, fault->at.line >= 1 && fault->at.line <= 8);
            unload(loaded);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_slip_is_told_where_it_is_and_how_to_mend_it),
        cmocka_unit_test(large_texts_are_not_tried_out),
        cmocka_unit_test(any_damage_is_told_within_the_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
