/* SPDX-License-Identifier: MIT */
/* test_read.c -- whole inputs: lines, pairs, JSON. */
#include "desk.h"

#include "answers/read_internal.h"

#include <stdlib.h>

struct row {
    const char *name, *text, *answers;
    const char *faults; /* "" for none */
};

static void check_rows(enum read_form form, const struct row *rows,
                       size_t count)
{
    struct desk desk;

    desk_open(&desk);
    for (size_t i = 0; i < count; i++) {
        desk_clear(&desk);
        expect_int(rows[i].name,
                   desk_read(&desk, form, rows[i].text, strlen(rows[i].text)),
                   !*rows[i].faults);
        expect_text(rows[i].name, desk_faults(&desk), rows[i].faults);
        expect_text(rows[i].name, desk_answers(&desk), rows[i].answers);
    }
    desk_close(&desk);
}

static void lines_answer_what_is_asked_in_page_order(void **state)
{
    static const struct row rows[] = {
        {"all that is asked", "nee\n", "adult=false", ""},
        {"several", "ja\nred\n", "adult=true colour=red", ""},
        {"what does not matter is not asked", "ja\n1\nno\n30\n",
         "adult=true colour=none on_file=no age=30", ""},
        {"the last line without a line break", "ja\nrood",
         "adult=true colour=red", ""},
        {"line breaks of other systems", "ja\r\nrood\r\n",
         "adult=true colour=red", ""},
        {"white space around", "  ja  \n\trood\t\n", "adult=true colour=red",
         ""},
        {"don't know is an answer", "weet niet\nnone\n",
         "adult=unknown colour=none", ""},
        {"too many", "nee\nrood\nja\n", "adult=false", "A012 stdin:2:1"},
        {"a blank line", "ja\n\nrood\n", "adult=true", "A013 stdin:2:1 colour"},
        {"a line of spaces", "ja\n  \nrood\n", "adult=true",
         "A013 stdin:2:1 colour"},
        {"blank lines at the end", "ja\nrood\n \r\n\n", "adult=true colour=red",
         ""},
        {"blank lines behind the last answer", "nee\n\n\n", "adult=false", ""},
        {"only a line break", "\n", "", "A013 stdin:1:1 adult"},
        {"nothing", "", "", "A020 stdin:0:0"},
        {"the first fault ends it", "ja\nroze\nroze\n", "adult=true",
         "A002 stdin:2:1 colour"},
        {"a date after today", "ja\nred\nno\n30\n2021-03-02\n",
         "adult=true colour=red on_file=no age=30", "A007 stdin:5:1 back"},
        {"bad UTF-8", "ja\nro\xFFze\n", "", "A015 stdin:2:3"},
        {"a byte order mark", "\xEF\xBB\xBFja\n", "adult=true", ""},
        {"nothing but a byte order mark", "\xEF\xBB\xBF", "", "A020 stdin:0:0"},
        {"an escape character", "ja\n\x1B[Drood\n", "adult=true",
         "A016 stdin:2:1 colour"},
    };
    (void)state;

    check_rows(READ_LINES, rows, COUNT_OF(rows));
}

