/* SPDX-License-Identifier: MIT */
/* test_out.c -- gathering, escaping, and writes that fail. */
#include "expect.h"

#include "base/out.h"
#include "base/utf8.h"

/* A sink that keeps what it is given, and fails from a given write on. */
struct sink {
    char text[8192];
    size_t size;
    int writes;
    int fails_from; /* the number of the first bad write; 0 for none */
};

static bool sink_write(void *context, const char *bytes, size_t size)
{
    struct sink *sink = context;

    sink->writes++;
    if (sink->fails_from && sink->writes >= sink->fails_from)
        return false;
    if (size >= sizeof(sink->text) - sink->size)
        fail_msg("the sink is full");
    memcpy(sink->text + sink->size, bytes, size);
    sink->size += size;
    sink->text[sink->size] = '\0';
    return true;
}

static struct out open_out(struct sink *sink, char buffer[OUT_ROOM_MIN])
{
    *sink = (struct sink){0};
    return (struct out){.write = sink_write,
                        .context = sink,
                        .bytes = buffer,
                        .room = OUT_ROOM_MIN};
}

static void bytes_gather_until_they_are_flushed(void **state)
{
    char buffer[OUT_ROOM_MIN];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    out_text(&out, "one ");
    out_char(&out, '+');
    out_bytes(&out, " two##", 4);
    expect_int("before", sink.writes, 0);
    out_flush(&out);
    expect_text("after", sink.text, "one + two");
    out_flush(&out);
    expect_int("nothing is not written", sink.writes, 1);
    expect_true("close", out_close(&out));
}

static void what_is_written_does_not_depend_on_the_pieces(void **state)
{
    enum { WHOLE = 3000 };
    static char whole[WHOLE + 1];
    (void)state;

    for (size_t i = 0; i < WHOLE; i++)
        whole[i] = (char)('!' + i % 90);
    for (size_t piece = 1; piece <= WHOLE; piece += piece < 520 ? 1 : 97) {
        char buffer[OUT_ROOM_MIN];
        struct sink sink;
        struct out out = open_out(&sink, buffer);

        for (size_t at = 0; at < WHOLE; at += piece)
            out_bytes(&out, whole + at,
                      WHOLE - at < piece ? WHOLE - at : piece);
        expect_true("close", out_close(&out));
        expect_text("whole", sink.text, whole);
    }
}

static void the_buffer_is_used_up_to_its_last_byte(void **state)
{
    static const struct {
        const char *name;
        size_t size;
        int writes;
    } rows[] = {
        {"one less", OUT_ROOM_MIN - 1, 0},
        {"full", OUT_ROOM_MIN, 0},
        {"one more", OUT_ROOM_MIN + 1, 1},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char buffer[OUT_ROOM_MIN];
        struct sink sink;
        struct out out = open_out(&sink, buffer);

        for (size_t k = 0; k < rows[i].size; k++)
            out_char(&out, 'x');
        expect_int(rows[i].name, sink.writes, rows[i].writes);
        out_flush(&out);
        expect_int(rows[i].name, sink.size, rows[i].size);
    }
}

static void large_writes_go_straight_through_behind_the_gathered(void **state)
{
    char buffer[OUT_ROOM_MIN], large[OUT_ROOM_MIN + 2];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    memset(large, 'y', sizeof(large));
    out_text(&out, "x");
    out_bytes(&out, large, sizeof(large));
    expect_int("writes", sink.writes, 2);
    expect_int("size", sink.size, sizeof(large) + 1);
    expect_int("first", sink.text[0], 'x');
    expect_int("second", sink.text[1], 'y');
    expect_true("close", out_close(&out));
}

