/* SPDX-License-Identifier: MIT */
/* test_csv.c -- records of CSV are the JSON records that say the same. */
#include "desk.h"
#include "sheet.h"

#include "answers/csv.h"
#include "base/utf8.h"
#include "batch/batch.h"
#include "text/csv_field.h"

#include <stdio.h>
#include <stdlib.h>

enum { WRITTEN_MAX = 1 << 16, RECORDS = 4000, MUTANTS = 20000 };

static const char header[] =
    "id,today,adult,colour,on_file,age,back,visit,born\r\n";

struct mill {
    struct desk desk;
    struct arena arena, sheet_arena;
    struct batch *batch;
    const struct csv *csv;
    struct csv_sheet *sheet;
    char written[WRITTEN_MAX + 1];
    size_t size;
    char buffer[4096];
    struct out out;
};

static const struct csv_source source = {.file = "people.csv", .line = 1};

static bool keep(void *context, const char *bytes, size_t size)
{
    struct mill *mill = context;

    if (size > WRITTEN_MAX - mill->size)
        return false;
    memcpy(mill->written + mill->size, bytes, size);
    mill->size += size;
    return true;
}

static void mill_open_form(struct mill *mill, const char *form)
{
    memset(mill, 0, sizeof *mill);
    desk_open(&mill->desk);
    mill->batch = batch_new(
        mill->desk.subject.engine, mill->desk.answers.today,
        record_form_find(form)->writer(mill->desk.subject.engine,
                                       &(struct record_parts){0}, &mill->arena),
        &mill->arena);
    mill->csv =
        csv_read_header(mill->desk.subject.pack, header, sizeof header - 1,
                        &source, &mill->desk.faults, &mill->sheet_arena);
    assert_non_null(mill->csv);
    mill->sheet = csv_sheet_new(mill->csv, 4096, BATCH_PAD, &mill->sheet_arena);
    mill->out = (struct out){.write = keep,
                             .context = mill,
                             .bytes = mill->buffer,
                             .room = sizeof mill->buffer};
}

static void mill_open(struct mill *mill)
{
    mill_open_form(mill, "json");
}

static void mill_close(struct mill *mill)
{
    arena_clear(&mill->arena);
    arena_clear(&mill->sheet_arena);
    desk_close(&mill->desk);
}

static const char *take(struct mill *mill)
{
    out_flush(&mill->out);
    assert_false(mill->out.failed);
    mill->written[mill->size] = '\0';
    mill->size = 0;
    return mill->written;
}

static void a_record_is_put_as_json(void **state)
{
    static const struct {
        const char *csv, *json;
    } rows[] = {
        {",,,,,,,,", "{}\n"},
        {"1,2021-03-01,true,red,yes,17,2021-02-26,,",
         "{\"id\":1,\"today\":\"2021-03-01\",\"adult\":true,"
         "\"colour\":\"red\",\"on_file\":\"yes\",\"age\":17,"
         "\"back\":\"2021-02-26\"}\n"},
        {"\"1\",\"\",\"FALSE\",\"red\",,\"17\",,,",
         "{\"id\":1,\"adult\":false,\"colour\":\"red\",\"age\":17}\n"},
        {"\"a,b\nc \"\"d\"\"\\\",,True,,,,,,",
         "{\"id\":\"a,b\\u000ac \\\"d\\\"\\\\\",\"adult\":true}\n"},
        {"007,,unknown,unknown,unknown,unknown,unknown,,",
         "{\"id\":\"007\",\"adult\":null,\"colour\":null,"
         "\"on_file\":\"unknown\",\"age\":null,\"back\":null}\n"},
        {"-0,,tru,,,017,1-3-2021,,",
         "{\"id\":-0,\"adult\":\"tru\",\"age\":\"017\","
         "\"back\":\"1-3-2021\"}\n"},
        {"-,,\"\"\"\",,,1.0,,,",
         "{\"id\":\"-\",\"adult\":\"\\\"\",\"age\":1}\n"},
        {" 1,, true,,,,,,", "{\"id\":\" 1\",\"adult\":\" true\"}\n"},
        {"\r,,,,,,,,", "{\"id\":\"\\u000d\"}\n"},
        {"\xC2\xA0\xE2\x80\x91,2021\xE2\x80\x91"
         "03\xE2\x88\x92"
         "01,tr\xE2\x80\x8Bue,\xEF\xBD\x92"
         "ed,\"a\tb\xE2\x80\x9C\"\"\",\xD9\xA1\xD9\xA7,,,",
         "{\"id\":\"\xC2\xA0\xE2\x80\x91\",\"today\":\"2021-03-01\","
         "\"adult\":true,\"colour\":\"red\",\"on_file\":\"a b\\\"\\\"\","
         "\"age\":17}\n"},
    };
    struct mill *mill = malloc(sizeof *mill);
    (void)state;

    mill_open(mill);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct csv_fault fault;
        struct span json;
        assert_true(csv_to_json(mill->sheet, rows[i].csv, strlen(rows[i].csv),
                                &json, &fault));
        expect_text(rows[i].csv,
                    arena_copy(&mill->desk.arena, json.text, json.size + 1),
                    rows[i].json);
    }
    mill_close(mill);
    free(mill);
}