static const struct row pair_rows[] = {
    {"two", "colour=red\nadult=ja\n", "adult=true colour=red", ""},
    {"comments and blank lines", "# hello\n\n  # world\n\tadult = no \n",
     "adult=false", ""},
    {"CRLF and no line break", "adult=ja\r\nage=30", "adult=true age=30", ""},
    {"don't know", "adult=unknown\non_file=weet niet\ncolour=don't know\n",
     "adult=unknown colour=unknown on_file=unknown", ""},
    {"dates as people write them", "back=26 februari 2021\n", "back=2021-02-26",
     ""},
    {"id is ignored", "id=A 1\nadult=ja\n", "adult=true", ""},
    {"today may come last", "back=2021-03-02\ntoday=2021-03-02\n",
     "back=2021-03-02", ""},
    {"today as people write it", "today=2 maart 2021\nback=2-3-2021\n",
     "back=2021-03-02", ""},
    {"a value with an =", "adult=a=b\n", "", "A003 stdin:1:7 adult"},
    {"all faults, not the first",
     "adult=maybe\ncolor=red\ncolour=2\nage=x\nback=31-2-2021\n"
     "visit=later\nborn=1-1-1800\n",
     "born=1800-01-01",
     "A003 stdin:1:7 adult\nA001 stdin:2:1\nA002 stdin:3:8 colour\n"
     "A010 stdin:4:5 age\nA005 stdin:5:6 back\nA004 stdin:6:7 visit\n"
     "A006 stdin:7:6 born"},
    {"a text is no id", "colour=Rood\n", "", "A002 stdin:1:8 colour"},
    {"look-alikes and a mark at the end",
     "\xE2\x80\x8B"
     "colour\xC2\xA0=\xC2\xA0re\xE2\x80\x8B"
     "d.\nback = vrijdag 26\xC2\xA0"
     "februari 2021\ntoday=2021\xE2\x80\x91"
     "03\xE2\x80\x91"
     "01\n",
     "colour=red back=2021-02-26", ""},
    {"what cannot be seen",
     "colour=re\xE2\x80\xAE"
     "d\n",
     "", "A016 stdin:1:1"},
    {"twice", "adult=ja\nadult=ja\n", "adult=true", "A011 stdin:2:1 adult"},
    {"today twice", "today=2021-03-01\ntoday=2021-03-01\n", "",
     "A011 stdin:2:1"},
    {"id twice", "id=1\n id=1\n", "", "A011 stdin:2:2"},
    {"no =", "adult\n", "", "A014 stdin:1:1"},
    {"nothing behind the =", "adult=\ncolour= \n", "",
     "A013 stdin:1:7 adult\nA013 stdin:2:9 colour"},
    {"nothing before the =", "=ja\n", "", "A001 stdin:1:1"},
    {"bad today", "today=31-2-2021\n", "", "A023 stdin:1:7"},
    {"today is no question to leave open", "today=unknown\n", "",
     "A023 stdin:1:7"},
    {"too late", "back=2021-03-02\n", "back=2021-03-02", "A007 stdin:1:6 back"},
    {"nothing", "", "", "A020 stdin:0:0"},
    {"a comment only", "# nothing yet\n", "", ""},
    {"bad UTF-8 in a comment", "# \xC0\xAF\n", "", "A015 stdin:1:3"},
    {"a byte order mark",
     "\xEF\xBB\xBF"
     "adult=ja\n",
     "adult=true", ""},
    {"a control character", "adult=j\x07\n", "", "A016 stdin:1:1"},
};

static void pairs_come_in_any_order(void **state)
{
    (void)state;

    check_rows(READ_PAIRS, pair_rows, COUNT_OF(pair_rows));
}

