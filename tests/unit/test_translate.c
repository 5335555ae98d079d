/* SPDX-License-Identifier: MIT */
/* test_translate.c -- texts that go to a translator, and come back. */
#include "unit/sheet.h"
#include "unit/subject.h"

#include "edit/words.h"
#include "pack/made_from.h"

#include <stdio.h>
#include <string.h>

static const char text[] =
    "{\"pack\": 1, \"id\": \"p\", \"version\": \"1\", \"languages\": "
    "[\"en\",\"nl\"],\n"
    " \"title\": {\"en\": \"t\", \"nl\": \"T\",   \"$from\": {\"nl\": "
    "\"en:00000000\"}},\n"
    " \"notice\": {\"en\": \"n\", \"nl\": \"N\"},\n"
    " \"source\": {\"publisher\": \"p\", \"title\": \"t\"},\n"
    " \"questions\": [{\"type\": \"boolean\", \"ask\": {\"en\": \"a\", \"nl\": "
    "\"A\"}, \"why\": {\"en\": \"w\", \"nl\": \"W\"}, \"id\": \"q\"}],\n"
    " \"outcomes\": [{\"id\": \"o\", \"says\": {\"en\": \"=o\", \"nl\": "
    "\"O\"}}],\n"
    " \"rules\": [{\"id\": \"r\", \"outcome\": \"o\", \"when\": true, "
    "\"because\": {\"en\": \"b\", \"nl\": \"B\"}}]}\n";

/* The texts of that pack. */
static struct word_table find(struct subject *subject)
{
    struct word_table words;

    subject_load(subject, "p", text, strlen(text));
    words_find(&words, subject->pack, text, strlen(text), &subject->arena);
    return words;
}

/* The faults of a table for it; *now is the new text, where there are none. */
static size_t put_back(const char *table, struct sheet *sheet, const char **now)
{
    struct subject subject = {0};
    struct word_table words = find(&subject);
    struct faults faults;

    faults_init(&faults, &subject.arena);
    if (words_read(&words, table, strlen(table), "t", &faults)) {
        words_put(&sheet->out, &words);
        *now = sheet_take(sheet);
    }
    size_t count = faults.count[FAULT_ERROR];
    subject_clear(&subject);
    return count;
}

static void a_text_goes_by_members_and_ids(void **state)
{
    struct subject subject = {0};
    struct word_table words = find(&subject);
    struct sheet sheet;
    (void)state;

    words.source = "en";
    words.target = "nl";
    sheet_open(&sheet);
    words_write(&sheet.out, &words);
    assert_string_equal(sheet_take(&sheet), "path,en,nl,state\n"
                                            "title,t,T,stale\n"
                                            "notice,n,N,\n"
                                            "questions/q/ask,a,A,\n"
                                            "questions/q/why,w,W,\n"
                                            "outcomes/o/says,\"'=o\",O,\n"
                                            "rules/r/because,b,B,\n");
    sheet_close(&sheet);
    subject_clear(&subject);
}

static void what_was_not_changed_stays_byte_for_byte(void **state)
{
    static const char *const tables[] = {
        "path,en,nl\nnotice,n,N\n",
        "path,en,nl,state\ntitle,t,T,stale\noutcomes/o/says,'=o,O,\n",
        "state;nl;en;path\r\n;N;n;notice\r\n",
    };
    struct sheet sheet;
    const char *now = "";
    (void)state;

    sheet_open(&sheet);
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        expect_int(tables[i], (int64_t)put_back(tables[i], &sheet, &now), 0);
        assert_string_equal(now, text);
    }
    sheet_close(&sheet);
}

static void a_translation_takes_the_mark_of_its_source_along(void **state)
{
    struct arena arena = {0};
    const char *mark = made_from_mark("en", "n", &arena), *now = "";
    struct sheet sheet;
    (void)state;

    sheet_open(&sheet);
    expect_int("faults",
               (int64_t)put_back("path,en,nl\nnotice,n,Let op\n", &sheet, &now),
               0);
    const char *wanted = arena_print(
        &arena,
        " \"notice\": {\"en\": \"n\", \"nl\": \"Let op\", \"$from\": {\"nl\": "
        "\"%s\"}},\n",
        mark);
    assert_non_null(strstr(now, wanted));
    sheet_close(&sheet);
    arena_clear(&arena);
}

static void a_new_language_comes_before_the_marks(void **state)
{
    struct sheet sheet;
    const char *now = "";
    (void)state;

    sheet_open(&sheet);
    expect_int("faults",
               (int64_t)put_back(
                   "path,nl,de\ntitle,T,1\nnotice,N,2\nquestions/q/ask,A,3\n"
                   "questions/q/why,W,4\noutcomes/o/says,O,5\n"
                   "rules/r/because,B,6\n",
                   &sheet, &now),
               0);
    assert_non_null(strstr(now, "[\"en\",\"nl\",\"de\"]"));
    assert_non_null(strstr(now, "\"nl\": \"T\", \"de\": \"1\",   \"$from\": "
                                "{\"nl\": \"en:00000000\", \"de\": \"nl:"));
    sheet_close(&sheet);
}

static void another_id_of_a_date_is_no_other_text(void **state)
{
    static const struct {
        const char *name, *a, *b;
        bool same;
    } rows[] = {
        {"an id", "from {first}.", "from {first_day}.", true},
        {"the text before", "from {first}.", "until {first}.", false},
        {"the text behind", "{a} b", "{a} c", false},
        {"no braces", "from first.", "from first_day.", false},
        {"two ids", "{a}{b}", "{b}{a}", true},
        {"one id less", "{a}{b}", "{a}", false},
    };
    struct arena arena = {0};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].name,
                   !strcmp(made_from_mark("en", rows[i].a, &arena),
                           made_from_mark("en", rows[i].b, &arena)),
                   rows[i].same);
    arena_clear(&arena);
}

static void a_pack_has_at_most_so_many_languages(void **state)
{
    struct subject subject = {0};
    struct word_table words = find(&subject);
    static const char table[] = "path,en,zz\nnotice,n,N\n";
    (void)state;

    for (uint32_t count = PACK_LANGUAGES_MAX - 1; count <= PACK_LANGUAGES_MAX;
         count++) {
        struct pack pack = *subject.pack;
        const char *languages[PACK_LANGUAGES_MAX];
        struct faults faults;
        for (uint32_t i = 0; i < count; i++)
            languages[i] =
                arena_print(&subject.arena, "e%c", (char)('n' + (int)i));
        pack.languages = languages;
        pack.language_count = count;
        words.pack = &pack;
        faults_init(&faults, &subject.arena);
        assert_false(words_read(&words, table, strlen(table), "t", &faults));
        expect_int("too many",
                   faults.listed[FAULT_ERROR][0].code == FAULT_TOO_MANY,
                   count == PACK_LANGUAGES_MAX);
        words.texts[1].row = 0;
    }
    subject_clear(&subject);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_goes_by_members_and_ids),
        cmocka_unit_test(what_was_not_changed_stays_byte_for_byte),
        cmocka_unit_test(a_translation_takes_the_mark_of_its_source_along),
        cmocka_unit_test(a_new_language_comes_before_the_marks),
        cmocka_unit_test(another_id_of_a_date_is_no_other_text),
        cmocka_unit_test(a_pack_has_at_most_so_many_languages),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