static void expect_json(struct mill *mill, const char *record, const char *want)
{
    struct csv_fault fault;
    struct span json;

    assert_true(
        csv_to_json(mill->sheet, record, strlen(record), &json, &fault));
    expect_text(record, arena_copy(&mill->desk.arena, json.text, json.size),
                want);
}

static void
what_spreadsheets_write_is_read_where_it_means_one_thing(void **state)
{
    static const struct {
        const char *csv, *json;
    } rows[] = {
        {",,WAAR,,,,,,", "{\"adult\":true}"},
        {",,Onwaar,,,,,,", "{\"adult\":false}"},
        {",,1,,,,,,", "{\"adult\":true}"},
        {",,0,,,,,,", "{\"adult\":false}"},
        {",,Ja,,,,,,", "{\"adult\":true}"},
        {",,no,,,,,,", "{\"adult\":false}"},
        {",,2,,,,,,", "{\"adult\":\"2\"}"},
        {",,,WAAR,1,,,,", "{\"colour\":\"WAAR\",\"on_file\":\"1\"}"},
        {",,,,,17.0,,,", "{\"age\":17}"},
        {",,,,,\"17,00\",,,", "{\"age\":17}"},
        {",,,,,-17.0000,,,", "{\"age\":-17}"},
        {",,,,,1.000,,,", "{\"age\":\"1.000\"}"},
        {",,,,,17.5,,,", "{\"age\":\"17.5\"}"},
        {",,,,,17.,,,", "{\"age\":\"17.\"}"},
        {",,,,,.0,,,", "{\"age\":\".0\"}"},
        {"17.0,,,,,,,,", "{\"id\":\"17.0\"}"},
        {",26-2-2021,,,,,26/02/2021,,", "{\"today\":\"2021-02-26\","
                                        "\"back\":\"2021-02-26\"}"},
        {",,,,,,31.2.2021,,", "{\"back\":\"2021-02-31\"}"},
        {",,,,,,3-3-2021,,", "{\"back\":\"2021-03-03\"}"},
        {",,,,,,3-2-2021,,", "{\"back\":\"3-2-2021\"}"},
        {",,,,,,2/26/2021,,", "{\"back\":\"2021-26-02\"}"},
        {",,,,,,26-2/2021,,", "{\"back\":\"26-2/2021\"}"},
        {",,,,,,26-2-21,,", "{\"back\":\"26-2-21\"}"},
        {",,,,,,-26-2-2021,,", "{\"back\":\"-26-2-2021\"}"},
        {",,,,,,2,,", "{\"back\":\"2\"}"},
        {",,,,,,26-2-2021x,,", "{\"back\":\"26-2-2021x\"}"},
    };
    struct mill *mill = malloc(sizeof *mill);
    (void)state;

    mill_open(mill);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_json(mill, rows[i].csv, rows[i].json);
    mill_close(mill);
    free(mill);
}