static const struct row objects[] = {
    {"every type",
     "{\"adult\":true,\"colour\":\"red\",\"age\":30,"
     "\"back\":\"2021-02-26\"}",
     "adult=true colour=red age=30 back=2021-02-26", ""},
    {"none", "{}", "", ""},
    {"white space and line breaks", "\n{\n \"adult\" : false\r\n}\n\n",
     "adult=false", ""},
    {"null is don't know", "{\"adult\":null,\"on_file\":null}",
     "adult=unknown on_file=unknown", ""},
    {"a long name with escapes",
     "{\"\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061"
     "\\u0061\":1}",
     "", "A001 stdin:1:2"},
    {"escapes", "{\"\\u0061dult\":true,\"colour\":\"\\u0072ed\"}",
     "adult=true colour=red", ""},
    {"id as text", "{\"id\":\"x\",\"adult\":true}", "adult=true", ""},
    {"id as number", "{\"adult\":true,\"id\":-12345678901234567890}",
     "adult=true", ""},
    {"today may come last",
     "{\"back\":\"2021-03-02\",\"today\":\"2021-03-02\"}", "back=2021-03-02",
     ""},
    {"all faults, not the first",
     "{\"adult\":\"yes\",\n\"color\":\"red\",\n\"colour\":\"pink\",\n"
     "\"age\":1.5,\n\"back\":\"2021-02-31\",\n\"visit\":\"1-3-2021\",\n"
     "\"born\":\"1800-01-01\"}",
     "born=1800-01-01",
     "A003 stdin:1:10 adult\nA001 stdin:2:1\nA002 stdin:3:10 colour\n"
     "A010 stdin:4:7 age\nA005 stdin:5:8 back\nA004 stdin:6:9 visit\n"
     "A006 stdin:7:8 born"},
    {"look-alikes are other characters in JSON",
     "{\"colour\":\"re\xE2\x80\x8B"
     "d\",\"back\":\"2021\xE2\x80\x91"
     "02\xE2\x80\x91"
     "26\",\"on_file\":\"yes.\",\"ag\xC2\xAD"
     "e\":1}",
     "",
     "A002 stdin:1:11 colour\nA004 stdin:1:27 back\n"
     "A002 stdin:1:54 on_file\nA001 stdin:1:61"},
    {"wrong types",
     "{\"adult\":1,\"colour\":true,\"age\":\"30\",\"back\":20210301}", "",
     "A003 stdin:1:10 adult\nA003 stdin:1:21 colour\n"
     "A003 stdin:1:32 age\nA003 stdin:1:44 back"},
    {"objects and arrays are taken whole",
     "{\"adult\":{\"a\":[1,{}]},\"colour\":[\"red\"],\"x\":[[]],"
     "\"age\":1}",
     "age=1",
     "A003 stdin:1:10 adult\nA003 stdin:1:32 colour\n"
     "A001 stdin:1:40"},
    {"numbers that are not whole", "{\"age\":1.5}", "", "A010 stdin:1:8 age"},
    {"a whole number in other words", "{\"age\":1e2}", "age=100", ""},
    {"a whole number of a spreadsheet", "{\"age\":17.0}", "age=17", ""},
    {"beyond what any question takes", "{\"age\":99999999999999999999}", "",
     "A009 stdin:1:8 age"},
    {"below what any question takes", "{\"age\":-99999999999999999999}", "",
     "A008 stdin:1:8 age"},
    {"out of bounds", "{\"age\":121}", "age=121", "A009 stdin:1:8 age"},
    {"minus zero", "{\"age\":-0}", "age=0", ""},
    {"twice", "{\"adult\":true,\n\"adult\":true}", "adult=true",
     "A011 stdin:2:1 adult"},
    {"twice, once as don't know", "{\"adult\":null,\"adult\":true}",
     "adult=unknown", "A011 stdin:1:15 adult"},
    {"id twice", "{\"id\":1,\"id\":1}", "", "A011 stdin:1:9"},
    {"today twice", "{\"today\":\"2021-03-01\",\"today\":\"2021-03-01\"}", "",
     "A011 stdin:1:23"},
    {"bad ids", "{\"id\":1.0}", "", "A022 stdin:1:7"},
    {"no id", "{\"id\":null,\"adult\":true}", "adult=true", ""},
    {"bad today", "{\"today\":\"1-3-2021\"}", "", "A023 stdin:1:10"},
    {"no today", "{\"today\":null,\"back\":\"2021-03-01\"}", "back=2021-03-01",
     ""},
    {"not an object", "[]", "", "A021 stdin:1:1"},
    {"text", "\"adult\"", "", "A021 stdin:1:1"},
    {"nothing", "", "", "A020 stdin:0:0"},
    {"white space only", " \n", "", "J001 stdin:2:1"},
    {"cut short", "{\"adult\":true", "adult=true", "J002 stdin:1:14"},
    {"behind the end", "{\"adult\":true}\n{}", "adult=true", "J011 stdin:2:1"},
    {"a fault of each kind", "{\"adult\":1,\"age\":01}", "",
     "A003 stdin:1:10 adult\nJ006 stdin:1:18"},
    {"a byte order mark", "\xEF\xBB\xBF{\"adult\":true}", "adult=true", ""},
    {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}", "",
     "J018 stdin:1:1"},
    {"bad UTF-8", "{\"id\":\"\xFF\"}", "", "J016 stdin:1:8"},
    {"U+0000", "{\"colour\":\"red\\u0000\"}", "", "J014 stdin:1:15"},
    {"too deep",
     "{\"x\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
     "[[[[[[",
     "", "J017 stdin:1:69"},
};

