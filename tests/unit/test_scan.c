/* SPDX-License-Identifier: MIT */
/* test_scan.c -- the scanner: its grammar, its faults, and others' cases. */
#include "unit/expect.h"

#include "base/base.h"
#include "json/scan_internal.h"
#include "json/tree.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXT_ROOM = 1 << 20 };

/* A letter for each kind of token. */
static const char letters[] = "!.{}[]ksntfz";

/* The kinds of all tokens of a text, in a buffer of the caller. */
static void scan_kinds(struct scan *scan, const char *text, size_t size,
                       char *kinds)
{
    struct scan_token token;

    scan_init(scan, text, size);
    do {
        token = scan_next(scan);
        *kinds++ = letters[token.kind];
    } while (token.kind != SCAN_FAULT && token.kind != SCAN_END);
    *kinds = '\0';
}

static void whatever_the_grammar_has_is_read(void **state)
{
    static const struct {
        const char *text, *kinds;
    } rows[] = {
        {"0", "n."},
        {"-0", "n."},
        {"-12.50e+007", "n."},
        {"1E9", "n."},
        {"9e-0", "n."},
        {"true", "t."},
        {"false", "f."},
        {"null", "z."},
        {"\"\"", "s."},
        {"\"a\"", "s."},
        {" \t\r\n1 \n", "n."},
        {"[]", "[]."},
        {"[ ]", "[]."},
        {"{}", "{}."},
        {"{ }", "{}."},
        {"[1]", "[n]."},
        {"[1,2 , 3]", "[nnn]."},
        {"[[],{},[{}]]", "[[]{}[{}]]."},
        {"{\"a\":1}", "{kn}."},
        {"{\"a\" : \"b\" , \"c\":[true,null]}", "{ksk[tz]}."},
        {"{\"a\":{\"b\":{}},\"c\":false}", "{k{k{}}kf}."},
        {"[{\"a\":[]},[]]", "[{k[]}[]]."},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"", "s."},
        {"\"\x7f \xc3\xa9 \xf0\x9f\x98\x80\"", "s."},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct scan scan;
        char kinds[64];
        scan_kinds(&scan, rows[i].text, strlen(rows[i].text), kinds);
        expect_text(rows[i].text, kinds, rows[i].kinds);
    }
}

