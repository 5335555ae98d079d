/* SPDX-License-Identifier: MIT */
/* scan_value.c -- what a token means, and where it stands. */
#include "base/utf8.h"
#include "json/scan_internal.h"

#include <string.h>

/* Decodes the "\u" escape at *at, or a pair of them, and moves behind it. */
static uint32_t unicode_escape(const char **at, const char *end)
{
    uint32_t unit = (uint32_t)scan_hex_unit(*at + 2, end);

    *at += 6;
    if (unit < SCAN_LEADS || unit >= SCAN_TRAILS)
        return unit;
    uint32_t trail = (uint32_t)scan_hex_unit(*at + 2, end);
    *at += 6;
    return 0x10000 + ((unit - SCAN_LEADS) << 10) + (trail - SCAN_TRAILS);
}

static char simple_escape(char letter)
{
    static const char letters[] = "bfnrt", meant[] = "\b\f\n\r\t";
    const char *found = strchr(letters, letter);

    return found ? meant[found - letters] : letter;
}

size_t scan_unescape(const struct scan_token *token, char *bytes)
{
    const char *at = token->bytes, *end = at + token->size;
    char *out = bytes;

    while (at < end) {
        if (*at != '\\') {
            *out++ = *at++;
        } else if (at[1] == 'u') {
            char point[4];
            size_t size = utf8_write(unicode_escape(&at, end), point);
            memcpy(out, point, size);
            out += size;
        } else {
            *out++ = simple_escape(at[1]);
            at += 2;
        }
    }
    return (size_t)(out - bytes);
}

bool scan_integer(const struct scan_token *token, int64_t *value)
{
    enum { DIGITS_MAX = 16 };
    const char *at = token->bytes, *end = at + token->size;
    bool negative = *at == '-';
    int64_t sum = 0;

    at += negative;
    if (end - at > DIGITS_MAX)
        return false;
    for (; at < end; at++) {
        if (*at < '0' || *at > '9')
            return false;
        sum = sum * 10 + (*at - '0');
    }
    if (sum > JSON_INTEGER_MAX)
        return false;
    *value = negative ? -sum : sum;
    return true;
}

/* digits * 10^scale; the digits end in no zero. */
struct decimal {
    int64_t digits;
    int64_t scale;
    bool is_long; /* there are more digits than those */
};

/* Adds a digit of the mantissa; `zeros` came before it, behind the others. */
static void add_digit(struct decimal *decimal, int digit, size_t *zeros)
{
    const int64_t most = JSON_INTEGER_MAX;

    if (!digit) {
        *zeros += decimal->digits != 0;
        return;
    }
    for (++*zeros; *zeros && !decimal->is_long; --*zeros) {
        decimal->is_long = decimal->digits > most;
        decimal->digits *= decimal->is_long ? 1 : 10;
    }
    decimal->digits += decimal->is_long ? 0 : digit;
    *zeros = 0;
}

/* The exponent behind an 'e', as far as it can matter. */
static int64_t read_exponent(const char *at, const char *end)
{
    const int64_t most = INT64_C(1) << 40; // more than a text has digits
    bool negative = *at == '-';
    int64_t sum = 0;

    for (at += *at == '-' || *at == '+'; at < end; at++)
        sum = sum < most ? sum * 10 + (*at - '0') : most;
    return negative ? -sum : sum;
}

static struct decimal read_decimal(const char *at, const char *end)
{
    struct decimal decimal = {0};
    bool fraction = false;
    size_t zeros = 0;

    for (; at < end && *at != 'e' && *at != 'E'; at++) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        add_digit(&decimal, *at - '0', &zeros);
        decimal.scale -= fraction;
    }
    decimal.scale += (int64_t)zeros;
    if (at < end)
        decimal.scale += read_exponent(at + 1, end);
    return decimal;
}

enum scan_whole scan_whole(const struct scan_token *token, int64_t *value)
{
    bool negative = *token->bytes == '-';
    struct decimal decimal =
        read_decimal(token->bytes + negative, token->bytes + token->size);
    int64_t sum = decimal.digits;

    if (sum && decimal.scale < 0)
        return SCAN_FRACTION;
    for (int64_t i = 0; sum && i < decimal.scale; i++, sum *= 10)
        if (sum > JSON_INTEGER_MAX)
            return SCAN_BEYOND;
    if (decimal.is_long || sum > JSON_INTEGER_MAX)
        return SCAN_BEYOND;
    *value = negative ? -sum : sum;
    return SCAN_WHOLE;
}

struct place scan_place(const struct scan *scan, const char *at)
{
    struct place place = {.line = 1};
    const char *line = scan->start, *end;

    while ((end = memchr(line, '\n', (size_t)(at - line)))) {
        line = end + 1;
        place.line++;
    }
    place.column = (uint32_t)(at - line) + 1;
    return place;
}