static void json_is_one_object_of_answers(void **state)
{
    (void)state;

    check_rows(READ_JSON, objects, COUNT_OF(objects));
}

static void nul_bytes_are_refused_in_every_form(void **state)
{
    static const char lines[] = "ja\nro\0od\n", pairs[] = "#\nadult\0=ja\n",
                      json[] = "{\"colour\":\"red\0\"}";
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_false("lines", read_input(&desk.reader, desk.subject.decider,
                                     READ_LINES, lines, sizeof(lines) - 1));
    expect_text("lines", desk_faults(&desk), "A016 stdin:2:3");
    desk_clear(&desk);
    expect_false("pairs", read_input(&desk.reader, NULL, READ_PAIRS, pairs,
                                     sizeof(pairs) - 1));
    expect_text("pairs", desk_faults(&desk), "A016 stdin:2:6");
    desk_clear(&desk);
    expect_false("JSON", read_input(&desk.reader, NULL, READ_JSON, json,
                                    sizeof(json) - 1));
    expect_text("JSON", desk_faults(&desk), "J012 stdin:1:15");
    desk_close(&desk);
}

static void one_pair_has_a_place_of_its_own(void **state)
{
    const struct place at = {.file = "--answer"};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_true("read", read_pair(&desk.reader, "adult=ja", 8, at));
    expect_false("twice", read_pair(&desk.reader, "adult=ja", 8, at));
    expect_false("bad", read_pair(&desk.reader, "colour=\xFF", 8, at));
    expect_false("nothing", read_pair(&desk.reader, "", 0, at));
    expect_text("faults", desk_faults(&desk),
                "A011 --answer:0:0 adult\nA015 --answer:0:0\n"
                "A014 --answer:0:0");
    desk_close(&desk);
}

static void inputs_of_one_person_are_read_together(void **state)
{
    static const char json[] = "{\"colour\":\"red\",\"today\":\"2021-03-02\"}",
                      pairs[] = "colour=none\ntoday=2021-03-01\nage=1\n";
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_true("JSON", read_input(&desk.reader, NULL, READ_JSON, json,
                                   sizeof(json) - 1));
    expect_false("pairs", read_input(&desk.reader, NULL, READ_PAIRS, pairs,
                                     sizeof(pairs) - 1));
    expect_text("faults", desk_faults(&desk),
                "A011 stdin:1:1 colour\nA011 stdin:2:1");
    expect_text("answers", desk_answers(&desk), "colour=red age=1");
    desk_close(&desk);
}

static void a_million_faults_take_no_memory(void **state)
{
    enum { FAULTS = 300000 };
    static const char line[] = "colour=pink\n";
    size_t size = FAULTS * (sizeof(line) - 1);
    char *text = malloc(size);
    struct desk desk;
    (void)state;

    desk_open(&desk);
    assert_non_null(text);
    for (size_t i = 0; i < FAULTS; i++)
        memcpy(text + i * (sizeof(line) - 1), line, sizeof(line) - 1);
    expect_false("read",
                 read_input(&desk.reader, NULL, READ_PAIRS, text, size));
    expect_int("counted", desk.faults.count[0], FAULTS);
    expect_int("listed", desk.faults.listed_count[0], FAULT_LISTED_MAX);
    expect_true("little memory", arena_size(&desk.arena) < 256 * 1024);
    free(text);
    desk_close(&desk);
}

