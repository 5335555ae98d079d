/* SPDX-License-Identifier: MIT */
/* out.c -- buffering and escaping; runs of plain bytes are copied whole. */
#include "base/out.h"

#include "base/base_internal.h"
#include "base/bytes.h"
#include "base/date.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

enum { INTEGER_SIZE = 20 }; /* "-9223372036854775808" */

static void send(struct out *out, const char *bytes, size_t size)
{
    if (!out->failed && size)
        out->failed = !out->write(out->context, bytes, size);
}

void out_flush(struct out *out)
{
    send(out, out->bytes, out->used);
    out->used = 0;
}

bool out_gather(void *context, const char *bytes, size_t size)
{
    struct gathered *gathered = context;

    if (size > gathered->room - gathered->size) {
        size_t room =
            gathered->size + (size > gathered->size ? size : gathered->size);
        gathered->bytes = arena_resize(gathered->arena, gathered->bytes,
                                       gathered->room, room, 1);
        gathered->room = room;
    }
    memcpy(gathered->bytes + gathered->size, bytes, size);
    gathered->size += size;
    return true;
}

struct out out_gathering(struct gathered *gathered, char *buffer, size_t room)
{
    return (struct out){.write = out_gather,
                        .context = gathered,
                        .bytes = buffer,
                        .room = room};
}

bool out_close(struct out *out)
{
    out_flush(out);
    return !out->failed;
}

void out_bytes(struct out *out, const char *bytes, size_t size)
{
    assert(out->room >= OUT_ROOM_MIN);
    if (size > out->room - out->used)
        out_flush(out);
    if (size > out->room) {
        send(out, bytes, size);
        return;
    }
    if (size)
        memcpy(out->bytes + out->used, bytes, size);
    out->used += size;
}

char *out_reserve(struct out *out, size_t size)
{
    if (size > out->room)
        return NULL;
    if (size > out->room - out->used)
        out_flush(out);
    return out->bytes + out->used;
}

void out_take(struct out *out, const char *end)
{
    out->used = (size_t)(end - out->bytes);
}

void out_text(struct out *out, const char *text)
{
    out_bytes(out, text, strlen(text));
}

void out_char(struct out *out, char byte)
{
    if (out->used == out->room)
        out_flush(out);
    out->bytes[out->used++] = byte;
}

void out_integer(struct out *out, int64_t value)
{
    // Unsigned, because the least value has no opposite.
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    char digits[INTEGER_SIZE];
    size_t start = sizeof(digits);

    do {
        digits[--start] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (value < 0)
        digits[--start] = '-';
    out_bytes(out, digits + start, sizeof(digits) - start);
}

void out_date(struct out *out, int32_t day)
{
    char text[DATE_TEXT_SIZE];

    date_format(day, text);
    out_bytes(out, text, sizeof(text) - 1);
}

struct replacing {
    /* What lies around the point may tell. */
    bool (*is_special)(uint32_t before, uint32_t point, const char *after,
                       const char *end);
    void (*replace)(struct out *out, uint32_t point);
};

/* Copies valid UTF-8, but for what is to be replaced. */
static void copy_valid(struct out *out, const char *at, const char *end,
                       const struct replacing *replacing)
{
    const char *run = at;
    uint32_t last = 0;

    for (;;) {
        size_t plain = bytes_plain(at, (size_t)(end - at));
        uint32_t before = plain ? (unsigned char)at[plain - 1] : last;
        const char *start = at += plain;

        if (at == end)
            break;
        last = utf8_next(&at, end);
        if (!replacing->is_special(before, last, at, end))
            continue;
        out_bytes(out, run, (size_t)(start - run));
        replacing->replace(out, last);
        run = at;
    }
    out_bytes(out, run, (size_t)(end - run));
}

static void copy_replacing(struct out *out, const char *bytes, size_t size,
                           const struct replacing *replacing)
{
    const char *end = bytes + size;

    for (;;) {
        const char *valid = bytes + utf8_valid(bytes, (size_t)(end - bytes));

        copy_valid(out, bytes, valid, replacing);
        if (valid == end)
            return;
        out_text(out, REPLACEMENT);
        bytes = valid + 1;
    }
}

static bool is_json_special(uint32_t before, uint32_t point, const char *after,
                            const char *end)
{
    (void)before, (void)after, (void)end;
    return point == '"' || point == '\\' || utf8_is_control(point) ||
           utf8_is_hidden(point);
}

static void escape(struct out *out, uint32_t point)
{
    char text[UTF8_ESCAPE_MAX];

    out_bytes(out, text, utf8_escape(point, text));
}

static void json_escape(struct out *out, uint32_t point)
{
    static const char special[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
    const char *found =
        point && point < 0x80 ? strchr(special, (int)point) : NULL;

    if (!found) {
        escape(out, point);
        return;
    }
    out_char(out, '\\');
    out_char(out, letters[found - special]);
}

void out_json_bytes(struct out *out, const char *bytes, size_t size)
{
    static const struct replacing json = {is_json_special, json_escape};

    out_char(out, '"');
    copy_replacing(out, bytes, size, &json);
    out_char(out, '"');
}

void out_json_text(struct out *out, const char *text)
{
    out_json_bytes(out, text, strlen(text));
}

static bool is_not_shown(uint32_t before, uint32_t point, const char *after,
                         const char *end)
{
    return utf8_shown(before, point, after, end) != point;
}

static void show_replacement(struct out *out, uint32_t point)
{
    (void)point;
    out_text(out, REPLACEMENT);
}

void out_plain_bytes(struct out *out, const char *bytes, size_t size)
{
    static const struct replacing plain = {is_not_shown, show_replacement};

    copy_replacing(out, bytes, size, &plain);
}

void out_plain_text(struct out *out, const char *text)
{
    out_plain_bytes(out, text, strlen(text));
}

void out_escaped_text(struct out *out, const char *text)
{
    static const struct replacing escaped = {is_not_shown, escape};

    copy_replacing(out, text, strlen(text), &escaped);
}
