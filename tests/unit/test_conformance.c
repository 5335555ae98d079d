/* SPDX-License-Identifier: MIT */
/*
 * test_conformance.c -- conditions written by others, loaded and decided.
 *
 * Each case's condition becomes the first rule of a small pack whose questions
 * follow from the case's data; its last rule always holds.
 */
#include "unit/subject.h"

#include "base/out.h"
#include "pack/load.h"
#include "json/scan_internal.h"

#include <stdio.h>
#include <stdlib.h>

enum { FILE_ROOM = 1 << 20, PACK_ROOM = 1 << 16, VARIABLES = 16 };

static char file[FILE_ROOM];
static size_t file_size;

struct slice {
    const char *bytes;
    size_t size;
};

struct variable {
    char id[128];
    enum question_type type;
    bool known;
    int64_t number;    /* boolean, integer */
    struct slice text; /* choice */
};

struct example {
    struct slice rule, data, result, reject;
    struct variable variables[VARIABLES];
    size_t variable_count;
};

/* What a case came to. */
enum verdict { REFUSED, NO, YES, UNKNOWN };

static bool read_file(const char *name)
{
    char path[4096];
    const char *shared = getenv("ELIG_SHARED");

    snprintf(path, sizeof path, "%s/conformance/%s",
             shared ? shared : "../shared", name);
    FILE *stream = fopen(path, "rb");
    if (!stream) {
        printf("skipped: there is no %s\n", path);
        return false;
    }
    file_size = fread(file, 1, sizeof file, stream);
    fclose(stream);
    assert_true(file_size < sizeof file);
    return true;
}

/* The whole value that begins with the token. */
static struct slice take_value(struct scan *scan, struct scan_token token)
{
    bool is_string = token.kind == SCAN_STRING;
    const char *start = token.bytes - is_string;
    uint32_t depth = scan->depth;

    if (token.kind == SCAN_OBJECT || token.kind == SCAN_ARRAY)
        while (scan->depth >= depth)
            token = scan_next(scan);
    return (struct slice){start, (size_t)(token.bytes + token.size - start) +
                                     is_string};
}

static bool key_is(struct scan_token key, const char *name)
{
    return key.size == strlen(name) && !memcmp(key.bytes, name, key.size);
}

static bool is_text(struct slice slice, const char *text)
{
    return slice.size == strlen(text) && !memcmp(slice.bytes, text, slice.size);
}

static void add_variable(struct example *example, const char *id,
                         struct scan_token token)
{
    struct variable *variable = &example->variables[example->variable_count++];

    assert_true(example->variable_count < VARIABLES);
    *variable = (struct variable){.known = true};
    snprintf(variable->id, sizeof variable->id, "%s", id);
    if (token.kind == SCAN_TRUE || token.kind == SCAN_FALSE) {
        variable->number = token.kind == SCAN_TRUE;
    } else if (token.kind == SCAN_NUMBER) {
        variable->type = QUESTION_INTEGER;
        variable->known = scan_integer(&token, &variable->number);
    } else if (token.kind == SCAN_STRING && token.size) {
        variable->type = QUESTION_CHOICE;
        variable->text = (struct slice){token.bytes, token.size};
    } else { // null
        variable->known = false;
    }
}

/* The members of an object, with dotted names for what is nested. */
static void read_members(struct example *example, struct scan *scan,
                         const char *prefix)
{
    for (struct scan_token key = scan_next(scan); key.kind == SCAN_KEY;
         key = scan_next(scan)) {
        char id[128], inner[160];
        struct scan_token value = scan_next(scan);
        snprintf(id, sizeof id, "%s%.*s", prefix, (int)key.size, key.bytes);
        snprintf(inner, sizeof inner, "%s.", id);
        if (value.kind == SCAN_OBJECT)
            read_members(example, scan, inner);
        else if (value.kind == SCAN_ARRAY)
            take_value(scan, value);
        else
            add_variable(example, id, value);
    }
}

static void read_data(struct example *example)
{
    struct scan scan;

    scan_init(&scan, example->data.bytes, example->data.size);
    if (example->data.size && scan_next(&scan).kind == SCAN_OBJECT)
        read_members(example, &scan, "");
}