static const struct {
    const char *text;
    enum fault_code fault;
    int at;
} faults[] = {
    {"", FAULT_JSON_EMPTY, 0},
    {" \n ", FAULT_JSON_EMPTY, 3},
    {"[", FAULT_JSON_CUT_SHORT, 1},
    {"{", FAULT_JSON_CUT_SHORT, 1},
    {"[1", FAULT_JSON_CUT_SHORT, 2},
    {"[1,", FAULT_JSON_CUT_SHORT, 3},
    {"{\"a\"", FAULT_JSON_CUT_SHORT, 4},
    {"{\"a\":", FAULT_JSON_CUT_SHORT, 5},
    {"{\"a\":1,", FAULT_JSON_CUT_SHORT, 7},
    {"\"abc", FAULT_JSON_CUT_SHORT, 4},
    {"\"abc\\", FAULT_JSON_CUT_SHORT, 4},
    {"tru", FAULT_JSON_CUT_SHORT, 3},
    {"-", FAULT_JSON_CUT_SHORT, 1},
    {"1.", FAULT_JSON_CUT_SHORT, 2},
    {"1e", FAULT_JSON_CUT_SHORT, 2},
    {"1e+", FAULT_JSON_CUT_SHORT, 3},
    {"]", FAULT_JSON_VALUE, 0},
    {"[,1]", FAULT_JSON_VALUE, 1},
    {"[1,,2]", FAULT_JSON_VALUE, 3},
    {"{\"a\":}", FAULT_JSON_VALUE, 5},
    {"'a'", FAULT_JSON_VALUE, 0},
    {"\xff\xfe[", FAULT_JSON_VALUE, 0},
    {"True", FAULT_JSON_WORD, 0},
    {"nul]", FAULT_JSON_WORD, 0},
    {"NaN", FAULT_JSON_WORD, 0},
    {"[Infinity]", FAULT_JSON_WORD, 1},
    {"+1", FAULT_JSON_NUMBER, 0},
    {".5", FAULT_JSON_NUMBER, 0},
    {"[-]", FAULT_JSON_NUMBER, 2},
    {"[-a]", FAULT_JSON_NUMBER, 2},
    {"[1.]", FAULT_JSON_NUMBER, 3},
    {"[1e]", FAULT_JSON_NUMBER, 3},
    {"[1.e1]", FAULT_JSON_NUMBER, 3},
    {"01", FAULT_JSON_LEADING_ZERO, 0},
    {"[-00]", FAULT_JSON_LEADING_ZERO, 2},
    {"{1:2}", FAULT_JSON_KEY, 1},
    {"{a:2}", FAULT_JSON_KEY, 1},
    {"{\"a\":1,2}", FAULT_JSON_KEY, 7},
    {"{\"a\" 1}", FAULT_JSON_COLON, 5},
    {"{\"a\"}", FAULT_JSON_COLON, 4},
    {"[1 2]", FAULT_JSON_COMMA, 3},
    {"[1}", FAULT_JSON_COMMA, 2},
    {"{\"a\":1]", FAULT_JSON_COMMA, 6},
    {"[1:2]", FAULT_JSON_COMMA, 2},
    {"[0x1]", FAULT_JSON_COMMA, 2},
    {"[1,]", FAULT_JSON_TRAILING_COMMA, 2},
    {"{\"a\":1,}", FAULT_JSON_TRAILING_COMMA, 6},
    {"1 2", FAULT_JSON_AFTER_END, 2},
    {"{}}", FAULT_JSON_AFTER_END, 2},
    {"[]#", FAULT_JSON_AFTER_END, 2},
    {"\"a\nb\"", FAULT_JSON_CONTROL, 2},
    {"\"12345678\x1f\"", FAULT_JSON_CONTROL, 9},
    {"\"\\x41\"", FAULT_JSON_ESCAPE, 1},
    {"\"\\u12\"", FAULT_JSON_ESCAPE, 1},
    {"\"\\u00G0\"", FAULT_JSON_ESCAPE, 1},
    {"\"\\U0041\"", FAULT_JSON_ESCAPE, 1},
    {"\"a\\u0000\"", FAULT_JSON_NUL, 2},
    {"\"\\ud800\"", FAULT_JSON_SURROGATE, 1},
    {"\"\\udc00\"", FAULT_JSON_SURROGATE, 1},
    {"\"\\ud800\\u0041\"", FAULT_JSON_SURROGATE, 1},
    {"\"\\ud800\\ud800\"", FAULT_JSON_SURROGATE, 1},
    {"\"\\uD800xDC00\"", FAULT_JSON_SURROGATE, 1},
    {"\"a\x80\"", FAULT_JSON_UTF8, 2},
    {"\"\xc3\"", FAULT_JSON_UTF8, 1},
    {"\"\xed\xa0\x80\"", FAULT_JSON_UTF8, 1},
    {"\"\xf4\x90\x80\x80\"", FAULT_JSON_UTF8, 1},
    {"\"\x80\\x\"", FAULT_JSON_UTF8, 1}, // what comes first is said
    {"\"\xc3", FAULT_JSON_UTF8, 1},
    {"\xef\xbb\xbf{}", FAULT_JSON_BYTE_ORDER_MARK, 0},
};

static void whatever_else_is_a_fault_at_its_byte(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(faults); i++) {
        struct scan scan;
        char kinds[64];
        scan_kinds(&scan, faults[i].text, strlen(faults[i].text), kinds);
        expect_text(faults[i].text, &kinds[strlen(kinds) - 1], "!");
        expect_text(faults[i].text, fault_id(scan.fault),
                    fault_id(faults[i].fault));
        expect_int(faults[i].text, scan.fault_at - scan.start, faults[i].at);
        expect_int(faults[i].text, scan_next(&scan).kind, SCAN_FAULT);
    }
}

static void a_nul_byte_is_refused_everywhere(void **state)
{
    static const struct {
        const char *text;
        size_t size;
        enum fault_code fault;
    } rows[] = {
        {"\0", 1, FAULT_JSON_VALUE},         {"1\0", 2, FAULT_JSON_AFTER_END},
        {"\"a\0b\"", 5, FAULT_JSON_CONTROL}, {"[1\0]", 4, FAULT_JSON_COMMA},
        {"\"\\\0\"", 4, FAULT_JSON_ESCAPE},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct scan scan;
        char kinds[64];
        scan_kinds(&scan, rows[i].text, rows[i].size, kinds);
        expect_text("NUL", fault_id(scan.fault), fault_id(rows[i].fault));
    }
}

