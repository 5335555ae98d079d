/* SPDX-License-Identifier: MIT */
/* csv_field.c -- what a spreadsheet would obey gets an apostrophe in front. */
#include "text/csv_field.h"

#include "base/utf8.h"
#include "json/scan.h"

#include <string.h>

/* "-5", "+3.14", "1,5": what a spreadsheet reads as a number. */
static bool is_number(const char *at, const char *end)
{
    bool digits = false;

    if (at < end && (*at == '-' || *at == '+'))
        at++;
    for (; at < end && byte_is_digit(*at); at++)
        digits = true;
    if (digits && end - at > 1 && (*at == '.' || *at == ','))
        at++;
    while (at < end && byte_is_digit(*at))
        at++;
    return digits && at == end;
}

/* The signs that begin a formula, full-width ones among them. */
static bool begins_formula(uint32_t point)
{
    return point == '=' || point == '+' || point == '-' || point == '@' ||
           point == 0xFF1D || point == 0xFF0B || point == 0xFF0D ||
           point == 0xFF20 || point == 0x2212;
}

static bool is_formula(const char *at, const char *end)
{
    if (is_number(at, end))
        return false;
    while (at < end && (*at == '\'' || *at == ' '))
        at++;
    return at < end && begins_formula(utf8_next(&at, end));
}

static bool has_any(const char *at, const char *end, const char *marks)
{
    while (at < end && !(*at && strchr(marks, *at)))
        at++;
    return at < end;
}

/* Letters, digits and marks of plain ids: nothing to look at any closer. */
static bool is_plain(const char *at, const char *end)
{
    while (at < end && (byte_is_digit(*at) || *at == '_' || *at == '.' ||
                        ((*at | 32) >= 'a' && (*at | 32) <= 'z')))
        at++;
    return at == end;
}

static bool is_hidden(const char *start, const char *end, uint32_t point)
{
    if (point == '\\')
        return start + 1 < end && start[1] == 'u';
    return point != '\n' && (utf8_is_control(point) || utf8_is_hidden(point));
}

static void put_escaped(struct out *out, const char *at, const char *end)
{
    while (at < end) {
        char escape[UTF8_ESCAPE_MAX];
        const char *start = at;
        uint32_t point = utf8_next(&at, end);

        if (is_hidden(start, end, point)) {
            out_bytes(out, escape, utf8_escape(point, escape));
            continue;
        }
        if (point == '"')
            out_char(out, '"');
        out_bytes(out, start, (size_t)(at - start));
    }
}

void csv_put_field(struct out *out, const char *bytes, size_t size,
                   enum csv_quotes quotes)
{
    if (!size)
        return; // and perhaps no bytes
    const char *end = bytes + size;

    if (is_plain(bytes, end)) {
        out_bytes(out, bytes, size);
        return;
    }
    bool formula = is_formula(bytes, end);
    bool quoted =
        formula ||
        has_any(bytes, end, quotes == CSV_QUOTES_NEEDED ? ",;\"\n" : ",;\"\n ");
    if (quoted)
        out_char(out, '"');
    if (formula)
        out_char(out, '\'');
    put_escaped(out, bytes, end);
    if (quoted)
        out_char(out, '"');
}

/* The size of the escape at `at`, and the text of it; 0 if there is none. */
static size_t take_escape(const char *at, const char *end, char *text,
                          size_t *size)
{
    char quoted[UTF8_ESCAPE_MAX + 2];
    size_t most = (size_t)(end - at);
    struct scan scan;

    for (size_t one = UTF8_ESCAPE_MAX / 2; one <= UTF8_ESCAPE_MAX; one *= 2) {
        if (one > most || at[0] != '\\' || at[1] != 'u')
            break;
        quoted[0] = quoted[one + 1] = '"';
        memcpy(quoted + 1, at, one);
        scan_init(&scan, quoted, one + 2);
        struct scan_token token = scan_next(&scan);
        if (token.kind == SCAN_STRING) {
            *size = scan_unescape(&token, text);
            return one;
        }
    }
    return 0;
}

size_t csv_take_field(char *bytes, size_t size)
{
    const char *at = bytes, *end = bytes + size;
    char *to = bytes;

    at += size && *at == '\'' && is_formula(at, end);
    while (at < end) {
        char text[UTF8_ESCAPE_MAX];
        size_t taken, written;
        taken = *at == '\\' ? take_escape(at, end, text, &written) : 0;
        if (!taken) {
            *to++ = *at++;
            continue;
        }
        memcpy(to, text, written);
        to += written;
        at += taken;
    }
    return (size_t)(to - bytes);
}
