/* SPDX-License-Identifier: MIT */
/*
 * test_piped_foreign.c -- foreign text through the program: shown, not obeyed.
 *
 * One character of each kind that a terminal might obey or that nobody can see
 * is put in every place where others can write: the texts, ids and names of a
 * pack, the names of files, answers, records, options.  Nothing that comes out
 * holds it as it was.
 */
#include "property/piped.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Where starting the program takes far longer, each fifth kind will do. */
#ifdef __SANITIZE_ADDRESS__
enum { STEP = 5 };
#else
enum { STEP = 1 };
#endif

static const struct {
    const char *name, *bytes;
} foreign[] = {
    {"escape", "\033[31m"},
    {"backspace", "\b"},
    {"return", "\r"},
    {"DEL", "\x7F"},
    {"CSI in one", "\xC2\x9B"},
    {"a mark of direction", "\xE2\x80\x8F"},
    {"a line separator", "\xE2\x80\xA8"},
    {"an override", "\xE2\x80\xAE"},
    {"an isolate", "\xE2\x81\xA6"},
    {"a soft hyphen", "\xC2\xAD"},
    {"no width", "\xE2\x80\x8B"},
    {"a joiner", "\xE2\x80\x8D"},
    {"a selector", "\xEF\xB8\x8F"},
    {"a byte order mark", "\xEF\xBB\xBF"},
    {"a tag", "\xF3\xA0\x81\x81"},
    {"a noncharacter", "\xEF\xBF\xBE"},
    {"a noncharacter of a plane", "\xF0\x9F\xBF\xBF"},
    {"private use", "\xEE\x80\x80"},
    {"private use of a plane", "\xF4\x8F\xBF\xBD"},
    {"no UTF-8", "\xFF"},
};

/* In a pack: each ~ is a place for foreign text. */
static const char places[] =
    "{\"pack\":1,\"id~\":\"p~\",\"version\":\"1~\",\"languages\":[\"en~\"],"
    "\"title\":{\"en~\":\"t~\"},\"notice\":{\"en\":\"n~\"},"
    "\"hit_policy\":\"first~\",\"valid_from\":\"2021-01-01~\","
    "\"source\":{\"publisher\":\"p~\",\"title\":\"t~\",\"url\":\"u~\","
    "\"edition\":\"e~\",\"facts\":[{\"id\":\"F1~\",\"section\":{\"en\":\"s~\"},"
    "\"says\":{\"en\":\"s~\"}}]},"
    "\"questions\":[{\"id\":\"b~\",\"type\":\"boolean~\",\"ask\":{\"en\":\"b~"
    "\"},"
    "\"why\":{\"en\":\"b~\"},\"source\":[\"F1~\"]},"
    "{\"id\":\"c~\",\"type\":\"choice\",\"ask\":{\"en\":\"c\"},\"why\":"
    "{\"en\":\"c\"},\"unknown\":\"x~\",\"options\":[{\"id\":\"x~\",\"says\":"
    "{\"en\":\"x~\"}},{\"id\":\"y\",\"says\":{\"en\":\"y\"}}],"
    "\"weights\":{\"likely\":{\"x~\":1}}},"
    "{\"id\":\"d~\",\"type\":\"date\",\"ask\":{\"en\":\"d\"},\"why\":"
    "{\"en\":\"d\"},\"not_after\":\"today~\"}],"
    "\"facts\":[{\"id\":\"f~\",\"days_between\":[\"d~\",\"today~\"]}],"
    "\"outcomes\":[{\"id\":\"o~\",\"says\":{\"en\":\"o~\"},\"dates\":[{"
    "\"id\":\"od~\",\"says\":{\"en\":\"od~\"},\"date\":\"d~\"}]}],"
    "\"rules\":[{\"id\":\"r~\",\"outcome\":\"o~\",\"because\":{\"en\":\"r~\"},"
    "\"source\":[\"F1~\"],\"valid_to\":\"2022-01-01~\","
    "\"when\":{\"or~\":[{\"var~\":\"b~\"},{\"===\":[{\"var\":\"c~\"},\"x~\"]},"
    "{\"in\":[{\"var\":\"c\"},[\"y~\"]]},{\"<\":[{\"var\":\"f~\"},10]}]}}],"
    "\"advice\":[{\"id\":\"a~\",\"kind\":\"do~\",\"for\":[\"o~\"],\"says\":"
    "{\"en\":\"a~\"}}],"
    "\"cases\":[{\"name\":\"k~\",\"today\":\"2021-03-01~\",\"answers\":"
    "{\"b~\":true,\"c\":\"y~\",\"d\":\"2021-02-01~\"},\"expect\":{\"status\":"
    "\"decided~\",\"outcome\":\"o~\",\"rule\":\"r~\",\"dates\":{\"od~\":"
    "\"2021-02-01\"},\"advice\":[\"a~\"],\"ask\":[\"c~\"]}}]}";