static void depth_has_a_limit(void **state)
{
    static const struct {
        const char *name;
        size_t depth;
        bool good;
    } rows[] = {
        {"one less", SCAN_DEPTH_MAX - 1, true},
        {"as deep as it goes", SCAN_DEPTH_MAX, true},
        {"one more", SCAN_DEPTH_MAX + 1, false},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct scan scan;
        char text[2 * SCAN_DEPTH_MAX + 2], kinds[2 * SCAN_DEPTH_MAX + 8];
        memset(text, '[', rows[i].depth);
        memset(text + rows[i].depth, ']', rows[i].depth);
        scan_kinds(&scan, text, 2 * rows[i].depth, kinds);
        expect_int(rows[i].name, kinds[strlen(kinds) - 1] == '.', rows[i].good);
        if (!rows[i].good)
            expect_text(rows[i].name, fault_id(scan.fault), "J017");
    }
}

/* The scanner takes eight bytes at a time; nothing may hide among them. */
static void special_bytes_are_seen_at_every_place(void **state)
{
    static const struct {
        const char *name, *bytes;
        enum fault_code fault; // or FAULT_CODE_COUNT
    } rows[] = {
        {"control", "\x01", FAULT_JSON_CONTROL},
        {"space less one", "\x1f", FAULT_JSON_CONTROL},
        {"continuation byte", "\x80", FAULT_JSON_UTF8},
        {"last byte", "\xff", FAULT_JSON_UTF8},
        {"escape", "\\n", FAULT_CODE_COUNT},
        {"bad escape", "\\q", FAULT_JSON_ESCAPE},
        {"two bytes", "\xc3\xa9", FAULT_CODE_COUNT},
        {"delete", "\x7f", FAULT_CODE_COUNT},
        {"bang", "!", FAULT_CODE_COUNT},
        {"hash", "#", FAULT_CODE_COUNT},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (int before = 0; before < 20; before++)
            for (int behind = 0; behind < 20; behind++) {
                struct scan scan;
                char text[64], kinds[8];
                int size = snprintf(text, sizeof text, "\"%.*s%s%.*s\"", before,
                                    "abcdefghijklmnopqrst", rows[i].bytes,
                                    behind, "ABCDEFGHIJKLMNOPQRST");
                scan_kinds(&scan, text, (size_t)size, kinds);
                bool good = rows[i].fault == FAULT_CODE_COUNT;
                expect_text(rows[i].name, kinds, good ? "s." : "!");
                if (!good) {
                    expect_int(rows[i].name, scan.fault, rows[i].fault);
                    expect_int(rows[i].name, scan.fault_at - text, before + 1);
                }
            }
}

static void tokens_say_where_they_are(void **state)
{
    static const char text[] = "{\"a\\n\": [ 12.5,\n\"x\"]}";
    static const struct {
        enum scan_kind kind;
        const char *bytes;
        bool escaped;
    } rows[] = {
        {SCAN_OBJECT, "{", false},     {SCAN_KEY, "a\\n", true},
        {SCAN_ARRAY, "[", false},      {SCAN_NUMBER, "12.5", false},
        {SCAN_STRING, "x", false},     {SCAN_ARRAY_END, "]", false},
        {SCAN_OBJECT_END, "}", false}, {SCAN_END, "", false},
        {SCAN_END, "", false},
    };
    struct scan scan;
    (void)state;

    scan_init(&scan, text, strlen(text));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct scan_token token = scan_next(&scan);
        expect_int(rows[i].bytes, token.kind, rows[i].kind);
        expect_int(rows[i].bytes, token.size, strlen(rows[i].bytes));
        assert_memory_equal(token.bytes, rows[i].bytes, token.size);
        expect_int(rows[i].bytes, token.escaped, rows[i].escaped);
    }
}

