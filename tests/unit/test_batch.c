/* SPDX-License-Identifier: MIT */
/* test_batch.c -- records in, decisions out: bytes for bytes. */
#include "desk.h"

#include "batch/batch.h"

#include <stdlib.h>

enum { WRITTEN_MAX = 4096 };

struct written {
    char text[WRITTEN_MAX + 1];
    size_t size;
};

struct mill {
    struct desk desk;
    struct arena arena;
    struct batch *batch;
    struct written written;
    char buffer[OUT_ROOM_MIN];
    struct out out;
};

static bool keep(void *context, const char *bytes, size_t size)
{
    struct written *written = context;

    if (size > WRITTEN_MAX - written->size)
        return false;
    memcpy(written->text + written->size, bytes, size);
    written->size += size;
    return true;
}

static void mill_open(struct mill *mill)
{
    *mill = (struct mill){0};
    desk_open(&mill->desk);
    mill->batch = batch_new(
        mill->desk.subject.engine, mill->desk.answers.today,
        record_form_find(NULL)->writer(mill->desk.subject.engine,
                                       &(struct record_parts){0}, &mill->arena),
        &mill->arena);
    mill->out = (struct out){
        .write = keep,
        .context = &mill->written,
        .bytes = mill->buffer,
        .room = sizeof(mill->buffer),
    };
}

static void mill_close(struct mill *mill)
{
    arena_clear(&mill->arena);
    desk_close(&mill->desk);
}

/* What the id of the first error in the text stands for. */
static const char *title_in(const char *text)
{
    const char *id = strstr(text, "\"error\":{\"id\":\"") + 15;

    for (int code = 0; code < FAULT_CODE_COUNT; code++)
        if (!strncmp(id, fault_id((enum fault_code)code), 4))
            return fault_title((enum fault_code)code);
    return "an id";
}

/* Takes the message of an error out, which must be the title of its id. */
static void drop_message(char *text)
{
    static const char key[] = ",\"message\":\"";
    char *message = strstr(text, key), *end;

    expect_int(text, message != NULL, strstr(text, "\"invalid\"") != NULL);
    if (!message)
        return;
    end = strstr(message, "\"}}");
    assert_non_null(end);
    *end = '\0';
    expect_text(text, message + strlen(key), title_in(text));
    memmove(message, end + 1, strlen(end + 1) + 1);
}

/* What was written since the last time, without messages. */
static const char *take(struct mill *mill)
{
    struct written *written = &mill->written;

    out_flush(&mill->out);
    written->text[written->size] = '\0';
    written->size = 0;
    drop_message(written->text);
    return written->text;
}

struct row {
    const char *line, *want;
};

static void check_rows(const struct row *rows, size_t count, bool fine)
{
    struct mill mill;

    mill_open(&mill);
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(rows[i].line);

        expect_int(rows[i].line,
                   batch_line(mill.batch, rows[i].line, size, 7, &mill.out),
                   fine);
        expect_text(rows[i].line, take(&mill), rows[i].want);
    }
    mill_close(&mill);
}

static void a_record_becomes_a_line(void **state)
{
    static const struct row rows[] = {
        {"{\"id\":1,\"adult\":false}",
         "{\"id\":1,\"status\":\"decided\",\"outcome\":\"fine\","
         "\"rule\":\"child\",\"dates\":{},\"advice\":[],\"ask\":[]}\n"},
        {"{\"adult\":true,\"colour\":\"red\",\"back\":\"2021-02-26\"}",
         "{\"status\":\"decided\",\"outcome\":\"wait\",\"rule\":\"away\","
         "\"dates\":{\"from\":\"2021-03-09\"},\"advice\":[],\"ask\":[]}\n"},
        {"{\"adult\":true,\"colour\":\"none\",\"on_file\":\"no\",\"age\":30}",
         "{\"status\":\"decided\",\"outcome\":\"come\",\"rule\":\"other\","
         "\"dates\":{},\"advice\":[\"passport\"],\"ask\":[]}\n"},
        {"{\"adult\":true,\"colour\":\"none\",\"age\":30}",
         "{\"status\":\"undetermined\",\"outcome\":null,\"rule\":null,"
         "\"possible\":[\"fine\",\"come\"],\"dates\":{},\"advice\":[],"
         "\"ask\":[\"on_file\"]}\n"},
        {"{\"adult\":null,\"colour\":\"none\",\"age\":30,\"on_file\":null}",
         "{\"status\":\"undetermined\",\"outcome\":null,\"rule\":null,"
         "\"possible\":[\"fine\",\"come\"],\"dates\":{},\"advice\":[],"
         "\"ask\":[],\"open\":[\"adult\"]}\n"},
        {" { \"adult\" : false } \t\r",
         "{\"status\":\"decided\",\"outcome\":\"fine\",\"rule\":\"child\","
         "\"dates\":{},\"advice\":[],\"ask\":[]}\n"},
        {"{\"id\":\"\",\"today\":\"2021-03-20\",\"adult\":true,"
         "\"colour\":\"red\",\"back\":\"2021-03-20\"}",
         "{\"id\":\"\",\"status\":\"decided\",\"outcome\":\"wait\","
         "\"rule\":\"away\",\"dates\":{\"from\":\"2021-03-31\"},"
         "\"advice\":[],\"ask\":[]}\n"},
    };
    (void)state;

    check_rows(rows, COUNT_OF(rows), true);
}