static void between_semicolons_the_day_comes_before_the_month(void **state)
{
    static const char names[] = "adult;age;back";
    struct mill *mill = malloc(sizeof *mill);
    (void)state;

    mill_open(mill);
    mill->csv =
        csv_read_header(mill->desk.subject.pack, names, strlen(names), &source,
                        &mill->desk.faults, &mill->sheet_arena);
    mill->sheet = csv_sheet_new(mill->csv, 4096, BATCH_PAD, &mill->sheet_arena);
    expect_json(mill, "WAAR;17,0;3-2-2021",
                "{\"adult\":true,\"age\":17,\"back\":\"2021-02-03\"}");
    expect_json(mill, "\"ja\";;\"a;b,c\"",
                "{\"adult\":true,\"back\":\"a;b,c\"}");
    mill_close(mill);
    free(mill);
}

static void a_first_line_may_name_what_stands_between_fields(void **state)
{
    static const struct {
        const char *line;
        char comma;
    } rows[] = {
        {"sep=;\r\n", ';'},   {"\xEF\xBB\xBFSEP=,\n", ','},
        {"\"sep=;\"\n", ';'}, {"sep=\t", '\t'},
        {"sep=x\n", 0},       {"sep=\n", 0},
        {"sep=;;\n", 0},      {"", 0},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].line,
                   csv_names_comma(rows[i].line, strlen(rows[i].line)),
                   rows[i].comma);
}

static void a_record_that_is_not_csv_says_why_and_where(void **state)
{
    static const struct {
        const char *name, *csv;
        enum fault_code code;
        size_t at;
    } rows[] = {
        {"few", "1,2021-03-01", FAULT_CSV_FEW, 12},
        {"none", "", FAULT_ANSWER_BLANK, 0},
        {"many", "1,,,,,,,,,", FAULT_CSV_MANY, 10},
        {"many, the last not empty", "1,,,,,,,,,x", FAULT_CSV_MANY, 10},
        {"open", "1,\"2021,,,,,,,", FAULT_CSV_OPEN, 2},
        {"open behind a doubled one", "1,\"a\"\"", FAULT_CSV_OPEN, 2},
        {"only a quote", "\"", FAULT_CSV_OPEN, 0},
        {"behind a quote", "1,\"a\"b,,,,,,,", FAULT_CSV_QUOTE, 5},
        {"a space behind a quote", "\"1\" ,,,,,,,,", FAULT_CSV_QUOTE, 3},
        {"inside", "1,a\"b\",,,,,,,", FAULT_CSV_QUOTE, 3},
    };
    struct mill *mill = malloc(sizeof *mill);
    (void)state;

    mill_open(mill);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct csv_fault fault;
        struct span json;
        assert_false(csv_to_json(mill->sheet, rows[i].csv, strlen(rows[i].csv),
                                 &json, &fault));
        expect_int(rows[i].name, fault.code, rows[i].code);
        expect_int(rows[i].name, fault.at, rows[i].at);
    }
    mill_close(mill);
    free(mill);
}

static const struct {
    const char *text, *field;
} fields[] = {
    {"", ""},
    {"plain_1.5", "plain_1.5"},
    {"x y", "x y"},
    {"a,b", "\"a,b\""},
    {"a;b", "\"a;b\""},
    {"say \"so\"", "\"say \"\"so\"\"\""},
    {"two\nlines", "\"two\nlines\""},
    {"-5", "-5"},
    {"+31612345678", "+31612345678"},
    {"-1,5", "\"-1,5\""},
    {"=1+1", "\"'=1+1\""},
    {"=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""},
    {"+1+1", "\"'+1+1\""},
    {"-1+1", "\"'-1+1\""},
    {"@SUM(1)", "\"'@SUM(1)\""},
    {"  =1", "\"'  =1\""},
    {"\xEF\xBC\x9D"
     "1",
     "\"'\xEF\xBC\x9D"
     "1\""},
    {"'=1", "\"''=1\""},
    {"'-5", "\"''-5\""},
    {"'quoted'", "'quoted'"},
    {"a=1", "a=1"},
    {"\t=1", "\\u0009=1"},
    {"\r=1", "\\u000d=1"},
    {"\033[2J", "\\u001b[2J"},
    {"a\xE2\x80\xAE"
     "b",
     "a\\u202eb"},
    {"a\xE2\x80\x8B"
     "b",
     "a\\u200bb"},
    {"\xF3\xA0\x81\x81", "\\udb40\\udc41"},
    {"C:\\users\\x", "C:\\u005cusers\\x"},
    {"\xC3\xA9", "\xC3\xA9"},
};

static void a_field_is_read_by_a_spreadsheet_as_text(void **state)
{
    struct sheet sheet;
    (void)state;

    sheet_open(&sheet);
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        csv_put_field(&sheet.out, fields[i].text, strlen(fields[i].text),
                      CSV_QUOTES_NEEDED);
        expect_text(fields[i].text, sheet_take(&sheet), fields[i].field);
    }
    csv_put_field(&sheet.out, "x y", 3, CSV_QUOTES_AT_SPACES);
    expect_text("spaces", sheet_take(&sheet), "\"x y\"");
    sheet_close(&sheet);
}

