/* SPDX-License-Identifier: MIT */
/* test_json_writer.c -- JSON that knows its own commas. */
#include "unit/expect.h"

#include "json/writer.h"

#include <string.h>

static bool keep(void *context, const char *bytes, size_t size)
{
    strncat(context, bytes, size);
    return true;
}

static void commas_stand_between_values_only(void **state)
{
    char bytes[OUT_ROOM_MIN], text[OUT_ROOM_MIN] = "";
    struct out out = {
        .write = keep, .context = text, .bytes = bytes, .room = sizeof bytes};
    struct json_writer json = {.out = &out};
    (void)state;

    json_open(&json, NULL, '{');
    json_open(&json, "none", '[');
    json_close(&json, ']');
    json_open(&json, "some", '[');
    json_put_integer(&json, NULL, -5);
    json_open(&json, NULL, '{');
    json_close(&json, '}');
    json_put_bool(&json, NULL, true);
    json_close(&json, ']');
    json_put_text(&json, "q\"", "a\n");
    json_put_text(&json, "nothing", NULL);
    json_put_date(&json, "day", 0);
    json_put_raw(&json, "share", "0.5");
    json_close(&json, '}');
    out_flush(&out);
    expect_text("all", text,
                "{\"none\":[],\"some\":[-5,{},true],\"q\\\"\":\"a\\n\","
                "\"nothing\":null,\"day\":\"1970-01-01\",\"share\":0.5}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commas_stand_between_values_only),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