static void integers_are_decimal(void **state)
{
    static const struct {
        int64_t value;
        const char *want;
    } rows[] = {
        {0, "0"},
        {7, "7"},
        {-7, "-7"},
        {10, "10"},
        {99, "99"},
        {-100, "-100"},
        {INT32_MAX, "2147483647"},
        {INT32_MIN, "-2147483648"},
        {INT64_MAX, "9223372036854775807"},
        {INT64_MIN + 1, "-9223372036854775807"},
        {INT64_MIN, "-9223372036854775808"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char buffer[OUT_ROOM_MIN];
        struct sink sink;
        struct out out = open_out(&sink, buffer);

        out_integer(&out, rows[i].value);
        out_close(&out);
        expect_text(rows[i].want, sink.text, rows[i].want);
    }
}

static void dates_are_written_out(void **state)
{
    char buffer[OUT_ROOM_MIN];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    out_date(&out, 0);
    out_char(&out, ' ');
    out_date(&out, 11016);
    out_close(&out);
    expect_text("dates", sink.text, "1970-01-01 2000-02-29");
}

#define REPLACED "\xEF\xBF\xBD"

static const struct {
    const char *name, *text, *json, *plain;
} texts[] = {
    {"empty", "", "\"\"", ""},
    {"plain", "abc ~", "\"abc ~\"", "abc ~"},
    {"quote", "a\"b", "\"a\\\"b\"", "a\"b"},
    {"backslash", "\\", "\"\\\\\"", "\\"},
    {"slash", "</a>", "\"</a>\"", "</a>"},
    {"backspace", "\b", "\"\\b\"", REPLACED},
    {"form feed", "\f", "\"\\f\"", REPLACED},
    {"newline", "a\nb", "\"a\\nb\"", "a" REPLACED "b"},
    {"return", "\r", "\"\\r\"", REPLACED},
    {"tab", "\t", "\"\\t\"", REPLACED},
    {"bell", "\a", "\"\\u0007\"", REPLACED},
    {"escape", "\033[2J", "\"\\u001b[2J\"", REPLACED "[2J"},
    {"unit separator", "\x1F", "\"\\u001f\"", REPLACED},
    {"DEL", "\x7F", "\"\\u007f\"", REPLACED},
    {"CSI in one",
     "\xC2\x9B"
     "2J",
     "\"\\u009b2J\"", REPLACED "2J"},
    {"no-break space", "\xC2\xA0", "\"\xC2\xA0\"", "\xC2\xA0"},
    {"line separator", "\xE2\x80\xA8", "\"\\u2028\"", REPLACED},
    {"paragraph separator", "\xE2\x80\xA9", "\"\\u2029\"", REPLACED},
    {"right to left", "\xE2\x80\xAE", "\"\\u202e\"", REPLACED},
    {"isolate", "\xE2\x81\xA6x\xE2\x81\xA9", "\"\\u2066x\\u2069\"",
     REPLACED "x" REPLACED},
    {"no width",
     "a\xE2\x80\x8B"
     "b",
     "\"a\\u200b"
     "b\"",
     "a" REPLACED "b"},
    {"a tag", "\xF3\xA0\x81\x81", "\"\\udb40\\udc41\"", REPLACED},
    {"a noncharacter", "\xEF\xBF\xBE", "\"\\ufffe\"", REPLACED},
    {"private use", "\xF4\x8F\xBF\xBD", "\"\\udbff\\udffd\"", REPLACED},
    {"a joiner in its place", "\xD9\x85\xE2\x80\x8C\xD8\xB1",
     "\"\xD9\x85\\u200c\xD8\xB1\"", "\xD9\x85\xE2\x80\x8C\xD8\xB1"},
    {"a joiner out of place",
     "a\xE2\x80\x8D"
     "b",
     "\"a\\u200d"
     "b\"",
     "a" REPLACED "b"},
    {"no UTF-8",
     "a\xFF\xC3"
     "b\xE2\x80",
     "\"a" REPLACED REPLACED "b" REPLACED REPLACED "\"",
     "a" REPLACED REPLACED "b" REPLACED REPLACED},
    {"accents", "\xC3\xA9\xC3\xA8", "\"\xC3\xA9\xC3\xA8\"", "\xC3\xA9\xC3\xA8"},
    {"Devanagari", "\xE0\xA4\xB9", "\"\xE0\xA4\xB9\"", "\xE0\xA4\xB9"},
    {"emoji", "\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\"", "\xF0\x9F\x98\x80"},
    {"specials at both ends", "\nabc\"", "\"\\nabc\\\"\"", REPLACED "abc\""},
    {"specials in a row", "\"\"\\", "\"\\\"\\\"\\\\\"", "\"\"\\"},
};

static void json_strings_are_escaped(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        char buffer[OUT_ROOM_MIN];
        struct sink sink;
        struct out out = open_out(&sink, buffer);

        out_json_text(&out, texts[i].text);
        out_close(&out);
        expect_text(texts[i].name, sink.text, texts[i].json);
    }
}

static void plain_text_shows_no_controls(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        char buffer[OUT_ROOM_MIN];
        struct sink sink;
        struct out out = open_out(&sink, buffer);

        out_plain_text(&out, texts[i].text);
        out_close(&out);
        expect_text(texts[i].name, sink.text, texts[i].plain);
    }
}