/* The pack with `bytes` in one place (from 1), and nothing in the others. */
static void write_pack(const char *path, unsigned place, const char *bytes)
{
    struct draft draft = {0};

    for (const char *at = places; *at; at++)
        if (*at != '~')
            draft_print(&draft, "%c", *at);
        else if (!--place)
            draft_print(&draft, "%s", bytes);
    piped_write(path, draft.bytes);
    free(draft.bytes);
}

static unsigned count_places(void)
{
    unsigned count = 0;

    for (const char *at = places; (at = strchr(at, '~')); at++)
        count++;
    return count;
}

static void expect_tame_text(const char *name, const char *text)
{
    const char *at = text, *end = text + strlen(text);
    uint32_t before = 0;

    if (utf8_valid(text, strlen(text)) < strlen(text))
        fail_msg("%s: no UTF-8 in %s", name, text);
    while (at < end) {
        const char *start = at;
        uint32_t point = utf8_next(&at, end);
        bool line_end = point == '\n' || (point == '\r' && *at == '\n');
        if (!line_end && utf8_shown(before, point, at, end) != point)
            fail_msg("%s: U+%04X in %.*s", name, (unsigned)point,
                     (int)(start - text), text);
        before = point;
    }
}

/* Folded lines of a calendar become one. */
static void unfold(char *text)
{
    char *to = text;

    for (; *text; text++)
        if (!strncmp(text, "\r\n ", 3))
            text += 2;
        else
            *to++ = *text;
    *to = '\0';
}

/* All that was printed by the last run. */
static void expect_tame(const char *name)
{
    unfold(piped_out);
    expect_tame_text(name, piped_out);
    expect_tame_text(name, piped_err);
    expect_true(name, piped_status >= 0); // no crash
}

/* As JSON may have it: escaped. */
static const char *escaped(const char *bytes)
{
    static char text[64];
    const char *end = bytes + strlen(bytes);
    size_t used = 0;

    while (bytes < end) {
        uint32_t point = utf8_next(&bytes, end);
        used += point < 0x7F && point >= ' ' ? utf8_write(point, text + used)
                                             : utf8_escape(point, text + used);
    }
    text[used] = '\0';
    return text;
}

static bool is_utf8(size_t kind)
{
    const char *bytes = foreign[kind].bytes;

    return utf8_valid(bytes, strlen(bytes)) == strlen(bytes);
}

static void the_pack_without_foreign_text_loads(void **state)
{
    (void)state;
    write_pack(piped_file[FILE_PACK], 0, "");
    piped("", "check", piped_file[FILE_PACK]);
    expect_true(piped_out, strstr(piped_out, ": no faults"));
    expect_int("status", piped_status, 0);
}

static void a_pack_with_foreign_text_is_refused_and_told_tamely(void **state)
{
    unsigned count = count_places();
    (void)state;

    expect_true("places", count > 60);
    for (unsigned place = 1; place <= count; place++)
        for (size_t i = 0; i < COUNT_OF(foreign); i += STEP) {
            const char *file = piped_file[FILE_PACK];
            write_pack(file, place, foreign[i].bytes);
            piped("", "check", file);
            expect_int(foreign[i].name, piped_status, 3);
            expect_tame(foreign[i].name);
            if (!is_utf8(i))
                continue;
            write_pack(file, place, escaped(foreign[i].bytes));
            piped("", "check", file);
            expect_int(foreign[i].name, piped_status, 3);
            expect_tame(foreign[i].name);
        }
}