/* Declares what the condition names and the data lack, as boolean. */
static void add_missing(struct example *example)
{
    struct scan scan;
    bool is_var = false;

    scan_init(&scan, example->rule.bytes, example->rule.size);
    for (struct scan_token token = scan_next(&scan);
         token.kind != SCAN_END && token.kind != SCAN_FAULT;
         token = scan_next(&scan)) {
        if (token.kind == SCAN_STRING && is_var) {
            char id[128];
            snprintf(id, sizeof id, "%.*s", (int)token.size, token.bytes);
            add_variable(example, id, (struct scan_token){.kind = SCAN_NULL});
        }
        is_var = (token.kind == SCAN_KEY && key_is(token, "var")) ||
                 (is_var && token.kind == SCAN_ARRAY);
    }
}

static bool next_example(struct scan *scan, struct example *example)
{
    *example = (struct example){0};
    if (scan_next(scan).kind != SCAN_OBJECT)
        return false;
    for (struct scan_token key = scan_next(scan); key.kind == SCAN_KEY;
         key = scan_next(scan)) {
        struct slice value = take_value(scan, scan_next(scan));
        if (key_is(key, "rule"))
            example->rule = value;
        else if (key_is(key, "data"))
            example->data = value;
        else if (key_is(key, "result"))
            example->result = value;
        else if (key_is(key, "reject"))
            example->reject = value;
    }
    read_data(example);
    return true;
}

static bool write_nothing(void *context, const char *bytes, size_t size)
{
    (void)context, (void)bytes, (void)size;
    return false; // the buffer must do
}

/* An option for each string of the condition, and the answer's. */
static void put_options(struct out *out, const struct example *example,
                        struct slice answer)
{
    struct scan scan;
    struct slice seen[32] = {answer};
    size_t count = 1;

    scan_init(&scan, example->rule.bytes, example->rule.size);
    for (struct scan_token token = scan_next(&scan);
         token.kind != SCAN_END && token.kind != SCAN_FAULT;
         token = scan_next(&scan)) {
        bool is_new = token.kind == SCAN_STRING && token.size;
        for (size_t i = 0; i < count && is_new; i++)
            is_new = seen[i].size != token.size ||
                     memcmp(seen[i].bytes, token.bytes, token.size) != 0;
        if (is_new && count < COUNT_OF(seen))
            seen[count++] = (struct slice){token.bytes, token.size};
    }
    for (size_t i = 0; i < count; i++) {
        out_text(out, i ? ",{\"id\":\"" : "{\"id\":\"");
        out_bytes(out, seen[i].bytes, seen[i].size);
        out_text(out, "\",\"says\":{\"en\":\"S\"}}");
    }
}

static void put_pack(struct out *out, const struct example *example)
{
    out_text(out, "{\"pack\":1,\"id\":\"p\",\"version\":\"1\","
                  "\"languages\":[\"en\"],\"title\":{\"en\":\"T\"},"
                  "\"notice\":{\"en\":\"N\"},\"source\":{\"publisher\":\"p\","
                  "\"title\":\"t\"},\"questions\":[");
    for (size_t i = 0; i < example->variable_count; i++) {
        const struct variable *variable = &example->variables[i];
        out_text(out, i ? ",{\"id\":\"" : "{\"id\":\"");
        out_text(out, variable->id);
        out_text(out, "\",\"ask\":{\"en\":\"Q?\"},\"why\":{\"en\":\"W\"},"
                      "\"type\":\"");
        out_text(out, question_types[variable->type].name);
        out_text(out, "\"");
        if (variable->type == QUESTION_CHOICE) {
            out_text(out, ",\"options\":[");
            put_options(out, example, variable->text);
            out_text(out, "]");
        }
        out_text(out, "}");
    }
    out_text(out, "],\"outcomes\":[{\"id\":\"yes\",\"says\":{\"en\":\"Y\"}},"
                  "{\"id\":\"no\",\"says\":{\"en\":\"N\"}}],"
                  "\"rules\":[{\"id\":\"r\",\"outcome\":\"yes\","
                  "\"because\":{\"en\":\"B\"},\"when\":");
    out_bytes(out, example->rule.bytes, example->rule.size);
    out_text(out, "},{\"id\":\"else\",\"outcome\":\"no\","
                  "\"because\":{\"en\":\"B\"},\"when\":true}]}");
}