static void escapes_are_undone(void **state)
{
    static const struct {
        const char *text, *plain;
    } rows[] = {
        {"\"\"", ""},
        {"\"abc\"", "abc"},
        {"\"\\\"\\\\\\/\"", "\"\\/"},
        {"\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t"},
        {"\"\\u0041\\u00e9\\u20AC\"", "A\xc3\xa9\xe2\x82\xac"},
        {"\"\\ud83d\\ude00\"", "\xf0\x9f\x98\x80"},
        {"\"\\uD800\\uDC00\\uDBFF\\uDFFF\"",
         "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"},
        {"\"x\\u001fy\\uffff\"", "x\x1fy\xef\xbf\xbf"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct scan scan;
        char plain[64];
        scan_init(&scan, rows[i].text, strlen(rows[i].text));
        struct scan_token token = scan_next(&scan);
        size_t size = scan_unescape(&token, plain);
        expect_true(rows[i].text, size <= token.size);
        plain[size] = '\0';
        expect_text(rows[i].text, plain, rows[i].plain);
    }
}

static void integers_are_exact_or_none(void **state)
{
    static const struct {
        const char *text;
        bool good;
        int64_t value;
    } rows[] = {
        {"0", true, 0},
        {"-0", true, 0},
        {"7", true, 7},
        {"-42", true, -42},
        {"9007199254740991", true, INT64_C(9007199254740991)},
        {"-9007199254740991", true, INT64_C(-9007199254740991)},
        {"9007199254740992", false, 0},
        {"-9007199254740992", false, 0},
        {"9999999999999999", false, 0},
        {"10000000000000000", false, 0},
        {"18446744073709551617", false, 0},
        {"1.0", false, 0},
        {"1e2", false, 0},
        {"1E0", false, 0},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct scan scan;
        int64_t value = 0;
        scan_init(&scan, rows[i].text, strlen(rows[i].text));
        struct scan_token token = scan_next(&scan);
        expect_int(rows[i].text, scan_integer(&token, &value), rows[i].good);
        expect_int(rows[i].text, value, rows[i].value);
    }
}

static void a_whole_number_is_one_however_it_is_written(void **state)
{
    static const struct {
        const char *text;
        enum scan_whole what;
        int64_t value;
    } rows[] = {
        {"17", SCAN_WHOLE, 17},
        {"17.0", SCAN_WHOLE, 17},
        {"1.70e1", SCAN_WHOLE, 17},
        {"1.7E+1", SCAN_WHOLE, 17},
        {"1700e-2", SCAN_WHOLE, 17},
        {"-170.00e-1", SCAN_WHOLE, -17},
        {"20.0", SCAN_WHOLE, 20},
        {"100e-1", SCAN_WHOLE, 10},
        {"0", SCAN_WHOLE, 0},
        {"-0", SCAN_WHOLE, 0},
        {"-0.0", SCAN_WHOLE, 0},
        {"0e999999999999999999999", SCAN_WHOLE, 0},
        {"0.000e-5", SCAN_WHOLE, 0},
        {"0.01e2", SCAN_WHOLE, 1},
        {"17.5", SCAN_FRACTION, 0},
        {"0.1", SCAN_FRACTION, 0},
        {"175e-1", SCAN_FRACTION, 0},
        {"1e-400", SCAN_FRACTION, 0},
        {"17.00000000000000000000000001", SCAN_FRACTION, 0},
        {"9007199254740991", SCAN_WHOLE, INT64_C(9007199254740991)},
        {"9007199254740991.000", SCAN_WHOLE, INT64_C(9007199254740991)},
        {"-9007199254740.991e3", SCAN_WHOLE, INT64_C(-9007199254740991)},
        {"9007199254740992", SCAN_BEYOND, 0},
        {"9007199254740991.5", SCAN_FRACTION, 0},
        {"90071992547409910", SCAN_BEYOND, 0},
        {"100000000000000000000000000000001", SCAN_BEYOND, 0},
        {"1e16", SCAN_BEYOND, 0},
        {"1e400", SCAN_BEYOND, 0},
        {"1e99999999999999999999", SCAN_BEYOND, 0},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct scan scan;
        int64_t value = 0;
        scan_init(&scan, rows[i].text, strlen(rows[i].text));
        struct scan_token token = scan_next(&scan);
        expect_int(rows[i].text, scan_whole(&token, &value), rows[i].what);
        expect_int(rows[i].text, value, rows[i].value);
    }
}

static void lines_and_columns_count_from_one(void **state)
{
    static const char text[] = "[1,\n \xc3\xa9\n\r\n]";
    static const struct {
        const char *name;
        int at, line, column;
    } rows[] = {
        {"first byte", 0, 1, 1},      {"line break", 3, 1, 4},
        {"next line", 4, 2, 1},       {"columns are bytes", 7, 2, 4},
        {"lone return", 8, 3, 1},     {"last", 10, 4, 1},
        {"behind the end", 11, 4, 2},
    };
    struct scan scan;
    (void)state;

    scan_init(&scan, text, strlen(text));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct place place = scan_place(&scan, text + rows[i].at);
        expect_int(rows[i].name, place.line, rows[i].line);
        expect_int(rows[i].name, place.column, rows[i].column);
    }
}