/* Every command that reads a pack, and every form it writes. */
static const char *const forms[][6] = {
    {"check"},
    {"check", "--language"},
    {"test"},
    {"test", "--mutate"},
    {"test", "--generate"},
    {"verify"},
    {"verify", "--format", "json"},
    {"show"},
    {"show", "--format", "markdown"},
    {"show", "--format", "csv"},
    {"graph", "--format", "dot"},
    {"graph", "--format", "mermaid"},
    {"export", "--to", "sql", "--dialect", "sqlite"},
    {"export", "--to", "sql", "--dialect", "clickhouse"},
    {"export", "--to", "sql", "--dialect", "duckdb"},
    {"export", "--to", "sql", "--dialect", "postgresql"},
    {"export", "--to", "jsonlogic"},
};

static const char *const pages[][6] = {
    {"questions"},
    {"questions", "--format", "json"},
    {"questions", "--order", "fewest"},
    {"version"},
    {"batch"},
    {"batch", "--format", "csv"},
    {"batch", "--stats"},
    {"run", "--explain", "--what-if"},
    {"run", "--format", "json", "--explain", "--what-if"},
    {"run", "--format", "markdown"},
    {"run", "--format", "html"},
    {"run", "--format", "ics"},
    {"run", "--input", "ask"},
};

/* Runs `words`, then `more`, on the input. */
static void run_with(const char *input, const char *const words[6],
                     const char *a, const char *b, const char *c)
{
    const char *all[12] = {"ind-biometrics"};
    size_t used = 1;

    for (size_t i = 0; i < 6 && words[i]; i++)
        all[used++] = words[i];
    all[used++] = a;
    all[used++] = b;
    all[used++] = c;
    piped_run(input, all);
}

static const char known[] =
    "{\"id\":\"1\",\"today\":\"2021-03-01\",\"b\":true,\"c\":\"y\","
    "\"d\":\"2021-02-01\"}\n";

static void names_of_files_are_shown_and_not_obeyed(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(foreign); i += STEP) {
        const char *name = foreign[i].name;
        char path[PIPED_PATH], other[PIPED_PATH];

        snprintf(path, sizeof path, "%s/p%sq.json", piped_folder,
                 foreign[i].bytes);
        snprintf(other, sizeof other, "%s/x%sy", piped_folder,
                 foreign[i].bytes);
        write_pack(path, 0, "");
        for (size_t k = 0; k < COUNT_OF(forms); k++) {
            run_with("", forms[k], path, NULL, NULL);
            expect_tame(name);
        }
        for (size_t k = 0; k < COUNT_OF(pages); k++) {
            run_with(known, pages[k], "--rules", path, NULL);
            expect_tame(name);
        }
        piped("", "diff", path, path);
        expect_tame(name);
        piped("", "diff", "--format", "json", path, path);
        expect_tame(name);
        piped(known, "--rules", path, "--save", other, "--output", path);
        expect_tame(name); // there is such a file
        piped(known, "--rules", path, "--save", other);
        expect_tame(name);
        piped("", "--rules", path, other);
        expect_tame(name);
        unlink(other);
        piped_write(other, known);
        piped("", "batch", "--rules", path, other);
        expect_tame(name);
        piped("", "batch", "--rules", path, "--input", "csv", other);
        expect_tame(name);
        piped("", "--rules", path, "--answers", other);
        expect_tame(name);
        unlink(other);
        unlink(path);
        piped("", "check", path); // there is none
        expect_tame(name);
        piped("", "--rules", other, "--save", path);
        expect_tame(name);
    }
}