static enum verdict run_example(const struct example *example)
{
    static char text[PACK_ROOM];
    struct subject subject = {.pack = NULL};
    struct out out = {
        .write = write_nothing, .bytes = text, .room = sizeof text};
    struct faults faults;

    put_pack(&out, example);
    assert_false(out.failed);
    faults_init(&faults, &subject.arena);
    subject.pack =
        pack_load(text, out.used, "case", NULL, &subject.arena, &faults);
    if (!subject.pack) {
        assert_true(faults.count[FAULT_ERROR] > 0);
        subject_clear(&subject);
        return REFUSED;
    }

    subject_compile(&subject, ENGINE_FOR_ONE);
    struct answers answers = subject_answers(&subject, 0);
    for (size_t i = 0; i < example->variable_count; i++)
        // The answer is the first of its options, so 0.
        answers.of[i] = (struct answer){
            example->variables[i].known ? ANSWER_KNOWN : ANSWER_MISSING,
            example->variables[i].number};
    const struct decision *decision = decide(subject.decider, &answers);
    enum verdict verdict = decision->status == STATUS_UNDETERMINED ? UNKNOWN
                           : decision->outcome == 0                ? YES
                                                                   : NO;
    subject_clear(&subject);
    return verdict;
}

static void expect_verdict(const struct example *example, enum verdict want)
{
    char name[256];

    snprintf(name, sizeof name, "%.*s", (int)example->rule.size,
             example->rule.bytes);
    expect_int(name, run_example(example), want);
}

static void start(struct scan *scan)
{
    scan_init(scan, file, file_size);
    assert_int_equal(scan_next(scan).kind, SCAN_ARRAY);
}

static enum verdict wanted(const struct example *example)
{
    if (is_text(example->result, "null"))
        return UNKNOWN;
    return is_text(example->result, "true") ? YES : NO;
}

static void expect_results(const char *name, int count)
{
    struct scan scan;
    struct example example;
    int seen = 0;

    if (!read_file(name))
        skip();
    start(&scan);
    for (; next_example(&scan, &example); seen++)
        expect_verdict(&example, wanted(&example));
    assert_int_equal(seen, count);
}

static void all_162_conditions_of_the_core_give_their_result(void **state)
{
    (void)state;
    expect_results("accept.json", 162);
}

static void all_21_truth_tables_know_what_is_unknown(void **state)
{
    (void)state;
    expect_results("unknown.json", 21);
}

static void all_366_conditions_outside_the_core_are_refused(void **state)
{
    struct scan scan;
    struct example example;
    int refused = 0;

    (void)state;
    if (!read_file("refuse.json"))
        skip();
    start(&scan);
    while (next_example(&scan, &example)) {
        if (is_text(example.reject, "\"missing var\""))
            continue;
        expect_verdict(&example, REFUSED);
        refused++;
    }
    assert_int_equal(refused, 366);
}

static void a_missing_variable_is_unknown_never_false(void **state)
{
    struct scan scan;
    struct example example;
    int unknown = 0, refused = 0;

    (void)state;
    if (!read_file("refuse.json"))
        skip();
    start(&scan);
    while (next_example(&scan, &example)) {
        if (!is_text(example.reject, "\"missing var\""))
            continue;
        example.variable_count = 0;
        add_missing(&example);
        enum verdict verdict = run_example(&example);
        unknown += verdict == UNKNOWN;
        refused += verdict == REFUSED;
    }
    assert_int_equal(unknown, 8);
    assert_int_equal(refused, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_162_conditions_of_the_core_give_their_result),
        cmocka_unit_test(all_21_truth_tables_know_what_is_unknown),
        cmocka_unit_test(all_366_conditions_outside_the_core_are_refused),
        cmocka_unit_test(a_missing_variable_is_unknown_never_false),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