static void answers_have_a_limit_together(void **state)
{
    char *text = malloc(READ_ANSWERS_MAX + 1);
    struct desk desk;
    (void)state;

    desk_open(&desk);
    assert_non_null(text);
    memset(text, ' ', READ_ANSWERS_MAX + 1);
    memcpy(text, "{\"adult\":true}", 14);
    for (int over = -1; over <= 1; over++) {
        desk_clear(&desk);
        expect_int("JSON",
                   read_input(&desk.reader, NULL, READ_JSON, text,
                              (size_t)(READ_ANSWERS_MAX + over)),
                   over <= 0);
        expect_text("fault", desk_faults(&desk),
                    over <= 0 ? "" : "A019 stdin:0:0");
    }
    free(text);
    desk_close(&desk);
}

static void lines_have_a_limit(void **state)
{
    char *text = malloc(READ_LINE_MAX + 1);
    struct desk desk;
    (void)state;

    desk_open(&desk);
    assert_non_null(text);
    memset(text, ' ', READ_LINE_MAX + 1);
    memcpy(text, "adult=ja", 8);
    for (int over = -1; over <= 1; over++) {
        desk_clear(&desk);
        expect_int("pairs",
                   read_input(&desk.reader, NULL, READ_PAIRS, text,
                              (size_t)(READ_LINE_MAX + over)),
                   over <= 0);
        expect_text("fault", desk_faults(&desk),
                    over <= 0 ? "" : "A018 stdin:1:1");
    }
    free(text);
    desk_close(&desk);
}

static void the_form_of_an_input_shows_at_its_start(void **state)
{
    static const struct {
        const char *text;
        enum read_form form;
    } rows[] = {
        {"{\"adult\":true}", READ_JSON},
        {" \n{", READ_JSON},
        {"\xEF\xBB\xBF{}", READ_JSON},
        {"# hello\n", READ_PAIRS},
        {"\n\n  #", READ_PAIRS},
        {"adult=ja\n", READ_PAIRS},
        {"\n adult = ja\n", READ_PAIRS},
        {"\xEF\xBB\xBF"
         "adult=ja",
         READ_PAIRS},
        {"id=1\n", READ_PAIRS},
        {"today=2021-03-01\n", READ_PAIRS},
        {"adults=ja\n", READ_LINES},
        {"ja\nadult=ja\n", READ_LINES},
        {"ja\n", READ_LINES},
        {"=", READ_LINES},
        {"[1]", READ_JSON},
        {"[\n {", READ_JSON},
        {"[]\n", READ_JSON},
        {" [\"ja\",\n", READ_JSON},
        {"[1] Utrecht", READ_LINES},
        {"[ja]", READ_LINES},
        {"[", READ_LINES},
        {"", READ_LINES},
        {"\n", READ_LINES},
    };
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].text,
                   read_form(desk.subject.pack, rows[i].text,
                             strlen(rows[i].text), false),
                   rows[i].form);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_answer_what_is_asked_in_page_order),
        cmocka_unit_test(pairs_come_in_any_order),
        cmocka_unit_test(json_is_one_object_of_answers),
        cmocka_unit_test(nul_bytes_are_refused_in_every_form),
        cmocka_unit_test(one_pair_has_a_place_of_its_own),
        cmocka_unit_test(inputs_of_one_person_are_read_together),
        cmocka_unit_test(a_million_faults_take_no_memory),
        cmocka_unit_test(answers_have_a_limit_together),
        cmocka_unit_test(lines_have_a_limit),
        cmocka_unit_test(the_form_of_an_input_shows_at_its_start),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