static void options_and_commands_are_shown_and_not_obeyed(void **state)
{
    static const char *const options[] = {
        "run",     "--",       "--rules",  "--lang",   "--today",
        "--input", "--format", "--answer", "--order",  "--output",
        "--save",  "--jobs",   "help",     "--dialect"};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(foreign); i += STEP)
        for (size_t k = 0; k < COUNT_OF(options); k++) {
            char word[64], pair[128];
            snprintf(word, sizeof word, "a%sb", foreign[i].bytes);
            piped("", options[k], word);
            expect_tame(foreign[i].name);
            piped("", word);
            snprintf(pair, sizeof pair, "%s=%s", options[k], word);
            piped("", pair);
            expect_tame(foreign[i].name);
            snprintf(pair, sizeof pair, "--%s", word);
            piped("", pair);
            expect_tame(foreign[i].name);
        }
}

/* One answer, in each way to give it. */
static void give(const char *name, const char *bytes)
{
    static const char *const questions[] = {"b", "c", "d", "age", "z"};
    static const char *const run[6] = {"run"}, *const json[6] = {"--format",
                                                                 "json"};
    const char *pack = piped_file[FILE_PACK];

    for (size_t i = 0; i < COUNT_OF(questions); i++) {
        char text[256];
        snprintf(text, sizeof text, "%s=y%sx", questions[i], bytes);
        piped("", "--rules", pack, "--lang", "en", "--answer", text);
        expect_tame(name);
        run_with(text, run, "--rules", pack, NULL);
        expect_tame(name);
        snprintf(text, sizeof text, "%s%s=yes\n", questions[i], bytes);
        run_with(text, run, "--rules", pack, NULL);
        expect_tame(name);
        snprintf(text, sizeof text, "{\"%s\":\"y%sx\"}\n", questions[i], bytes);
        run_with(text, json, "--rules", pack, NULL);
        expect_tame(name);
        snprintf(text, sizeof text, "{\"%s%s\":true}\n", questions[i], bytes);
        run_with(text, json, "--rules", pack, NULL);
        expect_tame(name);
        piped(text, "batch", "--rules", pack);
        expect_tame(name);
        snprintf(text, sizeof text, "id,%s%s\n1,true\n", questions[i], bytes);
        piped(text, "batch", "--input", "csv", "--rules", pack);
        expect_tame(name);
    }
}

static void names_in_sql_are_refused(void **state)
{
    static const char *const options[] = {"--table", "--id", "--today-column"};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(foreign); i += STEP)
        for (size_t k = 0; k < COUNT_OF(options); k++) {
            char word[64];
            snprintf(word, sizeof word, "a%sb", foreign[i].bytes);
            piped("", "export", "--to", "sql", "--dialect", "sqlite",
                  options[k], word);
            expect_int(foreign[i].name, piped_status, 2);
            expect_tame(foreign[i].name);
        }
}

static void answers_are_shown_and_not_obeyed(void **state)
{
    (void)state;
    write_pack(piped_file[FILE_PACK], 0, "");
    for (size_t i = 0; i < COUNT_OF(foreign); i += STEP) {
        char typed[256];
        give(foreign[i].name, foreign[i].bytes);
        if (is_utf8(i))
            give(foreign[i].name, escaped(foreign[i].bytes));
        snprintf(typed, sizeof typed, "y%ses\nc\n%s\n2021%s\n",
                 foreign[i].bytes, foreign[i].bytes, foreign[i].bytes);
        for (size_t k = 0; k < 2; k++) {
            piped(typed, "--rules", piped_file[FILE_PACK], "--input",
                  k ? "ask" : "lines");
            expect_tame(foreign[i].name);
        }
    }
}