static void what_is_null_beside_the_answers_is_as_if_absent(void **state)
{
    static const struct row rows[] = {
        {"{\"id\":null,\"today\":null,\"adult\":true,\"colour\":\"red\","
         "\"back\":\"2021-02-26\"}",
         "{\"status\":\"decided\",\"outcome\":\"wait\",\"rule\":\"away\","
         "\"dates\":{\"from\":\"2021-03-09\"},\"advice\":[],\"ask\":[]}\n"},
        {"{\"adult\":false,\"today\":null,\"id\":null}",
         "{\"status\":\"decided\",\"outcome\":\"fine\",\"rule\":\"child\","
         "\"dates\":{},\"advice\":[],\"ask\":[]}\n"},
    };
    (void)state;

    check_rows(rows, COUNT_OF(rows), true);
}

static void a_number_may_be_written_as_other_programs_write_it(void **state)
{
#define COMES                                                                  \
    "{\"status\":\"decided\",\"outcome\":\"come\",\"rule\":\"other\","         \
    "\"dates\":{},\"advice\":[\"passport\"],\"ask\":[]}\n"
    static const struct row rows[] = {
        {"{\"adult\":true,\"colour\":\"none\",\"on_file\":\"no\",\"age\":30.0}",
         COMES},
        {"{\"adult\":true,\"colour\":\"none\",\"on_file\":\"no\",\"age\":3e1}",
         COMES},
        {"{\"age\":3.00E+1,\"adult\":true,\"colour\":\"none\","
         "\"on_file\":\"no\"}",
         COMES},
    };
    (void)state;

    check_rows(rows, COUNT_OF(rows), true);
}

static void a_byte_order_mark_in_front_of_all_is_read_over(void **state)
{
    struct mill mill;
    const char *line = "\xEF\xBB\xBF{\"id\":1,\"adult\":false}";
    (void)state;

    mill_open(&mill);
    expect_true("first",
                batch_line(mill.batch, line, strlen(line), 1, &mill.out));
    expect_text("first", take(&mill),
                "{\"id\":1,\"status\":\"decided\",\"outcome\":\"fine\","
                "\"rule\":\"child\",\"dates\":{},\"advice\":[],\"ask\":[]}\n");
    expect_true("second",
                !batch_line(mill.batch, line, strlen(line), 2, &mill.out));
    mill_close(&mill);
}

static void ids_are_copied(void **state)
{
    static const struct row rows[] = {
        {"0", "0"},
        {"-12", "-12"},
        {"-0", "-0"},
        {"123456789012345678901234567890", "123456789012345678901234567890"},
        {"\"x y\"", "\"x y\""},
        {"\"\\\"\\\\\\/\"", "\"\\\"\\\\/\""},
        {"\"\\u00e9\\ud83d\\ude00\"", "\"\xC3\xA9\xF0\x9F\x98\x80\""},
        {"\"\xC3\xA9\"", "\"\xC3\xA9\""},
        {"\"\\u001b\\n\"", "\"\\u001b\\n\""},
        {"\"\xE2\x80\xAE\"", "\"\\u202e\""},
    };
    struct mill mill;
    (void)state;

    mill_open(&mill);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct arena *arena = &mill.desk.arena;
        const char *line =
            arena_print(arena, "{\"id\":%s,\"adult\":false}", rows[i].line);

        expect_true(line,
                    batch_line(mill.batch, line, strlen(line), 1, &mill.out));
        expect_text(line, take(&mill),
                    arena_print(arena,
                                "{\"id\":%s,\"status\":\"decided\","
                                "\"outcome\":\"fine\",\"rule\":\"child\","
                                "\"dates\":{},\"advice\":[],\"ask\":[]}\n",
                                rows[i].want));
    }
    mill_close(&mill);
}

#define BAD(id, error)                                                         \
    "{" id "\"status\":\"invalid\",\"line\":7,\"error\":{" error "}}\n"