/* What csv_field.h says whoever reads it does. */
static void undo_field(const char *field, char *text)
{
    bool quoted = *field == '"';
    char bare[64], taken[64], *to = bare, *start = text;

    for (field += quoted; *field; field++) {
        if (*field == '"' && quoted && *++field != '"')
            break;
        *to++ = *field;
    }
    *to = '\0';
    memcpy(taken, bare, sizeof taken);
    taken[csv_take_field(taken, strlen(taken))] = '\0';
    const char *at = bare;
    size_t marks = strspn(bare, "' ");
    static const char *const signs[] = {
        "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B"};
    for (size_t i = 0; *bare == '\'' && i < COUNT_OF(signs); i++)
        if (!strncmp(bare + marks, signs[i], strlen(signs[i])))
            at = bare + 1;
    while (*at) {
        if (strncmp(at, "\\u", 2) != 0) {
            *text++ = *at++;
            continue;
        }
        char digits[5] = {at[2], at[3], at[4], at[5]};
        text += utf8_write((uint32_t)strtoul(digits, NULL, 16), text);
        at += 6;
    }
    *text = '\0';
    expect_text(field, taken, start);
}

static void two_texts_are_never_the_same_field(void **state)
{
    static const char *const parts[] = {"=",
                                        "-",
                                        "'",
                                        "''",
                                        "5",
                                        " ",
                                        "\"",
                                        ",",
                                        ";",
                                        "\\",
                                        "u",
                                        "u001b",
                                        "\x1B",
                                        "\n",
                                        "\r",
                                        "\t",
                                        "\xE2\x80\x8B",
                                        "\xEF\xBC\x9D",
                                        "a",
                                        ""};
    enum { COUNT = COUNT_OF(parts) };
    struct sheet sheet;
    (void)state;

    sheet_open(&sheet);
    for (unsigned i = 0; i < COUNT * COUNT * COUNT * COUNT; i++) {
        char text[32], again[64];
        snprintf(text, sizeof text, "%s%s%s%s", parts[i % COUNT],
                 parts[i / COUNT % COUNT], parts[i / COUNT / COUNT % COUNT],
                 parts[i / COUNT / COUNT / COUNT]);
        csv_put_field(&sheet.out, text, strlen(text), CSV_QUOTES_NEEDED);
        const char *field = sheet_take(&sheet);
        undo_field(field, again);
        if (strcmp(text, again) != 0)
            expect_text("undone", again, text);
        assert_true(!strpbrk(field, "\x1B\r\t"));
        size_t quote = *field == '"';
        assert_true(!strchr("=@", field[quote]) || !field[quote]);
    }
    sheet_close(&sheet);
}

static void records_end_at_a_line_break_outside_quotes(void **state)
{
    static const struct {
        const char *csv;
        size_t end; /* 0: nowhere */
    } rows[] = {
        {"a,b\nc\n", 4},
        {"a\r\nb", 3},
        {"\n", 1},
        {"a", 0},
        {"", 0},
        {"\"a\nb\",c\nd\n", 8},
        {"\"a\"\"\nb\"\nc", 8},
        {"\"a\"b\nc\"\n", 5},
        {"a\"\nb\"\n", 3},
        {"a\"\"\nb\"\n", 4},
        {"\"\"\nb", 3},
        {"\"\n", 0},
        {"\"\"\"\n\"\nx", 6},
        {"x,\"\n\",\"\n\"\ny", 10},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *end = csv_record_end(rows[i].csv, strlen(rows[i].csv), ',');
        expect_int(rows[i].csv, end ? end - rows[i].csv : 0, rows[i].end);
    }
}