static void ids_of_records_are_shown_and_not_obeyed(void **state)
{
    (void)state;
    write_pack(piped_file[FILE_PACK], 0, "");
    for (size_t i = 0; i < COUNT_OF(foreign); i += STEP) {
        const char *pack = piped_file[FILE_PACK], *name = foreign[i].name;
        char text[256];

        for (size_t k = 0; k < COUNT_OF(pages); k++) {
            snprintf(text, sizeof text, "{\"id\":\"y%sx\",\"b\":true}\n",
                     is_utf8(i) ? escaped(foreign[i].bytes) : foreign[i].bytes);
            run_with(text, pages[k], "--rules", pack, NULL);
            expect_tame(name);
            snprintf(text, sizeof text, "{\"id\":\"y%sx\",\"b\":true}\n",
                     foreign[i].bytes);
            run_with(text, pages[k], "--rules", pack, NULL);
            expect_tame(name);
        }
        snprintf(text, sizeof text, "id,b\ny%sx,true\n\"%s\",maybe\n",
                 foreign[i].bytes, foreign[i].bytes);
        for (size_t k = 0; k < 2; k++) {
            piped(text, "batch", "--input", "csv", "--rules", pack, "--format",
                  k ? "csv" : "json");
            expect_tame(name);
        }
    }
}

/* The id that JSON shows is the one that was given. */
static void an_id_reads_back_as_it_was_given(void **state)
{
    (void)state;
    write_pack(piped_file[FILE_PACK], 0, "");
    for (size_t i = 0; i < COUNT_OF(foreign); i += STEP) {
        char text[128], id[64];

        if (!is_utf8(i))
            continue;
        snprintf(id, sizeof id, "y%sx", foreign[i].bytes);
        snprintf(text, sizeof text, "{\"id\":\"y%sx\",\"b\":true}\n",
                 escaped(foreign[i].bytes));
        piped(text, "batch", "--rules", piped_file[FILE_PACK]);
        cJSON *line = piped_json(foreign[i].name);
        expect_text(foreign[i].name, text_of(line, "id"), id);
        cJSON_Delete(line);
    }
}

/* Persian with a non-joiner in every text: it stays in every writer. */
static void joiners_that_letters_need_stay(void **state)
{
    static const char word[] = "\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xB1\xD9\x88";
    const char *pack = piped_file[FILE_PACK];
    struct draft draft = {0};
    (void)state;

    for (const char *at = places; *at; at++) {
        if (*at == '~')
            continue;
        draft_print(&draft, "%c", *at);
        if (!strncmp(at, "\"en\":\"", 6)) {
            draft_print(&draft, "%.5s%s", at + 1, word);
            at += 5;
        }
    }
    piped_write(pack, draft.bytes);
    free(draft.bytes);
    for (size_t k = 0; k < COUNT_OF(forms); k++) {
        run_with("", forms[k], pack, NULL, NULL);
        expect_tame(forms[k][0]);
        expect_true(forms[k][0], piped_status < 2);
    }
    for (size_t k = 0; k < COUNT_OF(pages); k++) {
        run_with(known, pages[k], "--rules", pack, NULL);
        expect_tame(pages[k][0]);
    }
    static const char *const shown[][6] = {
        {"run"}, {"run", "--format", "markdown"}, {"run", "--format", "html"}};
    for (size_t k = 0; k < COUNT_OF(shown); k++) {
        run_with(known, shown[k], "--rules", pack, NULL);
        expect_true("there", strstr(piped_out, word));
    }
    piped(known, "run", "--rules", pack, "--format", "json");
    expect_true("escaped", strstr(piped_out, "\\u200c"));
}

int main(int count, char **words)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pack_without_foreign_text_loads),
        cmocka_unit_test(a_pack_with_foreign_text_is_refused_and_told_tamely),
        cmocka_unit_test(names_of_files_are_shown_and_not_obeyed),
        cmocka_unit_test(options_and_commands_are_shown_and_not_obeyed),
        cmocka_unit_test(names_in_sql_are_refused),
        cmocka_unit_test(answers_are_shown_and_not_obeyed),
        cmocka_unit_test(ids_of_records_are_shown_and_not_obeyed),
        cmocka_unit_test(an_id_reads_back_as_it_was_given),
        cmocka_unit_test(joiners_that_letters_need_stay),
    };

    (void)count;
    piped_start(words[0]);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    piped_stop();
    return failed;
}