static const struct row bad_records[] = {
    {"", BAD("", "\"id\":\"A013\",\"column\":1")},
    {" \t", BAD("", "\"id\":\"A013\",\"column\":1")},
    {"\r", BAD("", "\"id\":\"A013\",\"column\":1")},
    {"x", BAD("", "\"id\":\"J004\",\"column\":1")},
    {"[]", BAD("", "\"id\":\"A021\",\"column\":1")},
    {"\xEF\xBB\xBF{}", BAD("", "\"id\":\"J018\",\"column\":1")},
    {"{\"id\":5,\"adult\":1}",
     BAD("\"id\":5,", "\"id\":\"A003\",\"question\":\"adult\",\"column\":17")},
    {"{\"adult\":1,\"id\":5}",
     BAD("\"id\":5,", "\"id\":\"A003\",\"question\":\"adult\",\"column\":10")},
    {"{\"adult\":1,\"id\":5} x",
     BAD("\"id\":5,", "\"id\":\"A003\",\"question\":\"adult\",\"column\":10")},
    {"{\"adult\":1,\"x\":[{}],\"id\":\"a\"}",
     BAD("\"id\":\"a\",",
         "\"id\":\"A003\",\"question\":\"adult\",\"column\":10")},
    {"{\"id\":5,\"adult\":true,\"colour",
     BAD("\"id\":5,", "\"id\":\"J002\",\"column\":29")},
    {"{\"adult\":true,\"colour\",\"id\":5}",
     BAD("", "\"id\":\"J008\",\"column\":23")},
    {"{\"id\":5,\"id\":5}", BAD("", "\"id\":\"A011\",\"column\":9")},
    {"{\"id\":1.5}", BAD("", "\"id\":\"A022\",\"column\":7")},
    {"{\"id\":null,\"id\":1}", BAD("", "\"id\":\"A011\",\"column\":12")},
    {"{\"today\":null,\"today\":\"2021-03-01\"}",
     BAD("", "\"id\":\"A011\",\"column\":15")},
    {"{\"id\":true}", BAD("", "\"id\":\"A022\",\"column\":7")},
    {"{\"id\":[1],\"adult\":true}", BAD("", "\"id\":\"A022\",\"column\":7")},
    {"{\"id\":1,\"today\":\"2021-02-29\"}",
     BAD("\"id\":1,", "\"id\":\"A023\",\"column\":17")},
    {"{\"today\":1}", BAD("", "\"id\":\"A023\",\"column\":10")},
    {"{\"today\":\"2021-03-01\",\"today\":\"2021-03-01\"}",
     BAD("", "\"id\":\"A011\",\"column\":23")},
    {"{\"who\":1}", BAD("", "\"id\":\"A001\",\"column\":2")},
    {"{\"\":1}", BAD("", "\"id\":\"A001\",\"column\":2")},
    {"{\"adult\":true,\"adult\":true}",
     BAD("", "\"id\":\"A011\",\"question\":\"adult\",\"column\":15")},
    {"{\"colour\":\"pink\"}",
     BAD("", "\"id\":\"A002\",\"question\":\"colour\",\"column\":11")},
    {"{\"colour\":\"adult\"}",
     BAD("", "\"id\":\"A002\",\"question\":\"colour\",\"column\":11")},
    {"{\"adult\":\"true\"}",
     BAD("", "\"id\":\"A003\",\"question\":\"adult\",\"column\":10")},
    {"{\"back\":\"1-3-2021\"}",
     BAD("", "\"id\":\"A004\",\"question\":\"back\",\"column\":9")},
    {"{\"back\":\"2021-02-31\"}",
     BAD("", "\"id\":\"A005\",\"question\":\"back\",\"column\":9")},
    {"{\"visit\":\"2021-02-28\"}",
     BAD("", "\"id\":\"A006\",\"question\":\"visit\",\"column\":10")},
    {"{\"back\":\"2021-03-02\"}",
     BAD("", "\"id\":\"A007\",\"question\":\"back\",\"column\":9")},
    {"{\"back\":\"2021-03-01\",\"today\":\"2021-02-28\"}",
     BAD("", "\"id\":\"A007\",\"question\":\"back\",\"column\":9")},
    {"{\"age\":-1}",
     BAD("", "\"id\":\"A008\",\"question\":\"age\",\"column\":8")},
    {"{\"age\":121}",
     BAD("", "\"id\":\"A009\",\"question\":\"age\",\"column\":8")},
    {"{\"age\":1.5}",
     BAD("", "\"id\":\"A010\",\"question\":\"age\",\"column\":8")},
    {"{\"age\":121,\"back\":\"2021-03-02\"}",
     BAD("", "\"id\":\"A009\",\"question\":\"age\",\"column\":8")},
    {"{\"back\":\"2021-03-02\",\"age\":121}",
     BAD("", "\"id\":\"A007\",\"question\":\"back\",\"column\":9")},
    {"{\"age\":01}", BAD("", "\"id\":\"J006\",\"column\":8")},
    {"{\"adult\":true,}", BAD("", "\"id\":\"J010\",\"column\":14")},
    {"{\"id\":\"\xFF\"}", BAD("", "\"id\":\"J016\",\"column\":8")},
};