static void a_header_names_each_column_once(void **state)
{
    static const struct {
        const char *header, *faults;
    } rows[] = {
        {"adult", ""},
        {"\xEF\xBB\xBFid,\"adult\"\r\n", ""},
        {"", "A025 f:1:1"},
        {"\r\n", "A025 f:1:1"},
        {"id,adutl,age,shoe", "A001 f:1:4\nA001 f:1:14"},
        {"id,age,\"id\",age", "A011 f:1:8\nA011 f:1:13"},
        {"id,", "A001 f:1:4"},
        {"Id", "A001 f:1:1"},
        {"id;age", ""},
        {"\"id\"\t\"age\"\r\n", ""},
        {"id;age,adult", "A001 f:1:1"},
        {"\xEF\xBB\xBFid,x", "A001 f:1:7"},
        {"id,\"age", "A028 f:1:4"},
        {"id,a\"ge", "A029 f:1:5"},
        {"id,ag\xFF", "A015 f:1:6"},
    };
    const struct csv_source from = {.file = "f", .line = 1};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        desk_clear(&desk);
        bool read = csv_read_header(desk.subject.pack, rows[i].header,
                                    strlen(rows[i].header), &from, &desk.faults,
                                    &desk.arena);
        expect_int(rows[i].header, read, !*rows[i].faults);
        expect_text(rows[i].header, desk_faults(&desk), rows[i].faults);
    }
    desk_clear(&desk);
    csv_read_header(desk.subject.pack, "id;age,adult", 12, &from, &desk.faults,
                    &desk.arena);
    expect_text("two marks", desk.faults.listed[0][0].hint,
                "put the same mark between all columns: a comma, a semicolon "
                "or a tab");
    desk_close(&desk);
}

static uint32_t draw(uint32_t *random, size_t below)
{
    *random = *random * 1664525 + 1013904223; // Numerical Recipes' LCG
    return (uint32_t)((*random >> 8) % below);
}

/* Values as they stand in JSON; some of them are of no use. */
static const struct {
    const char *name, *values[8];
} columns[] = {
    {"id", {"17", "\"a b\"", "-3", "\"x\"", "\"a,b\""}},
    {"today", {"\"2021-03-01\"", "\"2021-12-31\"", "\"2021-02-30\"", "\"no\""}},
    {"adult", {"true", "false", "null", "true", "\"maybe\""}},
    {"colour", {"\"none\"", "\"orange\"", "\"red\"", "null", "\"pink\""}},
    {"on_file", {"\"yes\"", "\"no\"", "\"unknown\"", "\"true\""}},
    {"age", {"0", "17", "64", "120", "121", "-1", "null", "1.5"}},
    {"back", {"\"2021-02-26\"", "\"2021-03-01\"", "\"2022-01-01\"", "null"}},
    {"visit", {"\"2021-03-02\"", "\"2021-03-20\"", "\"2020-01-01\"", "null"}},
    {"born", {"\"1950-02-28\"", "\"2000-02-29\"", "\"1899-12-31\"", "null"}},
};

static void append(char *text, const char *more, size_t size)
{
    size_t at = strlen(text);

    memcpy(text + at, more, size);
    text[at + size] = '\0';
}

static void append_text(char *text, const char *more)
{
    append(text, more, strlen(more));
}

/* Adds a field of CSV that says the same; with quotes where it must, or may. */
static void add_field(char *csv, const char *value, uint32_t *random)
{
    bool quoted = draw(random, 4) == 0 || strchr(value, ',');
    size_t size = strlen(value);

    if (!strcmp(value, "null")) {
        value = "unknown";
        size = 7;
    } else if (*value == '"') {
        value++;
        size -= 2;
    }
    append_text(csv, quoted ? "\"" : "");
    append(csv, value, size);
    append_text(csv, quoted ? "\"" : "");
}

static void draw_record(char *csv, char *json, uint32_t *random)
{
    const char *comma = "";

    memcpy(csv, "", 1);
    memcpy(json, "{", 2);
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        const char *value = columns[i].values[draw(random, 8)];
        if (i)
            append_text(csv, ",");
        if (!value || draw(random, 6) == 0)
            continue;
        add_field(csv, value, random);
        append_text(json, comma);
        append_text(json, "\"");
        append_text(json, columns[i].name);
        append_text(json, "\":");
        append_text(json, value);
        comma = ",";
    }
    append_text(json, "}\n");
    append_text(csv, draw(random, 2) ? "\r\n" : "\n");
}