/* Reads a text as a pack's is read; returns the first fault's id, or NULL. */
static const char *read_text(const char *text, size_t size)
{
    struct arena arena = {0};
    struct faults found;
    const char *id = NULL;
    faults_init(&found, &arena);

    // An exact copy, so that reading behind it does not go unseen.
    char *copy = malloc(size ? size : 1);
    assert_non_null(copy);
    memcpy(copy, text, size);
    struct json_document document = {
        .text = copy, .size = size, .scratch = &arena, .faults = &found};
    if (!json_read(&document))
        id = fault_id(found.listed[0][0].code);
    expect_int("errors", found.count[FAULT_ERROR] > 0, id != NULL);
    json_clear(&document);
    free(copy);
    arena_clear(&arena);
    return id;
}

/* Texts of RFC 8259 that are refused all the same, and why. */
static const struct {
    const char *name, *id;
} policy[] = {
    {"y_object_duplicated_key.json", "J019"},
    {"y_object_duplicated_key_and_value.json", "J019"},
    {"y_object_escaped_null_in_key.json", "J014"},
    {"y_string_null_escape.json", "J014"},
    {"y_number_double_close_to_zero.json", "J020"},
};

static const char *refused_by_policy(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(policy); i++)
        if (!strcmp(name, policy[i].name))
            return policy[i].id;
    return NULL;
}

static void check_suite_file(const char *folder, const char *name, char *text)
{
    char path[4096];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t size = fread(text, 1, TEXT_ROOM, file);
    fclose(file);

    const char *id = read_text(text, size);
    if (name[0] == 'n')
        expect_true(name, id != NULL);
    if (name[0] == 'y')
        expect_text(name, id, refused_by_policy(name));
}

static void others_cases_are_read_or_refused(void **state)
{
    const char *shared = getenv("ELIG_SHARED");
    char folder[2048];
    int seen[256] = {0};
    (void)state;

    snprintf(folder, sizeof folder, "%s/conformance/json",
             shared ? shared : "../shared");
    DIR *open = opendir(folder);
    if (!open) {
        printf("skipped: there is no %s\n", folder);
        skip();
    }
    char *text = malloc(TEXT_ROOM);
    assert_non_null(text);
    for (struct dirent *entry; (entry = readdir(open));)
        if (entry->d_name[0] && entry->d_name[1] == '_') {
            check_suite_file(folder, entry->d_name, text);
            seen[(unsigned char)entry->d_name[0]]++;
        }
    closedir(open);
    free(text);
    expect_int("n_", seen['n'], 188);
    expect_int("y_", seen['y'], 95);
    expect_int("i_", seen['i'], 35);
}

static void a_text_cut_anywhere_is_a_fault(void **state)
{
    static const char text[] =
        "{\"a\\u00e9\": [1.5e+3, true, null, \"\xc3\xa9\\n"
        "\\ud83d\\ude00\", {}], \"b\": -0}";
    (void)state;

    expect_text("whole", read_text(text, strlen(text)), NULL);
    for (size_t size = 0; size < strlen(text); size++)
        expect_true("cut", read_text(text, size) != NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_the_grammar_has_is_read),
        cmocka_unit_test(whatever_else_is_a_fault_at_its_byte),
        cmocka_unit_test(a_nul_byte_is_refused_everywhere),
        cmocka_unit_test(depth_has_a_limit),
        cmocka_unit_test(special_bytes_are_seen_at_every_place),
        cmocka_unit_test(tokens_say_where_they_are),
        cmocka_unit_test(escapes_are_undone),
        cmocka_unit_test(integers_are_exact_or_none),
        cmocka_unit_test(a_whole_number_is_one_however_it_is_written),
        cmocka_unit_test(lines_and_columns_count_from_one),
        cmocka_unit_test(others_cases_are_read_or_refused),
        cmocka_unit_test(a_text_cut_anywhere_is_a_fault),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