static void a_bad_record_says_what_is_known_of_it(void **state)
{
    (void)state;

    check_rows(bad_records, COUNT_OF(bad_records), false);
}

static void a_nul_byte_is_a_fault(void **state)
{
    static const char line[] = "{\"adult\":false\0}";
    struct mill mill;
    (void)state;

    mill_open(&mill);
    expect_false("line",
                 batch_line(mill.batch, line, sizeof(line) - 1, 7, &mill.out));
    expect_text("line", take(&mill), BAD("", "\"id\":\"J009\",\"column\":15"));
    mill_close(&mill);
}

static void a_bad_record_does_not_touch_the_next(void **state)
{
    static const char bad[] = "{\"id\":1,\"today\":\"1999-01-01\","
                              "\"adult\":false,\"colour\":\"pink\"}",
                      good[] = "{\"colour\":\"none\",\"on_file\":\"no\","
                               "\"age\":1,\"back\":\"2021-03-01\"}";
    struct mill mill;
    (void)state;

    mill_open(&mill);
    expect_false("bad",
                 batch_line(mill.batch, bad, sizeof(bad) - 1, 1, &mill.out));
    take(&mill);
    expect_true("good",
                batch_line(mill.batch, good, sizeof(good) - 1, 2, &mill.out));
    expect_text("good", take(&mill),
                "{\"status\":\"undetermined\",\"outcome\":null,"
                "\"rule\":null,\"possible\":[\"fine\",\"come\"],\"dates\":{},"
                "\"advice\":[],\"ask\":[\"adult\"]}\n");
    mill_close(&mill);
}

static void records_have_a_limit(void **state)
{
    char *line = malloc(READ_LINE_MAX + 2);
    struct mill mill;
    (void)state;

    mill_open(&mill);
    assert_non_null(line);
    memset(line, ' ', READ_LINE_MAX + 2);
    memcpy(line, "{\"adult\":false}", 15);
    for (int over = -1; over <= 1; over++)
        expect_int("spaces",
                   batch_line(mill.batch, line, (size_t)(READ_LINE_MAX + over),
                              7, &mill.out),
                   over <= 0);
    take(&mill);
    line[READ_LINE_MAX] = '\r';
    expect_true("a CR does not count",
                batch_line(mill.batch, line, READ_LINE_MAX + 1, 7, &mill.out));
    take(&mill);
    expect_false("skipped", batch_line_too_long(mill.batch, 7, &mill.out));
    expect_text("skipped", take(&mill), BAD("", "\"id\":\"A018\""));
    free(line);
    mill_close(&mill);
}

static void an_id_may_fill_the_record(void **state)
{
    char *line = malloc(READ_LINE_MAX);
    struct mill mill;
    (void)state;

    mill_open(&mill);
    assert_non_null(line);
    memset(line, 'x', READ_LINE_MAX);
    memcpy(line, "{\"id\":\"\\n", 9);
    memcpy(line + READ_LINE_MAX - 2, "\"}", 2);
    expect_true("escaped",
                batch_line(mill.batch, line, READ_LINE_MAX, 7, &mill.out));
    expect_true("too much for the test's out, though", mill.out.failed);
    free(line);
    mill_close(&mill);
}

static void memory_does_not_grow_with_the_records(void **state)
{
    static const char *const lines[] = {
        "{\"adult\":true,\"colour\":\"red\",\"back\":\"2021-02-26\"}",
        "{\"adult\":true,\"id\":\"\\u0041\"}",
        "{\"adult\":1}",
    };
    struct mill mill;
    size_t size = 0;
    (void)state;

    mill_open(&mill);
    for (int i = 0; i < 30000; i++) {
        const char *line = lines[i % 3];

        batch_line(mill.batch, line, strlen(line), 1, &mill.out);
        take(&mill);
        if (i == 30)
            size = arena_size(&mill.arena);
    }
    expect_int("size", arena_size(&mill.arena), size);
    mill_close(&mill);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_becomes_a_line),
        cmocka_unit_test(what_is_null_beside_the_answers_is_as_if_absent),
        cmocka_unit_test(a_number_may_be_written_as_other_programs_write_it),
        cmocka_unit_test(a_byte_order_mark_in_front_of_all_is_read_over),
        cmocka_unit_test(ids_are_copied),
        cmocka_unit_test(a_bad_record_says_what_is_known_of_it),
        cmocka_unit_test(a_nul_byte_is_a_fault),
        cmocka_unit_test(a_bad_record_does_not_touch_the_next),
        cmocka_unit_test(records_have_a_limit),
        cmocka_unit_test(an_id_may_fill_the_record),
        cmocka_unit_test(memory_does_not_grow_with_the_records),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
