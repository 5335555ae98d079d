/* SPDX-License-Identifier: MIT */
/* writer.c -- nothing stands between the tokens but commas and colons. */
#include "json/writer.h"

struct out *json_put_key(struct json_writer *json, const char *key)
{
    struct out *out = json->out;

    if (json->follows) {
        out_char(out, ',');
        if (json->spaced)
            out_char(out, ' ');
    }
    json->follows = true;
    if (key) {
        out_json_text(out, key);
        out_char(out, ':');
        if (json->spaced)
            out_char(out, ' ');
    }
    return out;
}

void json_open(struct json_writer *json, const char *key, char bracket)
{
    out_char(json_put_key(json, key), bracket);
    json->follows = false;
}

void json_close(struct json_writer *json, char bracket)
{
    out_char(json->out, bracket);
    json->follows = true;
}

void json_put_text(struct json_writer *json, const char *key, const char *text)
{
    struct out *out = json_put_key(json, key);

    if (text)
        out_json_text(out, text);
    else
        out_text(out, "null");
}

void json_put_integer(struct json_writer *json, const char *key, int64_t value)
{
    out_integer(json_put_key(json, key), value);
}

void json_put_bool(struct json_writer *json, const char *key, bool value)
{
    json_put_raw(json, key, value ? "true" : "false");
}

void json_put_date(struct json_writer *json, const char *key, int32_t day)
{
    struct out *out = json_put_key(json, key);

    out_char(out, '"');
    out_date(out, day);
    out_char(out, '"');
}

void json_put_raw(struct json_writer *json, const char *key, const char *text)
{
    out_text(json_put_key(json, key), text);
}