/* Each point between two letters, in all forms. */
static void no_point_that_is_not_shown_gets_through(void **state)
{
    char buffer[OUT_ROOM_MIN];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    for (uint32_t point = 1; point <= 0x10FFFF; point++) {
        char text[8] = "a", raw[5] = "";

        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        sink.size = 0;
        text[1 + utf8_write(point, text + 1)] = 'b';
        utf8_write(point, raw);
        out_plain_text(&out, text);
        out_json_text(&out, text);
        out_flush(&out);
        bool hidden = utf8_is_control(point) || utf8_is_hidden(point);
        if (hidden && strstr(sink.text, raw))
            fail_msg("U+%04X", (unsigned)point);
        if (!hidden && !strstr(sink.text, text))
            fail_msg("U+%04X is lost", (unsigned)point);
    }
}

static void zero_bytes_are_escaped_too(void **state)
{
    char buffer[OUT_ROOM_MIN];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    out_json_bytes(&out, "a\0b", 3);
    out_plain_bytes(&out, "a\0b", 3);
    out_close(&out);
    expect_text("zero", sink.text, "\"a\\u0000b\"a" REPLACED "b");
}

static void every_c0_control_is_an_escape_in_json(void **state)
{
    (void)state;

    for (char control = 0; control < 0x20; control++) {
        char buffer[OUT_ROOM_MIN];
        struct sink sink;
        struct out out = open_out(&sink, buffer);

        out_json_bytes(&out, &control, 1);
        out_close(&out);
        expect_int("opening", sink.text[0], '"');
        expect_int("backslash", sink.text[1], '\\');
        expect_int("size", sink.size,
                   strchr("\b\f\n\r\t", control) && control ? 4 : 8);
    }
}

/* Each of these must do nothing but drop once a write has failed. */
static void write_something_of_everything(struct out *out)
{
    char large[3 * OUT_ROOM_MIN];

    memset(large, 'x', sizeof(large));
    out_text(out, "text");
    out_char(out, 'c');
    out_integer(out, -1);
    out_date(out, 0);
    out_json_text(out, "\n");
    out_plain_text(out, "\n");
    out_bytes(out, large, sizeof(large));
    for (int i = 0; i < 2 * OUT_ROOM_MIN; i++)
        out_char(out, 'c');
    out_flush(out);
}

static void after_a_failed_write_everything_is_dropped(void **state)
{
    char buffer[OUT_ROOM_MIN];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    sink.fails_from = 2;
    out_text(&out, "kept");
    out_flush(&out);
    out_text(&out, "lost");
    out_flush(&out);
    expect_true("failed", out.failed);
    expect_int("used", out.used, 0);

    sink.fails_from = 0; // the disk has room again: too late
    write_something_of_everything(&out);
    expect_int("writes", sink.writes, 2);
    expect_text("text", sink.text, "kept");
    expect_false("close", out_close(&out));
    expect_false("close again", out_close(&out));
}

static void a_failure_at_any_write_is_told_at_the_end(void **state)
{
    char buffer[OUT_ROOM_MIN];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    write_something_of_everything(&out);
    expect_true("no failure", out_close(&out));
    int writes = sink.writes;
    expect_true("several writes", writes > 3);

    for (int bad = 1; bad <= writes; bad++) {
        out = open_out(&sink, buffer);
        sink.fails_from = bad;
        write_something_of_everything(&out);
        expect_false("close", out_close(&out));
        expect_int("writes", sink.writes, bad);
    }
}

static void closing_flushes_and_sees_the_last_failure(void **state)
{
    char buffer[OUT_ROOM_MIN];
    struct sink sink;
    struct out out = open_out(&sink, buffer);
    (void)state;

    out_text(&out, "x");
    sink.fails_from = 1;
    expect_false("close", out_close(&out));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_gather_until_they_are_flushed),
        cmocka_unit_test(what_is_written_does_not_depend_on_the_pieces),
        cmocka_unit_test(the_buffer_is_used_up_to_its_last_byte),
        cmocka_unit_test(large_writes_go_straight_through_behind_the_gathered),
        cmocka_unit_test(integers_are_decimal),
        cmocka_unit_test(dates_are_written_out),
        cmocka_unit_test(json_strings_are_escaped),
        cmocka_unit_test(plain_text_shows_no_controls),
        cmocka_unit_test(no_point_that_is_not_shown_gets_through),
        cmocka_unit_test(zero_bytes_are_escaped_too),
        cmocka_unit_test(every_c0_control_is_an_escape_in_json),
        cmocka_unit_test(after_a_failed_write_everything_is_dropped),
        cmocka_unit_test(a_failure_at_any_write_is_told_at_the_end),
        cmocka_unit_test(closing_flushes_and_sees_the_last_failure),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