/* Cuts off the column, which differs. */
static const char *without_column(struct mill *mill, const char *line)
{
    char *copy = arena_print(&mill->desk.arena, "%s", line);
    char *column = strstr(copy, ",\"column\"");

    if (column)
        memcpy(column, "}}\n", 4);
    return copy;
}

static void a_record_of_csv_is_decided_as_one_of_json(void **state)
{
    struct mill *csv_mill = malloc(sizeof *csv_mill);
    struct mill *json_mill = malloc(sizeof *json_mill);
    uint32_t random = 5;
    (void)state;

    mill_open(csv_mill);
    mill_open(json_mill);
    batch_read_csv(csv_mill->batch, csv_mill->sheet);
    for (int i = 0; i < RECORDS; i++) {
        char csv[1024 + BATCH_PAD] = {0}, json[1024 + BATCH_PAD] = {0};
        draw_record(csv, json, &random);
        batch_lines(csv_mill->batch, csv, strlen(csv), 7, &csv_mill->out);
        batch_lines(json_mill->batch, json, strlen(json), 7, &json_mill->out);
        const char *want = without_column(json_mill, take(json_mill));
        expect_text(csv, without_column(csv_mill, take(csv_mill)), want);
    }
    // Enough of both kinds.
    uint64_t invalid = batch_tally(csv_mill->batch)->invalid;
    assert_true(invalid > RECORDS / 10 && invalid < RECORDS - RECORDS / 10);
    mill_close(csv_mill);
    mill_close(json_mill);
    free(csv_mill);
    free(json_mill);
}

static uint64_t count_records(const char *text, size_t size)
{
    const char *last = text + size, *end;
    uint64_t count = 0;

    for (; text < last; text = end, count++)
        if (!(end = csv_record_end(text, (size_t)(last - text), ',')))
            end = last;
    return count;
}

/* Whatever stands there: a line for each record, in which nothing is broken. */
static void each_record_gives_one_line(void **state)
{
    static const char bytes[] = "\",\n\r a1-\\\x80\x01";
    struct mill *mill = malloc(sizeof *mill);
    uint32_t random = 11;
    (void)state;

    mill_open_form(mill, "csv");
    batch_read_csv(mill->batch, mill->sheet);
    for (int i = 0; i < MUTANTS; i++) {
        char text[2048 + BATCH_PAD] = {0}, csv[1024], json[1024];
        for (int k = 0; k < 3; k++) {
            draw_record(csv, json, &random);
            append_text(text, csv);
        }
        size_t size = strlen(text);
        for (uint32_t times = draw(&random, 4); times-- > 0;)
            text[draw(&random, size)] = bytes[draw(&random, sizeof bytes)];
        text[size - 1] = '\n';

        uint64_t before = batch_tally(mill->batch)->records;
        uint64_t count = count_records(text, size);
        batch_lines(mill->batch, text, size, 2, &mill->out);
        const char *lines = take(mill);
        expect_int(text, batch_tally(mill->batch)->records - before, count);
        expect_int(text, count_records(lines, strlen(lines)), count);
    }
    mill_close(mill);
    free(mill);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_is_put_as_json),
        cmocka_unit_test(
            what_spreadsheets_write_is_read_where_it_means_one_thing),
        cmocka_unit_test(between_semicolons_the_day_comes_before_the_month),
        cmocka_unit_test(a_first_line_may_name_what_stands_between_fields),
        cmocka_unit_test(a_record_that_is_not_csv_says_why_and_where),
        cmocka_unit_test(a_field_is_read_by_a_spreadsheet_as_text),
        cmocka_unit_test(two_texts_are_never_the_same_field),
        cmocka_unit_test(records_end_at_a_line_break_outside_quotes),
        cmocka_unit_test(a_header_names_each_column_once),
        cmocka_unit_test(a_record_of_csv_is_decided_as_one_of_json),
        cmocka_unit_test(each_record_gives_one_line),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
